"""Names of files that fit the disk: long titles in any script are cut where a name is made of them."""

from __future__ import annotations

import os
from pathlib import Path

from counterdraft.review.creation import LONGEST_NAME


def fitting(start: str, end: str, suffix: str) -> str:
    """A name `start end suffix` of at most `LONGEST_NAME` bytes: first the start is cut, then the end.

    Args:
        start: what may be cut most, such as the name of a draft.
        end: what tells names apart; a blank goes before it.
        suffix: the ending, which is never cut.
    """
    room = LONGEST_NAME - len(os.fsencode(suffix)) - 1
    end = cut(end, room // 2)
    return f"{cut(start, room - len(os.fsencode(end)))} {end}{suffix}"


def cut(text: str, most: int) -> str:
    """The beginning of a text that takes at most so many bytes in a file name, without blanks at its end."""
    while len(os.fsencode(text)) > most:
        text = text[:-1]
    return text.rstrip() or text


def is_there(path: Path) -> bool:
    """Whether something has that name; false for names that nothing can have."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
