"""Paints one change of the list as a small card: where, who, what kind, and the words as a redline."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counterdraft.model.change import Change
from counterdraft.model.decision import Decision
from counterdraft.ui.change_list import (
    CHANGE_ROLE,
    COMMENTS_ROLE,
    CONFLICT_ROLE,
    DECISION_ROLE,
    REFERENCE_ROLE,
    WORDING_ROLE,
)
from counterdraft.ui.change_words import Wording, kind_color, kind_name, kind_sign
from counterdraft.ui.decision_words import (
    CONFLICT_SIGN,
    disposition_color,
    disposition_name,
    disposition_sign,
)
from counterdraft.ui.positions import displayed, length_utf16, reads_from_right
from counterdraft.ui.text_layout import guarded
from counterdraft.ui.theme import Theme, interface_font

_PAD = 10
_TEXT_LINES = 2
_LEFT_TO_RIGHT = "\u200e"


class ChangeDelegate(QStyledItemDelegate):
    """Cards of one height, so that the list never measures what it does not show."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box, self._direction = QRect(), Qt.LayoutDirection.LeftToRight
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours, and the fonts of the interface as they are now."""
        self._theme = theme
        self._head = interface_font(0.95, bold=True)
        self._small = interface_font(0.84)
        self._text = interface_font(0.95)
        self._chip = interface_font(0.74, bold=True)

    @guarded(lambda: QSize(200, 70))
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines of head, two of text."""
        head, small = QFontMetrics(self._head).height(), QFontMetrics(self._small).height()
        text = QFontMetrics(self._text).height() * _TEXT_LINES
        return QSize(220, head + small + text + 2 * _PAD + 6)

    @guarded(lambda: None)
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a card from the roles of its index."""
        change = index.data(CHANGE_ROLE)
        if not isinstance(change, Change):
            return
        painter.save()
        box = QRect(option.rect)
        state = option.state
        theme = self._theme
        self._box, self._direction = box, option.direction
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme["hover"])
            painter.fillRect(self._mirrored(QRect(box.left(), box.top(), 3, box.height())), theme["accent"])
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme["panel"])
        painter.fillRect(QRect(box.left() + _PAD, box.bottom(), box.width() - 2 * _PAD, 1), theme["line"])
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme["accent"], 1))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        area = box.adjusted(_PAD + 4, _PAD, -_PAD, -_PAD)
        y = self._paint_head(painter, area, index, change)
        y = self._paint_who(painter, area, y, index, change)
        words = index.data(WORDING_ROLE)
        if isinstance(words, Wording):
            place = QRect(area.left(), y, area.width(), area.bottom() - y + 1)
            self._paint_words(painter, QRectF(self._mirrored(place)), words)
        painter.restore()

    def _paint_head(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex, change: Change
    ) -> int:
        metrics = QFontMetrics(self._head)
        painter.setFont(self._head)
        x = area.left()
        painter.setPen(self._theme[kind_color(change.kind)])
        self._write(painter, x, area.top(), kind_sign(change.kind))
        x += metrics.horizontalAdvance("≈") + 6
        painter.setPen(self._theme["text"])
        # A name that the program gives is Latin, also where it begins with a sign of no direction.
        reference = _LEFT_TO_RIGHT + str(index.data(REFERENCE_ROLE) or "")
        for text in (reference, kind_name(change.kind)):
            if text != _LEFT_TO_RIGHT:
                x += self._write(painter, x, area.top(), text) + 8
        right = area.right()
        comments = index.data(COMMENTS_ROLE)
        if comments:
            right = self._paint_chip(painter, right, area.top(), f"❝ {comments}", "comment_tint", "text")
        for found in reversed(change.classes[:3]):
            if right - 48 < x:
                break
            right = self._paint_chip(painter, right, area.top(), found.code, "hover", "muted")
        return area.top() + metrics.height() + 1

    def _mirrored(self, rect: QRect) -> QRect:
        """Where a rectangle of a left-to-right card lies in one of the window's direction."""
        return QStyle.visualRect(self._direction, self._box, rect)

    def _write(self, painter: QPainter, x: int, y: int, text: str) -> int:
        """Write one line with the painter's font and return its width."""
        metrics = QFontMetrics(painter.font())
        width = metrics.horizontalAdvance(text)
        place = self._mirrored(QRect(x, y, width, metrics.height()))
        # On the base line, which is the same for every script: the boxes of their fonts differ.
        painter.drawText(place.left(), place.top() + metrics.ascent(), text)
        return width

    def _paint_chip(self, painter: QPainter, right: int, top: int, text: str, back: str, fore: str) -> int:
        painter.setFont(self._chip)
        metrics = QFontMetrics(self._chip)
        width = metrics.horizontalAdvance(text) + 10
        place = QRect(right - width, top + 1, width, metrics.height() + 2)
        chip = QRectF(self._mirrored(place))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme["line"], 1))
        painter.setBrush(self._theme[back])
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(self._theme[fore])
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
        return place.left() - 4

    def _paint_who(
        self,
        painter: QPainter,
        area: QRect,
        y: int,
        index: QModelIndex | QPersistentModelIndex,
        change: Change,
    ) -> int:
        """The delegation, and at the far end what was decided or that there is a conflict."""
        metrics = QFontMetrics(self._small)
        painter.setFont(self._small)
        decision = index.data(DECISION_ROLE)
        text, color = "", "muted"
        if isinstance(decision, Decision):
            text = f"{disposition_sign(decision.disposition)} {disposition_name(decision.disposition)}"
            color = disposition_color(decision.disposition)
        elif index.data(CONFLICT_ROLE) is not None:
            text, color = f"{CONFLICT_SIGN} " + self.tr("In conflict"), "error_text"
        width = metrics.horizontalAdvance(text)
        painter.setPen(self._theme[color])
        self._write(painter, area.right() - width, y, text)
        painter.setPen(self._theme["muted"])
        room = area.width() - width - 10
        name = metrics.elidedText(str(change.delegation), Qt.TextElideMode.ElideRight, room)
        self._write(painter, area.left(), y, name)
        return y + metrics.height() + 5

    def _paint_words(self, painter: QPainter, area: QRectF, words: Wording) -> None:
        parts = (
            (displayed(words.before), ""),
            (displayed(words.old), "deleted_tint"),
            (displayed(words.new), "inserted_tint"),
            (displayed(words.after), ""),
        )
        layout = QTextLayout("".join(text for text, _ in parts), self._text)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # Words begin where their own script begins, whatever the direction of the window.
        if reads_from_right(layout.text()):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        layout.setFormats(self._formats(parts))
        layout.beginLayout()
        y = 0.0
        for _ in range(_TEXT_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(area.width())
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        painter.setPen(self._theme["text"])
        layout.draw(painter, area.topLeft())

    def _formats(self, parts: tuple[tuple[str, str], ...]) -> list[QTextLayout.FormatRange]:
        ranges = []
        start = 0
        for text, tint in parts:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = start, length_utf16(text) if text else 0
            style = QTextCharFormat()
            if not tint:
                style.setForeground(self._theme["muted"])
            else:
                style.setBackground(self._theme[tint])
                if tint == "deleted_tint":
                    style.setFontStrikeOut(True)
                else:
                    style.setFontUnderline(True)
            piece.format = style
            if piece.length:
                ranges.append(piece)
            start += piece.length
        return ranges
