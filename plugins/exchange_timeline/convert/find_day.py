"""
The day of the exchange: what the sentences that tell of it say, else the day of publication.
"""

import re
from datetime import date, timedelta

from exchange_timeline.convert.article import Doubt, Evidence, Moment
from exchange_timeline.convert.dates import Mention, disagrees, resolve
from exchange_timeline.convert.decide_kind import Decision
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.formula import DEAL, formulas
from exchange_timeline.convert.known_days import NOTHING_KNOWN, KnownDays
from exchange_timeline.convert.numbers import find_numbers
from exchange_timeline.convert.rules import Rules

FRESH = timedelta(days=4)
SLIP = timedelta(days=25)
LEAD = 5
SAID = 40
# "Since Russia invaded on 24 February 2022" is the day of no exchange.
INVADED = date(2022, 2, 24)
YEAR = re.compile(r"(?<!\d)(20[12]\d)(?!\d)")


def find_day(
    flags: tuple[Flags, ...],
    decision: Decision,
    published: Moment | None,
    rules: Rules,
    known: KnownDays = NOTHING_KNOWN,
) -> tuple[date | None, Evidence | None, tuple[Doubt, ...]]:
    """
    The day, the words that name it, and what is doubtful about it.
    """
    day = published.day if published else None
    told = _told(flags, decision)
    for flag in told:
        if _by_another_formula(flag, told, rules):
            continue
        sure = _named(flag, day, rules, known)
        if sure:
            return sure
    told_on = _announced(flags, day, rules, known)
    if told_on:
        return told_on
    slip = next((slip for slip in (_slipped(flag, day) for flag in told[:LEAD]) if slip), None)
    if slip:
        return None, None, (slip,)
    if published is None:
        return _dated_report(flags)
    older = next((flag for flag in told[:2] if flag.day and any(m.day for m in flag.dates)), None)
    older = older or _looked_back(flags, decision, rules)
    if older:
        says = f"{older.day} lies well before publication on {published.day}"
        return older.day, older.evidence, (Doubt("exchange.date", says),)
    return published.day, published.evidence, ()


def _announced(
    flags: tuple[Flags, ...], published: date | None, rules: Rules, known: KnownDays
) -> tuple[date, Evidence, tuple[Doubt, ...]] | None:
    """The day on which the news was told, where the lead's sentences name no other."""
    for flag in flags[:LEAD]:
        own = flag.own_news and not (flag.happened or flag.planned or flag.halted)
        # "The swap of Tuesday was the 46th."
        spoken_of = flag.exchange and bool(flag.dates)
        if own and (spoken_of or (rules.has("announced", flag.text) and not flag.exchange)):
            return _named(flag, published, rules, known)
    return None


def _looked_back(flags: tuple[Flags, ...], decision: Decision, rules: Rules) -> Flags | None:
    """The first sentence of a text that comes back to an exchange of weeks ago."""
    first = next((flag for flag in flags if flag.sentence.section != "title"), None)
    lead = decision.lead
    if not first or not lead or (lead is not first and lead.sentence.section != "title"):
        return None
    if not first.happened or first.planned or not first.day or len(first.dates) > 1:
        return None
    mention = first.dates[0]
    return None if not mention.day or _not_the_day(rules, first.text[: mention.start]) else first


def _told(flags: tuple[Flags, ...], decision: Decision) -> list[Flags]:
    """The sentences that tell the news: the one that decided first, the headline last."""
    told = [
        flag
        for flag in flags
        if flag.happened
        and (not flag.planned or (flag is decision.lead and decision.verdict == "report"))
        and flag.sentence.section != "background"
        and (not flag.previous or flag is decision.lead)
    ]
    return sorted(
        told, key=lambda flag: (flag is not decision.lead, flag.sentence.section == "title")
    )


def _by_another_formula(flag: Flags, told: list[Flags], rules: Rules) -> bool:
    """Whether "200 for 200" stands under news of other numbers: it was another exchange."""
    # A formula of thousands is a deal's name.
    both = {one for one, other, _ in formulas(flag.text, rules) if one == other and one < DEAL}
    before = {
        number.value
        for each in told
        if each.sentence.number < flag.sentence.number
        for number in find_numbers(each.text, rules)
        if not any(day.start <= number.start < day.end for day in each.dates)
    }
    return bool(both and before) and not both & before


def _named(
    flag: Flags, published: date | None, rules: Rules, known: KnownDays
) -> tuple[date, Evidence, tuple[Doubt, ...]] | None:
    """The latest day that a sentence names, if it lies close to publication."""
    for mention in _latest_first(flag, published, rules):
        found = resolve(mention, published) or _with_year(mention, flag.text, known)
        if found is None or found <= INVADED or _not_the_day(rules, flag.text[: mention.start]):
            continue
        if mention.offset and flag.sentence.number > LEAD and _in_speech(flag.text, mention):
            continue
        if published and not published - FRESH <= found <= published + timedelta(days=1):
            continue
        return _sure(found, mention, flag)
    if (
        published
        and not flag.dates
        and flag.sentence.number <= 1
        and rules.has("the_eve", flag.text)
    ):
        return published - timedelta(days=1), flag.evidence, ()
    return None


def _latest_first(flag: Flags, published: date | None, rules: Rules) -> list[Mention]:
    """The days of a sentence; when it was said comes behind the day before, of which it is said."""
    days = sorted(
        flag.dates, key=lambda mention: resolve(mention, published) or date.min, reverse=True
    )
    known = [day for each in days if (day := resolve(each, published))]
    if len(known) > 1 and known[0] - known[1] == timedelta(days=1):
        before = flag.text[max(0, days[0].start - SAID) : days[0].start]
        if rules.ends("said_on", before):
            return [days[1], days[0], *days[2:]]
    return days


def _dated_report(
    flags: tuple[Flags, ...],
) -> tuple[date | None, Evidence | None, tuple[Doubt, ...]]:
    """With no publication date, the one full date in the first sentences."""
    for flag in flags[:LEAD]:
        whole = [resolve(mention, None) for mention in flag.dates if mention.year]
        if flag.own_news and len(whole) == 1 and whole[0] and whole[0] > INVADED:
            return whole[0], flag.evidence, ()
    return None, None, (Doubt("exchange.date", "no day and no publication date in the text"),)


def _with_year(mention: Mention, text: str, known: KnownDays) -> date | None:
    """A day and a month, and the year beside the same day elsewhere or alone in the sentence."""
    if not (mention.day and mention.month) or mention.year:
        return None
    years = {int(year) for year in YEAR.findall(text)}
    year = known.year_of(mention) or (
        years.pop() if len(years) == 1 else known.likely_year(mention)
    )
    found = resolve(mention._replace(year=year), None) if year else None
    return None if found is None or disagrees(mention, found) else found


def _not_the_day(rules: Rules, before: str) -> bool:
    """Whether the words before a date make it the end or the start of a stretch of time."""
    return (
        re.search(rf"{rules.cue('not_the_day').pattern}\W*$", before[-25:], re.IGNORECASE)
        is not None
    )


def _in_speech(text: str, mention: Mention) -> bool:
    """Whether somebody's own words name a day: a wife's "yesterday" is of her own story."""
    before = text[: mention.start]
    opened, closed = (max(before.rfind(mark) for mark in marks) for marks in ("“«„", "”»"))
    return opened > closed or before.count('"') % 2 == 1


def _sure(found: date, mention: Mention, flag: Flags) -> tuple[date, Evidence, tuple[Doubt, ...]]:
    """A day close to publication; doubtful where its weekday is another's."""
    evidence = Evidence(mention.words, flag.sentence.line)
    if disagrees(mention, found):
        says = f"'{mention.words}' contradicts itself: {found} is a {found:%A}"
        return found, evidence, (Doubt("exchange.date", says),)
    return found, evidence, ()


def _slipped(flag: Flags, published: date | None) -> Doubt | None:
    """The publication's day in another month is a slip of the pen: nobody can tell which."""
    for mention in flag.dates:
        if (
            published
            and mention.day == published.day
            and mention.month
            and mention.month != published.month
        ):
            found = resolve(mention, published)
            if found and timedelta(0) < published - found < SLIP * 5 and not mention.year:
                return Doubt(
                    "exchange.date",
                    f"the text says '{mention.words}', the article came out on {published}",
                )
    return None
