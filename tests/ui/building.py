"""Comparisons of any size, built by hand for tests of the window."""

from __future__ import annotations

import random
import re

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from counterdraft.model.alignment import AlignedRow, Alignment, EditOp, Op, RowKind
from counterdraft.model.change import Change, ChangeClass, ChangeId, ChangeKind, Delegation, Place, Severity
from counterdraft.model.draft import (
    Draft,
    FormatRun,
    ParagraphLook,
    Part,
    Provision,
    ProvisionId,
    Role,
    Story,
    StoryId,
)
from counterdraft.model.synopsis import Amendment, Comparison, SynopticCell, SynopticRow

_BODY = ParagraphLook()
_WORDS = re.findall(
    r"\w+",
    """
the members of council agree that every party shall report within thirty days on measures taken to
restore confidence and to assist civilians affected by events along border areas in accordance with
articles three and four of treaty noting with concern information received from observers who may visit
    """,
)


def words(generator: random.Random, count: int) -> list[str]:
    return [generator.choice(_WORDS) for _ in range(count)]


class Builder:
    """Collects rows of a draft and of several amended texts."""

    def __init__(self, delegations: tuple[str, ...] = ("Delegation A",)) -> None:
        self.delegations = tuple(Delegation(name) for name in delegations)
        self.draft: list[Provision] = []
        self.amended: list[list[Provision]] = [[] for _ in delegations]
        self.aligned: list[list[AlignedRow]] = [[] for _ in delegations]
        self.rows: list[SynopticRow] = []
        self.changes: list[Change] = []

    def row(
        self,
        draft: str | None,
        *amended: str | None,
        look: ParagraphLook = _BODY,
        label: str = "",
        part: Part = Part.BODY,
        runs: tuple[FormatRun, ...] = (),
    ) -> int:
        """Add a row; None is a missing text."""
        index = len(self.rows)
        story = StoryId("body" if part is Part.BODY else "footnote-1")
        own: tuple[ProvisionId, ...] = ()
        if draft is not None:
            name = ProvisionId(f"p{len(self.draft) + 1}")
            self.draft.append(
                Provision(name, draft, story, part, label, f"OP{len(self.draft) + 1}", look, runs)
            )
            own = (name,)
        cells = []
        for column, text in enumerate(amended):
            cells.append(self._cell(column, own, draft, text, story, part, label, look, index))
        self.rows.append(SynopticRow(own, tuple(cells)))
        return index

    def _cell(self, column, own, draft, text, story, part, label, look, index) -> SynopticCell:  # type: ignore[no-untyped-def]
        theirs: tuple[ProvisionId, ...] = ()
        if text is not None:
            name = ProvisionId(f"p{len(self.amended[column]) + 1}")
            self.amended[column].append(
                Provision(name, text, story, part, label, f"OP{len(self.amended[column]) + 1}", look)
            )
            theirs = (name,)
        if not own and not theirs:
            return SynopticCell()
        number = len(self.aligned[column])
        if draft == text:
            kind, edits = RowKind.EQUAL, ((EditOp(Op.EQUAL, text),) if text else ())
        elif text is None:
            kind, edits = RowKind.DELETED, (EditOp(Op.DELETE, draft),) if draft else ()
        elif draft is None:
            kind, edits = RowKind.INSERTED, (EditOp(Op.INSERT, text),) if text else ()
        else:
            kind, edits = RowKind.CHANGED, word_edits(draft, text)
        self.aligned[column].append(AlignedRow(kind, own, theirs, edits))
        self._changes(column, number, kind, own, theirs, draft, text, edits)
        return SynopticCell(theirs, number)

    def _changes(self, column, number, kind, own, theirs, draft, text, edits) -> None:  # type: ignore[no-untyped-def]
        if kind is RowKind.EQUAL:
            return
        delegation = self.delegations[column]
        before = Place(own[0], 0, len(draft), draft) if own else None
        after = Place(theirs[0], 0, len(text), text) if theirs else None
        what = {RowKind.DELETED: ChangeKind.DELETE, RowKind.INSERTED: ChangeKind.INSERT}.get(kind)
        if what is None:
            what = ChangeKind.REPLACE
            at = len(edits[0].text) if edits and edits[0].op is Op.EQUAL else 0
            old = next((e.text for e in edits if e.op is Op.DELETE), "")
            new = next((e.text for e in edits if e.op is Op.INSERT), "")
            before = Place(own[0], at, at + len(old), old)
            after = Place(theirs[0], at, at + len(new), new)
        self.changes.append(
            Change(
                ChangeId(f"c{len(self.changes) + 1}"),
                delegation,
                what,
                before,
                after,
                (ChangeClass("OTHER", "none", "", "", ""),),
                Severity.SUBSTANTIVE,
                row=number,
            )
        )

    def comparison(self) -> Comparison:
        def document(name: str, provisions: list[Provision]) -> Draft:
            stories: dict[StoryId, list[Provision]] = {}
            for provision in provisions:
                stories.setdefault(provision.story, []).append(provision)
            return Draft(
                name,
                name,
                "docx",
                tuple(provisions),
                tuple(Story(s, p[0].part, tuple(x.id for x in p)) for s, p in stories.items()),
            )

        amendments = tuple(
            Amendment(name, document(f"{name}.docx", self.amended[i]), Alignment(tuple(self.aligned[i]), ()))
            for i, name in enumerate(self.delegations)
        )
        return Comparison(
            document("draft.docx", self.draft), amendments, tuple(self.rows), tuple(self.changes)
        )


def word_edits(old: str, new: str) -> tuple[EditOp, ...]:
    """Word by word where both have as many words, else one replaced stretch in the middle."""
    before, after = old.split(" "), new.split(" ")
    pieces: list[tuple[Op, str]] = []
    if len(before) == len(after):
        for index, (left, right) in enumerate(zip(before, after, strict=True)):
            gap = " " if index else ""
            if left == right:
                pieces.append((Op.EQUAL, gap + left))
            else:
                pieces += [(Op.EQUAL, gap), (Op.DELETE, left), (Op.INSERT, right)]
    else:
        first = 0
        while first < min(len(before), len(after)) and before[first] == after[first]:
            first += 1
        start = len(" ".join(before[:first]))
        pieces = [(Op.EQUAL, old[:start]), (Op.DELETE, old[start:]), (Op.INSERT, new[start:])]
    edits: list[EditOp] = []
    for op, text in pieces:
        if text and edits and edits[-1].op is op:
            edits[-1] = EditOp(op, edits[-1].text + text)
        elif text:
            edits.append(EditOp(op, text))
    return tuple(edits)


def large(rows: int, delegations: tuple[str, ...] = ("Delegation A",), seed: int = 7) -> Comparison:
    """A comparison of `rows` rows of about 40 words, one in ten changed, some missing on either side."""
    generator = random.Random(seed)
    builder = Builder(delegations)
    for number in range(rows):
        text = words(generator, generator.randint(20, 60))
        plain = " ".join(text)
        heading = number % 40 == 0
        look = ParagraphLook(role=Role.HEADING, level=1) if heading else ParagraphLook()
        if heading:
            plain = " ".join(text[:5])
        roll = generator.random()
        versions: list[str | None] = []
        for _ in delegations:
            changed = list(text)
            if roll < 0.08 and not heading:
                changed[len(text) // 2] = "must"
                changed[len(text) // 3] = "agreed"
            versions.append(" ".join(changed) if roll < 0.08 and not heading else plain)
        if 0.08 <= roll < 0.09:
            versions[0] = None
        if 0.09 <= roll < 0.10:
            builder.row(None, *[plain, *[None] * (len(delegations) - 1)], look=look)
            continue
        builder.row(plain, *versions, look=look)
    return builder.comparison()


def paint_now(widget: QWidget) -> None:
    """Paint everything dirty at once, as the window system would."""
    QCoreApplication.sendEvent(widget.window(), QEvent(QEvent.Type.UpdateRequest))
