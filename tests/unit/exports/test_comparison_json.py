from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace

import jsonschema
import pytest

from counterdraft.comparison.options import Options
from counterdraft.comparison.pipeline import compare
from counterdraft.exports.comparison_json import to_json
from counterdraft.exports.summary import summary
from counterdraft.model.change import Delegation
from counterdraft.model.draft import Draft, Part, Provision, ProvisionId, Story, StoryId
from counterdraft.resources import resource


def draft_of(name: str, *texts: str) -> Draft:
    body = StoryId("body")
    provisions = tuple(
        Provision(ProvisionId(f"p{k}"), t, body, reference=f"OP{k}") for k, t in enumerate(texts, 1)
    )
    story = Story(body, Part.BODY, tuple(p.id for p in provisions))
    return Draft(name, "0" * 64, "docx", provisions, (story,))


BASE = draft_of("base", "Decides to meet on 11 May.", "Requests a report.", "Remains seized of the matter.")
OTHER = draft_of("other", "Decides to meet on 12 May.", "Remains seized of the matter.", "Thanks the host.")


@pytest.fixture(scope="module")
def schema() -> dict[str, object]:
    loaded: dict[str, object] = json.loads(
        resource("schemas/comparison-1.schema.json").read_text(encoding="utf-8")
    )
    jsonschema.Draft202012Validator.check_schema(loaded)
    return loaded


def test_the_shipped_schema_describes_what_is_written(schema: dict[str, object]) -> None:
    comparison = compare(BASE, [(Delegation("A"), OTHER), (Delegation("B"), BASE)])
    value = json.loads(to_json(comparison))
    jsonschema.validate(value, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**value, "surprise": 1}, schema)


def test_the_keys_and_their_order_are_those_of_the_contract() -> None:
    value = json.loads(to_json(compare(BASE, [(Delegation("A"), OTHER)])))
    assert list(value) == [
        "schema",
        "draft",
        "amendments",
        "alignment",
        "changes",
        "conflicts",
        "statistics",
    ]
    row = value["alignment"][0]["rows"][0]
    assert list(row) == ["draft", "amended", "kind", "edits"]
    assert {"op": "delete", "text": "11 May"} in row["edits"] or {"op": "delete", "text": "11"} in row[
        "edits"
    ]


def test_the_same_comparison_gives_the_same_bytes() -> None:
    one = to_json(compare(BASE, [(Delegation("A"), OTHER)]))
    two = to_json(compare(BASE, [(Delegation("A"), OTHER)]))
    assert one == two
    assert one.endswith(b"}\n")


def test_the_bytes_do_not_depend_on_the_seed_of_hashes() -> None:
    script = (
        "import sys, random\n"
        "from counterdraft.comparison.pipeline import compare\n"
        "from counterdraft.exports.comparison_json import to_json\n"
        "from counterdraft.model.draft import *\n"
        "body = StoryId('body')\n"
        "def draft(seed):\n"
        "    r = random.Random(seed)\n"
        "    words = 'the parties shall report to council'.split()\n"
        "    texts = [' '.join(r.choices(words, k=9)) for _ in range(60)]\n"
        "    ps = tuple(Provision(ProvisionId(f'p{k}'), t, body) for k, t in enumerate(texts))\n"
        "    return Draft('d', '0' * 64, 'docx', ps, (Story(body, Part.BODY, tuple(p.id for p in ps)),))\n"
        "found = compare(draft(1), [('A', draft(2)), ('B', draft(3))])\n"
        "sys.stdout.buffer.write(to_json(found))\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1


def test_what_options_hid_is_said(schema: dict[str, object]) -> None:
    shouted = draft_of("other", *(p.text.upper() for p in BASE.provisions))
    value = json.loads(to_json(compare(BASE, [(Delegation("A"), shouted)], Options(ignore_case=True))))
    jsonschema.validate(value, schema)
    assert value["changes"] == []
    assert list(value["statistics"]["hidden"]) == ["ignore_case"]


def test_every_script_stands_as_itself_and_lone_surrogates_do_not_break_it() -> None:
    armenian = draft_of("ա", "Կոչ է անում կողմերին։")
    assert "Կոչ է անում".encode() in to_json(compare(armenian, []))
    broken = replace(armenian, name="\udcff")
    assert b"\xed\xb3\xbf" in to_json(compare(broken, []))


def test_stale_references_stand_with_the_amended_text(schema: dict[str, object]) -> None:
    texts = ["Requests a report.", "Calls upon all to give reasons.", "Recalls paragraph 2 above."]
    base = numbered("base", *texts)
    other = numbered("other", texts[0], "Thanks the host for its hospitality.", *texts[1:])
    value = json.loads(to_json(compare(base, [(Delegation("A"), other)])))
    jsonschema.validate(value, schema)
    [link] = value["amendments"][0]["stale"]
    assert (link["provision"], link["text"], link["reason"], link["target"]) == (
        "p4",
        "2",
        "renumbered",
        "p2",
    )
    text = value["amendments"][0]["provisions"][3]["text"]
    assert text[link["start"] : link["end"]] == "2"
    del value["amendments"][0]["stale"]  # as written before there was the key
    jsonschema.validate(value, schema)


def numbered(name: str, *texts: str) -> Draft:
    made = draft_of(name, *texts)
    return replace(made, provisions=tuple(replace(p, label=f"{p.reference[2:]}.") for p in made.provisions))


def test_the_brackets_of_every_text_are_counted_also_where_they_do_not_balance(
    schema: dict[str, object],
) -> None:
    open_ = draft_of("open", "[Decides to meet on [11 May.]", "Requests a report.]]")
    value = json.loads(to_json(compare(open_, [(Delegation("A"), OTHER)])))
    jsonschema.validate(value, schema)
    assert value["draft"]["brackets"] == {
        "opening": 2,
        "closing": 3,
        "depth": 2,
        "spanning": ["p1", "p2"],
        "unbalanced": [{"provision": "p2", "offset": 19, "opening": False}],
    }
    assert value["amendments"][0]["brackets"]["opening"] == 0
    told = [line.text for line in summary(compare(open_, [(Delegation("A"), OTHER)]))]
    assert "open: square brackets: 2 open, 3 close, 2 deep; without a partner: 1 (OP2)" in told
