"""Shows the manual beside the window: contents, search, one page at a time; opens no link to the outside."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTextBrowser,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counterdraft.ui.actions import ACTIONS, menu_title, plain
from counterdraft.ui.dialog_size import open_at
from counterdraft.ui.manual import Page, hits, read_pages
from counterdraft.ui.preferences import Preferences
from counterdraft.ui.shortcuts import keys_of, shown_keys
from counterdraft.ui.text_layout import guarded
from counterdraft.ui.theme import Theme, interface_font

_PAGE, _SECTION = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_BY_ID = {spec.id: spec for spec in ACTIONS}
_MARGIN = 28


class ManualDialog(QDialog):
    """A window of its own, so that one can read and work.

    Attributes:
        pages: what is shown, in order.
        found: where the words that are searched for stand on this page, in Qt's positions.
    """

    def __init__(
        self, theme: Theme, chosen: Preferences, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Manual"))
        self.setModal(False)
        self._theme = theme
        self._chosen, self._language = chosen, language
        self.pages = read_pages(language, self._filled)
        self._shown: Page | None = None
        self.found: list[tuple[int, int]] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in the manual"))
        self.search.setAccessibleName(self.tr("Search in the manual"))
        self.search.setClearButtonEnabled(True)
        self.count = QLabel()
        self.count.setObjectName("count")
        self.contents = QTreeWidget()
        self.contents.setObjectName("contents")
        self.contents.setHeaderHidden(True)
        self.contents.setRootIsDecorated(False)
        self.contents.setIndentation(16)
        self.contents.setAccessibleName(self.tr("Contents of the manual"))
        self.text = QTextBrowser()
        self.text.setObjectName("manual")
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.tr("Text of the manual"))
        self._lay_out()
        self._fill_contents()
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self.find_next)
        self.contents.currentItemChanged.connect(self._item_chosen)
        for keys, slot in (
            (QKeySequence.StandardKey.Find, self.search.setFocus),
            (QKeySequence.StandardKey.FindNext, self.find_next),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self.search.installEventFilter(self)
        self._choose_page(0)
        open_at(self, 960, 680)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.search)
        side.addWidget(self.count)
        side.addWidget(self.contents, 1)
        self.count.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(14)
        layout.addLayout(side, 2)
        layout.addWidget(self.text, 5)

    def _filled(self, action: str, keys_only: bool) -> str:
        """The menu, the name and the keys of an action as they are now, in Markdown."""
        spec = _BY_ID[action]
        keys = shown_keys(keys_of(spec, self._chosen)[:1])
        if keys_only:
            return f"**{_escaped(keys)}**" if keys else f"**{_escaped(plain(spec.text))}**"
        name = f"**{_escaped(menu_title(spec.menu).replace('&', ''))} › {_escaped(plain(spec.text))}**"
        return f"{name} ({_escaped(keys)})" if keys else name

    def _fill_contents(self) -> None:
        for page in self.pages:
            item = QTreeWidgetItem([page.title])
            item.setData(0, _PAGE, page.name)
            for section in page.sections:
                part = QTreeWidgetItem([_unmarked(section)])
                part.setData(0, _PAGE, page.name)
                part.setData(0, _SECTION, _unmarked(section))
                item.addChild(part)
            self.contents.addTopLevelItem(item)

    def _choose_page(self, index: int) -> None:
        item = self.contents.topLevelItem(index)
        if item is not None:
            self.contents.setCurrentItem(item)

    # What is shown --------------------------------------------------------------------------------

    def show_page(self, name: str, section: str = "") -> None:
        """Show a page, from one of its headings on if given."""
        page = next(page for page in self.pages if page.name == name)
        if self._shown is not page:
            self._shown = page
            self._set_text(page)
            self._mark()
        if section:
            self._scroll_to(section)
        else:
            self.text.verticalScrollBar().setValue(0)

    def _set_text(self, page: Page) -> None:
        document = self.text.document()
        document.setDefaultFont(interface_font(1.08))
        document.setDocumentMargin(_MARGIN)
        document.setMarkdown(page.text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        cursor = QTextCursor(document)
        block = document.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            style = QTextBlockFormat()
            style.setLineHeight(128, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence):
                style.setBackground(self._theme["hover"])
                style.setNonBreakableLines(False)
            if level:
                style.setTopMargin(18.0 if level > 1 else 0.0)
                style.setBottomMargin(8.0)
            elif not block.textList() and cursor.currentTable() is None:
                style.setBottomMargin(9.0)
            cursor.setPosition(block.position())
            if cursor.currentTable() is None:
                cursor.mergeBlockFormat(style)
            block = block.next()
        _draw_tables(document, self._theme)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _scroll_to(self, section: str) -> None:
        block = self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == 2 and block.text() == section:
                box = self.text.document().documentLayout().blockBoundingRect(block)
                self.text.verticalScrollBar().setValue(round(box.top()) - 8)
                return
            block = block.next()

    def set_look(self, theme: Theme, chosen: Preferences) -> None:
        """Take other colours and fonts, and name the keys as they are bound now."""
        self._theme, self._chosen = theme, chosen
        self.pages = read_pages(self._language, self._filled)
        if self._shown is not None:
            name = self._shown.name
            self._shown = next(page for page in self.pages if page.name == name)
            self._set_text(self._shown)
            self._mark()

    def _item_chosen(self, item: QTreeWidgetItem | None, before: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        name = str(item.data(0, _PAGE))
        for index in range(self.contents.topLevelItemCount()):
            top = self.contents.topLevelItem(index)
            if top is not None:
                top.setExpanded(str(top.data(0, _PAGE)) == name)
        self.show_page(name, str(item.data(0, _SECTION) or ""))

    # Searching ------------------------------------------------------------------------------------

    def _search(self, wanted: str) -> None:
        found = hits(self.pages, wanted)
        searching = bool(wanted.strip())
        first: QTreeWidgetItem | None = None
        for index, page in enumerate(self.pages):
            top = self.contents.topLevelItem(index)
            assert top is not None
            top.setHidden(searching and page.name not in found)
            number = found.get(page.name, 0)
            top.setText(0, f"{page.title} ({number})" if number else page.title)
            if number and first is None:
                first = top
        self.count.setVisible(searching)
        text = self.tr("Pages with these words: {count}") if found else self.tr("Not found")
        self.count.setText(text.format(count=len(found)))
        current = self.contents.currentItem()
        if first is not None and (current is None or str(current.data(0, _PAGE)) not in found):
            self.contents.setCurrentItem(first)
        self._mark()

    def _mark(self) -> None:
        """Show every word that is searched for on this page."""
        document = self.text.document()
        selections, self.found = [], []
        for word in self.search.text().split():
            cursor = document.find(word, 0)
            while not cursor.isNull():
                selection = QTextEdit.ExtraSelection()
                selection.cursor = cursor
                selection.format.setBackground(self._theme["found_tint"])
                selections.append(selection)
                self.found.append((cursor.selectionStart(), cursor.selectionEnd()))
                cursor = document.find(word, cursor)
        self.found.sort()
        self.text.setExtraSelections(selections)

    def find_next(self) -> None:
        """Go to the next hit on this page, then to the next page that has the words."""
        if not self.search.text().strip():
            return
        cursor = self.text.textCursor()
        after = cursor.selectionEnd() if cursor.hasSelection() else -1
        place = next((place for place in self.found if place[0] > after), None)
        if place is not None:
            cursor.setPosition(place[0])
            cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
            self.text.setTextCursor(cursor)
            self.text.ensureCursorVisible()
            return
        found = hits(self.pages, self.search.text())
        names = [page.name for page in self.pages if page.name in found]
        if not names:
            return
        here = names.index(self._shown.name) if self._shown is not None and self._shown.name in names else -1
        name = names[(here + 1) % len(names)]
        index = next(i for i, page in enumerate(self.pages) if page.name == name)
        self._choose_page(index)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        if self.found:
            self.find_next()

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape empties the search before it closes the manual; arrow down goes to the contents."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.contents.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)


def _escaped(text: str) -> str:
    """A text that Markdown leaves as it is."""
    return re.sub(r"([\\`*_\[\]<>|~])", r"\\\1", text)


def _unmarked(text: str) -> str:
    return re.sub(r"[*`]", "", text)


def _draw_tables(document: QTextDocument, theme: Theme) -> None:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            style = frame.format().toTableFormat()
            style.setBorder(1)
            style.setBorderBrush(theme["line"])
            style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            style.setBorderCollapse(True)
            style.setCellPadding(6)
            style.setTopMargin(4)
            style.setBottomMargin(12)
            frame.setFormat(style)
