"""Pictures are shown where they stand, at their size; hostile ones cost nothing and are told in words."""

from __future__ import annotations

import struct
import time
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from counterdraft.model.change import ChangeKind, Place
from counterdraft.model.draft import OBJECT, InlineObject, ObjectKind, Picture
from counterdraft.model.synopsis import Comparison
from counterdraft.ui import pictures
from counterdraft.ui.change_words import sentence, wording
from counterdraft.ui.compare_view import CompareView
from counterdraft.ui.pictures import decoded
from counterdraft.ui.sheet import Sheet
from counterdraft.ui.theme import load_theme
from ui.building import Builder, large, paint_now

_PART = "word/media/image1.png"


def png(width: int, height: int, color: str = "#d02090") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    array = QByteArray()
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")
    return bytes(array.data())


def hollow_png(width: int, height: int) -> bytes:
    """A PNG that claims to be large and holds no pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    chunks = b""
    for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(b"")), (b"IEND", b"")):
        chunks += struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return b"\x89PNG\r\n\x1a\n" + chunks


class Holder:
    """Stands for a file: its pictures by part."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.asked = 0

    def read(self, part: str) -> bytes:
        self.asked += 1
        assert part == _PART
        return self.data


def illustrated(twips: int = 3000, description: str = "A map") -> Comparison:
    builder = Builder()
    for number in range(3):
        builder.row(f"Paragraph {number}", f"Paragraph {number}")
    builder.row(f"Before {OBJECT} after", f"Before {OBJECT} after")
    for number in range(30):
        builder.row(f"Paragraph {number} more", f"Paragraph {number} more")
    comparison = builder.comparison()
    item = InlineObject(7, 8, ObjectKind.IMAGE, "d1", description, picture=Picture(_PART, twips, twips // 2))

    def with_picture(draft):  # type: ignore[no-untyped-def]
        made = tuple(
            replace(provision, objects=(item,)) if OBJECT in provision.text else provision
            for provision in draft.provisions
        )
        return replace(draft, provisions=made)

    amendments = tuple(replace(a, draft=with_picture(a.draft)) for a in comparison.amendments)
    return replace(comparison, draft=with_picture(comparison.draft), amendments=amendments)


@pytest.fixture
def show(qtbot: QtBot, styled: object) -> Callable[..., CompareView]:
    def shown(comparison: Comparison, data: bytes) -> CompareView:
        view = CompareView(load_theme("light"))
        qtbot.addWidget(view)
        view.resize(1000, 700)
        with qtbot.waitExposed(view):
            view.show()
        with qtbot.waitSignal(view.filled):
            view.show_comparison(comparison, [Holder(data), Holder(data)])  # type: ignore[list-item]
        qtbot.waitUntil(lambda: not view._later.isActive())
        paint_now(view)
        qtbot.waitUntil(lambda: not view.pictures.busy)
        paint_now(view)
        return view

    return shown


def pixels(view: CompareView, color: str) -> int:
    image = view.panes[0].viewport().grab().toImage()
    wanted = QColor(color).rgb()
    return sum(
        image.pixel(x, y) == wanted for y in range(0, image.height(), 2) for x in range(0, image.width(), 2)
    )


def test_a_picture_is_shown_at_its_size(show: Callable[..., CompareView]) -> None:
    view = show(illustrated(), png(600, 300))
    scale = view.layouter.metrics.px_per_point / 20
    wanted = 3000 * scale * 1500 * scale / 4
    assert pixels(view, "#d02090") == pytest.approx(wanted, rel=0.05)
    view.set_zoom(1.5)
    paint_now(view)


def test_a_picture_wider_than_its_column_is_made_smaller(show: Callable[..., CompareView]) -> None:
    view = show(illustrated(30_000), png(600, 300))
    row = view.layouter.ensure(3)
    line = row.columns[0][0].block.layout()
    room = view.layouter.text_width(0)
    assert max(line.lineAt(n).naturalTextWidth() for n in range(line.lineCount())) <= room + 1
    assert pixels(view, "#d02090") > 1000


@pytest.mark.parametrize("data", [b"", b"no picture", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_what_cannot_be_shown_is_a_description(show: Callable[..., CompareView], data: bytes) -> None:
    view = show(illustrated(), data)
    assert pixels(view, "#d02090") == 0
    assert pixels(view, view.theme["panel"].name()) > 1000


def test_pictures_are_read_once_and_let_go(show: Callable[..., CompareView]) -> None:
    view = show(illustrated(), png(60, 30))
    holder = view.pictures._files[0]
    for _ in range(5):
        view.panes[0].viewport().update()
        paint_now(view)
    assert holder.asked == 1  # type: ignore[attr-defined]
    view.clear()
    assert not view.pictures._kept


def test_pictures_that_cannot_be_decoded_cheaply_are_refused() -> None:
    start = time.perf_counter()
    assert decoded(hollow_png(60_000, 60_000), 300, 200).isNull()
    assert decoded(hollow_png(100, 100)[:30], 300, 200).isNull()
    assert decoded(b"\x00" * 1000, 300, 200).isNull()
    assert time.perf_counter() - start < 2
    small = decoded(png(2000, 1000), 100, 50)
    assert (small.width(), small.height()) == (100, 50)


def test_no_more_is_kept_than_is_allowed(
    show: Callable[..., CompareView], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "_MOST_KEPT", 1)
    view = show(illustrated(), png(60, 30))
    for zoom in (1.1, 1.2, 1.3):
        view.set_zoom(zoom)
        paint_now(view)
    assert len(view.pictures._kept) <= 1


def test_a_picture_that_changed_is_told_in_words(styled: object) -> None:
    comparison = illustrated()
    provision = next(p for p in comparison.draft.provisions if OBJECT in p.text)
    place = Place(provision.id, 7, 8, OBJECT)
    change = replace(large(60).changes[0], kind=ChangeKind.REPLACE, draft=place, amended=place)
    sheet = Sheet(comparison)
    words = wording(change, sheet)
    assert (words.old, words.new) == ("[A map]", "[A map]")
    assert "“[A map]”" in sentence(change, sheet, 1, 1)
    nameless = illustrated(description="")
    assert wording(change, Sheet(nameless)).old == "[image]"


def test_a_view_that_is_cleared_while_pictures_come_lets_them_go(qtbot: QtBot, styled: object) -> None:
    view = CompareView(load_theme("light"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    comparison, data = illustrated(), png(1500, 900)
    for number in range(20):
        with qtbot.waitSignal(view.filled):
            view.show_comparison(comparison, [Holder(data), Holder(data)])  # type: ignore[list-item]
        for zoom in (1.0, 1.3, 0.8, 2.0, 0.6):
            view.set_zoom(zoom + number / 100)
            paint_now(view)
        assert view.pictures.busy
        view.clear()
        assert not view.pictures.busy
    qtbot.wait(50)
    assert not view.pictures._kept
