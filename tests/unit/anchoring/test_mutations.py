"""Texts of four scripts, mutated while every character is followed: does each comment find its words?

Every character of the old text carries a number through all mutations, so that the truth is known exactly.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from counterdraft.anchoring.describe import Describer
from counterdraft.anchoring.rebase import rebase
from counterdraft.anchoring.resolve import Resolver
from counterdraft.comparison.pipeline import align
from counterdraft.formats import read_draft
from counterdraft.model.anchor import Anchor, AnchorState, Resolved
from counterdraft.model.draft import Draft, Part, Provision, ProvisionId, Span, Story, StoryId

WORDS = {
    "en": """
        the of and to in for on with by a as its their all that this which from at under be shall should may
        is parties council member states agreement measures security implementation joint national
        international cooperation report secretariat meeting border peaceful settlement assistance
        humanitarian economic trade standards review period days funding working group experts information
        exchange obligations principles sovereignty integrity charter decision declaration support
        development regional transport energy water environment education health monitoring verification
        withdrawal negotiation dialogue confidence building training equipment observers mission mandate
        deadline budget contribution voluntary annual session chair plenary consensus amendment proposal
        text paragraph annex schedule tariff customs technical regulation conformity assessment procedure
        notification transparency consultation dispute panel recommendation urgent immediate unconditional
        full effective sustainable inclusive mutual balanced further relevant strengthen promote ensure
        request invite encourage welcome recall reaffirm note decide establish provide
    """,
    "ru": """
        и в на с по для о об к от из за при до не что как их его это также или всех между государства члены
        совет сторон стороны соглашение меры безопасность осуществление совместный национальный
        международный сотрудничество доклад секретариат заседание граница мирный урегулирование помощь
        гуманитарный экономический торговля стандарты обзор период дней финансирование рабочая группа
        эксперты информация обмен обязательства принципы суверенитет целостность устав решение декларация
        поддержка развитие региональный транспорт энергия вода среда образование здравоохранение мониторинг
        проверка вывод переговоры диалог доверие подготовка оборудование наблюдатели миссия мандат срок
        бюджет взнос добровольный ежегодный сессия председатель пленарный консенсус поправка предложение
        текст пункт приложение тариф таможня технический регламент соответствие оценка процедура уведомление
        прозрачность консультации спор рекомендация срочный немедленный безусловный полный эффективный
        устойчивый взаимный укреплять содействовать обеспечить просить приглашать поощрять приветствовать
        напоминать подтверждать
    """,
    "hy": """
        և ու է են որ այս այդ նրա իր մեջ մասին համար հետ մինչև ըստ կամ նաև բոլոր միջև պետք պետություններ
        անդամ խորհուրդ կողմեր համաձայնագիր միջոցներ անվտանգություն իրականացում համատեղ ազգային միջազգային
        համագործակցություն զեկույց քարտուղարություն նիստ սահման խաղաղ կարգավորում օգնություն մարդասիրական
        տնտեսական առևտուր ստանդարտներ վերանայում ժամկետ օր ֆինանսավորում աշխատանքային խումբ փորձագետներ
        տեղեկատվություն փոխանակում պարտավորություններ սկզբունքներ ինքնիշխանություն ամբողջականություն
        կանոնադրություն որոշում հռչակագիր աջակցություն զարգացում տարածաշրջանային տրանսպորտ էներգիա ջուր
        միջավայր կրթություն առողջություն մշտադիտարկում ստուգում դուրսբերում բանակցություններ երկխոսություն
        վստահություն ուսուցում սարքավորում դիտորդներ առաքելություն մանդատ բյուջե ներդրում կամավոր տարեկան
        նախագահ լիագումար համաձայնություն փոփոխություն առաջարկ տեքստ կետ հավելված մաքսատուրք տեխնիկական
        կանոնակարգ համապատասխանություն գնահատում ընթացակարգ ծանուցում թափանցիկություն խորհրդակցություն վեճ
    """,
    "zh": """
        的 和 在 与 为 对 及 由 应 可 将 各 其 该 本 会员国 理事会 缔约方 协定 措施 安全
        执行 联合 国家 国际 合作 报告 秘书处 会议 边界 和平 解决 援助 人道主义 经济 贸易 标准
        审查 期限 三十日 资金 工作组 专家 信息 交流 义务 原则 主权 领土完整 宪章 决定 宣言
        支持 发展 区域 运输 能源 水资源 环境 教育 卫生 监测 核查 撤出 谈判 对话 信任 培训
        设备 观察员 特派团 任务 截止日期 预算 捐款 自愿 年度 届会 主席 全体会议 协商一致 修正案
        提案 案文 段落 附件 关税 海关 技术 法规 合格评定 程序 通知 透明度 磋商 争端 建议 紧急
        立即 无条件 充分 有效 可持续 包容 相互 平衡 进一步 加强 促进 确保 请 邀请 鼓励 欢迎
        回顾 重申 注意到 设立 提供
    """,
}
VOCABULARY = {language: words.split() for language, words in WORDS.items()}
FORMULAE = {
    "en": (
        "Decides to remain seized of the matter;",
        "Takes note of the report;",
        "Requests the Secretariat to report;",
    ),
    "ru": ("Постановляет продолжать заниматься этим вопросом;", "Принимает к сведению доклад;"),
    "hy": ("Որոշում է շարունակել զբաղվել այս հարցով։", "Ի գիտություն է ընդունում զեկույցը։"),
    "zh": ("决定继续处理此案；", "注意到该报告；"),
}
SEPARATOR = {"en": " ", "ru": " ", "hy": " ", "zh": ""}
STOP = {"en": ".", "ru": ".", "hy": "։", "zh": "。"}


@dataclass
class Letter:
    """A character of the text under mutation; `number` follows it, new text has none.

    The character of a copy is a twin: it stands for the original only once that is gone, for a text that
    was copied and then deleted where it stood was moved.
    """

    character: str
    number: int | None = None
    twin: bool = False


Line = list[Letter]


@dataclass
class World:
    """An old text, what became of it, and which old characters were replaced and not merely deleted."""

    language: str
    chance: random.Random
    lines: list[Line]
    replaced: set[int] = field(default_factory=set)
    ranges: list[range] = field(default_factory=list)
    """Numbers of each old provision's characters."""
    texts: list[str] = field(default_factory=list)

    def words(self, number: int) -> str:
        vocabulary = VOCABULARY[self.language]
        # Frequent words come first in the lists: squaring gives the skew of a real text.
        chosen = (vocabulary[int(self.chance.random() ** 2 * len(vocabulary))] for _ in range(number))
        return SEPARATOR[self.language].join(chosen)

    def sentence(self, least: int = 8, most: int = 30) -> str:
        words = self.words(self.chance.randint(least, most))
        return words[:1].upper() + words[1:] + STOP[self.language]

    def new(self, text: str) -> Line:
        return [Letter(character) for character in text]


def world(language: str, seed: int, provisions: int) -> tuple[World, Draft]:
    made = World(language, random.Random(f"{language}-{seed}"), [])
    texts = []
    for _ in range(provisions):
        if made.chance.random() < 0.06:
            texts.append(made.chance.choice(FORMULAE[language]))
        else:
            count = made.chance.choice((1, 1, 2, 3))
            texts.append((SEPARATOR[language] or "").join(made.sentence() for _ in range(count)))
    return made, number_letters(made, texts)


def number_letters(made: World, texts: list[str]) -> Draft:
    made.texts = texts
    number = 0
    for text in texts:
        made.lines.append([Letter(character, number + at) for at, character in enumerate(text)])
        made.ranges.append(range(number, number + len(text)))
        number += len(text)
    return as_draft(texts, "a" * 64)


def as_draft(texts: Sequence[str], sha: str) -> Draft:
    story = StoryId("body")
    provisions = tuple(Provision(ProvisionId(f"p{n}"), text, story) for n, text in enumerate(texts, 1))
    return Draft(
        "d.docx", sha, "docx", provisions, (Story(story, Part.BODY, tuple(p.id for p in provisions)),)
    )


def _word_bounds(made: World, line: Line) -> tuple[int, int]:
    """A stretch of a few whole words (characters in Chinese)."""
    size = len(line)
    start = made.chance.randrange(size)
    end = min(size, start + made.chance.randint(2, 25))
    if SEPARATOR[made.language]:
        while start > 0 and line[start - 1].character != " ":
            start -= 1
        while end < size and line[end].character != " ":
            end += 1
    return start, end


def replace_words(made: World, at: int) -> None:
    line = made.lines[at]
    start, end = _word_bounds(made, line)
    made.replaced.update(one.number for one in line[start:end] if one.number is not None)
    line[start:end] = made.new(made.words(made.chance.randint(1, 4)))


def insert_words(made: World, at: int) -> None:
    line = made.lines[at]
    start, _ = _word_bounds(made, line)
    gap = SEPARATOR[made.language]
    line[start:start] = made.new(made.words(made.chance.randint(1, 6)) + gap)


def delete_words(made: World, at: int) -> None:
    line = made.lines[at]
    start, end = _word_bounds(made, line)
    if end - start < len(line):
        del line[start : min(len(line), end + len(SEPARATOR[made.language]))]


def delete_sentence(made: World, at: int) -> None:
    line = made.lines[at]
    stops = [n + 1 for n, one in enumerate(line) if one.character == STOP[made.language]]
    if len(stops) > 1:
        which = made.chance.randrange(len(stops))
        del line[stops[which - 1] if which else 0 : stops[which]]


def move_sentence(made: World, at: int) -> None:
    line = made.lines[at]
    stops = [n + 1 for n, one in enumerate(line) if one.character == STOP[made.language]]
    if len(stops) > 1:
        which = made.chance.randrange(len(stops))
        begin = stops[which - 1] if which else 0
        sentence = line[begin : stops[which]]
        del line[begin : stops[which]]
        made.lines[made.chance.randrange(len(made.lines))].extend(sentence)


def move_provision(made: World, at: int) -> None:
    line = made.lines.pop(at)
    made.lines.insert(made.chance.randrange(len(made.lines) + 1), line)


def delete_provision(made: World, at: int) -> None:
    del made.lines[at]


def insert_provision(made: World, at: int) -> None:
    made.lines.insert(at, made.new(made.sentence()))


def rewrite_provision(made: World, at: int) -> None:
    """An unrelated provision takes the place of one that is gone."""
    made.lines[at] = made.new(made.sentence())


def duplicate_provision(made: World, at: int) -> None:
    copy = [Letter(one.character, one.number, twin=True) for one in made.lines[at]]
    to = (at + made.chance.randint(3, max(4, len(made.lines) - 3))) % len(made.lines)
    made.lines.insert(to, copy)


def split_provision(made: World, at: int) -> None:
    line = made.lines[at]
    stops = [n + 1 for n, one in enumerate(line[:-1]) if one.character == STOP[made.language]]
    if stops:
        cut = made.chance.choice(stops)
        made.lines[at : at + 1] = [line[:cut], line[cut:]]


def merge_provisions(made: World, at: int) -> None:
    if at + 1 < len(made.lines):
        gap = made.new(SEPARATOR[made.language])
        made.lines[at : at + 2] = [made.lines[at] + gap + made.lines[at + 1]]


def renumber(made: World, at: int) -> None:
    made.lines[at][:0] = made.new(f"{made.chance.randint(1, 40)}. ")


def typography(made: World, at: int) -> None:
    swap = {" ": "\u00a0", "-": "–", '"': "”", ";": ";", ".": ".", "。": "．", "։": ":"}
    for one in made.lines[at]:
        if one.character in swap and made.chance.random() < 0.4:
            one.character = swap[one.character]


MUTATIONS: tuple[tuple[Callable[[World, int], None], int], ...] = (
    (replace_words, 12),
    (insert_words, 12),
    (delete_words, 10),
    (delete_sentence, 4),
    (move_sentence, 2),
    (move_provision, 4),
    (delete_provision, 4),
    (insert_provision, 5),
    (rewrite_provision, 2),
    (duplicate_provision, 2),
    (split_provision, 3),
    (merge_provisions, 3),
    (renumber, 4),
    (typography, 4),
)


def mutate(made: World, share: float) -> Draft:
    kinds = [kind for kind, _ in MUTATIONS]
    weights = [weight for _, weight in MUTATIONS]
    for _ in range(int(len(made.lines) * share)):
        at = made.chance.randrange(len(made.lines))
        if made.lines[at]:
            made.chance.choices(kinds, weights)[0](made, at)
    texts = ["".join(one.character for one in line) for line in made.lines]
    return as_draft(texts, "b" * 64)


def comments(made: World, old: Draft, number: int) -> list[tuple[Anchor, int]]:
    """Anchors on words, sentences and whole provisions, with the number of their first character."""
    describer = Describer(old)
    firsts, at = [], 0
    for provision in old.provisions:
        firsts.append(at)
        at += len(provision.text)
    anchors: list[tuple[Anchor, int]] = []
    while len(anchors) < number:
        index = made.chance.randrange(len(old.provisions))
        text = old.provisions[index].text
        if made.chance.random() < 0.15:
            start, end = 0, len(text)
        else:
            line = [Letter(character) for character in text]
            start, end = _word_bounds(made, line)
            if made.chance.random() < 0.3:
                end = min(len(text), end + made.chance.randint(10, 150))
            while end > start and text[end - 1] == " ":
                end -= 1
        if not any(map(str.isalnum, text[start:end])):
            continue
        anchor = describer.describe(old.provisions[index].id, Span(start, end))
        anchors.append((anchor, firsts[index] + start))
    return anchors


@dataclass
class Tally:
    correct: int = 0
    wrong_certain: list[str] = field(default_factory=list)
    wrong_changed: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    gone: int = 0
    gone_found: list[str] = field(default_factory=list)
    total: int = 0


def judge(
    made: World, new: Draft, anchors: Sequence[tuple[Anchor, int]], results: Sequence[Resolved]
) -> Tally:
    where: dict[int, tuple[int, int]] = {}
    for twins in (True, False):
        for line_at, line in enumerate(made.lines):
            for at, one in enumerate(line):
                if one.number is not None and one.twin is twins:
                    where[one.number] = (line_at, at)
    tally = Tally()
    for (anchor, first), result in zip(anchors, results, strict=True):
        judge_one(made, new, anchor, first, result, where, tally)
    return tally


def judge_one(
    made: World,
    new: Draft,
    anchor: Anchor,
    first: int,
    result: Resolved,
    where: dict[int, tuple[int, int]],
    tally: Tally,
) -> None:
    exact = anchor.quote.exact
    letters = [first + n for n, character in enumerate(exact) if character.isalnum()]
    living = [where[number] for number in letters if number in where]
    tally.total += 1
    found = result.state is not AnchorState.ORPHANED
    note = f"{result.state.value} {result.reason}: {anchor.quote} {anchor.occurrences} {anchor.rival} → " + (
        repr(new.text(result.provision)[result.start : result.end]) if result.provision else result.reason
    )
    if not living and not any(number in made.replaced for number in letters):
        tally.gone += 1
        tally.correct += not found
        if found:
            tally.gone_found.append(note)
            if result.state is not AnchorState.CHANGED:
                tally.wrong_certain.append(note)
        return
    homes: dict[int, list[int]] = {}
    for line_at, at in living:
        homes.setdefault(line_at, []).append(at)
    if not found:
        if 2 * len(living) < len(letters) or moved_double(made, anchor, next(iter(homes))):
            tally.correct += 1
        else:
            tally.lost.append(note)
        return
    at = new.position[result.provision] if result.provision else -1
    most = max((len(places) for places in homes.values()), default=0)
    inside = sum(result.start <= place < result.end for place in homes.get(at, ()))
    certain = result.state is not AnchorState.CHANGED
    if certain and inside < len(living):
        if same_gap(made, anchor, at):
            tally.correct += 1
        else:
            tally.wrong_certain.append(note)
    elif living and (2 * inside < most or 2 * len(homes.get(at, ())) < most):
        tally.wrong_changed.append(note)
    else:
        tally.correct += 1


def same_gap(made: World, anchor: Anchor, at: int) -> bool:
    """Whether a double came to stand exactly where the original stood: no reader could tell them apart."""
    assert anchor.provision is not None
    old = made.ranges[int(anchor.provision[1:]) - 1]
    if len(made.lines[at]) != len(old) or any(one.number in old for one in made.lines[at]):
        return False
    before = {one.number for one in made.lines[at - 1]} if at else set()
    after = {one.number for one in made.lines[at + 1]} if at + 1 < len(made.lines) else set()
    return old.start - 1 in before or old.stop in after


def moved_double(made: World, anchor: Anchor, at: int) -> bool:
    """Whether a repeated formula left its neighbours: it must be an orphan, for nothing tells it apart."""
    assert anchor.provision is not None
    old = made.ranges[int(anchor.provision[1:]) - 1]
    repeated = sum(1 for text in made.texts if text == made.texts[int(anchor.provision[1:]) - 1]) > 1
    near = {one.number for line in made.lines[max(0, at - 1) : at + 2] for one in line}
    return repeated and old.start - 1 not in near and old.stop not in near


def run(language: str, seed: int, provisions: int, number: int, share: float) -> tuple[Tally, Tally]:
    made, old = world(language, seed, provisions)
    anchors = comments(made, old, number)
    new = mutate(made, share)
    with_hint = rebase((anchor for anchor, _ in anchors), old, new, align(old, new))
    resolver = Resolver(new)
    without = [resolver.resolve(anchor) for anchor, _ in anchors]
    return judge(made, new, anchors, with_hint), judge(made, new, anchors, without)


@pytest.mark.parametrize("language", sorted(WORDS))
def test_comments_follow_their_words_through_every_mutation(language: str) -> None:
    carried, searched = run(language, seed=1, provisions=150, number=250, share=0.5)
    assert carried.wrong_certain == []
    assert carried.gone_found == []
    assert carried.correct >= 0.98 * carried.total
    assert searched.wrong_certain == []
    assert searched.gone_found == []


def run_real(shared: Path, pair: str, seed: int, number: int) -> tuple[Tally, Tally]:
    """The same for a real text; words that come in are Latin where no vocabulary of its script is at hand."""
    draft = read_draft(shared / "corpus" / "pairs" / pair / "a.docx")
    language = REAL[pair]
    made = World(language, random.Random(f"{pair}-{seed}" if seed else pair), [])
    old = number_letters(made, [one.text for one in draft.provisions if one.text.strip()])
    anchors = comments(made, old, number)
    new = mutate(made, 0.5)
    results = rebase((anchor for anchor, _ in anchors), old, new, align(old, new))
    resolver = Resolver(new)
    searched = [resolver.resolve(anchor) for anchor, _ in anchors]
    return judge(made, new, anchors, results), judge(made, new, anchors, searched)


REAL = {
    "udhr-eng": "en",
    "udhr-fra": "en",
    "udhr-heb": "en",
    "udhr-hye": "hy",
    "udhr-jpn": "zh",
    "udhr-kat": "en",
    "udhr-rus": "ru",
    "udhr-tha": "en",
}
"""Texts full of headings of two words, and the vocabulary that edits them."""


@pytest.mark.shared
@pytest.mark.parametrize("pair", ["udhr-eng", "udhr-rus", "udhr-hye", "udhr-jpn"])
def test_comments_follow_their_words_in_real_texts(shared: Path, pair: str) -> None:
    tally, _ = run_real(shared, pair, seed=0, number=300)
    assert tally.wrong_certain == []
    assert tally.gone_found == []
    # One heading that is gone holds a dozen of the comments: a single text scatters by a point or two.
    assert tally.correct >= 0.97 * tally.total


@pytest.mark.shared
@pytest.mark.benchmark
@pytest.mark.parametrize("pair", sorted(REAL))
def test_thousands_of_comments_follow_their_words_in_real_texts(shared: Path, pair: str) -> None:
    tallies = [run_real(shared, pair, seed, number=300) for seed in range(8)]
    assert [note for carried, _ in tallies for note in carried.wrong_certain] == []
    assert [note for carried, _ in tallies for note in carried.gone_found] == []
    assert sum(one.correct for one, _ in tallies) >= 0.98 * sum(one.total for one, _ in tallies)
    assert [note for _, searched in tallies for note in searched.wrong_certain] == []


@pytest.mark.benchmark
@pytest.mark.parametrize("language", sorted(WORDS))
@pytest.mark.parametrize("seed", range(3))
def test_a_thousand_comments_follow_their_words(language: str, seed: int) -> None:
    carried, searched = run(language, seed, provisions=500, number=1000, share=0.5)
    assert carried.wrong_certain == []
    assert carried.gone_found == []
    assert carried.correct >= 0.98 * carried.total
    # Without the old text nothing tells an original that was edited from a copy that was not.
    assert len(searched.wrong_certain) <= 0.001 * searched.total


@pytest.mark.benchmark
def test_a_thousand_anchors_on_two_hundred_thousand_words_in_two_seconds() -> None:
    made, old = world("en", 7, 6400)
    anchors = comments(made, old, 1000)
    new = mutate(made, 0.3)
    assert sum(len(provision.text.split()) for provision in old.provisions) > 190_000
    alignment = align(old, new)
    begin = time.process_time()
    results = rebase((anchor for anchor, _ in anchors), old, new, alignment)
    assert time.process_time() - begin < 2
    assert judge(made, new, anchors, results).wrong_certain == []
