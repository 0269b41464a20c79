"""Tracked changes that the files hold keep their authors; what nobody tracked is the delegation's."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from marking import Marked
from wordfile import WordFile, note, paragraph, run, table

from counterdraft.comparison.pipeline import compare
from counterdraft.exports.marked_up import MarkUpOptions, write_marked_up
from counterdraft.formats.docx.source import open_source
from counterdraft.model.change import Delegation
from counterdraft.model.draft import TrackedView

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MINE, YOURS = "2026-01-01T00:00:00Z", "2025-12-24T10:00:00Z"
Kept = Callable[[str, str], Marked]


def sign(author: str, number: int = 900) -> str:
    return f'w:id="{number}" w:author="{author}" w:date="{YOURS}"'


def ins(text: str, author: str) -> str:
    return f"<w:ins {sign(author)}>{run(text)}</w:ins>"


def dele(text: str, author: str) -> str:
    inner = run(text).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
    return f"<w:del {sign(author)}>{inner}</w:del>"


def mark(kind: str, author: str) -> str:
    return f"<w:rPr><w:{kind} {sign(author)}/></w:rPr>"


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Mark up a draft, read with its tracked changes rejected, and keep the authors of what was tracked."""

    def work(draft: str, amended: str) -> Marked:
        one = WordFile(draft).save(tmp_path / "draft.docx")
        other = WordFile(amended).save(tmp_path / "amended.docx")
        ours, theirs = open_source(one, TrackedView.REJECTED), open_source(other)
        comparison = compare(ours.draft, [(Delegation("Delegation A"), theirs.draft)])
        out = tmp_path / "marked.docx"
        options = MarkUpOptions(date=MINE, keep_revisions=True)
        return Marked(one, other, out, write_marked_up(comparison, ours, [theirs], options, out))

    return work


def marks(marked: Marked) -> list[tuple[str, str, str]]:
    """(kind, author, words) of every mark on words, in order."""
    root = etree.fromstring(marked.xml.encode())
    found = []
    for node in root.iter(*(f"{W}{kind}" for kind in ("ins", "del", "moveFrom", "moveTo"))):
        words = "".join(text.text or "" for text in node.iter(f"{W}t", f"{W}delText"))
        kind = str(node.tag)[len(W) :]
        found.append((kind, node.get(f"{W}author", ""), words or "¶"))
        assert node.get(f"{W}date") == (MINE if node.get(f"{W}author") == "Delegation A" else YOURS)
    return found


def test_the_drafts_own_changes_and_the_delegations_stand_side_by_side(kept: Kept) -> None:
    draft = paragraph(
        "The Board shall ", dele("may ", "Chair"), ins("promptly ", "Chair"), "report each year."
    )
    amended = paragraph("The Board shall ", ins("promptly ", "Chair"), "report twice each year.")
    marked = kept(draft, amended)
    assert [(kind, author, words.strip()) for kind, author, words in marks(marked)] == [
        ("del", "Chair", "may"),
        ("ins", "Chair", "promptly"),
        ("ins", "Delegation A", "twice"),
    ]
    assert marked.report.revisions is not None
    assert marked.report.revisions.undone == 0
    assert "own tracked changes 2 keep their authors" in marked.report.sentence


def test_changes_tracked_in_the_amended_file_come_under_their_authors(kept: Kept) -> None:
    draft = paragraph("The Board shall report each year.")
    amended = paragraph("The ", dele("Board", "Lee"), ins("Council", "Kim"), " shall report each ", "month.")
    assert marks(kept(draft, amended)) == [
        ("del", "Lee", "Board"),
        ("ins", "Kim", "Council"),
        ("del", "Delegation A", "year"),
        ("ins", "Delegation A", "month"),
    ]


def test_part_of_a_word_that_one_author_changed_is_wholly_that_authors(kept: Kept) -> None:
    draft = paragraph("Reports are bimonthly and short.")
    amended = paragraph("Reports are ", dele("bi", "Kim"), "monthly and short.")
    assert marks(kept(draft, amended)) == [("del", "Kim", "bimonthly"), ("ins", "Kim", "monthly")]


def test_what_was_typed_without_tracking_beside_a_tracked_change_is_the_delegations(kept: Kept) -> None:
    draft = paragraph("The Board reports.")
    amended = paragraph("The Board reports ", ins("in ", "Kim"), "writing.")
    found = marks(kept(draft, amended))
    assert ("ins", "Kim", "in ") in found
    assert all(author == "Delegation A" for _, author, words in found if words != "in ")


def test_paragraphs_and_their_marks_keep_their_authors(kept: Kept) -> None:
    draft = paragraph("One stands.") + paragraph("Two goes away soon.") + paragraph("Three stays.")
    amended = (
        paragraph("One stands.")
        + paragraph(dele("Two goes away soon.", "Kim"), look=mark("del", "Kim"))
        + paragraph("Three stays.")
        + paragraph(ins("Four is new here.", "Lee"), look=mark("ins", "Lee"))
        + paragraph("Five ends.")
    )
    found = marks(kept(draft, amended))
    assert ("del", "Kim", "Two goes away soon.") in found
    assert ("ins", "Lee", "Four is new here.") in found
    assert [author for kind, author, words in found if kind == "del" and words == "¶"] == ["Kim"]


def test_rows_keep_their_authors(kept: Kept) -> None:
    row = f"<w:trPr><w:ins {sign('Kim')}/></w:trPr>"
    before = table(["Kenya", "Nairobi"], ["Peru", "Lima"])
    after = table(["Kenya", "Nairobi"], ["Norway", "Oslo"], ["Peru", "Lima"])
    place = after.index("<w:tr>", after.index("Nairobi")) + len("<w:tr>")
    found = marks(kept(before + paragraph(""), after[:place] + row + after[place:] + paragraph("")))
    assert found
    assert {author for _, author, _ in found} == {"Kim"}


def test_a_note_that_one_author_tracked_is_wholly_that_authors(kept: Kept, tmp_path: Path) -> None:
    draft = WordFile(paragraph("The Board reports.")).save(tmp_path / "one.docx")
    mark_of_note = f"<w:ins {sign('Kim')}>{note(1)}</w:ins>"
    amended = WordFile(
        paragraph("The Board reports.", mark_of_note), notes=[paragraph("As agreed in 2021.")]
    ).save(tmp_path / "two.docx")
    ours, theirs = open_source(draft, TrackedView.REJECTED), open_source(amended)
    comparison = compare(ours.draft, [(Delegation("Delegation A"), theirs.draft)])
    out = tmp_path / "marked.docx"
    write_marked_up(comparison, ours, [theirs], MarkUpOptions(date=MINE, keep_revisions=True), out)
    notes = zipfile.ZipFile(out).read("word/footnotes.xml").decode()
    assert 'w:author="Kim"' in notes
    assert "Delegation A" not in notes


def test_an_undone_change_of_the_draft_is_told(kept: Kept) -> None:
    draft = paragraph("The Board shall ", ins("promptly ", "Chair"), "report each year.")
    marked = kept(draft, paragraph("The Board shall report each year."))
    assert marks(marked) == []
    assert "1 were undone" in marked.report.sentence


def test_formatting_that_was_tracked_keeps_its_author(kept: Kept) -> None:
    change = f"<w:b/><w:rPrChange {sign('Kim')}><w:rPr/></w:rPrChange>"
    marked = kept(
        paragraph("The Board shall report."), paragraph("The ", run("Board", change), " shall report.")
    )
    root = etree.fromstring(marked.xml.encode())
    assert [node.get(f"{W}author") for node in root.iter(f"{W}rPrChange")] == ["Kim"]


def test_nothing_tracked_is_the_same_as_without_the_option(kept: Kept, tmp_path: Path) -> None:
    marked = kept(paragraph("The Board reports."), paragraph("The Council reports."))
    assert marks(marked) == [("del", "Delegation A", "Board"), ("ins", "Delegation A", "Council")]


SENTENCE = "the Board shall report each year to all Parties and publish what they say"


def tracked_text(rng: random.Random, author: str) -> str:
    """A paragraph with tracked changes at random places."""
    out = []
    for word in SENTENCE.split():
        dice = rng.random()
        if dice < 0.12:
            out.append(dele(word + " ", author))
        elif dice < 0.24:
            out += [ins(rng.choice(["new ", "old ", word + "s "]), author), run(word + " ")]
        elif dice > 0.12:
            out.append(run(word + " "))
    look = mark("ins", author) if rng.random() < 0.2 else ""
    return paragraph(*out, look=look)


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_tracked_the_proof_holds(kept: Kept, seed: int) -> None:
    rng = random.Random(seed)
    draft = "".join(tracked_text(rng, "Chair") for _ in range(3)) + paragraph("End.")
    amended = "".join(tracked_text(rng, rng.choice(["Kim", "Chair"])) for _ in range(3)) + paragraph("End.")
    marked = kept(draft, amended)  # proven by the writer: draft rejected, amended accepted
    assert {author for _, author, _ in marks(marked)} <= {"Chair", "Kim", "Delegation A"}
