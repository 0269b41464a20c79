"""Parses the XML parts of a package safely and writes them back; knows nothing of Word's vocabulary.

No entity is ever defined or resolved, no file or network address is ever opened, and the Strict names of
ECMA-376 Part 1 (2nd edition and later, Annex on conformance classes) become the usual Transitional ones.
"""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import _Element as Element


class HostileXmlError(Exception):
    """The part declares a document type or entities, which OPC forbids (ECMA-376 Part 2, 8.1.4)."""


class MalformedXmlError(Exception):
    """The part is not well-formed XML in UTF-8 or UTF-16."""


_DECLARATION = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_PLAIN_ENCODING = re.compile(
    r"(?i)utf-?8|utf-?16(le|be)?|us-ascii|ascii|iso-8859-\d+|latin-?1|windows-125\d|cp125\d"
)

_HEAD = 1 << 16
"""A part names its namespaces at its root; that much of it is looked at."""
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAME = re.compile(
    rb"""((?:xmlns(?::[\w.-]+)?|Type|uri)\s*=\s*["'])http://purl\.oclc\.org/ooxml/([^"']*)"""
)
_CONFORMANCE = re.compile(rb"""\s[\w.-]+:conformance\s*=\s*["']strict["']""")
_TRANSITIONAL_SPECIAL = {
    b"officeDocument/extendedProperties": b"officeDocument/2006/extended-properties",
    b"officeDocument/customProperties": b"officeDocument/2006/custom-properties",
    b"officeDocument/relationships/extendedProperties": b"officeDocument/2006/relationships/"
    b"extended-properties",
    b"officeDocument/relationships/customProperties": b"officeDocument/2006/relationships/custom-properties",
}
_WITH_YEAR = re.compile(
    rb"^(officeDocument|wordprocessingml|drawingml|presentationml|spreadsheetml|schemaLibrary)/"
)


def is_strict(data: bytes) -> bool:
    """Whether the part uses names of the Strict conformance class."""
    return _STRICT in data[:_HEAD] and _STRICT_NAME.search(data) is not None


def to_transitional(data: bytes) -> bytes:
    """Replace the Strict names in declarations, relationship types and graphic data by Transitional ones."""
    data = _STRICT_NAME.sub(lambda found: found[1] + _transitional(found[2]), data)
    return _CONFORMANCE.sub(b"", data, count=1)


def _transitional(tail: bytes) -> bytes:
    tail = _TRANSITIONAL_SPECIAL.get(tail) or _WITH_YEAR.sub(rb"\g<1>/2006/", tail)
    return b"http://schemas.openxmlformats.org/" + tail


def parse(data: bytes) -> Element:
    """Return the root of the part.

    Comments and processing instructions are left out, so that the text of an element is in one piece.

    Raises:
        HostileXmlError: a document type declaration, wherever an entity could hide.
        MalformedXmlError: anything that is not well-formed, or nested deeper than the parser allows.
    """
    _refuse_odd_encoding(data)
    if _declares_document_type(data):
        raise HostileXmlError
    parser = etree.XMLParser(
        huge_tree=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise MalformedXmlError(str(error)) from error
    if root.getroottree().docinfo.doctype:
        raise HostileXmlError
    return root


def serialise(root: Element) -> bytes:
    """The bytes of a part whose tree was changed."""
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def _refuse_odd_encoding(data: bytes) -> None:
    """An encoding that is no superset of ASCII (UTF-7, EBCDIC) could hide a document type from us."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:2] in (b"<\0", b"\0<"):
        return
    head = data[3:] if data[:3] == b"\xef\xbb\xbf" else data
    if not head.lstrip()[:1] == b"<":
        raise MalformedXmlError("does not begin with an element")
    declared = _DECLARATION.match(head[:256])
    if declared and not _PLAIN_ENCODING.fullmatch(declared[1].decode("ascii")):
        raise MalformedXmlError("encoding")


def _declares_document_type(data: bytes) -> bool:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:2] in (b"<\0", b"\0<"):
        return "<!DOCTYPE".encode("utf-16-le") in data or "<!DOCTYPE".encode("utf-16-be") in data
    place = data.find(b"<")
    while place >= 0:
        if data.startswith(b"<?", place):
            end = data.find(b"?>", place)
        elif data.startswith(b"<!--", place):
            end = data.find(b"-->", place)
        else:
            return data.startswith(b"<!", place)
        place = data.find(b"<", end) if end >= 0 else -1
    return False
