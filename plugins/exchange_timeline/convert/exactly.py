"""
The exact number of those whom headline or lead count roughly: "more than 100", and then 115.
"""

from collections.abc import Iterator
from dataclasses import replace

from exchange_timeline.convert.article import LIVING, Count, Doubt
from exchange_timeline.convert.choose_living import NEAR
from exchange_timeline.convert.claimed import Voice, asked, read_exactly
from exchange_timeline.convert.direction import side_of
from exchange_timeline.convert.figure_tests import is_part
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import counted_in
from exchange_timeline.convert.numbers import find_numbers
from exchange_timeline.convert.own_living import own_living
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import first_side
from exchange_timeline.convert.whose import whose

# "About 100" may be said of so many fewer.
FEWER = 0.9

Told = tuple[Flags, Voice]


def exact(
    counts: list[Count], flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules
) -> list[Count]:
    """
    The counts, the rough ones of the living made exact where the text counts so many of a side; it
    may mean another exact number of nobody's, and then the rough one, of the dead too, is left out.
    """
    known = {count.count for count in counts if count.qualifier == "exact"}
    # Those of another day are not meant, nor those to come, unless a number is so near: "over 300
    # are home ... it was agreed to free 303".
    own = [told for told in zip(flags, voices, strict=True) if told[0].own_news]
    told = [(flag, voice) for flag, voice in own if not flag.planned]
    found = [surer for count in counts if (surer := _surer(count, known, own, told, rules))]
    return [count for count in found if not _same_as_across(count, found, rules)]


def _is_rough(count: Count) -> bool:
    """Whether another number may say it exactly: "over 190", "about"."""
    return count.of in (*LIVING, "bodies") and count.qualifier in ("at-least", "about")


def _least(rough: Count) -> float:
    """The fewest that a rough number may be said of."""
    return (rough.count or 0) * (FEWER if rough.qualifier == "about" else 1)


def _is_near(number: int, rough: Count) -> bool:
    """Whether a number is so near to a rough one that it can only be the same."""
    return _least(rough) <= number < (rough.count or 0) / FEWER


def _same_as_across(count: Count, counts: list[Count], rules: Rules) -> bool:
    """Whether a rough number may be the other side's exact one: "over 190", and 193 Russians."""
    return (
        _is_rough(count)
        and count.of in LIVING
        # Of the others "about 200 each" is all that is told.
        and count.to == first_side(rules)
        and any(
            other.to != count.to
            and other.of in LIVING
            and other.qualifier == "exact"
            and _is_near(other.count or 0, count)
            for other in counts
        )
    )


def unclear(wholes: list[Count], counts: list[Count]) -> Iterator[Doubt]:
    """
    What the editor should look at: each rough number that was left out.
    """
    told = {(count.to, count.of) for count in counts}
    for whole in wholes:
        if whole.qualifier != "exact" and (whole.to, whole.of) not in told:
            yield asked(whole, f"{whole.count} to {whole.to}? the text may count them exactly")


def _surer(
    count: Count, known: set[int | None], own: list[Told], told: list[Told], rules: Rules
) -> Count | None:
    """The exact count for a rough one; the same where there is none; None where it is unclear."""
    if not _is_rough(count):
        return count
    if count.of == "bodies":
        near = _near(count, known, own, rules)
        return _only_dead(count, near, told, rules) if near else count
    made = next(_exact(count, told, rules), None)
    if made:
        return made
    meant = _near(count, known, own, rules) | _meant(count, known, told, rules)
    return _only(count, meant, told, rules) if meant else count


def _near(rough: Count, known: set[int | None], own: list[Told], rules: Rules) -> set[int]:
    """The other numbers so near, "the list has 198 names", that whatever they count they are it."""
    return {
        number.value
        for flag, _ in own
        for number in find_numbers(flag.text, rules)
        if number.value not in {*known, rough.count} and _is_near(number.value, rough)
    }


def _meant(rough: Count, known: set[int | None], told: list[Told], rules: Rules) -> set[int]:
    """The exact numbers of people, not known to be others, that are so near as to be it."""
    return {
        counted.number.value
        for flag, _ in told
        for counted in counted_in(flag.text, rules, flag.dates)
        if counted.of in LIVING
        and counted.qualifier == "exact"
        and counted.number.value not in known
        and _least(rough) <= counted.number.value < (rough.count or 0) * NEAR
    }


def _only(rough: Count, meant: set[int], told: list[Told], rules: Rules) -> Count | None:
    """
    The count with the only number that it can mean, told of those freed and of nobody's side:
    "over 100", and then "many of the 116 released".
    """
    if len(meant) > 1:
        return None
    for flag, voice in told:
        for counted, _, _ in own_living(flag, rules) if flag.happened else ():
            if counted.number.value in meant and not whose(counted, flag.text, rules):
                return replace(read_exactly(rough, counted, flag, voice), of=rough.of)
    return None


def _only_dead(rough: Count, meant: set[int], told: list[Told], rules: Rules) -> Count | None:
    """
    The count with the only number that it can mean, told of bodies: "over 1,000", and then "the
    bodies of 1,003 people were returned".
    """
    for flag, voice in told:
        for counted in counted_in(flag.text, rules, flag.dates) if flag.happened else ():
            if counted.of == "bodies" and {counted.number.value} == meant:
                return read_exactly(rough, counted, flag, voice)
    return None


def _exact(rough: Count, told: list[Told], rules: Rules) -> Iterator[Count]:
    """Exact numbers of the side's people, no parts, that a rough one may stand for."""
    least = rough.count or 0
    for flag, voice in told:
        for counted, clause, offset in own_living(flag, rules):
            near = least <= counted.number.value < least * NEAR
            if counted.qualifier != "exact" or not near or is_part(clause, counted, offset, rules):
                continue
            side = whose(counted, flag.text, rules) or side_of(clause, counted, offset, rules, None)
            if side == rough.to:
                yield read_exactly(rough, counted, flag, voice)
