"""
A few numbers for a text, by which near-identical ones are found without reading them again.
"""

from array import array
from collections.abc import Collection, Set

KEPT = 32
# Under other titles only the same article again is looked for, which shares most of its runs.
ALIKE = 0.5


def sketch(runs: Set[int]) -> "array[int]":
    """
    The smallest of a text's runs of words: equal texts have equal ones, similar ones share.

    >>> sketch({3, 1, 2})
    array('q', [1, 2, 3])
    """
    return array("q", sorted(runs)[:KEPT])


def may_be_alike(one: Collection[int], other: Collection[int]) -> bool:
    """
    Whether two texts are worth comparing; texts of a few words always are.
    """
    if len(one) < KEPT // 2 or len(other) < KEPT // 2:
        return True
    # One that is held against many may come as a frozen set, which is taken as it is.
    shared = frozenset(one).intersection(other)
    if len(shared) <= ALIKE * min(len(one), len(other)):
        return False
    both = sorted({*one, *other})[:KEPT]
    return sum(each in shared for each in both) > ALIKE * len(both)
