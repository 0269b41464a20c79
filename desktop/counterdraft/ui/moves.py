"""Moved text: notes where it stands in the delegation's text, and the jump between its two places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counterdraft.model.change import ChangeId
from counterdraft.ui.moved_places import MovedHere, moved_places

if TYPE_CHECKING:
    from counterdraft.ui.workspace import Workspace


class Moves(QObject):
    """The notes of one workspace and the verb that jumps."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._places: dict[ChangeId, MovedHere] = {}
        self._away = False
        workspace.view.filled.connect(self._filled)
        workspace.view.moved_clicked.connect(self._go_home)

    def forget(self) -> None:
        """The view shows another comparison, or none."""
        self._places = {}

    def place(self, change: ChangeId | None) -> MovedHere | None:
        """Where a moved provision stands in the delegation's text."""
        return self._places.get(change) if change is not None else None

    def jump(self, checked: bool) -> None:
        """Go to the other place of the current change, and back the next time."""
        place = self.place(self._workspace.navigator.current)
        if place is None:
            return
        view = self._workspace.view
        away = not self._away
        if away:
            view.reveal(place.row, always=True)
            self._workspace.announced.emit(
                self.tr("Here {reference} stands in the text of {column}.").format(
                    reference=place.reference, column=self._workspace.columns.name(place.column)
                )
            )
        else:
            self._workspace.go_to_change(place.change)
        self._away = away

    def _go_home(self, change: str) -> None:
        self._away = False
        self._workspace.go_to_change(ChangeId(change))

    def at_home(self) -> None:
        """Another change is looked at: the next jump leaves its home."""
        self._away = False

    def _filled(self) -> None:
        view = self._workspace.view
        if view.sheet is not None and view.layouter is not None:
            found = moved_places(view.sheet)
            self._places = {place.change: place for place in found}
            if found:
                view.set_moved(found)
