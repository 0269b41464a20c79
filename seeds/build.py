"""Build the sample negotiation: `python seeds/build.py` writes every DOCX of `seeds/` from `seeds/sources/`.

Needs lxml and nothing else. A delegation's tracked text that does not give the draft's words back when all
its changes are rejected is refused, so that sources cannot drift apart.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [] if str(HERE) in sys.path else [str(HERE)]

import seed_docx  # noqa: E402
from seed_markup import Source, SourceError, load, view  # noqa: E402


def sources() -> dict[str, Source]:
    """All sources by the name of the file that each becomes, in alphabetical order."""
    found = (load(path) for path in sorted((HERE / "sources").glob("*.md")))
    return {source.meta["output"]: source for source in found}


def build() -> dict[str, bytes]:
    """The bytes of every DOCX, by its name below `seeds/`.

    Raises:
        SourceError: a source breaks the notation, or a tracked text does not restore its draft.
    """
    found = sources()
    for name, source in found.items():
        draft = source.meta.get("amends")
        if draft and view(source, accepted=False) != view(found[draft], accepted=False):
            raise SourceError(f"{name}: with all changes rejected it is not {draft}")
    return {name: seed_docx.Writer(source).package() for name, source in found.items()}


def main() -> None:
    """Write the files and say which changed."""
    for name, data in build().items():
        path = HERE / name
        changed = not path.exists() or path.read_bytes() != data
        if changed:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        print(f"{'written' if changed else 'same   '}  seeds/{name}  {len(data):,} bytes")


if __name__ == "__main__":
    try:
        main()
    except SourceError as error:
        raise SystemExit(f"error: {error}") from error
