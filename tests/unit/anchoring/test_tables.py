"""Comments on text that goes into a table or comes out of one, and on texts that repeat without end."""

from __future__ import annotations

import time

from counterdraft.anchoring.describe import Describer
from counterdraft.anchoring.rebase import rebase
from counterdraft.comparison.pipeline import align
from counterdraft.model.anchor import AnchorState, Resolved
from counterdraft.model.draft import (
    Block,
    Draft,
    Part,
    Provision,
    ProvisionId,
    Span,
    Story,
    StoryId,
    Table,
    TableCell,
    TableId,
    TableRow,
)

BODY = StoryId("body")
FIRST = "The Parties shall exchange information on the movement of armed forces."
CONTACT = "Each Party shall appoint a contact point within thirty days."
LAST = "The contact points shall meet twice a year in one of the capitals."


def draft_of(*contents: str | tuple[str, ...], sha: str = "a") -> Draft:
    """A body of paragraphs, and of tables of one row given as the texts of its cells."""
    provisions: list[Provision] = []
    blocks: list[Block] = []

    def paragraph(text: str, table: TableId | None) -> ProvisionId:
        name = ProvisionId(f"p{len(provisions) + 1}")
        provisions.append(Provision(name, text, BODY, table=table))
        return name

    for content in contents:
        if isinstance(content, str):
            blocks.append(paragraph(content, None))
        else:
            table = TableId("t1")
            cells = tuple(TableCell((paragraph(text, table),)) for text in content)
            blocks.append(Table(table, (TableRow(cells),)))
    return Draft("d", sha * 64, "docx", tuple(provisions), (Story(BODY, Part.BODY, tuple(blocks)),))


def carried(old: Draft, new: Draft, quote: str) -> tuple[AnchorState, str]:
    provision = next(p for p in old.provisions if quote in p.text)
    start = provision.text.index(quote)
    anchor = Describer(old).describe(provision.id, Span(start, start + len(quote)))
    (found,) = rebase([anchor], old, new, align(old, new))
    return found.state, new.text(found.provision)[found.start : found.end] if found.provision else ""


def test_a_comment_follows_its_words_into_a_table_and_out_of_one() -> None:
    plain = draft_of(FIRST, CONTACT, LAST)
    tabled = draft_of(FIRST, ("Contact", CONTACT), LAST, sha="b")
    assert carried(plain, tabled, "contact point") == (AnchorState.MOVED, "contact point")
    assert carried(tabled, plain, "contact point") == (AnchorState.MOVED, "contact point")
    edited = draft_of(FIRST, ("Contact", CONTACT.replace("thirty", "sixty")), LAST, sha="b")
    assert carried(plain, edited, "within thirty days") == (AnchorState.CHANGED, "within sixty days")


def test_a_comment_stays_with_its_edited_paragraph_though_a_copy_came_into_a_table() -> None:
    new = draft_of(
        FIRST, "Each Party shall name a contact point within ten days.", ("Contact", CONTACT), LAST, sha="b"
    )
    found = carried(draft_of(FIRST, CONTACT, LAST), new, "within thirty days")
    assert found == (AnchorState.CHANGED, "within ten days")


def places_of(count: int, gone: int) -> tuple[Resolved, ...]:
    old = draft_of(*["The same paragraph again and again."] * count)
    new = draft_of(*["The same paragraph again and again."] * (count - gone), sha="b")
    describer = Describer(old)
    anchors = [describer.describe(p.id, Span(4, 8)) for p in old.provisions[:: count // 200]]
    return rebase(anchors, old, new, align(old, new))


def test_thousands_of_equal_paragraphs_are_told_apart_or_not_in_no_time() -> None:
    begin = time.process_time()
    assert {place.state for place in places_of(20_000, 10)} == {AnchorState.ORPHANED}
    assert {place.state for place in places_of(20_000, 0)} == {AnchorState.EXACT}
    assert time.process_time() - begin < 6
