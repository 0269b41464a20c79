"""What ships with the program and under which licences, as the installed packages say it; no Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

_TEXTS = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_MOST_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class Library:
    """A part of the program: its name, what it is for, its licence by its SPDX name, its version here."""

    name: str
    purpose: str
    licence: str
    version: str


_SHIPPED = (
    ("counterdraft", "this program, its icons, lexicons, manual and samples", "MIT"),
    ("PySide6-Essentials", "the window: Qt and its Python bindings", "LGPL-3.0-only"),
    ("shiboken6", "the bindings' machinery", "LGPL-3.0-only"),
    ("python-docx", "packages and styles of Word documents", "MIT"),
    ("lxml", "XML, with libxml2 and libxslt", "BSD-3-Clause AND MIT"),
    ("rapidfuzz", "distances between texts", "MIT"),
    ("numpy", "matrices", "BSD-3-Clause"),
    ("regex", "words of every script", "Apache-2.0 AND CNRI-Python"),
    ("diff-match-patch", "readable differences", "Apache-2.0"),
    ("XlsxWriter", "tables for Excel", "BSD-2-Clause"),
    ("platformdirs", "the user's folders", "MIT"),
    ("typing_extensions", "needed by python-docx", "PSF-2.0"),
    ("sqlcipher3", "protected reviews", "Zlib"),
)


def libraries() -> tuple[Library, ...]:
    """Everything that is installed with the program, itself first."""
    found = []
    for name, purpose, licence in _SHIPPED:
        try:
            version = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
        found.append(Library(name, purpose, licence, version))
    return tuple(found)


def licence_text(name: str) -> str:
    """The licence files that an installed package brings, one after the other; empty if it brings none."""
    try:
        files = metadata.files(name) or []
    except metadata.PackageNotFoundError:
        return ""
    texts = []
    for file in files:
        in_metadata = ".dist-info" in file.parts[0]
        if in_metadata and _TEXTS.search(file.name) and len(file.parts) > 1:
            try:
                path = Path(file.locate())
                texts.append(path.read_text(encoding="utf-8", errors="replace").strip())
            except OSError:
                continue
    return "\n\n".join(texts)[:_MOST_CHARACTERS]
