"""A document as read, with the elements behind every provision: the meeting point of reader and writer.

Opening a source changes no file. The trees are the resolved trees that live in the package, so that a writer
may mark them up where they stand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml.etree import _Element as Element

from counterdraft.errors import DraftFileError, DraftFileProblem
from counterdraft.formats.docx import names as n
from counterdraft.formats.docx.comments import read_comments
from counterdraft.formats.docx.fields import isolate_field_marks
from counterdraft.formats.docx.media import Media
from counterdraft.formats.docx.memory import Memory
from counterdraft.formats.docx.package import Package
from counterdraft.formats.docx.plain import PlainParagraphs
from counterdraft.formats.docx.recall import LeftOut, Recall, put_back
from counterdraft.formats.docx.reviewed import Labels, Unrecorded
from counterdraft.formats.docx.revisions import has_revisions, resolve
from counterdraft.formats.docx.setting_aside import Aside
from counterdraft.formats.docx.stories import StorySource, StoryWalker, Walk, own
from counterdraft.formats.docx.tracked import Record, clear_marks
from counterdraft.model.draft import (
    Draft,
    DraftComment,
    Notice,
    NoticeCode,
    Part,
    Provision,
    ProvisionId,
    Story,
    StoryId,
    TableId,
    TrackedView,
)

_LINKS = ("hyperlink", "image")
"""External targets that are only followed by hand, or told when they are met in the text."""
SIGNS = (b"author=", b"GridChange", b"<w:del", b"Range", b"fldChar", b"<w:comment", b"Reference")
"""What a paragraph holds that resolving could change, or whose reading depends on more than its bytes."""
_set_reference = Provision.__dict__["reference"].__set__
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")


@dataclass(frozen=True)
class SourceDocument:
    """An opened document.

    Attributes:
        package: its parts; the trees of the stories hold no revisions any more.
        draft: what was read.
        paragraphs: the `w:p` behind each provision; ask for them one by one.
        tables: the `w:tbl` behind each table.
        stories: part and container (`w:body`, `w:footnote`, `w:hdr`, `w:txbxContent`, ...) of each story.
        memory: what was remembered of its paragraphs.
        leaves: the bytes of each plain paragraph.
        plains: what reads these bytes.
    """

    package: Package
    draft: Draft
    paragraphs: dict[ProvisionId, Element]
    tables: dict[TableId, Element]
    stories: dict[StoryId, StorySource]
    memory: Memory
    leaves: dict[ProvisionId, bytes]
    plains: PlainParagraphs | None

    def with_properties(self, provision: ProvisionId) -> Element:
        """A `w:p` with the `w:pPr` of a provision's, for reading nothing else; it need not be its own."""
        leaf = self.leaves.get(provision)
        plain = self.plains.known.get(leaf) if leaf is not None and self.plains is not None else None
        if plain is None or self.plains is None:
            return self.paragraphs[provision]
        return self.plains.paragraph(plain.properties)

    def name_provisions(self) -> None:
        """Write the references into the provisions of a document that was read without; once is enough.

        Made in one go because a reference depends on the whole text; replacing 20,000 frozen values costs a
        quarter of the reading time.
        """
        # Here, because nine of ten marked-up documents are written without a name.
        from counterdraft.formats.references import assign_references

        provisions = self.draft.provisions
        if provisions and not provisions[0].reference:
            references = assign_references(provisions, self.draft.stories, self.memory.wordings)
            for provision, reference in zip(provisions, references, strict=True):
                _set_reference(provision, reference)


def open_source(
    path: Path | str,
    view: TrackedView = TrackedView.ACCEPTED,
    *,
    accept: frozenset[str] | None = None,
    data: bytes | None = None,
    memory: Memory | None = None,
    abridged: bool = False,
    named: bool = True,
) -> SourceDocument:
    """Open and read a document.

    Args:
        path: a .docx, .docm, .dotx or .dotm file.
        view: which text of tracked changes is read.
        accept: if given, only these authors' tracked changes are accepted, all others rejected; `view` then
            decides nothing.
        data: the file's bytes where they are not to be read from `path`.
        memory: of readings of other versions of the text; it is added to.
        abridged: whether paragraphs that are in the memory may be left out of the tree; their elements are
            made when they are asked for. The package is then only for reading.
        named: whether provisions get their references at once, or by `name_provisions` before anybody asks.

    Raises:
        DraftFileError: the file cannot be read as a Word document.
    """

    def known(main: bytes) -> Mapping[bytes, object | None]:
        return {} if memory is None or has_revisions(main) else memory.known_in(main)

    package = Package(path, data, known if abridged else None)
    source = read_source(package, view, memory or Memory(), accept)
    if named:
        source.name_provisions()
    return source


def read_source(
    package: Package, view: TrackedView, memory: Memory, accept: frozenset[str] | None = None
) -> SourceDocument:
    """Read an opened package as `open_source` does, without references.

    Raises:
        DraftFileError: the file cannot be read as a Word document.
    """
    try:
        return _Reading(package, view, accept, memory).read()
    except RecursionError as error:
        raise DraftFileError(package.path, DraftFileProblem.DAMAGED, package.main) from error


def open_marked(path: Path, memory: Memory | None = None, aside: Aside | None = None) -> Package:
    """Open a marked-up file for its audit and for `read_views`, without what `memory` knows for certain.

    Args:
        path: the file.
        memory: of the reading of its two texts.
        aside: what was set aside of both, and so must be in the file.

    Raises:
        DraftFileError: the file cannot be read as a Word document.
        UnsureError: what was set aside is not in the file.
    """

    def shorten(package: Package) -> tuple[bytes, Aside] | None:
        return None if aside is None else (aside.taken_out(package.data(package.main)), aside)

    return Package(path, known=memory.known_in if memory is not None else None, shorten=shorten)


def read_views(
    package: Package, wanted: Sequence[Sequence[Provision]] = ((), ()), memory: Memory | None = None
) -> tuple[Draft, Draft]:
    """Read what rejecting and what accepting all changes of a package gives, as far as a proof asks for it.

    The drafts hold texts, objects, labels, tables, stories and comments, but no looks of runs, references,
    tracked changes or notices. The trees of the package are resolved, so that it is used up.

    Args:
        package: opened by `open_marked`.
        wanted: the provisions that are expected of each view; one that is read equal in all that a proof
            asks for may be given as it is.
        memory: the one that the package was opened with.

    Raises:
        DraftFileError: the file cannot be read as a Word document.
        UnsureError: what was left out of the package has to be read.
    """
    again, known = package.again(), memory or Memory()
    views = (package, TrackedView.REJECTED), (again, TrackedView.ACCEPTED)
    try:
        rejected, accepted = (
            _Reading(one, view, None, known, expected).read().draft
            for (one, view), expected in zip(views, wanted, strict=True)
        )
    except RecursionError as error:
        raise DraftFileError(package.path, DraftFileProblem.DAMAGED, package.main) from error
    return rejected, accepted


class _Reading:
    """One pass over a package; with provisions that are expected (or none) it reads for a proof."""

    def __init__(
        self,
        package: Package,
        view: TrackedView,
        accept: frozenset[str] | None,
        memory: Memory,
        wanted: Sequence[Provision] | None = None,
    ) -> None:
        self._package = package
        self._view = view
        self._accept = accept
        self._memory = memory
        self._for_proof = wanted is not None
        self._record = Record()
        self._recall = Recall(wanted=wanted or ())
        self._prepared: dict[str, Element] = {}
        self._walk = Walk()
        self._media: dict[str, Media] = {}
        # A writer may have changed trees whose looks are remembered: a proof trusts its own file alone.
        looks = (Memory() if self._for_proof else memory).looks(
            package, self._optional_part("styles"), self._optional_part("numbering")
        )
        self._looks = looks
        if self._for_proof:
            self._walker = StoryWalker(self._walk, Labels(looks), Unrecorded(), self._recall)
        else:
            self._walker = StoryWalker(self._walk, looks, self._record, self._recall)

    def read(self) -> SourceDocument:
        package, walk = self._package, self._walk
        body = self._tree(package.main).find(n.W_BODY)
        if body is None:
            raise DraftFileError(package.path, DraftFileProblem.DAMAGED, package.main)
        self._read(Story(StoryId("body"), Part.BODY, ()), package.main, body)
        self._notes()
        self._headers_and_footers(body)
        comments = self._comments()
        if self._record.revisions:
            for root in self._prepared.values():
                clear_marks(root)
        draft = Draft(
            name=package.path.name,
            sha256=package.sha256,
            format="docx",
            provisions=tuple(walk.provisions),
            stories=tuple(walk.stories),
            comments=comments,
            notices=self._notices(),
            authors=self._record.authors,
        )
        return SourceDocument(
            package,
            draft,
            walk.paragraphs,
            walk.tables,
            walk.sources,
            self._memory,
            walk.leaves,
            self._recall.plains,
        )

    def _comments(self) -> tuple[DraftComment, ...]:
        part, extended = self._optional_part("comments"), self._optional_root("commentsExtended")
        if part is None:
            return ()
        return read_comments(self._tree(part), extended, self._walk.comment_marks)

    def _tree(self, part: str) -> Element:
        """The root of a story's part, resolved and with its fields' marks apart."""
        if part in self._prepared:
            return self._prepared[part]
        data = self._package.data(part)
        root = self._prepared[part] = self._package.tree(part)
        encoded_otherwise = data[:2] in _UTF16
        tracked = encoded_otherwise or has_revisions(data)
        if part == self._package.main:
            self._learn(root, part, tracked)
        record = None if self._for_proof else self._record
        if tracked and resolve(root, self._view, accept=self._accept, record=record):
            self._package.edit(part)
        if encoded_otherwise or b"fldChar" in data:
            isolate_field_marks(root)
        return root

    def _learn(self, root: Element, part: str, tracked: bool) -> None:
        """Take the bytes of the paragraphs of a tree that is as it was parsed."""
        package, recall = self._package, self._recall
        recall.plains = self._memory.plains(root)
        recall.leaves = package.cut(part).untouched(root, SIGNS) if tracked else package.leaves(part)
        recall.stretches = package.abridged.elements(root)
        if recall.stretches and not self._for_proof:
            # What is copied with more around it must be there: only in the body are paragraphs on their own.
            recall.stretches = put_back(recall.stretches, recall.plains, package.leaves(part), n.W_BODY)
            self._walk.paragraphs = LeftOut(self._walk.leaves, recall.plains, package.leaves(part))

    def _read(self, story: Story, part: str, element: Element) -> None:
        self._walker.read(story, StorySource(part, element), self._media_of(part))

    def _media_of(self, part: str) -> Media:
        if part not in self._media:
            self._media[part] = Media(self._package, part)
        return self._media[part]

    # -- notes -----------------------------------------------------------------------------------------------

    def _notes(self) -> None:
        """Read the notes in the order of their marks; a note may hold the mark of another."""
        found = {
            Part.FOOTNOTE: self._note_elements("footnotes"),
            Part.ENDNOTE: self._note_elements("endnotes"),
        }
        seen: dict[tuple[Part, str], StoryId] = {}
        for kind, note, owner, index in self._walk.notes:  # grows while it is read
            if (kind, note) not in seen:
                seen[kind, note] = StoryId(f"{kind.value}-{note}")
                place = found[kind].get(note)
                if place is None:
                    self._walk.notices[NoticeCode.MISSING_PART, f"{kind.value} {note}", owner] += 1
                    continue
                self._read(Story(seen[kind, note], kind, (), owner), *place)
            if found[kind].get(note) is not None:
                own(self._walk, owner, index, seen[kind, note])

    def _note_elements(self, kind: str) -> dict[str, tuple[str, Element]]:
        part = self._optional_part(kind)
        if part is None:
            return {}
        tag = n.W_FOOTNOTE if kind == "footnotes" else n.W_ENDNOTE
        return {note.get(n.W_ID, ""): (part, note) for note in self._tree(part).iterchildren(tag)}

    def _optional_part(self, kind: str) -> str | None:
        part = self._package.related(self._package.main, kind)
        return part if part is not None and self._readable(part) else None

    def _optional_root(self, kind: str) -> Element | None:
        part = self._optional_part(kind)
        return self._package.tree(part) if part is not None else None

    def _readable(self, part: str) -> bool:
        """Whether a part beside the main one parses; if not, its loss is told."""
        try:
            self._package.tree(part)
        except DraftFileError as error:
            if error.problem is DraftFileProblem.HOSTILE_XML:
                raise
            self._walk.notices[NoticeCode.DAMAGED_PART, part, None] += 1
            return False
        return True

    # -- headers and footers ---------------------------------------------------------------------------------

    def _headers_and_footers(self, body: Element) -> None:
        relationships = self._package.relationships(self._package.main)
        seen: set[str] = set()
        for section, properties in enumerate(body.iter(n.W_SECTPR), 1):
            for reference in properties.iterchildren(n.W_HEADER_REFERENCE, n.W_FOOTER_REFERENCE):
                target = relationships.get(reference.get(n.R_ID, ""))
                if target is None or self._package.find(target.target) is None:
                    self._walk.notices[NoticeCode.MISSING_PART, reference.get(n.R_ID, ""), None] += 1
                elif target.target not in seen and self._readable(target.target):
                    seen.add(target.target)
                    self._header(reference, target.target, section)

    def _header(self, reference: Element, part: str, section: int) -> None:
        kind = Part.HEADER if reference.tag == n.W_HEADER_REFERENCE else Part.FOOTER
        variant = reference.get(n.W_TYPE, "default")
        story = Story(StoryId(f"{kind.value}-{section}-{variant}"), kind, (), None, section, variant)
        self._read(story, part, self._tree(part))

    def _external_parts(self) -> list[str]:
        """Addresses of templates and data that the document would load; links are no content."""
        settings = self._package.related(self._package.main, "settings")
        parts = [self._package.main, *([settings] if settings else [])]
        return [
            one.target
            for part in parts
            for one in self._package.relationships(part).values()
            if one.external and one.type.rpartition("/")[2] not in _LINKS
        ]

    # -- notices ---------------------------------------------------------------------------------------------

    def _notices(self) -> tuple[Notice, ...]:
        counts = self._walk.notices
        if self._record.revisions:
            counts[NoticeCode.TRACKED_CHANGES, "", None] = len(self._record.revisions)
        provisions = self._walk.provisions if self._looks.hides else ()
        hidden = sum(any(run.hidden for run in provision.runs) for provision in provisions)
        if hidden:
            counts[NoticeCode.HIDDEN_TEXT, "", None] = hidden
        if self._package.strict:
            counts[NoticeCode.STRICT_FORMAT, "", None] += 1
        if self._package.macros:
            counts[NoticeCode.MACROS, "", None] += 1
        counts.update((NoticeCode.EXTERNAL_LINK, address, None) for address in self._external_parts())
        for media in self._media.values():
            counts.update((NoticeCode.EXTERNAL_LINK, address, None) for address in media.external)
            counts.update((NoticeCode.MISSING_PART, part, None) for part in media.missing)
        return tuple(Notice(code, detail, place, count) for (code, detail, place), count in counts.items())
