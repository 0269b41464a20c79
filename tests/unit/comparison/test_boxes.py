from __future__ import annotations

from dataclasses import replace

from counterdraft.comparison.pipeline import align
from counterdraft.model.draft import InlineObject, ObjectKind, Part, Provision, ProvisionId, Story, StoryId


def boxed(draft_of, texts: list[str], boxes: dict[int, str]):
    """A draft whose paragraphs named in `boxes` end with a text box that holds a paragraph."""
    draft = draft_of(*texts)
    provisions, stories = [], list(draft.stories)
    for index, provision in enumerate(draft.provisions):
        if index not in boxes:
            provisions.append(provision)
            continue
        story = StoryId(f"box-{index}")
        text = provision.text + "\ufffc"
        mark = InlineObject(len(text) - 1, len(text), ObjectKind.TEXT_BOX, "box", story=story)
        inner = Provision(ProvisionId(f"b{index}"), boxes[index], story, Part.TEXT_BOX)
        provisions += [replace(provision, text=text, objects=(mark,)), inner]
        stories.append(Story(story, Part.TEXT_BOX, (inner.id,), provision.id))
    return replace(draft, provisions=tuple(provisions), stories=tuple(stories))


TEXTS = [
    "Decides to convene a meeting of the parties in the second week of June.",
    "Requests the secretariat to circulate the report at least thirty days in advance.",
    "Invites observers to submit their written comments through the depositary.",
]


def test_a_text_box_follows_the_paragraph_that_holds_it(draft_of) -> None:
    base = boxed(draft_of, TEXTS, {0: "Note to readers", 2: "Second box"})
    other = boxed(
        draft_of, [TEXTS[0], "A new paragraph.", *TEXTS[1:]], {0: "Note to all readers", 3: "Second box"}
    )
    found = align(base, other)
    assert dict(found.stories) == {"body": "body", "box-0": "box-0", "box-2": "box-3"}
    shown = [(row.kind.value, row.draft, row.amended) for row in found.rows]
    assert shown[:2] == [("equal", ("p1",), ("p1",)), ("changed", ("b0",), ("b0",))]
    assert [p for row in found.rows for p in row.draft] == [p.id for p in base.provisions]


def test_a_new_box_is_inserted_where_its_paragraph_stands(draft_of) -> None:
    base = boxed(draft_of, TEXTS, {})
    other = boxed(draft_of, TEXTS, {1: "Only here"})
    shown = [(row.kind.value, row.draft, row.amended) for row in align(base, other).rows]
    assert shown[1:3] == [("changed", ("p2",), ("p2",)), ("inserted", (), ("b1",))]
    back = [(row.kind.value, row.draft, row.amended) for row in align(other, base).rows]
    assert back[1:3] == [("changed", ("p2",), ("p2",)), ("deleted", ("b1",), ())]
