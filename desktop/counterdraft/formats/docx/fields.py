"""Complex fields: makes their marks stand in runs of their own, and folds them into objects.

Source: ECMA-376 Part 1, 17.16.18 (fldChar) and 17.16.5 (field codes). Field codes are never evaluated.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import NamedTuple

from lxml.etree import _Element as Element

from counterdraft.formats.docx.flat import FlatParagraph
from counterdraft.formats.docx.media import digest
from counterdraft.formats.docx.names import W_FLD_CHAR, W_FLD_CHAR_TYPE, W_INSTR_TEXT, W_R, W_RPR
from counterdraft.formats.docx.tokens import Held, Token, assemble, object_token
from counterdraft.model.draft import ObjectKind


class FoldedFields(NamedTuple):
    """Tokens with every field folded; how many fields only begin and only end among them."""

    tokens: list[Token]
    opened: int
    closed: int


def isolate_field_marks(root: Element) -> None:
    """Split runs so that a field begins at the start of a run and its instruction and result end at one.

    Field marks then part the runs of a paragraph cleanly: a field is a row of whole siblings. What is shown
    does not change.
    """
    for mark in list(root.iter(W_FLD_CHAR)):
        run = mark.getparent()
        if run is None or run.tag != W_R:
            continue
        if mark.get(W_FLD_CHAR_TYPE) == "begin":
            _split_before(run, mark)
        else:
            following = mark.getnext()
            if following is not None:
                _split_before(run, following)


def _split_before(run: Element, child: Element) -> None:
    if all(before.tag == W_RPR for before in child.itersiblings(preceding=True)):
        return
    tail = run.makeelement(run.tag, dict(run.attrib), run.nsmap)
    look = run.find(W_RPR)
    if look is not None:
        tail.append(copy.deepcopy(look))
    moved = [child, *child.itersiblings()]
    for element in moved:
        tail.append(element)
    run.addnext(tail)


def field_digest(instruction: str, inner: FlatParagraph | None) -> str:
    """Name of a field's content: its code with white space evened, its visible result and objects."""
    shown = inner.text if inner else ""
    objects = [item.digest for item in inner.objects] if inner else []
    return digest("field", " ".join(instruction.split()), shown, *objects)


def fold_fields(tokens: Sequence[Token]) -> FoldedFields:
    """Fold every complex field of one paragraph.

    A field that begins and ends here, among siblings, becomes one object with its visible result as text. Of
    any other field the piece from its beginning to the end of its code becomes one mark, its end another,
    and the result between them stays ordinary text.
    """
    partners = _pair(tokens)
    folded: list[Token] = []
    opened = closed = 0
    index = 0
    while index < len(tokens):
        token = tokens[index]
        kind = _mark_type(token)
        separate, end = partners.get(index, (-1, -1))
        if kind == "begin" and end >= 0 and (field := _whole_field(tokens, index, separate, end)):
            folded.append(field)
            index = end
        elif kind == "begin":
            opened += end < 0
            stop = separate if separate >= 0 else index
            folded.append(_opening(tokens, index, stop))
            folded.extend(
                token for token in tokens[index:stop] if token.kind is None and not _is_field_part(token)
            )
            index = stop
        elif kind:
            closed += kind == "end" and not any(index == pair[1] for pair in partners.values())
            folded.append(_mark_object(kind, token.elements, token.run))
        elif not _is_field_part(token):
            folded.append(token)
        index += 1
    return FoldedFields(folded, opened, closed)


def _mark_type(token: Token) -> str:
    if token.kind is None and token.elements[0].tag == W_FLD_CHAR:
        return token.elements[0].get(W_FLD_CHAR_TYPE, "")
    return ""


def _is_field_part(token: Token) -> bool:
    return token.kind is None and token.elements[0].tag in (W_FLD_CHAR, W_INSTR_TEXT)


def _pair(tokens: Sequence[Token]) -> dict[int, tuple[int, int]]:
    """Index of each beginning with those of its separator and end; -1 where this paragraph has none."""
    partners: dict[int, tuple[int, int]] = {}
    open_fields: list[int] = []
    for index, token in enumerate(tokens):
        kind = _mark_type(token)
        if kind == "begin":
            open_fields.append(index)
            partners[index] = (-1, -1)
        elif kind == "separate" and open_fields and partners[open_fields[-1]][0] < 0:
            partners[open_fields[-1]] = (index, -1)
        elif kind == "end" and open_fields:
            begin = open_fields.pop()
            partners[begin] = (partners[begin][0], index)
    return partners


def _whole_field(tokens: Sequence[Token], begin: int, separate: int, end: int) -> Token | None:
    place = _siblings(tokens[begin], tokens[end])
    if place is None:
        return None
    elements, run = place
    result = fold_fields(tokens[separate + 1 : end]).tokens if separate >= 0 else []
    inner = assemble(result)
    hidden = [token for token in tokens[begin : max(separate, begin)] if token.kind is None]
    marks = [token for token in hidden if not _is_field_part(token)]
    if marks:
        inner = assemble([*marks, *result])
    code = instruction_of(tokens[begin : separate if separate >= 0 else end])
    held = Held(ObjectKind.FIELD, field_digest(code, inner), code, inner)
    return object_token(held, elements, run, _hyperlink(code), inner.text)


def instruction_of(tokens: Sequence[Token]) -> str:
    """The field code that stands among the tokens."""
    codes = [token.elements[0].text or "" for token in tokens if _is_field_part(token)]
    return "".join(codes).strip()


def _hyperlink(code: str) -> str:
    words = code.split()
    if len(words) >= 2 and words[0].upper() == "HYPERLINK":
        local = words[1] == "\\l" and len(words) > 2
        return "#" + words[2].strip('"') if local else words[1].strip('"')
    return ""


def _siblings(first: Token, last: Token) -> tuple[tuple[Element, ...], Element | None] | None:
    """The elements from one field mark to another: children of one run, or whole sibling runs."""
    start, stop = first.run, last.run
    if start is None or stop is None:
        return None
    if start is stop:
        return _range(first.elements[0], last.elements[0]), start
    if start.getparent() is not stop.getparent() or not _alone(first, last):
        return None
    return _range(start, stop), None


def _alone(first: Token, last: Token) -> bool:
    before = all(node.tag == W_RPR for node in first.elements[0].itersiblings(preceding=True))
    return before and last.elements[0].getnext() is None


def _range(first: Element, last: Element) -> tuple[Element, ...]:
    found = [first]
    if first is last:
        return (first,)
    for node in first.itersiblings():
        found.append(node)
        if node is last:
            break
    return tuple(found)


def _opening(tokens: Sequence[Token], begin: int, stop: int) -> Token:
    place = _siblings(tokens[begin], tokens[stop])
    elements, run = place or (tokens[begin].elements, tokens[begin].run)
    return _mark_object("begin", elements, run, instruction_of(tokens[begin : stop + 1]))


def _mark_object(kind: str, elements: tuple[Element, ...], run: Element | None, code: str = "") -> Token:
    held = Held(ObjectKind.FIELD_MARK, digest("field mark", kind, " ".join(code.split())), code or kind)
    return object_token(held, elements, run)
