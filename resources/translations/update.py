"""Brings the translation sources beside this script up to the texts of the code; loses no translation.

Run `python resources/translations/update.py` in an environment that has Counterdraft installed, then
translate what it names as missing. Qt's `lupdate` finds the texts; the files are merged and written here,
without places in the code, so that they change only where a text does.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import PySide6

from counterdraft.ui.translation_file import PLURAL_FORMS, Message, read_ts

HERE = Path(__file__).resolve().parent
CODE = HERE.parent.parent / "desktop" / "counterdraft" / "ui"
LANGUAGES = ("en", "ru", "fr", "hy")
_ALIASES = "tr+=_tr,tr+=_mark,tr+=mark,tr+=translated"
"""Functions of modules that mark texts: `_tr` and `translated` translate, `mark` does not yet."""

_CONTEXT = re.compile(r"""translate\(\s*["'](\w+)["'],\s*text\b""")
_TABLE = "Actions"


def extracted(code: Path = CODE) -> tuple[Message, ...]:
    """Return every text of the interface, by context and in the order of the code, untranslated."""
    files = sorted(code.rglob("*.py"))
    plain = {_key(message) for message, _ in _lupdate(files, [])}
    found: dict[tuple[str, str, str], Message] = {}
    for message, places in _lupdate(files, ["-tr-function-alias", _ALIASES]):
        contexts = {message.context}
        if _key(message) not in plain:
            contexts = {_context_of(place) for place in places}
        for context in contexts:
            known = replace(message, context=context)
            found.setdefault(_key(known), known)
    return tuple(sorted(found.values(), key=lambda message: message.context))


def _lupdate(files: Sequence[Path], options: list[str]) -> list[tuple[Message, list[Path]]]:
    program = next(Path(PySide6.__file__).parent.glob("lupdate*"))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "found.ts"
        names = Path(folder) / "files.txt"
        names.write_text("\n".join(map(str, files)), encoding="utf-8")
        command = [str(program), "-silent", *options, f"@{names}", "-ts", str(out)]
        subprocess.run(command, check=True, capture_output=True)
        root = ElementTree.parse(out).getroot()
        _, messages = read_ts(out.read_bytes())
        places = [
            [(out.parent / (place.get("filename") or "")).resolve() for place in element.iter("location")]
            for element in root.iter("message")
        ]
    return list(zip(messages, places, strict=True))


def _key(message: Message) -> tuple[str, str, str]:
    return message.context, message.source, message.comment


def _context_of(module: Path) -> str:
    """The context that the module's own `_tr` translates in; without one it is a table of actions."""
    found = _CONTEXT.search(module.read_text(encoding="utf-8"))
    return found[1] if found else _TABLE


def merged(language: str, texts: Iterable[Message], known: Iterable[Message]) -> tuple[Message, ...]:
    """Return the texts with the translations that are known; a text that moved keeps its translation.

    English needs the texts with plural forms only.
    """
    by_key = {_key(message): message for message in known}
    by_text = {(message.source, message.plural): message for message in by_key.values()}
    result = []
    for text in texts:
        if language == "en" and not text.plural:
            continue
        empty = ("",) * (PLURAL_FORMS[language] if text.plural else 1)
        old = by_key.get(_key(text)) or by_text.get((text.source, text.plural))
        translations = old.translations if old is not None else empty
        if len(translations) != len(empty):
            translations = empty
        result.append(replace(text, translations=translations, finished=all(translations)))
    return tuple(result)


def written(language: str, messages: Sequence[Message]) -> str:
    """Return the text of a .ts file."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context, group in groupby(messages, key=lambda message: message.context):
        lines += ["<context>", f"    <name>{context}</name>"]
        for message in group:
            lines += _message_lines(message)
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message_lines(message: Message) -> list[str]:
    state = "" if message.finished else ' type="unfinished"'
    lines = ['    <message numerus="yes">' if message.plural else "    <message>"]
    lines.append(f"        <source>{escape(message.source)}</source>")
    if message.comment:
        lines.append(f"        <comment>{escape(message.comment)}</comment>")
    if message.plural:
        lines.append(f"        <translation{state}>")
        lines += [f"            <numerusform>{escape(text)}</numerusform>" for text in message.translations]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{state}>{escape(message.translations[0])}</translation>")
    return [*lines, "    </message>"]


def main() -> int:
    """Update every file; return 1 if a text is not translated."""
    texts = extracted()
    missing = 0
    for language in LANGUAGES:
        path = HERE / f"counterdraft_{language}.ts"
        known = read_ts(path.read_bytes())[1] if path.exists() else ()
        messages = merged(language, texts, known)
        path.write_text(written(language, messages), encoding="utf-8", newline="\n")
        gone = {_key(one) for one in known} - {_key(one) for one in messages}
        open_ones = [message for message in messages if not message.finished]
        missing += len(open_ones)
        sys.stdout.write(f"{path.name}: {len(messages)} texts, {len(gone)} gone\n")
        for message in open_ones:
            sys.stdout.write(f"  not translated: {message.context}: {message.source!r}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
