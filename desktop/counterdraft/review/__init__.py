"""The review file: comments and decisions kept so that nothing loses them; the one user of SQLite."""
