"""
Cues in a text: an expression is tried only where one of its beginnings stands.

A cue is a long alternation, and most sentences hold none of it; to try every branch at every
word took half of an article's time. So a text is looked through once, for all cues together:
each beginning of a word tells by its bits which of them can stand there.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property, lru_cache, reduce
from itertools import accumulate, compress
from operator import or_
from typing import NamedTuple

from exchange_timeline.convert.branches import branches, of_branches
from exchange_timeline.convert.openings import LENGTH, openings
from exchange_timeline.convert.small_letters import in_small, is_usual, small

MANY = 24  # branches
TEXTS = 256  # an article's sentences, each asked for many cues
KEYS = 20_000  # beginnings of words; a language has fewer
MET = 4_000  # beginnings known with their cues, some 30 each: those of hundreds of articles
GROUP = re.compile(r"(?<!\\)\((?!\?)|\(\?P<")
# What begins where no letter or figure stands right before: a word with the sign behind it, or
# another sign; and the space behind.
PIECE = re.compile(r"(?:\w+[^\w\s]?|\S)\s*")


class Cue:
    r"""
    An expression that finds what `re` finds whatever the capitals, sooner.

    It is compiled when it is first needed: no article holds the beginnings of all cues.

    >>> cue = Cue(r"(?<!\w)(?:exchange\w*|swaps?)(?!\w)")
    >>> [match[0] for match in cue.finditer("Swaps are exchanges; a swapper is none")]
    ['Swaps', 'exchanges']
    """

    def __init__(self, pattern: str) -> None:
        opens = openings(pattern)
        self.pattern = pattern
        self.is_open = opens is None
        self._opens = opens or frozenset()
        self._number = BEGINNINGS.add(self._opens)
        self.bit = 1 << self._number

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        """The expression itself."""
        return re.compile(self.pattern, re.IGNORECASE)

    @cached_property
    def _grouped(self) -> bool:
        """Whether it tells its parts apart."""
        return GROUP.search(self.pattern) is not None

    @cached_property
    def _by_key(self) -> "_Expressions":
        """What to try where a word begins with certain letters."""
        return _Expressions(self.pattern, re.IGNORECASE, self._opens)

    @cached_property
    def _small_by_key(self) -> "_Expressions":
        """The same for a text in small letters."""
        in_small_letters = in_small(self.pattern)
        if not in_small_letters:
            return self._by_key
        return _Expressions(in_small_letters, 0, self._opens)

    def may_stand_in(self, text: str) -> bool:
        """Whether any beginning of it stands in the text; if none does, it is not there."""
        return self.is_open or looked_through(text).bits & self.bit != 0

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first place that fits."""
        if self.is_open:
            return self._whole.search(text, start, end)
        index = looked_through(text)
        return next(self._fitting(index, text, start, end), None) if index.bits & self.bit else None

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Every place that fits, from the left, none within another."""
        if self.is_open:
            return self._whole.finditer(text, start, end)
        index = looked_through(text)
        return self._fitting(index, text, start, end) if index.bits & self.bit else iter(())

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Whether it fits right here."""
        if self.is_open:
            return self._whole.match(text, start)
        some = self._by_key[text[start : start + LENGTH]]
        return some.match(text, start) if some else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Whether it fits from end to end."""
        if self.is_open:
            return self._whole.fullmatch(text)
        some = self._by_key[text[:LENGTH]]
        return some.fullmatch(text) if some else None

    def findall(self, text: str) -> list[str]:
        """What stands at every place that fits."""
        return [match[0] for match in self.finditer(text)]

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with something else at every place that fits."""
        return self._whole.sub(by, text) if self.is_open or self.search(text) else text

    def _fitting(self, index: "_Index", text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The places that fit, one behind another, tried where a beginning stands."""
        by_key = self._small_by_key
        plain = index.plain if by_key is not self._by_key else text
        mine = index.fitting[self._number]
        for at, key in compress(index.places, map(mine.__contains__, index.keys)):
            some = by_key[key] if at >= start else None
            fits = some and some.match(plain, at, end)
            match = fits and self._confirmed(fits, index, text, key)
            if match:
                yield match
                start = match.end()

    def _confirmed(
        self, fits: re.Match[str], index: "_Index", text: str, key: str
    ) -> re.Match[str] | None:
        """What fits in small letters, in the text's own: where it surely does, only taken over."""
        if fits.string is text:
            return fits
        at, end = fits.span()
        if index.usual and not self._grouped:
            return _stretch(end - at).match(text, at)
        some = self._by_key[key]
        return some.match(text, at, fits.endpos) if some else None


class _Expressions(dict[str, re.Pattern[str] | None]):
    """
    What to try where a word begins with certain letters: of a long cue only the branches that
    can begin so, of a short one the whole, and nothing where none can.
    """

    def __init__(self, pattern: str, flags: int, opens: frozenset[str]) -> None:
        super().__init__()
        self.pattern = pattern
        self.flags = flags
        self.opens = opens

    @cached_property
    def branches(self) -> list[tuple[str, frozenset[str] | None]]:
        """The branches of a long expression, each with its own beginnings."""
        every = branches(self.pattern)
        return [(each, openings(each)) for each in every] if len(every) >= MANY else []

    def __missing__(self, key: str) -> re.Pattern[str] | None:
        """Made when the letters are first met."""
        if len(self) >= KEYS:
            self.clear()
        begins = small(key)
        self[key] = self._made(begins) if not self.opens.isdisjoint(_shorter(begins)) else None
        return self[key]

    def _made(self, key: str) -> re.Pattern[str]:
        """The expression for a word that begins with these letters."""
        shorter = _shorter(key)
        some = tuple(
            each for each, opens in self.branches if opens is None or not shorter.isdisjoint(opens)
        )
        return _compiled(of_branches(some) if some else self.pattern, self.flags)


class _Beginnings:
    """
    Which cues can stand where a word begins with certain letters: all that begin with fewer.
    """

    def __init__(self) -> None:
        self.by_opening: dict[str, list[int]] = {}
        self.count = 0
        self.met = _Met(self.by_opening)

    def add(self, opens: frozenset[str]) -> int:
        """The number of one more cue."""
        number = self.count
        self.count += 1
        for each in opens:
            self.by_opening.setdefault(each, []).append(number)
        # What was known of letters and texts did not heed this cue.
        self.forget()
        return number

    def forget(self) -> None:
        """Begin anew; a text that was looked through before keeps what was known then."""
        self.met = _Met(self.by_opening)
        looked_through.cache_clear()


class _Met(dict[str, int]):
    """
    The beginnings of words that were met, with the bits of their cues; and each cue's own ones.

    To look a word up among a cue's few is quicker than among all that were met.
    """

    def __init__(self, by_opening: Mapping[str, list[int]]) -> None:
        super().__init__()
        self.by_opening = by_opening
        self.fitting: defaultdict[int, set[str]] = defaultdict(set)

    def __missing__(self, key: str) -> int:
        """Put together when the letters are first met; known only when each cue knows them."""
        bits = 0
        for each in _shorter(key):
            for number in self.by_opening.get(each, ()):
                self.fitting[number].add(key)
                bits |= 1 << number
        self[key] = bits
        return bits


class _Index(NamedTuple):
    """
    A text in small letters, where its words and signs begin and with which letters, and who can
    stand there.
    """

    plain: str
    places: tuple[tuple[int, str], ...]
    keys: tuple[str, ...]
    fitting: Mapping[int, set[str]]
    bits: int
    usual: bool


@lru_cache(maxsize=TEXTS)
def looked_through(text: str) -> _Index:
    """A text looked through once, for all cues; a word's beginning is short at the text's end."""
    if len(BEGINNINGS.met) >= MET:
        BEGINNINGS.forget()
    met = BEGINNINGS.met
    usual = is_usual(text)
    plain = text.lower() if usual else small(text)
    before = len(plain) - len(plain.lstrip())
    *starts, _ = accumulate(map(len, PIECE.findall(plain)), initial=before)
    keys = tuple([plain[at : at + LENGTH] for at in starts])
    bits = reduce(or_, map(met.__getitem__, set(keys)), 0)
    places = tuple(zip(starts, keys, strict=True))
    return _Index(plain, places, keys, met.fitting, bits, usual)


@cache
def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    """An expression compiled once, however many beginnings lead to it."""
    return re.compile(pattern, flags)


@cache
def _stretch(length: int) -> re.Pattern[str]:
    """So many signs, whatever they are."""
    return re.compile(rf".{{{length}}}", re.DOTALL)


def _shorter(key: str) -> frozenset[str]:
    """Letters as they are, and all that they begin with."""
    return frozenset(key[:length] for length in range(1, LENGTH + 1))


BEGINNINGS = _Beginnings()
