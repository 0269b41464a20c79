"""The languages of the window: every text translated, none cut, right-to-left layouts mirrored."""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import ModuleType

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from counterdraft.cli import options, run
from counterdraft.errors import DraftFileError, DraftFileProblem, ReviewFileError, ReviewFileProblem
from counterdraft.exports import files
from counterdraft.model.synopsis import Comparison
from counterdraft.negotiation.comparing import ComparisonRequest
from counterdraft.negotiation.opening import WindowRequest
from counterdraft.ui import application
from counterdraft.ui.actions import ACTIONS
from counterdraft.ui.class_words import class_name, explanation
from counterdraft.ui.languages import LANGUAGES, Translation, language_for, shipped_translator
from counterdraft.ui.local_forms import alphabetical, figures
from counterdraft.ui.lower_words import said
from counterdraft.ui.manual import actions_named
from counterdraft.ui.thread_card import shown_time
from counterdraft.ui.translation_file import PLURAL_FORMS, Message, compile_qm, read_ts

_ROOT = Path(__file__).resolve().parent.parent.parent
_FOLDER = _ROOT / "resources" / "translations"
_MANUAL = _ROOT / "resources" / "manual"
_NAMED = (
    ("Compare", "Welcome", "01-first-steps"),
    ("&View", "Actions", "02-columns"),
    ("Colu&mns", "ColumnDesk", "02-columns"),
    ("Comments", "Workspace", "04-comments"),
    ("Without a place in these texts", "CommentsPanel", "04-comments"),
    ("Go on with the new draft", "RebaseDialog", "07-new-draft"),
    ("Keep the old draft", "RebaseDialog", "07-new-draft"),
    ("Privacy", "PreferencesDialog", "09-privacy"),
    ("Colours", "PreferencesDialog", "10-accessibility"),
    ("Fonts", "PreferencesDialog", "10-accessibility"),
    ("Shortcuts", "PreferencesDialog", "10-accessibility"),
)
_CODES = tuple(language.code for language in LANGUAGES)
_FOREIGN = tuple(code for code in _CODES if code != "en")
_ENDS = {"։": ".", "՝": ":", "…": "…", ".": ".", ":": ":", "!": "!", "?": "?", ";": ";", ",": ","}
"""Kinds of final punctuation; Armenian has its own full stop, and a short stop where English has a colon."""


_CANNOT_LOAD = 127
_SHORTENED = {"No."}
"""Words whose full stop says that they are shortened."""


@lru_cache(maxsize=1)
def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update_translations", _FOLDER / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@lru_cache(maxsize=1)
def _in_code() -> tuple[Message, ...]:
    with _tool_of_qt():
        return tuple(_script().extracted())


@contextmanager
def _tool_of_qt() -> Iterator[None]:
    """Skip where a tool of Qt cannot be loaded: it needs libraries that the window does not."""
    try:
        yield
    except subprocess.CalledProcessError as error:
        if error.returncode == _CANNOT_LOAD:
            pytest.skip("the tools of Qt lack a library of the system")
        raise


@lru_cache(maxsize=8)
def _in_file(code: str) -> dict[tuple[str, str, str], Message]:
    language, messages = read_ts((_FOLDER / f"counterdraft_{code}.ts").read_bytes())
    assert language == code
    return {(message.context, message.source, message.comment): message for message in messages}


def _translated(code: str) -> list[Message]:
    """What is not translated yet is told by one test alone."""
    return [message for message in _in_file(code).values() if all(message.translations)]


# Every text ------------------------------------------------------------------------------------------


def test_the_code_has_texts_of_every_kind() -> None:
    contexts = Counter(message.context for message in _in_code())
    assert contexts["Actions"] > 100
    assert contexts["MainWindow"] > 5
    assert contexts["ChangeWords"] > 5
    assert "" not in contexts
    assert any(message.plural for message in _in_code())


def test_no_marked_text_of_the_code_is_missed() -> None:
    """Qt's tool reads no formatted strings, and looks at calls only by their names."""
    known = {message.source for message in _in_code()}
    missed = []
    for path in sorted(_script().CODE.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and call.args:
                name = (
                    call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
                )
                text = call.args[0]
                if name not in {"tr", "_tr", "mark", "_mark", "translated"}:
                    continue
                if isinstance(text, ast.JoinedStr):
                    missed.append((path.name, call.lineno, "a formatted string cannot be translated"))
                elif isinstance(text, ast.Constant) and text.value not in known:
                    missed.append((path.name, call.lineno, str(text.value)))
    assert missed == []


_SHOWING = {
    *("QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QToolBar", "QMenu"),
    *("setText", "setWindowTitle", "setToolTip", "setStatusTip", "setAccessibleName", "setTitle"),
    *("setAccessibleDescription", "setPlaceholderText", "setIconText", "setWhatsThis", "setLabelText"),
    *("addItem", "addAction", "addMenu", "addTab", "addRow", "addButton", "addSection", "setPrefix"),
    *("setSuffix", "setSpecialValueText", "setHeaderLabels", "showMessage", "announce"),
}
_NOT_WORDS = {"Counterdraft"}


def test_no_text_is_shown_that_is_not_marked() -> None:
    shown = []
    for path in sorted(_script().CODE.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            if name in _SHOWING:
                shown += [(path.name, text.lineno, text.value) for text in call.args if _is_words(text)]
    assert shown == []


def _is_words(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value not in _NOT_WORDS
        and bool(re.search(r"[A-Za-z]{3}", node.value))
    )


@pytest.mark.parametrize("code", _CODES)
def test_every_text_of_the_code_is_translated_and_nothing_else_is(code: str) -> None:
    wanted = {
        (message.context, message.source, message.comment)
        for message in _in_code()
        if message.plural or code != "en"
    }
    known = _in_file(code)
    assert sorted(wanted - known.keys()) == [], "run resources/translations/update.py and translate"
    assert sorted(known.keys() - wanted) == [], "run resources/translations/update.py"
    assert [
        key for key, message in known.items() if not message.finished or not all(message.translations)
    ] == []
    assert all(
        len(message.translations) == PLURAL_FORMS[code] for message in known.values() if message.plural
    )


@pytest.mark.parametrize("code", _CODES)
def test_translations_keep_placeholders_ends_and_letters_to_press(code: str) -> None:
    wrong = []
    for message in _translated(code):
        for text in message.translations:
            wrong += [(message.source, text, flaw) for flaw in _flaws(message.source, text)]
    assert wrong == []


def _flaws(source: str, text: str) -> Iterator[str]:
    for pattern in (r"\{\w+\}", r"%L?n", r"%\d", r"&\w"):
        ours, theirs = re.findall(pattern, source), re.findall(pattern, text)
        if pattern == r"&\w":
            if len(ours) != len(theirs):
                yield "letter to press"
        elif sorted(ours) != sorted(theirs):
            yield f"placeholders {pattern}"
    if len(source) - len(source.lstrip()) != len(text) - len(text.lstrip(" \n\t")):
        yield "space at the start"
    if len(source) - len(source.rstrip()) != len(text) - len(text.rstrip(" \n\t")):
        yield "space at the end"
    if source.count("\n") != text.count("\n"):
        yield "lines"
    if source not in _SHORTENED and source[-1] != text[-1] and _end(source) != _end(text):
        yield "end"


def _end(text: str) -> str:
    """The kind of a text's last sign; letters have none."""
    return _ENDS.get(text.rstrip()[-1:], "")


def test_the_checks_find_what_they_look_for() -> None:
    assert list(_flaws("&Open {file}…", "Открыть {fil}")) == [
        r"placeholders \{\w+\}",
        "letter to press",
        "end",
    ]
    assert list(_flaws(" of %n\n", "из")) == [
        "placeholders %L?n",
        "space at the start",
        "space at the end",
        "lines",
    ]


@pytest.mark.parametrize("code", _CODES)
def test_no_two_entries_of_a_menu_have_the_same_letter(code: str) -> None:
    known = _in_file(code)
    letters: dict[str, list[str]] = defaultdict(list)
    texts = [(spec.menu.value, spec.text, "Actions") for spec in ACTIONS]
    texts += [("bar", text, "Actions") for text in ("&File", "&Edit", "&View", "&Go", "&Review", "&Help")]
    texts.append(("view", "Colu&mns", "ColumnDesk"))
    for menu, text, context in texts:
        translated = text if code == "en" else known[context, text, ""].translations[0]
        letters[menu] += [letter.casefold() for letter in re.findall(r"&(\w)", translated)]
    twice = {menu: [k for k, n in Counter(found).items() if n > 1] for menu, found in letters.items()}
    assert not any(twice.values()), twice


@pytest.mark.parametrize("code", _FOREIGN)
def test_translations_are_written_in_the_letters_of_their_language(code: str) -> None:
    letters = {"ru": r"[а-яё]", "hy": r"[ա-և]", "fr": r"[a-zàâçéèêëîïôùûü]"}[code]
    own = {
        "Counterdraft",
        "Ctrl+Enter",
        "{outcome}, {author}",
        "{outcome}: {count}",
        ", {reference}",
        " %",
        "{verb}: {step}",
    }
    foreign = [
        message.source
        for message in _translated(code)
        if message.source not in own
        and re.search(r"[a-z]{3}", re.sub(r"\{\w+\}", "", message.source))
        and not re.search(letters, re.sub(r"\{\w+\}", "", "".join(message.translations)))
    ]
    assert foreign == []


# Files -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(_FOLDER.glob("*.ts")), ids=lambda path: path.stem)
def test_our_compiler_says_what_the_one_of_qt_says(path: Path, tmp_path: Path, qapp: QApplication) -> None:
    tool = next(Path(PySide6.__file__).parent.glob("lrelease*"))
    compiled = tmp_path / "theirs.qm"
    with _tool_of_qt():
        subprocess.run([str(tool), "-silent", str(path), "-qm", str(compiled)], check=True)
    theirs, ours = QTranslator(), QTranslator()
    data = compile_qm(*read_ts(path.read_bytes()))
    assert theirs.load(str(compiled))
    assert ours.load(data)
    for message in filter(lambda message: all(message.translations), read_ts(path.read_bytes())[1]):
        for count in (0, 1, 2, 5, 11, 12, 21, 22, 25, 101, 111, 1000) if message.plural else (-1,):
            asked = (message.context, message.source, message.comment or None, count)
            assert ours.translate(*asked) == theirs.translate(*asked), asked
            assert ours.translate(*asked), asked


def test_updating_keeps_translations_and_marks_new_texts() -> None:
    script = _script()
    old = Message("Page", "Open", "", ("Открыть",))
    moved = Message("Desk", "Open", "", ("",))
    new = Message("Page", "Shut", "", ("",))
    plural = Message("Page", "%n files", "", ("", ""), plural=True)
    assert script.merged("ru", [old, moved, new, plural], [old]) == (
        old,
        replace(moved, translations=("Открыть",)),
        replace(new, finished=False),
        replace(plural, translations=("", "", ""), finished=False),
    )
    written = script.written("ru", script.merged("ru", [old, new, plural], [old]))
    assert read_ts(written.encode()) == ("ru", script.merged("ru", [old, new, plural], [old]))


def test_what_is_no_translation_file_is_refused() -> None:
    with pytest.raises(ValueError, match="not a translation file"):
        read_ts(b"<TS")


# Choice ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("choice", "wanted", "code"),
    [
        ("", ("ru-RU", "en-US"), "ru"),
        ("", ("de-DE", "fr_CH"), "fr"),
        ("", ("hy-Armn-AM",), "hy"),
        ("", ("de-DE",), "en"),
        ("", (), "en"),
        ("fr", ("ru-RU",), "fr"),
        ("xx", ("ru-RU",), "ru"),
    ],
)
def test_the_language_is_the_chosen_one_else_that_of_the_system(
    choice: str, wanted: tuple[str, ...], code: str
) -> None:
    assert language_for(choice, wanted) == code


@pytest.mark.parametrize("code", _CODES)
def test_a_language_brings_its_texts_its_dates_and_the_words_of_qt(speaking: Translation, code: str) -> None:
    speaking.use(code)
    assert QLocale().name().startswith(code)
    cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
    assert cancel == {"en": "Cancel", "ru": "Отмена", "fr": "Annuler", "hy": "Չեղարկել"}[code]
    draft = QCoreApplication.translate("Workspace", "Draft")
    assert draft == {"en": "Draft", "ru": "Проект", "fr": "Projet", "hy": "Նախագիծ"}[code]
    bands = [QCoreApplication.translate("CompareView", "%Ln unchanged provisions", "", n) for n in (1, 2, 5)]
    assert bands[0].startswith("1 ")
    assert len({re.sub(r"\d", "", band) for band in bands}) == {"en": 2, "ru": 3, "fr": 2, "hy": 1}[code]


def test_going_back_to_english_leaves_no_translation_behind(speaking: Translation) -> None:
    speaking.use("ru")
    speaking.use("en")
    assert QCoreApplication.translate("Workspace", "Draft") == "Draft"


def test_a_language_that_is_not_there_is_none() -> None:
    assert shipped_translator("counterdraft_xx") is None


@pytest.mark.parametrize(
    ("arguments", "language", "review"),
    [
        (["--language", "ru"], "ru", None),
        (["--language=hy"], "hy", None),
        ([], "", None),
        (["open", "a.counterdraft", "--language", "fr"], "fr", Path("a.counterdraft")),
    ],
)
def test_the_command_line_names_the_language_for_once(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], language: str, review: Path | None
) -> None:
    asked: list[WindowRequest] = []
    monkeypatch.setattr(application, "run", lambda request: asked.append(request) or 0)
    assert run(arguments) == 0
    assert [(request.language, request.review) for request in asked] == [(language, review)]


def test_the_command_line_knows_the_languages_of_the_window() -> None:
    assert options.LANGUAGES == _CODES


# The layers below ------------------------------------------------------------------------------------


def test_the_problems_of_files_are_said_in_the_language(speaking: Translation) -> None:
    sentences = [DraftFileError("a b.docx", problem).sentence for problem in DraftFileProblem]
    sentences += [DraftFileError("a.docx", DraftFileProblem.DAMAGED, "word/document.xml").sentence]
    sentences += [ReviewFileError("a.counterdraft", problem).sentence for problem in ReviewFileProblem]
    sentences += [f"“a.docx” was not written: {reason}." for reason in files._REASONS.values()]
    speaking.use("ru")
    for sentence in sentences:
        assert re.search(r"[а-я]{3}", said(sentence)), sentence
        assert not re.search(r"\b(is|was|the|it|not)\b", said(sentence)), said(sentence)


def test_results_of_several_sentences_are_said_in_the_language(speaking: Translation, tmp_path: Path) -> None:
    speaking.use("ru")
    for told in (
        f"Wrote {tmp_path}/a. B.docx: 12 tracked changes, proven both ways.",
        f"Wrote {tmp_path}/a.docx: 9 tracked changes of 2 delegations, proven for each; 1 conflict, every "
        "wording in the file. Formatting wanted in 3 places is told in comments: Word cannot track it.",
        f"Wrote {tmp_path}/a.xlsx: 3 comments and replies; 2 internal threads were left out.",
        f"Wrote {tmp_path}/a.xlsx: 3 decisions, 40 changes wait for one.",
        "70 % of the letters are still there, split between provisions",
    ):
        words = re.sub(r"/\S+(?: B)?\S*", "", said(told))
        assert not re.search(r"[A-Za-z]{4}", words), words
    assert said("Wrote a.docx: 1 tracked changes, proven both ways. Hm.").startswith("Wrote")


def test_what_no_pattern_fits_stays_english(speaking: Translation) -> None:
    speaking.use("fr")
    assert said("Something else.") == "Something else."


def test_every_class_of_the_sample_and_its_explanation_are_said_in_the_language(
    speaking: Translation, sample: tuple[ComparisonRequest, Comparison]
) -> None:
    speaking.use("ru")
    seen = 0
    for change in sample[1].changes:
        for found in change.classes:
            assert re.search(r"[а-я]{3}", class_name(found.code)), found.code
            told = explanation(found.explanation)
            if not re.fullmatch(r"[^:]* → [^:]*", found.explanation):
                assert re.search(r"[а-я]{3}", told), found.explanation
                seen += 1
    assert seen > 50


def test_lengths_have_the_plural_of_the_language(speaking: Translation) -> None:
    speaking.use("ru")
    assert explanation("later by 1 day") == "позже (1 день)"
    assert explanation("later by 2 days") == "позже (2 дня)"
    told = explanation("60 days instead of 30 days: +30 days")
    assert told == "было 30 дней, стало 60 дней: +30 дней"


def test_explanations_without_a_translation_are_the_same_words(speaking: Translation) -> None:
    speaking.use("en")
    for sentence in ("later by 2 days", "added: Council; Charter", "qualifier added: a; qualifier added: b"):
        assert explanation(sentence) == sentence


def test_the_layout_is_that_of_the_script(speaking: Translation) -> None:
    for code in _CODES:
        speaking.use(code)
        assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_numbers_and_names_are_written_as_the_language_does(speaking: Translation) -> None:
    speaking.use("fr")
    QLocale.setDefault(QLocale("fr_FR"))
    assert re.fullmatch(r"20\s000", figures(20_000))
    assert alphabetical(["Zambie", "Éthiopie", "Estonie", "zone 10", "zone 9"]) == [
        "Estonie",
        "Éthiopie",
        "Zambie",
        "zone 9",
        "zone 10",
    ]
    assert re.fullmatch(r"24 nov. 2026, \d\d:\d\d", shown_time("2026-11-24T12:00:00Z"))
    QLocale.setDefault(QLocale("hy_AM"))
    assert alphabetical(["Ֆրանսիա", "Հայաստան", "Ալբանիա"]) == ["Ալբանիա", "Հայաստան", "Ֆրանսիա"]


@pytest.mark.parametrize("code", _FOREIGN)
def test_the_manual_says_the_same_in_every_language(code: str) -> None:
    """The same pages with the same headings, actions and commands."""
    shown: list[str] = []
    for english in sorted((_MANUAL / "en").glob("*.md")):
        own = _MANUAL / code / english.name
        if not own.exists():
            continue
        shown.append(own.name)
        one, other = english.read_text(encoding="utf-8"), own.read_text(encoding="utf-8")
        assert sorted(actions_named(one)) == sorted(actions_named(other)), own
        assert _outline(one) == _outline(other), own
        assert re.findall(r"^```.*?^```", one, re.S | re.M) == re.findall(
            r"^```.*?^```", other, re.S | re.M
        ), own
        assert set(re.findall(r"`[^`\n]+`", one)) == set(re.findall(r"`[^`\n]+`", other)), own
    assert {path.name for path in (_MANUAL / code).glob("*.md")} == set(shown)
    assert shown


def _outline(text: str) -> list[str]:
    """The kinds of the lines that shape a page."""
    kinds = (re.match(r"#{1,2} |- |\d+\. |\| ", line) for line in text.splitlines())
    return [re.sub(r"\d+", "1", kind[0]) for kind in kinds if kind]


@pytest.mark.parametrize("code", _FOREIGN)
def test_the_manual_calls_the_window_by_its_own_names(code: str) -> None:
    """What stands in bold or italics in the manual and on the window is the same words."""
    known = _in_file(code)
    for source, context, page in _NAMED:
        own = _MANUAL / code / f"{page}.md"
        if own.exists():
            words = known[context, source, ""].translations[0].replace("&", "")
            assert words in own.read_text(encoding="utf-8"), (page, words)
