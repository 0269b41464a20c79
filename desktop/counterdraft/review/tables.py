"""Writes entries and documents into the tables inside the caller's transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from counterdraft.review.blob import Blob
from counterdraft.review.entry import Entry, link


def insert_blobs(connection: sqlite3.Connection, blobs: Iterable[Blob]) -> None:
    """Embed documents that the file does not hold yet."""
    connection.executemany(
        "INSERT INTO documents VALUES (?, ?, ?, ?)",
        ((blob.sha256, blob.size, int(blob.packed), blob.data) for blob in blobs),
    )


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
