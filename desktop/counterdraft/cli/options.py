"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

from counterdraft.cli.commands import Parser

READERS = ("internal", "circulation")
LANGUAGES = ("en", "ru", "fr", "hy")
"""The languages of the window, by ISO 639-1."""


def add_names(parser: Parser) -> None:
    """`names`: list of str or None."""
    parser.add_argument(
        "--as",
        dest="names",
        metavar="NAME",
        action="append",
        help="Delegation of each amended text, in their order.",
    )


def add_ignoring(parser: Parser) -> None:
    """`ignored`: list of str or None; `text_only`: bool."""
    parser.add_argument(
        "--ignore",
        dest="ignored",
        metavar="WHAT,...",
        action="append",
        help="Do not report changes of case, space, punctuation, formatting, labels, headers or notes; how "
        "many is said. A marked-up document holds them all the same.",
    )
    parser.add_argument("--text-only", action="store_true", help="Report changes of words alone.")


def add_review(parser: Parser, explanation: str = "A .counterdraft review.") -> None:
    """`file`: the path of a review."""
    parser.add_argument("file", metavar="REVIEW", type=Path, help=explanation)


def add_output(parser: Parser) -> None:
    """`output`: the path of a review to write."""
    parser.add_argument(
        "-o", "--output", metavar="REVIEW2", type=Path, required=True, help="The new review file."
    )


def add_passphrase(parser: Parser) -> None:
    """`passphrase_file`: path or None."""
    parser.add_argument(
        "--passphrase-file",
        metavar="FILE",
        type=Path,
        help="The first line of FILE (- for standard input) opens a protected review.",
    )


def add_audience(parser: Parser, default: str, explanation: str) -> None:
    """`audience`: str, one of READERS."""
    parser.add_argument(
        "--audience", choices=READERS, default=default, help=f"{explanation} [default: {default}]"
    )
