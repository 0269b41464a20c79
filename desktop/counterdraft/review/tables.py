"""Writes entries and documents into the tables inside the caller's transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from counterdraft.review.blob import Blob
from counterdraft.review.entry import Entry, link, seal_of_names


def insert_blobs(connection: sqlite3.Connection, blobs: Iterable[Blob], known: Iterable[str]) -> None:
    """Embed documents that the file does not hold yet; `known` are the hashes of those that it holds."""
    blobs = tuple(blobs)
    connection.executemany(
        "INSERT INTO documents VALUES (?, ?, ?, ?)",
        ((blob.sha256, blob.size, int(blob.packed), blob.data) for blob in blobs),
    )
    names = seal_of_names({*known, *(blob.sha256 for blob in blobs)})
    connection.execute("UPDATE ledger SET documents = ?", (names,))


def insert_entries(
    connection: sqlite3.Connection, entries: Sequence[Entry], count: int, seal: bytes
) -> bytes:
    """Append entries to a list of `count` entries whose seal is `seal`; returns the list's new seal."""
    rows = []
    for number, entry in enumerate(entries, count + 1):
        seal = link(seal, entry.seal)
        replaces = json.dumps(entry.replaces, ensure_ascii=False)
        head = (number, entry.id, entry.stamp, entry.made, entry.author, entry.subject, replaces)
        rows.append((*head, entry.content, entry.seal))
    connection.executemany("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.execute("UPDATE ledger SET entries = ?, seal = ?", (count + len(rows), seal))
    return seal
