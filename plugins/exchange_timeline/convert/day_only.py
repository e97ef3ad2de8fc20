"""
What of all that an article counts is the day's own: each step leaves something out.
"""

from collections.abc import Callable
from dataclasses import replace

from exchange_timeline.convert.article import LIVING
from exchange_timeline.convert.claimed import Claimed
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.formula import DEAL, formulas
from exchange_timeline.convert.known_parts import without_parts
from exchange_timeline.convert.rules import Rules

Step = Callable[[list[Claimed], tuple[Flags, ...], Rules], list[Claimed]]
LEAD = 5
# "More than 400" is said of 410, not of more.
ROUGH = 1.1


def day_only(found: list[Claimed], flags: tuple[Flags, ...], rules: Rules) -> list[Claimed]:
    """
    The counts without parts, other days', whole deals' and both sides' sums.
    """
    for step in STEPS:
        found = step(found, flags, rules)
    return found


def with_beside(found: list[Claimed]) -> list[Claimed]:
    """
    What came beside the exchange as the news, where the lead tells it or nothing came in one.
    """
    living = [each for each in found if each.count.of in LIVING]
    inside = any(not each.outside for each in living)
    led = bool(living) and living[0].outside and living[0].sentence <= 1
    return found if inside and not led else [replace(each, outside=False) for each in found]


def _without_others(found: list[Claimed], flags: tuple[Flags, ...], _rules: Rules) -> list[Claimed]:
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


def _without_doubles(
    found: list[Claimed], _flags: tuple[Flags, ...], _rules: Rules
) -> list[Claimed]:
    """Without the sum of what is told of both sides alike: "314, 157 from each"."""
    halves: dict[int, set[str]] = {}
    for each in found:
        if each.count.of in LIVING and each.count.count:
            halves.setdefault(each.count.count, set()).add(each.count.to)
    both = [half * 2 for half, sides in halves.items() if len(sides) > 1]
    return [each for each in found if not _is_sum(each, both)]


def _is_sum(each: Claimed, sums: list[int]) -> bool:
    """Whether a count of the living is one of the sums, or a rough word for one."""
    value = each.count.count or 0
    rough = value * ROUGH if each.count.qualifier != "exact" else value
    return (
        each.count.of in LIVING
        and not (each.each or each.part)
        and any(value <= whole <= rough for whole in sums)
    )


def _dead_alone(found: list[Claimed], flags: tuple[Flags, ...], rules: Rules) -> list[Claimed]:
    """
    Where headline and lead count the dead alone and name no exchange of prisoners, the living
    further down are another day's.
    """
    early = [each for each in found if each.sentence <= 1]
    late = [each for each in found if each.count.of in LIVING]
    dead = bool(early) and all(each.count.of == "bodies" for each in early)
    if not dead or any(each.sentence <= LEAD for each in late):
        return found
    opening = (flag for flag in flags if flag.sentence.number <= 1)
    swap = any(rules.has("prisoner_exchange", flag.text) for flag in opening)
    return found if swap else [each for each in found if each not in late]


STEPS: tuple[Step, ...] = (
    without_parts,
    _without_others,
    _without_the_deal,
    _without_doubles,
    _dead_alone,
)
