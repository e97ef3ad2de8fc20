"""
Whether two files hold the same article, or two versions of one; and what changed between them.
"""

import re
import zlib
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

Likeness = Literal["same", "update", "other"]
WORD = re.compile(r"\w+")
SAME, VERSION = 0.85, 0.35
WORDS = 20_000  # how many words' numbers are remembered: articles mostly share theirs


@dataclass(frozen=True)
class Story:
    """
    What tells one article from another; `runs` are its runs of four words, each as a number.
    """

    title: str
    url: str | None
    body: str

    @cached_property
    def runs(self) -> Set[int]:
        """Every run of four words."""
        return runs(self.body)


def likeness(story: Story, old: Story) -> Likeness:
    """
    Near-identical text is the same article; the same address, or title and much of the text,
    a version of it.
    """
    share = overlap(story, old)
    if share >= SAME:
        return "same"
    if story.url and story.url == old.url:
        return "update"
    alike = share >= VERSION and plain(story.title) == plain(old.title)
    return "update" if alike else "other"


def overlap(one: Story, other: Story) -> float:
    """
    What part of their runs of four words two texts share.

    >>> one = Story("Home", None, "they all came home at last")
    >>> overlap(one, one)
    1.0
    """
    ours, theirs = one.runs, other.runs
    if not ours or not theirs:
        return 1.0 if plain(one.body) == plain(other.body) else 0.0
    shared = len(ours & theirs)
    return shared / (len(ours) + len(theirs) - shared)


def changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """
    Which counts differ between two versions, in words for the editor.
    """
    before, after = _counts(old), _counts(new)
    differing = [
        key for key in dict.fromkeys([*before, *after]) if before.get(key) != after.get(key)
    ]
    return "; ".join(
        f"{of} to {to}: {_said(before.get((to, of)))} -> {_said(after.get((to, of)))}"
        for to, of in differing
    )


def _counts(fields: Mapping[str, Any]) -> dict[tuple[str, str], int | None]:
    """The count of each question, the first claim's."""
    found: dict[tuple[str, str], int | None] = {}
    for claim in (fields.get("exchange") or {}).get("claims") or []:
        found.setdefault((claim["to"], claim["of"]), claim["count"])
    return found


def _said(count: int | None) -> str:
    """A count in words: unknown is not zero."""
    return "not stated" if count is None else str(count)


class _Numbers(dict[str, int]):
    """A number for each word, the same in every run of Python."""

    def __missing__(self, word: str) -> int:
        """Worked out when the word is first met."""
        if len(self) >= WORDS:
            self.clear()
        number = self[word] = zlib.crc32(word.encode())
        return number


NUMBERS = _Numbers()


def runs(text: str) -> Set[int]:
    """
    A number for every run of four words, whatever their capitals and the signs between them.

    >>> runs("They all came home.") == runs("they all came home")
    True
    """
    # A tuple of numbers has the same hash in every run of Python, one of words has not.
    words = list(map(NUMBERS.__getitem__, WORD.findall(text.casefold())))
    return set(map(hash, zip(words, words[1:], words[2:], words[3:], strict=False)))


def plain(text: str) -> str:
    """
    Words alone, in small letters.

    >>> plain("Home, at last!")
    'home at last'
    """
    return " ".join(WORD.findall(text.casefold()))
