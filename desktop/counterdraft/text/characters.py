"""The difference letter by letter, for the one who asks for it; never the default view.

Built on diff-match-patch over user-perceived characters (UAX #29 clusters), so that no mark is cut off its
letter. Its time limit is off; longer texts are shown word by word.
"""

from __future__ import annotations

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
