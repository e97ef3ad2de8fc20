"""
When the article came out: the page's own data, its date line, or its dateline.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from datetime import tzinfo as Zone  # noqa: N812
from email.utils import parsedate_to_datetime
from itertools import pairwise

from exchange_timeline.convert.article import Article, Doubt, Evidence, Moment
from exchange_timeline.convert.clocks import clock_beside
from exchange_timeline.convert.dates import Mention, disagrees, find_dates
from exchange_timeline.convert.known_days import MONTH, NOTHING_KNOWN, KnownDays, known_days
from exchange_timeline.convert.rules import Rules, fold, rules_for
from exchange_timeline.convert.sentences import DATELINE, with_plain
from exchange_timeline.convert.shapes import CLOCK, is_signed

CODE = re.compile(r"menafn(\d\d)(\d\d)(20\d\d)\d+", re.IGNORECASE)
IN_ADDRESS = re.compile(r"/(20\d\d)[/-](\d\d?)[/-](\d\d?)(?:/|-|$)")
EARLIEST = date(2014, 1, 1)
POST = re.compile(r"\(@\w{2,20}\) (?P<day>[^()@]{3,20}?\b20\d\d)")
# The day at a page's head on which it is read: "Today: Thursday, 5 May".
READ_TODAY = re.compile(
    r"\s*(?:(?:it is |it's )?(?:today|now)(?: is)?|сьогодні|зараз|сегодня|сейчас|heute|dziś|hoy)"
    r"\b\s*[:,–—-]",
    re.IGNORECASE,
)
# The page's date run together with the text: "5 мая 2023 г.Домой вернулись".
GLUED = re.compile(r"\s?(?:г|р|года|року)?\.?(?=[^\W\d_a-zа-яіїєґё])")
LONGEST_DATE = 30
# Behind a headline and the paper's name, and nothing behind it.
DASHED_DAY = re.compile(r"\s[–—-]\s(\d\d[./]\d\d[./]20\d\d)$")
ADDRESS_LINE = re.compile(r"https?://\S+")


def find_date(
    article: Article, rules: Rules, zone: Zone
) -> tuple[Moment | None, tuple[Doubt, ...]]:
    """
    The time of publication with the site's zone where none is given, and what speaks against it.
    """
    found = list(_candidates(article, rules, zone))
    if not found:
        return None, ()
    # A line beside the headline is the page's; a header of the copying tool only names the day.
    first = found[0]
    best = next((each for each in found if each.at and _near(each, first)), first)
    return best, tuple(_doubts(article, best, rules))


def _near(one: Moment, other: Moment) -> bool:
    """Whether two times are at most a day apart, as clocks of two zones show the same."""
    return abs((one.day - other.day).days) <= 1


def _candidates(article: Article, rules: Rules, zone: Zone) -> Iterator[Moment]:
    """Every time that may be the publication's, the surest first."""
    raw = article.raw
    declared = list(_declared(raw.published, rules, zone)) if raw.published else []
    if raw.published and not re.fullmatch(r"20\d\d-\d\d-\d\d", raw.published) and raw.title:
        yield from declared
    known = known_days(article, rules)
    stated = [
        each
        for block in article.blocks
        if block.role == "byline" and not READ_TODAY.match(block.text)
        for each in _in_line(block.text, block.line, rules, zone, known)
    ]
    published = [moment for updated, moment in stated if not updated]
    # A page's head may name yet another day; the copying tool's own is the article's.
    if declared:
        published = [each for each in published if abs(each.day - declared[0].day) < MONTH]
    days = [each.day for each in published]
    if published and (published[0].at is None or known.of_reading(*days)):
        # A masthead's day without an hour, or of another season, gives way to that of which the
        # text tells.
        published.sort(key=lambda each: not known.bears_out(each.day))
    # Above the headline stands the day on which the page was read.
    published.sort(key=lambda each: each.evidence.line < article.title_line)
    # The day at a page's head may be the day on which it was read; a byline's is the article's.
    yield from (moment for moment in published if _signed(moment, rules))
    yield from published
    yield from declared
    if not published:
        # The day of the last change is only taken where the page gives no other.
        yield from (moment for _, moment in stated)
    address = IN_ADDRESS.search(raw.url or _own_address(article))
    if address:
        year, month, day = (int(part) for part in address.groups())
        yield from _day(year, month, day, Evidence(raw.url or "", 0))
    code = CODE.search(raw.text)
    if code:
        line = raw.text[: code.start()].count("\n") + 1
        yield from _day(int(code[3]), int(code[2]), int(code[1]), Evidence(code[0], line))
    yield from _in_dateline(article, rules, zone)
    yield from _behind_title(article, rules, zone)
    yield from _in_captions(article, rules)


def _behind_title(article: Article, rules: Rules, zone: Zone) -> Iterator[Moment]:
    """The day that a page puts behind its headline: "Headline – Paper – 06/25/2024"."""
    for block in article.blocks:
        behind = DASHED_DAY.search(block.text) if block.role == "title" else None
        if behind:
            yield from (each for _, each in _in_line(behind[1], block.line, rules, zone))


def _signed(moment: Moment, rules: Rules) -> bool:
    """Whether a day with its hour stands behind authors: "by Anna Koval May 5, 2023 1:24 pm"."""
    return moment.at is not None and is_signed(moment.evidence.words, rules)


def _declared(value: str, rules: Rules, zone: Zone) -> Iterator[Moment]:
    """The time that a page or a feed gives as data: ISO 8601 or as mails write it."""
    evidence = Evidence(value, 0)
    try:
        at = datetime.fromisoformat(value.strip())
    except ValueError:
        try:
            at = parsedate_to_datetime(value)
        except ValueError:
            yield from (moment for _, moment in _in_line(value, 0, rules, zone))
            return
    if len(value.strip()) <= 10:
        yield Moment(day=at.date(), evidence=evidence)
        return
    at = at if at.tzinfo else at.replace(tzinfo=zone)
    yield Moment(day=at.date(), at=at, evidence=evidence)


def _in_line(
    text: str, line: int, rules: Rules, zone: Zone, known: KnownDays = NOTHING_KNOWN
) -> Iterator[tuple[bool, Moment]]:
    """Each date of a date line with the clock beside it, and whether it is that of a change."""
    folded = rules.cue("beside_date").sub(" ", fold(text))
    evidence = Evidence(text, line)
    for part in _parts(folded, rules):
        updated = rules.cue("label_updated").match(part) is not None
        mention = next((each for each in find_dates(part, rules) if each.day and each.month), None)
        if mention is None:
            continue
        year = mention.year or known.year_of(mention) or known.likely_year(mention)
        if year is None:
            continue
        mention = _surer(mention, part, rules, known)
        try:
            day = date(year, mention.month or 1, mention.day or 1)
        except ValueError:
            continue
        clock = clock_beside(part, mention)
        if clock is None:
            yield updated, Moment(day=day, evidence=evidence)
        else:
            at = datetime.combine(day, clock[0], clock[1] or zone)
            yield updated, Moment(day=day, at=at, evidence=evidence)


def _parts(folded: str, rules: Rules) -> list[str]:
    """
    A date line cut before each of its labels: "Published ... | Updated ..."; not before that of the
    day's hour: "Date: ... | Time: ...".
    """
    starts = [match.start() for match in rules.cue("label_published").finditer(folded)]
    updated = rules.cue("label_updated")
    dated = [
        begin
        for begin, end in pairwise([*starts, len(folded)])
        if updated.match(folded, begin) or find_dates(folded[begin:end], rules)
    ]
    edges = [0, *dated, len(folded)]
    return [folded[begin:end] for begin, end in pairwise(edges) if end > begin]


def _surer(mention: Mention, part: str, rules: Rules, known: KnownDays) -> Mention:
    """07/06/2023 is July or June: the reading that the text's own days bear out, else the first."""
    slashed = re.fullmatch(r"(\d\d?)/(\d\d?)/(20\d\d)", mention.words)
    if not slashed or rules.lang != "en":
        return mention
    first, second, year = (int(part) for part in slashed.groups())
    readings = [
        (month, day) for month, day in ((first, second), (second, first)) if month <= 12 >= day
    ]
    named = [reading for reading in readings if reading in known.days]
    by_weekday = [
        (month, day)
        for month, day in readings
        if date(year, month, day).weekday() in known.weekdays
    ]
    for month, day in (*named, *by_weekday)[:1]:
        return mention._replace(month=month, day=day)
    # Whose clock counts to 24 puts the day first.
    clock = CLOCK.search(part)
    if len(readings) > 1 and clock and not clock["half"]:
        return mention._replace(month=second, day=first)
    return mention


def _own_address(article: Article) -> str:
    """The article's own address, where it stands alone on a line above the text."""
    first = next((block.line for block in article.texts), 0)
    above = article.raw.text.split("\n", first)[:first]
    found = {line.strip() for line in above if ADDRESS_LINE.fullmatch(line.strip())}
    return found.pop() if len(found) == 1 else ""


def _day(year: int, month: int, day: int, evidence: Evidence) -> Iterator[Moment]:
    """A day in figures, if there is such a day."""
    try:
        yield Moment(day=date(year, month, day), evidence=evidence)
    except ValueError:
        return


def find_post(article: Article, rules: Rules) -> Moment | None:
    """
    The one day on which the posts that a page shows were written: "Name (@name) May 6, 2023".
    """
    texts = [block.line for block in article.texts]
    lines = list(enumerate(article.raw.text.split("\n"), 1))[min(texts, default=0) :]
    days = {
        moment.day: moment
        for number, line in lines[: max(texts, default=0)]
        if (post := POST.search(line))
        # A page in another language may show the network's own English.
        for spoken in (rules, rules_for("en"))
        for _, moment in _in_line(post["day"], number, spoken, UTC)
    }
    return replace(days.popitem()[1], at=None) if len(days) == 1 else None


def dateline_days(article: Article, rules: Rules) -> tuple[Mention, ...]:
    """
    The days that a dateline names, with or without a year: "KYIV, April 16 (Reuters) -".
    """
    return find_dates(fold(_dateline(article)[0]), rules)


def _dateline(article: Article) -> tuple[str, int]:
    """The dateline and its line; nothing where the text, a dek aside, does not begin with one."""
    for block in article.texts[:2]:
        match = DATELINE.match(block.text)
        if match:
            return match[0], block.line
    return "", 0


def _in_dateline(article: Article, rules: Rules, zone: Zone) -> Iterator[Moment]:
    """The day with which wire copy begins: "SANAA, April 14, 2023 (AFP) -"."""
    words, line = _dateline(article)
    yield from (moment for _, moment in _in_line(words, line, rules, zone))
    for block in article.texts[:1]:
        day = next(iter(find_dates(fold(block.text[:LONGEST_DATE]), rules)), None)
        if day and day.start == 0 and day.year and GLUED.match(block.text, day.end):
            yield from (each for _, each in _in_line(day.words, block.line, rules, zone))


def _in_captions(article: Article, rules: Rules) -> Iterator[Moment]:
    """
    The full date of a caption: the picture was taken on the day, or just before; an old one shows
    the exchange before, of which the text says so.
    """
    if not any(block.role == "photo" for block in article.blocks):
        return
    earlier = {
        (mention.month, mention.day)
        for block in article.texts
        for _, plain in with_plain(block.text, rules)
        if rules.has("previous", plain)
        for mention in find_dates(plain, rules)
    }
    for block in article.blocks:
        if block.role == "photo":
            for mention in find_dates(fold(block.text), rules):
                if (mention.month, mention.day) in earlier:
                    continue
                if mention.year and mention.month and mention.day:
                    yield from _day(
                        mention.year, mention.month, mention.day, Evidence(block.text, block.line)
                    )


def _doubts(article: Article, moment: Moment, rules: Rules) -> Iterator[Doubt]:
    """A weekday that is not the date's, a day to come, a day before there was this war."""
    if moment.day < EARLIEST or moment.day > datetime.now(UTC).date() + timedelta(days=2):
        yield Doubt(
            "date", f"{moment.day} is no likely day of publication: '{moment.evidence.words}'"
        )
    for block in article.blocks:
        if block.role != "byline":
            continue
        for mention in find_dates(fold(block.text), rules):
            if mention.year and disagrees(mention, moment.day) and mention.day == moment.day.day:
                yield Doubt(
                    "date",
                    f"'{mention.words}' contradicts itself: {moment.day} is a {moment.day:%A}",
                )
