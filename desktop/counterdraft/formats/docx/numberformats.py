"""Writes numbers in the number formats of list labels; one function over tables, no state.

Source: ECMA-376 Part 1, 17.18.59 (ST_NumberFormat). Text formats are in English, as the format is without
a language of its own; a format that is not listed falls back to decimal, as Word does.
"""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_UNITS = (
    *(
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_HEBREW = (
    *((400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"), (50, "נ")),
    *((40, "מ"), (30, "ל"), (20, "כ"), (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"), (5, "ה"), (4, "ד")),
    *((3, "ג"), (2, "ב"), (1, "א")),
)
_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_ALPHABETS = {
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
    "hebrew2": "אבגדהוזחטיכלמנסעפצקרשת",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "thaiLetters": _THAI_LETTERS,
    "chicago": "*†‡§",
}
"""Letters that are doubled, trebled, ... when they are used up."""
_FINITE = {
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
}
"""Signs that give way to digits when they are used up."""
_CYCLES = {
    "ganada": "가나다라마바사아자차카타파하",
    "chosung": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    "aiueo": "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ",
    "aiueoFullWidth": "アイウエオカキクケコサシスセソタチツテトナニヌネノ"
    "ハヒフヘホマミムメモヤユヨラリルレロワヲン",
    "iroha": "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼﾋﾓｾｽﾝ",
    "irohaFullWidth": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰ"
    "ノオクヤマケフコエテアサキユメミシヱヒモセスン",
}
_ENCLOSED = {
    "decimalEnclosedCircle": (0x2460, 20),
    "decimalEnclosedCircleChinese": (0x2460, 20),
    "decimalEnclosedParen": (0x2474, 20),
    "decimalEnclosedFullstop": (0x2488, 20),
    "ideographEnclosedCircle": (0x3280, 10),
}
_DIGITS = {
    "decimalFullWidth": "０１２３４５６７８９",
    "decimalFullWidth2": "０１２３４５６７８９",
    "decimalHalfWidth": "0123456789",
    "thaiNumbers": "๐๑๒๓๔๕๖๗๘๙",
    "hindiNumbers": "०१२३४५६७८९",
    "ideographDigital": "〇一二三四五六七八九",
    "japaneseDigitalTenThousand": "〇一二三四五六七八九",
    "taiwaneseDigital": "○一二三四五六七八九",
    "koreanDigital": "영일이삼사오육칠팔구",
    "koreanDigital2": "零一二三四五六七八九",
}
_JAPANESE = ("一二三四五六七八九", ("", "十", "百", "千", "万"))
_KOREAN = ("일이삼사오육칠팔구", ("", "십", "백", "천", "만"))


def format_number(value: int, name: str) -> str:
    """Write a number in the format `name`; `bullet` and `none` have no number and give an empty string."""
    if name == "decimal":
        return str(value)
    if name in ("none", "bullet"):
        return ""
    if value > 0:
        if name in _ALPHABETS:
            letters = _ALPHABETS[name]
            return letters[(value - 1) % len(letters)] * ((value - 1) // len(letters) + 1)
        if name in _CYCLES:
            return _CYCLES[name][(value - 1) % len(_CYCLES[name])]
        if name in _FINITE and value <= len(_FINITE[name]):
            return _FINITE[name][value - 1]
        if name in _ENCLOSED and value <= _ENCLOSED[name][1]:
            return chr(_ENCLOSED[name][0] + value - 1)
        if name in _FUNCTIONS:
            return _FUNCTIONS[name](value)
    if name in _DIGITS and value >= 0:
        return "".join(_DIGITS[name][int(digit)] for digit in str(value))
    if name == "decimalZero":
        return f"{value:02d}"
    return str(value)


def _additive(table: tuple[tuple[int, str], ...]) -> Callable[[int], str]:
    def write(value: int) -> str:
        pieces = []
        for size, sign in table:
            count, value = divmod(value, size)
            pieces.append(sign * count)
        return "".join(pieces)

    return write


_roman = _additive(_ROMAN)


def _hebrew(value: int) -> str:
    """Fifteen and sixteen avoid the letters of the divine name."""
    written = _additive(_HEBREW)(value)
    return written.replace("יה", "טו").replace("יו", "טז")


def _cardinal(value: int) -> str:
    if value < 20:
        return _UNITS[value]
    if value < 100:
        tens, units = divmod(value, 10)
        return _TENS[tens] + (f"-{_UNITS[units]}" if units else "")
    for size, word in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            count, rest = divmod(value, size)
            return f"{_cardinal(count)} {word}" + (f" {_cardinal(rest)}" if rest else "")
    return str(value)


def _ordinal_text(value: int) -> str:
    words = _cardinal(value)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[cut:]
    if last in _ORDINALS:
        last = _ORDINALS[last]
    elif last.endswith("y"):
        last = last[:-1] + "ieth"
    else:
        last += "th"
    return words[:cut] + last


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ordinal(value: int) -> str:
    if 10 <= value % 100 <= 20:
        return f"{value}th"
    return f"{value}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th') }"


def _counting(value: int, digits: str, places: tuple[str, ...]) -> str:
    """East Asian counting without zero: the digit one is not said before ten, hundred and thousand."""
    if value >= 100_000:
        return str(value)
    pieces = []
    for place in range(4, -1, -1):
        digit = value // 10**place % 10
        if digit:
            silent = digit == 1 and 0 < place < 4
            pieces.append(("" if silent else digits[digit - 1]) + places[place])
    return "".join(pieces)


def _chinese(value: int) -> str:
    """Chinese counting: ten alone is 十, gaps are bridged by one 零."""
    if value >= 10_000:
        return str(value)
    digits, places = _JAPANESE
    pieces: list[str] = []
    gap = False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if digit:
            if gap and pieces:
                pieces.append("零")
            gap = False
            pieces.append(digits[digit - 1] + places[place])
        else:
            gap = True
    written = "".join(pieces)
    return written[1:] if 10 <= value < 20 else written


_FUNCTIONS: dict[str, Callable[[int], str]] = {
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "hebrew1": _hebrew,
    "hex": lambda value: f"{value:X}",
    "ordinal": _ordinal,
    "cardinalText": lambda value: _capital(_cardinal(value)),
    "ordinalText": lambda value: _capital(_ordinal_text(value)),
    "numberInDash": lambda value: f"- {value} -",
    "japaneseCounting": lambda value: _counting(value, *_JAPANESE),
    "koreanCounting": lambda value: _counting(value, *_KOREAN),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
}
