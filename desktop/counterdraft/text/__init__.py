"""Words, folding, numbers, dates and token edits; the one user of the diff libraries."""
