from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from counterdraft.model.alignment import AlignedRow, EditOp, Op, RowKind
from counterdraft.model.draft import FormatRun, Provision, ProvisionId, StoryId


def test_values_made_quickly_are_what_they_were() -> None:
    row = AlignedRow(RowKind.EQUAL, (ProvisionId("p1"),), (), edits=(EditOp(Op.EQUAL, "x"),))
    assert (row.score, row.move) == (1.0, "")
    assert row == AlignedRow(RowKind.EQUAL, (ProvisionId("p1"),), (), (EditOp(Op.EQUAL, text="x"),), 1.0, "")
    assert hash(row) == hash(copy.copy(row))
    assert pickle.loads(pickle.dumps(row)) == row
    assert replace(row, move="m1").move == "m1"
    with pytest.raises(FrozenInstanceError):
        row.move = "m2"  # type: ignore[misc]
    with pytest.raises(TypeError, match=r"AlignedRow\.__init__\(\) missing"):
        AlignedRow(RowKind.EQUAL)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword"):
        FormatRun(0, 1, boldly=True)  # type: ignore[call-arg]
    assert Provision(ProvisionId("p"), "text", StoryId("body")).runs == ()
