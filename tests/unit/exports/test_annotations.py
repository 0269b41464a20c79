from __future__ import annotations

import csv
import io
import json

from counterdraft.exports.annotations import COLUMNS, annotations_json, comments_csv
from counterdraft.model.anchor import Anchor, AnchorState, PositionSelector, QuoteSelector, Resolved
from counterdraft.model.comment import Audience, Comment, CommentId, CommentVersion, Priority, Thread
from counterdraft.model.draft import ProvisionId

ANCHOR = Anchor(
    "ab" * 32, ProvisionId("p3"), "OP2", QuoteSelector("shall", "It ", " be"), PositionSelector(3, 8)
)


def comment(id: str, body: str, **more: object) -> Comment:
    fields: dict[str, object] = {
        "id": CommentId(id),
        "parent": None,
        "author": "Ana",
        "created": "2030-01-01T00:00:00Z",
        "modified": "2030-01-02T00:00:00Z",
        "body": body,
        "anchor": ANCHOR,
        **more,
    }
    return Comment(**fields)  # type: ignore[arg-type]


THREADS = (
    Thread(
        comment(
            "1", "open: «да», 是", audience=Audience.CIRCULATION, priority=Priority.RED_LINE, tags=("t",)
        ),
        (comment("2", "a reply", parent=CommentId("1")), comment("3", "gone", deleted=True)),
    ),
    Thread(comment("4", "=cmd|'x'!A1", priority=Priority.WATCH, category="legal")),
)


def test_annotations_follow_the_w3c_model() -> None:
    collection = json.loads(annotations_json(THREADS, Audience.INTERNAL))
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", 3)
    head, reply, other = collection["first"]["items"]
    assert head["id"] == "urn:uuid:1"
    assert head["target"]["source"] == "urn:sha256:" + "ab" * 32
    quote, fragment = head["target"]["selector"]
    assert quote == {"type": "TextQuoteSelector", "exact": "shall", "prefix": "It ", "suffix": " be"}
    assert fragment["refinedBy"] == {"type": "TextPositionSelector", "start": 3, "end": 8}
    assert [body["value"] for body in head["body"]] == ["open: «да», 是", "red line", "t"]
    assert (reply["motivation"], reply["target"]) == ("replying", "urn:uuid:1")
    assert other["body"][0]["value"] == "=cmd|'x'!A1"


def test_what_is_internal_stays_in_the_house() -> None:
    for product in (annotations_json(THREADS), comments_csv(THREADS)):
        assert "open" in product
        for word in ("cmd", "red line", "watch", "legal", "gone"):
            assert word not in product


def test_the_table_is_readable_by_any_program_and_runs_no_formula() -> None:
    places = {CommentId("1"): Resolved(AnchorState.MOVED, ProvisionId("p9"), 0, 5, 1.0, "")}
    rows = list(csv.DictReader(io.StringIO(comments_csv(THREADS, places, Audience.INTERNAL), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert [row["text"] for row in rows] == ["open: «да», 是", "a reply", "'=cmd|'x'!A1"]
    assert [row["place"] for row in rows] == ["moved", "moved", ""]
    assert [row["thread"] for row in rows] == ["1", "1", "4"]
    assert rows[0]["reference"] == "OP2"


def test_an_anchor_on_the_whole_document_targets_the_document() -> None:
    whole = comment(
        "1", "x", anchor=Anchor("cd" * 32, None, "", QuoteSelector("", "", ""), PositionSelector(0, 0))
    )
    (item,) = json.loads(annotations_json([Thread(whole)], Audience.INTERNAL))["first"]["items"]
    assert item["target"] == "urn:sha256:" + "cd" * 32


COLLIDING = Thread(comment("1", "mine", versions=(CommentVersion("Ben", "2030-01-03T00:00:00Z", "theirs"),)))


def test_wordings_that_collide_are_all_handed_out() -> None:
    rows = list(
        csv.DictReader(io.StringIO(comments_csv([COLLIDING], audience=Audience.INTERNAL), newline=""))
    )
    assert [(row["author"], row["text"], row["wording"]) for row in rows] == [
        ("Ana", "mine", ""),
        ("Ben", "theirs", "other"),
    ]
    (item,) = json.loads(annotations_json([COLLIDING], Audience.INTERNAL))["first"]["items"]
    assert [(body["value"], body["purpose"]) for body in item["body"]] == [
        ("mine", "commenting"),
        ("theirs", "editing"),
    ]


def test_where_a_thread_stands_now_is_told_beside_where_it_was_made() -> None:
    table = comments_csv([COLLIDING], audience=Audience.INTERNAL, references={CommentId("1"): "OP4"})
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert {(row["reference"], row["stands at"]) for row in rows} == {("OP2", "OP4")}
