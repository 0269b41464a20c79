"""Recognises a short provision, edited, in the gap that it left; looks nowhere else and never at prose.

A heading of two words of which one was replaced shares too little with what it became for the alignment to
pair them. But if it stood beside a neighbour that hardly changed, and beside that now stands a provision from
nowhere that begins or ends as the heading did, this is the heading.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from counterdraft.anchoring.doubles import SHORT_WORDS, Doubles
from counterdraft.anchoring.proof import SURVIVING
from counterdraft.anchoring.versions import Versions
from counterdraft.model.anchor import Anchor, AnchorState, Resolved
from counterdraft.model.draft import ProvisionId
from counterdraft.text.approximate import WordPlace, matched_words, word_places


class Gaps:
    """Finds short provisions that the alignment shows as deleted where they stood."""

    def __init__(self, versions: Versions, doubles: Doubles) -> None:
        self._versions = versions
        self._doubles = doubles

    def find(self, anchor: Anchor) -> Resolved | None:
        """The place of a quote of a deleted provision in what stands there now; None without proof."""
        v = self._versions
        assert anchor.provision is not None
        text = v.old.text(anchor.provision)
        words = word_places(text)
        if len(words) >= SHORT_WORDS or self._doubles.repeated(anchor.provision):
            return None
        found = [
            (id, pairs)
            for id in sorted(self._doubles.arrived_beside(anchor.provision), key=v.new_order.__getitem__)
            if (pairs := _kept_pairs(words, word_places(v.new.text(id))))
            and not self._doubles.foreign(anchor.provision, id)
        ]
        if len(found) != 1:
            return None
        new, pairs = found[0]
        # “Article” alone may be left of any article that is gone from its place.
        alone = self._doubles.alone_in_series(anchor.provision)
        if not alone and not self._doubles.distinct(here.word for here, _ in pairs):
            return None
        return self._verbatim(anchor, new) or self._edited(anchor, new, pairs)

    def _verbatim(self, anchor: Anchor, new: ProvisionId) -> Resolved | None:
        """The quote where the whole old provision begins or ends the new one."""
        v = self._versions
        assert anchor.provision is not None
        whole, there = v.old.text(anchor.provision), v.new.text(new)
        text = whole.strip()
        if there.count(text) != 1 or not (there.startswith(text) or there.endswith(text)):
            return None
        start = there.find(text) + anchor.position.start - (len(whole) - len(whole.lstrip()))
        end = start + len(anchor.quote.exact)
        if start < 0 or there[start:end] != anchor.quote.exact:
            return None
        reason = "the same words, taken in by the provision that came there"
        return Resolved(AnchorState.EXACT, new, start, end, 0.9, reason)

    def _edited(self, anchor: Anchor, new: ProvisionId, pairs: _Pairs) -> Resolved | None:
        """The words of the quote that are left, and what came for its last ones at the heading's end."""
        first, last = anchor.position.start, anchor.position.end
        kept = [(here, there) for here, there in pairs if first <= here.start and here.end <= last]
        share = _letters(here for here, _ in kept) / max(1, sum(map(str.isalnum, anchor.quote.exact)))
        if not kept or share < SURVIVING:
            return None
        assert anchor.provision is not None
        start, end = kept[0][1].start, kept[-1][1].end
        there = word_places(self._versions.new.text(new))
        if (
            last >= word_places(self._versions.old.text(anchor.provision))[-1].end
            and len(there) < SHORT_WORDS
        ):
            end = there[-1].end
        reason = f"{round(share * 100)} % of the letters are still there, beside the same neighbour"
        return Resolved(AnchorState.CHANGED, new, start, end, round(share, 3), reason)


_Pairs: TypeAlias = list[tuple[WordPlace, WordPlace]]


def _kept_pairs(old: list[WordPlace], new: list[WordPlace]) -> _Pairs:
    """Words that two provisions share, if they are half of the first and one of them opens or closes both."""
    matched = matched_words([place.word for place in old], [place.word for place in new])
    if 2 * _letters(old[here] for here, _ in matched) < _letters(old):
        return []
    opening = next((at for at, place in enumerate(new) if not place.word.isdigit()), 0)
    ends = {(0, 0), (0, opening), (len(old) - 1, len(new) - 1)}
    return [(old[here], new[there]) for here, there in matched] if ends & set(matched) else []


def _letters(places: Iterable[WordPlace]) -> int:
    return sum(place.end - place.start for place in places)
