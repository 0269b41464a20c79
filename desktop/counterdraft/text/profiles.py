"""Profiles: the ladders of force that a negotiating team reads verbs and modality by.

Ladders disagree between organs and teams, so they are named, editable files, and every explanation names
the profile. A profile ranks headwords; which words are forms of a headword is the lexicon's matter.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from counterdraft.errors import ProfileError
from counterdraft.resources import resource

AXES = ("attitude", "request", "approval")
"""Ladders of insistence, in the order in which they are tried for a pair of verbs."""

MODALITIES = ("possibility", "permission", "recommendation", "undertaking", "obligation")


@dataclass(frozen=True)
class Profile:
    """A named set of ladders.

    `ladders` maps language, axis and headword to a rank (higher is stronger in this profile); `effects`
    maps language and headword to a step of `effect_order`, weakest first; `modality` ranks the kinds of
    modality. `source` is the TOML text that the profile was read from, to be stored beside a review.
    """

    name: str
    intensifier: int
    modality: Mapping[str, int]
    effect_order: tuple[str, ...]
    ladders: Mapping[str, Mapping[str, Mapping[str, int]]]
    effects: Mapping[str, Mapping[str, str]]
    source: str = field(default="", repr=False)

    def rank(self, language: str, axis: str, headword: str) -> int | None:
        """Return the rank of a headword on one ladder, None where it has no place."""
        return self.ladders.get(language, {}).get(axis, {}).get(headword)

    def effect(self, language: str, headword: str) -> str:
        """Return the legal effect of a headword, empty where the profile gives none."""
        return self.effects.get(language, {}).get(headword, "")


def parse_profile(source: str) -> Profile:
    """Read a profile from the text of its TOML file.

    Raises:
        ProfileError: the text is not TOML, or a name, rank or effect in it is missing or wrong.
    """
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"it is not valid TOML ({error})") from error
    name = data.get("name")
    if not isinstance(name, str) or not name.strip():
        raise ProfileError('it has no name: give it one line such as name = "Default"')
    modality = _ranks(data.get("modality"), "modality")
    if missing := [kind for kind in MODALITIES if kind not in modality]:
        raise ProfileError(f"[modality] has no rank for {', '.join(missing)}")
    order = tuple(str(step) for step in data.get("effect", {}).get("order", ()))
    ladders: dict[str, dict[str, dict[str, int]]] = {}
    effects: dict[str, dict[str, str]] = {}
    for language, axes in data.items():
        if language in ("name", "intensifier", "modality", "effect") or not isinstance(axes, dict):
            continue
        ladders[language] = {axis: _ranks(axes[axis], f"{language}.{axis}") for axis in AXES if axis in axes}
        effects[language] = _effects(axes.get("effect", {}), order, language)
    return Profile(name, int(data.get("intensifier", 1)), modality, order, ladders, effects, source)


def _ranks(table: object, place: str) -> dict[str, int]:
    if not isinstance(table, dict):
        raise ProfileError(f"section [{place}] is missing")
    for headword, rank in table.items():
        if not isinstance(rank, int) or isinstance(rank, bool):
            raise ProfileError(f"[{place}] gives “{headword}” no whole number")
    return dict(table)


def _effects(table: object, order: tuple[str, ...], language: str) -> dict[str, str]:
    if not isinstance(table, dict):
        raise ProfileError(f"section [{language}.effect] is not a table")
    for headword, step in table.items():
        if step not in order:
            raise ProfileError(f"[{language}.effect] gives “{headword}” a step that [effect] does not list")
    return dict(table)


@cache
def shipped_profile(name: str = "default") -> Profile:
    """Return a profile that is shipped with the program, read once.

    Raises:
        FileNotFoundError: none of that file name is shipped.
    """
    return parse_profile(resource(f"lexicons/profiles/{name}.toml").read_text(encoding="utf-8"))
