"""Classes of changes in words: their names, and the explanations of the rules in the window's language."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from counterdraft.model.change import ChangeClass
from counterdraft.model.draft import InlineObject
from counterdraft.ui.phrases import PhraseBook


def _tr(text: str, comment: str = "", count: int = -1) -> str:
    return QCoreApplication.translate("ClassWords", text, comment, count)


def mark(text: str) -> str:
    """Mark a text for translation; it is translated when it is shown."""
    return text


_NAMES = {
    "VERB": mark("Leading verb"),
    "MOD": mark("Obligation"),
    "NEG": mark("Negation"),
    "DATE": mark("Date or period"),
    "NUM": mark("Number"),
    "NAME": mark("Name"),
    "TERR": mark("Place"),
    "BASIS": mark("Legal basis"),
    "XREF": mark("Reference"),
    "SCOPE": mark("Qualifier"),
    "QUANT": mark("Quantifier"),
    "ACTOR": mark("Actor or addressee"),
    "TERM": mark("Defined term"),
    "STRUCT": mark("Structure"),
    "BRACK": mark("Brackets"),
    "ACTVOICE": mark("Actor named or not"),
    "OTHER": mark("Other wording"),
    "WS": mark("White space"),
    "TYPO": mark("Typography"),
    "PUNCT": mark("Punctuation"),
    "CASE": mark("Capitals"),
    "SPELL": mark("Spelling"),
    "LABEL": mark("Label"),
    "FORMAT": mark("Formatting"),
    "HOMO": mark("Look-alike letters"),
}


def class_name(code: str) -> str:
    """The name of a class, or its code if it has none."""
    return _tr(_NAMES[code]) if code in _NAMES else code


def explained(found: ChangeClass) -> str:
    """A class with the explanation of its rule, in the language of the window."""
    name = f"{class_name(found.code)} ({found.code})"
    return f"{name}: {explanation(found.explanation)}" if found.explanation else name


def explanation(sentence: str) -> str:
    """An explanation, whose parts stand between semicolons, in the language of the window."""
    whole = _WHOLE_BOOK.found(sentence)
    if whole is not None:
        return whole
    return "; ".join(_BOOK.say(part) for part in sentence.split("; "))


_KINDS = {
    "obligation": mark("obligation"),
    "recommendation": mark("recommendation"),
    "permission": mark("permission"),
    "possibility": mark("possibility"),
    "undertaking": mark("undertaking"),
    "attitude": mark("attitude"),
    "request": mark("request"),
    "decision": mark("decision"),
    "date": mark("date"),
    "time": mark("time"),
    "time of day": mark("time of day"),
    "period": mark("period"),
    "figure": mark("figure"),
    "quantifier": mark("quantifier"),
    "qualifier": mark("qualifier"),
    "softener": mark("softener"),
    "negation": mark("negation"),
    "place": mark("place"),
    "legal basis": mark("legal basis"),
    "reference": mark("reference"),
    "name": mark("name"),
    "none": mark("none"),
    "nothing": mark("nothing"),
    "not named": mark("not named"),
    "title": mark("title"),
    "heading": mark("heading"),
    "list": mark("list"),
    "body": mark("body text"),
    "bold": mark("bold"),
    "italic": mark("italic"),
    "underline": mark("underline"),
    "strike": mark("strike-through"),
    "caps": mark("capitals"),
    "hidden": mark("hidden text"),
    "color": mark("colour"),
    "highlight": mark("highlighting"),
    "link": mark("link"),
    "raised or lowered letters": mark("raised or lowered letters"),
    "image": mark("image"),
    "shape": mark("shape"),
    "text box": mark("text box"),
    "embedded object": mark("embedded object"),
    "field": mark("field"),
    "field mark": mark("field mark"),
    "footnote mark": mark("footnote mark"),
    "endnote mark": mark("endnote mark"),
    "formula": mark("formula"),
    "advisory": mark("advisory"),
    "instruction": mark("instruction"),
    "constitutive": mark("constitutive"),
}
_WHOLE = (
    mark("brackets removed, {new} kept of {old}"),
    mark("bracketed text added: {words}"),
    mark("bracketed text removed: {words}"),
)
"""Sentences that quote whole provisions, in which a semicolon parts nothing."""

_PATTERNS = (
    mark("wording change, unclassified"),
    mark("formatting only"),
    mark("inline objects changed"),
    mark("white space"),
    mark("white space only"),
    mark("typographic form: quotation marks, dashes, apostrophes or ellipsis"),
    mark("typographic form only: quotation marks, dashes, apostrophes or ellipsis"),
    mark("capitals: {old} → {new}"),
    mark("capitals only: {old} → {new}"),
    mark("look-alike letters of another script or invisible characters: suspicious"),
    mark("same value in another form: {old} = {new}"),
    mark("spelling variant: {old}, {new}"),
    mark("punctuation"),
    mark("punctuation only"),
    mark("punctuation, check meaning"),
    mark("punctuation only, check meaning"),
    mark("typed label only: {old} → {new}"),
    mark("list label only: {label} → {other_label}"),
    mark("now agreed: brackets removed"),
    mark("no longer agreed: brackets added"),
    mark("brackets {old} → {new}"),
    mark("{words}: may be a defined term"),
    mark("addressees widened: {words} added"),
    mark("addressees narrowed: {words} removed"),
    mark("who acts or is addressed: {old} → {new}"),
    mark("actor no longer named: {words}"),
    mark("actor now named: {words}"),
    mark("{kind} verb, both {rank} in profile {profile}"),
    mark("{kind} verb, {rank} to {other_rank} in profile {profile}"),
    mark("{kind} verb to {other_kind} verb, profile {profile}: {old} → {new}"),
    mark("leading verb: {old} → {new}"),
    mark("{words} not on a ladder of profile {profile}"),
    mark("legal effect {kind} to {other_kind}"),
    mark("{kind} in other words: {old} → {new}"),
    mark("{kind} to {other_kind}: {old} → {new}, profile {profile}"),
    mark("inserted at the beginning"),
    mark("inserted after {place}"),
    mark("moved from {old} to after {new}, no word changed"),
    mark("moved from {old} to the beginning, no word changed"),
    mark("moved from {old} to at the beginning, no word changed"),
    mark("moved from {old} to after {new}, {count} changed"),
    mark("moved from {old} to at the beginning, {count} changed"),
    mark("{old} split into {new}"),
    mark("{old} merged into {new}"),
    mark("later by {length}, if both are in {year}"),
    mark("earlier by {length}, if both are in {year}"),
    mark("later by {length}, at its end"),
    mark("earlier by {length}, at its end"),
    mark("later by {length}"),
    mark("earlier by {length}"),
    mark("{length} instead of {other_length}: {difference}"),
    mark("{length} instead of {other_length}"),
    mark("{kind} replaced by {other_kind}"),
    mark("time zone {kind} to {other_kind}"),
    mark("other hour, and time zone {kind} to {other_kind}"),
    mark("date that can be read in two ways: {words}"),
    mark("one day replaced by several"),
    mark("several days replaced by one"),
    mark("date made more exact"),
    mark("date made less exact"),
    mark("legal basis made more exact: {old} → {new}"),
    mark("legal basis made less exact: {old} → {new}"),
    mark("year {year} added"),
    mark("year {year} no longer named"),
    mark("a day that the calendar does not have"),
    mark("the same day in another form"),
    mark("points to {old}, which is now {new}: stale"),
    mark("points to {old}, which is deleted: stale"),
    mark("points to {old}, which now stands on the other side: stale"),
    mark("points to {old}, which does not exist"),
    mark("points to {old}, which has another wording throughout: check"),
    mark("points to {old}, which is deleted"),
    mark("{new} bears that number now: stale"),
    mark("points to {old} under its former number {number}: stale"),
    mark("points to {place}"),
    mark("style {label} → {other_label}"),
    mark("role {kind} → {other_kind}"),
    mark("level {old} → {new}"),
    mark("alignment {old} → {new}"),
    mark("indent"),
    mark("direction of the text"),
    mark("{kind} added: {words}"),
    mark("{kind} removed: {words}"),
    mark("{kind}: {old} → {new}"),
    mark("added: {words}"),
    mark("removed: {words}"),
    mark("{words} deleted"),
    mark("{kind} added"),
    mark("{kind} removed"),
)
_LENGTH = re.compile(r"(?P<sign>[+−]?)(?P<amount>[\d,]+) (?P<unit>[a-z]+(?: points)?)")


def object_words(item: InlineObject) -> str:
    """An object in words, to stand where a list cannot show it."""
    return f"[{item.description or _kind(item.kind.value)}]"


def _kind(text: str) -> str:
    """A kind of word, of look or of object; details in brackets or after the kind stay as they are."""
    if text in _KINDS:
        return _tr(_KINDS[text])
    head = next((kind for kind in sorted(_KINDS, key=len, reverse=True) if text.startswith(f"{kind} ")), "")
    return _tr(_KINDS[head]) + text[len(head) :] if head else text


def _length(text: str) -> str:
    """One or more numbers with their units; what has no unit that is known stays as it is."""
    return _LENGTH.sub(_one_length, text)


def _one_length(match: re.Match[str]) -> str:
    sign, number = match["sign"], int(match["amount"].replace(",", ""))
    unit = match["unit"] if match["unit"].endswith("s") else f"{match['unit']}s"
    texts = {
        "minutes": lambda: _tr("%Ln minutes", "", number),
        "hours": lambda: _tr("%Ln hours", "", number),
        "days": lambda: _tr("%Ln days", "", number),
        "weeks": lambda: _tr("%Ln weeks", "", number),
        "months": lambda: _tr("%Ln months", "", number),
        "years": lambda: _tr("%Ln years", "", number),
        "words": lambda: _tr("%Ln words", "", number),
        "percentage points": lambda: _tr("%Ln percentage points", "", number),
    }
    return sign + texts[unit]() if unit in texts else match[0]


_WHOLE_BOOK = PhraseBook(_WHOLE, _tr, {})
_BOOK = PhraseBook(
    _PATTERNS,
    _tr,
    {
        "kind": _kind,
        "other_kind": _kind,
        "label": _kind,
        "other_label": _kind,
        "length": _length,
        "other_length": _length,
        "difference": _length,
        "count": _length,
    },
)
