"""Documents for pictures of the window that the shipped samples do not hold; all texts are illustrative."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement
from docx.shared import Cm
from docx.text.paragraph import Paragraph

_SOFTER = (
    ("Expresses concern at", "Takes note of"),
    ("Calls for", "Encourages"),
    ("Requests", "Invites"),
    ("Decides", "Agrees"),
    ("shall", "may"),
)

_ARABIC = (
    "إعلان مجلس الأمن الجماعي بشأن الحالة على الحدود",
    "إن الدول الأعضاء، إذ تذكّر بالالتزامات التي تعهدت بها بموجب الميثاق،",
    "وإذ تلاحظ الحالة التي نشأت على حدود دولة عضو، والتقارير عن الخسائر في الأرواح،",
    "وإذ تؤكد من جديد احترامها لسيادة الدول الأعضاء وسلامة أراضيها وحرمة حدودها،",
    "تعرب عن قلقها إزاء استخدام القوة على حدود دولة عضو وعواقبه على السكان المدنيين؛",
    "تدعو إلى عودة القوات إلى مواقعها في أقرب وقت تسمح به الظروف؛",
    "تطلب إلى الأمين العام أن يقدم تقريرا إلى المجلس في غضون 30 يوما.",
)
_ARABIC_TABLE = (
    ("التدبير", "الجهة المسؤولة", "المهلة"),
    ("إيفاد المراقبين", "الأمانة العامة", "30 يوما"),
    ("تقديم التقرير", "المجلس", "سنة واحدة"),
)
_ARABIC_EDITS = (
    ("تلاحظ", "تلاحظ بقلق"),
    ("تعرب عن قلقها إزاء", "تدين"),
    ("في أقرب وقت تسمح به الظروف", "فورا ودون شروط"),
    ("30 يوما", "15 يوما"),
)


def softened(draft: Path, target: Path) -> Path:
    """Write a draft with milder verbs, as a third delegation might send it."""
    document = Document(str(draft))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            for old, new in _SOFTER:
                if old in run.text:
                    run.text = run.text.replace(old, new)
    document.save(str(target))
    return target


def right_to_left(folder: Path) -> tuple[Path, Path]:
    """Write a text in Arabic and an amended one."""
    amended = []
    for text in _ARABIC:
        for old, new in _ARABIC_EDITS:
            text = text.replace(old, new)
        amended.append(text)
    amended.insert(5, "تقرر إيفاد بعثة لتقصي الحقائق إلى المنطقة؛")
    return _arabic(folder / "draft-ar.docx", _ARABIC), _arabic(folder / "amended-ar.docx", amended)


def _arabic(path: Path, texts: tuple[str, ...] | list[str]) -> Path:
    document = Document()
    for number, text in enumerate(texts):
        style = "Title" if not number else ("List Number" if number > 3 else "Normal")
        _write_arabic(document.add_paragraph(style=style), text)
    table = document.add_table(rows=0, cols=3, style="Table Grid")
    table._tbl.tblPr.append(OxmlElement("w:bidiVisual"))
    for row in _ARABIC_TABLE:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            amended = text.replace(*_ARABIC_EDITS[-1]) if len(texts) > len(_ARABIC) else text
            _write_arabic(cell.paragraphs[0], amended)
    document.save(str(path))
    return path


def _write_arabic(paragraph: Paragraph, text: str) -> None:
    paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    run = paragraph.add_run(text)
    run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))


def illustrated(folder: Path) -> tuple[Path, Path]:
    """Write a text with a picture and a table, and one with another picture and other cells."""
    return (
        _with_picture(folder / "annex.docx", (74, 110, 158), "within thirty days", "30"),
        _with_picture(folder / "annex-amended.docx", (158, 96, 58), "within fifteen days", "15"),
    )


def _with_picture(path: Path, color: tuple[int, int, int], term: str, days: str) -> Path:
    document = Document()
    document.add_heading("Annex: places of the observers", 1)
    document.add_paragraph(f"Observers reach the places shown on the map {term} of the decision.")
    document.add_picture(BytesIO(_map(color)), width=Cm(12))
    table = document.add_table(rows=1, cols=3, style="Table Grid")
    for column, width in enumerate((Cm(2), Cm(4), Cm(9))):
        table.columns[column].width = width
    rows = (
        ("No.", "Place", "Task"),
        ("1", "North gate", f"Reports every day for {days} days"),
    )
    for number, texts in enumerate((*rows, ("2", "Bridge", "Keeps the line of contact open"))):
        cells = table.rows[0].cells if not number else table.add_row().cells
        for cell, text in zip(cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("The map is illustrative and binds nobody.")
    document.save(str(path))
    return path


def _map(color: tuple[int, int, int], width: int = 480, height: int = 220) -> bytes:
    """A picture of lines and areas, as PNG (RFC 2083)."""
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            river = abs(x - width // 2 - (y - height // 2) // 2) < 9
            grid = x % 60 == 0 or y % 55 == 0
            shade = (214, 226, 238) if river else (208, 208, 202) if grid else (243, 241, 234)
            spot = min((x - a) ** 2 + (y - b) ** 2 for a, b in ((120, 70), (330, 150))) < 150
            rows.extend(color if spot else shade)
    chunks = b""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b"")):
        chunks += struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return b"\x89PNG\r\n\x1a\n" + chunks
