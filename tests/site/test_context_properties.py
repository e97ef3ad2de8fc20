"""
The context paragraph, every sentence of it held against a brute-force reading of the timeline.

The sentences are read back from the English text by patterns; what they say is then counted a
second time here, in the plainest way, from the claims alone.
"""

from __future__ import annotations

import re
from datetime import datetime

from hypothesis import given

from context_texts import paragraphs
from timelines import SIDES, timelines

DAY = r"(\d{1,2} [A-Z][a-z]+ \d{4})"


def found(pattern, text):
    """What a pattern finds in a text, each match as a tuple."""
    return [match.groups() for match in re.finditer(pattern, text)]


def as_day(text):
    """Read a day as the paragraph writes it."""
    return datetime.strptime(text, "%d %B %Y").date()


def alike(exchange, timeline):
    """The others of its kind, and itself."""
    return [each for each in timeline.exchanges if each.kind == exchange.kind]


def own_exact(exchange, to, of):
    """
    The receiving side's own exact number, read from the claims alone; None where there is none.

    Where its claims leave any doubt, this tells nothing, and the test passes over it.
    """
    asked = [c for c in exchange.claims if c.to == to and c.of == of and c.side == to]
    if len(asked) == 1 and asked[0].qualifier == "exact":
        return asked[0].count - (asked[0].outside or 0)
    return None


@given(timelines())
def test_every_number_stands_with_who_stated_it(timeline):
    for exchange, text in paragraphs(timeline):
        for number, who in found(
            r"(?:returned|: |; )(\d+) (?:people|person|bod\w+)[^(;]*\(([^)]+)\)", text
        ):
            assert re.match(r"Speaker of|Headquarters", who), (number, who)
            if who.startswith("Speaker"):
                assert int(number) in {claim.count for claim in exchange.claims}


@given(timelines())
def test_every_standing_claim_on_people_is_told(timeline):
    for exchange, text in paragraphs(timeline):
        if exchange.kind == "repatriation-of-bodies":
            continue
        for to in SIDES:
            figure = exchange.figure(to, "people")
            for claim in figure.claims:
                if claim.count is not None and claim not in figure.superseded:
                    assert re.search(rf"\b{claim.count} (people|person|service|civilian)", text)


@given(timelines())
def test_its_place_in_the_year_counts_what_is_recorded(timeline):
    for exchange, text in paragraphs(timeline):
        same_year = [e for e in alike(exchange, timeline) if e.date.year == exchange.date.year]
        earlier = len([e for e in same_year if e.date < exchange.date])
        that_day = len([e for e in same_year if e.date == exchange.date])
        if that_day == 1:
            ((nth, year),) = found(r"no\. (\d+) of (\d+) in this timeline", text)
            assert (int(nth), int(year)) == (earlier + 1, exchange.date.year)
        else:
            ((first, last),) = found(r"of that day, no\. (\d+) to (\d+) of", text)
            assert (int(first), int(last)) == (earlier + 1, earlier + that_day)


@given(timelines())
def test_the_days_since_the_last_one_are_counted_on_the_calendar(timeline):
    for exchange, text in paragraphs(timeline):
        said = found(rf"Before that day, the last .*? was on {DAY}, (\d+) days? earlier", text)
        earlier = [e.date for e in alike(exchange, timeline) if e.date < exchange.date]
        assert bool(said) == bool(earlier)
        for day, days in said:
            assert as_day(day) == max(earlier)
            assert (exchange.date - as_day(day)).days == int(days) > 0


@given(timelines())
def test_a_hole_in_the_official_numbering_is_never_passed_over(timeline):
    for exchange, text in paragraphs(timeline):
        if exchange.kind != "prisoner-exchange" or exchange.ordinal is None:
            continue
        before = [
            e for e in alike(exchange, timeline) if (e.date, e.id) < (exchange.date, exchange.id)
        ]
        numbers = [e.ordinal for e in before if e.ordinal is not None]
        lacking = set(range(max(numbers, default=0) + 1, exchange.ordinal))
        if len(lacking) > sum(e.ordinal is None for e in before) and "Before that day" in text:
            assert "may have come in between" in text


@given(timelines())
def test_the_official_number_names_how_many_share_it(timeline):
    for exchange, text in paragraphs(timeline):
        alone = found(r"official count it is number (\d+)\.", text)
        shared = found(r"part of number (\d+), with (\d+) other", text)
        same = [
            e
            for e in alike(exchange, timeline)
            if e.ordinal == exchange.ordinal and exchange.kind == "prisoner-exchange" and e.ordinal
        ]
        assert len(alone) + len(shared) == bool(same)
        assert all(int(n) == exchange.ordinal and len(same) == 1 for (n,) in alone)
        assert all((int(n), int(more) + 1) == (exchange.ordinal, len(same)) for n, more in shared)


@given(timelines(least=8))
def test_the_largest_since_and_the_smallest_since_are_so(timeline):
    pattern = (
        r"that (\w+) gave for itself, the last .*? as (many|few) (people|bodies) "
        rf".*? on {DAY} \((at least )?(\d+)"
    )
    for exchange, text in paragraphs(timeline):
        for to, which, of, day, at_least, count in found(pattern, text):
            number = own_exact(exchange, to, of)
            others = [e for e in alike(exchange, timeline) if e is not exchange]
            between = [e for e in others if as_day(day) < e.date <= exchange.date]
            known = [own_exact(e, to, of) for e in between if own_exact(e, to, of) is not None]
            if number is None:
                continue
            assert int(count) >= number if which == "many" else int(count) <= number
            assert all(n < number if which == "many" else n > number for n in known)
            assert not (at_least and which == "few")
            there = [e for e in others if e.date == as_day(day)]
            assert any(c.count and c.side == to for e in there for c in e.claims) or count == "0"


@given(timelines(least=8))
def test_what_had_not_happened_before_had_not(timeline):
    pattern = r"that (\w+) gave for itself, (as many|so few) (people|bodies) had not returned"
    for exchange, text in paragraphs(timeline):
        for to, which, of in found(pattern, text):
            number = own_exact(exchange, to, of)
            earlier = [
                e
                for e in alike(exchange, timeline)
                if e.date <= exchange.date and e is not exchange
            ]
            known = [own_exact(e, to, of) for e in earlier if own_exact(e, to, of) is not None]
            if number is not None:
                assert all(n < number if which == "as many" else n > number for n in known)


@given(timelines())
def test_the_sum_counts_what_the_side_itself_said_by_that_day(timeline):
    pattern = (
        r"that (\w+) gave for itself came to (roughly )?(\d+) (people|person|body|bodies) in (\d+)"
    )
    for exchange, text in paragraphs(timeline):
        for to, rough, total, noun, times in found(pattern, text):
            of = "bodies" if noun.startswith("bod") else "people"
            so_far = [
                e
                for e in timeline.exchanges
                if e.date <= exchange.date and (of == "bodies" or e.kind == "prisoner-exchange")
            ]
            figures = [e.figure(to, of) for e in so_far]
            known = [f for f in figures if f.own is not None]
            assert int(times) == len(known)
            assert int(total) == sum(f.own - f.outside for f in known)
            assert bool(rough) == any(f.rough for f in known)


@given(timelines())
def test_the_official_total_is_the_newest_of_the_side_itself(timeline):
    pattern = (
        r"official total by then(?:, of all ways home)?: (?:at least |about )?"
        rf"(\d+) \w+ by {DAY} \("
    )
    for exchange, text in paragraphs(timeline):
        for total, day in found(pattern, text):
            of = "bodies" if exchange.kind == "repatriation-of-bodies" else "people"
            points = [
                p
                for p in timeline.checkpoints
                if p.date <= exchange.date and p.of == of and p.side == p.to
            ]
            assert as_day(day) in {p.date for p in points}
            assert (int(total), as_day(day)) in {(p.total, p.date) for p in points}
            side = next(p.to for p in points if (p.total, p.date) == (int(total), as_day(day)))
            newest = max(p.date for p in points if p.to in {side, *SIDES})
            assert as_day(day) <= newest
