"""
What of an article is not its own news: what goes on with a look back, and others' exchanges.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from exchange_timeline.convert.article import LIVING
from exchange_timeline.convert.claimed import Voice
from exchange_timeline.convert.flags import RECALLS, Flags
from exchange_timeline.convert.formula import formulas
from exchange_timeline.convert.mentions import counted_in
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import names_a_side

LEAD = 3
TOLD = 4  # sentences
SURE = 10  # people: smaller numbers are the same by chance
OPENING = 6  # sentences


def but_recalled(
    flags: tuple[Flags, ...], voices: tuple[Voice, ...]
) -> Iterator[tuple[Flags, Voice]]:
    """
    The sentences but those that go on with a look back: nobody new speaks, and no day is named.
    """
    recalled = behind = False
    for flag, voice in zip(flags, voices, strict=True):
        if flag.previous:
            recalled = behind = flag.sentence.number > LEAD
        elif flag.today or flag.dates:
            recalled = behind = False
        elif voice.here or flag.rules.begins("its_account", flag.text):
            recalled = False
        # "The swap brought 80 people home" is said of the last one that was told.
        that = behind and flag.rules.begins("that_exchange", flag.text)
        if not (flag.happened and (recalled or that)):
            yield flag, voice


def told_again(flags: tuple[Flags, ...], rules: Rules) -> tuple[Flags, ...]:
    """
    The sentences, those no look back that only say when it was told: "earlier the ministry said".

    The same number as in the opening shows that they are of the same day.
    """
    lead = _told_in_lead(flags, rules)
    return tuple(_again(flag, lead, rules) for flag in flags)


def retold(flags: tuple[Flags, ...], rules: Rules) -> tuple[Flags, ...]:
    """
    The sentences, a paragraph that recalls the opening's own event no look back: "recall that 150
    soldiers and seven civilians came home", where a region's paper begins with some of the 157.
    """
    lead = _told_in_lead(flags, rules)
    same: set[int] = set()
    for paragraph, group in groupby(flags, key=lambda flag: flag.sentence.paragraph):
        told = list(group)
        begin = next((at for at, each in enumerate(told) if rules.has("reminds", each.text)), None)
        if lead and begin is not None and told[begin].sentence.number > RECALLS:
            numbers = [_living(flag, rules) for flag in told[begin:] if flag.previous]
            first = next((each for each in numbers if each), [])
            if {sum(first), *first[:1]} & lead:
                same.add(paragraph)
    return tuple(
        replace(flag, previous=False, again=True)
        if flag.previous and flag.sentence.paragraph in same
        else flag
        for flag in flags
    )


def _told_in_lead(flags: tuple[Flags, ...], rules: Rules) -> set[int]:
    """How many living the first sentences count, where they do not look back."""
    return {
        number
        for flag in flags[:TOLD]
        if not flag.previous
        for number in _living(flag, rules)
        if number >= SURE
    }


def _living(flag: Flags, rules: Rules) -> list[int]:
    """How many living a sentence counts, one number after the other."""
    return [
        counted.number.value
        for counted in counted_in(flag.text, rules, flag.dates)
        if counted.of in (*LIVING, "civilians")
    ]


def _again(flag: Flags, lead: set[int], rules: Rules) -> Flags:
    """A sentence that goes back to the opening's event as one of it; any other as it is."""
    if _could(flag, rules):
        return replace(flag, happened=True, planned=False, again=True)
    if not flag.previous:
        return flag
    # "The day before, by the formula 95 for 95", where 95 came home: the same exchange.
    numbers = {one for one, other, _ in formulas(flag.text, rules) if one == other}
    if flag.happened and rules.has("told_earlier", flag.text):
        numbers |= {each.number.value for each in counted_in(flag.text, rules, flag.dates)}
        if not lead and flag.exchange and flag.sentence.number <= OPENING:
            # "Footage of those who are back. Earlier the ministry said the exchange was held."
            return replace(flag, previous=False, again=True)
    return replace(flag, previous=False, again=True) if numbers & lead else flag


def _could(flag: Flags, rules: Rules) -> bool:
    """Whether, past the lead of a report, "52 could go home" only tells once more that they did."""
    if flag.sentence.number <= 1 or flag.happened or flag.previous:
        return False
    rest = rules.cue("could_be").sub(" ", flag.text)
    return rest != flag.text and not (rules.has("planned", rest) or rules.has("held", rest))


def of_others(flags: tuple[Flags, ...], rules: Rules) -> bool:
    """
    Whether the opening names nations, and none of the timeline's sides among them.
    """
    # "Russia's state news agency reported" makes it no news of Russia.
    opening = [rules.cue("sides_press").sub(" ", flag.text) for flag in flags[:OPENING]]
    ours = any(names_a_side(text, rules) or rules.has("own_region", text) for text in opening)
    return not ours and any(
        rules.has(nation, text)
        for text in opening
        for nation in ("nation", "other_nation")
        # Who stood between is named without the sides, too, and so is where it was.
        if not (rules.has("mediated", text) or rules.has("handed_at", text))
    )


def numbers_recalled(flags: tuple[Flags, ...], rules: Rules) -> frozenset[tuple[bool, int]]:
    """
    Numbers of the dead (true) or the living that a look back tells and the opening does not:
    further down they are its own.
    """
    told = {
        (flag.previous, (counted.of == "bodies", counted.number.value))
        for flag in flags
        for counted in counted_in(flag.text, rules, flag.dates)
        if flag.previous or flag.sentence.number <= OPENING
    }
    return frozenset(number for back, number in told if back and (False, number) not in told)
