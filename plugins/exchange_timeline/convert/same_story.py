"""
Whether two files hold the same article, or two versions of one; and what changed between them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Likeness = Literal["same", "update", "other"]
WORD = re.compile(r"\w+")
SHINGLE = 4
SAME, VERSION = 0.85, 0.35


@dataclass(frozen=True, slots=True)
class Story:
    """
    What tells one article from another.
    """

    title: str
    url: str | None
    body: str


def likeness(story: Story, old: Story) -> Likeness:
    """
    Near-identical text is the same article; the same address, or title and much of the text,
    a version of it.
    """
    share = overlap(story.body, old.body)
    if share >= SAME:
        return "same"
    if story.url and story.url == old.url:
        return "update"
    alike = share >= VERSION and _plain(story.title) == _plain(old.title)
    return "update" if alike else "other"


def overlap(one: str, other: str) -> float:
    """
    What part of their runs of four words two texts share.

    >>> overlap("they all came home at last", "they all came home at last")
    1.0
    """
    ours, theirs = set(shingles(one)), set(shingles(other))
    if not ours or not theirs:
        return 1.0 if _plain(one) == _plain(other) else 0.0
    return len(ours & theirs) / len(ours | theirs)


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


def shingles(text: str) -> Iterator[tuple[str, ...]]:
    """
    Every run of four words, in small letters.
    """
    words = WORD.findall(text.casefold())
    return (tuple(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1))


def _plain(text: str) -> str:
    """Words alone, in small letters."""
    return " ".join(WORD.findall(text.casefold()))
