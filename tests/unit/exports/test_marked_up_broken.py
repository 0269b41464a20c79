"""A writer that is broken on purpose, in every way that the proof must see: it refuses and leaves no file."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from marking import MarkUp
from wordfile import WordFile, image, note, numbering, paragraph, run, table

from counterdraft.errors import ExportError
from counterdraft.exports.marked_up_comments import PlacedThread
from counterdraft.formats.docx.package import Package
from counterdraft.model.anchor import Anchor, AnchorState, PositionSelector, QuoteSelector, Resolved
from counterdraft.model.comment import Comment, CommentId, CommentState, Thread
from counterdraft.model.draft import ProvisionId

MAIN, COMMENTS, EXTENDED = "word/document.xml", "word/comments.xml", "word/commentsExtended.xml"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 40
LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
CLAUSES = [
    "The Secretariat shall convene the working group at least twice in every calendar year.",
    "Each Party shall designate a national focal point and inform the other Parties of it.",
    "Contributions are due on the first day of January and are payable in one instalment.",
]
Parts = dict[str, bytes]


def document(*clauses: str, word: str) -> WordFile:
    body = (
        "".join(paragraph(clause) for clause in clauses)
        + "<w:p/>"
        + paragraph("First item", look=LIST)
        + paragraph(run(f"A {word} with a picture "), image(1))
        + paragraph(run("A note"), note(1))
        + table(["Kenya", "Nairobi"], ["Peru", word])
        + paragraph("The end.")
    )
    return WordFile(
        body,
        notes=[paragraph(f"A note on the {word}.")],
        images=[PNG],
        header=paragraph(f"Header of the {word}"),
        numbering=numbering("decimal"),
    )


def thread() -> PlacedThread:
    anchor = Anchor("", None, "", QuoteSelector("", "", ""), PositionSelector(0, 0))
    made = "2025-01-02T03:04:05Z"
    comments = [
        Comment(CommentId(body), None, "Kim", made, made, body, anchor, CommentState.RESOLVED)
        for body in ("Why?", "Because.")
    ]
    place = Resolved(AnchorState.EXACT, ProvisionId("p2"), 5, 10, 1.0, "")
    return PlacedThread(Thread(comments[0], (comments[1],)), place)


def replacing(part: str, pattern: str, by: str, count: int = 1) -> Callable[[Parts], None]:
    """Replace in a part, which must hold the pattern: a breakage that breaks nothing proves nothing."""

    def work(parts: Parts) -> None:
        parts[part], number = re.subn(
            pattern.encode(), by.encode(), parts[part], count=count, flags=re.DOTALL
        )
        assert number

    return work


def without_part(part: str) -> Callable[[Parts], None]:
    def work(parts: Parts) -> None:
        del parts[part]

    return work


def second_id(parts: Parts) -> None:
    """Give the second revision the id of the first."""
    root = etree.fromstring(parts[MAIN])
    w = root.nsmap["w"]
    marks = list(root.iter(f"{{{w}}}ins", f"{{{w}}}del"))
    marks[1].set(f"{{{w}}}id", marks[0].get(f"{{{w}}}id", ""))
    parts[MAIN] = etree.tostring(root)


BREAKAGES: dict[str, Callable[[Parts], None]] = {
    "a kept word": replacing(MAIN, "designate", "designat"),
    "an inserted word": replacing(MAIN, "(<w:ins [^>]*><w:r>.{0,80}?<w:t[^>]*>)[^<]+", r"\1"),
    "a deleted word": replacing(MAIN, "(<w:delText[^>]*>)[^<]+", r"\1"),
    "an empty paragraph": replacing(MAIN, "<w:p ?/>|<w:p></w:p>", ""),
    "a table row": replacing(MAIN, "<w:tr>.*?</w:tr>", ""),
    "a list label": replacing("word/numbering.xml", 'w:val="%1.', 'w:val="(%1)'),
    "an image": replacing(MAIN, "<w:drawing>.*?</w:drawing>", ""),
    "the bytes of an image": lambda parts: parts.update({"word/media/image1.png": PNG + b"other"}),
    "a note": replacing(MAIN, '<w:footnoteReference w:id="1"/>', ""),
    "the words of a note": replacing("word/footnotes.xml", "A note on", "A not on"),
    "a note that is referred to": replacing(MAIN, 'footnoteReference w:id="1"', 'footnoteReference w:id="7"'),
    "the words of a header": replacing("word/header1.xml", "Header of", "Head of"),
    "a header": replacing(MAIN, "<w:headerReference[^>]*>", ""),
    "a comment": replacing(COMMENTS, "<w:comment .*?</w:comment>", ""),
    "the words of a comment": replacing(COMMENTS, "Because", "Becaus"),
    "the anchor of a comment": replacing(
        MAIN, "<w:comment(RangeStart|RangeEnd|Reference) [^>]*/>", "", count=0
    ),
    "the place of a comment": replacing(MAIN, "(<w:commentRangeStart [^>]*/>)(<w:r>.*?</w:r>)", r"\2\1"),
    "a thread": replacing(EXTENDED, r' w15:paraIdParent="\w+"', ""),
    "a resolved state": replacing(EXTENDED, 'w15:done="1"', 'w15:done="0"', count=0),
    "a relationship": replacing("word/_rels/document.xml.rels", "<Relationship [^>]*rIdImage1[^>]*/>", ""),
    "a part": without_part("word/media/image1.png"),
    "an id": second_id,
    "the name of a move": replacing(MAIN, '(<w:moveToRangeStart [^>]*w:name=")move1', r"\1other"),
    "the end of a move": replacing(MAIN, "<w:moveFromRangeEnd [^>]*/>", ""),
    "an author": replacing(MAIN, '(<w:ins [^>]*w:author=")[^"]*', r"\1"),
    "deleted text in living runs": replacing(MAIN, "<w:delText[^>]*>([^<]+)</w:delText>", r"<w:t>\1</w:t>"),
}


@pytest.mark.parametrize("lost", BREAKAGES)
def test_a_broken_file_is_never_handed_over(
    mark_up: MarkUp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, lost: str
) -> None:
    saved = Package.save

    def breaking(package: Package, path: Path) -> None:
        saved(package, path)
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        BREAKAGES[lost](parts)
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name, data)

    draft = document(*CLAUSES, word="plan")
    amended = document(CLAUSES[1], CLAUSES[2], CLAUSES[0], word="programme")
    assert mark_up(draft, amended, comments=(thread(),)).path.exists()
    (tmp_path / "marked.docx").unlink()
    monkeypatch.setattr(Package, "save", breaking)
    with pytest.raises(ExportError) as caught:
        mark_up(draft, amended, comments=(thread(),))
    assert "proof" in caught.value.sentence
    assert "designate" not in caught.value.sentence  # places and lengths, never words of the text
    assert sorted(path.name for path in tmp_path.iterdir()) == ["amended.docx", "draft.docx"]
