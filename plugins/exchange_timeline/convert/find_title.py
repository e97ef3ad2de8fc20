"""
The headline: the line above the text that the text is about.
"""

import re
from functools import lru_cache

from exchange_timeline.convert.lines import Line
from exchange_timeline.convert.shapes import words_in

SITE = re.compile(
    r"\s+[|»]\s+[^|»]{2,40}$"
    r"|\s+[-–—]\s+(?:BBC News|Reuters|AP News|CNN|The Guardian|DW|Ukrinform|УНІАН|УНН)$"
)
TRAIL = re.compile(r"^(?:[^»>|]{2,25}\s[»>]\s)+")
MIN_WORDS, MAX_WORDS = 3, 35
LIKE = 0.65


def find_title(candidates: list[Line], body: str) -> Line | None:
    """
    The headline among the lines above the text; None where there is none.

    A line that stands twice is it; else the first that shares its words with the text,
    since headlines of other articles stand there too.
    """
    able = [line for line in candidates if MIN_WORDS <= len(words_in(line.text)) <= MAX_WORDS]
    if not able:
        return None
    for number, line in enumerate(able):
        if any(alike(line.text, other.text) for other in able[number + 1 :]):
            return line
    shared = [_shared(line.text, body) for line in able]
    best = max(shared)
    return next(line for line, share in zip(able, shared, strict=True) if share >= best * 0.6)


def alike(one: str, other: str) -> bool:
    """
    Whether two lines are the same headline, a word more or less.
    """
    one, other = _plain(without_site(one)), _plain(without_site(other))
    if one == other:
        return True
    if min(len(one), len(other)) < 25 or max(len(one), len(other)) > 300:
        return False
    ours, theirs = set(one.split()), set(other.split())
    return len(ours & theirs) > LIKE * len(ours | theirs)


def without_site(title: str) -> str:
    """
    The headline without the publisher's name that pages put after it.
    """
    return SITE.sub("", TRAIL.sub("", title.strip().strip("*#_ "))).strip()


@lru_cache(maxsize=2000)
def _plain(text: str) -> str:
    """Letters and figures alone, in small."""
    return " ".join(words_in(text.casefold()))


def _shared(text: str, body: str) -> float:
    """What part of a line's longer words begin as words of the text do."""
    stems = [word[:5].casefold() for word in words_in(text) if len(word) > 3 or word.isdigit()]
    if not stems:
        return 0.0
    folded = body.casefold()
    return sum(stem in folded for stem in stems) / len(stems)
