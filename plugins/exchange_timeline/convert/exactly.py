"""
The exact number of those whom headline or lead count roughly: "more than 100", and then 115.
"""

from collections.abc import Iterator
from dataclasses import replace

from exchange_timeline.convert.article import LIVING, Count, Doubt, Evidence
from exchange_timeline.convert.choose_living import NEAR
from exchange_timeline.convert.claimed import Voice, asked
from exchange_timeline.convert.direction import side_of
from exchange_timeline.convert.figure_tests import is_part
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import Counted, counted_in
from exchange_timeline.convert.numbers import find_numbers
from exchange_timeline.convert.own_living import own_living
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import first_side
from exchange_timeline.convert.whose import whose

# "About 100" may be said of so many fewer.
FEWER = 0.9


def exact(
    counts: list[Count], flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules
) -> list[Count]:
    """
    The counts, the rough ones of the living made exact where the text counts so many of a side; it
    may mean another exact number of nobody's, and then the rough one is left out.
    """
    known = {count.count for count in counts if count.qualifier == "exact"}
    found = [surer for count in counts if (surer := _surer(count, known, flags, voices, rules))]
    return [count for count in found if not _same_as_across(count, found, rules)]


def _same_as_across(count: Count, counts: list[Count], rules: Rules) -> bool:
    """Whether a rough number may be the other side's exact one: "over 190", and 193 Russians."""
    least = (count.count or 0) * (FEWER if count.qualifier == "about" else 1)
    return (
        count.of in LIVING
        and count.qualifier in ("at-least", "about")
        # Of the others "about 200 each" is all that is told.
        and count.to == first_side(rules)
        and any(
            other.to != count.to
            and other.of in LIVING
            and other.qualifier == "exact"
            and least <= (other.count or 0) < (count.count or 0) / FEWER
            for other in counts
        )
    )


def unclear(wholes: list[Count], counts: list[Count]) -> Iterator[Doubt]:
    """
    What the editor should look at: each rough number that was left out.
    """
    told = {(count.to, count.of) for count in counts}
    for whole in wholes:
        if whole.qualifier != "exact" and whole.of in LIVING and (whole.to, whole.of) not in told:
            yield asked(whole, f"{whole.count} to {whole.to}? the text may count them exactly")


def _surer(
    count: Count,
    known: set[int | None],
    flags: tuple[Flags, ...],
    voices: tuple[Voice, ...],
    rules: Rules,
) -> Count | None:
    """The exact count for a rough one; the same where there is none; None where it is unclear."""
    if count.of not in LIVING or count.qualifier not in ("at-least", "about"):
        return count
    made = next(_exact(count, flags, voices, rules), None)
    if made:
        return made
    meant = _meant(count, known, flags, rules)
    if not meant:
        return count
    return _only(count, meant, flags, voices, rules)


def _meant(
    rough: Count, known: set[int | None], flags: tuple[Flags, ...], rules: Rules
) -> set[int]:
    """The exact numbers of people, not known to be others, that are so near as to be it."""
    least = (rough.count or 0) * (FEWER if rough.qualifier == "about" else 1)
    # Those of another day, or to come, are not meant.
    told = [flag for flag in flags if flag.own_news and not flag.planned]
    # "The list has 198 names": so near, it can only be the same, whatever it counts.
    bare = {
        number.value
        for flag in told
        for number in find_numbers(flag.text, rules)
        if number.value not in known and least <= number.value < (rough.count or 0) / FEWER
    } - {rough.count}
    return bare | {
        counted.number.value
        for flag in told
        for counted in counted_in(flag.text, rules, flag.dates)
        if counted.of in LIVING
        and counted.qualifier == "exact"
        and counted.number.value not in known
        and least <= counted.number.value < (rough.count or 0) * NEAR
    }


def _only(
    rough: Count,
    meant: set[int],
    flags: tuple[Flags, ...],
    voices: tuple[Voice, ...],
    rules: Rules,
) -> Count | None:
    """
    The count with the only number that it can mean, told of those freed and of nobody's side:
    "over 100", and then "many of the 116 released".
    """
    if len(meant) > 1:
        return None
    for flag, voice in zip(flags, voices, strict=True):
        if not (flag.own_news and flag.happened) or flag.planned:
            continue
        for counted, _, _ in own_living(flag, rules):
            if counted.number.value in meant and not whose(counted, flag.text, rules):
                return replace(_read(rough, counted, flag, voice), of=rough.of)
    return None


def _exact(
    rough: Count, flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules
) -> Iterator[Count]:
    """Exact numbers of the side's people, no parts, that a rough one may stand for."""
    least = rough.count or 0
    for flag, voice in zip(flags, voices, strict=True):
        if not flag.own_news or flag.planned:
            continue
        for counted, clause, offset in own_living(flag, rules):
            near = least <= counted.number.value < least * NEAR
            if counted.qualifier != "exact" or not near or is_part(clause, counted, offset, rules):
                continue
            side = whose(counted, flag.text, rules) or side_of(clause, counted, offset, rules, None)
            if side == rough.to:
                yield _read(rough, counted, flag, voice)


def _read(rough: Count, counted: Counted, flag: Flags, voice: Voice) -> Count:
    """The exact count that a sentence gives for a rough one, in its own voice."""
    words = Evidence(flag.sentence.text, flag.sentence.line)
    count = replace(rough, count=counted.number.value, of=counted.of, evidence=words)
    return replace(count, qualifier="exact", stated_by=voice.name)
