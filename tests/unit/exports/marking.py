"""What the fixture `mark_up` gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from counterdraft.exports.marked_up import MarkUpReport
from counterdraft.formats.docx.package import Package


@dataclass(frozen=True)
class Marked:
    """A marked-up document and what it was made of."""

    draft: Path
    amended: Path
    path: Path
    report: MarkUpReport

    @property
    def xml(self) -> str:
        """The main part."""
        package = Package(self.path)
        return package.data(package.main).decode()

    def part(self, name: str) -> str:
        """Another part, e.g. `word/footnotes.xml`."""
        return Package(self.path).data(name).decode()


MarkUp = Callable[..., Marked]
