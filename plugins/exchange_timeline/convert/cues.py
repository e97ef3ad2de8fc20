"""
Cues in a text: an expression is tried only where one of its beginnings stands.

A cue is a long alternation, and most sentences hold none of it; to try every branch at every
word took half of an article's time.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from exchange_timeline.convert.branches import branches, of_branches
from exchange_timeline.convert.openings import LENGTH, openings, small

MANY = 24  # branches
TEXTS = 256  # an article's sentences, each asked for many cues
START = re.compile(r"(?<!\w)\S")


class Cue:
    r"""
    An expression that finds what `re` finds, sooner; `pattern` is its source.

    >>> cue = Cue(re.compile(r"(?<!\w)(?:exchange\w*|swaps?)(?!\w)", re.IGNORECASE))
    >>> [match[0] for match in cue.finditer("Swaps are exchanges; a swapper is none")]
    ['Swaps', 'exchanges']
    """

    __slots__ = ("_branches", "_brief", "_full", "_open", "_some", "_whole", "pattern")

    def __init__(self, whole: re.Pattern[str]) -> None:
        opens = openings(whole.pattern)
        self.pattern = whole.pattern
        self._whole = whole
        self._open = opens is None
        self._full = frozenset(each for each in opens or () if len(each) == LENGTH)
        self._brief = frozenset(opens or ()) - self._full
        # Of a long expression a branch is tried only where its own beginnings stand.
        every = () if self._open else branches(whole.pattern)
        long = len(every) >= MANY
        self._branches = tuple((each, openings(each)) for each in every) if long else ()
        self._some: dict[str, re.Pattern[str] | None] = {}

    def search(self, text: str) -> re.Match[str] | None:
        """The first place that fits."""
        if self._open:
            return self._whole.search(text)
        fits = self._at if self._branches else self._whole.match
        for at in self._places(text):
            match = fits(text, at)
            if match:
                return match
        return None

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Every place that fits, from the left, none within another."""
        end = len(text) if end is None else end
        if self._open:
            yield from self._whole.finditer(text, start, end)
            return
        fits = self._at if self._branches else self._whole.match
        for at in self._places(text):
            match = fits(text, at, end) if at >= start else None
            if match:
                yield match
                start = match.end()

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
        return self._whole.sub(by, text) if self._open or self._places(text) else text

    def _at(self, text: str, at: int, end: int = sys.maxsize) -> re.Match[str] | None:
        """Whether it fits right here, by the branches that can begin so."""
        key = small(text[at : at + LENGTH])
        if key not in self._some:
            self._some[key] = self._beginning(key)
        some = self._some[key]
        return some.match(text, at, end) if some else None

    def _beginning(self, key: str) -> re.Pattern[str] | None:
        """The branches that can begin with these letters, as one expression."""
        shorter = {key[:length] for length in range(1, LENGTH + 1)}
        chosen = tuple(
            each for each, opens in self._branches if opens is None or not shorter.isdisjoint(opens)
        )
        return re.compile(of_branches(chosen), re.IGNORECASE) if chosen else None

    def _places(self, text: str) -> list[int]:
        """Where it is worth trying, from the left."""
        full = _full(text)
        places: list[int] = []
        if not full.keys.isdisjoint(self._full):
            places = [at for each in full.keys & self._full for at in full.places[each]]
        if self._brief:
            brief = _brief(text)
            if not brief.keys.isdisjoint(self._brief):
                places += [at for each in brief.keys & self._brief for at in brief.places[each]]
        return sorted(set(places)) if len(places) > 1 else places

    def _may(self, beginning: str) -> bool:
        """Whether it can begin with these letters."""
        if self._open:
            return True
        plain = small(beginning)
        return plain in self._full or plain[:2] in self._brief or plain[:1] in self._brief


class _Index(NamedTuple):
    """Beginnings of the words and signs in a text, and where each stands."""

    keys: frozenset[str]
    places: Mapping[str, list[int]]


@lru_cache(maxsize=TEXTS)
def _full(text: str) -> _Index:
    """By the first three letters, fewer at the text's end."""
    places: dict[str, list[int]] = defaultdict(list)
    plain = small(text)
    for match in START.finditer(plain):
        at = match.start()
        places[plain[at : at + LENGTH]].append(at)
    return _Index(frozenset(places), places)


@lru_cache(maxsize=TEXTS)
def _brief(text: str) -> _Index:
    """By the first two letters, and by the first alone."""
    places: dict[str, list[int]] = defaultdict(list)
    for full, found in _full(text).places.items():
        places[full[:2]] += found
        if len(full) > 1:
            places[full[0]] += found
    return _Index(frozenset(places), places)
