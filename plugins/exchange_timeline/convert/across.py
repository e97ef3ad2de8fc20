"""
What went the other way: the same number, the formula's other half, a number said once more.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import chain, islice

from exchange_timeline.convert.article import LIVING, Count, Evidence
from exchange_timeline.convert.claimed import Voice, usable
from exchange_timeline.convert.clauses import clause_of
from exchange_timeline.convert.direction import each_side, side_of
from exchange_timeline.convert.figure_tests import of_another_matter
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.formula import formula_told, other_half, said_by_the_other
from exchange_timeline.convert.mentions import Counted, counted_in
from exchange_timeline.convert.recalled import SURE
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import other_side
from exchange_timeline.convert.told_by import told_by
from exchange_timeline.convert.whose import names_another, names_its_people

SOON = 25
# So near stands the number that "as many" means: "158 were exchanged for as many".
NEAR = 35


def confirmed(
    flags: tuple[Flags, ...], counts: list[Count], voices: tuple[Voice, ...], rules: Rules
) -> list[Count]:
    """The same number "from each side", or for the other, where it was counted for one above."""
    living = [count for count in counts if count.of in LIVING and count.count]
    across = other_side(living[0].to, rules) if living else None
    if across is None or any(count.to == across for count in counts):
        return []
    whole = living[0]
    for flag, voice in zip(flags, voices, strict=True):
        for counted in counted_in(flag.text, rules, flag.dates):
            same = counted.number.value == whole.count and counted.of in LIVING
            if same and _went_across(flag, voice, counted, whole.to, rules):
                other = replace(whole, to=across, of=counted.of, stated_by=voice.name)
                return [replace(other, evidence=flag.evidence)]
    return []


def _went_across(flag: Flags, voice: Voice, counted: Counted, side: str, rules: Rules) -> bool:
    """Whether a number is each side's, or the other's by whoever speaks or gives: "70 Russians"."""
    clause, offset = clause_of(flag.text, *counted.head, rules)
    if flag.happened and each_side(clause, counted, offset, rules):
        return True
    if counted.number.value < SURE or not _may_confirm(flag, voice, side, rules):
        return False
    speaks = told_by(clause, offset, flag, voice, None)
    to = side_of(clause, counted, offset, rules, speaks)
    # "205 were returned by Ukraine" are Ukraine's own, unless Russians are named.
    if to is None or to != other_side(side, rules):
        return False
    named = voice.side == to or names_its_people(to, counted.number.value, flag, rules)
    return named and not of_another_matter(clause, counted, offset, flag, rules)


def by_formula(
    flags: tuple[Flags, ...], counts: list[Count], voices: tuple[Voice, ...], rules: Rules
) -> list[Count]:
    """The other side's number by the formula of the exchange."""
    living = [count for count in counts if count.of != "bodies" and count.count]
    if len({count.to for count in living}) != 1:
        return []
    known = _sum_of(living)
    told = zip(flags, voices, strict=True)
    others = (
        each
        for flag, voice in told
        if formula_told(flag, rules)
        for each in other_half(flag, voice, known, rules)
    )
    said = (
        each
        for flag, voice in zip(flags, voices, strict=True)
        if not (flag.planned or flag.halted)
        for each in said_by_the_other(flag, voice, known, rules)
    )
    return list(islice(chain(others, said), 1))


def same_number(
    flags: Iterable[Flags], chosen: list[Count], voices: tuple[Voice, ...], rules: Rules
) -> list[Count]:
    """As many went to the other side: "the same number of prisoners"."""
    sides = {count.to for count in chosen if count.of != "bodies"}
    if len(sides) != 1:
        return []
    base = _sum_of(chosen)
    across = other_side(base.to, rules)
    for flag, voice in zip(flags, voices, strict=True):
        match = rules.cue("same_number").search(flag.text)
        if not (match and across and _may_confirm(flag, voice, base.to, rules)):
            continue
        here = _one_number(flag, match.start(), rules, (*LIVING, "civilians"))
        as_many = next((count for count in chosen if count.count == here), None if here else base)
        if as_many is None:
            # "150 Russians were exchanged for an equal number": not for as many as 189.
            continue
        near = _right_before(flag, match.start(), rules) if here is None else None
        if near:
            # "Of the 179 who came, 158 were exchanged for as many Russians."
            as_many = replace(base, count=near)
        if base.of == "civilians" and _of_soldiers(flag.text[match.end() :], rules):
            # "Three civilians came, and 157 prisoners will. As many soldiers were handed over."
            said = _said_before(flag, flags, rules)
            if said is None:
                continue
            as_many = replace(base, of="military", count=said)
        after = flag.text[match.end() :]
        people = rules.begins("people_noun", after) and not _of_soldiers(after, rules)
        if as_many.of == "military" and people:
            # "70 soldiers came home, and as many people went the other way."
            as_many = replace(as_many, of="people")
        words = flag.sentence.text[match.start() : match.end() + 60]
        evidence = Evidence(words, flag.sentence.line)
        return [replace(as_many, to=across, stated_by=voice.name, evidence=evidence)]
    return []


def _may_confirm(flag: Flags, voice: Voice, side: str, rules: Rules) -> bool:
    """Whether what a sentence counts may be the event's: told as done, or by or of the other."""
    other = names_another(flag.text, side, rules) or voice.side not in (None, side)
    open_ = flag.planned or flag.halted or flag.held
    return usable(flag, rules) or (flag.own_news and other and not open_)


def _said_before(flag: Flags, flags: Iterable[Flags], rules: Rules) -> int | None:
    """The one number of prisoners or soldiers in the sentence before."""
    before = next(
        (each for each in flags if each.sentence.number == flag.sentence.number - 1), None
    )
    return _one_number(before, len(before.text), rules, LIVING) if before else None


def _one_number(flag: Flags, end: int, rules: Rules, whom: Collection[str]) -> int | None:
    """The one number of such people before a place in a sentence."""
    counted = counted_in(flag.text, rules, flag.dates)
    numbers = {each.number.value for each in counted if each.of in whom and each.start < end}
    return numbers.pop() if len(numbers) == 1 else None


def _right_before(flag: Flags, place: int, rules: Rules) -> int | None:
    """The last number of the living right before a place, where an earlier one is larger."""
    found = [
        each
        for each in counted_in(flag.text, rules, flag.dates)
        if each.of in LIVING and each.start < place
    ]
    near = len(found) > 1 and place - found[-1].head[1] <= NEAR
    larger = near and found[0].number.value > found[-1].number.value
    return found[-1].number.value if larger else None


def _of_soldiers(after: str, rules: Rules) -> bool:
    """Whether what is as many are soldiers."""
    noun = rules.cue("military_noun").search(after)
    return noun is not None and noun.start() < SOON


def _sum_of(chosen: list[Count]) -> Count:
    """All the living together: the people, else the soldiers and the civilians."""
    living = {count.of: count for count in chosen if count.of != "bodies"}
    first = next(iter(living.values()))
    parts = [living[of] for of in ("military", "civilians") if of in living]
    if "people" in living or len(parts) != len(living) or len(parts) < 2:
        return living.get("people", first)
    return replace(first, of="people", count=sum(part.count or 0 for part in parts))
