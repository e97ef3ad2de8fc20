"""
A few numbers for a text, by which near-identical ones are found without reading them again.
"""

import zlib
from array import array

from exchange_timeline.convert.same_story import shingles

KEPT = 32
ALIKE = 0.15


def sketch(text: str) -> "array[int]":
    """
    The smallest hashes of a text's runs of words: equal texts have equal ones, similar ones share.

    >>> sketch("they all came home at last") == sketch("They all came home, at last!")
    True
    """
    hashes = {zlib.crc32(" ".join(run).encode()) for run in shingles(text)}
    return array("L", sorted(hashes)[:KEPT])


def may_be_alike(one: "array[int]", other: "array[int]") -> bool:
    """
    Whether two texts are worth comparing; texts of a few words always are.
    """
    if len(one) < KEPT // 2 or len(other) < KEPT // 2:
        return True
    both = sorted({*one, *other})[:KEPT]
    shared = set(one) & set(other)
    return sum(each in shared for each in both) > ALIKE * len(both)
