"""The errors that the program can explain to a person; everything else is a bug.

Each class carries data (file, part, versions), and `sentence` turns it into the one clear sentence shown
on standard error or in a dialog: what is wrong, where, and what to do.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path


class CounterdraftError(Exception):
    """Base of every expected failure; `sentence` is fit to be shown to the user."""

    @property
    def sentence(self) -> str:
        """One sentence: what is wrong, where, what to do."""
        return str(self)


class Cancelled(CounterdraftError):
    """The user stopped the operation; shown to nobody."""


class DraftFileProblem(Enum):
    """Why a file cannot be read as a draft."""

    MISSING = "does not exist: check the name"
    DIRECTORY = "is a folder, not a document: name a .docx file in it"
    EMPTY = "is empty (0 bytes): ask for the file again"
    NO_PERMISSION = "may not be read by this user: check its permissions"
    OLD_WORD = "is in Word's old binary format (.doc): open it in Word or LibreOffice and save it as .docx"
    ENCRYPTED = "is protected with a password: remove the password in Word and save it again"
    NOT_ZIP = "is not a Word document (.docx): save the text as .docx and try again"
    NOT_WORD = "is an Office file but not a Word document: export it as .docx"
    DAMAGED = "is damaged or cut short: ask for the file again"
    TOO_LARGE = "unpacks to more than a document can be: it is refused as a possible zip bomb"
    HOSTILE_XML = "contains XML entity definitions, which no Word document needs: it is refused"
    UNSUPPORTED = "has a type that cannot be read: export it as .docx"


class DraftFileError(CounterdraftError):
    """A document could not be read.

    Attributes:
        path: the file.
        problem: why, as an enumeration member whose value ends the sentence.
        part: the part inside the package where it failed, if known.
    """

    def __init__(self, path: Path | str, problem: DraftFileProblem, part: str | None = None) -> None:
        super().__init__(str(path), problem, part)
        self.path = Path(path)
        self.problem = problem
        self.part = part

    @property
    def sentence(self) -> str:
        """The file, the place in it, what is wrong and what to do."""
        where = f" (in {self.part})" if self.part else ""
        return f"“{self.path}”{where} {self.problem.value}."


class ReviewFileProblem(Enum):
    """Why a review file cannot be opened or written."""

    MISSING = "does not exist: check the name"
    DIRECTORY = "is a folder, not a review: name a .counterdraft file"
    EMPTY = "is empty (0 bytes): restore it from a copy"
    NOT_OURS = "is not a Counterdraft review"
    NEWER = "was written by a newer version of Counterdraft: update this program to open it"
    LOCKED = "is open in another program: close it there, or open it for reading only"
    DAMAGED = "is damaged: restore it from a copy"
    DISK_FULL = "could not be saved because the disk is full: make room, nothing already saved is lost"
    READ_ONLY = "cannot be written: copy it to a place where you may write"
    NO_PERMISSION = "may not be opened by this user: check its permissions"
    EXISTS = "exists already: choose another name"
    WRONG_PASSPHRASE = "could not be opened with this passphrase"
    REPLACED = "was replaced, cut short or removed while it was open: save under a new name"
    PASSPHRASE_NEEDED = "is protected with a passphrase, or is not a Counterdraft review: give the passphrase"
    NO_CIPHER = "needs the encryption package: install it with “pip install sqlcipher3” and try again"
    DRIVE = "could not be read or written: check that its drive is connected, or copy it elsewhere"
    NO_LOCKS = "lies on a drive that cannot lock files: copy it to another drive"
    LONG_NAME = "has a longer name than a review can have: choose a shorter one"


class ReviewFileError(CounterdraftError):
    """A review file could not be opened, read or written.

    Attributes:
        path: the file.
        problem: why, as an enumeration member whose value ends the sentence.
        detail: versions or the place of the damage, if known.
    """

    def __init__(self, path: Path | str, problem: ReviewFileProblem, detail: str | None = None) -> None:
        super().__init__(str(path), problem, detail)
        self.path = Path(path)
        self.problem = problem
        self.detail = detail

    @property
    def sentence(self) -> str:
        """The file, what is wrong and what to do."""
        detail = f" ({self.detail})" if self.detail else ""
        return f"“{self.path}” {self.problem.value}{detail}."


class ExportError(CounterdraftError):
    """An export was refused or could not be written.

    Attributes:
        path: the file that was to be written.
        reason: what is wrong and what to do, without the file's name.
        place: the provision or part where it failed, if known.
    """

    def __init__(self, path: Path | str, reason: str, place: str | None = None) -> None:
        super().__init__(str(path), reason, place)
        self.path = Path(path)
        self.reason = reason
        self.place = place

    @property
    def sentence(self) -> str:
        """The file, the place, what is wrong and what to do."""
        where = f" at {self.place}" if self.place else ""
        return f"“{self.path}” was not written{where}: {self.reason}."


class UsageError(CounterdraftError):
    """The arguments contradict each other; the message is the sentence."""


class ProfileError(CounterdraftError):
    """A profile of force ladders cannot be used; `reason` says what is wrong in it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    @property
    def sentence(self) -> str:
        """What is wrong in the profile."""
        return f"The profile cannot be used: {self.reason}."
