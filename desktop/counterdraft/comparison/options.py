"""What a comparison leaves out of its changes. What is hidden is counted, never forgotten."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """What not to report as a change; everything is reported by default.

    The alignment and its edits stay exact whatever is chosen, so that exports remain provable. Case, white
    space and punctuation hide nothing that bears a class of NEVER_EDITORIAL: 10.5 for 105, or a bracket.
    """

    ignore_case: bool = False
    ignore_white_space: bool = False
    ignore_punctuation: bool = False
    ignore_formatting: bool = False
    ignore_labels: bool = False
    ignore_headers_and_footers: bool = False
    ignore_notes: bool = False
    text_only: bool = False
    """Report changes of words alone: no formatting, labels, images or fields."""


DEFAULT = Options()
"""Hides nothing."""
