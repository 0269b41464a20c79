"""The one place that finds the files shipped beside the code: resources and the sample negotiations.

In an installed wheel they lie in `counterdraft/data`; in a checkout in `resources/` and `seeds/` beside
`desktop/`. Nothing here opens a network connection or a path outside those folders.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def _inside(root: Path, name: str) -> Path:
    path = (root / name).resolve()
    if not path.is_relative_to(root.resolve()):
        raise ValueError(f"{name!r} leaves the folder of shipped files")
    return path


def resource(name: str) -> Path:
    """Return the path of a shipped resource.

    Args:
        name: relative path with forward slashes, e.g. `lexicons/en.toml`.

    Raises:
        FileNotFoundError: nothing of that name is shipped.
        ValueError: the name leaves the resource folder.
    """
    return _existing(("data", "resources"), name)


def seed(name: str) -> Path:
    """Return the path of a file of the sample negotiations; same contract as `resource`."""
    return _existing(("data/seeds", "seeds"), name)


def _existing(places: tuple[str, str], name: str) -> Path:
    for root in (_PACKAGE / places[0], _CHECKOUT / places[1]):
        path = _inside(root, name)
        if path.exists():
            return path
    raise FileNotFoundError(name)
