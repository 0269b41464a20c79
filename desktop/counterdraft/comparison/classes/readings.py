"""The readings of one comparison: each text is read once, in the language that it is written in."""

from __future__ import annotations

from counterdraft.comparison.classes.reading import Reading
from counterdraft.model.draft import Draft
from counterdraft.text.confusables import scripts
from counterdraft.text.lexemes import Lexeme, lexemes
from counterdraft.text.lexicon import Voice, voice_of

_SAMPLE_PROVISIONS, _SAMPLE_CHARACTERS = 60, 400
_LANGUAGE_OF_SCRIPT = {"cyrillic": "ru", "armenian": "hy"}


class Readings:
    """Readings by text and language, kept for the time of one comparison."""

    def __init__(self, draft: Draft) -> None:
        """Take the language of the draft's first provisions for texts that do not tell their own."""
        sample = " ".join(
            provision.text[:_SAMPLE_CHARACTERS] for provision in draft.provisions[:_SAMPLE_PROVISIONS]
        )
        self.language = voice_of(sample, lexemes(sample)).language()
        self._readings: dict[tuple[str, str], Reading] = {}
        self._words: dict[str, tuple[Lexeme, ...]] = {}
        self._voices: dict[str, Voice] = {}

    def words(self, text: str) -> tuple[Lexeme, ...]:
        """Return the words of a text."""
        if text not in self._words:
            self._words[text] = lexemes(text)
        return self._words[text]

    def _voice(self, text: str) -> Voice:
        if text not in self._voices:
            self._voices[text] = voice_of(text, self.words(text))
        return self._voices[text]

    def read(self, text: str, language: str = "") -> Reading:
        """Return the reading of a text, in its own language unless one is named."""
        language = language or self._voice(text).language(self.language)
        key = (text, language)
        if key not in self._readings:
            self._readings[key] = Reading(text, language, self.words(text))
        return self._readings[key]

    def language_for(self, old: str, new: str, window: str) -> str:
        """Return the language to read a changed pair in: that of both texts, or of a quoted window.

        A change inside a Russian or Armenian quotation of an English text is read as Russian or Armenian.
        """
        if not window.isascii():
            letters = scripts(window)
            if len(letters) == 1 and letters[0] in _LANGUAGE_OF_SCRIPT:
                return _LANGUAGE_OF_SCRIPT[letters[0]]
        return (self._voice(old) + self._voice(new)).language(self.language)
