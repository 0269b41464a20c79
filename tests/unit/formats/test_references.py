"""References: what the room calls each provision."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterdraft.formats.headings import parse_heading
from counterdraft.formats.labels import Family, parse_label, roman_value, room_label, typed_label
from counterdraft.formats.openings import is_operative, is_organ, is_preambular
from counterdraft.formats.references import assign_references
from counterdraft.model.draft import (
    Block,
    FormatRun,
    ParagraphLook,
    Part,
    Provision,
    ProvisionId,
    Role,
    Story,
    StoryId,
    Table,
    TableCell,
    TableId,
    TableRow,
    TextAlignment,
)

TITLE = ParagraphLook(role=Role.TITLE)
HEADING = ParagraphLook(role=Role.HEADING, level=1)
SUBHEADING = ParagraphLook(role=Role.HEADING, level=2)
CENTRED = ParagraphLook(alignment=TextAlignment.CENTER)

Line = str | tuple[str, str] | tuple[str, str, ParagraphLook]


def name(*lines: Line) -> list[str]:
    """References of a body; a line is its text, or label and text, or label, text and look."""
    provisions = []
    for index, line in enumerate(lines, 1):
        label, text, look = (
            ("", line, ParagraphLook()) if isinstance(line, str) else (*line, ParagraphLook())[:3]
        )
        identity = ProvisionId(f"p{index}")
        provisions.append(Provision(identity, text, StoryId("body"), label=label, look=look))
    story = Story(StoryId("body"), Part.BODY, tuple(provision.id for provision in provisions))
    return list(assign_references(provisions, [story]))


def test_a_resolution_with_automatic_numbers() -> None:
    assert name(
        ("", "Declaration of the Council", TITLE),
        "The Council,",
        "Guided by the Charter,",
        "Recalling its earlier decisions and reaffirming them,",
        "Deeply concerned about the situation,",
        ("1.", "Expresses its concern;"),
        ("2.", "Calls upon the parties:"),
        ("(a)", "to resume contacts;"),
        ("(b)", "to take the following steps:"),
        ("(i)", "first;"),
        ("(ii)", "second;"),
        ("(c)", "to report;"),
        ("3.", "Decides to remain seized of the matter."),
    ) == [
        *("TITLE", "ORGAN", "PP1", "PP2", "PP3", "OP1", "OP2", "OP2(a)", "OP2(b)", "OP2(b)(i)", "OP2(b)(ii)"),
        *("OP2(c)", "OP3"),
    ]


def test_typed_labels_count_too_and_keep_their_additions() -> None:
    assert name(
        "The Council,",
        "Recalling the Charter,",
        "1. Condemns the events;",
        "2. Calls for restraint;",
        "2 bis. Demands withdrawal;",
        "2\u00a0ter.\u00a0Demands more;",
        "3. Requests a report:",
        "(a) on this;",
        "(b) on that;",
        "7a. Invites observers;",
    ) == ["ORGAN", "PP1", "OP1", "OP2", "OP2 bis", "OP2 ter", "OP3", "OP3(a)", "OP3(b)", "OP7a"]


def test_labels_in_the_words_of_the_room() -> None:
    assert name(
        "PP1. Recalling the Charter,",
        "PP3 alt Mindful of the views,",
        "OP1: Decides;",
        "[OP2 bis] Demands;",
        "(a) first;",
        ("M4", "Consultations"),
        "M5. Observers",
    ) == ["PP1", "PP3 alt", "OP1", "OP2 bis", "OP2 bis(a)", "M4", "M5"]


def test_unnumbered_operative_paragraphs_are_counted() -> None:
    assert name(
        "We, the Heads of State and Government,",
        "Reaffirming our commitment,",
        "Noting the report,",
        "Express our concern.",
        "Strongly condemns the attack;",
        "This is a second paragraph of it.",
        "Also requests the Secretary General to report.",
    ) == ["ORGAN", "PP1", "PP2", "PP2/p2", "OP1", "OP1/p2", "OP2"]


def test_bracketed_paragraphs_are_read_through_their_brackets() -> None:
    assert name(
        "The Committee,",
        "[Bearing in mind [the need for] [restraint][dialogue],]",
        "Noting with concern the events,",
        "[shall]",
        "1. [Decides][Requests] to meet;",
    ) == ["ORGAN", "PP1", "PP2", "PP2/p2", "OP1"]


@pytest.mark.parametrize(
    ("organ", "preamble", "operative"),
    [
        (
            "Генеральная Ассамблея,",
            (
                "ссылаясь на Устав,",
                "отмечая доклад,",
                "руководствуясь целями и принципами,",
                "будучи обеспокоен этим,",
            ),
            ("1. выражает озабоченность;", "2. вновь призывает стороны;"),
        ),
        (
            "L’Assemblée générale,",
            (
                "Rappelant ses résolutions,",
                "Profondément préoccupée par la situation,",
                "Prenant note du rapport,",
            ),
            ("1. Décide de rester saisie;", "2. Prie le Secrétaire général;"),
        ),
        (
            "La Asamblea General,",
            ("Recordando su decisión,", "Profundamente preocupada por la situación,"),
            ("1. Decide examinar;", "2. Pide al Secretario;"),
        ),
        (
            "Խորհուրդը,",
            ("Հիշեցնելով կանոնադրությունը,", "հաշվի առնելով զեկույցը,"),
            ("1. որոշում է հանդիպել;",),
        ),
    ],
)
def test_other_languages(organ: str, preamble: tuple[str, ...], operative: tuple[str, ...]) -> None:
    assert name(organ, *preamble, *operative) == [
        "ORGAN",
        *(f"PP{number}" for number in range(1, len(preamble) + 1)),
        *(f"OP{number}" for number in range(1, len(operative) + 1)),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Article premier", "Article 2"),
        ("Статья 1", "Статья 2"),
        ("Հոդված 1", "Հոդված 2"),
        ("Article 1.", "ARTICLE 2"),
    ],
)
def test_articles_and_their_paragraphs(first: str, second: str) -> None:
    found = name(first, ("1.", "One."), ("2.", "Two:"), ("(a)", "a;"), second, "Only text.", "More text.")
    assert found == ["ART1", "ART1(1)", "ART1(2)", "ART1(2)(a)", "ART2", "ART2/p1", "ART2/p2"]


def test_articles_by_label_with_additions_and_in_running_text() -> None:
    assert name(
        ("Article 3", "Scope", HEADING),
        "(1) One.",
        "(2) Two.",
        ("", "Article 7a Title", CENTRED),
        "Article 3 provides otherwise in this case.",
        ("", "Annex II", HEADING),
        ("1.", "First measure."),
        ("", "Section 2 Means", HEADING),
    ) == ["ART3", "ART3(1)", "ART3(2)", "ART7a", "ART7a/p1", "ANNEXII", "ANNEXII(1)", "SEC2"]


def test_recitals() -> None:
    found = name(
        "The European Parliament and the Council,",
        "Having regard to the Treaty,",
        "Whereas:",
        "(1) One.",
        "(2) Two.",
    )
    assert found[1:] == ["PP1", "PP1/p2", "REC1", "REC2"]


def test_a_text_without_kind_falls_back_to_ordinals() -> None:
    assert name("First words.", "", "More words here.", "• a point") == ["P1", "P1/blank", "P2", "P3"]


def test_a_numbered_text_without_kind_keeps_its_numbers() -> None:
    found = name("1. One.", "2. Two.", "It goes on.", "3. Three:", "(a) first", "• point", "5.1 Inserted")
    assert found == ["P1", "P2", "P2/p2", "P3", "P3(a)", "P3(a)/b1", "P5.1"]


def test_lists_that_begin_anew_are_no_numbering_of_the_text() -> None:
    found = name("Intro.", "1. One.", "2. Two.", "Text.", "1. Uno.", "2. Due.")
    assert found == [f"P{number}" for number in range(1, 7)]


def test_headings_are_numbered_by_place_or_by_label() -> None:
    found = name(
        ("", "One", HEADING),
        ("", "Two", SUBHEADING),
        ("", "Three", SUBHEADING),
        ("", "Four", HEADING),
        ("IV.", "Five", HEADING),
    )
    assert found == ["H1", "H1.1", "H1.2", "H2", "HIV"]


@pytest.mark.parametrize(
    ("sequence", "expected"),
    [
        ("a b c", "(a) (b) (c)"),
        ("h i j", "(h) (i) (j)"),
        ("i ii iii iv v", "(i) (ii) (iii) (iv) (v)"),
        ("a i ii b i", "(a) (a)(i) (a)(ii) (b) (b)(i)"),
        ("c d e", "(c) (d) (e)"),
        ("iv v vi", "(iv) (v) (vi)"),
    ],
)
def test_roman_numbers_and_letters_are_told_apart(sequence: str, expected: str) -> None:
    found = name(
        "The Council,", "Recalling it,", "1. Decides:", *(f"({core}) x" for core in sequence.split())
    )
    assert found[3:] == [f"OP1{sub}" for sub in expected.split()]


def test_other_stories_and_tables() -> None:
    provisions: list[Provision] = []

    def add(part: Part = Part.BODY) -> ProvisionId:
        identity = ProvisionId(f"p{len(provisions) + 1}")
        provisions.append(Provision(identity, "text", StoryId(part.value), part))
        return identity

    first = add()
    inner = Table(TableId("t2"), (TableRow((TableCell((add(),)),)),))
    blocks: tuple[Block, ...] = (add(), add(), inner)
    table = Table(TableId("t1"), (TableRow((TableCell((add(),)), TableCell(blocks))),))
    body = Story(StoryId("body"), Part.BODY, (first, table))
    note = Story(StoryId("footnote-2"), Part.FOOTNOTE, (add(Part.FOOTNOTE), add(Part.FOOTNOTE)))
    header = Story(StoryId("header-1-default"), Part.HEADER, (add(Part.HEADER),))
    box = Story(StoryId("text-box-1"), Part.TEXT_BOX, (add(Part.TEXT_BOX),))
    found = dict(
        zip(
            (one.id for one in provisions),
            assign_references(provisions, [body, note, header, box]),
            strict=True,
        )
    )
    assert list(found.values()) == [
        *("P1", "T2/r1/c1", "T1/r1/c2", "T1/r1/c2/p2", "T1/r1/c1", "FN1", "FN1/p2", "HDR1", "TB1"),
    ]


_LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *(
                    "",
                    " ",
                    "The Council,",
                    "Recalling x,",
                    "Noting,",
                    "1. Decides",
                    "2 bis. Urges",
                    "(a) x",
                    "(i) y",
                ),
                *(
                    "Article 3",
                    "Annex",
                    "• z",
                    "PP1. x",
                    "OP2 alt y",
                    "5.1 x",
                    "Whereas:",
                    "text",
                    "(1) x",
                    "M1. x",
                ),
            ]
        ),
        st.text(max_size=20),
    ),
    max_size=25,
)


def test_a_place_that_repeats_a_number_of_the_text_is_told_from_it() -> None:
    found = name(
        "Some words that open the text.",
        "More of them.",
        "",
        ("1.", "First."),
        ("2.", "Second."),
        ("3.", "Third."),
        "Closing words.",
    )
    assert found == ["¶1", "¶2", "¶2/blank", "P1", "P2", "P3", "P3/p2"]


def test_a_place_that_repeats_no_number_is_written_as_one() -> None:
    assert name("Some words.", "More of them.") == ["P1", "P2"]


@given(_LINES, st.sampled_from([ParagraphLook(), TITLE, HEADING, SUBHEADING, CENTRED]))
def test_references_are_unique_and_never_empty(lines: list[str], look: ParagraphLook) -> None:
    found = name(*(("", line, look) if index % 3 == 0 else line for index, line in enumerate(lines)))
    assert len(set(found)) == len(found) == len(lines)
    assert all(found)


@given(st.integers(1, 12), st.integers(1, 12))
def test_positions_count_whatever_the_length(preamble: int, operative: int) -> None:
    lines = ["The Council,", *["Recalling the Charter,"] * preamble, *["Decides to meet;"] * operative]
    assert name(*lines)[-1] == f"OP{operative}"
    assert name(*lines)[preamble] == f"PP{preamble}"


@pytest.mark.parametrize(
    ("label", "family", "core"),
    [
        ("1.", Family.NUMBER, "1"),
        ("12)", Family.NUMBER, "12"),
        ("(3)", Family.BRACKETED_NUMBER, "3"),
        ("1.2.3", Family.SECTIONED, "1.2.3"),
        ("(a)", Family.LETTER, "a"),
        ("б)", Family.LETTER, "б"),
        ("(iv)", Family.ROMAN, "iv"),
        ("IV.", Family.CAPITAL_ROMAN, "IV"),
        ("A.", Family.CAPITAL, "A"),
        ("2bis.", Family.NUMBER, "2 bis"),
        ("7a.", Family.NUMBER, "7a"),
        ("(b) bis", None, ""),
        ("•", Family.BULLET, "•"),
        ("Article 3", None, ""),
        ("", None, ""),
    ],
)
def test_labels(label: str, family: Family | None, core: str) -> None:
    found = parse_label(label)
    assert (found.family if found else None, found.core if found else "") == (family, core)


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("1. Word", "1"),
        ("1.\tWord", "1"),
        ("12 October 2022 was", None),
        ("2 bis Word", "2 bis"),
        ("5.1 Word", "5.1"),
        ("3.5 per cent", "3.5"),
        ("1,250,000 units", None),
        ("(a) word", "a"),
        ("a) word", "a"),
        ("e.g. word", None),
        ("(see below)", None),
        ("I. Word", None),
        ("1.Word", None),
    ],
)
def test_typed_labels(text: str, core: str | None) -> None:
    found = typed_label(text)
    assert (found[0].core if found else None) == core


def test_small_readers() -> None:
    assert [roman_value(text) for text in ("i", "iv", "ix", "xiv", "q", "")] == [1, 4, 9, 14, 0, 0]
    assert room_label("P12 words") is None
    assert room_label("P12: words") is not None
    assert room_label("OPEC met") is None
    heading = parse_heading("Article 3 provides")
    assert heading is not None
    assert not heading.certain
    assert parse_heading("Articles of association") is None
    assert parse_heading("article 3") is None
    assert parse_heading("Part of the whole") is None
    assert is_organ("The General Assembly,")
    assert not is_organ("The Assembly met.")
    assert not is_preambular("During the session,")
    assert not is_preambular("Recalling the Charter.")
    assert not is_preambular("Using the tool;", listed_words_only=True)
    assert is_operative("Also strongly urges")
    assert not is_operative("The parties shall")


def test_bold_lines_may_be_headings() -> None:
    text = "Article 3 Scope of the Treaty"
    bold = Provision(ProvisionId("p1"), text, StoryId("body"), runs=(FormatRun(0, len(text), bold=True),))
    story = Story(StoryId("body"), Part.BODY, (bold.id,))
    assert assign_references([bold], [story]) == ("ART3",)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("M3.", "3.1", "3.2", "", "3.3", "M4."), ("M3", "M3.1", "M3.2", "M3.2 bis", "M3.3", "M4")),
        (("M3.", "(a)", "(b)", "", "M4.", "4.1"), ("M3", "M3(a)", "M3(b)", "M3.2 bis", "M4", "M4.1")),
    ],
)
def test_items_below_a_measure_are_named_by_it(labels, expected) -> None:
    texts = ["The assistance consists of:", "aid;", "supplies;", "3.2 bis\tfuel;", "training.", "It ends."]
    assert references_of(list(zip(labels, texts, strict=True))) == expected


def test_clauses_below_numbered_headings_keep_their_numbers() -> None:
    look = ParagraphLook(role=Role.HEADING, level=1)
    lines = [("1", "Scope"), ("1.1", "It applies."), ("(a)", "here;"), ("1.2", "It ends."), ("2", "Fees")]
    lines += [("7.1", "A number of another clause.")]
    found = references_of(lines, {0: look, 4: look})
    assert found == ("H1", "P1.1", "P1.1(a)", "P1.2", "H2", "P6")


def references_of(lines, looks=None) -> tuple[str, ...]:
    body = StoryId("body")
    provisions = [
        Provision(
            ProvisionId(f"p{k}"), text, body, label=label, look=(looks or {}).get(k - 1, ParagraphLook())
        )
        for k, (label, text) in enumerate(lines, 1)
    ]
    return assign_references(provisions, [Story(body, Part.BODY, tuple(p.id for p in provisions))])
