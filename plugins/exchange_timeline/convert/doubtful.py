"""
Numbers that the rest of an article makes doubtful: better none than a wrong one.
"""

from collections.abc import Callable, Iterator

from exchange_timeline.convert.article import LIVING, Count, Doubt
from exchange_timeline.convert.claimed import Claimed, asked, is_asked
from exchange_timeline.convert.figure_tests import MANY_DEAD, MAX_PEOPLE
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import counted_in
from exchange_timeline.convert.overtopped import without_overtopped
from exchange_timeline.convert.own_living import own_living
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sums import without_sums_beside, without_sums_of_sides
from exchange_timeline.convert.whose import names_its_people

OTHERS = "other numbers speak against"
# So few, told first so far down, are some whom a story tells of.
FEW = 10
FAR = 4
# No exchange of the living brought more of the dead: 212 on 31 May 2024.
DEAD_BESIDE = 250
# No day brought one side more living: 390 on 23 May 2025.
MOST = 400
# Fewer than these are some where more than those are told as well.
SOME, MANY = 20, 30


def without_doubtful(found: list[Claimed], flags: tuple[Flags, ...], rules: Rules) -> list[Claimed]:
    """
    The day's own counts but those that the article's other numbers make doubtful.
    """
    for step in STEPS:
        found = step(found, flags, rules)
    return found


def left_out(found: list[Claimed], sure: list[Claimed]) -> Iterator[Doubt]:
    """
    What the editor should look at: each number that is left out and that nothing else counts.
    """
    known = {each.count.count for each in sure}
    for each in found:
        if each not in sure and not each.part and each.count.count not in known:
            against = "more than came on any day" if _unheard_of(each) else OTHERS
            yield asked(each.count, f"{each.count.count} to {each.count.to}? left out, {against}")


def too_many(flags: tuple[Flags, ...], counts: list[Count], rules: Rules) -> Iterator[Doubt]:
    """
    What the editor should look at: each number of headline or lead that no day ever saw, where
    nobody of its kind was counted otherwise.
    """
    known = {count.of == "bodies" for count in counts}
    told = (flag for flag in flags if flag.sentence.number < FAR - 1 and flag.own_news)
    for flag in told:
        for counted in counted_in(flag.text, rules, flag.dates) if flag.happened else ():
            dead = counted.of == "bodies"
            if counted.number.value > (MANY_DEAD if dead else MAX_PEOPLE) and dead not in known:
                number, words = counted.number.value, flag.sentence.text[:80]
                says = f"{number}? left out, more than came on any day '{words}'"
                yield Doubt("exchange.claims", says)


def without_unheard_of(
    found: list[Claimed], _flags: tuple[Flags, ...], _rules: Rules
) -> list[Claimed]:
    """
    The counts but more living than ever came at once: a sum, "1,279 have been returned since".
    """
    return [each for each in found if not _unheard_of(each)]


def _unheard_of(each: Claimed) -> bool:
    """Whether it counts more living than ever came to one side on a day."""
    return each.count.of in LIVING and (each.count.count or 0) > MOST


def without_late_dead(
    found: list[Claimed], flags: tuple[Flags, ...], _rules: Rules
) -> list[Claimed]:
    """
    The counts but hundreds of dead first told far below other news: they came home on a day of
    their own.
    """
    if any(flag.bodies for flag in flags if flag.sentence.number <= 1):
        return found
    early = {each.count.count for each in found if each.sentence <= FAR}
    return [
        each
        for each in found
        if each.count.of != "bodies"
        or (each.count.count or 0) <= DEAD_BESIDE
        or each.count.count in early
    ]


def without_echoes(found: list[Claimed], flags: tuple[Flags, ...], rules: Rules) -> list[Claimed]:
    """
    The counts but those of one side's people, "205 were returned by Ukraine", that were read once
    more as the other's: as many were counted for the first side above, and nobody names the other.
    """
    return [
        each
        for each in found
        if not _echoes(each, found)
        or any(
            names_its_people(each.count.to, each.count.count, flag, rules)
            # "Moscow in turn gave up 157"
            or rules.has("in_turn", flag.text)
            for flag in flags
            if flag.sentence.number == each.sentence
        )
    ]


def _echoes(each: Claimed, found: list[Claimed]) -> bool:
    """Whether as many were surely counted above as having come to another side."""
    return not each.each and any(
        other.count.to != each.count.to
        and other.count.count == each.count.count
        and other.count.of in LIVING
        and not (other.each or other.part)
        and (other.title or other.sentence < each.sentence)
        for other in found
    )


def without_the_few(
    found: list[Claimed], _flags: tuple[Flags, ...], _rules: Rules
) -> list[Claimed]:
    """
    The counts but a handful told of far below the lead alone: some whom a story tells of.
    """
    early = {each.count.count for each in found if each.sentence < FAR}
    return [
        each
        for each in found
        if each.count.of not in LIVING
        or (each.count.count or 0) >= FEW
        or each.count.count in early
    ]


def without_besides(found: list[Claimed], flags: tuple[Flags, ...], rules: Rules) -> list[Claimed]:
    """
    The counts but those who "came too", where nobody was counted before whom they came beside.
    """
    first = min((each.sentence for each in found), default=0)
    here = [each for each in found if each.sentence == first]
    text = next((flag.text for flag in flags if flag.sentence.number == first), "")
    alone = first > 0 and len(here) == 1 and here[0].count.of in LIVING
    too = alone and rules.has("came_too", text)
    return [each for each in found if each not in here] if too else found


def without_some(found: list[Claimed], flags: tuple[Flags, ...], rules: Rules) -> list[Claimed]:
    """
    The counts but the living who are a few, and whom no headline tells, where the text counts
    many more of whom no side was found: "nine who had been convicted", some of 115.
    """
    living = [each for each in found if each.count.of in LIVING and not each.part]
    most = max((each.count.count or 0 for each in living), default=0)
    heads = [flag.text for flag in flags if flag.sentence.section == "title"]
    # "12-ро" in a headline is no number that is read.
    headed = any(each.title or str(each.count.count) in text for each in living for text in heads)
    if headed or most >= SOME or not living:
        return found
    known = {each.count.count for each in found}
    more = any(value not in known for value in _told(flags, rules))
    return [each for each in found if each not in living] if more else found


def _told(flags: tuple[Flags, ...], rules: Rules) -> Iterator[int]:
    """Every exact number of many of the living that is the day's, be its side left open."""
    for flag in flags:
        if not flag.own_news or flag.planned or flag.held or is_asked(flag.text, rules):
            continue
        for counted, _, _ in own_living(flag, rules):
            exact = counted.qualifier == "exact" and not counted.weak
            if exact and MANY < counted.number.value <= MAX_PEOPLE:
                yield counted.number.value


STEPS: tuple[Callable[[list[Claimed], tuple[Flags, ...], Rules], list[Claimed]], ...] = (
    without_unheard_of,
    without_late_dead,
    without_overtopped,
    without_echoes,
    without_the_few,
    without_besides,
    without_sums_beside,
    without_sums_of_sides,
    without_some,
)
