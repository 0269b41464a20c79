"""The slots of the actions on comments; what they do belongs to the workspace."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from counterdraft.model.comment import CommentId
from counterdraft.ui.comment_details import CommentDetails
from counterdraft.ui.comment_finding import CommentFinding
from counterdraft.ui.local_forms import alphabetical
from counterdraft.ui.orphan_drop import OrphanDrop
from counterdraft.ui.workspace import Workspace


class CommentVerbs(QObject):
    """Every verb takes `checked`, as a triggered action gives it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.finding = CommentFinding(workspace)
        self.drop = OrphanDrop(workspace)
        workspace.comments.details_wanted.connect(self._ask_details)

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

    def details(self, checked: bool) -> None:
        """Ask who may see the current comment, how much it matters and what it is about."""
        self._ask_details(self._workspace.comments.current)

    def _ask_details(self, thread: str) -> None:
        workspace = self._workspace
        view = workspace.threads.by_id.get(thread)
        session = workspace.session
        if view is None or session is None or session.read_only:
            return
        categories = {other.thread.head.category for other in workspace.views} - {""}
        dialog = CommentDetails(view.thread.head, tuple(alphabetical(categories)), workspace.window())
        dialog.setProperty("thread", thread)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._details_chosen)
        dialog.open()

    def _details_chosen(self) -> None:
        dialog, session = self.sender(), self._workspace.session
        if not isinstance(dialog, CommentDetails) or session is None:
            return
        chosen, thread = dialog.details(), CommentId(str(dialog.property("thread")))
        if chosen == dialog.shown:
            return
        self._workspace.carry_out(
            lambda: session.set_details(
                thread,
                audience=chosen.audience,
                category=chosen.category,
                priority=chosen.priority,
                tags=chosen.tags,
            )
        )
        self._workspace.choose_thread(thread)

    def find(self, checked: bool) -> None:
        """Go to the line that finds words in comments."""
        self._workspace.tabs.setCurrentIndex(1)
        self._workspace.tabs.show()
        self._workspace.comments.narrow.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
