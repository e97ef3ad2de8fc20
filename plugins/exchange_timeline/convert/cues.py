"""
Cues in a text: an expression is tried only where one of its beginnings stands.

A cue is a long alternation, and most sentences hold none of it; to try every branch at every
word took half of an article's time. So a text is looked through once, for all cues together:
each beginning of a word tells by its bits which of them can stand there.
"""

import re
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from exchange_timeline.convert.branches import branches, of_branches
from exchange_timeline.convert.openings import LENGTH, openings, small

MANY = 24  # branches
TEXTS = 256  # an article's sentences, each asked for many cues
KEYS = 20_000  # beginnings of words; a language has fewer
START = re.compile(r"(?<!\w)\S")


class Cue:
    r"""
    An expression that finds what `re` finds, sooner; `pattern` is its source.

    >>> cue = Cue(re.compile(r"(?<!\w)(?:exchange\w*|swaps?)(?!\w)", re.IGNORECASE))
    >>> [match[0] for match in cue.finditer("Swaps are exchanges; a swapper is none")]
    ['Swaps', 'exchanges']
    """

    __slots__ = ("_bit", "_by_key", "_open", "_whole", "pattern")

    def __init__(self, whole: re.Pattern[str]) -> None:
        opens = openings(whole.pattern)
        self.pattern = whole.pattern
        self._whole = whole
        self._open = opens is None
        self._by_key = _Expressions(whole, opens or frozenset())
        self._bit = BITS.add(opens or frozenset())

    def may_stand_in(self, text: str) -> bool:
        """Whether any beginning of it stands in the text; if none does, it is not there."""
        return self._open or _index(text).bits & self._bit != 0

    def search(self, text: str) -> re.Match[str] | None:
        """The first place that fits."""
        if self._open:
            return self._whole.search(text)
        index = _index(text)
        return next(self._fitting(index, text), None) if index.bits & self._bit else None

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Every place that fits, from the left, none within another."""
        if self._open:
            return self._whole.finditer(text, start, end)
        index = _index(text)
        return self._fitting(index, text, start, end) if index.bits & self._bit else iter(())

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Whether it fits right here."""
        return self._whole.match(text, start) if self._may(text[start : start + LENGTH]) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Whether it fits from end to end."""
        return self._whole.fullmatch(text) if self._may(text[:LENGTH]) else None

    def findall(self, text: str) -> list[str]:
        """What stands at every place that fits."""
        return [match[0] for match in self.finditer(text)]

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with something else at every place that fits."""
        return self._whole.sub(by, text) if self.may_stand_in(text) else text

    def _fitting(
        self, index: "_Index", text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """The places that fit, tried where a beginning stands."""
        by_key = self._by_key
        for key, at in index.words:
            some = by_key[key]
            match = some.match(text, at, end) if some and at >= start else None
            if match:
                yield match
                start = match.end()

    def _may(self, beginning: str) -> bool:
        """Whether it can begin with these letters."""
        return self._open or self._by_key[small(beginning)] is not None


class _Expressions(dict[str, re.Pattern[str] | None]):
    """
    What to try where a word begins with certain letters: of a long cue only the branches that
    can begin so, of a short one the whole, and nothing where none can.
    """

    def __init__(self, whole: re.Pattern[str], opens: frozenset[str]) -> None:
        super().__init__()
        self.whole = whole
        self.opens = opens
        every = branches(whole.pattern) if opens else ()
        self.branches = [(each, openings(each)) for each in every] if len(every) >= MANY else []

    def __missing__(self, key: str) -> re.Pattern[str] | None:
        """Made when the letters are first met."""
        if len(self) >= KEYS:
            self.clear()
        shorter = _shorter(key)
        made = None if shorter.isdisjoint(self.opens) else self.whole
        if made and self.branches:
            some = tuple(
                each
                for each, opens in self.branches
                if opens is None or not shorter.isdisjoint(opens)
            )
            made = re.compile(of_branches(some), re.IGNORECASE)
        self[key] = made
        return made


class _Bits(dict[str, int]):
    """
    Which cues can stand where a word begins with certain letters: a bit for each cue.
    """

    def __init__(self) -> None:
        super().__init__()
        self.by_opening: dict[str, int] = {}
        self.count = 0

    def add(self, opens: frozenset[str]) -> int:
        """The bit of one more cue."""
        bit = 1 << self.count
        self.count += 1
        for each in opens:
            self.by_opening[each] = self.by_opening.get(each, 0) | bit
        # What was known of letters and texts did not heed this cue.
        self.clear()
        _index.cache_clear()
        return bit

    def __missing__(self, key: str) -> int:
        """Put together when the letters are first met."""
        if len(self) >= KEYS:
            self.clear()
        bits = 0
        for each in _shorter(key):
            bits |= self.by_opening.get(each, 0)
        self[key] = bits
        return bits


class _Index(NamedTuple):
    """The first letters of each word and sign in a text with their places; who can stand there."""

    words: tuple[tuple[str, int], ...]
    bits: int


@lru_cache(maxsize=TEXTS)
def _index(text: str) -> _Index:
    """A text looked through once, for all cues; a word's beginning is short at the text's end."""
    plain = small(text)
    words, bits = [], 0
    for match in START.finditer(plain):
        at = match.start()
        key = plain[at : at + LENGTH]
        here = BITS[key]
        if here:
            words.append((key, at))
            bits |= here
    return _Index(tuple(words), bits)


def _shorter(key: str) -> frozenset[str]:
    """Letters as they are, and all that they begin with."""
    return frozenset(key[:length] for length in range(1, LENGTH + 1))


BITS = _Bits()
