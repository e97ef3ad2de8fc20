"""
What the site's own records say of a day: a number that they all speak against is left out.

Nothing is ever taken from a record: it confirms or contradicts what an article tells.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import permutations

from exchange_timeline.convert.article import Count, Doubt
from exchange_timeline.convert.claimed import asked
from exchange_timeline.model import Claim, Exchange

# A hand-over at night, or one read about the morning after, goes by either day; its own is first.
AROUND = (timedelta(0), timedelta(-1), timedelta(1))
# "Over 200" may be 248, "about 100" may be 108.
MORE, NEAR = 1.25, 0.1


@dataclass(frozen=True, slots=True)
class Span:
    """
    What a count may be, both ends included.
    """

    low: float
    high: float

    @classmethod
    def of(cls, count: int, qualifier: str) -> "Span":
        """The numbers that somebody may mean who counts so exactly."""
        if qualifier == "at-least":
            return cls(count, count * MORE)
        if qualifier == "about":
            return cls(count * (1 - NEAR), count * (1 + NEAR))
        return cls(count, count)

    def meets(self, other: "Span") -> bool:
        """Whether both can be the same number."""
        return self.low <= other.high and other.low <= self.high

    def __add__(self, other: "Span") -> "Span":
        """Both together."""
        return Span(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Span") -> "Span":
        """The one without the other."""
        return Span(self.low - other.high, self.high - other.low)

    def __str__(self) -> str:
        """Write it as an editor reads it."""
        return f"{self.low:g}" if self.low == self.high else f"{self.low:g} to {self.high:g}"


DayTold = Mapping[tuple[str, str], frozenset[Span]]
"""How many of whom came to which side, as anybody on record counts them."""


@dataclass(frozen=True, slots=True)
class OnRecord:
    """
    What is on record of each day of hand-overs.
    """

    days: Mapping[date, DayTold]

    @classmethod
    def of(cls, exchanges: Iterable[Exchange]) -> "OnRecord":
        """The claims of every record that was not withdrawn."""
        days: dict[date, dict[tuple[str, str], frozenset[Span]]] = defaultdict(dict)
        for each in exchanges:
            if each.withdrawn is None:
                told = days[each.date]
                for question, spans in _told(each.claims):
                    told[question] = told.get(question, frozenset()) | spans
        return cls(days)

    def near(self, day: date) -> tuple[DayTold, ...]:
        """What is on record of a day, the eve and the day after."""
        return tuple(self.days[day + by] for by in AROUND if day + by in self.days)

    def covers(self, day: date) -> bool:
        """Whether the records go as far as a day."""
        return bool(self.days) and min(self.days) <= day <= max(self.days)

    def fitting(self, counts: tuple[Count, ...]) -> tuple[DayTold, ...]:
        """The days on which most of the living can have come, none where none can."""
        living = [count for count in counts if count.of != "bodies"]
        fits = {
            day: sum(_fit(told, each) is True for each in living) for day, told in self.days.items()
        }
        most = max(fits.values(), default=0)
        return tuple(self.days[day] for day, fit in fits.items() if fit == most) if most else ()

    def lacks(self, day: date | None, counts: tuple[Count, ...]) -> bool:
        """
        Whether no hand-over is on record where an article tells of one: none of its day, or, where
        it names no day, none with any of the living whom it counts. Many returns of the dead are
        not on record.
        """
        if day is not None:
            return self.covers(day) and not self.near(day)
        dead_alone = bool(counts) and all(count.of == "bodies" for count in counts)
        return bool(self.days) and not dead_alone and not self.fitting(counts)


def borne_out(
    day: date | None, counts: tuple[Count, ...], record: OnRecord | None
) -> tuple[tuple[Count, ...], tuple[Doubt, ...]]:
    """
    The counts that no record of the day speaks against, and a question for each other one.

    The eve and the day after can bear a count out and not speak against it. Where nobody on record
    counted any of those people, the record is silent; of an article that names no day the days
    that fit best are asked.
    """
    if record is None or not record.days:
        return counts, ()
    told = record.near(day) if day else record.fitting(counts)
    if day and day not in record.days:
        return counts, () if told else tuple(_unknown_day(day, record))
    against = {each: says for each in counts if (says := _against(each, told, day))}
    against |= _beside_too_many([each for each in counts if each not in against], told)
    return (
        tuple(each for each in counts if each not in against),
        tuple(asked(each, f"{_named(each)}? left out, {says}") for each, says in against.items()),
    )


def _beside_too_many(counts: list[Count], told: tuple[DayTold, ...]) -> dict[Count, str]:
    """
    Soldiers or civilians whom no record counts, where with the others they are more people than
    came: nine soldiers fit nine people, and one civilian besides does not.
    """
    too_many: dict[Count, str] = {}
    for each, other in permutations(counts, 2):
        of_one_side = each.to == other.to and {each.of, other.of} == {"military", "civilians"}
        silent = all(_fit(day, each) is None for day in told)
        if of_one_side and silent and told and _fit(told[0], other):
            both = replace(each, of="people", count=(each.count or 0) + (other.count or 0))
            if _fit(told[0], both) is False:
                too_many[each] = f"on record are fewer people than {both.count}"
    return too_many


def _unknown_day(day: date, record: OnRecord) -> Iterator[Doubt]:
    """The question that a day without a record puts."""
    if record.covers(day):
        yield Doubt("exchange.date", f"no hand-over of {day} is on record, nor of a day beside it")


def _against(count: Count, told: tuple[DayTold, ...], day: date | None) -> str | None:
    """What is on record against a count; None where it fits, or nothing is."""
    if count.count is None:
        return None
    fits = [_fit(each, count) for each in told]
    if day is None:
        if False not in fits and (told or count.of == "bodies"):
            return None
        return "no day on record has it; if it is news, put its day above the text"
    # The day's own record comes first; only that can speak against a number.
    if True in fits or fits[0] is not False:
        return None
    spans = sorted(told[0][count.to, count.of], key=lambda span: span.low)
    return f"on record: {', '.join(map(str, spans))}"


def _named(count: Count) -> str:
    """A count as the editor is asked for it."""
    return f"{count.count} {count.of} to {count.to}"


def _fit(told: DayTold, count: Count) -> bool | None:
    """Whether a count can be one of a day's; None where nobody counted such people."""
    spans = told.get((count.to, count.of))
    if not spans or count.count is None:
        return None
    own = Span.of(count.count, count.qualifier)
    return any(own.meets(span) for span in spans)


def _told(claims: tuple[Claim, ...]) -> Iterator[tuple[tuple[str, str], frozenset[Span]]]:
    """
    Every count of an exchange, as it was claimed and as it follows from others that were.
    """
    for to in {claim.to for claim in claims}:
        said = {of: frozenset(_said(claims, to, of)) for of in ("people", "military", "civilians")}
        people, military, civilians = said.values()
        some = {span for span in civilians if span.high}
        of_both = {one + other for one in military for other in civilians}
        without = {every - span for every in people for span in civilians}
        yield (to, "people"), people | of_both | without | (frozenset() if some else military)
        yield (to, "military"), military | without | people
        yield (to, "civilians"), civilians | {every - part for every in people for part in military}
        yield (to, "bodies"), frozenset(_said(claims, to, "bodies"))


def _said(claims: tuple[Claim, ...], to: str, of: str) -> Iterator[Span]:
    """What claims on one question say, those outside the exchange counted in and apart."""
    for claim in claims:
        if (claim.to, claim.of) == (to, of) and claim.count is not None:
            every = Span.of(claim.count, claim.qualifier)
            yield every
            if claim.outside:
                apart = Span.of(claim.outside, "exact")
                yield from (apart, every - apart)
