"""VERB and MOD: how strongly a text asks, judges or obliges, in the words of a named profile."""

from __future__ import annotations

from collections.abc import Iterator

from counterdraft.comparison.classes.contrast import Contrast, Side
from counterdraft.comparison.classes.reading import Lead
from counterdraft.model.change import ChangeClass
from counterdraft.text.lexemes import Hit
from counterdraft.text.profiles import AXES


def verb_classes(contrast: Contrast) -> Iterator[ChangeClass]:
    """Yield VERB where the leading verb, or a verb put in another's place, differs in headword or force."""
    old, new = _verbs(contrast)
    if old is None and new is None:
        return
    if old and new and (old.headword, old.intensifiers) == (new.headword, new.intensifiers):
        return
    words = (
        contrast.old.words_of(old) if old else _first_word(contrast.old),
        contrast.new.words_of(new) if new else _first_word(contrast.new),
    )
    language = (contrast.new if new else contrast.old).reading.language
    yield ChangeClass("VERB", "verb.ladder", *words, explain_force(contrast, old, new, words, language))


def _verbs(contrast: Contrast) -> tuple[Lead | None, Lead | None]:
    """The verbs to compare: the leading ones where the change touches them, else one verb for another."""
    old, new = contrast.old.reading.lead, contrast.new.reading.lead
    if (old and contrast.old.touches(old)) or (new and contrast.new.touches(new)):
        return old, new
    before = contrast.old.inside(contrast.old.reading.verbs)
    after = contrast.new.inside(contrast.new.reading.verbs)
    if len(before) != 1 or len(after) != 1:
        return None, None
    pair = contrast.old.reading.force_of(before[0]), contrast.new.reading.force_of(after[0])
    kinds = [_axis(contrast, lead, contrast.old.reading.language) for lead in pair]
    return pair if kinds[0] and kinds[0] == kinds[1] else (None, None)


def _first_word(side: Side) -> str:
    return next((side.words_of(word) for word in side.inside(side.reading.words)), "")


def explain_force(
    contrast: Contrast, old: Lead | None, new: Lead | None, words: tuple[str, str], language: str
) -> str:
    """Return the sentence that names ladder, ranks and profile, or says that a verb has no place on them."""
    profile = contrast.profile
    before, after = (f"“{word}”" if word else "nothing" for word in words)
    if old and new:
        for axis in AXES:
            ranks = profile.rank(language, axis, old.headword), profile.rank(language, axis, new.headword)
            if ranks[0] is not None and ranks[1] is not None:
                low = ranks[0] + old.intensifiers * profile.intensifier
                high = ranks[1] + new.intensifiers * profile.intensifier
                step = f"both {low}" if low == high else f"{low} to {high}"
                return f"{axis} verb, {step} in profile {profile.name}{_effect(contrast, old, new, language)}"
        kinds = _axis(contrast, old, language), _axis(contrast, new, language)
        if all(kinds) and kinds[0] != kinds[1]:
            return f"{kinds[0]} verb to {kinds[1]} verb, profile {profile.name}: {before} → {after}"
    unknown = [word for word, lead in zip((before, after), (old, new), strict=True)
               if word != "nothing" and (lead is None or not _axis(contrast, lead, language))]  # fmt: skip
    place = f"; {', '.join(unknown)} not on a ladder of profile {profile.name}" if unknown else ""
    effect = _effect(contrast, old, new, language) if old and new else ""
    return f"leading verb: {before} → {after}{place}{effect}"


def _axis(contrast: Contrast, lead: Lead, language: str) -> str:
    for axis in AXES:
        if contrast.profile.rank(language, axis, lead.headword) is not None:
            return axis
    return ""


def _effect(contrast: Contrast, old: Lead, new: Lead, language: str) -> str:
    profile = contrast.profile
    before, after = profile.effect(language, old.headword), profile.effect(language, new.headword)
    return f"; legal effect {before} to {after}" if before and after and before != after else ""


def modality_classes(contrast: Contrast) -> Iterator[ChangeClass]:
    """Yield MOD where the words of obligation, recommendation and permission differ."""
    gone, came = contrast.differing(lambda reading: reading.modality, lambda hit: hit.key)
    if not gone and not came:
        return
    sentences = []
    for index in range(max(len(gone), len(came))):
        old = gone[index] if index < len(gone) else None
        new = came[index] if index < len(came) else None
        sentences.append(_explain_modality(contrast, old, new))
    yield ChangeClass(
        "MOD",
        "modality.set",
        "; ".join(contrast.old.words_of(hit) for hit in gone),
        "; ".join(contrast.new.words_of(hit) for hit in came),
        "; ".join(sentences),
    )


def _explain_modality(contrast: Contrast, old: Hit | None, new: Hit | None) -> str:
    name = contrast.profile.name
    if old and new:
        kinds = old.key.partition(":")[0], new.key.partition(":")[0]
        pair = f"{contrast.old.words_of(old)} → {contrast.new.words_of(new)}"
        if kinds[0] == kinds[1]:
            return f"{kinds[0]} in other words: {pair}"
        return f"{kinds[0]} to {kinds[1]}: {pair}, profile {name}"
    if new:
        return f"{new.key.partition(':')[0]} added: {contrast.new.words_of(new)}"
    return f"{old.key.partition(':')[0]} removed: {contrast.old.words_of(old)}" if old else ""
