"""Numbers and alphabetical order as the user's language and region write them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCollator, QLocale


def figures(number: int) -> str:
    """A whole number with the separators between thousands that the region uses."""
    return QLocale().toString(number)


def alphabetical(names: Iterable[str]) -> list[str]:
    """Names in the order of the language's alphabet; equal ones by their code points."""
    collator = QCollator(QLocale())
    collator.setNumericMode(True)
    return sorted(sorted(names), key=collator.sortKey)
