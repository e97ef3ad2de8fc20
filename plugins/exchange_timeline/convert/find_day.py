"""
The day of the exchange: what the sentences that tell of it say, else the day of publication.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from exchange_timeline.convert.article import Doubt, Evidence, Moment
from exchange_timeline.convert.dates import Mention, disagrees, resolve
from exchange_timeline.convert.decide_kind import Decision
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.rules import Rules

FRESH = timedelta(days=4)
SLIP = timedelta(days=25)
LEAD = 5
YEAR = re.compile(r"(?<!\d)(20[12]\d)(?!\d)")


def find_day(
    flags: tuple[Flags, ...], decision: Decision, published: Moment | None, rules: Rules
) -> tuple[date | None, Evidence | None, tuple[Doubt, ...]]:
    """
    The day, the words that name it, and what is doubtful about it.
    """
    day = published.day if published else None
    told = [
        flag for flag in flags
        if flag.happened and not flag.planned and flag.sentence.section != "background"
        and (not flag.previous or flag is decision.lead)
    ]
    told = sorted(told, key=lambda flag: (flag is not decision.lead, flag.sentence.section == "title"))
    for flag in told:
        for mention in sorted(flag.dates, key=lambda each: resolve(each, day) or date.min, reverse=True):
            found = resolve(mention, day) or _with_year_nearby(mention, flag.text)
            if _not_the_day(rules, flag.text[: mention.start]):
                continue
            if found is None or (day and not day - FRESH <= found <= day + timedelta(days=1)):
                continue
            return _sure(found, mention, flag)
    for flag in told[:LEAD]:
        slip = _slipped(flag, day)
        if slip:
            return None, None, (slip,)
    if published is None:
        for flag in flags[:LEAD]:
            whole = [resolve(mention, None) for mention in flag.dates if mention.year]
            if flag.own_news and flag.sentence.section != "background" and len(whole) == 1 and whole[0]:
                return whole[0], Evidence(flag.sentence.text, flag.sentence.line), ()
    if published is None or decision.lead is None:
        return None, None, (Doubt("exchange.date", "no day and no publication date in the text"),)
    older = next((flag for flag in told[:2] for mention in flag.dates if mention.day), None)
    if older is not None and older.day is not None:
        return older.day, Evidence(older.sentence.text, older.sentence.line), (
            Doubt("exchange.date", f"{older.day} lies well before publication on {published.day}"),
        )
    return published.day, published.evidence, ()


def _with_year_nearby(mention: Mention, text: str) -> date | None:
    """A day and a month, and the year elsewhere in the sentence: "on the last day of 2022, 31 December"."""
    years = set(YEAR.findall(text))
    if mention.day and mention.month and not mention.year and len(years) == 1:
        return resolve(replace(mention, year=int(years.pop())), None)
    return None


def _not_the_day(rules: Rules, before: str) -> bool:
    """Whether the words before a date make it the end or the start of a stretch of time."""
    return re.search(rf"{rules.cue('not_the_day').pattern}\W*$", before[-25:], re.IGNORECASE) is not None


def _sure(found: date, mention: Mention, flag: Flags) -> tuple[date | None, Evidence, tuple[Doubt, ...]]:
    """A day close to publication; doubtful where its weekday is another's."""
    evidence = Evidence(mention.words, flag.sentence.line)
    if disagrees(mention, found):
        says = f"'{mention.words}' contradicts itself: {found} is a {found:%A}"
        return found, evidence, (Doubt("exchange.date", says),)
    return found, evidence, ()


def _slipped(flag: Flags, published: date | None) -> Doubt | None:
    """A day that is the publication's but for the month is a slip of the pen: nobody can tell which."""
    for mention in flag.dates:
        if published and mention.day == published.day and mention.month and mention.month != published.month:
            found = resolve(mention, published)
            if found and timedelta(0) < published - found < SLIP * 5 and not mention.year:
                return Doubt("exchange.date", f"the text says '{mention.words}', the article came out on {published}")
    return None
