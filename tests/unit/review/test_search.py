from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from counterdraft.model.anchor import Anchor, QuoteSelector
from counterdraft.model.comment import CommentId
from counterdraft.model.draft import ProvisionId
from counterdraft.review.search import TextRow
from counterdraft.review.store import ReviewFile


def found(review: ReviewFile, query: str) -> list[CommentId | ProvisionId | None]:
    return [hit.comment or hit.provision for hit in review.search(query)]


@pytest.mark.parametrize(
    ("body", "queries"),
    [
        (
            "Parties shall withdraw by 2030.",
            ["withdraw", "WITH", "shall 2030", '"shall withdraw"', "2030 parties"],
        ),
        ("Вывод войск до конца го\u0301да", ["вывод", "года", "ВОЙСК ко", '"конца года"']),
        ("Ի՞նչ է որոշում խորհուրդը և ինչու", ["ինչ", "ԽՈՐՀՈՒՐԴ", "եւ", "որոշ"]),
        ("决定继续处理此案", ["处理", "决定", "此案", '"继续处理"']),
        ("การประชุมสุดยอด", ["ประชุม"]),
        ("naïve re\u00adsponse — ﬁnal", ["naive", "response", "final"]),
        ("article 5(a)/b", ["5(a)", "article", "5(a)/b"]),
    ],
)
def test_words_are_found_in_every_script(
    review: ReviewFile, anchor: Anchor, body: str, queries: list[str]
) -> None:
    (id,) = review.add_comment(anchor, body, "Ana").added
    review.add_comment(anchor, "nothing of the kind", "Ana")
    for query in queries:
        assert found(review, query) == [id], query


@pytest.mark.parametrize(
    "query", ["", "  ", '"', '"" *', "AND", "- ( ) : ^ *", "withdraw NOT shall", "\0", "x\0y", "'"]
)
def test_no_query_is_an_error(review: ReviewFile, anchor: Anchor, query: str) -> None:
    review.add_comment(anchor, "Parties shall withdraw", "Ana")
    assert review.search(query) == ()


def test_the_index_follows_every_change(review: ReviewFile, anchor: Anchor) -> None:
    assert review.search("alpha") == ()
    (id,) = review.add_comment(anchor, "alpha", "Ana", tags=["legal"], category="scope").added
    assert found(review, "alpha legal scope ana") == [id]
    review.edit_comment(id, "beta")
    assert found(review, "alpha") == []
    assert found(review, "beta") == [id]
    review.delete_comment(id)
    assert found(review, "beta") == []
    review.undo()
    assert found(review, "beta") == [id]


def test_the_quoted_text_is_searched_too(review: ReviewFile, anchor: Anchor) -> None:
    quoted = replace(anchor, quote=QuoteSelector("customs union", "", ""))
    (id,) = review.add_comment(quoted, "why?", "Ana").added
    assert found(review, "customs") == [id]


def test_texts_of_documents_are_found_with_their_provision(review: ReviewFile, anchor: Anchor) -> None:
    review.index_texts(
        "d1", [TextRow(ProvisionId("p1"), "border commission"), TextRow(ProvisionId("p2"), "x")]
    )
    (id,) = review.add_comment(anchor, "the border", "Ana").added
    assert set(found(review, "border")) == {id, ProvisionId("p1")}
    review.index_texts("d1", [TextRow(ProvisionId("p1"), "commission")])
    assert found(review, "border") == [id]
    assert review.search("commission")[0].document == "d1"


def test_nothing_of_the_index_reaches_the_disk(review: ReviewFile, path: Path, anchor: Anchor) -> None:
    review.add_comment(anchor, "alpha", "Ana")
    review.index_texts("d1", [TextRow(ProvisionId("p1"), "confidential wording")])
    before = path.read_bytes()
    assert review.search("confidential") != ()
    assert path.read_bytes() == before
    assert {file.name for file in path.parent.iterdir()} <= {path.name, path.name + "-journal"}
