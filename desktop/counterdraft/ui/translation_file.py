"""Reads Qt's translation sources (.ts) and compiles them to what Qt loads (.qm); knows no Qt and no widget.

The build compiles the shipped languages with it, so that no build needs Qt; a checkout compiles them when
the window starts. The binary form is that of Qt's `qtranslator.cpp`: sections of hashes, messages and rules
for plurals, all numbers big-endian.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES, _PLURALS, _LANGUAGE = 0x42, 0x69, 0x88, 0xA7
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8

_ONE = bytes([0x01, 1])  # n = 1
_NONE_OR_ONE = bytes([0x03, 1])  # n ≤ 1
_RUSSIAN = bytes([0x11, 1, 0xFD, 0x29, 11, 0xFF, 0x14, 2, 4, 0xFD, 0x2C, 10, 19])
# n mod 10 = 1 and n mod 100 ≠ 11; or else n mod 10 in 2…4 and n mod 100 not in 10…19
PLURAL_RULES = {"en": _ONE, "fr": _NONE_OR_ONE, "hy": _NONE_OR_ONE, "ru": _RUSSIAN}
"""Qt's rules that choose a plural form, by language; each rule is one form, and there is one more."""

PLURAL_FORMS = {"en": 2, "hy": 2, "fr": 2, "ru": 3}


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the interface: where it belongs, its English, and its translation.

    `translations` holds one text, or with `plural` one for each plural form of the language; an empty text
    is not translated yet. `comment` tells apart equal English texts.
    """

    context: str
    source: str
    comment: str
    translations: tuple[str, ...]
    plural: bool = False
    finished: bool = True


def read_ts(data: bytes) -> tuple[str, tuple[Message, ...]]:
    """Return the language code and the messages of a .ts file, in its order.

    Raises:
        ValueError: it is not such a file.
    """
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise ValueError(f"not a translation file: {error}") from error
    messages = []
    for context in root.iter("context"):
        name = context.findtext("name") or ""
        for element in context.iter("message"):
            translation = element.find("translation")
            plural = element.get("numerus") == "yes"
            texts: tuple[str, ...] = ("",)
            finished = False
            if translation is not None:
                finished = translation.get("type") is None
                texts = (translation.text or "",)
                if plural:
                    texts = tuple(form.text or "" for form in translation.iter("numerusform"))
            source, comment = element.findtext("source") or "", element.findtext("comment") or ""
            messages.append(Message(name, source, comment, texts, plural, finished))
    return (root.get("language") or "").partition("_")[0], tuple(messages)


def compile_qm(language: str, messages: Iterable[Message]) -> bytes:
    """Return the bytes that `QTranslator.load` takes; messages without a translation are left out."""
    places: list[tuple[int, int]] = []
    body = bytearray()
    for message in sorted(messages, key=lambda one: (one.context, one.source, one.comment)):
        if not all(message.translations):
            continue
        source, comment = message.source.encode(), message.comment.encode()
        places.append((_elf_hash(source + comment), len(body)))
        for text in message.translations:
            body += _field(_TRANSLATION, text.encode("utf-16-be"))
        body += _field(_COMMENT, comment) + _field(_SOURCE, source)
        body += _field(_CONTEXT, message.context.encode()) + bytes([_END])
    hashes = b"".join(struct.pack(">II", *place) for place in sorted(places))
    sections = (
        (_LANGUAGE, language.encode()),
        (_HASHES, hashes),
        (_MESSAGES, bytes(body)),
        (_PLURALS, PLURAL_RULES[language]),
    )
    return _MAGIC + b"".join(_field(tag, content) for tag, content in sections)


def _field(tag: int, content: bytes) -> bytes:
    return struct.pack(">BI", tag, len(content)) + content


def _elf_hash(text: bytes) -> int:
    """The hash of the System V ABI for object files, never 0, by which Qt finds a message."""
    value = 0
    for byte in text:
        value = (value << 4) + byte
        high = value & 0xF0000000
        if high:
            value ^= high >> 24
        value &= ~high
    return value or 1
