"""Puts the English sentences of the lower layers into the language of the window, by their patterns.

The layers below know no Qt and write the same English into every file and log. A phrase book holds the
patterns of their sentences; a sentence that none fits stays as it is. Nothing is looked up in documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

Turn = Callable[[str], str]
"""Turns one text of a sentence, or a whole one, into the language of the window."""

_SLOT = re.compile(r"\{(\w+)\}")


class PhraseBook:
    """Patterns with `{slots}`, tried in their order.

    Args:
        patterns: English patterns; the first that fits a whole sentence is taken.
        translate: gives a pattern in the language of the window, with the same slots.
        slots: how to turn what stands in slots of these names; other slots stay as they are.
        numbers: the names of slots that hold figures only.
    """

    def __init__(
        self,
        patterns: Sequence[str],
        translate: Turn,
        slots: Mapping[str, Turn],
        numbers: frozenset[str] = frozenset(),
    ) -> None:
        self.patterns = tuple(patterns)
        self._numbers = numbers
        self._translate = translate
        self._slots = slots

    def found(self, sentence: str) -> str | None:
        """The sentence in the language of the window, or None if no pattern fits."""
        for pattern in self.patterns:
            match = _compiled(pattern, self._numbers).fullmatch(sentence)
            if match is not None:
                texts = match.groupdict()
                turned = {name: self._slots.get(name, str)(text) for name, text in texts.items()}
                return self._translate(pattern).format(**turned)
        return None

    def say(self, sentence: str) -> str:
        """The sentence in the language of the window as far as it is known."""
        found = self.found(sentence)
        return sentence if found is None else found


@lru_cache(maxsize=256)
def _compiled(pattern: str, numbers: frozenset[str]) -> re.Pattern[str]:
    parts = _SLOT.split(pattern)
    texts = (_slot(part, numbers) if at % 2 else re.escape(part) for at, part in enumerate(parts))
    return re.compile("".join(texts), re.DOTALL)


def _slot(name: str, numbers: frozenset[str]) -> str:
    return f"(?P<{name}>[0-9,]+)" if name in numbers else f"(?P<{name}>.+?)"
