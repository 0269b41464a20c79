"""Pure stages from drafts to an alignment, its edits, its changes and their classes."""
