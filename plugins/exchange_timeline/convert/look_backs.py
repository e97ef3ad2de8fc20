"""
Which sentences look back: those that name an earlier day than the event's, and what follows them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from exchange_timeline.convert.dates import Mention, resolve
from exchange_timeline.convert.flags import LEAD, Flags, dealt_on

FAR = 8


def with_event_day(
    flags: tuple[Flags, ...], published: date | None, event_day: date
) -> tuple[Flags, ...]:
    """
    The same flags once the event's day is known: what names an earlier day alone is a look back.
    """
    return tuple(_looking_back(flags, published, event_day))


def _looking_back(
    flags: tuple[Flags, ...], published: date | None, event_day: date
) -> Iterator[Flags]:
    """An earlier day makes a look back of its sentence, and of those after it in its paragraph."""
    paragraph = -1
    for number, flag in enumerate(flags):
        # With no day of publication a weekday past the lead is the last before the event.
        past = number >= LEAD and flag.happened and not flag.planned
        known = [
            each
            for each in _of_the_event(flag)
            if published or each.day or (past and each.weekday is not None)
        ]
        if flag.planned and all(each.only_weekday for each in known):
            known = _before_plans(flag, known)
        days = {day for each in known if (day := resolve(each, published or event_day))}
        # "Today" said the day before midnight is no look back.
        earlier = bool(days) and max(days) < event_day and max(days) != published
        # A lead's "on Friday" is the news, and be the page's only date that of a picture.
        earlier = earlier and not (number < LEAD and all(each.only_weekday for each in known))
        if earlier and number >= LEAD:
            paragraph = flag.sentence.paragraph
        elif days:
            paragraph = -1
        after = flag.sentence.paragraph == paragraph and not flag.dates
        yield replace(flag, previous=True) if earlier or after else flag


def _before_plans(flag: Flags, known: list[Mention]) -> list[Mention]:
    """The days of what was done, before what is to come: "on Friday 390; a stage is to follow"."""
    plan = flag.rules.cue("planned").search(flag.text) if flag.happened else None
    return [each for each in known if plan and each.start < plan.start()]


def with_first_day(
    flags: tuple[Flags, ...], dateline: tuple[Mention, ...], news: Flags | None
) -> tuple[Flags, ...]:
    """
    The same flags where no year is known: past the lead, a day or a weekday that neither the lead
    nor the dateline nor the news names is a look back, and what follows it in its paragraph with
    no day too. Captions may stand before the sentence that tells the `news`.
    """
    told = [*flags[:LEAD], *([news] if news else ())]
    named = (mention for flag in told if not flag.previous for mention in flag.dates)
    lead = [*dateline, *named]
    today = any(mention.offset == 0 for mention in lead)
    return tuple(_other_days(flags, _days_of(lead), _weekdays_of(lead), today=today))


def _other_days(
    flags: tuple[Flags, ...],
    days: set[tuple[int | None, int | None]],
    weekdays: set[int],
    *,
    today: bool,
) -> Iterator[Flags]:
    """Each sentence past the lead that names only days that are not the lead's as a look back."""
    paragraph = -1
    for number, flag in enumerate(flags):
        mentions = _of_the_event(flag)
        named, week = _days_of(mentions), _weekdays_of(mentions)
        other = number >= LEAD and not flag.planned
        # A day of the month tells more than the weekday beside it.
        if named:
            # Where the lead says "today" and no day, it needs no other name.
            # Nor does a day far below need one: "On January 3 they held the largest exchange".
            far = number > FAR and (flag.happened or flag.exchange)
            other = other and (bool(days) or (today and flag.happened) or far) and not named & days
        else:
            # "On Friday so many, on Saturday so many": not both are today.
            apart = (weekdays and not week & weekdays) or (today and len(week) > 1)
            other = bool(other and week and apart and flag.happened)
        if other:
            paragraph = flag.sentence.paragraph
        elif flag.dates or flag.today:
            paragraph = -1
        after = flag.sentence.paragraph == paragraph and not flag.dates
        yield replace(flag, previous=True) if other or after else flag


def _of_the_event(flag: Flags) -> list[Mention]:
    """The days that a sentence names, but those on which it was agreed."""
    return [each for each in flag.dates if not dealt_on(each.start, flag.text, flag.rules)]


def _days_of(dates: Iterable[Mention]) -> set[tuple[int | None, int | None]]:
    """The days of the year among what was named."""
    return {(mention.month, mention.day) for mention in dates if mention.month and mention.day}


def _weekdays_of(dates: Iterable[Mention]) -> set[int]:
    """The weekdays among what was named, beside a day of the month or alone."""
    return {mention.weekday for mention in dates if mention.weekday is not None}
