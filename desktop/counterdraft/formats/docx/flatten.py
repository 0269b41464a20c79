"""Turns a resolved `w:p` into one line of text with the elements behind every piece of it.

Reader and writer both flatten with this module, so that their offsets agree. It changes nothing in the tree
and expects one without revisions (see `revisions`); `w:del` that is still there is passed over.

What becomes text: `w:t` (without xml:space="preserve" it loses its outer white space as in Word; line ends
and tabs inside become spaces), one code point for each tab, break, special hyphen and symbol, and U+FFFC for
objects without text of their own. A U+FFFC that somebody typed reads as U+FFFD, so that U+FFFC always stands
for an object. Source: ECMA-376 Part 1, 17.3.3 (run content), 17.16 (fields and hyperlinks), 17.17.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree
from lxml.etree import _Element as Element

from counterdraft.formats.docx import names as n
from counterdraft.formats.docx.fields import FoldedFields, field_digest, fold_fields
from counterdraft.formats.docx.flat import Atom, FlatParagraph
from counterdraft.formats.docx.media import Media, describe_drawing, describe_formula, digest, text_boxes
from counterdraft.formats.docx.pictures import picture_of
from counterdraft.formats.docx.symbols import unicode_character
from counterdraft.formats.docx.tokens import GLYPH, TEXT, Held, Token, assemble, object_token
from counterdraft.model.draft import OBJECT, ObjectKind, Part

_REPLACEMENT = "\ufffd"
OUTER_SPACE = " \t\r\n"
_INNER_SPACE = str.maketrans({"\r": " ", "\n": " ", "\t": " ", OBJECT: _REPLACEMENT})

_GLYPHS = {
    n.W_TAB: "\t",
    n.W_PTAB: "\t",
    n.W_BR: "\n",
    n.W_CR: "\n",
    n.W_NO_BREAK_HYPHEN: "\u2011",
    n.W_SOFT_HYPHEN: "\u00ad",
}
_TEXTS = frozenset({n.W_T, n.W_DEL_TEXT})
_DRAWINGS = frozenset({n.W_DRAWING, n.W_PICT, n.W_OBJECT})
_MARKS = frozenset(
    {
        n.W_COMMENT_RANGE_START,
        n.W_COMMENT_RANGE_END,
        n.W_COMMENT_REFERENCE,
        n.MARK_START,
        n.MARK_END,
        n.MARK_GONE,
        n.MARK_PARAGRAPH,
    }
)
_NOTES = {
    n.W_FOOTNOTE_REFERENCE: (Part.FOOTNOTE, ObjectKind.FOOTNOTE_MARK),
    n.W_ENDNOTE_REFERENCE: (Part.ENDNOTE, ObjectKind.ENDNOTE_MARK),
}
_DATE_BLOCKS = frozenset(
    n.w(name) for name in ("pgNum", "dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong")
)
_TRANSPARENT = frozenset(
    n.w(name)
    for name in (
        "sdtContent",
        "smartTag",
        "customXml",
        "dir",
        "bdo",
        "rubyBase",
        "ins",
        "moveTo",
        "hyperlink",
    )
)
_SILENT = frozenset(
    n.w(name)
    for name in (
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rubyPr", "rt", "sectPr"),
        *("proofErr", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "lastRenderedPageBreak"),
        *("annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator"),
        *("del", "moveFrom", "delInstrText", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart"),
        *("moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart"),
        *("customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd"),
        *("customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "fldData", "ffData"),
    )
)


def effective_text(element: Element) -> str:
    """The text that a `w:t` shows: what an atom of kind TEXT covers (ECMA-376 Part 1, 17.3.3.31)."""
    text = element.text
    if not text:
        return ""
    # Asking for the attribute costs more than looking whether it matters.
    outer = text[0] in OUTER_SPACE or text[-1] in OUTER_SPACE
    return shown_text(text, not outer or element.get(n.XML_SPACE) == "preserve")


def shown_text(text: str, preserve: bool) -> str:
    """What the characters of a `w:t` show; `preserve` says that its outer white space counts."""
    if not preserve:
        text = text.strip(OUTER_SPACE)
    if "\n" in text or "\t" in text or "\r" in text or OBJECT in text:
        text = text.translate(_INNER_SPACE)
    return text


def flatten(paragraph: Element, media: Media | None = None) -> FlatParagraph:
    """Flatten one resolved paragraph.

    Args:
        paragraph: a `w:p`, or an `m:oMathPara` that stands where a paragraph could.
        media: names what images show and where links lead; without it digests and links are emptier, text
            and offsets the same.
    """
    if paragraph.tag != n.W_P:
        walker = _Walker(media)
        walker.formula(paragraph, "")
        return walker.finish()
    plain = _flatten_plain(paragraph)
    if plain is not None:
        return plain
    walker = _Walker(media)
    walker.inline(paragraph, "")
    return walker.finish()


def _flatten_plain(paragraph: Element) -> FlatParagraph | None:
    """What `_Walker` finds in a paragraph of nothing but runs of text, in half the time; else None.

    Nine paragraphs of ten are such; a test holds the two ways equal.
    """
    texts: list[str] = []
    atoms: list[Atom] = []
    place = 0
    for run in paragraph:
        tag: str = run.tag  # type: ignore[assignment]  # the parser leaves nothing but elements
        if tag != n.W_R:
            if tag in _SILENT:
                continue
            return None
        for child in run:
            tag = child.tag  # type: ignore[assignment]  # as above
            if tag == n.W_T:
                text, kind = effective_text(child), TEXT
                if not text:
                    continue
            elif tag in _GLYPHS:
                text, kind = _GLYPHS[tag], GLYPH
            elif tag in _SILENT:
                continue
            else:
                return None
            end = place + len(text)
            texts.append(text)
            atoms.append(Atom(place, end, kind, (child,), run))
            place = end
    return FlatParagraph(texts[0] if len(texts) == 1 else "".join(texts), tuple(atoms))


class _Walker:
    """Collects the tokens of one paragraph."""

    def __init__(self, media: Media | None) -> None:
        self.media = media
        self.tokens: list[Token] = []
        self.unknown: list[str] = []
        self.has_fields = False

    def finish(self) -> FlatParagraph:
        folded = fold_fields(self.tokens) if self.has_fields else FoldedFields(self.tokens, 0, 0)
        return assemble(folded.tokens, self.unknown, folded.opened, folded.closed)

    # -- what stands between runs -------------------------------------------------------------------------

    def inline(self, parent: Element, link: str) -> None:
        for child in parent:
            tag: str = child.tag  # type: ignore[assignment]  # the parser leaves nothing but elements
            if tag == n.W_R:
                self.run(child, link)
            elif tag not in _SILENT:
                self._other_inline(child, tag, link)

    def _other_inline(self, child: Element, tag: str, link: str) -> None:
        if tag == n.W_HYPERLINK:
            self.inline(child, self._link(child) or link)
        elif tag in _TRANSPARENT:
            self.inline(child, link)
        elif tag == n.W_SDT:
            for content in child.iterchildren(n.W_SDT_CONTENT):
                self.inline(content, link)
        elif tag in _MARKS:
            self.tokens.append(Token(None, "", (child,), None))
        elif tag == n.W_FLD_SIMPLE:
            self._simple_field(child, link)
        elif tag in (n.M_OMATH, n.M_OMATH_PARA):
            self.formula(child, link)
        elif tag == n.MC_ALTERNATE_CONTENT:
            choice = shown_alternative(child)
            if choice is not None:
                self.inline(choice, link)
        else:
            self._unknown_inline(child, tag, link)

    def _unknown_inline(self, child: Element, tag: str, link: str) -> None:
        self.unknown.append(tag)
        if next(child.iter(*_TEXTS), None) is not None:
            self.inline(child, link)

    def _link(self, hyperlink: Element) -> str:
        anchor = hyperlink.get(n.w("anchor"))
        address = self.media.link(hyperlink.get(n.R_ID, "")) if self.media else ""
        return f"{address}#{anchor}" if anchor else address

    def _simple_field(self, field: Element, link: str) -> None:
        inner = self._inside(lambda walker: walker.inline(field, link))
        code = field.get(n.w("instr"), "")
        held = Held(ObjectKind.FIELD, field_digest(code, inner), code.strip(), inner)
        self.tokens.append(object_token(held, (field,), None, link, inner.text))

    def formula(self, formula: Element, link: str) -> None:
        text = "".join(node.text or "" for node in formula.iter(n.M_T, n.W_T)).translate(_INNER_SPACE)
        marks = [Token(None, "", (mark,), None) for mark in formula.iter(*_MARKS)]
        held = Held(ObjectKind.MATH, describe_formula(formula), "", assemble(marks) if marks else None)
        self.tokens.append(object_token(held, (formula,), None, link, text))

    def _inside(self, walk: Callable[[_Walker], None]) -> FlatParagraph:
        """Flatten the visible content of an indivisible element for itself."""
        walker = _Walker(self.media)
        walk(walker)
        self.unknown.extend(walker.unknown)
        return walker.finish()

    # -- what stands in a run -------------------------------------------------------------------------------

    def run(self, run: Element, link: str) -> None:
        tokens = self.tokens
        for child in run:
            tag: str = child.tag  # type: ignore[assignment]  # as in `inline`
            if tag == n.W_T:
                text = effective_text(child)
                if text:
                    tokens.append(Token(TEXT, text, (child,), run, link))
            elif tag == n.W_RPR:
                continue
            elif tag in _GLYPHS:
                tokens.append(Token(GLYPH, _GLYPHS[tag], (child,), run, link))
            elif tag not in _SILENT:
                self._other_content(child, tag, run, link)

    def _other_content(self, child: Element, tag: str, run: Element, link: str) -> None:
        if tag == n.W_FLD_CHAR or tag == n.W_INSTR_TEXT:
            self.has_fields = True
            self.tokens.append(Token(None, "", (child,), run))
        elif tag in _MARKS:
            self.tokens.append(Token(None, "", (child,), run))
        elif tag in (n.W_SYM, n.W16SE_SYM_EX):
            self.tokens.append(Token(GLYPH, _symbol(child), (child,), run, link))
        elif tag in _NOTES:
            self._note(child, tag, run, link)
        elif tag in _DRAWINGS:
            self._drawing(child, child, run, link)
        elif tag == n.MC_ALTERNATE_CONTENT:
            self._alternatives(child, run, link)
        elif tag == n.W_RUBY:
            for base in child.iterchildren(n.W_RUBY_BASE):
                self.inline(base, link)
        elif tag == n.W_DEL_TEXT:
            text = effective_text(child)
            if text:
                self.tokens.append(Token(TEXT, text, (child,), run, link))
        else:
            self._unknown_content(child, tag, run, link)

    def _note(self, child: Element, tag: str, run: Element, link: str) -> None:
        part, kind = _NOTES[tag]
        held = Held(kind, digest(part.value), note=(part, child.get(n.W_ID, "")))
        self.tokens.append(object_token(held, (child,), run, link))

    def _drawing(self, shown: Element, whole: Element, run: Element, link: str) -> None:
        told = describe_drawing(shown, self.media)
        picture = picture_of(shown, self.media) if told[0] is ObjectKind.IMAGE else None
        held = Held(*told, boxes=tuple(text_boxes(shown)), picture=picture)
        self.tokens.append(object_token(held, (whole,), run, link))

    def _alternatives(self, child: Element, run: Element, link: str) -> None:
        """Alternatives inside a run are taken or left whole, because both show the same thing."""
        choice = shown_alternative(child)
        if choice is None:
            return
        drawing = next((node for node in choice if node.tag in _DRAWINGS), None)
        if drawing is not None:
            self._drawing(drawing, child, run, link)
            return
        inner = self._inside(lambda walker: walker.run(choice, link))
        if len(inner.text) == 1 and not inner.objects:
            self.tokens.append(Token(GLYPH, inner.text, (child,), run, link))
        elif inner.text:
            held = Held(ObjectKind.OTHER, digest("alternatives", inner.text), "", inner)
            self.tokens.append(object_token(held, (child,), run, link, inner.text))

    def _unknown_content(self, child: Element, tag: str, run: Element, link: str) -> None:
        if tag in _DATE_BLOCKS:
            held = Held(ObjectKind.FIELD, digest(tag), tag.rpartition("}")[2])
            self.tokens.append(object_token(held, (child,), run, link))
            return
        self.unknown.append(tag)
        text = "".join(effective_text(node) for node in child.iter(n.W_T))
        if text:
            held = Held(ObjectKind.OTHER, digest(tag, text), tag.rpartition("}")[2])
            self.tokens.append(object_token(held, (child,), run, link, text))


def shown_alternative(alternatives: Element) -> Element | None:
    """The first `mc:Choice`, else the fallback: what a current Word shows (ECMA-376 Part 3, 7.6)."""
    choice = alternatives.find(n.MC_CHOICE)
    return choice if choice is not None else alternatives.find(n.MC_FALLBACK)


def _symbol(element: Element) -> str:
    """The code point of a `w:sym` or `w16se:symEx`, in Unicode where the symbol font is known."""
    space = f"{{{etree.QName(element).namespace}}}"
    try:
        code = int(element.get(space + "char", ""), 16)
    except ValueError:
        return _REPLACEMENT
    if not 0x20 <= code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF or code == ord(OBJECT):
        return _REPLACEMENT
    return unicode_character(chr(code), element.get(space + "font", ""))
