from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from counterdraft.model.change import (
    Change,
    ChangeClass,
    ChangeId,
    ChangeKind,
    Delegation,
    Place,
    Severity,
)
from counterdraft.model.draft import ProvisionId
from counterdraft.ui.change_delegate import ChangeDelegate
from counterdraft.ui.change_filter import ChangeFilter, ChangeNavigator
from counterdraft.ui.change_list import CHANGE_ROLE, ChangeColumn, ChangeModel, ChangeProxy
from counterdraft.ui.change_order import ChangeOrder, ordered
from counterdraft.ui.change_panel import ChangePanel
from counterdraft.ui.change_words import Wording, _short, kind_color, kind_name, kind_sign, sentence, wording
from counterdraft.ui.sheet import Sheet
from counterdraft.ui.theme import load_theme
from ui.building import Builder, large


def change(
    kind: ChangeKind = ChangeKind.REPLACE,
    old: str = "shall",
    new: str = "may",
    severity: Severity = Severity.SUBSTANTIVE,
    code: str = "MOD",
) -> Change:
    return Change(
        ChangeId("c"),
        Delegation("A"),
        kind,
        Place(ProvisionId("p1"), 0, len(old), old),
        Place(ProvisionId("p1"), 0, len(new), new),
        (ChangeClass(code, "", old, new, "because"),),
        severity,
    )


@pytest.mark.parametrize(
    ("wanted", "accepted"),
    [
        (ChangeFilter(), True),
        (ChangeFilter(text="SHALL"), True),
        (ChangeFilter(text="op5"), True),
        (ChangeFilter(text="must"), False),
        (ChangeFilter(kind=ChangeKind.DELETE), False),
        (ChangeFilter(kind=ChangeKind.REPLACE), True),
        (ChangeFilter(delegation=Delegation("B")), False),
        (ChangeFilter(code="MOD"), True),
        (ChangeFilter(code="DATE"), False),
        (ChangeFilter(substantive=True), True),
        (ChangeFilter(commented=True), False),
    ],
)
def test_a_filter_asks_for_all_that_it_names(wanted: ChangeFilter, accepted: bool) -> None:
    assert wanted.accepts(change(), "OP5", 0) is accepted


def test_an_editorial_change_is_hidden_from_the_substantive() -> None:
    editorial = change(severity=Severity.EDITORIAL)
    assert not ChangeFilter(substantive=True).accepts(editorial, "", 0)
    assert ChangeFilter(commented=True).accepts(editorial, "", 2)


names = st.lists(st.integers(0, 30).map(lambda n: ChangeId(f"c{n}")), unique=True, min_size=1)


@given(names, st.lists(st.sampled_from([1, -1]), max_size=40))
def test_stepping_stays_inside_and_wraps_at_the_second_press(shown: list[ChangeId], steps: list[int]) -> None:
    navigator = ChangeNavigator()
    navigator.show(shown, len(shown) + 4)
    assert navigator.hidden == 4
    for direction in steps:
        before = navigator.number
        step = navigator.step(direction, 0)
        assert 1 <= navigator.number <= len(shown)
        if step.edge:
            assert navigator.number == before == (len(shown) if direction > 0 else 1)
            again = navigator.step(direction, 0)
            assert not again.edge
            assert navigator.number == (1 if direction > 0 else len(shown))


def test_a_hidden_change_is_no_longer_the_current_one() -> None:
    navigator = ChangeNavigator()
    navigator.show([ChangeId("a"), ChangeId("b")], 2)
    navigator.go(ChangeId("b"))
    navigator.show([ChangeId("a")], 2)
    assert (navigator.current, navigator.number) == (None, 0)
    assert navigator.last().change == "a"
    navigator.show([], 2)
    assert navigator.step(1, 0).change is None
    assert navigator.first().change is None


def sheet_of(rows: int = 300) -> Sheet:
    sheet = Sheet(large(rows, ("A", "B")))
    for _ in sheet.build():
        pass
    return sheet


def test_the_model_keeps_the_rules_of_qt(styled: object, qtmodeltester: ModelTester) -> None:
    model = ChangeModel()
    model.show(sheet_of())
    qtmodeltester.check(model)
    proxy = ChangeProxy(model)
    qtmodeltester.check(proxy)
    proxy.set_filter(ChangeFilter(delegation=Delegation("B")))
    assert 0 < proxy.rowCount() < model.rowCount()
    qtmodeltester.check(proxy)


def test_every_cell_says_something_true(styled: object) -> None:
    sheet = sheet_of()
    model = ChangeModel()
    model.show(sheet)
    for row, known in enumerate(sheet.comparison.changes):
        cell = lambda column: model.index(row, column).data()  # noqa: E731, B023
        assert cell(ChangeColumn.NUMBER) == str(row + 1)
        assert cell(ChangeColumn.DELEGATION) == known.delegation
        assert cell(ChangeColumn.BEFORE) == (known.draft.text if known.draft else "")
        assert cell(ChangeColumn.KIND) == kind_name(known.kind)
        assert model.index(row, 0).data(CHANGE_ROLE) == known
        spoken = model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert str(known.delegation) in spoken
        assert f"{row + 1}" in spoken
    assert model.data(QModelIndex()) is None


def test_comments_refresh_only_their_rows(styled: object, qtbot: QtBot) -> None:
    model = ChangeModel()
    model.show(sheet_of())
    touched = []
    model.dataChanged.connect(lambda first, last: touched.append(first.row()))
    name = model.changes[3].id
    model.set_comments({name: 2})
    model.set_comments({name: 2})
    assert touched == [3]
    assert model.index(3, ChangeColumn.COMMENTS).data() == "2"
    model.set_comments({})
    assert touched == [3, 3]


def test_a_wording_joins_to_what_stands_around_the_change(styled: object) -> None:
    builder = Builder()
    builder.row("The parties shall report soon.", "The parties must report soon.")
    builder.row("Gone.", None)
    sheet = Sheet(builder.comparison())
    for _ in sheet.build():
        pass
    words = wording(sheet.comparison.changes[0], sheet)
    assert (words.before, words.old, words.new, words.after) == (
        "The parties ",
        "shall",
        "must",
        " report soon.",
    )
    assert "replaced “shall” by “must”" in sentence(sheet.comparison.changes[0], sheet, 1, 2)
    assert "deleted “Gone.”" in sentence(sheet.comparison.changes[1], sheet, 2, 2)


def test_every_kind_has_a_name_a_sign_and_a_colour(styled: object) -> None:
    theme = load_theme("light")
    assert len({kind_name(kind) for kind in ChangeKind}) == len(ChangeKind)
    assert len({kind_sign(kind) for kind in ChangeKind}) == len(ChangeKind)
    for kind in ChangeKind:
        assert theme[kind_color(kind)].isValid()


@pytest.fixture
def panel(styled: object, qtbot: QtBot) -> Callable[[Sheet], ChangePanel]:
    def make(sheet: Sheet) -> ChangePanel:
        made = ChangePanel(load_theme("light"))
        qtbot.addWidget(made)
        made.resize(360, 700)
        with qtbot.waitExposed(made):
            made.show()
        made.show_sheet(sheet)
        return made

    return make


def test_the_filters_narrow_the_list_and_come_off_again(
    panel: Callable[[Sheet], ChangePanel], qtbot: QtBot
) -> None:
    shown = panel(sheet_of())
    total = shown.model.rowCount()
    shown.delegation.setCurrentIndex(2)
    assert 0 < shown.proxy.rowCount() < total
    with qtbot.waitSignal(shown.filtered):
        qtbot.keyClicks(shown.search, "there is no such text")
    assert shown.proxy.rowCount() == 0
    assert not shown.list.isVisible()
    assert shown.empty.isVisible()
    qtbot.mouseClick(shown.reset, Qt.MouseButton.LeftButton)
    assert shown.proxy.rowCount() == total
    assert shown.list.isVisible()


@given(st.lists(st.sampled_from("ABC"), max_size=30), st.sampled_from(ChangeOrder), st.data())
def test_every_order_keeps_all_changes_and_the_text_s_order_among_equals(
    delegations: list[str], order: ChangeOrder, data: st.DataObject
) -> None:
    severities = st.sampled_from(list(Severity))
    kinds = st.sampled_from([ChangeKind.INSERT, ChangeKind.REPLACE, ChangeKind.DELETE])
    changes = [
        replace(
            change(data.draw(kinds), severity=data.draw(severities), code=data.draw(st.sampled_from("PQ"))),
            id=ChangeId(f"c{number}"),
            delegation=Delegation(name),
        )
        for number, name in enumerate(delegations)
    ]
    comments = {one.id: data.draw(st.integers(0, 2)) for one in changes}
    decided = {one.id for one in changes if data.draw(st.booleans())}
    put = ordered(changes, order, comments.__getitem__, decided.__contains__)
    assert sorted(put, key=changes.index) == changes
    rank = {
        ChangeOrder.TEXT: lambda one: 0,
        ChangeOrder.DELEGATION: lambda one: delegations.index(one.delegation),
        ChangeOrder.KIND: lambda one: list(ChangeKind).index(one.kind),
        ChangeOrder.CLASS: lambda one: one.classes[0].code,
        ChangeOrder.SUBSTANCE: lambda one: one.severity is Severity.EDITORIAL,
        ChangeOrder.UNDECIDED: lambda one: one.id in decided,
        ChangeOrder.COMMENTED: lambda one: -comments[one.id],
    }[order]
    pairs = [(rank(one), changes.index(one)) for one in put]
    assert pairs == sorted(pairs)


def test_another_order_changes_the_list_and_nothing_else(panel: Callable[[Sheet], ChangePanel]) -> None:
    shown = panel(sheet_of())
    in_text = [one.id for one in shown.model.changes]
    shown.show_change(in_text[4])
    commented = in_text[-1]
    shown.model.set_comments({commented: 3})
    shown.order.setCurrentIndex(shown.order.findData(ChangeOrder.COMMENTED.value))
    assert shown.proxy.index(0, 0).data(CHANGE_ROLE).id == commented
    assert shown.proxy.index(0, ChangeColumn.NUMBER).data() == str(len(in_text))
    assert shown.list.currentIndex().data(CHANGE_ROLE).id == in_text[4]
    assert shown.proxy.shown() == in_text
    shown.delegation.setCurrentIndex(2)
    assert 0 < len(shown.proxy.shown()) < len(in_text)
    assert shown.proxy.shown() == sorted(shown.proxy.shown(), key=in_text.index)
    shown.order.setCurrentIndex(0)
    assert [one.id for one in shown.model.changes] == in_text


def test_a_click_in_the_list_chooses_a_change(panel: Callable[[Sheet], ChangePanel], qtbot: QtBot) -> None:
    shown = panel(sheet_of())
    index = shown.proxy.index(2, 0)
    with qtbot.waitSignal(shown.chosen) as got:
        qtbot.mouseClick(
            shown.list.viewport(), Qt.MouseButton.LeftButton, pos=shown.list.visualRect(index).center()
        )
    assert got.args == [shown.model.changes[2].id]
    with qtbot.assertNotEmitted(shown.chosen):
        shown.show_change(shown.model.changes[5].id)
    assert shown.list.currentIndex().row() == 5


def test_equal_texts_are_said_to_be_equal(panel: Callable[[Sheet], ChangePanel]) -> None:
    builder = Builder()
    builder.row("one", "one")
    sheet = Sheet(builder.comparison())
    for _ in sheet.build():
        pass
    shown = panel(sheet)
    assert "the same" in shown.empty.text()
    assert not shown.reset.isVisible()


@pytest.mark.parametrize(("before", "at_right"), [("שלום", True), ("peace", False)])
@pytest.mark.usefixtures("direction")
def test_the_words_of_a_card_begin_where_their_script_does(
    before: str, at_right: bool, styled: QApplication
) -> None:
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    ChangeDelegate(load_theme("light"))._paint_words(
        painter, QRectF(10, 5, 380, 50), Wording(before, "", "", "")
    )
    painter.end()
    seen = [x for x in range(400) for y in range(60) if image.pixelColor(x, y).lightness() < 200]
    assert seen
    assert min(seen) > 200 if at_right else max(seen) < 200


def test_select_all_selects_every_change_once(styled: QApplication, qtbot: QtBot) -> None:
    panel = ChangePanel(load_theme("light"))
    qtbot.addWidget(panel)
    sheet = Sheet(large(300))
    assert list(sheet.build())
    panel.show_sheet(sheet)
    names = [change.id for change in sheet.comparison.changes]
    panel.list.selectAll()
    assert panel.selected() == tuple(names)
    panel.substantive.setChecked(True)
    panel.list.clearSelection()
    assert panel.selected() == ()
    mode = panel.list.selectionModel()
    for row in (4, 1):
        mode.select(panel.proxy.index(row, 0), mode.SelectionFlag.Select)
    shown = panel.proxy.shown()
    assert panel.selected() == (shown[1], shown[4])
    panel.order.setCurrentIndex(panel.order.findData(ChangeOrder.KIND.value))
    picked = [panel.proxy.index(row, 0) for row in (2, 3)]
    for index in picked:
        mode.select(index, mode.SelectionFlag.Select)
    assert set(panel.selected()) >= {index.data(CHANGE_ROLE).id for index in picked}


@given(st.text(alphabet="ab …", min_size=1, max_size=300), st.integers(10, 90))
def test_long_words_are_cut_between_words(text: str, most: int) -> None:
    short = _short(text, most)
    assert len(short) <= max(most + 3, len(text.rstrip()))
    if len(text) > most:
        head, _, tail = short.partition(" … ") if "…" not in text else ("", "", "")
        assert text.startswith(head)
        assert text.endswith(tail)
        for stump, rest in ((head, text[len(head) :]), (tail[::-1], text[: len(text) - len(tail)][::-1])):
            if " " in stump:
                assert rest[:1] in ("", " ")
