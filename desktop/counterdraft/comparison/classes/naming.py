"""NAME, ACTOR and ACTVOICE: who is named, who acts or is addressed, and whether the actor is said at all."""

from __future__ import annotations

from collections.abc import Iterator

from counterdraft.comparison.classes.contrast import Contrast, Side, cancel
from counterdraft.comparison.classes.polarity import listed
from counterdraft.comparison.classes.reading import Reading
from counterdraft.model.change import ChangeClass
from counterdraft.text.lexemes import Hit, Lexeme
from counterdraft.text.spans import Spanned, overlapping


def actor_classes(contrast: Contrast) -> Iterator[ChangeClass]:
    """Yield ACTOR where the parties that act or are addressed differ."""
    gone, came = actor_differences(contrast)
    if not gone and not came:
        return
    old, new = listed(contrast.old, gone), listed(contrast.new, came)
    if gone and came:
        sentence = f"who acts or is addressed: {old} → {new}"
    elif came:
        sentence = f"addressees widened: {new} added"
    else:
        sentence = f"addressees narrowed: {old} removed"
    yield ChangeClass("ACTOR", "actor.slot", old, new, sentence)


def actor_differences(contrast: Contrast) -> tuple[list[Hit], list[Hit]]:
    """Return the actors that stand only in the old and only in the new window, in an actor's place."""
    gone, came = contrast.differing(lambda reading: reading.actors, lambda hit: hit.key)
    if len(agents := _agents(contrast.old)) != len(others := _agents(contrast.new)):
        # Who stands in a by-phrase that came or went is a matter of ACTVOICE.
        gone = [hit for hit in gone if not any(agent.first <= hit.first < agent.last for agent in agents)]
        came = [hit for hit in came if not any(agent.first <= hit.first < agent.last for agent in others)]
    return (
        [hit for hit in gone if _acts(contrast.old.reading, hit)],
        [hit for hit in came if _acts(contrast.new.reading, hit)],
    )


def _acts(reading: Reading, hit: Hit) -> bool:
    """Whether an actor opens a sentence, follows a leading verb or "by", or stands before a modal."""
    skipped = reading.passed_over
    index = hit.first - 1
    while (
        index >= 0
        and (index in skipped or reading.words[index].word in reading.lexicon.light)
        and not _stops(reading, index)
    ):
        if reading.words[index].word in ("by", "par") or index + 1 in reading.after_verbs:
            return True
        index -= 1
    if index < 0 or reading.words[index].start < reading.label_end or _stops(reading, index):
        return True
    begin, follow = reading.agent_edges
    if index + 1 in reading.after_verbs or hit.first in begin or index + 1 in follow:
        return True
    index = hit.last
    while index < len(reading.words) and (
        index in skipped or reading.words[index].word in reading.lexicon.light
    ):
        index += 1
    return index in reading.modal_starts


def _stops(reading: Reading, index: int) -> bool:
    """Whether a sentence or clause ends right after the word at `index`."""
    following = reading.words[index + 1].start if index + 1 < len(reading.words) else len(reading.plain)
    return any(mark in reading.plain[reading.words[index].end : following] for mark in ".;:")


def name_classes(contrast: Contrast) -> Iterator[ChangeClass]:
    """Yield NAME where names differ: capitals that no sentence start explains, and the gazetteer's.

    A name that stands on both sides is no difference, also where it became part of a legal basis.
    """
    acting = actor_differences(contrast)
    gone, came = cancel(_names(contrast.old), _names(contrast.new), lambda word: _stem(word.word))
    gone, came = _free(contrast.old, gone, acting[0]), _free(contrast.new, came, acting[1])
    if not gone and not came:
        return
    old, new = _phrases(contrast.old, gone), _phrases(contrast.new, came)
    if gone and came:
        sentence = f"name: {old} → {new}"
    else:
        sentence = f"added: {new}" if came else f"removed: {old}"
    yield ChangeClass("NAME", "name.capitals", old, new, sentence)


def _stem(word: str) -> str:
    """The part of a name that Russian and Armenian endings leave alone."""
    return word if word.isascii() else word[: max(4, len(word) - 2)]


def _names(side: Side) -> list[Lexeme]:
    reading = side.reading
    listed_names, capitals = reading.named, reading.capital_starts
    if not listed_names and not capitals:
        return []
    found = []
    for index, word in side.words():
        known = index in listed_names and reading.text[word.start].isupper()
        if known or (word.start in capitals and word.word not in reading.lexicon.common_words):
            found.append(word)
    return found


def _free(side: Side, words: list[Lexeme], acting: list[Hit]) -> list[Lexeme]:
    """The words that no other class accounts for: dates, bases, actors, roles such as the Parties."""
    if not words:
        return words
    reading = side.reading
    taken: list[Spanned] = [*acting]
    for items in (reading.moments, reading.bases, reading.references, reading.modality):
        taken += side.inside(items)
    taken += [figure for figure in side.inside(reading.figures) if figure.unit]
    taken += [actor for actor in side.inside(reading.actors) if actor.key in reading.lexicon.roles]
    taken += [agent for agent in _agents(side) if agent.key == "agent" or _generic(reading, agent)]
    if reading.lead:
        taken.append(reading.lead)
    return [
        word for word in words if not any(item.start < word.end and word.start < item.end for item in taken)
    ]


def _phrases(side: Side, words: list[Lexeme]) -> str:
    """The words as written, neighbours joined to one phrase."""
    spans: list[list[int]] = []
    for word in words:
        if spans and side.reading.text[spans[-1][1] : word.start].strip(" \u00a0-'’") == "":
            spans[-1][1] = word.end
        else:
            spans.append([word.start, word.end])
    return "; ".join(side.reading.text[start:end] for start, end in spans)


def agency_classes(contrast: Contrast) -> Iterator[ChangeClass]:
    """Yield ACTVOICE where the phrase that names the actor of a passive is lost or gained."""
    old, new = _agents(contrast.old), _agents(contrast.new)
    if len(old) == len(new):
        return
    words = listed(contrast.old, old), listed(contrast.new, new)
    if len(old) > len(new):
        yield ChangeClass("ACTVOICE", "agency.phrase", *words, f"actor no longer named: {words[0]}")
    else:
        yield ChangeClass("ACTVOICE", "agency.phrase", *words, f"actor now named: {words[1]}")


def _generic(reading: Reading, agent: Hit) -> bool:
    """Whether an agent is one of the actors of the lexicon, not a name of its own."""
    near = overlapping(reading.actors, agent.start, agent.end)
    return any(agent.first <= actor.first < agent.last for actor in near)


def _agents(side: Side) -> list[Hit]:
    reading = side.reading
    return [phrase for hit in side.inside(reading.agents) if (phrase := _agent(reading, hit)) is not None]


def _agent(reading: Reading, hit: Hit) -> Hit | None:
    """The whole phrase of an agent ("by the Parties"), None where "by" has another use."""
    if hit.key == "agent":
        return hit
    index = hit.last
    while index < len(reading.words) and reading.words[index].word in reading.lexicon.light:
        index += 1
    if index == len(reading.words):
        return None
    word = reading.words[index]
    for actors in (reading.actors, reading.names):
        for actor in overlapping(actors, word.start, word.end):
            if _passive(reading, hit):
                return Hit(hit.first, actor.last, hit.start, actor.end, "by")
    named = reading.text[word.start].isupper() and word.word not in reading.lexicon.common_words
    dated = bool(overlapping(reading.moments, word.start, word.start + 1))
    if named and not dated and _passive(reading, hit):
        return Hit(hit.first, index + 1, hit.start, word.end, "by")
    return None


def _passive(reading: Reading, hit: Hit) -> bool:
    endings = reading.lexicon.participles
    if not endings or hit.key != "by":
        return True
    before = reading.words[max(0, hit.first - 4) : hit.first]
    return any(word.word.endswith(endings) and len(word.word) > 2 for word in before)
