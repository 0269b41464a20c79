"""Remembers a place by several redundant selectors (W3C Web Annotation Data Model, 4.2.4 and 4.2.5)."""

from __future__ import annotations

from itertools import islice

from counterdraft.anchoring.flow import Flow
from counterdraft.anchoring.proof import RIVALS_COMPARED, surroundings
from counterdraft.model.anchor import (
    CONTEXT_LENGTH,
    OCCURRENCES_COUNTED,
    Anchor,
    PositionSelector,
    QuoteSelector,
)
from counterdraft.model.change import ChangeId
from counterdraft.model.draft import Draft, ProvisionId, Span


class Describer:
    """Describes many places of one draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._flow = Flow(draft)

    def describe(
        self, provision: ProvisionId, span: Span, side: str = "", change: ChangeId | None = None
    ) -> Anchor:
        """Describe one place; see `describe`."""
        text = self._draft.text(provision)
        if span.end > len(text):
            raise ValueError(f"the provision has {len(text)} code points, not {span.end}")
        exact = text[span.start : span.end]
        base = self._flow.offset(provision)
        prefix, suffix = self._flow.around(base + span.start, base + span.end, CONTEXT_LENGTH)
        quote = QuoteSelector(exact, prefix, suffix)
        occurrences, rival = self._rivals(quote, base + span.start) if exact else (0, 0.0)
        return Anchor(
            document=self._draft.sha256,
            provision=provision,
            reference=self._draft.by_id[provision].reference,
            quote=quote,
            position=PositionSelector(span.start, span.end),
            change=change,
            side=side,
            occurrences=occurrences,
            rival=rival,
        )

    def _rivals(self, quote: QuoteSelector, start: int) -> tuple[int, float]:
        """How often the quote stands in the draft, and how well the best other place fits."""
        found = list(islice(self._flow.occurrences(quote.exact), RIVALS_COMPARED + 1))
        fits = [surroundings(quote, self._flow, at) for at in found if at != start]
        # Past the limit nobody looked; a phrase so common may well have a perfect double there.
        rival = 1.0 if len(found) > RIVALS_COMPARED else round(max(fits, default=0.0), 3)
        return min(len(found), OCCURRENCES_COUNTED), rival


def describe(
    draft: Draft, provision: ProvisionId, span: Span, side: str = "", change: ChangeId | None = None
) -> Anchor:
    """Describe a span of a provision.

    Args:
        draft: the version of the text.
        provision: the provision in it.
        span: code points inside the provision; an empty one is a place between two characters.
        side: empty for the draft, else the delegation whose text it is.
        change: the change that the place belongs to, if any.

    Returns:
        The anchor with CONTEXT_LENGTH code points before and after; they may belong to the neighbouring
        provisions (joined by PARAGRAPH_BREAK) but never to another story.

    Raises:
        KeyError: the draft has no such provision.
        ValueError: the span leaves the provision.
    """
    return Describer(draft).describe(provision, span, side, change)


def describe_provision(draft: Draft, provision: ProvisionId, side: str = "") -> Anchor:
    """Describe a whole provision.

    Raises:
        KeyError: the draft has no such provision.
    """
    return describe(draft, provision, Span(0, len(draft.text(provision))), side)


def describe_document(draft: Draft, side: str = "") -> Anchor:
    """Describe a draft as a whole."""
    return Anchor(draft.sha256, None, "", QuoteSelector("", "", ""), PositionSelector(0, 0), side=side)
