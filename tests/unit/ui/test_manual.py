from __future__ import annotations

import re
import subprocess
import sys

from counterdraft.resources import resource
from counterdraft.ui.licences import libraries, licence_text
from counterdraft.ui.manual import ENGLISH, actions_named, hits, read_pages


def named(action: str, keys_only: bool) -> str:
    return f"<{action}>" if keys_only else action


def test_every_page_has_a_title_and_nothing_left_to_fill() -> None:
    pages = read_pages(ENGLISH, named)
    assert len(pages) >= 12
    assert len({page.title for page in pages}) == len(pages)
    for page in pages:
        assert page.text.startswith(f"# {page.title}\n")
        assert "{{" not in page.text
        assert len(page.plain.split()) > 60, page.name


def test_what_the_window_can_do_is_in_the_manual() -> None:
    words = " ".join(page.plain.casefold() for page in read_pages(ENGLISH, named))
    subjects = (
        "column", "change", "comment", "decision", "conflict", "export", "revision", "reviewers",
        "passphrase", "screen reader", "high contrast", "projector", "command line", "proven", "bracket",
        "without a place", "circulation", "report", "keys",
    )  # fmt: skip
    assert [subject for subject in subjects if subject not in words] == []


def test_commands_of_the_manual_exist() -> None:
    text = next(page.text for page in read_pages(ENGLISH, named) if "Command" in page.title)
    code = "import sys; from counterdraft.cli import run; sys.exit(run(['--help']))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    commands = set(re.findall(r"^\| `counterdraft ([a-z][a-z-]+)", text, re.MULTILINE))
    assert len(commands) > 7
    assert [command for command in commands if f"  {command} " not in told] == []


def test_a_language_without_a_manual_reads_the_english_one() -> None:
    assert read_pages("xx", named) == read_pages(ENGLISH, named)


def test_pages_of_other_languages_ask_for_the_same_actions() -> None:
    english = resource(f"manual/{ENGLISH}")
    for path in english.parent.glob("*/*.md"):
        asked = actions_named((english / path.name).read_text(encoding="utf-8"))
        assert sorted(actions_named(path.read_text(encoding="utf-8"))) == sorted(asked), path


def test_words_are_found_where_all_of_them_stand() -> None:
    pages = read_pages(ENGLISH, named)
    found = hits(pages, "Square BRACKETS")
    assert list(found) == ["05-decisions"]
    assert hits(pages, "") == {}
    assert hits(pages, "xyzzy comment") == {}
    every = hits(pages, "comment")
    assert every["04-comments"] == max(every.values())


def test_every_part_that_ships_tells_its_licence() -> None:
    shipped = libraries()
    assert shipped[0].name == "counterdraft"
    assert {"PySide6-Essentials", "lxml", "python-docx"} <= {library.name for library in shipped}
    assert all(library.licence and library.purpose and library.version for library in shipped)
    assert "Permission is hereby granted" in licence_text("counterdraft")
    assert "BSD" in licence_text("lxml") or "Redistribution" in licence_text("lxml")
    assert licence_text("no such part") == ""
