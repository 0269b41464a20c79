"""Tells preambular from operative paragraphs by their opening words; a small grammar, no draft in sight.

In resolutions and declarations a preambular paragraph opens with a participle or an adjective and ends with a
comma, an operative one opens with a verb in the present tense (UN Editorial Manual; the same habit in
Russian, French, Spanish and Armenian). The lists name what the ending of a word cannot tell.
"""

from __future__ import annotations

import re

_BRACKETS = " \t\u00a0\u202f[](){}«»\"“”„‘’'_*"
_ADVERB_WORDS = (
    *("also", "further", "furthermore", "again", "once again", "moreover", r"\w+ly"),
    *(
        "aussi",
        "également",
        "en outre",
        "notamment",
        r"\w+ment",
        "también",
        "asimismo",
        "además",
        r"\w+mente",
    ),
    *("также", "далее", "вновь", "вновь подтверждая,", "кроме того,?", r"\w+но", r"\w+ко"),
)
_ADVERBS = rf"(?:(?:{'|'.join(_ADVERB_WORDS)})\s+){{0,3}}"
_PREAMBULAR_WORDS = (
    # English adjectives and past participles; -ing is told by its ending
    *("whereas", "having", "alarmed", "anxious", "appalled", "aware", "cognizant", "committed", "concerned"),
    *("confident", "conscious", "convinced", "deeply concerned", "desirous", "determined", "dismayed"),
    *("distressed", "disturbed", "encouraged", "gratified", "grateful", "guided", "horrified", "indignant"),
    *("inspired", "mindful", "motivated", "outraged", "pleased", "resolved", "saddened", "shocked", "united"),
    # French; -ant is told by its ending
    *("alarmée?s?", "animée?s?", "attachée?s?", "consciente?s?", "convaincue?s?", "désireu(?:x|ses?)"),
    *("déterminée?s?", "encouragée?s?", "gravement préoccupée?s?", "guidée?s?", "inquiète?s?", "indignée?s?"),
    *("préoccupée?s?", "profondément préoccupée?s?", "résolue?s?", "soucieu(?:x|ses?)", "vue?s?"),
    # Spanish; -ando and -iendo are told by their ending
    *("alarmad[oa]s?", "consciente[s]?", "convencid[oa]s?", "deseos[oa]s?", "decidid[oa]s?", "guiad[oa]s?"),
    *("preocupad[oa]s?", "profundamente preocupad[oa]s?", "resuelt[oa]s?", "vist[oa]s?"),
    # Russian; verbal adverbs are told by their ending
    *("будучи", "преисполнен\\w+", "убежд[её]нн\\w+", "озабоченн\\w+", "обеспокоенн\\w+", "встревоженн\\w+"),
    *("потряс[её]нн\\w+", "воодушевл[её]нн\\w+", "исполненн\\w+", "глубоко обеспокоенн\\w+"),
    # Armenian
    *("քանզի", "հաշվի առնելով", "նկատի ունենալով", "մտահոգված", "համոզված", "առաջնորդվելով"),
)
_PREAMBULAR = re.compile(rf"{_ADVERBS}(?:{'|'.join(_PREAMBULAR_WORDS)})\b", re.IGNORECASE)
_PARTICIPLE = re.compile(
    rf"{_ADVERBS}\w{{2,}}(?:ing|ant|ando|iendo|я|ясь|вши|вшись|ив|ав|ев|ыв|ելով|ալով|ած)\b", re.IGNORECASE
)
_NO_PARTICIPLE = re.compile(
    r"(?:nothing|everything|something|anything|during|pendant|durant|avant|вся|для|после)\b", re.I
)

_OPERATIVE_WORDS = (
    # English
    *("accepts", "acknowledges", "acts", "adopts", "affirms", "agrees", "appeals", "applauds", "appoints"),
    *("appreciates", "approves", "asks", "authorizes", "authorises", "calls", "commends", "concludes"),
    *("condemns", "confirms", "congratulates", "considers", "decides", "declares", "demands", "denounces"),
    *("deplores", "designates", "determines", "directs", "draws", "emphasizes", "emphasises", "encourages"),
    *("endorses", "establishes", "exhorts", "expects", "expresses", "extends", "highlights", "instructs"),
    *(
        "insists",
        "intends",
        "invites",
        "looks forward",
        "mandates",
        "notes",
        "observes",
        "orders",
        "proclaims",
    ),
    *("proposes", "reaffirms", "realizes", "recalls", "recognizes", "recognises", "recommends", "regrets"),
    *("reiterates", "rejects", "remains", "reminds", "renews", "requests", "resolves", "stresses"),
    *("strongly condemns", "supports", "takes", "trusts", "underlines", "underscores", "undertakes", "urges"),
    *("welcomes", "we,? (?:hereby )?(?:declare|decide|agree|reaffirm|express|call|condemn|commit)"),
    # French
    *("accueille", "adopte", "affirme", "appelle", "appuie", "approuve", "autorise", "charge", "condamne"),
    *("confirme", "considère", "constate", "convient", "décide", "déclare", "demande", "déplore", "désigne"),
    *(
        "encourage",
        "engage",
        "estime",
        "exhorte",
        "exige",
        "exprime",
        "fait",
        "félicite",
        "insiste",
        "invite",
    ),
    *("note", "prend", "prie", "proclame", "rappelle", "réaffirme", "recommande", "reconnaît", "regrette"),
    *("réitère", "rejette", "remercie", "se félicite", "se déclare", "souligne", "soutient", "salue"),
    # Spanish
    *(
        "acoge",
        "acuerda",
        "afirma",
        "alienta",
        "apoya",
        "aprueba",
        "condena",
        "confirma",
        "decide",
        "declara",
    ),
    *("destaca", "encarga", "exhorta", "exige", "expresa", "hace", "insta", "invita", "lamenta", "observa"),
    *("pide", "proclama", "reafirma", "recomienda", "reconoce", "recuerda", "reitera", "solicita", "subraya"),
    *("toma nota", "autoriza"),
    # Russian
    *(
        "благодарит",
        "выражает",
        "даёт",
        "дает",
        "заявляет",
        "обращает",
        "обращается",
        "обязуется",
        "одобряет",
    ),
    *("осуждает", "отвергает", "отмечает", "поддерживает", "подтверждает", "подч[её]ркивает", "поручает"),
    *("поручить", "постановляет", "предлагает", "призна[её]т", "призывает", "принимает", "приветствует"),
    *("провозглашает", "просит", "рекомендует", "решает", "решила", "решил", "сожалеет", "считает"),
    *("требует", "уполномочивает", "утверждает", "утвердить", "учреждает", "напоминает", "высоко оценивает"),
)
_OPERATIVE = re.compile(rf"{_ADVERBS}(?:{'|'.join(_OPERATIVE_WORDS)})\b", re.IGNORECASE)
_OPENING_LENGTH = 160
_ADVERB_ENDINGS = ("ly", "ment", "mente", "но", "ко")
_OPERATIVE_FIRST = frozenset(
    re.split(r"[ ,(]", form.replace("[её]", letter))[0]
    for form in (*_OPERATIVE_WORDS, *_ADVERB_WORDS)
    for letter in "её"
)
"""The words that a text must begin with, unless it begins with an adverb."""
_OPERATIVE_ARMENIAN = re.compile(r"(?:\w+\s+){0,2}(?:է\s+\w+ում|\w+ում\s+(?:է|են))(?!\w)", re.IGNORECASE)

_ORGAN_WORDS = (
    *("assembly", "council", "conference", "committee", "commission", "board", "parties", "congress"),
    *("parliament", "organi[sz]ation", "union", "summit", "heads of (?:state|government|delegation)"),
    *("ministers", "governments?", "states", "assemblée", "conseil", "conférence", "comité", "chefs d.état"),
    *("asamblea", "consejo", "conferencia", "ассамблея", "совет", "конференция", "комитет", "комиссия"),
    *("главы", "министры", "стороны", "парламент", "собрание", "ասամբլեան?", "խորհուրդը?", "կոմիտեն?"),
    *("հանձնաժողովը?", "պետությունների"),
)
_ORGANS = re.compile(rf"\b(?:{'|'.join(_ORGAN_WORDS)})\b", re.IGNORECASE)
_ORGAN_LENGTH = 260
_ORGAN_NAME_LENGTH = 60
_TAIL = 40
_OPEN_ENDS = ",;:՝՛․"
_CONJUNCTIONS = tuple(f"{stop} {word}" for stop in ",;" for word in ("and", "et", "y", "и", "և", "եւ"))


def is_preambular(text: str, *, listed_words_only: bool = False) -> bool:
    """Whether the text reads like a preambular paragraph: opening word and open end.

    Args:
        text: without a label.
        listed_words_only: do not trust a word's ending, for items of lists, which often open with "using".
    """
    tail = text[-_TAIL:].rstrip(_BRACKETS)
    if tail.endswith(_CONJUNCTIONS):
        tail = tail[: max(tail.rfind(","), tail.rfind(";")) + 1]
    ending = tail[-1:]
    if not ending or ending not in _OPEN_ENDS:
        return False
    bare = text.strip(_BRACKETS)
    if _PREAMBULAR.match(bare):
        return True
    if listed_words_only:
        return False
    # An organ's name may look like a participle ("Генеральная Ассамблея,").
    if ending not in ",;" or not _PARTICIPLE.match(bare) or _NO_PARTICIPLE.match(bare):
        return False
    return len(bare) > _ORGAN_NAME_LENGTH or _ORGANS.search(bare) is None


def is_operative(text: str) -> bool:
    """Whether the text opens like an operative paragraph."""
    bare = text[:_OPENING_LENGTH].strip(_BRACKETS)
    if "\u0530" <= bare[:1] <= "\u058f":
        return _OPERATIVE_ARMENIAN.match(bare) is not None
    first = bare.partition(" ")[0].lower().rstrip(",;:.")
    if first not in _OPERATIVE_FIRST and not first.endswith(_ADVERB_ENDINGS):
        return False  # most paragraphs of a long text, without a search
    return _OPERATIVE.match(bare) is not None


def is_organ(text: str) -> bool:
    """Whether a line reads like the name of the organ that speaks ("The Council,")."""
    bare = text.strip(_BRACKETS)
    if not bare or len(bare) > _ORGAN_LENGTH or bare[-1:] in ".;":
        return False
    return _ORGANS.search(bare) is not None
