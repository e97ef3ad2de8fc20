"""
How the numbers of one sentence stand to each other: services one by one, a whole and its halves.
"""

from exchange_timeline.convert.article import LIVING
from exchange_timeline.convert.figure_tests import joined
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import Counted
from exchange_timeline.convert.rules import Rules

LISTED = 3
NEXT = 8


def lists_parts(text: str, found: tuple[Counted, ...], rules: Rules) -> bool:
    """
    Whether a sentence counts service by service, "88 soldiers, 19 guards, four", or some of all:
    "the freed include six civilians".
    """
    if rules.has("freed_include", text):
        return True
    living = [each for each in found if each.of in LIVING]
    if len(living) < LISTED or not all(joined(text, each, rules) for each in living[1:]):
        return False
    values = [each.number.value for each in living]
    # "175 Ukrainians and 175 Russians, 350 in all" ends in the sum.
    return values[0] < sum(values[1:]) and values[-1] != sum(values[:-1])


def parts_of_one(found: tuple[Counted, ...]) -> tuple[Counted, ...]:
    """
    Two numbers of people right behind the one they add up to: "eight children, four girls and four
    boys".
    """
    for whole, one, other in zip(found, found[1:], found[2:], strict=False):
        all_people = {whole.of, one.of, other.of} == {"people"}
        if all_people and one.number.value + other.number.value == whole.number.value:
            return one, other
    return ()


def both_sexes(counted: Counted, found: tuple[Counted, ...]) -> bool:
    """
    Whether it counts women beside a number of men, a word between: neither is all of them.
    """
    weak = [each for each in found if each.weak and each.head[1] > each.number.end]
    near = [each for each in weak if each is not counted]
    return counted in weak and any(
        max(each.start, counted.start) - min(each.head[1], counted.head[1]) < NEXT for each in near
    )


def counted_apart(flag: Flags, found: tuple[Counted, ...], rules: Rules) -> list[Counted]:
    """
    The counts that a sentence sets apart: "22 more came home outside the exchange".
    """
    apart: list[Counted] = []
    for match in rules.cue("outside").finditer(flag.text):
        after = [each for each in found if 0 <= each.start - match.end() <= 12]
        before = [each for each in found if each.head[1] <= match.start()]
        apart += after[:1] or before[-1:]
    return apart
