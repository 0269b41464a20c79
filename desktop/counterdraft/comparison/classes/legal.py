"""BASIS and XREF: the law that a text rests on, and the places of its own that it points to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from counterdraft.comparison.classes.contrast import Contrast, Side, cancel
from counterdraft.comparison.classes.references import Basis, Reference
from counterdraft.model.change import ChangeClass
from counterdraft.text.spans import Spanned, start_of

Internal = Callable[[Basis], bool]
"""Whether a bare "Article n" means an article of the text itself."""

Target = Callable[[Reference], str]
"""Says where a reference of the amended text leads, as part of a sentence; empty where that is open."""


def basis_classes(contrast: Contrast, internal: Internal) -> Iterator[ChangeClass]:
    """Yield BASIS where the legal bases named differ."""
    old_bases, new_bases = (
        [basis for basis in side.inside(side.reading.bases) if not internal(basis)]
        for side in (contrast.old, contrast.new)
    )
    gone, came = cancel(old_bases, new_bases, lambda basis: basis.key)
    if not gone and not came:
        return
    old, new = _named(contrast.old, gone), _named(contrast.new, came)
    if len(gone) == 1 == len(came) and (way := _exactness(gone[0], came[0])):
        sentence = f"legal basis made {way} exact: {old} → {new}"
    elif gone and came:
        sentence = f"legal basis: {old} → {new}"
    else:
        sentence = f"legal basis added: {new}" if came else f"legal basis removed: {old}"
    yield ChangeClass("BASIS", "basis.pattern", old, new, sentence)


def _exactness(old: Basis, new: Basis) -> str:
    """Tell whether one names a part of the instrument that the other names whole; empty if neither does."""
    if not old.instrument or old.instrument.split()[-1:] != new.instrument.split()[-1:]:
        return ""
    if bool(old.numbers) == bool(new.numbers):
        return ""
    return "more" if new.numbers else "less"


def _named(side: Side, bases: list[Basis]) -> str:
    """The bases as written, without the words that only say that they are grounds."""
    text = side.reading.text
    return "; ".join(text[basis.named if basis.named >= 0 else basis.start : basis.end] for basis in bases)


def reference_classes(contrast: Contrast, internal: Internal, target: Target) -> Iterator[ChangeClass]:
    """Yield XREF where references to places of the text itself differ."""
    gone, came = cancel(
        _references(contrast.old, internal),
        _references(contrast.new, internal),
        lambda reference: reference.key,
    )
    if not gone and not came:
        return
    old, new = _listed(contrast.old, gone), _listed(contrast.new, came)
    if gone and came:
        sentence = f"reference: {old} → {new}"
    else:
        sentence = f"reference added: {new}" if came else f"reference removed: {old}"
    leads = [words for reference in came if (words := target(reference))]
    yield ChangeClass("XREF", "reference.pattern", old, new, "; ".join([sentence, *leads]))


def _references(side: Side, internal: Internal) -> list[Reference]:
    own = [as_reference(basis) for basis in side.inside(side.reading.bases) if internal(basis)]
    return sorted([*side.inside(side.reading.references), *own], key=start_of)


def as_reference(basis: Basis) -> Reference:
    """Return an article of the text itself as a reference to a provision."""
    numbers = basis.numbers.rpartition("|")[2]
    return Reference(basis.start, basis.end, basis.kind, ((numbers, basis.start, basis.end),))


def _listed(side: Side, items: list[Basis] | list[Reference]) -> str:
    spanned: list[Spanned] = [*items]
    return "; ".join(side.words_of(item) for item in spanned)
