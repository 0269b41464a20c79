"""Use case: read a draft and the amendments requested to it, and compare them.

Everything here is a plain function over paths and values, so that a command, a test or a worker process
can call it; a request and its result can be pickled. What only some requests need is imported when they do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from counterdraft.comparison.aligning import STEPS, align
from counterdraft.comparison.options import DEFAULT, Options
from counterdraft.errors import Cancelled, ProfileError, UsageError
from counterdraft.formats.docx.source import SourceDocument, open_source
from counterdraft.formats.docx.versions import open_versions
from counterdraft.model.alignment import Alignment
from counterdraft.model.change import Delegation
from counterdraft.model.draft import Draft, TrackedView
from counterdraft.model.synopsis import Amendment, Comparison
from counterdraft.resources import resource

Progress = Callable[[str, float], None]
"""Called with the name of the step (`reading`, `comparing`, `writing`) and the share done from 0 to 1."""


IGNORABLE = {
    "case": "ignore_case",
    "space": "ignore_white_space",
    "punctuation": "ignore_punctuation",
    "formatting": "ignore_formatting",
    "labels": "ignore_labels",
    "headers": "ignore_headers_and_footers",
    "notes": "ignore_notes",
}
"""What a user may leave out of the changes, and the option that does it."""

UNNAMED = Delegation("Unnamed author")
"""Stands for the author of tracked changes that name none."""


_NUMBERED = re.compile(r" \(\d+\)$")
"""What tells delegations of one name apart."""


@dataclass(frozen=True, slots=True)
class AmendmentFile:
    """An amended text and who proposes it; without a name it is found in the file.

    `data` holds the file's bytes where they are not to be read from `path` (embedded in a review). Where
    `author` is one of those who made the file's tracked changes, the text is what that author proposes;
    empty stands for changes that name nobody.
    """

    path: Path
    delegation: Delegation | None = None
    data: bytes | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class ComparisonRequest:
    """What to compare: one draft and one amended text for each delegation, in the order shown."""

    draft: Path
    amendments: tuple[AmendmentFile, ...]
    draft_data: bytes | None = None
    options: Options = DEFAULT
    profile: str = ""
    """Text of a profile of force ladders (TOML); empty for the shipped one."""

    by_author: bool = False
    """Take each author of tracked changes made on the draft for a delegation, where no name was given."""

    keep_revisions: bool = False
    """Read the draft with its tracked changes rejected, so that they are part of the difference."""

    def files(self) -> tuple[tuple[Path, bytes | None], ...]:
        """Every file with its bytes where they are at hand: the draft first, then the amendments."""
        amended = ((amendment.path, amendment.data) for amendment in self.amendments)
        return ((self.draft, self.draft_data), *amended)


@dataclass(frozen=True)
class ComparedSources:
    """A comparison together with the opened packages that a marked-up document is made of."""

    comparison: Comparison
    draft: SourceDocument
    amendments: tuple[SourceDocument, ...]


def request(draft: Path, amendments: Sequence[Path], names: Sequence[str] = ()) -> ComparisonRequest:
    """Pair each amendment with the delegation's name given for it, in order.

    Raises:
        UsageError: more names than amendments, or no amendment at all.
    """
    if not amendments:
        raise UsageError("Name at least one amended text after the draft.")
    if len(names) > len(amendments):
        raise UsageError(f"{len(names)} names were given with --as for {len(amendments)} amended texts.")
    padded = [*names, *[""] * (len(amendments) - len(names))]
    return ComparisonRequest(
        draft,
        tuple(
            AmendmentFile(path, Delegation(name) if name else None)
            for path, name in zip(amendments, padded, strict=True)
        ),
    )


def tracked_request(path: Path, names: Sequence[str] = ()) -> ComparisonRequest:
    """Compare a document with tracked changes to what it is with all of them rejected.

    Raises:
        UsageError: more than one name.
    """
    return replace(request(path, [path], names), by_author=True)


def requested(draft: Path, amendments: Sequence[Path], names: Sequence[str] = ()) -> ComparisonRequest:
    """Turn the files that a person names into what to compare, on the command line as in the window.

    A document by itself is compared to what it is without its tracked changes. Where tracked changes of
    several authors are all that tells an amended text from the draft, each author is a delegation.

    Raises:
        UsageError: more names than amendments.
    """
    if not amendments:
        return tracked_request(draft, names)
    return replace(request(draft, amendments, names), by_author=True)


def as_compared(asked: ComparisonRequest, comparison: Comparison) -> ComparisonRequest:
    """Return the request that names every delegation compared, each author of tracked changes by itself."""
    if len(asked.amendments) == len(comparison.amendments):
        return asked
    files: list[AmendmentFile] = []
    left = list(comparison.amendments)
    for index, file in enumerate(asked.amendments):
        count = len(left) - (len(asked.amendments) - index - 1)
        same = [one for one in left[:count] if one.draft.sha256 == left[0].draft.sha256]
        authors = [*same[0].draft.authors, ""]
        alone = len(same) == 1
        files.extend(
            replace(file, delegation=one.delegation, author=None if alone else author)
            for one, author in zip(same, authors, strict=False)
        )
        del left[: len(same)]
    return replace(asked, amendments=tuple(files), by_author=False)


def author_of(delegation: str) -> str:
    """Return the author of tracked changes for whom a delegation stands whose file is not its alone."""
    return "" if delegation == UNNAMED else _NUMBERED.sub("", delegation)


def keeping_revisions(asked: ComparisonRequest) -> ComparisonRequest:
    """Ask for the same comparison with the tracked changes of the files kept as part of the difference."""
    return replace(asked, keep_revisions=True, by_author=False)


def ignoring(words: Sequence[str], *, text_only: bool = False) -> Options:
    """Return the options that leave out what `words` name, each one or several of IGNORABLE with commas.

    Raises:
        UsageError: a word that is none of them.
    """
    chosen = [word.strip() for listed in words for word in listed.split(",") if word.strip()]
    for word in chosen:
        if word not in IGNORABLE:
            raise UsageError(f"“{word}” cannot be ignored: choose from {', '.join(IGNORABLE)}.")
    return replace(Options(text_only=text_only), **{IGNORABLE[word]: True for word in chosen})


def profile_text(name_or_file: str) -> str:
    """Return the text of a profile, a file or one that is shipped, after it was found to be right.

    Raises:
        ProfileError: there is none, or it cannot be used.
    """
    path = Path(name_or_file)
    if not path.is_file():
        try:
            path = resource(f"lexicons/profiles/{name_or_file.lower()}.toml")
        except (FileNotFoundError, ValueError) as error:
            known = ", ".join(sorted(p.stem for p in resource("lexicons/profiles").glob("*.toml")))
            raise ProfileError(
                f"“{name_or_file}” is neither a file nor a shipped profile (shipped: {known})"
            ) from error
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError(f"“{name_or_file}” cannot be read as a text file in UTF-8") from error
    from counterdraft.text.profiles import parse_profile

    parse_profile(text)
    return text


def compare_files(
    asked: ComparisonRequest,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Comparison:
    """Read all files of the request and compare them.

    Raises:
        DraftFileError: a file cannot be read.
        Cancelled: `cancelled` returned true.
    """
    return compare_sources(asked, progress, cancelled).comparison


def compare_sources(
    asked: ComparisonRequest,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    for_marks: bool = False,
    shortened: bool = False,
) -> ComparedSources:
    """Do what `compare_files` does and keep the packages open for a marked-up document.

    `for_marks` asks for no more than that document needs: with one amended text the alignment alone, so
    that the comparison has no rows and no changes, and the provisions may have no references. `shortened`
    lets calm stretches of long texts be set aside as well (`open_versions`), so that the comparison knows
    nothing of them.
    """
    draft, amended = _opened(asked, progress, shortened=for_marks and shortened)
    delegations = delegation_names([file for file, _ in amended], [source.draft for _, source in amended])
    sides = [(name, source.draft) for name, (_, source) in zip(delegations, amended, strict=True)]
    if for_marks and len(sides) == 1:
        comparison = _aligned(delegations[0], draft, amended[0][1], progress, cancelled)
    else:
        _name(draft, amended)
        comparison = _compared(draft.draft, sides, asked, progress, cancelled)
    return ComparedSources(comparison, draft, tuple(source for _, source in amended))


def _compared(
    draft: Draft,
    sides: Sequence[tuple[Delegation, Draft]],
    asked: ComparisonRequest,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> Comparison:
    from counterdraft.comparison.pipeline import compare
    from counterdraft.text.profiles import parse_profile

    return compare(
        draft,
        sides,
        asked.options,
        progress=lambda share: _report(progress, "comparing", share),
        cancelled=cancelled,
        profile=parse_profile(asked.profile) if asked.profile else None,
    )


def _aligned(
    name: Delegation,
    draft: SourceDocument,
    amended: SourceDocument,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> Comparison:
    """Pair two texts and look for no changes."""

    def check() -> None:
        if cancelled is not None and cancelled():
            raise Cancelled

    def name_provisions() -> None:
        draft.name_provisions()
        amended.name_provisions()

    def report(done: int) -> None:
        _report(progress, "comparing", done / STEPS)

    alignment = align(draft.draft, amended.draft, report, check, name_provisions)
    return Comparison(draft.draft, (Amendment(name, amended.draft, alignment),), (), ())


def read_texts(asked: ComparisonRequest) -> Comparison:
    """Read all files of the request and compare nothing: the texts alone, under their delegations' names.

    Raises:
        DraftFileError: a file cannot be read.
    """
    draft, amended = _opened(asked, None)
    _name(draft, amended)
    names = delegation_names([file for file, _ in amended], [source.draft for _, source in amended])
    amendments = tuple(
        Amendment(name, source.draft, Alignment((), ()))
        for name, (_, source) in zip(names, amended, strict=True)
    )
    return Comparison(draft.draft, amendments, (), ())


def _opened(
    asked: ComparisonRequest, progress: Progress | None, *, shortened: bool = False
) -> tuple[SourceDocument, list[tuple[AmendmentFile, SourceDocument]]]:
    """Open the draft, and every amended text with the file that it is of: one for each author if so asked.

    The provisions have no references yet (`_name`).
    """
    files = asked.files()
    _report(progress, "reading", 0.0)
    both = _versions(asked) if shortened else None
    authors = asked.by_author or any(file.author is not None for file in asked.amendments)
    alone = authors and all(file == files[0] for file in files)
    view = TrackedView.REJECTED if alone or asked.keep_revisions else TrackedView.ACCEPTED
    draft = both[0] if both else open_source(asked.draft, view, data=asked.draft_data, named=False)
    amended: list[tuple[AmendmentFile, SourceDocument]] = []
    for index, file in enumerate(asked.amendments, 1):
        _report(progress, "reading", index / len(files))
        # Several texts are laid over the draft element by element, so that all elements must be there.
        single, memory = len(asked.amendments) == 1, draft.memory
        source = (
            both[1]
            if both
            else open_source(file.path, data=file.data, memory=memory, abridged=single, named=False)
        )
        if file.author is not None:
            amended.append((file, _by(file.author, file, source)))
        elif asked.by_author and _is_by_several(file, source.draft, draft.draft):
            amended.extend(_by_author(file, source.draft))
        else:
            amended.append((file, source))
        if alone and not source.draft.authors and _texts(source.draft) == _texts(draft.draft):
            raise UsageError(
                f"“{asked.draft.name}” holds no tracked changes of its text: name an amended text after it."
            )
    return draft, amended


def _versions(asked: ComparisonRequest) -> tuple[SourceDocument, SourceDocument] | None:
    """Open a draft and the one amended text to it together; None where they are not read in that way."""
    files, file = asked.files(), asked.amendments[0]
    if len(files) != 2 or files[0] == files[1] or asked.keep_revisions or file.author is not None:
        return None
    return open_versions(asked.draft, file.path, asked.draft_data, file.data)


def _name(draft: SourceDocument, amended: Sequence[tuple[AmendmentFile, SourceDocument]]) -> None:
    draft.name_provisions()
    for _, source in amended:
        source.name_provisions()


def _by(author: str, file: AmendmentFile, source: SourceDocument) -> SourceDocument:
    """Open the text that one author proposes; all of it where the file knows no such author."""
    if author and author not in source.draft.authors:
        return source
    return open_source(file.path, accept=frozenset({author}), data=file.data, named=False)


def _is_by_several(file: AmendmentFile, amended: Draft, draft: Draft) -> bool:
    """Tell whether an amended text is nothing but the tracked changes of several authors to the draft.

    Where more was changed than is tracked, nobody can tell whose that is: then it stays one text.
    """
    if file.delegation is not None or not amended.authors:
        return False
    rejected = open_source(file.path, TrackedView.REJECTED, data=file.data, named=False).draft
    return _texts(rejected) == _texts(draft)


def _by_author(file: AmendmentFile, amended: Draft) -> list[tuple[AmendmentFile, SourceDocument]]:
    """Open a text once for each author; what names no author is a delegation by itself, never left out.

    What a marked-up document of several delegations has under several names belongs to each of them.
    """
    from counterdraft.formats.docx.markup_joint_plan import named_in

    named = named_in(amended.authors)
    everyone = frozenset(amended.authors)
    if _texts(open_source(file.path, accept=everyone, data=file.data, named=False).draft) != _texts(amended):
        named[""] = frozenset({""})
    return [
        (
            replace(file, delegation=Delegation(name) if name.strip() else UNNAMED),
            open_source(file.path, accept=authors, data=file.data, named=False),
        )
        for name, authors in named.items()
    ]


def _texts(draft: Draft) -> list[str]:
    return [provision.text for provision in draft.provisions]


def delegation_names(files: Sequence[AmendmentFile], drafts: Sequence[Draft]) -> tuple[Delegation, ...]:
    """Return one distinct name for each amended text.

    A name that was given counts first; then the one author of the file's tracked changes; then the file's
    name without its ending. Equal names are told apart by a number, so that no proposal changes hands.
    """
    names: list[Delegation] = []
    for file, draft in zip(files, drafts, strict=True):
        name = file.delegation or (draft.authors[0] if len(draft.authors) == 1 else file.path.stem)
        names.append(_distinct(Delegation(name), names))
    return tuple(names)


def _distinct(name: Delegation, taken: Sequence[Delegation]) -> Delegation:
    candidate, number = name, 2
    while candidate in taken:
        candidate, number = Delegation(f"{name} ({number})"), number + 1
    return candidate


def _report(progress: Progress | None, step: str, share: float) -> None:
    if progress is not None:
        progress(step, share)
