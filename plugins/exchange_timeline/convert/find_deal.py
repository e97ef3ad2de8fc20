"""
The agreement that an exchange carries out, its stage, and its number in the official count.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, lru_cache

from exchange_timeline.convert.article import Evidence
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.formula import DEAL, formulas
from exchange_timeline.convert.numbers import find_numbers
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.words import forms_of

REACH = 75
LEAD = 3
EARLY = 8
DAY_OF = 30
NEAR = 20
NONE = (0, None)
# More exchanges than any year, month or deal has seen: so high a number counts them all.
SERIES = 40
# "The 500th day of the war" counts no exchanges.
MOST = 200
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
BARE = re.compile(r"(?<![\w.,-])[1-9]\d{0,2}(?![\w.,-])")


def find_deal(flags: tuple[Flags, ...], rules: Rules) -> tuple[str | None, Evidence | None]:
    """
    The first agreement that the article's own news names.
    """
    recounted = {flag.sentence.paragraph for flag in flags if flag.previous and flag.happened}
    # The lead may say when it was agreed: "at talks in the city a week earlier".
    own = [
        flag
        for flag in flags
        if flag.sentence.section != "background"
        and (
            not flag.previous
            or (flag.sentence.number <= LEAD and flag.happened)
            or (_only_agreed(flag) and flag.sentence.paragraph not in recounted)
            or _dates_the_deal(flag, rules)
            or rules.begins("belongs_to_deal", flag.text)
        )
    ]
    for flag in own:
        # A look back tells where the day's exchange was agreed, and by its formula an older one.
        for look in (_by_city,) if flag.previous else (_by_formula, _by_city):
            name = look(flag, rules)
            if name and look is _by_formula:
                name = _with_city(name, flags, rules)
            if name:
                return name, flag.evidence
    return None, None


def find_ordinal(
    flags: tuple[Flags, ...], rules: Rules, published: date | None = None
) -> tuple[int | None, Evidence | None]:
    """
    Which exchange it is since the war began; never a stage, nor the tenth this year.
    """
    fewest = _held_before(published, rules)
    for flag in flags:
        if not flag.own_news or flag.halted or (flag.planned and not flag.happened):
            continue
        for value, start, end in ordinals(flag.text, rules):
            after, before = flag.text[end : end + 60], flag.text[max(0, start - 40) : start]
            since = rules.cue("total_war").match(after.lstrip(" ,-")) is not None and (
                flag.exchange or flag.happened or value > SERIES
            )
            since = since or (value > SERIES and _since_before(flag.text[:start], rules))
            counts = since or rules.ends("ordinal_is", flag.text[:start])
            if not (counts or _leads(rules, "ordinal_of").match(after)):
                continue
            if (
                (value <= SERIES and _of_a_series(before, after, rules))
                or not fewest < value <= MOST
                or (value < 4 and not rules.has("total_war", flag.text))
            ):
                continue
            return value, Evidence(flag.sentence.text[start : end + 40], flag.sentence.line)
        bare = _numbered(flag, rules) or _without_ending(flag, rules)
        if bare and bare > fewest:
            return bare, flag.evidence
    return None, None


def _since_before(before: str, rules: Rules) -> bool:
    """Whether right before an ordinal a clause says since when: "since that day - the 64th"."""
    last = next(reversed(list(rules.cue("total_war").finditer(before))), None)
    # "Since Russia came into Ukraine in February 2022, the 52nd"
    gap = before[last.end() :].removesuffix(", the ") if last else ""
    return last is not None and re.search(r"[,.;:]", gap) is None


def _held_before(published: date | None, rules: Rules) -> int:
    """How many exchanges were held before the year of publication: the next has a higher number."""
    held: Mapping[int, int] = rules.lists.get("held_before", {})
    past = [count for year, count in held.items() if published and year <= published.year]
    return max(past, default=1)


def _of_a_series(before: str, after: str, rules: Rules) -> bool:
    """Whether an ordinal counts the exchanges of a year, a month or a deal, or a deal's stages."""
    return rules.ends("ordinal_not_before", before) or rules.has(
        "ordinal_not", re.split(r"[,;:]|\s-\s", after)[0]
    )


def _numbered(flag: Flags, rules: Rules) -> int | None:
    """The number that an exchange bears: "exchange number 64", "this exchange is already 64"."""
    match = rules.cue("ordinal_number").search(flag.text)
    return int(match[0].split()[-1].lstrip("#№")) if match else None


def _without_ending(flag: Flags, rules: Rules) -> int | None:
    """The number in figures alone, by an ordinal: "the fifth this year and 64 since the war"."""
    if not (flag.exchange and rules.has("total_war", flag.text)):
        return None
    found = ordinals(flag.text, rules)
    for match in BARE.finditer(flag.text):
        beside = any(end < match.start() < end + REACH for _, _, end in found)
        if beside and rules.begins("total_war", flag.text[match.end() :]):
            return int(match[0])
    return None


def find_stage(flags: tuple[Flags, ...], rules: Rules) -> tuple[int | None, Evidence | None]:
    """
    Which stage of its deal it is: "the ninth stage", "second part of the exchange".
    """
    for flag in flags[:8]:
        if not flag.own_news:
            continue
        for value, start, end in ordinals(flag.text, rules):
            if _leads(rules, "stage").match(flag.text[end : end + 25]):
                return value, Evidence(flag.sentence.text[start : end + 25], flag.sentence.line)
    return None, None


def _only_agreed(flag: Flags) -> bool:
    """Whether a look back tells of an exchange agreed on, and of none that was held."""
    agreed = flag.exchange and flag.planned and not flag.happened and not flag.halted
    return agreed and flag.sentence.number <= EARLY


def _dates_the_deal(flag: Flags, rules: Rules) -> bool:
    """Whether a day makes a look back of the sentence that is the day of the talks alone."""
    if flag.sentence.number > EARLY or not flag.dates or rules.has("previous", flag.text):
        return False
    any_city, _ = _cities(rules)
    lower = flag.text.lower()
    return all(
        any_city.search(lower[max(0, each.start - DAY_OF) : each.start]) for each in flag.dates
    )


def _by_formula(flag: Flags, rules: Rules) -> str | None:
    """A round formula is an agreement's name: "1000 for 1000"."""
    if rules.has("not_deal", flag.text) or flag.bodies:
        return None
    for first, second, _ in formulas(flag.text, rules):
        if first == second and first >= DEAL and first % 100 == 0:
            return f"{first} for {second}"
    if rules.has("thousand_formula", flag.text):
        return "1000 for 1000"
    return None


def _with_city(name: str, flags: tuple[Flags, ...], rules: Rules) -> str:
    """A formula with the city where it was agreed, told anywhere: "1000 for 1000 (Istanbul)"."""
    deal = next((found for flag in flags if (found := _by_city(flag, rules))), None)
    return f"{name} ({deal.rsplit(' ', 1)[0]})" if deal else name


def _by_city(flag: Flags, rules: Rules) -> str | None:
    """The city where it was agreed, near a word for agreeing."""
    lower = flag.text.lower()
    any_city, cities = _cities(rules)
    for city, name in cities if any_city.search(lower) else ():
        for match in city.finditer(lower):
            near = flag.text[max(0, match.start() - REACH) : match.end() + REACH]
            if rules.has("deal_word", near) and not rules.has("not_deal", near):
                return name
    return None


@cache
def _cities(rules: Rules) -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], str], ...]]:
    """Where deals were made: all the cities at once, then each with the name of its deal."""
    listed: Mapping[str, str] = rules.lists.get("deal_cities", {})
    any_city = re.compile("|".join(listed) or "(?!)")
    return any_city, tuple((re.compile(rf"(?<!\w){city}"), name) for city, name in listed.items())


@lru_cache(maxsize=256)  # an article's sentences, each asked by several stages
def ordinals(text: str, rules: Rules) -> tuple[tuple[int, int, int], ...]:
    """
    Every ordinal in figures or words: its value and its place.
    """
    return tuple(_ordinals(text, rules))


def _ordinals(text: str, rules: Rules) -> Iterator[tuple[int, int, int]]:
    """The ordinals in figures, then those in words."""
    for match in rules.cue("ordinal_digits").finditer(text):
        figures = re.match(r"\d+", match[0])
        if figures:
            yield int(figures[0]), match.start(), match.end()
    known = ordinal_words(rules)
    words = WORD.findall(text.lower())
    if known.keys().isdisjoint((*words, *[word.rsplit("-", 1)[-1] for word in words])):
        return
    for match in WORD.finditer(text):
        word = match[0].lower()
        if word in known:
            tens, start = _tens_before(text[: match.start()], rules) if known[word] < 10 else NONE
            yield known[word] + tens, match.start() if start is None else start, match.end()
        elif "-" in word and word.rsplit("-", 1)[1] in known:
            first = find_numbers(word.split("-")[0], rules)
            yield (
                (first[0].value if first else 0) + known[word.rsplit("-", 1)[1]],
                match.start(),
                match.end(),
            )


def _tens_before(text: str, rules: Rules) -> tuple[int, int | None]:
    """The tens of "sixty fourth", and where they begin."""
    begin = max(0, len(text) - NEAR)
    last = next(reversed(find_numbers(text[begin:], rules)), None)
    ends = last is not None and begin + last.end >= len(text.rstrip())
    if last is None or not ends or last.value % 10 or last.value >= 100:
        return NONE
    return last.value, begin + last.start


@cache
def ordinal_words(rules: Rules) -> Mapping[str, int]:
    """
    Every form of every ordinal word of a language.
    """
    listed: Mapping[str, int] = rules.lists.get("ordinals", {})
    return {form: value for word, value in listed.items() for form in forms_of(word, rules.lang)}


@cache
def _leads(rules: Rules, cue: str) -> re.Pattern[str]:
    """A cue after at most three words."""
    return re.compile(rf"(?:\s[\w'-]+){{0,3}}?,?\s{rules.cue(cue).pattern}", re.IGNORECASE)
