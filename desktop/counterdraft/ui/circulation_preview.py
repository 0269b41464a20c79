"""Lists before an export which comments and decisions go along, which are left out, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from counterdraft.exports.review_report import RegisterEntry, register_rows
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.circulation import Circulation, LeftOut
from counterdraft.negotiation.reviewing import DRAFT_SIDE, PlacedThread
from counterdraft.ui.comment_words import words_of
from counterdraft.ui.decision_words import disposition_name
from counterdraft.ui.grouped_tree import GroupedTree


class CirculationPreview(QWidget):
    """A count, and a list with what is left out first.

    Attributes:
        count: how many go along and how many do not.
        tree: the list: comment, the place that it is about.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = QLabel()
        self.count.setWordWrap(True)
        name = self.tr("Comments that go along and that are left out")
        self.tree = GroupedTree(name, [self.tr("What"), self.tr("About")], (190,))
        self.tree.setMinimumHeight(150)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.count)
        layout.addWidget(self.tree, 1)

    def show_circulation(self, chosen: Circulation) -> None:
        """Show what goes along and what does not."""
        text = self.tr("Comments that go along: {taken}. Left out: {left}.")
        self.count.setText(text.format(taken=len(chosen.taken), left=len(chosen.left)))
        self.tree.clear()
        for reason in LeftOut:
            self._add_group(self._reason(reason), [placed for placed, why in chosen.left if why is reason])
        self._add_group(self.tr("Go along"), chosen.taken)

    def show_decisions(self, entries: Sequence[RegisterEntry], comparison: Comparison) -> None:
        """Show the decisions of a register in place of comments."""
        self.count.clear()
        self.tree.clear()
        rows = register_rows(comparison, entries, reasons=False)
        listed = [
            (f"{disposition_name(entry.decision.disposition)}, {entry.decision.author}", _where(row))
            for entry, row in zip(entries, rows, strict=True)
        ]
        self.tree.add_group(self.tr("Decisions"), listed)

    def _reason(self, reason: LeftOut) -> str:
        return {
            LeftOut.INTERNAL: self.tr("Left out: for the own side only"),
            LeftOut.ELSEWHERE: self.tr("Left out: on the text of another delegation"),
            LeftOut.IN_THE_FILE: self.tr("Not written again: the draft's own file holds them"),
            LeftOut.UNWANTED: self.tr("Left out: no comments were wanted"),
        }[reason]

    def _add_group(self, title: str, threads: Iterable[PlacedThread]) -> None:
        heads = ((one.thread.head, self._about(one)) for one in threads)
        rows = ((f"{head.author}: {words_of(head)}", about) for head, about in heads)
        self.tree.add_group(title, rows)

    def _about(self, placed: PlacedThread) -> str:
        reference = placed.thread.head.anchor.reference or self.tr("Whole text")
        return reference if placed.side == DRAFT_SIDE else f"{reference}, {placed.side}"


def _where(row: Sequence[str]) -> str:
    reference, _, delegation, *_ = row
    return f"{reference}, {delegation}" if delegation else reference
