"""
How many came to which side, as the article's own news states it, and who says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from exchange_timeline.convert.article import LIVING, Count, Doubt, Evidence
from exchange_timeline.convert.choose_figures import chosen
from exchange_timeline.convert.civilians import with_civilians
from exchange_timeline.convert.claimed import Claimed, Voice, usable
from exchange_timeline.convert.claims import claims
from exchange_timeline.convert.direction import each_side
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.formula import formula_told, other_half
from exchange_timeline.convert.mentions import clause_of, counted_in
from exchange_timeline.convert.one_body import one_body
from exchange_timeline.convert.recalled import told_again
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import other_side

MANY = 1300
LEAD = 5
# Whoever speaks further down may speak in another story at the page's end.
OWN = 12
SOON = 25


def find_figures(
    flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules
) -> tuple[tuple[Count, ...], tuple[Doubt, ...]]:
    """
    The counts of the article's own event, the receiving side's first, and what was left open.
    """
    flags = told_again(flags, rules)
    told = list(claims(flags, voices, rules, None))
    found = [each for each in told if each]
    # What a sentence leaves open goes where the first count goes, or to the sources' side.
    firm = [each for each in found if not each.each]
    opened = told and told[0] is None
    first = _main_side(voices[:LEAD]) if opened else None
    narrator = first or (firm[0].count.to if firm else _main_side(voices[:OWN]))
    # Where a language is one side's own, its press says "88 came home" of that side.
    narrator = narrator or rules.lists.get("own_side")
    if narrator and len(found) < len(told):
        found = [each for each in claims(flags, voices, rules, narrator) if each]
    own = _of_the_news([each for each in _own(found) if not _doubles(each, found)])
    counts = with_civilians(chosen(own), flags, voices, rules)
    counts += _confirmed(flags, counts, voices, rules)
    counts += _by_formula(flags, counts, voices, rules)
    counts += one_body(counts, flags, voices, rules)
    counts = [count for count in counts if not _stray_bodies(count, counts)]
    more = _same_number(flags, counts, voices, rules)
    counts = with_civilians([*counts, *more], flags, voices, rules) if more else counts
    return tuple(dict.fromkeys(counts)), tuple(dict.fromkeys(_apart(found)))


def _apart(found: list[Claimed]) -> Iterator[Doubt]:
    """People who came beside the exchange belong in a report of their own."""
    for each in found:
        if each.outside:
            words = each.count.evidence.words[:80]
            yield Doubt(
                "exchange.claims",
                f"{each.count.count} outside the exchange, a second report? '{words}'",
            )


def _own(found: list[Claimed]) -> list[Claimed]:
    """What came beside the exchange is the news where nothing came in one."""
    inside = any(each.count.of in LIVING and not each.outside for each in found)
    return found if inside else [replace(each, outside=False) for each in found]


def _of_the_news(found: list[Claimed]) -> list[Claimed]:
    """Where headline and lead count the dead alone, the living further down are another day's."""
    early = [each for each in found if each.sentence <= 1]
    late = [each for each in found if each.count.of in LIVING]
    dead = bool(early) and all(each.count.of == "bodies" for each in early)
    if not dead or any(each.sentence <= LEAD for each in late):
        return found
    return [each for each in found if each not in late]


def _doubles(each: Claimed, found: list[Claimed]) -> bool:
    """Whether it is the sum of what its sentence tells of either side: "314, 157 from each"."""
    return not each.each and any(
        other.each
        and other.sentence == each.sentence
        and (other.count.count or 0) * 2 == each.count.count
        for other in found
    )


def _main_side(voices: tuple[Voice, ...]) -> str | None:
    """The one side that the article's sources speak for."""
    sides = {voice.side for voice in voices if voice.side}
    return sides.pop() if len(sides) == 1 else None


def _confirmed(
    flags: tuple[Flags, ...], counts: list[Count], voices: tuple[Voice, ...], rules: Rules
) -> list[Count]:
    """The same number "from each side" further down, where it was counted for one side above."""
    living = [count for count in counts if count.of in LIVING and count.count]
    across = other_side(living[0].to, rules) if living else None
    if across is None or any(count.to == across for count in counts):
        return []
    whole = living[0]
    for flag, voice in zip(flags, voices, strict=True):
        for counted in counted_in(flag.text, rules, flag.dates):
            clause, offset = clause_of(flag.text, *counted.head, rules)
            if (
                counted.number.value == whole.count
                and counted.of in LIVING
                and flag.happened
                and each_side(clause, counted, offset, rules)
            ):
                evidence = Evidence(flag.sentence.text, flag.sentence.line)
                other = replace(whole, to=across, of=counted.of, stated_by=voice.name)
                return [replace(other, evidence=evidence)]
    return []


def _by_formula(
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
    return list(islice(others, 1))


def _stray_bodies(count: Count, counts: list[Count]) -> bool:
    """Beside the living, a large or rough number of the dead is a sum of other days."""
    living = any(each.of != "bodies" and each.count for each in counts)
    return (
        count.of == "bodies"
        and living
        and (count.qualifier != "exact" or (count.count or 0) > MANY)
    )


def _sum_of(chosen: list[Count]) -> Count:
    """All the living together: the people, else the soldiers and the civilians."""
    living = {count.of: count for count in chosen if count.of != "bodies"}
    first = next(iter(living.values()))
    parts = [living[of] for of in ("military", "civilians") if of in living]
    if "people" in living or len(parts) != len(living) or len(parts) < 2:
        return living.get("people", first)
    return replace(first, of="people", count=sum(part.count or 0 for part in parts))


def _said_before(flag: Flags, flags: Iterable[Flags], rules: Rules) -> int | None:
    """The one number of prisoners or soldiers in the sentence before."""
    before = next(
        (each for each in flags if each.sentence.number == flag.sentence.number - 1), None
    )
    return _one_number(before, len(before.text), rules) if before else None


def _one_number(flag: Flags, end: int, rules: Rules) -> int | None:
    """The one number of prisoners or soldiers before a place in a sentence."""
    counted = counted_in(flag.text, rules, flag.dates)
    numbers = {each.number.value for each in counted if each.of in LIVING and each.start < end}
    return numbers.pop() if len(numbers) == 1 else None


def _of_soldiers(after: str, rules: Rules) -> bool:
    """Whether what is as many are soldiers."""
    noun = rules.cue("military_noun").search(after)
    return noun is not None and noun.start() < SOON


def _same_number(
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
        if not (match and across and usable(flag, rules)):
            continue
        here = _one_number(flag, match.start(), rules)
        as_many = next((count for count in chosen if here and count.count == here), base)
        if base.of == "civilians" and _of_soldiers(flag.text[match.end() :], rules):
            # "Three civilians came, and 157 prisoners will. As many soldiers were handed over."
            said = _said_before(flag, flags, rules)
            if said is None:
                continue
            as_many = replace(base, of="military", count=said)
        words = flag.sentence.text[match.start() : match.end() + 60]
        evidence = Evidence(words, flag.sentence.line)
        return [replace(as_many, to=across, stated_by=voice.name, evidence=evidence)]
    return []
