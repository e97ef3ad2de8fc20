"""
Soldiers and civilians that add up to the people: numbers that bear each other out.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from exchange_timeline.convert.article import Count
from exchange_timeline.convert.claimed import Voice, read_exactly
from exchange_timeline.convert.day_only import ROUGH
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import Counted, counted_in
from exchange_timeline.convert.own_living import own_living
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import first_side
from exchange_timeline.convert.whose import whose

# Who came home is told within the first sentences; further down others are counted.
FAR = 12
# Soldiers in one sentence, and the civilians who came beside them at most so many further on.
NEXT = 2
LEAD = 3

Told = tuple[Counted, Flags, Voice]


def with_sums(
    counts: list[Count], flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules
) -> list[Count]:
    """
    The counts, and beside the people the soldiers and civilians who add up to them: where both are
    told, a headline's "45 defenders" are people, and so are a lead's "390".
    """
    side = first_side(rules)
    mine = [count for count in counts if count.to == side and count.of != "bodies"]
    whole = _soldiers(mine) if mine else _led(flags, voices, rules, side)
    told = [] if whole is None else list(_told(flags, voices, rules))
    parts = () if whole is None or _beside(whole, told) else _together(whole, told, rules)
    if whole and parts:
        rest = [count for count in counts if count not in mine]
        return [replace(whole, of="people"), *(read_exactly(whole, *each) for each in parts), *rest]
    return [*counts, *_adding_up(counts, mine, flags, voices, rules)]


def listed(flag: Flags, rules: Rules) -> tuple[Counted, ...]:
    """
    The counted groups of a sentence, "seven are civilians" among them.
    """
    text = rules.cue("copula").sub(lambda match: " " * len(match[0]), flag.text)
    return counted_in(text, rules, flag.dates)


def _told(flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules) -> Iterator[Told]:
    """Every number of soldiers or of civilians in the article's first sentences."""
    for flag, voice in zip(flags, voices, strict=True):
        if flag.sentence.section != "background" and flag.sentence.number <= FAR:
            for counted in listed(flag, rules):
                if counted.of in ("military", "civilians"):
                    yield counted, flag, voice


def _soldiers(mine: list[Count]) -> Count | None:
    """The number that was read as soldiers', where no other was read as all people's."""
    soldiers = next((count for count in mine if count.of == "military"), None)
    others = soldiers and any(
        count.of == "people" and count.count != soldiers.count for count in mine
    )
    return None if others else soldiers


def _led(
    flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules, side: str | None
) -> Count | None:
    """The first number of the living that the lead tells, whose side was left open."""
    for flag, voice in zip(flags, voices, strict=True):
        if flag.sentence.number > LEAD or not (flag.happened and flag.own_news):
            continue
        for counted, _, _ in own_living(flag, rules):
            if side and whose(counted, flag.text, rules) is None:
                return Count(
                    to=side,
                    of="people",
                    count=counted.number.value,
                    qualifier=counted.qualifier,
                    stated_by=voice.name,
                    evidence=flag.evidence,
                )
    return None


def _beside(whole: Count, told: list[Told]) -> bool:
    """Whether the sentence of the soldiers counts civilians beside them: they are no people."""
    here = [counted for counted, flag, _ in told if whole.evidence.words in flag.sentence.text]
    soldiers = any(each.of == "military" and each.number.value == whole.count for each in here)
    return soldiers and whole.of == "military" and any(each.of == "civilians" for each in here)


def _together(whole: Count, told: list[Told], rules: Rules) -> tuple[Told, ...]:
    """
    Soldiers and civilians of the whole's side, or of none, who are all: counted in one sentence,
    or one soon after the other where soldiers were counted for the whole.
    """
    near = NEXT if whole.of == "military" else 0
    for one, other in combinations(told, 2):
        apart = abs(one[1].sentence.number - other[1].sentence.number)
        able = apart <= near and one[0].of != other[0].of
        if able and one[0].number.value + other[0].number.value == whole.count:
            sides = {whose(counted, flag.text, rules) for counted, flag, _ in (one, other)}
            if sides <= {None, whole.to}:
                return one, other
    return ()


def _adding_up(
    counts: list[Count],
    mine: list[Count],
    flags: tuple[Flags, ...],
    voices: tuple[Voice, ...],
    rules: Rules,
) -> Iterator[Count]:
    """
    Soldiers and civilians that neighbouring sentences count, if they add up to the people, and the
    civilians were not counted for the other side: "199 Russians, six residents of Kursk", for 205.
    """
    side = first_side(rules)
    theirs = {count.count for count in counts if count.to != side and count.of == "civilians"}
    known = {count.of: count for count in mine}
    whole = known.get("people")
    if whole is None or "military" in known:
        return
    told = _told(flags, voices, rules)
    some = (each for each in told if each[0].number.value < (whole.count or 0))
    for parts in combinations(some, 2):
        (one, here, _), (other, there, _) = parts
        near = abs(here.sentence.number - there.sentence.number) <= NEXT
        together = one.number.value + other.number.value
        across = any(
            each.of == "civilians" and each.number.value in theirs for each in (one, other)
        )
        if one.of != other.of and near and not across and _is_all(together, whole):
            yield from (read_exactly(whole, *part) for part in parts if part[0].of not in known)
            return


def _is_all(together: int, whole: Count) -> bool:
    """Whether soldiers and civilians are as many as the people, or as "more than 200" of them."""
    least = whole.count or 0
    return together == least or (whole.qualifier == "at-least" and least < together < least * ROUGH)
