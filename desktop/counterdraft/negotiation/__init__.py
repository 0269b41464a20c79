"""Use cases that combine the parts: open, compare, comment, decide, export. No Qt."""
