"""
A few numbers for a text, by which near-identical ones are found without reading them again.
"""

import zlib
from array import array

from exchange_timeline.convert.same_story import runs, words_of

KEPT = 32
ALIKE = 0.15


def sketch(text: str) -> "array[int]":
    """
    The smallest hashes of a text's runs of words: equal texts have equal ones, similar ones share.

    >>> sketch("they all came home at last") == sketch("They all came home, at last!")
    True
    """
    # A tuple of numbers has the same hash in every run of Python, one of words has not.
    numbers = [zlib.crc32(word.encode()) for word in words_of(text)]
    return array("q", sorted(map(hash, runs(numbers)))[:KEPT])


def may_be_alike(one: "array[int]", other: "array[int]") -> bool:
    """
    Whether two texts are worth comparing; texts of a few words always are.
    """
    if len(one) < KEPT // 2 or len(other) < KEPT // 2:
        return True
    shared = set(one) & set(other)
    if not shared:
        return False
    both = sorted({*one, *other})[:KEPT]
    return sum(each in shared for each in both) > ALIKE * len(both)
