"""
Days in the text: in figures, in words, as weekdays and as "today"; what each comes to.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import zip_longest
from typing import NamedTuple

from babel import Locale, UnknownLocaleError

from exchange_timeline.convert.cues import Cue
from exchange_timeline.convert.rules import NEVER, Rules, expression

CENTURY = 2000
SHORT = 3
ISO = re.compile(r"(?<!\d)(20\d\d)[-/.](\d\d?)[-/.](\d\d?)(?!\d)")
# What may stand between "yesterday" and the day that it was.
BESIDE = ("", "on", "on the", "am", "le", "el", "dnia")
NUMERIC = re.compile(r"(?<![\d.,/])(\d\d?)([./-])(\d\d?)\2(20\d\d|\d\d)(?![\d/])")


class Mention(NamedTuple):
    """
    A day as the text names it; what it leaves out is None.
    """

    start: int
    end: int
    words: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None

    @property
    def only_weekday(self) -> bool:
        """A weekday alone: "more are to come on Saturday" names no Saturday that was."""
        return self.day is None and self.weekday is not None


@lru_cache(maxsize=512)
def find_dates(text: str, rules: Rules) -> tuple[Mention, ...]:
    """
    Every day that a folded text names, in order; the longest reading of each place.
    """
    found = sorted(_all(text, rules), key=lambda mention: (mention.start, -mention.end))
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(_joined(kept, text))


def resolve(mention: Mention, published: date | None) -> date | None:
    """
    The day that a mention means, told on the day of publication; None where that cannot be known.
    """
    if mention.day and mention.month:
        return _nearest(mention, published)
    if published is None:
        return None
    if mention.offset is not None:
        return published + timedelta(days=mention.offset)
    if mention.weekday is not None:
        return published - timedelta(days=(published.weekday() - mention.weekday) % 7)
    return None


def disagrees(mention: Mention, day: date) -> bool:
    """
    Whether the weekday that stands beside a date is another than the date's own.
    """
    return mention.day is not None and mention.weekday not in (None, day.weekday())


def _nearest(mention: Mention, published: date | None) -> date | None:
    """A day and a month with no year belong to the last one before publication."""
    if mention.month is None or mention.day is None:
        return None
    if mention.year is not None:
        return _day(mention.year, mention.month, mention.day)
    if published is None:
        return None
    day = _day(published.year, mention.month, mention.day)
    if day and day > published + timedelta(days=60):
        return _day(published.year - 1, mention.month, mention.day)
    return day


def _day(year: int, month: int, day: int) -> date | None:
    """A day that exists, or None."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _all(text: str, rules: Rules) -> Iterator[Mention]:
    """Each kind of date on its own; overlaps are settled by the caller."""
    for match in ISO.finditer(text):
        year, month, day = (int(part) for part in match.groups())
        if _day(year, month, day):
            yield _mention(match, year=year, month=month, day=day)
    for match in NUMERIC.finditer(text):
        yield from _numeric(match, rules)
    named, months, weekdays = calendar(rules)
    for match in named.finditer(text):
        yield from _worded(match, months, weekdays)
    for name_of_day, month, day in _named_days(rules):
        for match in name_of_day.finditer(text):
            yield _mention(match, month=month, day=day)
    for name, offset in (
        ("today", 0),
        ("yesterday", -1),
        ("day_before_yesterday", -2),
        ("tomorrow", 1),
    ):
        for match in rules.cue(name).finditer(text):
            yield _mention(match, offset=offset)


@cache
def _named_days(rules: Rules) -> tuple[tuple[Cue, int, int], ...]:
    """The days that have names of their own, each with its month and day."""
    return tuple(
        (Cue(expression([words], {})), month, day)
        for words, month, day in rules.lists.get("named_days", ())
    )


def _numeric(match: re.Match[str], rules: Rules) -> Iterator[Mention]:
    """Day first, as Europe writes it; with slashes in English, month first."""
    first, mark, second, year = int(match[1]), match[2], int(match[3]), int(match[4])
    year += CENTURY if year < 100 else 0
    american = mark == "/" and rules.lang == "en"
    orders = (
        [(second, first), (first, second)] if not american else [(first, second), (second, first)]
    )
    for month, day in orders:
        if _day(year, month, day):
            yield _mention(match, year=year, month=month, day=day)
            return


def _worded(
    match: re.Match[str], months: Mapping[str, int], weekdays: Mapping[str, int]
) -> Iterator[Mention]:
    """A month in words with its day, or a weekday alone."""
    got = match.groupdict()
    weekday = got["weekday"] or got["weekday_alone"]
    number = weekdays.get(weekday.lower().rstrip(".")) if weekday else None
    if got["weekday_alone"]:
        if not _is_another_word(match[0]):
            yield _mention(match, weekday=number)
        return
    name = (got["month1"] or got["month2"]).lower().rstrip(".")
    day = int(got["day1"] or got["day2"])
    short = got["short1"] or got["short2"]
    year = int(got["year1"] or got["year2"] or 0) or (CENTURY + int(short) if short else None)
    month = months.get(name)
    if month and _day(year or 2024, month, day):
        yield _mention(match, year=year, month=month, day=day, weekday=number)


def _is_another_word(weekday: str) -> bool:
    """Whether a weekday cut short is one only beside a date: "sat" is a verb, "ВС" an army."""
    return len(weekday) <= SHORT and not weekday.istitle()


def _mention(
    match: re.Match[str],
    *,
    year: int | None = None,
    month: int | None = None,
    day: int | None = None,
    weekday: int | None = None,
    offset: int | None = None,
) -> Mention:
    """A mention with the place and the words of its match."""
    return Mention(
        start=match.start(),
        end=match.end(),
        words=match[0].strip(),
        year=year,
        month=month,
        day=day,
        weekday=weekday,
        offset=offset,
    )


def _joined(mentions: list[Mention], text: str) -> Iterator[Mention]:
    """A date after its weekday or "today" is one: "Friday, 04.07.2025", "yesterday, on May 6"."""
    skip = False
    for here, there in zip_longest(mentions, mentions[1:]):
        if skip:
            skip = False
            continue
        gap = text[here.end : there.start].strip(" ,(") if there else "."
        weekday = here.weekday is not None and not gap
        relative = here.offset is not None and gap in BESIDE
        if there and here.day is None and there.day and (weekday or relative):
            skip = True
            yield Mention(
                start=here.start,
                end=there.end,
                words=text[here.start : there.end].rstrip("."),
                year=there.year,
                month=there.month,
                day=there.day,
                weekday=here.weekday if weekday else there.weekday,
                offset=here.offset,
            )
        else:
            yield here


@cache
def calendar(rules: Rules) -> tuple[Cue, Mapping[str, int], Mapping[str, int]]:
    """
    One expression for dates in a language's words, and what its months and weekdays are.
    """
    months = _names(rules.lists.get("months") or _of_locale(rules.lang, "months"), 1)
    weekdays = _names(rules.lists.get("weekdays") or _of_locale(rules.lang, "days"), 0)
    if not months:
        return NEVER, {}, {}
    month, week = _choice(months), _choice(weekdays)
    year = (
        r"(?:(?:(?:,\s?|\s+)(?:(?:of|del?)\s+)?|-)(?P<year{n}>20\d\d)(?!\d)"
        # "31 JAN 24 11:49"
        r"|\s(?P<short{n}>2\d)(?=\s\d\d?:\d\d(?!\d)))?"
    )
    pattern = (
        rf"(?<!\w)(?:(?P<weekday>{week})\.?,?\s*\(?(?:the\s+)?)?(?:"
        rf"(?<!\d:)(?P<day1>\d\d?)(?:st|nd|rd|th|er|-?го|-?е|\.|[ºª])?(?:\s+(?:(?:of|del?)\s+)?|-)(?P<month1>{month})\.?{year.format(n=1)}"
        rf"|(?P<month2>{month})\.?\s*(?P<day2>\d\d?)(?:st|nd|rd|th)?(?!\d|:\d){year.format(n=2)}"
        rf")(?!\w)|(?<!\w)(?P<weekday_alone>{week})(?!\w)"
    )
    return Cue(pattern), months, weekdays


def _of_locale(lang: str, what: str) -> list[list[str]]:
    """The calendar of a language that has no folder of rules, as Unicode's tables know it."""
    try:
        locale = Locale.parse(lang)
    except (UnknownLocaleError, ValueError):
        return []
    table = locale.months if what == "months" else locale.days
    first = 1 if what == "months" else 0
    count = 12 if what == "months" else 7
    forms = [
        table[context][width]
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
    ]
    return [
        [str(form[number]).rstrip(".") for form in forms if number in form]
        for number in range(first, first + count)
    ]


def _names(rows: list[list[str]], first: int) -> dict[str, int]:
    """Each spelling with the number of its row."""
    return {str(name).lower(): number for number, row in enumerate(rows, first) for name in row}


def _choice(names: Mapping[str, int]) -> str:
    """An alternation, longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or "(?!)"
