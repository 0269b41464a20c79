"""Simple emphasis in comments: **bold** and *italic*, typed as such; any program shows the same words.

The text is never changed; this only draws what stands between asterisks that hug their words.
"""

from __future__ import annotations

import re
from html import escape

_BOLD = re.compile(r"(?<![\w*])\*\*(?=[^\s*])(.+?)(?<=[^\s*])\*\*(?![\w*])", re.DOTALL)
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![\w*])", re.DOTALL)


def has_emphasis(text: str) -> bool:
    """Whether anything in a text is to be drawn with emphasis."""
    return bool(_BOLD.search(text) or _ITALIC.search(text))


def emphasised(text: str) -> str:
    """The text as the simple HTML that Qt draws; whatever else it holds is shown as it is."""
    html = escape(text, quote=False)
    html = _BOLD.sub(r"<b>\1</b>", html)
    html = _ITALIC.sub(r"<i>\1</i>", html)
    return f'<span style="white-space: pre-wrap">{html}</span>'


def toggled(text: str, start: int, end: int, mark: str) -> tuple[str, int, int]:
    """Put a stretch between marks, or take them away if it stands there already.

    Args:
        text: the whole text.
        start: where the stretch begins, in code points.
        end: where it ends.
        mark: `**` or `*`.

    Returns:
        The new text, and where the stretch stands in it.
    """
    size = len(mark)
    inside = text[start:end]
    if text[:start].endswith(mark) and text[end:].startswith(mark):
        return text[: start - size] + inside + text[end + size :], start - size, end - size
    return text[:start] + mark + inside + mark + text[end:], start + size, end + size
