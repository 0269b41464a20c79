"""Texts reduced to what a comparison looks at; offsets are not kept."""

from __future__ import annotations

import unicodedata


def normalise(text: str) -> str:
    """Return the text canonically composed, with white space collapsed and none at its ends."""
    if text.isascii() and text.isprintable() and "  " not in text and text.strip(" ") == text:
        return text  # the usual case, without taking the text apart
    folded = text if text.isascii() else unicodedata.normalize("NFC", text)
    return " ".join(folded.split())


TELLING_SIGNS = frozenset("[]［］%‰§№&@*/\\#†‡°+=<>|^~$€£¥₽֏©®™\ufffc")
"""Signs that say something, as words do: they never count as punctuation."""


def without_punctuation(text: str) -> str:
    """Return the text without punctuation marks (Unicode category P) that say nothing by themselves."""
    return "".join(c for c in text if c in TELLING_SIGNS or unicodedata.category(c)[0] != "P")
