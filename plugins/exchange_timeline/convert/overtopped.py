"""
Numbers further down of some of those whom headline or lead count in words that were not read.
"""

from exchange_timeline.convert.article import LIVING
from exchange_timeline.convert.claimed import Claimed
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.formula import DEAL
from exchange_timeline.convert.own_living import own_living
from exchange_timeline.convert.rules import Rules

# Sentences that tell the news.
LEAD = 3
# Two numbers of the same people, or of both sides together, are this near to each other.
NEAR = 1.05


def without_overtopped(
    found: list[Claimed], flags: tuple[Flags, ...], rules: Rules
) -> list[Claimed]:
    """
    The counts but the living first counted below the lead, where the lead counts more people who
    came home and nobody was found to have received them: the later ones may be some of those.
    """
    living = [each for each in found if each.count.of in LIVING and not each.part]
    if not living or any(each.sentence <= LEAD for each in living):
        return found
    most = max(each.count.count or 0 for each in living)
    # As many came to the other side, or nearly: "500 went home", 248 of them here.
    both = range(2 * most, round(2 * most * NEAR))
    more = any(value > most * NEAR and value not in both for value in _led(flags, rules))
    return [each for each in found if each not in living] if more else found


def _led(flags: tuple[Flags, ...], rules: Rules) -> set[int]:
    """How many people headline and lead count as come home, be it both sides' together."""
    return {
        counted.number.value
        for flag in flags
        if flag.sentence.number <= LEAD and flag.happened and flag.own_news
        for counted, _, _ in own_living(flag, rules)
        # So many are a whole deal's, and no day's.
        if counted.qualifier == "exact" and not counted.weak and counted.number.value < DEAL
    }
