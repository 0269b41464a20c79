"""Pairs of texts and whole negotiations made from a seed, with the truth about them.

Nothing here is a sample of real negotiations: sentences are words drawn at random.
"""

from __future__ import annotations

import random
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from counterdraft.model.draft import (
    Draft,
    Part,
    Provision,
    ProvisionId,
    Story,
    StoryId,
    Table,
    TableCell,
    TableId,
    TableRow,
)

WORDS = """parties shall should may agree adopt report review fund measure assistance border mission observer
council secretary statute chapter article annex request urge decide recall note affirm deploy withdraw force
support monitor verify notify depositary consult mediate region member state organ budget session consensus
statement security cooperation obligation treaty protocol immediate relevant appropriate timely effective and
or of the to in for on with by from under upon within without""".split()  # noqa: SIM905

SHARES = {"edit": 0.6, "drop": 0.1, "new": 0.1, "move": 0.06, "split": 0.07, "merge": 0.07}
"""What happens to the paragraphs that are touched."""


@dataclass
class Pair:
    """Two lists of texts and what truly happened between them, as indexes."""

    base: list[str]
    amended: list[str]
    links: set[tuple[int, int]] = field(default_factory=set)
    moves: set[tuple[int, int]] = field(default_factory=set)
    groups: set[tuple[tuple[int, ...], tuple[int, ...]]] = field(default_factory=set)
    """Splits and merges."""


def sentence(random_: random.Random, words: int) -> str:
    """Return words that end like a sentence."""
    return " ".join(random_.choice(WORDS) for _ in range(words)).capitalize() + "."


def edited(random_: random.Random, text: str) -> str:
    """Return the text with one to three changes of words."""
    words = text.split(" ")
    for _ in range(random_.choice((1, 1, 2, 3))):
        at = random_.randrange(len(words))
        way = random_.choice(("replace", "replace", "insert", "delete", "phrase"))
        new = [random_.choice(WORDS) for _ in range(random_.randint(1, 4))]
        if way == "replace":
            words[at] = random_.choice(WORDS) + random_.choice(("s", "ed", "ing"))
        elif way == "insert":
            words.insert(at, new[0])
        elif way == "delete" and len(words) > 6:
            del words[at]
        elif way == "phrase":
            words[at : at + random_.randint(1, 4)] = new
    result = " ".join(words)
    return result if result != text else f"{text} {WORDS[0]}"


def make_pair(paragraphs: int, changed: float, seed: int) -> Pair:
    """Return a pair in which the share `changed` of the paragraphs was touched in one way or another."""
    random_ = random.Random(seed * 7919 + paragraphs)
    base = [sentence(random_, random_.randint(8, 70)) for _ in range(paragraphs)]
    pair = Pair(base, [])
    free = list(range(paragraphs))
    random_.shuffle(free)
    ways: dict[int, str] = {}
    for way, share in SHARES.items():
        for _ in range(max(1, round(share * changed * paragraphs))):
            ways[free.pop()] = way
    result: list[tuple[str, tuple[int, ...]]] = []
    moved: list[int] = []
    at = 0
    while at < paragraphs:
        way = ways.get(at, "keep")
        if way == "merge" and (at + 1 >= paragraphs or ways.get(at + 1, "keep") != "keep"):
            way = "keep"
        if way == "edit":
            result.append((edited(random_, base[at]), (at,)))
        elif way == "move":
            moved.append(at)
        elif way == "split":
            words = base[at].split(" ")
            cut = random_.randint(3, len(words) - 3)
            result += [(" ".join(words[:cut]), (at,)), (" ".join(words[cut:]), (at,))]
        elif way == "merge":
            result.append((f"{base[at]} {base[at + 1]}", (at, at + 1)))
            at += 1
        elif way != "drop":
            result.append((base[at], (at,)))
        if way == "new":
            result.append((sentence(random_, 40), ()))
        at += 1
    for index in moved:
        place = random_.randrange(len(result) + 1)
        while _beside_origin(result, place, index):
            place = random_.randrange(len(result) + 1)
        while 0 < place < len(result) and result[place - 1][1] == result[place][1]:
            place += 1  # never between the halves of a split
        result.insert(place, (base[index], (index, -1)))
    _truth(pair, result)
    return pair


FAR = 3
"""Paragraphs that a moved one passes at least: of two neighbours that swap places, either may have moved."""


def _beside_origin(result: Sequence[tuple[object, tuple[int, ...]]], place: int, index: int) -> bool:
    """Tell whether a paragraph put in at `place` would stand where it came from, or nearly so."""
    return any(
        origin and abs(origin[0] - index) <= FAR for _, origin in result[max(0, place - 1) : place + 1]
    )


def _truth(pair: Pair, result: Sequence[tuple[str, tuple[int, ...]]]) -> None:
    pieces: dict[int, list[int]] = {}
    for j, (text, origin) in enumerate(result):
        pair.amended.append(text)
        if origin and origin[-1] == -1:
            pair.moves.add((origin[0], j))
            origin = origin[:1]
        elif len(origin) == 1:
            pieces.setdefault(origin[0], []).append(j)
        else:
            pair.groups |= {(origin, (j,))} if origin else set()
        pair.links |= {(i, j) for i in origin}
    pair.groups |= {((i,), tuple(js)) for i, js in pieces.items() if len(js) > 1}


def draft_of(texts: Sequence[str], name: str = "generated") -> Draft:
    """Return a draft of paragraphs."""
    body = StoryId("body")
    provisions = tuple(Provision(ProvisionId(f"p{k}"), text, body) for k, text in enumerate(texts, 1))
    story = Story(body, Part.BODY, tuple(p.id for p in provisions))
    return Draft(name, "0" * 64, "docx", provisions, (story,))


def write_docx(texts: Sequence[str], path: Path) -> None:
    """Write the texts as the smallest document that Word opens, three runs to a paragraph."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    package = "http://schemas.openxmlformats.org/package/2006"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    paragraphs = []
    for text in texts:
        third = len(text) // 3
        bold = "<w:rPr><w:b/></w:rPr>"
        parts = ((text[:third], ""), (text[third : 2 * third], bold), (text[2 * third :], ""))
        runs = "".join(f'<w:r>{p}<w:t xml:space="preserve">{escape(t)}</w:t></w:r>' for t, p in parts)
        paragraphs.append(f'<w:p><w:pPr><w:spacing w:after="120"/></w:pPr>{runs}</w:p>')
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{word}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document '
        f'xmlns:w="{space}"><w:body>{"".join(paragraphs)}</w:body></w:document>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True)
class Wanted:
    """One known proposal: words `start` to `end` of base paragraph `paragraph` become `new`.

    `kind` is `words`, `gone` (the paragraph) or `new` (a paragraph after it).
    """

    kind: str
    paragraph: int
    start: int
    end: int
    new: str


@dataclass
class Negotiation:
    """A base, who wants what, and the texts that result."""

    base: list[str]
    wanted: dict[str, list[Wanted]]
    texts: dict[str, list[str]]


def make_negotiation(paragraphs: int, delegations: int, seed: int) -> Negotiation:
    """Return a negotiation whose delegations share some proposals and contradict one another in others."""
    random_ = random.Random(seed * 104_729 + delegations)
    base = [sentence(random_, random_.randint(14, 60)) for _ in range(paragraphs)]
    names = [chr(ord("A") + k) for k in range(delegations)]
    wanted: dict[str, list[Wanted]] = {name: [] for name in names}
    for _ in range(paragraphs):
        wish = _wish(random_, base)
        for name in random_.sample(names, min(delegations, random_.choice((1, 1, 1, 2, 3)))):
            if not any(_too_close(wish, other) for other in wanted[name]):
                wanted[name].append(wish)
    return Negotiation(base, wanted, {name: applied(base, wishes) for name, wishes in wanted.items()})


def _wish(random_: random.Random, base: Sequence[str]) -> Wanted:
    paragraph = random_.randrange(len(base))
    count = len(base[paragraph].split(" "))
    fresh = " ".join(f"x{random_.getrandbits(40):x}" for _ in range(random_.randint(1, 3)))
    way = random_.choice(("replace",) * 4 + ("insert", "insert", "cut", "gone", "new", "new"))
    if way in ("gone", "new"):
        text = " ".join(f"x{random_.getrandbits(40):x}" for _ in range(12)) if way == "new" else ""
        return Wanted(way, paragraph, 0, count, text)
    start = random_.randrange(1, count - 5)
    end = start if way == "insert" else start + random_.randint(1, 3)
    return Wanted("words", paragraph, start, end, "" if way == "cut" else fresh)


def _too_close(one: Wanted, two: Wanted) -> bool:
    """Tell whether one delegation cannot have both wishes as two: they would run into one edit."""
    if one.paragraph != two.paragraph:
        return False
    if "new" in (one.kind, two.kind):
        return one.kind == two.kind or "gone" in (one.kind, two.kind)
    return "gone" in (one.kind, two.kind) or (one.start <= two.end + 3 and two.start <= one.end + 3)


def applied(base: Sequence[str], wishes: Sequence[Wanted]) -> list[str]:
    """Return the texts with the wishes carried out."""
    result: list[str] = []
    for index, text in enumerate(base):
        mine = [wish for wish in wishes if wish.paragraph == index]
        words = text.split(" ")
        for wish in sorted((w for w in mine if w.kind == "words"), key=lambda w: -w.start):
            words[wish.start : wish.end] = wish.new.split(" ") if wish.new else []
        if not any(wish.kind == "gone" for wish in mine):
            result.append(" ".join(words))
        result.extend(wish.new for wish in mine if wish.kind == "new")
    return result


def true_conflicts(negotiation: Negotiation) -> set[tuple[int, frozenset[str]]]:
    """Return the connected groups of contradicting proposals as (paragraph, delegations)."""
    holders: dict[Wanted, set[str]] = {}
    for name, wishes in negotiation.wanted.items():
        for wish in wishes:
            holders.setdefault(wish, set()).add(name)
    groups: list[set[Wanted]] = []
    items = list(holders)
    for k, one in enumerate(items):
        for two in items[:k]:
            if holders[one].isdisjoint(holders[two]) and _contradict(one, two):
                touching = [g for g in groups if g & {one, two}]
                groups = [g for g in groups if g not in touching]
                groups.append({one, two}.union(*touching))
    return {
        (next(iter(g)).paragraph, frozenset(name for wish in g for name in holders[wish])) for g in groups
    }


def _contradict(one: Wanted, two: Wanted) -> bool:
    if one.paragraph != two.paragraph or "new" in (one.kind, two.kind):
        return False
    if "gone" in (one.kind, two.kind):
        return True
    if one.start == one.end and two.start == two.end:
        return one.start == two.start
    if one.start == one.end or two.start == two.end:
        place, span = (one, two) if one.start == one.end else (two, one)
        return span.start < place.start < span.end
    return one.start < two.end and two.start < one.end


@dataclass
class TablePair:
    """Two tables as rows of cells, and the true pairs of rows; a moved row is in `moves` as well."""

    base: list[list[str]]
    amended: list[list[str]]
    links: set[tuple[int, int]] = field(default_factory=set)
    moves: set[tuple[int, int]] = field(default_factory=set)


def make_table(rows: int, changed: float, seed: int) -> TablePair:
    """Return a table of which the share `changed` of the rows was edited, dropped, moved or got a new one."""
    random_ = random.Random(seed * 15_485_863 + rows)
    base = [
        [f"{k + 1}.", sentence(random_, random_.randint(6, 20)), sentence(random_, random_.randint(3, 8))]
        for k in range(rows)
    ]
    ways = dict.fromkeys(range(rows), "keep")
    touched = random_.sample(range(rows), max(4, round(changed * rows)))
    for k, index in enumerate(touched):
        ways[index] = ("edit", "drop", "new", "edit", "move", "edit")[k % 6]
    result: list[tuple[list[str], int]] = []
    for index, row in enumerate(base):
        if ways[index] == "edit":
            result.append(([row[0], edited(random_, row[1]), row[2]], index))
        elif ways[index] not in ("drop", "move"):
            result.append((row, index))
        if ways[index] == "new":
            result.append((["new", sentence(random_, 12), sentence(random_, 5)], -1))
    for index in (k for k in range(rows) if ways[k] == "move"):
        place = random_.randrange(len(result) + 1)
        while any(abs(i - index) <= FAR for _, i in result[max(0, place - 1) : place + 1]):
            place = random_.randrange(len(result) + 1)
        result.insert(place, (base[index], index))
    pair = TablePair(base, [row for row, _ in result])
    pair.links = {(i, j) for j, (_, i) in enumerate(result) if i >= 0}
    pair.moves = {(i, j) for i, j in pair.links if ways[i] == "move"}
    return pair


def draft_of_table(rows: Sequence[Sequence[str]], name: str = "table") -> Draft:
    """Return a draft that holds one table; cell `c` of row `r` is the provision `r{r}c{c}`."""
    body, table = StoryId("body"), TableId("t1")
    ids = [[ProvisionId(f"r{r}c{c}") for c in range(len(row))] for r, row in enumerate(rows)]
    provisions = tuple(
        Provision(one, text, body, table=table)
        for names, row in zip(ids, rows, strict=True)
        for one, text in zip(names, row, strict=True)
    )
    cells = tuple(TableRow(tuple(TableCell((one,)) for one in names)) for names in ids)
    return Draft(name, "0" * 64, "docx", provisions, (Story(body, Part.BODY, (Table(table, cells),)),))
