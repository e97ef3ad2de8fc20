"""
Sums that an article tells beside what they add up: of both sides, of an exchange and those beside.
"""

from exchange_timeline.convert.article import LIVING
from exchange_timeline.convert.claimed import Claimed
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.rules import Rules

# Less than a third of a sum is some who came beside the others.
SMALL_PART = 3
# Fifties and hundreds are round, and so far above them is what they round.
ROUND, ABOVE = 50, 1.15


def without_sums_beside(
    found: list[Claimed], _flags: tuple[Flags, ...], _rules: Rules
) -> list[Claimed]:
    """
    The counts but the sums of those who came in the exchange and of those who came beside it. A
    lead's sum is what its source says of the day: there two readings are possible, with those
    beside and without, and neither is taken.
    """
    living = [each for each in found if each.count.of in LIVING]
    beside = {each.count.count or 0 for each in living if each.outside}
    inside = {each.count.count or 0 for each in living if not each.outside} - beside
    pairs = [
        (one, one + other)
        for one in inside | beside
        for other in beside - {one}
        if one + other in inside
    ]
    led = {each.count.count for each in living if each.sentence <= 1}
    either = {one for one, whole in pairs if whole in led}
    doubtful = {whole for _, whole in pairs} | either | beside
    return [
        each
        for each in found
        if each not in living or (each.outside and not either) or each.count.count not in doubtful
    ]


def without_sums_of_sides(
    found: list[Claimed], _flags: tuple[Flags, ...], _rules: Rules
) -> list[Claimed]:
    """
    The counts but those of all who came home on both sides, "200 captured troops go free", where
    the text counts those of each: 140 and 82.
    """
    wholes = [
        each
        for each in found
        if each.count.of in LIVING and not (each.part or each.each or each.weak or each.outside)
    ]
    pairs = {
        (one.count.count or 0, other.count.count or 0)
        for one in wholes
        for other in wholes
        if one.count.to != other.count.to and one.sentence != other.sentence
    }
    return [each for each in found if each not in wholes or not _sums_up(each, pairs)]


def _sums_up(each: Claimed, pairs: set[tuple[int, int]]) -> bool:
    """Whether a number is the sum of two that are no small part of it, or the round one below."""
    number = each.count.count or 0
    sums = [one + other for one, other in pairs if min(one, other) * SMALL_PART > number]
    rough = number % ROUND == 0
    return any(number == all_ or (rough and number < all_ <= number * ABOVE) for all_ in sums)
