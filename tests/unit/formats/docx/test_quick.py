"""What is made quickly is what the values themselves make."""

from __future__ import annotations

import dataclasses
import pickle

import pytest

from counterdraft.formats.docx.quick import format_run, provision_of
from counterdraft.formats.docx.styles import RunLook
from counterdraft.model.draft import FormatRun, ParagraphLook, Part, Provision, ProvisionId, StoryId, TableId

LOOK = RunLook(True, False, True, False, "subscript", True, False, "FF0000", "yellow")


def test_a_run_is_a_run() -> None:
    made = format_run(3, 7, LOOK)
    assert made == FormatRun(3, 7, *LOOK)
    assert (type(made), hash(made)) == (FormatRun, hash(FormatRun(3, 7, *LOOK)))
    assert pickle.loads(pickle.dumps(made)) == made
    assert dataclasses.replace(made, start=4) == FormatRun(4, 7, *LOOK)
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.start = 5  # type: ignore[misc]


def test_a_provision_is_a_provision() -> None:
    look, runs = ParagraphLook("Title"), (format_run(0, 1, LOOK),)
    name, story, table = ProvisionId("p1"), StoryId("body"), TableId("t1")
    made = provision_of(name, "x", story, Part.HEADER, "1.", look, runs, table)
    wanted = Provision(name, "x", story, Part.HEADER, "1.", "", look, runs, (), (), table)
    assert made == wanted
    assert (type(made), hash(made), repr(made)) == (Provision, hash(wanted), repr(wanted))
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.text = "y"  # type: ignore[misc]
