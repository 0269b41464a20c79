"""Exports from the window: what goes along and what is left out is shown before, and is what is written."""

from __future__ import annotations

import csv
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counterdraft.formats import read_draft
from counterdraft.model.comment import Audience
from counterdraft.model.decision import Disposition
from counterdraft.negotiation.comparing import request
from counterdraft.resources import seed
from counterdraft.ui.export_dialog import ExportDialog, Product
from counterdraft.ui.main_window import MainWindow
from ui.windows import WAIT_MS, Answers, open_files, settle


@pytest.fixture
def talks(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Two delegations; a comment for everyone on the draft and on each text, and one for the own side."""
    open_files(window, qtbot, delegations=2)
    session = window.workspace.session
    first, second = (one.delegation for one in session.comparison.amendments)
    for side, body in (("", "On the draft."), (first, "On the first."), (second, "On the second.")):
        provision = session.document(side).provisions[2].id
        (made,) = session.comment_on_provision(side, provision, body).added
        session.set_details(made, audience=Audience.CIRCULATION)
    session.comment_on_document("Never show this.")
    session.decide(session.comparison.changes[0].id, Disposition.ACCEPTED, "Our secret reason.")
    window.workspace.refresh_threads()
    return window


def opened(window: MainWindow, action: str) -> ExportDialog:
    window.actions_by_id[action].trigger()
    return next(dialog for dialog in window.findChildren(ExportDialog) if dialog.isVisible())


def listed(dialog: ExportDialog) -> dict[str, list[str]]:
    tree = dialog.preview.tree
    groups = {}
    for index in range(tree.topLevelItemCount()):
        top = tree.topLevelItem(index)
        rows = [top.child(row).text(0).partition(": ")[2] for row in range(top.childCount())]
        groups[top.text(0).rpartition(" (")[0]] = rows
    return groups


def test_what_is_left_out_for_circulation_is_listed_and_stays_out(
    talks: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    dialog = opened(talks, "export")
    assert listed(dialog) == {
        "Left out: for the own side only": ["Never show this."],
        "Left out: on the text of another delegation": ["On the second."],
        "Go along": ["On the draft.", "On the first."],
    }
    assert "go along: 2. Left out: 2." in dialog.preview.count.text()
    dialog.delegation.setCurrentIndex(1)
    assert listed(dialog)["Go along"] == ["On the draft.", "On the second."]
    dialog.audience.setCurrentIndex(1)
    assert "Never show this." in listed(dialog)["Go along"]
    dialog.audience.setCurrentIndex(2)
    assert listed(dialog).keys() == {"Left out: no comments were wanted"}
    dialog.audience.setCurrentIndex(0)
    dialog.delegation.setCurrentIndex(0)
    answers.files = [tmp_path / "out"]
    with qtbot.waitSignal(talks.worker.wrote, timeout=WAIT_MS):
        dialog.buttons.accepted.emit()
    settle(talks, qtbot)
    comments = read_draft(tmp_path / "out.docx").comments
    assert {comment.text for comment in comments} == {"On the draft.", "On the first."}


def test_all_delegations_go_into_one_document_with_a_table_of_conflicts(
    talks: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    dialog = opened(talks, "export")
    assert not dialog.options.conflicts.isVisible()
    dialog.delegation.setCurrentIndex(2)
    assert dialog.options.conflicts.isVisible()
    assert listed(dialog)["Go along"] == ["On the draft.", "On the first.", "On the second."]
    assert "Accepting one delegation's changes" in dialog.note.text()
    dialog.options.conflicts.setChecked(True)
    answers.files = [tmp_path / "all"]
    with qtbot.waitSignal(talks.worker.wrote, timeout=WAIT_MS):
        dialog.buttons.accepted.emit()
    settle(talks, qtbot)
    draft = read_draft(tmp_path / "all.docx")
    written = {comment.text for comment in draft.comments}
    assert {"On the draft.", "On the first.", "On the second."} <= written
    assert "Never show this." not in written
    assert any(one.text == "Conflicts between the amendments" for one in draft.provisions)


def test_comments_are_written_as_a_table_without_what_is_internal(
    talks: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    dialog = opened(talks, "export_comments")
    assert dialog.product.currentData() is Product.COMMENTS_SHEET
    dialog.product.setCurrentIndex(dialog.product.findData(Product.COMMENTS_TABLE))
    assert dialog.audience.count() == 2
    assert not dialog.delegation.isVisible()
    assert listed(dialog)["Left out: for the own side only"] == ["Never show this."]
    answers.files = [tmp_path / "comments"]
    dialog.buttons.accepted.emit()
    with (tmp_path / "comments.csv").open(encoding="utf-8-sig") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    assert sorted(texts) == ["On the draft.", "On the first.", "On the second."]
    assert "comments.csv" in talks.status.last


@pytest.mark.parametrize("index", [0, 1])
def test_the_register_is_written_with_reasons_for_the_own_side_only(
    talks: MainWindow, answers: Answers, tmp_path: Path, index: int
) -> None:
    dialog = opened(talks, "export_comments")
    dialog.product.setCurrentIndex(dialog.product.findData(Product.REGISTER_TABLE))
    dialog.audience.setCurrentIndex(index)
    tree = dialog.preview.tree
    assert tree.topLevelItem(0).text(0) == "Decisions (1)"
    assert tree.topLevelItem(0).child(0).text(0) == "Accepted, Reviewer"
    assert ("left out" in dialog.note.text()) is (index == 0)
    answers.files = [tmp_path / "register"]
    dialog.buttons.accepted.emit()
    text = (tmp_path / "register.csv").read_text(encoding="utf-8-sig")
    assert "accepted" in text
    assert ("Our secret reason." in text) is (index == 1)


@pytest.mark.parametrize("product", [Product.COMMENTS_SHEET, Product.ANNOTATIONS, Product.REGISTER_SHEET])
def test_every_product_has_its_file(
    talks: MainWindow, answers: Answers, tmp_path: Path, product: Product
) -> None:
    dialog = opened(talks, "export_comments")
    dialog.product.setCurrentIndex(dialog.product.findData(product))
    answers.files = [tmp_path / "out"]
    dialog.buttons.accepted.emit()
    written = (tmp_path / f"out{product.ending}").read_bytes()
    assert b"Never show this." not in written
    assert len(written) > 300


def test_a_table_that_cannot_be_written_is_told(talks: MainWindow, answers: Answers, tmp_path: Path) -> None:
    dialog = opened(talks, "export_comments")
    answers.files = [tmp_path / "no folder" / "out.xlsx"]
    dialog.buttons.accepted.emit()
    assert "was not written" in talks.trouble.text.text()


def test_a_marked_up_document_is_not_written_over_a_text_that_is_compared(
    window: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    draft, amended = tmp_path / "draft.docx", tmp_path / "amended.docx"
    draft.write_bytes(seed("declaration/draft.docx").read_bytes())
    amended.write_bytes(seed("declaration/delegation-a.docx").read_bytes())
    with qtbot.waitSignal(window.workspace.view.filled, timeout=WAIT_MS):
        window.compare(request(draft, [amended]))
    settle(window, qtbot)
    for path in (draft, amended):
        before = path.read_bytes()
        dialog = opened(window, "export")
        answers.files = [path]
        dialog.buttons.accepted.emit()
        assert not window.worker.busy
        assert "one of the texts" in window.trouble.text.text()
        assert window.trouble.way_out.text() == "Choose another place…"
        assert path.read_bytes() == before


def test_options_that_do_not_apply_say_why(talks: MainWindow) -> None:
    dialog = opened(talks, "export")
    options = dialog.options
    boxes = (options.revisions, options.amended_comments)
    assert [box.isEnabled() for box in boxes] == [False, False]
    assert "no tracked changes" in options.revisions.toolTip()
    assert "none in the amended files" in options.amended_comments.accessibleDescription()
    dialog.delegation.setCurrentIndex(1)
    assert [box.isEnabled() for box in boxes] == [True, True]
    assert not any(box.isChecked() for box in boxes)
    options.revisions.setChecked(True)
    assert options.taken(options.revisions)
    dialog.delegation.setCurrentIndex(2)
    assert [box.isEnabled() for box in boxes] == [True, True]
    assert options.taken(options.revisions)
    dialog.product.setCurrentIndex(1)
    assert not options.isVisible()


def test_a_draft_with_tracked_changes_keeps_them_without_comments_only(talks: MainWindow) -> None:
    options = opened(talks, "export").options
    session = talks.workspace.session
    request = replace(session.request, amendments=session.request.amendments[1:])
    draft = replace(session.comparison.draft, authors=("A",))
    amended = [session.comparison.amendments[1].draft]
    options.offer(request, draft, amended, review=True)
    assert "choose no comments" in options.revisions.toolTip()
    options.offer(request, draft, amended, review=False)
    assert options.revisions.isEnabled()
    one_of_several = replace(request.amendments[0], author="A")
    options.offer(replace(request, amendments=(one_of_several,)), draft, amended, review=False)
    assert "authors of its tracked changes" in options.revisions.toolTip()


@pytest.mark.parametrize(("chosen", "kept"), [(1, False), (1, True), (2, False), (2, True)])
def test_options_reach_the_marked_up_document(
    talks: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path, chosen: int, kept: bool
) -> None:
    """For one delegation, and for all in one document."""
    dialog = opened(talks, "export")
    dialog.delegation.setCurrentIndex(chosen)
    options = dialog.options
    options.moves.setChecked(not kept)
    options.revisions.setChecked(kept)
    options.amended_comments.setChecked(kept)
    answers.files = [tmp_path / "out.docx"]
    with qtbot.waitSignal(talks.worker.wrote, timeout=WAIT_MS):
        dialog.buttons.accepted.emit()
    settle(talks, qtbot)
    draft = read_draft(tmp_path / "out.docx")
    amended = talks.workspace.session.comparison.amendments[1].draft
    theirs = {comment.text for comment in amended.comments}
    assert (theirs <= {comment.text for comment in draft.comments}) is kept
    with zipfile.ZipFile(tmp_path / "out.docx") as package:
        body = package.read("word/document.xml").decode()
    with zipfile.ZipFile(talks.workspace.session.request.amendments[1].path) as package:
        dates = set(re.findall(r'w:date="([^"]+)"', package.read("word/document.xml").decode()))
    assert dates
    assert bool(dates & set(re.findall(r'w:date="([^"]+)"', body))) is kept
    if kept:
        assert "<w:moveFrom " not in body


def test_moves_can_be_written_as_deleted_and_inserted(
    talks: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    found = {}
    for moves in (True, False):
        dialog = opened(talks, "export")
        dialog.delegation.setCurrentIndex(0)
        dialog.options.moves.setChecked(moves)
        answers.files = [tmp_path / f"{moves}.docx"]
        with qtbot.waitSignal(talks.worker.wrote, timeout=WAIT_MS):
            dialog.buttons.accepted.emit()
        settle(talks, qtbot)
        with zipfile.ZipFile(tmp_path / f"{moves}.docx") as package:
            found[moves] = b"<w:moveFrom " in package.read("word/document.xml")
    assert found == {True: True, False: False}
