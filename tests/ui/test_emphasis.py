from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counterdraft.ui.comment_editor import CommentEditor
from counterdraft.ui.emphasis import emphasised, has_emphasis, toggled


def shown(text: str) -> str:
    return emphasised(text).removeprefix('<span style="white-space: pre-wrap">').removesuffix("</span>")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**Never** accept *this*.", "<b>Never</b> accept <i>this</i>."),
        ("Это *важно* и **срочно**.", "Это <i>важно</i> и <b>срочно</b>."),
        ("5 * 3 * 2 and a*b*c", "5 * 3 * 2 and a*b*c"),
        ("*) see the note *)", "*) see the note *)"),
        ("<b>not bold</b> & so on", "&lt;b&gt;not bold&lt;/b&gt; &amp; so on"),
        ("** **", "** **"),
    ],
)
def test_words_between_asterisks_are_drawn_with_emphasis(text: str, html: str) -> None:
    assert shown(text) == html
    assert has_emphasis(text) is ("<b>" in html or "<i>" in html)


@given(st.text(alphabet="ab *<&>\n*", max_size=40))
def test_no_word_is_lost_or_taken_for_a_tag(text: str) -> None:
    plain = unescape(re.sub("</?[bi]>", "", shown(text)))
    assert plain.replace("*", "") == text.replace("*", "")


@given(st.text(max_size=30), st.integers(0, 30), st.integers(0, 30), st.sampled_from(["*", "**"]))
def test_setting_emphasis_twice_changes_nothing(text: str, first: int, second: int, mark: str) -> None:
    text = text.replace("*", "")
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    once = toggled(text, start, end, mark)
    assert once[0][once[1] : once[2]] == text[start:end]
    assert toggled(*once, mark) == (text, start, end)


def test_keys_set_emphasis_in_the_editor(styled: QApplication, qtbot: QtBot) -> None:
    editor = CommentEditor("𝔸 hard line", "Save")
    qtbot.addWidget(editor)
    cursor = editor.text.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(7, cursor.MoveMode.KeepAnchor)
    editor.text.setTextCursor(cursor)
    qtbot.keyClick(editor.text, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert editor.text.toPlainText() == "𝔸 **hard** line"
    assert editor.text.textCursor().selectedText() == "hard"
    editor.text.undo()
    assert editor.text.toPlainText() == "𝔸 hard line"
