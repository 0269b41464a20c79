"""The languages of the interface: which there are, which one is used, and Qt's translators for it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from counterdraft.resources import resource
from counterdraft.ui.translation_file import compile_qm, read_ts

_log = logging.getLogger(__name__)
_SPOKEN = "counterdraftLanguage"
"""Property of the application: the code of the language in use."""

_FILES = ("counterdraft", "qtbase")
"""Our own texts, and the texts of Qt's dialogs where Qt itself lacks the language."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its ISO 639-1 code and the name that its speakers give it."""

    code: str
    name: str


SYSTEM = ""
"""Stands for the language of the system where a code is expected."""

LANGUAGES = (
    Language("en", "English"),
    Language("ru", "Русский"),
    Language("fr", "Français"),
    Language("hy", "Հայերեն"),
)
_CODES = tuple(language.code for language in LANGUAGES)


def language_for(choice: str = SYSTEM, wanted: tuple[str, ...] | None = None) -> str:
    """The code of the language that a choice means.

    Args:
        choice: a code of `LANGUAGES`, or `SYSTEM`; anything else counts as `SYSTEM`.
        wanted: the languages that the system asks for, best first, such as `fr-CH`; None asks it.
    """
    if choice in _CODES:
        return choice
    names = QLocale.system().uiLanguages() if wanted is None else wanted
    codes = (name.replace("_", "-").partition("-")[0] for name in names)
    return next((code for code in codes if code in _CODES), "en")


def spoken() -> str:
    """The code of the language that the window speaks now."""
    application = QCoreApplication.instance()
    code = application.property(_SPOKEN) if application is not None else None
    return str(code) if code else "en"


class Translation:
    """The translators in use; one object for the whole program, kept as long as it runs.

    Attributes:
        code: the language in use.
    """

    def __init__(self) -> None:
        self.code = "en"
        self._translators: list[tuple[QTranslator, bytes]] = []

    def use(self, choice: str = SYSTEM) -> None:
        """Speak another language from now on; widgets learn of it by `QEvent.LanguageChange`."""
        self.close()
        self.code = language_for(choice)
        for translator, data in self._loaded(self.code):
            QCoreApplication.installTranslator(translator)
            self._translators.append((translator, data))
        self._tell()
        system = QLocale.system()
        # Dates and numbers follow the region of the system if it speaks the same language.
        same = language_of(system) == self.code
        QLocale.setDefault(system if same else QLocale(self.code))
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            right_to_left = QLocale(self.code).textDirection() == Qt.LayoutDirection.RightToLeft
            application.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
            )

    def close(self) -> None:
        """Go back to the English of the code."""
        for translator, _ in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = []
        self.code = "en"
        self._tell()

    def _tell(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.setProperty(_SPOKEN, self.code)

    def _loaded(self, code: str) -> list[tuple[QTranslator, bytes]]:
        loaded = []
        qt = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if qt.load(f"qtbase_{code}", folder):
            loaded.append((qt, b""))
        for name in _FILES:
            found = shipped_translator(f"{name}_{code}")
            if found is not None:
                loaded.append(found)
        return loaded


def language_of(locale: QLocale) -> str:
    """The ISO 639-1 code of a locale's language."""
    return locale.name().partition("_")[0]


def shipped_translator(name: str) -> tuple[QTranslator, bytes] | None:
    """A translator of a shipped file, and the bytes that it reads as long as it lives; None without one.

    What the build compiled is taken; a checkout has only the sources, which are compiled in memory.
    """
    translator = QTranslator()
    try:
        if translator.load(str(resource(f"translations/{name}.qm"))):
            return translator, b""
    except FileNotFoundError:
        pass
    try:
        source: Path = resource(f"translations/{name}.ts")
    except FileNotFoundError:
        return None
    data = compile_qm(*read_ts(source.read_bytes()))
    if not translator.load(data):
        _log.warning("the translation %s cannot be loaded", name)
        return None
    return translator, data
