"""The difference letter by letter, for the one who asks for it; never the default view.

Built on diff-match-patch over user-perceived characters (UAX #29 clusters), so that no mark is cut off its
letter. Its time limit is off; longer texts are shown word by word.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex  # type: ignore[import-untyped, unused-ignore]
from diff_match_patch import diff_match_patch

from counterdraft.model.alignment import EditOp, Op
from counterdraft.text.blocks import Encoder
from counterdraft.text.edits import diff

MOST_CELLS = 4_000_000
"""Largest product of both lengths that is compared letter by letter."""

_CLUSTERS = regex.compile(r"\X")
_OPS = {-1: Op.DELETE, 0: Op.EQUAL, 1: Op.INSERT}


def diff_characters(base: str, amended: str) -> tuple[EditOp, ...]:
    """Return the edits between two texts letter by letter, tidied up for reading.

    Same contract as `edits.diff`, which also answers when the texts are longer than MOST_CELLS allows.
    Objects are compared by their characters.
    """
    if len(base) * len(amended) > MOST_CELLS:
        return diff(base, amended)
    one, two = _CLUSTERS.findall(base), _CLUSTERS.findall(amended)
    encoder = Encoder()
    left, right = encoder.encode(one), encoder.encode(two)
    differ = diff_match_patch()
    differ.Diff_Timeout = 0
    differences = differ.diff_main(left, right, False)
    differ.diff_cleanupSemantic(differences)
    letters = dict(zip(left + right, one + two, strict=True))
    return tuple(EditOp(_OPS[op], "".join([letters[code] for code in codes])) for op, codes in differences)


def closely(edits: Sequence[EditOp]) -> tuple[EditOp, ...]:
    """Return word edits with every replacement taken apart letter by letter; both texts stay as they are."""
    found: list[EditOp] = []
    waiting: EditOp | None = None
    for edit in edits:
        if waiting is not None and edit.op is Op.INSERT:
            pieces = diff_characters(waiting.text, edit.text)
            waiting = None
        elif edit.op is Op.DELETE:
            waiting = edit
            continue
        else:
            pieces = (edit,)
        if waiting is not None:
            found.append(waiting)
            waiting = None
        found.extend(pieces)
    if waiting is not None:
        found.append(waiting)
    return _joined(found)


def _joined(edits: Sequence[EditOp]) -> tuple[EditOp, ...]:
    """Join neighbours of one kind, as of two letters that stay beside a stretch that stays."""
    joined: list[EditOp] = []
    for edit in edits:
        if joined and joined[-1].op is edit.op:
            joined[-1] = EditOp(edit.op, joined[-1].text + edit.text)
        else:
            joined.append(edit)
    return tuple(joined)
