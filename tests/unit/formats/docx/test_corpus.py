"""Real documents: the same texts as an independent reader's, in both views."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from counterdraft.formats import read_draft
from counterdraft.model.draft import Block, Draft, Part, Story, Table, TrackedView

pytestmark = pytest.mark.shared

Line = tuple[Any, ...]
_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_VIEWS = {"accept": TrackedView.ACCEPTED, "reject": TrackedView.REJECTED}


@pytest.fixture(scope="module")
def oracle(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("docxtext", shared / "tools" / "docxtext.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["docxtext"] = module
    spec.loader.exec_module(module)
    return module


def comparable(text: str) -> str:
    """Without objects and symbols, which the two readers write differently."""
    return re.sub("\ufffc|\u2402[0-9A-Fa-f]*;", "", text)


def lines_of(draft: Draft, blocks: tuple[Block, ...]) -> Iterator[Line]:
    boxes: dict[str | None, list[Story]] = {}
    for story in draft.stories:
        if story.part is Part.TEXT_BOX:
            boxes.setdefault(story.owner, []).append(story)
    for block in blocks:
        if isinstance(block, Table):
            yield "tbl", len(block.rows)
            for row in block.rows:
                yield "row", len(row.cells)
                for cell in row.cells:
                    yield ("cell",)
                    yield from lines_of(draft, cell.blocks)
            yield ("/tbl",)
        else:
            yield "p", comparable(draft.text(block))
            for story in boxes.get(block, []):
                yield ("tx",)
                yield from lines_of(draft, story.blocks)
                yield ("/tx",)


def ours(draft: Draft) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {"body": [], "notes": [], "headers": []}
    for story in draft.stories:
        lines = list(lines_of(draft, story.blocks))
        if story.part is Part.BODY:
            found["body"] = lines
        elif story.part in (Part.FOOTNOTE, Part.ENDNOTE):
            found["notes"].append((story.part.value, lines))
        elif story.part in (Part.HEADER, Part.FOOTER):
            found["headers"].append((story.part.value, story.variant, lines))
    return found


def strict(view: Any) -> list[Line]:
    return [(line[0], comparable(line[1])) if line[0] == "p" else line for line in view.strict]


def theirs(oracle: ModuleType, path: Path, view: str) -> dict[str, list[Any]]:
    document = oracle.Doc(path)
    body = document.view(view)
    notes = document.notes(view, list(dict.fromkeys(body.notes)))
    headers, seen = [], set()
    for section in document.body.iter(_MAIN + "sectPr"):
        for reference in section if section.getparent().tag != _MAIN + "sectPrChange" else ():
            target = document._rels_of(document.main).get(reference.get(_REFERENCE))
            if not reference.tag.endswith("Reference") or target is None or target[1] in seen:
                continue
            seen.add(target[1])  # a part that two sections share is one story
            shown = oracle.View()
            document._render(document.blocks_of(document._xml(target[1]), target[1]), view, shown)
            kind = reference.tag.removeprefix(_MAIN).removesuffix("Reference")
            headers.append((kind, reference.get(_MAIN + "type") or "default", strict(shown)))
    return {
        "body": strict(body),
        "notes": [(kind, strict(note)) for kind, note in notes],
        "headers": headers,
    }


def test_every_file_reads_as_the_independent_reader_says(shared: Path, oracle: ModuleType) -> None:
    paths = sorted((shared / "corpus" / "pairs").glob("*/*.docx"))
    assert len(paths) > 400
    different = []
    for path in paths:
        for view, ours_view in _VIEWS.items():
            read, expected = ours(read_draft(path, ours_view)), theirs(oracle, path, view)
            different += [
                f"{path.parent.name}/{path.name} {view} {what}"
                for what in read
                if read[what] != expected[what]
            ]
    assert different == []


def test_tracked_documents_hold_both_of_their_versions(shared: Path) -> None:
    paths = sorted((shared / "corpus" / "pairs").glob("*/tracked.docx"))
    assert len(paths) > 30
    for path in paths:
        for view, name in ((TrackedView.REJECTED, "a.docx"), (TrackedView.ACCEPTED, "b.docx")):
            resolved, plain = read_draft(path, view), read_draft(path.with_name(name))
            lines = [text for text in (comparable(p.text) for p in resolved.provisions) if text.strip()]
            expected = [text for text in (comparable(p.text) for p in plain.provisions) if text.strip()]
            assert lines == expected, f"{path.parent.name} {name}"


def test_every_reference_is_unique_and_every_run_covers(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "pairs").glob("*/a.docx")):
        draft = read_draft(path)
        references = [provision.reference for provision in draft.provisions]
        assert len(set(references)) == len(references)
        assert all(references)
        for provision in draft.provisions:
            ends = [0, *(run.end for run in provision.runs)]
            assert [run.start for run in provision.runs] == ends[:-1]
            assert ends[-1] == len(provision.text)
