"""Names every provision as the room says it: `PP3`, `OP5(a)(ii)`, `OP2 bis`, `ART3(2)`, `T1/r2/c3`, `P12`.

A pure function over provisions as read. Preambular and unnumbered operative paragraphs are counted by their
place, numbered ones keep their labels. References are unique in a draft: a paragraph without a number whose
place repeats a number of the text is `¶12`, what else would repeat gets `~2`, `~3`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from counterdraft.formats.headings import Heading
from counterdraft.formats.labels import Family, Label, parse_label, roman_value
from counterdraft.formats.openings import is_organ
from counterdraft.formats.wordings import Wording, Wordings
from counterdraft.model.draft import Block, Part, Provision, ProvisionId, Role, Story, Table, TextAlignment

_STORY_NAMES = {
    Part.FOOTNOTE: "FN",
    Part.ENDNOTE: "EN",
    Part.HEADER: "HDR",
    Part.FOOTER: "FTR",
    Part.TEXT_BOX: "TB",
}
PLACE = "¶"
"""Stands before the place of a paragraph without a number where `P` and that number name another."""

_LONGEST_TITLE = 300
_TOP_FAMILIES = (Family.NUMBER, Family.SECTIONED)


def assign_references(
    provisions: Sequence[Provision], stories: Sequence[Story], wordings: Wordings | None = None
) -> tuple[str, ...]:
    """Name every provision.

    Args:
        provisions: in document order.
        stories: the stories that hold them, with their tables.
        wordings: those met in other versions of the text; it is added to.

    Returns:
        One reference for each provision, in the same order, no two alike.
    """
    by_id = {provision.id: provision for provision in provisions}
    named: dict[ProvisionId, str] = {}
    counts: Counter[Part] = Counter()
    body: list[Provision] = []
    for story in stories:
        counts[story.part] += 1
        loose = [by_id[block] for block in _loose(story.blocks)]
        if story.part is Part.BODY:
            body.extend(loose)
        else:
            name = f"{_STORY_NAMES[story.part]}{counts[story.part]}"
            for index, provision in enumerate(loose, 1):
                named[provision.id] = name if index == 1 else f"{name}/p{index}"
        _name_cells(story.blocks, named)
    fallback = _name_body(body, named, wordings or Wordings())
    return _unique(provisions, named, fallback)


def _loose(blocks: Sequence[Block]) -> list[ProvisionId]:
    """The provisions that stand in no table."""
    return [block for block in blocks if not isinstance(block, Table)]


def _name_cells(blocks: Sequence[Block], named: dict[ProvisionId, str]) -> None:
    for table in blocks:
        if not isinstance(table, Table):
            continue
        for row_number, row in enumerate(table.rows, 1):
            for column, cell in enumerate(row.cells, 1):
                name = f"T{table.id[1:]}/r{row_number}/c{column}"
                for index, provision in enumerate(_loose(cell.blocks), 1):
                    named[provision] = name if index == 1 else f"{name}/p{index}"
                _name_cells(cell.blocks, named)


def _unique(
    provisions: Sequence[Provision], named: dict[ProvisionId, str], fallback: set[ProvisionId]
) -> tuple[str, ...]:
    """Settle doubles: names read from the text come before ordinals, earlier ones before later ones."""
    names = tuple(named[provision.id] for provision in provisions)
    if len(set(names)) == len(names):
        return names
    taken: set[str] = set()
    settled: dict[ProvisionId, str] = {}
    below = _below_ordinals(provisions, named, fallback)
    for late in (False, True):
        for provision in provisions:
            identity = provision.id
            if (identity in fallback or identity in below) is not late:
                continue
            name = named[identity]
            if identity in below:
                name = settled[below[identity]] + name[len(named[below[identity]]) :]
            elif late and name in taken:
                name = f"{PLACE}{name.removeprefix('P')}"
            unique, count = name, 1
            while unique in taken:
                count += 1
                unique = f"{name}~{count}"
            taken.add(unique)
            settled[identity] = unique
    return tuple(settled[provision.id] for provision in provisions)


def _below_ordinals(
    provisions: Sequence[Provision], named: dict[ProvisionId, str], fallback: set[ProvisionId]
) -> dict[ProvisionId, ProvisionId]:
    """What is named after a paragraph that is counted by its place, by that paragraph."""
    below: dict[ProvisionId, ProvisionId] = {}
    last: ProvisionId | None = None
    for provision in provisions:
        if provision.id in fallback:
            last = provision.id
        elif last is not None and named[provision.id].startswith((f"{named[last]}/", f"{named[last]}(")):
            below[provision.id] = last
        else:
            last = None
    return below


class _Line:
    """A body paragraph with what its reference depends on."""

    __slots__ = ("blank", "heading", "label", "preambular", "provision", "wording")

    def __init__(self, provision: Provision, wording: Wording) -> None:
        self.provision = provision
        self.wording = wording
        self.label = wording.label
        self.preambular = wording.preambular
        self.blank = wording.blank
        heading = wording.heading
        if heading is not None and not heading.certain and not _emphasised(provision):
            heading = None
        self.heading = heading

    @property
    def operative(self) -> bool:
        return self.wording.operative


def _emphasised(provision: Provision) -> bool:
    look = provision.look
    if look.role in (Role.HEADING, Role.TITLE) or look.alignment is TextAlignment.CENTER:
        return True
    return bool(provision.runs) and all(run.bold for run in provision.runs)


@dataclass
class _Numbers:
    """Where the naming stands: the last top name, and the nested lists below it."""

    top: str = ""
    core: str = ""
    """The number in `top`, to recognise 5.1 below 5."""
    lists: list[tuple[Family, str, str]] = field(default_factory=list)
    """Family, core and name of the open sub-paragraphs, outermost first."""
    following: int = 1
    bullets: int = 0

    def open(self, name: str, core: str = "", *, following: int = 1) -> str:
        self.top, self.core, self.following, self.bullets = name, core, following, 0
        self.lists.clear()
        return name

    @property
    def name(self) -> str:
        return self.lists[-1][2] if self.lists else self.top

    def continuation(self) -> str:
        """The next paragraph that belongs to the one named last."""
        self.following += 1
        return f"{self.name}/p{self.following}"

    def bullet(self) -> str:
        self.bullets += 1
        return f"{self.name}/b{self.bullets}"

    def sub(self, label: Label) -> str:
        """A sub-paragraph: it continues an open list of its family, or opens one below."""
        family = self._family(label)
        for depth, (open_family, _, _) in enumerate(self.lists):
            if open_family is family:
                del self.lists[depth:]
                break
        name = f"{self.name}({label.core})"
        self.lists.append((family, label.core, name))
        self.following, self.bullets = 1, 0
        return name

    def _family(self, label: Label) -> Family:
        """Decide whether "(i)" is a letter or a Roman number, and "(v)", "(x)", "(c)" alike."""
        if label.family not in (Family.LETTER, Family.ROMAN) or not roman_value(label.core):
            return label.family
        last = {family: core for family, core, _ in self.lists}
        if Family.ROMAN in last and roman_value(label.core) == roman_value(last[Family.ROMAN]) + 1:
            return Family.ROMAN
        letter = last.get(Family.LETTER, "")
        if len(letter) == 1 == len(label.core) and ord(label.core) == ord(letter) + 1:
            return Family.LETTER
        return (
            Family.ROMAN
            if label.core in ("i", "ii", "iii") or label.family is Family.ROMAN
            else Family.LETTER
        )


def _name_body(
    body: Sequence[Provision], named: dict[ProvisionId, str], wordings: Wordings
) -> set[ProvisionId]:
    """Name the body's paragraphs; returns those that got a mere ordinal."""
    namer = _BodyNamer([_Line(one, wordings.of(one.text, one.label)) for one in body])
    for line in namer.lines:
        named[line.provision.id] = namer.name(line)
    return namer.fallback


class _BodyNamer:
    """Walks the body once, knowing beforehand what kind of text it is."""

    def __init__(self, lines: list[_Line]) -> None:
        self.lines = lines
        self.fallback: set[ProvisionId] = set()
        filled = [line for line in lines if not line.blank]
        first = next(
            (index for index, line in enumerate(filled) if line.preambular and _opens_preamble(line)), -1
        )
        headed = [line for line in filled if line.provision.look.role is Role.HEADING]
        self._title = _title(filled, first, headed)
        self._organ = _organ(filled, first, self._title)
        self._resolution = self._organ is not None or (first >= 0 and _is_resolution(filled))
        self._numbered_operative = self._resolution and _numbers_operative(filled)
        self._numbered = not self._resolution and _counts_throughout(filled)
        self._numbers = _Numbers()
        self._zone = ""  # "", "PP", "REC", "OP" or the name of an article or annex
        self._preambular = self._operative = self._ordinal = 0
        levels = [_heading_level(line) for line in headed if line.provision is not self._title]
        self._outermost = min((level for level in levels if level), default=1)
        self._headings: list[int] = []
        self._last = "P0"
        self._blanks = 0

    def name(self, line: _Line) -> str:
        """The reference of the next line."""
        if line.blank:
            self._blanks += 1
            return f"{self._last}/blank{self._blanks if self._blanks > 1 else ''}"
        self._ordinal += 1
        self._blanks = 0
        provision = line.provision
        if (
            not line.wording.ordinary
            or provision.look.role is not Role.BODY
            or provision is self._title
            or provision is self._organ
            or (self._resolution and self._opens_operative(line))
        ):
            self._last = self._name(line)
        elif self._belongs():
            self._last = self._numbers.continuation()
        else:
            self._last = self._fall_back(line)
        return self._last

    def _name(self, line: _Line) -> str:
        provision = line.provision
        if provision is self._title:
            return self._numbers.open("TITLE")
        if provision is self._organ:
            return self._numbers.open("ORGAN")
        room = line.wording.room
        if room is not None:
            return self._room(room.kind, room.core)
        if line.heading is not None:
            return self._recognised(line.heading)
        if provision.look.role in (Role.HEADING, Role.TITLE):
            return self._heading(line)
        return self._paragraph(line)

    # -- headings -------------------------------------------------------------------------------------------

    def _room(self, kind: str, core: str) -> str:
        number = int(core.split()[0].split(".")[0].rstrip("abcdefghijklmnopqrstuvwxyz") or 0)
        if kind == "PP":
            self._zone, self._preambular = "PP", number
        elif kind == "OP":
            self._zone, self._operative = "OP", number
        return self._numbers.open(f"{kind}{core}", core)

    def _recognised(self, heading: Heading) -> str:
        if heading.kind in ("ART", "ANNEX"):
            self._zone = heading.reference
        return self._numbers.open(heading.reference, following=0)

    def _heading(self, line: _Line) -> str:
        label = parse_label(line.provision.label)
        level = max((line.provision.look.level or 1) - self._outermost, 0) + 1
        self._headings = [*self._headings[:level], *([0] * (level - len(self._headings)))]
        self._headings[level - 1] += 1
        if self._zone.startswith(("ART", "ANNEX")) and level == 1:
            self._zone = ""
        if label is not None and label.family is not Family.BULLET:
            return self._numbers.open(f"H{label.core}", label.core, following=0)
        return self._numbers.open("H" + ".".join(str(count) for count in self._headings), following=0)

    # -- paragraphs -----------------------------------------------------------------------------------------

    def _paragraph(self, line: _Line) -> str:
        if self._zone in ("", "PP", "REC") and self._resolution:
            named = self._preamble(line)
            if named:
                return named
        label = line.label
        if label is not None and label.family is Family.BULLET:
            return self._numbers.bullet() if self._holds_items() else self._fall_back(line)
        if label is not None and self._is_top(line, label):
            return self._top(line, label)
        if label is not None and self._is_section(label):
            return self._numbers.open(self._prefix() + label.core, label.core)
        if label is not None and self._holds_items():
            if label.family is Family.SECTIONED:
                return self._numbers.open(self._prefix() + label.core, label.core)
            return self._numbers.sub(label)
        if self._opens_operative(line):
            self._zone = "OP"
            self._operative += 1
            return self._numbers.open(f"OP{self._operative}", str(self._operative))
        return self._numbers.continuation() if self._belongs() else self._fall_back(line)

    def _opens_operative(self, line: _Line) -> bool:
        return self._resolution and not self._numbered_operative and not self._in_article() and line.operative

    def _preamble(self, line: _Line) -> str | None:
        if line.wording.recitals:
            self._zone = "REC"
            return None
        label = line.label
        if self._zone == "REC" and label is not None and label.family is Family.BRACKETED_NUMBER:
            return self._numbers.open(f"REC{label.core}", label.core)
        if line.preambular and (label is None or label.family is Family.BULLET):
            self._zone = "PP"
            self._preambular += 1
            return self._numbers.open(f"PP{self._preambular}")
        if line.preambular and label is not None and label.family is Family.BRACKETED_NUMBER:
            self._zone = "PP"
            return self._numbers.open(f"PP{label.core}")
        return None

    def _in_article(self) -> bool:
        return self._zone.startswith(("ART", "ANNEX"))

    def _belongs(self) -> bool:
        """Whether an unnumbered line belongs to what was named last, or stands for itself."""
        if self._zone in ("PP", "OP", "REC") or self._in_article():
            return bool(self._numbers.top)
        return self._numbered and bool(self._numbers.core)

    def _is_section(self, label: Label) -> bool:
        """Whether a number with points counts below what was named last: 3.1 below M3, 1.1 below clause 1."""
        open_number = self._numbers.core.partition(".")[0].partition(" ")[0]
        return (
            not self._zone
            and label.family is Family.SECTIONED
            and label.core.partition(".")[0] == open_number
        )

    def _holds_items(self) -> bool:
        """Whether items belong to what was named last: also below a measure or a clause with a number."""
        below_number = bool(self._numbers.core) and not self._numbers.top.startswith("H")
        return self._belongs() or (not self._zone and below_number)

    def _is_top(self, line: _Line, label: Label) -> bool:
        """Whether a label counts paragraphs of the text itself, not items below one."""
        look = line.provision.look
        if look.role is Role.LIST and look.level and self._numbers.core and label.family is Family.NUMBER:
            return False
        if label.family is Family.NUMBER:
            return self._resolution or self._in_article() or self._numbered
        if label.family is Family.BRACKETED_NUMBER:
            return self._in_article() and not any(f is not label.family for f, _, _ in self._numbers.lists)
        return False

    def _top(self, line: _Line, label: Label) -> str:
        if self._in_article():
            return self._numbers.open(f"{self._zone}({label.core})", label.core)
        if self._resolution:
            self._zone = "OP"
            return self._numbers.open(f"OP{label.core}", label.core)
        return self._numbers.open(f"P{label.core}", label.core)

    def _prefix(self) -> str:
        """What stands before a number with points: 5.1 below OP5 is OP5.1."""
        if self._in_article():
            return self._zone + "/"
        top = self._numbers.top
        letters = "".join(sign for sign in top if sign.isalpha() and sign.isupper())
        return letters if letters in ("OP", "PP", "M", "AM", "P", "REC") else "P"

    def _fall_back(self, line: _Line) -> str:
        self.fallback.add(line.provision.id)
        return self._numbers.open(f"P{self._ordinal}")


def _is_resolution(filled: list[_Line]) -> bool:
    """Whether a text without an organ's line is one all the same: a preamble, and something that it opens."""
    opening = [_opens_preamble(line) for line in filled]
    for index, (here, following) in enumerate(pairwise(opening)):
        if here and following:
            third = any(opening[index + 2 : index + 4])
            return third or any(line.operative for line in filled[index:])
    return False


def _organ(filled: list[_Line], preamble: int, title: Provision | None) -> Provision | None:
    """The line of the organ: before the preamble, or between it and the operative part."""
    before = filled[preamble - 1] if preamble > 0 else None
    if before is not None and before.provision is not title and _is_organ_line(before):
        return before.provision
    for index, line in enumerate(filled[:-1]):
        if preamble < 0 and not line.wording.open_end:
            continue  # most lines of a text without a preamble
        if line.preambular or line.label is not None or line.provision is title:
            continue
        if _is_organ_line(line) and filled[index + 1].operative:
            return line.provision
    return None


def _is_organ_line(line: _Line) -> bool:
    return line.label is None and line.heading is None and is_organ(line.provision.text)


def _opens_preamble(line: _Line) -> bool:
    return line.preambular and (
        line.label is None or line.label.family in (Family.BULLET, Family.BRACKETED_NUMBER)
    )


def _title(filled: list[_Line], preamble: int, headed: list[_Line]) -> Provision | None:
    """The title: a paragraph styled so, else a first line that looks like one."""
    front = filled[: preamble if preamble >= 0 else max(3, 0)]
    for line in front:
        if line.provision.look.role is Role.TITLE:
            return line.provision
    if not filled:
        return None
    first = filled[0]
    look = first.provision.look
    if first.label is not None or first.heading is not None or len(first.provision.text) > _LONGEST_TITLE:
        return None
    only_heading = look.role is Role.HEADING and look.level == 1
    only_heading = only_heading and not any(_heading_level(line) == 1 for line in headed if line is not first)
    centred = look.role is Role.BODY and look.alignment is TextAlignment.CENTER
    return first.provision if only_heading or centred else None


def _heading_level(line: _Line) -> int:
    look = line.provision.look
    return look.level or 0 if look.role is Role.HEADING else 0


def _numbers_operative(filled: list[_Line]) -> bool:
    """Whether the operative part is numbered, so that a line without a number continues the one before."""
    numbered = [line for line in filled if line.label is not None and line.label.family is Family.NUMBER]
    return any(line.operative for line in numbered) or len(numbered) >= 3


def _counts_throughout(filled: list[_Line]) -> bool:
    """Whether a text that is no resolution counts its paragraphs without beginning anew."""
    labelled = [line for line in filled if line.label is not None]
    if len(labelled) < 3:
        return False
    cores = [
        line.label.core
        for line in labelled
        if line.label is not None
        and line.label.family is Family.NUMBER
        and line.provision.look.role is not Role.HEADING
        and not (line.provision.look.role is Role.LIST and line.provision.look.level)
    ]
    prose = [line for line in filled if line.provision.look.role is not Role.HEADING]
    return len(cores) >= max(3, len(prose) / 4) and len(set(cores)) == len(cores)
