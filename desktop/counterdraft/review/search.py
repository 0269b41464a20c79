"""Full-text search over comments and document texts, in memory only, so that it can never be stale or leak.

The index is SQLite's FTS5 with words as `unicode61` cuts them; scripts written without spaces are cut into
characters, so that a query of two Chinese characters finds them anywhere.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import normalize

from counterdraft.model.comment import Comment, CommentId
from counterdraft.model.draft import ProvisionId

_UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
)
"""Thai, Lao, Myanmar, Khmer, kana and Han: no spaces between words."""

_INSIDE_WORDS = re.compile("[\u00ad\u0301\u055b-\u055e\u200b-\u200d\u2060\ufeff\ud800-\udfff]")
"""Marks that stand inside words without parting them: soft hyphen, stress, Armenian marks, joiners."""

_QUERY = re.compile(r'"([^"]*)"?|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class TextRow:
    """A provision to be searched: its id, and its text with its label or reference if wanted."""

    provision: ProvisionId
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a query was found: either `comment` is set, or `document` and `provision`."""

    comment: CommentId | None = None
    document: str = ""
    provision: ProvisionId | None = None


class SearchIndex:
    """The index of one review for one session."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        self._connection.execute(
            "CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')"
        )
        self._hits: dict[int, Hit] = {}
        self._comments: dict[CommentId, int] = {}
        self._documents: dict[str, range] = {}
        self._next = 1

    def close(self) -> None:
        """Free the memory."""
        self._connection.close()

    def put_comments(self, comments: Iterable[Comment]) -> None:
        """Add comments that are not in the index."""
        hits = [(Hit(comment.id), _words_of(comment)) for comment in comments]
        for row in self._insert(hits):
            comment = self._hits[row].comment
            if comment is not None:
                self._comments[comment] = row

    def remove_comments(self, ids: Iterable[CommentId]) -> None:
        """Take comments out; those that are not in the index are passed over."""
        rows = [row for id in ids if (row := self._comments.pop(id, None)) is not None]
        self._delete(rows)

    def put_texts(self, document: str, rows: Iterable[TextRow]) -> None:
        """Put a document's texts in place of what was there of it."""
        self._delete(self._documents.pop(document, range(0)))
        hits = [(Hit(document=document, provision=row.provision), row.text) for row in rows]
        self._documents[document] = self._insert(hits)

    def search(self, query: str, limit: int) -> tuple[Hit, ...]:
        """What holds every word of the query, best first (BM25), at most `limit`; empty for no words."""
        expression = _expression(query)
        if not expression:
            return ()
        rows = self._connection.execute(
            "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank, rowid LIMIT ?", (expression, limit)
        )
        return tuple(self._hits[row] for (row,) in rows)

    def _insert(self, hits: list[tuple[Hit, str]]) -> range:
        rows = range(self._next, self._next + len(hits))
        self._next = rows.stop
        self._hits.update((row, hit) for row, (hit, _) in zip(rows, hits, strict=True))
        self._connection.execute("BEGIN")
        self._connection.executemany(
            "INSERT INTO words (rowid, text) VALUES (?, ?)",
            ((row, folded(text)) for row, (_, text) in zip(rows, hits, strict=True)),
        )
        self._connection.execute("COMMIT")
        return rows

    def _delete(self, rows: Iterable[int]) -> None:
        for row in rows:
            del self._hits[row]
            self._connection.execute("DELETE FROM words WHERE rowid = ?", (row,))


def folded(text: str) -> str:
    """A text as it is indexed: compatibility forms and case levelled, unspaced scripts cut apart."""
    text = _INSIDE_WORDS.sub("", text)
    return _UNSPACED.sub(r" \1 ", normalize("NFKC", text).casefold())


def _words_of(comment: Comment) -> str:
    parts = (comment.body, comment.anchor.quote.exact, comment.category, comment.author, *comment.tags)
    return "\n".join(part for part in parts if part)


def _expression(query: str) -> str:
    """The query in FTS5's language: quoted parts as phrases, other words also as beginnings of words."""
    terms = []
    for phrase, word in _QUERY.findall(query):
        text = " ".join(folded(phrase or word).replace("\0", " ").replace('"', " ").split())
        if any(character.isalnum() for character in text):
            terms.append(f'"{text}"' if phrase else f'"{text}"*')
    return " AND ".join(terms)
