from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from lxml import etree

from counterdraft.formats.docx import pictures
from counterdraft.formats.docx.pictures import PictureFile, picture_of
from counterdraft.formats.docx.source import open_source
from counterdraft.model.draft import Draft, ObjectKind, Table

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_V = "urn:schemas-microsoft-com:vml"


class OnePicture:
    """Stands for the relationships of a part."""

    def picture(self, element: object) -> str:
        return "word/media/image1.png"


def sized(xml: str) -> tuple[int, int]:
    found = picture_of(etree.fromstring(xml), OnePicture())  # type: ignore[arg-type]
    assert found is not None
    return found.width_twips, found.height_twips


def test_sizes_are_those_of_the_file() -> None:
    assert sized(f'<a xmlns:wp="{_WP}"><wp:extent cx="914400" cy="457200"/></a>') == (1440, 720)
    assert sized(f'<v:shape xmlns:v="{_V}" style="WIDTH:1;width:72pt;height:36.0pt"/>') == (1440, 720)
    assert sized(f'<v:shape xmlns:v="{_V}" style="width:1in;height:2.54cm"/>') == (1440, 1440)
    assert sized("<a/>") == (0, 0)


@pytest.mark.parametrize("bad", ["-5", "x", "9" * 40, ""])
def test_bad_sizes_are_bounded(bad: str) -> None:
    width, height = sized(f'<a xmlns:wp="{_WP}"><wp:extent cx="{bad}" cy="635"/></a>')
    assert 0 <= width <= 31680
    assert height == 1
    assert sized(f'<v:shape xmlns:v="{_V}" style="width:..pt;height:1.2.3pt"/>') == (0, 0)


def images(draft: Draft) -> list[str]:
    found = (item for provision in draft.provisions for item in provision.objects)
    return [item.picture.part for item in found if item.kind is ObjectKind.IMAGE and item.picture]


@pytest.fixture
def illustrated(shared: Path) -> Path:
    return shared / "corpus" / "pairs" / "d4j-gs-12" / "b.docx"


@pytest.mark.shared
def test_bytes_of_pictures_are_those_of_their_parts(illustrated: Path) -> None:
    draft = open_source(illustrated).draft
    assert images(draft) == ["word/media/image1.png", "word/media/image2.png"]
    file = PictureFile(illustrated, None, draft.sha256)
    with zipfile.ZipFile(illustrated) as package:
        for part in images(draft):
            assert file.read(part) == package.read(part)
    assert file.read("word/media/none.png") == b""


@pytest.mark.shared
def test_pictures_of_another_version_are_not_handed_out(illustrated: Path) -> None:
    assert PictureFile(illustrated, None, "0" * 64).read("word/media/image1.png") == b""
    assert PictureFile(illustrated.parent / "none.docx", None, "0" * 64).read("word/media/image1.png") == b""


@pytest.mark.shared
def test_huge_pictures_are_not_handed_out(illustrated: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = open_source(illustrated).draft
    monkeypatch.setattr(pictures, "MOST_BYTES", 1000)
    assert PictureFile(illustrated, None, draft.sha256).read("word/media/image1.png") == b""


@pytest.mark.shared
def test_tables_know_the_widths_of_their_grid(illustrated: Path) -> None:
    draft = open_source(illustrated).draft
    tables = [block for story in draft.stories for block in story.blocks if isinstance(block, Table)]
    assert tables[0].grid_twips == (1842, 6633)
