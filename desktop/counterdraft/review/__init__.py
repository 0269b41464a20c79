"""The review file: documents, comments and decisions in one SQLite database; the one user of sqlite3."""
