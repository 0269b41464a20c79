"""Several delegations in one file, with the authors of what their files tracked behind their names."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from test_marked_up_hands import MINE, YOURS, dele, ins, mark, sign, tracked_text
from wordfile import WordFile, paragraph, table

from counterdraft.comparison.pipeline import compare
from counterdraft.exports.marked_up import MarkUpOptions, MarkUpReport, write_marked_up
from counterdraft.exports.verify_joint import verify_jointly
from counterdraft.formats.docx.markup_joint_plan import Signatures
from counterdraft.formats.docx.markup_plan import Hand
from counterdraft.formats.docx.package import Package
from counterdraft.formats.docx.source import open_source
from counterdraft.model.change import Delegation
from counterdraft.model.draft import TrackedView

Kept = Callable[..., tuple[list[tuple[str, str, str]], MarkUpReport]]
NAMES = ("Alpha", "Beta", "Gamma")


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Mark up a draft with several amended texts; return (kind, author, words) of the marks on words."""

    def work(draft: str, *amended: str) -> tuple[list[tuple[str, str, str]], MarkUpReport]:
        paths = [
            WordFile(body).save(tmp_path / f"{index}.docx") for index, body in enumerate((draft, *amended))
        ]
        ours, *theirs = open_source(paths[0], TrackedView.REJECTED), *map(open_source, paths[1:])
        texts = [(Delegation(name), one.draft) for name, one in zip(NAMES, theirs, strict=False)]
        out = tmp_path / "marked.docx"
        options = MarkUpOptions(date=MINE, keep_revisions=True)
        report = write_marked_up(compare(ours.draft, texts), ours, theirs, options, out)
        again = [
            (str(name), open_source(path).draft) for (name, _), path in zip(texts, paths[1:], strict=True)
        ]
        proof = verify_jointly(paths[0], again, out)
        assert proof.report.ok, proof.report.failures
        package = Package(out)
        xml = package.data(package.main).decode()
        found = re.findall(
            r'<w:(ins|del) w:id="\d+" w:author="([^"]*)" w:date="([^"]*)"[^>/]*>(.*?)</w:\1>', xml
        )
        for _, author, date, _ in found:
            assert date == (YOURS if author.endswith(")") and author.count("(") > author.count(";") else MINE)
        return [
            (kind, author, "".join(re.findall(r"<w:(?:t|delText)(?: [^>]*)?>([^<]*)<", inner)))
            for kind, author, _, inner in found
        ], report

    return work


def test_authors_stand_behind_the_names_of_the_delegations_whose_files_name_them(kept: Kept) -> None:
    marks, report = kept(
        paragraph("The Board shall ", ins("promptly ", "Chair"), "report each year."),
        paragraph(
            "The Board shall ", ins("promptly ", "Chair"), "report ", ins("twice ", "Kim"), "each year."
        ),
        paragraph("The Board shall report each ", "month."),
        paragraph("The Board shall promptly report each year."),
    )
    assert marks == [
        ("ins", "Alpha (Chair); Gamma (Chair)", "promptly "),
        ("ins", "Alpha (Kim)", "twice "),
        ("del", "Beta", "year"),
        ("ins", "Beta", "month"),
    ]
    assert report.revisions is not None
    assert report.revisions.kept == 1
    assert "2 marks come under authors of the amended files" in report.sentence


def test_one_deletion_that_only_one_file_tracked_names_whoever_did(kept: Kept) -> None:
    marks, _ = kept(
        paragraph("The Board shall report each year."),
        paragraph("The Board shall report", dele(" each year", "Kim"), "."),
        paragraph("The Board shall report."),
    )
    assert marks == [("del", "Alpha (Kim); Beta", " each year")]


def test_a_stretch_is_cut_where_another_author_goes_on(kept: Kept) -> None:
    marks, _ = kept(
        paragraph("The Board reports."),
        paragraph("The Board reports", ins(" each", "Kim"), ins(" year", "Lee"), "."),
        paragraph("The Board reports", ins(" each year", "Lee"), "."),
    )
    assert marks == [
        ("ins", "Alpha (Kim); Beta (Lee)", " each"),
        ("ins", "Alpha (Lee); Beta (Lee)", " year"),
    ]


def test_whole_paragraphs_and_rows_name_their_authors(kept: Kept) -> None:
    row = f"<w:trPr><w:ins {sign('Kim')}/></w:trPr>"
    before = table(["Kenya", "Nairobi"], ["Peru", "Lima"])
    after = table(["Kenya", "Nairobi"], ["Norway", "Oslo"], ["Peru", "Lima"])
    place = after.index("<w:tr>", after.index("Nairobi")) + len("<w:tr>")
    new = paragraph(ins("A new one stands here.", "Lee"), look=mark("ins", "Lee"))
    marks, _ = kept(
        before + paragraph("First.") + paragraph("Last."),
        after[:place] + row + after[place:] + paragraph("First.") + paragraph("Last."),
        before + paragraph("First.") + new + paragraph("Last."),
    )
    assert {(author, words) for kind, author, words in marks if kind == "ins" and words} == {
        ("Alpha (Kim)", "Norway"),
        ("Alpha (Kim)", "Oslo"),
        ("Beta (Lee)", "A new one stands here."),
    }


def test_nothing_tracked_gives_plain_names(kept: Kept) -> None:
    marks, _ = kept(*(paragraph(f"The Board {word}.") for word in ("reports", "speaks", "sings")))
    assert {author for _, author, _ in marks} == {"Alpha", "Beta", "Alpha; Beta"}


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_tracked_every_text_can_be_read_off(kept: Kept, seed: int) -> None:
    rng = random.Random(seed)
    files = [
        "".join(tracked_text(rng, rng.choice(authors)) for _ in range(3)) + paragraph("End.")
        for authors in (["Chair"], ["Kim", "Chair"], ["Lee"], ["Kim", "Alpha"])
    ]
    marks, _ = kept(*files)
    parts = {part for _, author, _ in marks for part in author.split("; ")}
    assert parts <= {
        *NAMES,
        *(f"{name} ({hand})" for name in NAMES for hand in ("Chair", "Kim", "Lee", "Alpha")),
    }


def test_a_hand_that_could_be_taken_for_a_delegation_is_left_out() -> None:
    odd = Signatures(["A", "A (Kim)", "B"])
    kim, lee = Hand("Kim", ""), Hand("Lee; Sons", "")
    assert odd.author((0, 2), ((0, kim), (2, kim))) == "A; B (Kim)"
    assert odd.author((1,), ((1, lee),)) == "A (Kim) (Lee, Sons)"
    assert [odd.names("A (Kim) (Lee, Sons)", voice) for voice in range(3)] == [False, True, False]
    assert [odd.names("A (Lee)", voice) for voice in range(3)] == [True, False, False]
    assert odd.author((0,), ((0, Hand("A", "")),)) == "A"
