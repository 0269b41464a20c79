"""The agreed text cut into the rows of a sheet: which blocks its column shows where; no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from counterdraft.model.draft import FormatRun, InlineObject, Provision, ProvisionId, Span
from counterdraft.negotiation.agreeing import AgreedProvision
from counterdraft.ui.marks import BlockStatus
from counterdraft.ui.sheet import Sheet, SheetBlock

Cells = dict[int, list[SheetBlock]]
_STRETCH = 400


def agreed_cells(
    sheet: Sheet, agreed: Iterable[AgreedProvision], cells: Cells, fresh: dict[ProvisionId, tuple[Span, ...]]
) -> Iterator[None]:
    """Fill `cells` by row, and `fresh` with the spans that are not the draft's; yields after stretches.

    A provision stands in its draft's row, a new one in the row of its delegation, a moved one with the text
    that it now follows. Rows never go back, so that the column reads in the order of the agreed text.
    """
    row = 0
    used: set[ProvisionId] = set()
    for number, one in enumerate(agreed):
        if number % _STRETCH == _STRETCH - 1:
            yield
        row = max(row, _row(sheet, one, row))
        block = _block(sheet, one, used)
        used.add(block.provision.id)
        if one.fresh:
            fresh[block.provision.id] = one.fresh
        cells.setdefault(row, []).append(block)


def _row(sheet: Sheet, one: AgreedProvision, last: int) -> int:
    if one.change is None:
        return sheet.row_of_provision(0, one.provision) if one.provision is not None else last
    change = sheet.change(one.change)
    if change.draft is None and change.amended is not None:
        return sheet.row_of_provision(sheet.column_of_change(change), change.amended.provision)
    return last


def _block(sheet: Sheet, one: AgreedProvision, used: set[ProvisionId]) -> SheetBlock:
    if one.provision is not None:
        own, column = sheet.documents[0].by_id[one.provision], 0
        status = BlockStatus.CHANGED if one.differs else BlockStatus.SAME
        if one.change is not None:
            status = BlockStatus.MOVED
    else:
        assert one.change is not None  # a new provision is there because of a change
        change = sheet.change(one.change)
        assert change.amended is not None
        column = sheet.column_of_change(change)
        own, status = sheet.documents[column].by_id[change.amended.provision], BlockStatus.ADDED
    slot, note = sheet.slot(column, own.id), sheet.note_of(column, own.id)
    if one.text == own.text and one.provision is not None and own.id not in used:
        return SheetBlock(own, -1, status, slot, note)
    name = own.id if one.provision is not None else ProvisionId(f"{one.change}")
    while name in used:
        name = ProvisionId(f"{name}+")
    runs, objects = (own.runs, own.objects) if one.text == own.text else carried(own, one)
    shown = replace(own, id=name, text=one.text, runs=runs, objects=objects)
    return SheetBlock(shown, -1, status, slot, note)


def carried(own: Provision, one: AgreedProvision) -> tuple[tuple[FormatRun, ...], tuple[InlineObject, ...]]:
    """The look and the objects of the words that are kept, at their new places."""
    runs: list[FormatRun] = []
    objects: list[InlineObject] = []
    place = at = 0
    for span in (*one.fresh, Span(len(one.text), len(one.text))):
        kept = one.text[at : span.start]
        found = own.text.find(kept, place) if kept else -1
        if found >= 0:
            shift = at - found
            end = found + len(kept)
            for run in own.runs:
                low, high = max(run.start, found), min(run.end, end)
                if low < high:
                    runs.append(replace(run, start=low + shift, end=high + shift))
            for item in own.objects:
                if found <= item.start and item.end <= end:
                    objects.append(replace(item, start=item.start + shift, end=item.end + shift))
            place = end
        at = span.end
    return tuple(runs), tuple(objects)
