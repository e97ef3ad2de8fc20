"""
What tells by the numbers beside it that a number is each side's.
"""

from exchange_timeline.convert.direction import each_side
from exchange_timeline.convert.figure_tests import joined
from exchange_timeline.convert.mentions import Counted
from exchange_timeline.convert.rules import Rules


def is_half(counted: Counted, found: tuple[Counted, ...]) -> bool:
    """
    Whether it is half of a sum before it: "600 of them, 300 from each side".
    """
    before = [each.number.value for each in found if each.start < counted.start]
    return counted.number.value * 2 in before


def lists_each(counted: Counted, found: tuple[Counted, ...], text: str, rules: Rules) -> bool:
    """
    Whether it begins a list that each side let go: "270 soldiers and 120 civilians each".
    """
    behind = next((each for each in found if each.start > counted.start), None)
    if behind is None or not joined(text, behind, rules, words_only=True):
        return False
    between = text[counted.head[1] : behind.start].split()
    return len(between) <= 1 and each_side(text, behind, 0, rules)
