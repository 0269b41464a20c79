"""The character-level view on demand, and rows of several alignment rows in the window."""

from __future__ import annotations

from counterdraft.comparison.pipeline import compare
from counterdraft.model.change import Delegation
from counterdraft.model.draft import Draft, Part, Provision, ProvisionId, Story, StoryId
from counterdraft.ui.overlays import Overlays
from counterdraft.ui.sheet import Sheet
from counterdraft.ui.theme import load_theme
from ui.test_sheet import built

BASE = (
    "Recalling the Charter and the purposes and principles set out therein,",
    "Decides to convene a meeting of the parties in the second week of June 2021.",
    "Requests the secretariat to circulate the report at least thirty days in advance.",
)


def draft_of(name: str, *texts: str) -> Draft:
    provisions = tuple(Provision(ProvisionId(f"p{k}"), text, StoryId("body")) for k, text in enumerate(texts))
    body = Story(StoryId("body"), Part.BODY, tuple(p.id for p in provisions))
    return Draft(name, name, "docx", provisions, (body,))


def marked(overlays: Overlays, sheet: Sheet, column: int) -> list[str]:
    blocks = [block for row in sheet.rows for block in row.columns[column]]
    return [
        block.provision.text[span.start : span.end]
        for block in blocks
        for span, _ in overlays.marks(column, block)
    ]


def test_letters_are_marked_on_demand_and_words_again() -> None:
    amended = (BASE[0], BASE[1].replace("2021", "2022").replace("parties", "party"), BASE[2])
    comparison = compare(draft_of("d", *BASE), [(Delegation("A"), draft_of("a", *amended))])
    sheet = built(comparison)
    overlays = Overlays(sheet, load_theme("light"))
    assert marked(overlays, sheet, 1) == ["party", "2022"]
    assert overlays.set_letters(True)
    assert not overlays.set_letters(True)
    assert marked(overlays, sheet, 1) == ["y", "2"]
    assert overlays.set_letters(False)
    assert marked(overlays, sheet, 1) == ["party", "2022"]


def test_where_one_delegation_merges_the_words_of_every_row_of_the_other_are_marked() -> None:
    merged = (BASE[0], f"{BASE[1]} {BASE[2]}")
    changed = (BASE[0], BASE[1].replace("second", "third"), BASE[2].replace("thirty", "sixty"))
    comparison = compare(
        draft_of("d", *BASE),
        [(Delegation("A"), draft_of("a", *merged)), (Delegation("B"), draft_of("b", *changed))],
    )
    sheet = built(comparison)
    assert marked(Overlays(sheet, load_theme("light")), sheet, 2) == ["third", "sixty"]
