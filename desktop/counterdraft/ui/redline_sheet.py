"""One delegation's text as a redline: what goes and what comes in one text, by rows of a sheet; no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterdraft.model.alignment import AlignedRow, Op, RowKind
from counterdraft.model.draft import FormatRun, InlineObject, Provision, ProvisionId, Span
from counterdraft.ui.marks import BlockStatus, Mark, amended_status
from counterdraft.ui.redline_places import RedlinePlaces
from counterdraft.ui.sheet import Sheet, SheetBlock, SheetRow

Marks = dict[ProvisionId, list[tuple[Span, Mark]]]
_STRETCH = 100
_ROWS_NOTED = 2000
_MARK = {Op.DELETE: Mark.DELETED, Op.INSERT: Mark.INSERTED, Op.EQUAL: Mark.NONE}


def redline_cells(
    sheet: Sheet, cells: list[tuple[SheetBlock, ...]], marks: Marks, shown: RedlinePlaces
) -> Iterator[None]:
    """Append the redline of a delegation's column to `cells`, row by row, and its `marks`; yields often.

    `shown` names the delegation and learns where its and the draft's provisions stand.

    Joined, the text without the inserted stretches is the draft, and without the deleted ones it is the
    delegation's text. Paragraphs that were split or merged are one block with line breaks.
    """
    # A row that another delegation merged holds several rows of this one's alignment.
    column = shown.delegation
    places: list[dict[ProvisionId, int]] = [{}, {}]
    for index, aligned in enumerate(sheet.comparison.amendments[column - 1].alignment.rows):
        for name in aligned.draft:
            places[0][name] = index
        for name in aligned.amended:
            places[1][name] = index
        if index % _ROWS_NOTED == 0:
            yield
    for number, row in enumerate(sheet.rows):
        cells.append(tuple(_row_blocks(sheet, row, places, marks, shown)))
        if number % _STRETCH == _STRETCH - 1:
            yield


def _row_blocks(
    sheet: Sheet,
    row: SheetRow,
    places: list[dict[ProvisionId, int]],
    marks: Marks,
    redline: RedlinePlaces,
) -> Iterator[SheetBlock]:
    column = redline.delegation
    amendment = sheet.comparison.amendments[column - 1]
    synoptic: dict[int, int] = {}
    for side, place in zip((0, column), places, strict=True):
        for block in row.columns[side]:
            found = place.get(block.provision.id)
            if found is not None:
                synoptic[found] = block.synoptic
    for number in sorted(synoptic):
        aligned = amendment.alignment.rows[number]
        shown = _block(sheet, column, aligned, synoptic[number])
        spans = _spans(aligned)
        if spans:
            marks[shown.provision.id] = spans
        redline.note(aligned, shown.provision.id)
        yield shown


def _block(sheet: Sheet, column: int, aligned: AlignedRow, synoptic: int) -> SheetBlock:
    side, names = (0, aligned.draft) if aligned.draft else (column, aligned.amended)
    own = sheet.documents[side].by_id[names[0]]
    status = BlockStatus.REMOVED if aligned.kind is RowKind.DELETED else amended_status(aligned.kind)
    slot, note = sheet.slot(side, own.id), sheet.note_of(side, own.id)
    if aligned.kind is RowKind.EQUAL:
        return SheetBlock(own, synoptic, status, slot, note)
    theirs = sheet.documents[column].by_id[aligned.amended[0]] if aligned.amended and aligned.draft else None
    text, runs, objects = _merged(aligned, own, theirs)
    name = own.id if aligned.draft else ProvisionId(f"{column}:{own.id}")
    return SheetBlock(
        replace(own, id=name, text=text, runs=runs, objects=objects), synoptic, status, slot, note
    )


def _spans(aligned: AlignedRow) -> list[tuple[Span, Mark]]:
    spans, at = [], 0
    for edit in aligned.edits:
        end = at + len(edit.text)
        if edit.op is not Op.EQUAL:
            spans.append((Span(at, end), _MARK[edit.op]))
        at = end
    return spans


def _merged(
    aligned: AlignedRow, own: Provision, theirs: Provision | None
) -> tuple[str, tuple[FormatRun, ...], tuple[InlineObject, ...]]:
    """The text of both sides with the looks and objects of the side that each stretch comes from."""
    parts: list[str] = []
    runs: list[FormatRun] = []
    objects: list[InlineObject] = []
    at = first = second = 0
    for edit in aligned.edits:
        length = len(edit.text)
        if edit.op is Op.INSERT and theirs is not None:
            source, place = theirs, second
        else:
            source, place = own, second if edit.op is Op.INSERT else first
        for run in source.runs:
            low, high = max(run.start, place), min(run.end, place + length)
            if low < high:
                runs.append(replace(run, start=low - place + at, end=high - place + at))
        for item in source.objects:
            if place <= item.start and item.end <= place + length:
                objects.append(replace(item, start=item.start - place + at, end=item.end - place + at))
        parts.append(edit.text)
        at += length
        first += length if edit.op is not Op.INSERT else 0
        second += length if edit.op is not Op.DELETE else 0
    return "".join(parts), tuple(runs), tuple(objects)
