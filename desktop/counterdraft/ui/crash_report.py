"""Writes what is known of a mistake of the program, without a word of a document or the name of a file.

A report holds names of classes and functions, line numbers and lines of the program's own source. Messages
of exceptions are left out, since they quote what was at hand; so are values of variables and all paths.
No Qt, so that the worker can write reports, too.
"""

from __future__ import annotations

import errno
import linecache
import platform
import re
import sysconfig
import traceback
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from enum import Enum
from importlib import metadata
from pathlib import Path, PurePath

from counterdraft import __version__
from counterdraft.errors import CounterdraftError

_PACKAGE = Path(__file__).resolve().parent.parent
_MOST_CAUSES = 8
_MOST_FRAMES = 60
_ELSEWHERE = "(elsewhere)"
_LIBRARIES = ("lxml", "python-docx", "rapidfuzz", "regex", "numpy", "PySide6-Essentials")
_SQLITE_NAME = re.compile(r"SQLITE_[A-Z_]{1,40}")


def report(error: BaseException, facts: Mapping[str, str] | None = None) -> str:
    """A report on an exception.

    Args:
        error: what was raised, with its traceback and causes.
        facts: more lines on the machine, such as the version of Qt; they must hold nothing of the user.
    """
    return "\n".join([*_head(facts), "", *_chain(error), ""])


def bare_report(what: str, facts: Mapping[str, str] | None = None) -> str:
    """A report where no exception is known; `what` is the program's own word for it."""
    return "\n".join([*_head(facts), "", what, ""])


def signature(error: BaseException) -> str:
    """The kind and place of an exception: the same for a mistake that comes again at every painting."""
    frames = traceback.extract_tb(error.__traceback__)
    last = f"{_place(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""
    return f"{_kind(error)} {last}"


def _head(facts: Mapping[str, str] | None) -> Iterator[str]:
    yield "Counterdraft report"
    yield "Holds no text of documents or comments, no names of files."
    yield ""
    lines = {
        "Counterdraft": __version__,
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
        "Time": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        **{name: _version(name) for name in _LIBRARIES},
        **(facts or {}),
    }
    for name, value in lines.items():
        yield f"{name}: {value}"


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


def _chain(error: BaseException) -> Iterator[str]:
    """The causes first, as Python itself tells them."""
    causes: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in causes and len(causes) < _MOST_CAUSES:
        causes.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    for number, one in enumerate(reversed(causes)):
        if number:
            yield "\nThis led to:\n"
        yield from _frames(one)
        yield _kind(one) + _details(one)


def _frames(error: BaseException) -> Iterator[str]:
    frames = list(traceback.walk_tb(error.__traceback__))
    if len(frames) > _MOST_FRAMES:
        yield f"  … {len(frames) - _MOST_FRAMES} more"
        frames = frames[-_MOST_FRAMES:]
    for frame, line in frames:
        place = _place(frame.f_code.co_filename)
        name = frame.f_code.co_qualname if place != _ELSEWHERE else "?"
        yield f"  {place}:{line} in {name}"
        # Only lines of the program itself: a line of any other file might be anything.
        if place.startswith("counterdraft/"):
            yield f"    {linecache.getline(frame.f_code.co_filename, line).strip()}"


def _place(filename: str) -> str:
    """A file of the program, of a library or of Python from its package on; every other is `(elsewhere)`."""
    try:
        path = Path(filename).resolve()
    except (OSError, ValueError):
        return _ELSEWHERE
    roots = [(_PACKAGE.parent, _PACKAGE)]
    known = sysconfig.get_paths()
    # Libraries before Python's own files, because they lie inside of them.
    roots += [(Path(known[key]).resolve(),) * 2 for key in ("purelib", "platlib", "stdlib")]
    for shown_from, root in roots:
        if path.is_relative_to(root) and path.suffix in (".py", ".pyc", ".so", ".pyd"):
            return PurePath(path.relative_to(shown_from)).as_posix()
    return _ELSEWHERE


def _kind(error: BaseException) -> str:
    kind = type(error)
    module = kind.__module__
    return kind.__qualname__ if module == "builtins" else f"{module}.{kind.__qualname__}"


def _details(error: BaseException) -> str:
    """What is safe to tell of an exception: members of enumerations, numbers of the system and of SQLite."""
    details: list[str] = []
    if isinstance(error, CounterdraftError):
        values = vars(error)
        details += [str(value) for value in values.values() if isinstance(value, Enum)]
    if isinstance(error, OSError) and error.errno is not None:
        details.append(errno.errorcode.get(error.errno, str(error.errno)))
    name = getattr(error, "sqlite_errorname", "")
    if isinstance(name, str) and _SQLITE_NAME.fullmatch(name):
        details.append(name)
    if isinstance(error, BaseExceptionGroup):
        details += [_kind(inner) for inner in error.exceptions]
    return f" ({', '.join(details)})" if details else ""


def default_name() -> str:
    """The name that a saved report is proposed to have."""
    return f"counterdraft-report-{datetime.now(UTC):%Y%m%d-%H%M}.txt"
