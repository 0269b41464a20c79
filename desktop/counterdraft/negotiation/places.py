"""Where the program keeps what a user makes with it; names folders, makes none."""

from __future__ import annotations

from pathlib import Path

import platformdirs


def reviews_folder() -> Path:
    """The folder of reviews that nobody gave another place."""
    return platformdirs.user_documents_path() / "Counterdraft"


def program_folder() -> Path:
    """The program's own folder: the review of the sample."""
    return platformdirs.user_data_path("counterdraft", appauthor=False)
