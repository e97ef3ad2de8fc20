"""
How many came to which side, as the article's own news states it, and who says so.
"""

from collections.abc import Iterator
from dataclasses import replace

from exchange_timeline.convert.across import by_formula, confirmed, same_number
from exchange_timeline.convert.article import LIVING, Count, Doubt
from exchange_timeline.convert.choose_figures import chosen
from exchange_timeline.convert.civilians import with_civilians
from exchange_timeline.convert.claimed import Claimed, Voice
from exchange_timeline.convert.claims import claims
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.formula import DEAL, formulas
from exchange_timeline.convert.known_parts import without_parts
from exchange_timeline.convert.one_body import one_body
from exchange_timeline.convert.recalled import told_again
from exchange_timeline.convert.rules import Rules

MANY = 1300
LEAD = 5
# Whoever speaks further down may speak in another story at the page's end.
OWN = 12
# "More than 400" is said of 410, not of more.
ROUGH = 1.1


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
    # Where a language is one side's own, its press says "88 came home" of that side.
    press = rules.lists.get("own_side")
    first = (press or _main_side(voices[:LEAD])) if opened else None
    narrator = first or (firm[0].count.to if firm else _main_side(voices[:OWN])) or press
    if narrator and len(found) < len(told):
        found = [each for each in claims(flags, voices, rules, narrator) if each]
    found = without_parts(found, flags, rules)
    found = _without_the_deal(_without_others(found, flags), flags, rules)
    own = [each for each in _own(found) if not _doubles(each, found)]
    own = own if _swap_led(flags, rules) else _of_the_news(own)
    counts = with_civilians(chosen(own), flags, voices, rules)
    counts += confirmed(flags, counts, voices, rules)
    counts += by_formula(flags, counts, voices, rules)
    counts += one_body(counts, flags, voices, rules)
    counts = [count for count in counts if not _stray_bodies(count, counts)]
    more = same_number(flags, counts, voices, rules)
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
    """What came beside the exchange is the news where the lead tells it, or nothing came in one."""
    living = [each for each in found if each.count.of in LIVING]
    inside = any(not each.outside for each in living)
    led = bool(living) and living[0].outside and living[0].sentence <= 1
    return found if inside and not led else [replace(each, outside=False) for each in found]


def _of_the_news(found: list[Claimed]) -> list[Claimed]:
    """Where headline and lead count the dead alone, the living further down are another day's."""
    early = [each for each in found if each.sentence <= 1]
    late = [each for each in found if each.count.of in LIVING]
    dead = bool(early) and all(each.count.of == "bodies" for each in early)
    if not dead or any(each.sentence <= LEAD for each in late):
        return found
    return [each for each in found if each not in late]


def _swap_led(flags: tuple[Flags, ...], rules: Rules) -> bool:
    """Whether headline or lead name an exchange of prisoners, though they count the dead alone."""
    opening = (flag for flag in flags if flag.sentence.number <= 1)
    return any(rules.has("prisoner_exchange", flag.text) for flag in opening)


def _without_others(found: list[Claimed], flags: tuple[Flags, ...]) -> list[Claimed]:
    """Without a late formula of a named day that nobody was counted by: another day's exchange."""
    dated = {flag.sentence.number for flag in flags if any(each.day for each in flag.dates)}
    firm = [each for each in found if each.count.of in LIVING and not (each.part or each.each)]
    counted = {each.count.count for each in firm}
    return [
        each
        for each in found
        if not (each.each and each.weak and each.sentence > LEAD)
        or not firm
        or each.sentence not in dated
        or each.count.count in counted
    ]


def _without_the_deal(
    found: list[Claimed], flags: tuple[Flags, ...], rules: Rules
) -> list[Claimed]:
    """Without the sum of a deal that the text names, "1,000 for 1,000", where a day's is told."""
    if all((each.count.count or 0) < DEAL for each in found):
        return found
    deals = {
        first
        for flag in flags
        for first, second, _ in formulas(flag.text, rules)
        if first == second >= DEAL
    }
    days = {
        each.count.to
        for each in found
        if each.count.of in LIVING and not each.part and (each.count.count or 0) < DEAL
    }
    return [each for each in found if each.count.count not in deals or each.count.to not in days]


def _doubles(each: Claimed, found: list[Claimed]) -> bool:
    """Whether it is the sum of what is told of both sides alike: "314, 157 from each"."""
    value = each.count.count or 0
    rough = value * ROUGH if each.count.qualifier != "exact" else value
    halves: dict[int, set[str]] = {}
    for other in found:
        if other.count.of in LIVING and other.count.count:
            halves.setdefault(other.count.count, set()).add(other.count.to)
    return (
        each.count.of in LIVING
        and not (each.each or each.part)
        and any(len(sides) > 1 and value <= half * 2 <= rough for half, sides in halves.items())
    )


def _main_side(voices: tuple[Voice, ...]) -> str | None:
    """The one side that the article's sources speak for."""
    sides = {voice.side for voice in voices if voice.side and voice.name}
    return sides.pop() if len(sides) == 1 else None


def _stray_bodies(count: Count, counts: list[Count]) -> bool:
    """Beside the living, a large or rough number of the dead is a sum of other days."""
    living = any(each.of != "bodies" and each.count for each in counts)
    return (
        count.of == "bodies"
        and living
        and (count.qualifier != "exact" or (count.count or 0) > MANY)
    )
