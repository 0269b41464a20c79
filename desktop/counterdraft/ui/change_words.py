"""Changes in words: kinds, classes and whole sentences for lists, announcements and tool tips."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counterdraft.model.change import Change, ChangeKind, Place
from counterdraft.model.draft import OBJECT, Draft
from counterdraft.ui.class_words import object_words
from counterdraft.ui.sheet import Sheet
from counterdraft.ui.table_words import spoken_reference

_CONTEXT = 40
_LONGEST = 90


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChangeWords", text)


def kind_name(kind: ChangeKind) -> str:
    """The name of a kind of change, as shown in lists."""
    return {
        ChangeKind.INSERT: _tr("Inserted"),
        ChangeKind.DELETE: _tr("Deleted"),
        ChangeKind.REPLACE: _tr("Replaced"),
        ChangeKind.MOVE: _tr("Moved"),
        ChangeKind.SPLIT: _tr("Split"),
        ChangeKind.MERGE: _tr("Merged"),
        ChangeKind.FORMAT: _tr("Formatting"),
    }[kind]


def kind_sign(kind: ChangeKind) -> str:
    """One character that stands for a kind of change."""
    return {
        ChangeKind.INSERT: "+",
        ChangeKind.DELETE: "−",
        ChangeKind.REPLACE: "≈",
        ChangeKind.MOVE: "↕",
        ChangeKind.SPLIT: "÷",
        ChangeKind.MERGE: "∪",
        ChangeKind.FORMAT: "¶",
    }[kind]


def kind_color(kind: ChangeKind) -> str:
    """The theme's colour for a kind of change."""
    return {
        ChangeKind.INSERT: "inserted_bar",
        ChangeKind.DELETE: "deleted_bar",
        ChangeKind.MOVE: "moved_bar",
    }.get(kind, "changed_bar")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a change for one line: what stands before, what goes, what comes, what stands after."""

    before: str
    old: str
    new: str
    after: str


def wording(change: Change, sheet: Sheet) -> Wording:
    """Cut the words of a change with a little of what surrounds them."""
    old, new = _both(change, sheet)
    if change.kind in (ChangeKind.SPLIT, ChangeKind.MERGE, ChangeKind.MOVE, ChangeKind.FORMAT):
        place, column = (
            (change.draft, 0) if change.draft else (change.amended, sheet.column_of_change(change))
        )
        text = sheet.documents[column].text(place.provision) if place else ""
        return Wording(_short(text, _LONGEST * 2), "", "", "")
    place, column = (change.draft, 0) if change.draft else (change.amended, sheet.column_of_change(change))
    if place is None:
        return Wording("", "", "", "")
    text = sheet.documents[column].text(place.provision)
    before, after = text[: place.start], text[place.end :]
    if len(before) > _CONTEXT:
        before = "…" + before[-_CONTEXT:].partition(" ")[2]
    if len(after) > _CONTEXT:
        after = after[:_CONTEXT].rpartition(" ")[0] + "…"
    return Wording(_plain(before), _short(old, _LONGEST), _short(new, _LONGEST), _plain(after))


def _both(change: Change, sheet: Sheet) -> tuple[str, str]:
    """The words that go and those that come, objects in words."""
    own = change.draft and _spoken(change.draft, sheet.documents[0])
    theirs = change.amended and _spoken(change.amended, sheet.documents[sheet.column_of_change(change)])
    return own or "", theirs or ""


def _spoken(place: Place, document: Draft) -> str:
    if OBJECT not in place.text:
        return place.text
    objects = {item.start: item for item in document.by_id[place.provision].objects}
    letters = list(place.text)
    for index, letter in enumerate(letters):
        item = objects.get(place.start + index) if letter == OBJECT else None
        if item is not None:
            letters[index] = object_words(item)
    return "".join(letters)


def _plain(text: str) -> str:
    return text.replace(OBJECT, "").replace("\n", " ").replace("\t", " ")


def _short(text: str, most: int) -> str:
    text = _plain(text)
    if len(text) <= most:
        return text
    half = most // 2
    head, tail = text[:half], text[-half:]
    # Whole words, where there are any: the stumps of two read like one that is misspelt.
    if not text[half].isspace() and " " in head.strip():
        head = head.rpartition(" ")[0]
    if not text[-half - 1].isspace() and " " in tail.strip():
        tail = tail.partition(" ")[2]
    return f"{head.rstrip()} … {tail.lstrip()}"


def sentence(change: Change, sheet: Sheet, number: int, total: int) -> str:
    """A change in one sentence, for screen readers and the status line."""
    reference = spoken_reference(reference_of(change, sheet))
    old, new = (_short(text, _LONGEST) for text in _both(change, sheet))
    if change.kind is ChangeKind.REPLACE:
        what = _tr("replaced “{old}” by “{new}”").format(old=old, new=new)
    elif change.kind is ChangeKind.INSERT:
        what = _tr("inserted “{new}”").format(new=new)
    elif change.kind is ChangeKind.DELETE:
        what = _tr("deleted “{old}”").format(old=old)
    else:
        what = kind_name(change.kind).lower()
    where = _tr(", {reference}").format(reference=reference) if reference else ""
    return _tr("Change {number} of {total}{where}, {delegation}: {what}").format(
        number=number, total=total, where=where, delegation=change.delegation, what=what
    )


def reference_of(change: Change, sheet: Sheet) -> str:
    """What the room calls the provision of a change; its list label where nothing else is known."""
    if change.draft is not None:
        provision = sheet.documents[0].by_id[change.draft.provision]
    elif change.amended is not None:
        provision = sheet.documents[sheet.column_of_change(change)].by_id[change.amended.provision]
    else:
        return ""
    return provision.reference or provision.label
