from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from counterdraft.ui.preferences import (
    KEYS,
    LEAST_POINTS,
    LEAST_ZOOM,
    MOST_POINTS,
    MOST_ZOOM,
    PLAIN_POINTS,
    ColorSet,
    Preferences,
    ThemeChoice,
    conflicts,
    from_text,
    to_text,
)

names = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=20).map(str.strip)
keys = st.sampled_from(["Ctrl+E", "F5", "Alt+Shift+Left", "Ctrl+K, Ctrl+C", "Ctrl+,"])
bound = st.dictionaries(
    st.sampled_from(["export", "find", "reject"]), st.lists(keys, max_size=2, unique=True).map(tuple)
).map(lambda chosen: tuple(sorted(chosen.items())))
points = st.integers(int(LEAST_POINTS) * 2, int(MOST_POINTS) * 2).map(lambda half: half / 2)
preferences = st.builds(
    Preferences,
    theme=st.sampled_from(ThemeChoice),
    colors=st.sampled_from(ColorSet),
    document_family=names,
    document_points=points,
    interface_family=names,
    interface_points=st.one_of(st.just(0.0), points),
    zoom=st.integers(int(LEAST_ZOOM * 100), int(MOST_ZOOM * 100)).map(lambda percent: percent / 100),
    projector=st.booleans(),
    language=st.sampled_from(["", "en", "hy"]),
    author=names,
    keep_recent=st.booleans(),
    shortcuts=bound,
)


@given(preferences)
def test_what_was_chosen_is_read_back(chosen: Preferences) -> None:
    assert from_text(to_text(chosen)) == chosen


def test_defaults_leave_no_line() -> None:
    assert to_text(Preferences()) == {}
    assert from_text({}) == Preferences()


def test_every_preference_has_a_line_of_its_own() -> None:
    assert set(KEYS) | {"shortcuts"} == {field.name for field in fields(Preferences)}
    assert len(set(KEYS.values())) == len(KEYS)


@given(st.dictionaries(st.sampled_from(sorted(KEYS.values())), st.text(max_size=12)))
def test_nonsense_in_the_file_falls_back(lines: dict[str, str]) -> None:
    read = from_text(lines)
    assert LEAST_ZOOM <= read.zoom <= MOST_ZOOM
    assert LEAST_POINTS <= read.document_points <= MOST_POINTS
    assert read.interface_points == 0 or LEAST_POINTS <= read.interface_points <= MOST_POINTS


def test_numbers_out_of_bounds_are_bounded() -> None:
    lines = {"look/zoom": "99", "look/document_points": "nan", "look/interface_points": "-inf"}
    read = from_text(lines)
    assert (read.zoom, read.document_points, read.interface_points) == (MOST_ZOOM, PLAIN_POINTS, LEAST_POINTS)


def test_keys_of_the_table_are_no_choice() -> None:
    table = ("F8", "Alt+Down")
    other = Preferences().with_keys("next_change", ("Ctrl+J",), table)
    assert other.keys("next_change", table) == ("Ctrl+J",)
    assert other.with_keys("next_change", table, table) == Preferences()
    none = other.with_keys("next_change", (), table)
    assert none.keys("next_change", table) == ()
    assert from_text(to_text(none)) == none


def test_keys_of_two_actions_are_a_conflict() -> None:
    assert conflicts([("a", ("F1", "F2")), ("b", ("F2",)), ("c", ())]) == {"F2": ("a", "b")}


def test_a_projector_makes_everything_larger() -> None:
    usual, large = Preferences(), replace(Preferences(), projector=True)
    assert large.shown_document_points >= 1.4 * usual.shown_document_points
    assert large.shown_interface_points(10) > usual.shown_interface_points(10) == 10
    assert replace(usual, interface_points=14).shown_interface_points(10) == 14


def test_the_values_need_no_qt() -> None:
    code = "import sys, counterdraft.ui.preferences; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
