"""
What the article recounts: earlier exchanges, and the running total it states.
"""

from dataclasses import replace
from datetime import date

from exchange_timeline.convert.article import Count, Event, Kind
from exchange_timeline.convert.claimed import Voice
from exchange_timeline.convert.clauses import clause_of
from exchange_timeline.convert.direction import side_of
from exchange_timeline.convert.figure_tests import MAX_BODIES
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import counted_in
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import first_side

LEAST_TOTAL = 100


def find_background(
    flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules, own: date | None
) -> tuple[Event, ...]:
    """
    Earlier exchanges, one for each day and kind, in the order of the text.
    """
    found: dict[tuple[date | None, str], Event] = {}
    for flag, voice in zip(flags, voices, strict=True):
        if (
            flag.not_people
            or not (flag.happened or flag.planned)
            or flag.sentence.section == "title"
        ):
            continue
        if flag.sentence.section != "background" and not flag.previous:
            continue
        if flag.day is not None and flag.day == own and flag.sentence.section != "background":
            continue
        if flag.day is None and rules.has("total_war", flag.text):
            # How many have come back in all these years is no exchange of its own.
            continue
        kind = _kind(flag)
        counts = tuple(_counts(flag, voice, rules))
        if flag.day is None and not counts:
            continue
        key = (flag.day, kind)
        known = found.get(key)
        found[key] = (
            replace(known, counts=known.counts or counts)
            if known
            else Event(date=flag.day, kind=kind, counts=counts)
        )
    return tuple(found.values())


def find_total(
    flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules, counts: tuple[Count, ...]
) -> Count | None:
    """
    How many have come back since the war began, as the article states it; no year's total.
    """
    first = first_side(rules)
    largest = max((count.count or 0 for count in counts if count.of != "bodies"), default=0)
    for flag, voice in zip(flags, voices, strict=True):
        if (
            flag.sentence.section == "background"
            or first is None
            or not (flag.happened or flag.exchange or rules.has("captive", flag.text))
        ):
            continue
        for counted in counted_in(flag.text, rules, flag.dates):
            clause, offset = clause_of(flag.text, *counted.head, rules)
            value = counted.number.value
            if counted.of == "bodies" or value < LEAST_TOTAL or value <= largest:
                continue
            if rules.has("both_sides", flag.text) or rules.has("superlative", clause):
                continue
            if (
                not (rules.has("total_war", clause) or rules.has("total_sum", clause))
                or rules.has("total_part", clause)
                or rules.has("held", clause)
            ):
                continue
            side = side_of(clause, counted, offset, rules, voice.side) or first
            if side != first or not (flag.happened or rules.has("home", clause)):
                continue
            return Count(
                to=side,
                of="people",
                count=value,
                qualifier=counted.qualifier,
                stated_by=voice.name,
                evidence=flag.evidence,
            )
    return None


def _kind(flag: Flags) -> Kind:
    """The kind of an exchange that is only recounted."""
    if flag.planned and not flag.happened:
        return "announcement"
    return "repatriation-of-bodies" if flag.bodies else "prisoner-exchange"


def _counts(flag: Flags, voice: Voice, rules: Rules) -> list[Count]:
    """The first count for each side and kind of people in the sentence."""
    found: dict[tuple[str, str], Count] = {}
    for counted in counted_in(flag.text, rules, flag.dates):
        clause, offset = clause_of(flag.text, *counted.head, rules)
        side = side_of(clause, counted, offset, rules, voice.side)
        if side is None or not 0 < counted.number.value <= MAX_BODIES or rules.has("held", clause):
            continue
        count = Count(
            to=side,
            of=counted.of,
            count=counted.number.value,
            qualifier=counted.qualifier,
            stated_by=voice.name,
            evidence=flag.evidence,
        )
        found.setdefault((side, counted.of), count)
    return list(found.values())
