"""NEG, SCOPE and QUANT: whether, under which qualification, and to how many."""

from __future__ import annotations

from collections.abc import Iterator

from counterdraft.comparison.classes.contrast import Contrast, Side
from counterdraft.model.change import ChangeClass
from counterdraft.text.lexemes import Hit
from counterdraft.text.spans import start_of


def listed(side: Side, hits: list[Hit]) -> str:
    """Return the words of hits as written, parted by semicolons."""
    return "; ".join(side.words_of(hit) for hit in hits)


def negation_classes(contrast: Contrast) -> Iterator[ChangeClass]:
    """Yield NEG where the negating and excluding words differ."""
    gone, came = contrast.differing(lambda reading: reading.negation, lambda hit: hit.key)
    if not gone and not came:
        return
    old, new = listed(contrast.old, gone), listed(contrast.new, came)
    if gone and came:
        sentence = f"negation in other words: {old} → {new}"
    elif came:
        sentence = f"negation added: {new}"
    else:
        sentence = f"negation removed: {old}"
    yield ChangeClass("NEG", "negation.count", old, new, sentence)


def scope_classes(contrast: Contrast) -> Iterator[ChangeClass]:
    """Yield SCOPE where a qualifier came or went; one that introduces a legal basis goes with it."""
    gone, came = contrast.differing(lambda reading: reading.qualifiers, lambda hit: hit.key)
    if any(contrast.differing(lambda reading: reading.bases, lambda basis: basis.key)):
        gone = [hit for hit in gone if hit in contrast.old.reading.scope]
        came = [hit for hit in came if hit in contrast.new.reading.scope]
    if not gone and not came:
        return
    sentences = [
        *(_qualifier(contrast.old, hit, "removed") for hit in gone),
        *(_qualifier(contrast.new, hit, "added") for hit in came),
    ]
    yield ChangeClass(
        "SCOPE", "scope.lexicon", listed(contrast.old, gone), listed(contrast.new, came), "; ".join(sentences)
    )


def _qualifier(side: Side, hit: Hit, what: str) -> str:
    kind = "softener" if hit.key in side.reading.lexicon.softeners else "qualifier"
    return f"{kind} {what}: {side.words_of(hit)}"


def quantity_classes(contrast: Contrast) -> Iterator[ChangeClass]:
    """Yield QUANT where a quantifier differs or one conjunction stands for another.

    A conjunction that merely comes or goes with a new item of a list is none.
    """
    gone, came = contrast.differing(lambda reading: reading.quantifiers, lambda hit: hit.key)
    left, joined = contrast.differing(lambda reading: reading.conjunctions, lambda hit: hit.key)
    if left and joined:
        gone, came = sorted([*gone, *left], key=start_of), sorted([*came, *joined], key=start_of)
    if not gone and not came:
        return
    old, new = listed(contrast.old, gone), listed(contrast.new, came)
    if gone and came:
        sentence = f"{old} → {new}"
    elif came:
        sentence = f"quantifier added: {new}"
    else:
        sentence = f"quantifier removed: {old}"
    yield ChangeClass("QUANT", "quantifier.set", old, new, sentence)
