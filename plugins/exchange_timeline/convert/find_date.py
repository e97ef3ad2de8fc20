"""
When the article came out: the page's own data, its date line, or its dateline.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from datetime import tzinfo as Zone  # noqa: N812
from email.utils import parsedate_to_datetime

from exchange_timeline.convert.article import Article, Doubt, Evidence, Moment
from exchange_timeline.convert.dates import Mention, disagrees, find_dates
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.sentences import DATELINE
from exchange_timeline.convert.shapes import CLOCK

CODE = re.compile(r"menafn(\d\d)(\d\d)(20\d\d)\d+", re.IGNORECASE)
IN_ADDRESS = re.compile(r"/(20\d\d)[/-](\d\d?)[/-](\d\d?)(?:/|-|$)")
EARLIEST = date(2014, 1, 1)
UPDATED = re.compile(r"(?:updated|modified|оновлено|обновлено|aktualisiert)", re.IGNORECASE)


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
    best = next((moment for moment in found if moment.at), found[0])
    first = found[0]
    if best.day != first.day and abs((best.day - first.day).days) > 1:
        best = first
    return best, tuple(_doubts(article, best, rules))


def _candidates(article: Article, rules: Rules, zone: Zone) -> Iterator[Moment]:
    """Every time that may be the publication's, the surest first."""
    raw = article.raw
    if raw.published and not re.fullmatch(r"20\d\d-\d\d-\d\d", raw.published) and raw.title:
        yield from _declared(raw.published, rules, zone)
    for block in article.blocks:
        if block.role == "byline":
            yield from _in_line(block.text, block.line, rules, zone, _weekdays(article, rules))
    if raw.published:
        yield from _declared(raw.published, rules, zone)
    address = IN_ADDRESS.search(raw.url or "")
    if address:
        year, month, day = (int(part) for part in address.groups())
        yield from _day(year, month, day, Evidence(raw.url or "", 0))
    code = CODE.search(raw.text)
    if code:
        line = raw.text[: code.start()].count("\n") + 1
        yield from _day(int(code[3]), int(code[2]), int(code[1]), Evidence(code[0], line))
    yield from _in_dateline(article, rules)
    yield from _in_captions(article, rules)


def _declared(value: str, rules: Rules, zone: Zone) -> Iterator[Moment]:
    """The time that a page or a feed gives as data: ISO 8601 or as mails write it."""
    evidence = Evidence(value, 0)
    try:
        at = datetime.fromisoformat(value.strip())
    except ValueError:
        try:
            at = parsedate_to_datetime(value)
        except ValueError:
            yield from _in_line(value, 0, rules, zone)
            return
    if len(value.strip()) <= 10:
        yield Moment(day=at.date(), evidence=evidence)
        return
    at = at if at.tzinfo else at.replace(tzinfo=zone)
    yield Moment(day=at.date(), at=at, evidence=evidence)


def _in_line(
    text: str, line: int, rules: Rules, zone: Zone, weekdays: frozenset[int] = frozenset()
) -> Iterator[Moment]:
    """The first date of a date line, with the clock beside it."""
    folded = fold(text)
    days = [mention for mention in find_dates(folded, rules) if mention.year and mention.day]
    if not days:
        return
    mention = _surer(days[0], rules, weekdays)
    day = date(mention.year or 1, mention.month or 1, mention.day or 1)
    clock = _clock(folded, mention)
    evidence = Evidence(text, line)
    if clock is None:
        yield Moment(day=day, evidence=evidence)
        return
    at = datetime.combine(day, clock[0], clock[1] or zone)
    yield Moment(day=day, at=at, evidence=evidence)


def _weekdays(article: Article, rules: Rules) -> frozenset[int]:
    """The weekdays that the first paragraphs name."""
    texts = [fold(block.text) for block in article.texts[:4]]
    return frozenset(
        mention.weekday
        for text in texts
        for mention in find_dates(text, rules)
        if mention.weekday is not None
    )


def _surer(mention: Mention, rules: Rules, weekdays: frozenset[int]) -> Mention:
    """07/06/2023 is July or June: the reading whose weekday the text names, else the first."""
    slashed = re.fullmatch(r"(\d\d?)/(\d\d?)/(20\d\d)", mention.words)
    if not slashed or rules.lang != "en" or not weekdays:
        return mention
    first, second, year = (int(part) for part in slashed.groups())
    for month, day in ((first, second), (second, first)):
        if month <= 12 and day <= 12 and date(year, month, day).weekday() in weekdays:
            return replace(mention, month=month, day=day)
    return mention


def _clock(text: str, mention: Mention) -> tuple[time, Zone | None] | None:
    """The clock after the date, else before it, or that of an update on the same day."""
    after = CLOCK.search(text, mention.end)
    match = after or CLOCK.search(text[: mention.start])
    if not match:
        return None
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    return time(hour, int(match["minute"]), int(match["second"] or 0)), _offset(match["offset"])


def _offset(words: str | None) -> Zone | None:
    """The offset beside a clock, where it is one in figures or UTC."""
    if not words:
        return None
    if words.upper() in ("Z", "UTC", "GMT"):
        return UTC
    figures = re.fullmatch(r"([+-])(\d\d):?(\d\d)", words)
    if not figures:
        return None
    try:
        return datetime.strptime(words.replace(":", ""), "%z").tzinfo
    except ValueError:
        return None


def _day(year: int, month: int, day: int, evidence: Evidence) -> Iterator[Moment]:
    """A day in figures, if there is such a day."""
    try:
        yield Moment(day=date(year, month, day), evidence=evidence)
    except ValueError:
        return


def _in_dateline(article: Article, rules: Rules) -> Iterator[Moment]:
    """The day with which wire copy begins: "SANAA, April 14, 2023 (AFP) -"."""
    first = next(iter(article.texts), None)
    match = DATELINE.match(first.text) if first else None
    if first and match:
        yield from (
            replace(moment, at=None) for moment in _in_line(match[0], first.line, rules, UTC)
        )


def _in_captions(article: Article, rules: Rules) -> Iterator[Moment]:
    """The full date of a caption: the picture was taken on the day, or just before."""
    for block in article.blocks:
        if block.role == "photo":
            for mention in find_dates(fold(block.text), rules):
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
