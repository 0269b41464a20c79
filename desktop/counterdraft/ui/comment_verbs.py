"""The slots of the actions on comments; what they do belongs to the workspace."""

from __future__ import annotations

from PySide6.QtCore import QObject

from counterdraft.ui.workspace import Workspace


class CommentVerbs(QObject):
    """Every verb takes `checked`, as a triggered action gives it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace

    def next_comment(self, checked: bool) -> None:
        """Go to the next comment."""
        self._workspace.step_thread(1)

    def previous_comment(self, checked: bool) -> None:
        """Go to the previous comment."""
        self._workspace.step_thread(-1)

    def comment(self, checked: bool) -> None:
        """Comment on the marked words, else on the current change, else on the provision."""
        self._workspace.compose()

    def comment_on_change(self, checked: bool) -> None:
        """Comment on the current change."""
        self._workspace.compose_on_change()

    def comment_on_provision(self, checked: bool) -> None:
        """Comment on the provision at the caret."""
        self._workspace.compose_on_provision()

    def comment_on_document(self, checked: bool) -> None:
        """Comment on the draft as a whole."""
        self._workspace.compose_on_document()

    def reply(self, checked: bool) -> None:
        """Answer the current comment."""
        self._workspace.reply_to_current()

    def resolve(self, checked: bool) -> None:
        """Resolve the current comment or open it again."""
        self._workspace.toggle_resolved()

    def attach(self, checked: bool) -> None:
        """Put the current comment on the marked words."""
        self._workspace.attach_current()
