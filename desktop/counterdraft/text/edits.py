"""The word edits between two texts: exact, readable, the same on every machine.

Tokens are encoded as characters, matched by rapidfuzz, refined where edits crowd and shifted to word and
phrase borders. No time limit: work is bounded by input size (see `blocks` for the fallbacks).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from counterdraft.model.alignment import PARAGRAPH_BREAK, EditOp, Op
from counterdraft.model.draft import InlineObject
from counterdraft.text.blocks import Block, Encoder, matched_blocks
from counterdraft.text.borders import shift
from counterdraft.text.quantities import kept_components, quantities_near
from counterdraft.text.refine import EDIT_PRICE, refine, weight_of
from counterdraft.text.words import OBJECT_KEY, TokenKind, TokenText, join, kind_of, tokens_of

STRONG_SIZE = 16
"""Equal stretches of this many tokens are certain; shorter ones are weighed."""

STRONG_WEIGHT = 8.0
"""Equal stretches of this weight are certain."""

MARGIN = 4
"""Tokens of a certain stretch that a refined passage may reassign."""

REFINE_CELLS = 400_000
"""Up to this many token pairs a passage is refined; beyond, light stretches are dropped one by one."""


class Hunk(NamedTuple):
    """One edit: the tokens `base_start` to `base_end` give way to `amended_start` to `amended_end`."""

    base_start: int
    base_end: int
    amended_start: int
    amended_end: int


def diff(
    base: str,
    amended: str,
    base_objects: Sequence[InlineObject] = (),
    amended_objects: Sequence[InlineObject] = (),
) -> tuple[EditOp, ...]:
    """Return the word edits that turn `base` into `amended`.

    EQUAL and DELETE texts joined are `base`, EQUAL and INSERT texts `amended`. Neighbours differ in kind,
    a deletion stands before the insertion that replaces it, and no edit begins or ends inside an object.
    """
    return diff_tokens(tokens_of(base, base_objects), tokens_of(amended, amended_objects))


def diff_joined(base: Sequence[TokenText], amended: Sequence[TokenText]) -> tuple[EditOp, ...]:
    """Return the edits between two runs of provisions, each joined by PARAGRAPH_BREAK.

    A break is equal only to a break, never to a line break inside a provision.
    """
    return diff_tokens(join(base, PARAGRAPH_BREAK), join(amended, PARAGRAPH_BREAK))


def diff_tokens(base: TokenText, amended: TokenText) -> tuple[EditOp, ...]:
    """Return the edits between two tokenised texts; same contract as `diff`."""
    return _emit(base, amended, hunks(base, amended))


def hunks(base: TokenText, amended: TokenText) -> list[Hunk]:
    """Return the edits as token ranges, in order; what lies between them has equal keys."""
    encoder = Encoder()
    left, right = encoder.encode(base.keys), encoder.encode(amended.keys)
    blocks = matched_blocks(left, right)
    found = _between(blocks, len(left), len(right))
    if len(found) > 1:
        found = _refined(left, right, base.keys, found)
    rooms = _room(found, left)
    found = [shift(hunk, base.keys, amended.keys, before, after) for hunk, before, after in rooms]
    return _whole_quantities(found, base.keys, amended.keys)


def _room(found: list[Hunk], left: Sequence[str]) -> list[tuple[Hunk, int, int]]:
    """Each edit with the number of equal tokens before and after it."""
    rooms = []
    for k, hunk in enumerate(found):
        before = hunk.base_start - (found[k - 1].base_end if k else 0)
        after = (found[k + 1].base_start if k + 1 < len(found) else len(left)) - hunk.base_end
        rooms.append((hunk, before, after))
    return rooms


def _whole_quantities(found: list[Hunk], base: Sequence[str], amended: Sequence[str]) -> list[Hunk]:
    """Widen edits that would show half of a number or date, and join those that then touch."""
    result: list[Hunk] = []
    for hunk, before, after in _room(found, base):
        left, right = (
            max(sides)
            for sides in zip(
                _broken(base, hunk.base_start, hunk.base_end),
                _broken(amended, hunk.amended_start, hunk.amended_end),
                strict=True,
            )
        )
        left, right = min(left, before), min(right, after)
        if not left and not right:
            result.append(hunk)
            continue
        wide = Hunk(
            hunk.base_start - left,
            hunk.base_end + right,
            hunk.amended_start - left,
            hunk.amended_end + right,
        )
        if result and wide.base_start <= result[-1].base_end:
            wide = Hunk(result[-1].base_start, wide.base_end, result[-1].amended_start, wide.amended_end)
            result.pop()
        result.append(_without_end_space(wide, base, amended))
    return result


def _without_end_space(hunk: Hunk, base: Sequence[str], amended: Sequence[str]) -> Hunk:
    """Leave out a space that both sides of a widened edit end with."""
    if hunk.base_end - hunk.base_start < 2 or hunk.amended_end - hunk.amended_start < 2:
        return hunk
    last = base[hunk.base_end - 1]
    if last != amended[hunk.amended_end - 1] or kind_of(last) is not TokenKind.SPACE:
        return hunk
    return hunk._replace(base_end=hunk.base_end - 1, amended_end=hunk.amended_end - 1)


def _broken(keys: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Return how many tokens more to the left and right would make the quantities at an edit whole."""
    left = right = 0
    for first, last in quantities_near(keys, start, end):
        if (first < end and last > start) or first < start < last:
            left, right = max(left, start - first), max(right, last - end)
    return left, right


def _between(blocks: Sequence[Block], n: int, m: int) -> list[Hunk]:
    found: list[Hunk] = []
    i = j = 0
    for block in (*blocks, Block(n, m, 0)):
        if block.base > i or block.amended > j:
            found.append(Hunk(i, block.base, j, block.amended))
        i, j = block.base + block.size, block.amended + block.size
    return found


def _refined(left: str, right: str, keys: Sequence[str], found: list[Hunk]) -> list[Hunk]:
    """Refine every group of edits that only light stretches separate."""
    result: list[Hunk] = []
    group = [found[0]]
    for hunk in found[1:]:
        gap = keys[group[-1].base_end : hunk.base_start]
        if len(gap) < STRONG_SIZE and sum(map(weight_of, gap)) < STRONG_WEIGHT:
            group.append(hunk)
            continue
        result.extend(_refined_group(left, right, keys, group, result, hunk.base_start))
        group = [hunk]
    result.extend(_refined_group(left, right, keys, group, result, len(left)))
    return result


def _refined_group(
    left: str, right: str, keys: Sequence[str], group: list[Hunk], done: list[Hunk], limit: int
) -> list[Hunk]:
    if len(group) == 1:
        return group
    first, last = group[0], group[-1]
    before = min(MARGIN, first.base_start - (done[-1].base_end if done else 0))
    after = min(MARGIN, limit - last.base_end)
    i, j = first.base_start - before, first.amended_start - before
    i_end, j_end = last.base_end + after, last.amended_end + after
    if (i_end - i) * (j_end - j) > REFINE_CELLS:
        return _without_light(keys, group)
    weights = [weight_of(key) for key in keys[i:i_end]]
    kept = refine(left[i:i_end], right[j:j_end], weights)
    return [
        Hunk(h.base_start + i, h.base_end + i, h.amended_start + j, h.amended_end + j)
        for h in _between(kept, i_end - i, j_end - j)
    ]


def _without_light(keys: Sequence[str], group: list[Hunk]) -> list[Hunk]:
    """Join edits across stretches that weigh less than an edit costs; the fallback of `refine`."""
    result = [group[0]]
    for hunk in group[1:]:
        last = result[-1]
        if sum(map(weight_of, keys[last.base_end : hunk.base_start])) < EDIT_PRICE:
            result[-1] = Hunk(last.base_start, hunk.base_end, last.amended_start, hunk.amended_end)
        else:
            result.append(hunk)
    return result


def _emit(base: TokenText, amended: TokenText, found: Sequence[Hunk]) -> tuple[EditOp, ...]:
    writer = _Writer()
    i = j = 0
    for hunk in found:
        writer.keep(base.raws[i : hunk.base_start], amended.raws[j : hunk.amended_start])
        old, new = (
            slice(hunk.base_start, hunk.base_end),
            slice(hunk.amended_start, hunk.amended_end),
        )
        writer.replace(base.raws[old], base.keys[old], amended.raws[new], amended.keys[new])
        i, j = hunk.base_end, hunk.amended_end
    writer.keep(base.raws[i:], amended.raws[j:])
    return writer.finish()


class _Writer:
    """Collects edits so that neighbours differ in kind and a deletion stands before its insertion."""

    def __init__(self) -> None:
        self._edits: list[EditOp] = []
        self._equal: list[str] = []
        self._deleted: list[str] = []
        self._inserted: list[str] = []

    def keep(self, olds: Sequence[str], news: Sequence[str]) -> None:
        """Add equal tokens; canonically equivalent ones that are written otherwise count as replaced."""
        if olds == news:
            self._same(olds)
            return
        for old, new in zip(olds, news, strict=True):
            if old == new:
                self._same((old,))
            else:
                self._change((old,), (new,))

    def replace(
        self, olds: Sequence[str], old_keys: Sequence[str], news: Sequence[str], new_keys: Sequence[str]
    ) -> None:
        """Add an edit. A note mark set into a word leaves the word unchanged on both sides of it."""
        if _is_cut_by_objects(olds, old_keys, news):
            for raw, key in zip(olds, old_keys, strict=True):
                self._change((raw,), ()) if kind_of(key) is TokenKind.OBJECT else self._same((raw,))
        elif _is_cut_by_objects(news, new_keys, olds):
            for raw, key in zip(news, new_keys, strict=True):
                self._change((), (raw,)) if kind_of(key) is TokenKind.OBJECT else self._same((raw,))
        elif len(olds) == 1 == len(news) and "." in olds[0]:
            self._components(olds[0], news[0])
        else:
            self._change(olds, news)

    def _components(self, old: str, new: str) -> None:
        """Add the replacement of one token; of a version or a clause's number only what differs."""
        head, tail = kept_components(old, new)
        if head:
            self._same((old[:head],))
        self._change((old[head : len(old) - tail],), (new[head : len(new) - tail],))
        if tail:
            self._same((old[-tail:],))

    def _same(self, texts: Sequence[str]) -> None:
        if texts:
            self._flush_changes()
            self._equal.extend(texts)

    def _change(self, olds: Sequence[str], news: Sequence[str]) -> None:
        if self._equal:
            self._edits.append(EditOp(Op.EQUAL, "".join(self._equal)))
            self._equal.clear()
        self._deleted.extend(olds)
        self._inserted.extend(news)

    def _flush_changes(self) -> None:
        for op, texts in ((Op.DELETE, self._deleted), (Op.INSERT, self._inserted)):
            if text := "".join(texts):
                self._edits.append(EditOp(op, text))
            texts.clear()

    def finish(self) -> tuple[EditOp, ...]:
        """Return the edits in order."""
        self._flush_changes()
        if self._equal:
            self._edits.append(EditOp(Op.EQUAL, "".join(self._equal)))
        return tuple(self._edits)


def _is_cut_by_objects(raws: Sequence[str], keys: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether one side is the other with objects set into it."""
    if not raws or not other or not any(key[0] == OBJECT_KEY for key in keys):
        return False
    words = [raw for raw, key in zip(raws, keys, strict=True) if kind_of(key) is not TokenKind.OBJECT]
    return "".join(words) == "".join(other)
