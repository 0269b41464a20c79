"""Errors, reasons and results of the lower layers in the language of the window."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from counterdraft.ui.phrases import PhraseBook


def _tr(text: str) -> str:
    return QCoreApplication.translate("LowerWords", text)


def mark(text: str) -> str:
    """Mark a text for translation; it is translated when it is shown."""
    return text


PROBLEMS = (
    mark("does not exist: check the name"),
    mark("is a folder, not a document: name a .docx file in it"),
    mark("is empty (0 bytes): ask for the file again"),
    mark("may not be read by this user: check its permissions"),
    mark("is in Word's old binary format (.doc): open it in Word or LibreOffice and save it as .docx"),
    mark("is protected with a password: remove the password in Word and save it again"),
    mark("is not a Word document (.docx): save the text as .docx and try again"),
    mark("is an Office file but not a Word document: export it as .docx"),
    mark("is damaged or cut short: ask for the file again"),
    mark("unpacks to more than a document can be: it is refused as a possible zip bomb"),
    mark("contains XML entity definitions, which no Word document needs: it is refused"),
    mark("has a type that cannot be read: export it as .docx"),
    mark("is a folder, not a review: name a .counterdraft file"),
    mark("is empty (0 bytes): restore it from a copy"),
    mark("is not a Counterdraft review"),
    mark("was written by a newer version of Counterdraft: update this program to open it"),
    mark("is open in another program: close it there, or open it for reading only"),
    mark("is damaged: restore it from a copy"),
    mark("could not be saved because the disk is full: make room, nothing already saved is lost"),
    mark("cannot be written: copy it to a place where you may write"),
    mark("may not be opened by this user: check its permissions"),
    mark("exists already: choose another name"),
    mark("could not be opened with this passphrase"),
    mark("was replaced, cut short or removed while it was open: save under a new name"),
    mark("is protected with a passphrase, or is not a Counterdraft review: give the passphrase"),
    mark("needs the encryption package: install it with “pip install sqlcipher3” and try again"),
    mark("could not be read or written: check that its drive is connected, or copy it elsewhere"),
    mark("lies on a drive that cannot lock files: copy it to another drive"),
    mark("has a longer name than a review can have: choose a shorter one"),
)
"""What is wrong with a file and what to do, as it follows the file's name."""

REASONS = (
    mark("the disk is full: make room and try again"),
    mark("you may not write there: choose another folder"),
    mark("the disk may only be read: choose another folder"),
    mark("its folder does not exist: create it or choose another"),
    mark("a folder has that name: choose another name"),
    mark("the name is too long: choose a shorter one"),
    mark("it is one of the texts that are compared: choose another name"),
    mark("it is empty"),
    mark("its folder is not there"),
    mark("nothing in it is intact"),
    mark("or nothing in it is intact"),
    mark("an older version must be brought up to date"),
)
"""Why something was refused, inside a sentence."""

PATTERNS = (
    mark("“{path}” was not written at {place}: {reason}."),
    mark("“{path}” was not written: {reason}."),
    mark("There is not enough memory for these documents."),
    mark("Wrote {path}: {count} changes."),
    mark("Wrote {path}: {count} tracked changes, proven both ways."),
    mark("Wrote {path}: {count} tracked changes of {delegations} delegations, proven for each."),
    mark(
        "Wrote {path}: {count} tracked changes of {delegations} delegations, proven for each; "
        "{conflicts} conflict, every wording in the file."
    ),
    mark(
        "Wrote {path}: {count} tracked changes of {delegations} delegations, proven for each; "
        "{conflicts} conflicts, every wording in the file."
    ),
    mark("Formatting wanted in {count} places is told in comments: Word cannot track it."),
    mark(
        "Of the draft's own tracked changes {kept} keep their authors; "
        "{taken} marks come under authors of the amended file."
    ),
    mark(
        "Of the draft's own tracked changes {kept} keep their authors and {undone} were undone or "
        "written over by the amended text; {taken} marks come under authors of the amended file."
    ),
    mark(
        "Of the draft's own tracked changes {kept} keep their authors; "
        "{taken} marks come under authors of the amended files."
    ),
    mark(
        "Of the draft's own tracked changes {kept} keep their authors and {undone} were undone or "
        "written over by the amended texts; {taken} marks come under authors of the amended files."
    ),
    mark("A header or footer that one side inherits cannot be tracked, left as it was: {names}."),
    mark("Wrote {path}: {count} comments and replies."),
    mark("Wrote {path}: {count} comments and replies; {internal} internal threads were left out."),
    mark("Wrote {path}: {count} decisions, {waiting} changes wait for one."),
    mark(
        "Wrote {path}: {count} decisions, {waiting} changes wait for one; "
        "reasons and history are internal and were left out."
    ),
    mark("{count} threads as Word comments."),
    mark("{count} threads as Word comments; {internal} internal threads were left out."),
    mark("A table of conflicts needs the amendments of several delegations."),
    mark("Two amended texts are given under the name “{name}”: give each its own."),
    mark("Name at least one amended text after the draft."),
    mark("“{name}” holds no tracked changes of its text: name an amended text after it."),
    mark("the document as a whole"),
    mark("the same text"),
    mark("the same words, surroundings alike"),
    mark("the same words, found once, elsewhere"),
    mark("an empty place cannot be found without its text"),
    mark("{count} of {total} words are still there"),
    mark("the same words in the same place"),
    mark("the same words, moved with their provision"),
    mark("other words stand in its place"),
    mark("{count} % of the letters are still there"),
    mark("split between provisions"),
    mark("moved with their provision"),
    mark("the same words, taken in by the neighbouring provision"),
    mark("the same words, moved by themselves"),
    mark("moved by itself and edited"),
)
_SENTENCES = re.compile(r"(?<=\.) (?=[A-Z0-9])")
_REMARKS = re.compile(", ")
_FRAMES = (
    mark("“{path}” (in {part}) {problem}."),
    mark("“{path}” {problem} ({detail})."),
    mark("“{path}” {problem}."),
)
_PROBLEM_BOOK = PhraseBook(PROBLEMS, _tr, {})
_REASON_BOOK = PhraseBook(REASONS, _tr, {})


def _problem(text: str) -> str:
    return _PROBLEM_BOOK.say(text)


def _reason(text: str) -> str:
    return _REASON_BOOK.say(text)


_SLOTS = {"problem": _problem, "reason": _reason, "detail": _reason}
_NUMBERS = frozenset(
    ("count", "total", "delegations", "conflicts", "kept", "undone", "taken", "internal", "waiting")
)
_BOOK = PhraseBook(PATTERNS, _tr, _SLOTS, _NUMBERS)
_FRAME_BOOK = PhraseBook(_FRAMES, _tr, _SLOTS)


def said(sentence: str) -> str:
    """What the lower layers say, in the language of the window; what is not known stays English.

    Results may be several sentences, and reasons several remarks with commas between them.
    """
    found = _BOOK.found(sentence)
    if found is None and any(problem in sentence for problem in PROBLEMS):
        found = _FRAME_BOOK.found(sentence)
    for between, joint in ((_SENTENCES, " "), (_REMARKS, ", ")):
        if found is None:
            known = [_BOOK.found(part) for part in between.split(sentence)]
            found = None if None in known else joint.join(part for part in known if part is not None)
    return sentence if found is None else found
