"""The pictures of the texts that are shown: read and decoded beside the window, at the size they are drawn.

Only kinds of pictures that hold nothing but pixels are decoded, and only up to a size; a picture that cannot
be shown stays its description in words.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRunnable, QSize, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from counterdraft.formats.docx.pictures import PictureFile
from counterdraft.model.draft import Draft, InlineObject

_KINDS = {b"png", b"jpeg", b"gif", b"bmp", b"webp", b"tiff"}
_MOST_PIXELS = 64_000_000
"""Pixels of a picture as stored; larger ones cost seconds and hundreds of megabytes to decode."""

_MOST_SHOWN = 4096
"""Pixels of one side as decoded: no column is wider."""

_MOST_KEPT = 48 << 20
"""Bytes of decoded pictures that are kept."""


@dataclass(frozen=True, slots=True)
class PictureKey:
    """A picture at one size in device pixels: the index of its file, its part, and the size."""

    file: int
    part: str
    width: int
    height: int


def decoded(data: bytes, width: int, height: int) -> QImage:
    """Decode a picture to a size; null if it is of no known kind, damaged, or too large."""
    array = QByteArray(data)
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if bytes(reader.format().data()) not in _KINDS or not size.isValid():
        return QImage()
    if size.width() * size.height() > _MOST_PIXELS:
        return QImage()
    reader.setAutoTransform(True)
    if width * height < size.width() * size.height():
        reader.setScaledSize(QSize(width, height))
    return reader.read()


class _Job(QRunnable):
    """Reads and decodes one picture."""

    def __init__(self, owner: Pictures, generation: int, file: PictureFile, key: PictureKey) -> None:
        super().__init__()
        self._owner, self._generation, self._file, self._key = owner, generation, file, key

    def run(self) -> None:
        """Tell the owner what came of it; an empty image is an answer too."""
        key = self._key
        data = self._file.read(key.part)
        image = decoded(data, key.width, key.height) if data else QImage()
        self._owner.decoded.emit(self._generation, key, image)


class Pictures(QObject):
    """Gives pictures that are there and fetches those that are not.

    Signals:
        arrived: a picture that was asked for can be painted now.
        decoded(generation, key, image): from the thread that decodes.
    """

    arrived = Signal()
    decoded = Signal(int, object, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[PictureFile, ...] = ()
        self._drafts: tuple[Draft, ...] = ()
        self._places: dict[str, tuple[int, str]] | None = None
        self._kept: OrderedDict[PictureKey, QPixmap] = OrderedDict()
        self._bytes = 0
        self._wanted: set[PictureKey] = set()
        self._generation = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.decoded.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether a picture is on its way."""
        return bool(self._wanted)

    def show_files(self, files: Sequence[PictureFile], drafts: Sequence[Draft]) -> None:
        """Take the files of another comparison, one for each draft."""
        self.forget()
        self._files = tuple(files)
        self._drafts = tuple(drafts[: len(files)])

    def forget(self) -> None:
        """Show no pictures any more."""
        self._pool.clear()
        self._generation += 1
        self._files, self._drafts, self._places = (), (), None
        self._kept.clear()
        self._wanted.clear()
        self._bytes = 0

    def has(self, item: InlineObject) -> bool:
        """Whether the file of a picture is known, so that room is kept for it."""
        picture = item.picture
        return (
            picture is not None
            and self._place(item) is not None
            and min(picture.width_twips, picture.height_twips) > 0
        )

    def _place(self, item: InlineObject) -> tuple[int, str] | None:
        """The file and part of a picture: made columns show those of any file."""
        if self._places is None:
            self._places = {}
            for number, draft in enumerate(self._drafts):
                for provision in draft.provisions:
                    for other in provision.objects:
                        if other.picture is not None:
                            self._places.setdefault(other.digest, (number, other.picture.part))
        return self._places.get(item.digest)

    def find(self, item: InlineObject, width: float, height: float, ratio: float) -> QPixmap | None:
        """The picture of an object at a size in px; None while it is fetched, null if it cannot be shown."""
        place = self._place(item)
        if place is None:
            return QPixmap()
        wide, high = (max(1, min(round(side * ratio), _MOST_SHOWN)) for side in (width, height))
        key = PictureKey(*place, wide, high)
        known = self._kept.get(key)
        if known is not None:
            self._kept.move_to_end(key)
            return known
        if key not in self._wanted:
            self._wanted.add(key)
            self._pool.start(_Job(self, self._generation, self._files[place[0]], key))
        return None

    def _take(self, generation: int, key: PictureKey, image: QImage) -> None:
        if generation != self._generation:
            return
        self._wanted.discard(key)
        self._kept[key] = QPixmap.fromImage(image)
        self._bytes += _size(self._kept[key])
        while self._bytes > _MOST_KEPT and len(self._kept) > 1:
            self._bytes -= _size(self._kept.popitem(last=False)[1])
        self.arrived.emit()


def _size(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
