"""
What an exchange is made of: claims, sources, corrections, parts.

All counts are of persons (people, military, civilians) or of the bodies of
the dead; days are the site's own, instants carry their offset from UTC.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

Of = Literal["people", "military", "civilians", "bodies"]
Qualifier = Literal["exact", "at-least", "about", "not-announced"]
Kind = Literal["prisoner-exchange", "unilateral-return", "repatriation-of-bodies"]
PartBy = Literal["service", "rank", "sex", "group", "origin"]

Day = date
"""A day in the site's zone; a name that a field called `date` does not hide."""

Published = date | datetime
"""When something came out: an instant with its offset where known, else the day."""


def moment(published: Published) -> datetime:
    """
    Give a day its first instant (UTC), so that days and instants can be sorted.
    """
    if isinstance(published, datetime):
        return published if published.tzinfo else published.replace(tzinfo=UTC)
    return datetime(published.year, published.month, published.day, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Phrase:
    """
    A few words as their record has them, and in other languages.

    `lang` is the record's own (ISO 639-1); `others` pairs each further language
    with the words in it.
    """

    text: str
    lang: str = "en"
    others: tuple[tuple[str, str], ...] = ()

    def told(self, lang: str) -> str | None:
        """The words in a language; None where nobody has translated them."""
        return self.text if lang == self.lang else dict(self.others).get(lang)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """
    Where something was said: publisher, title, address, time, archived copy.

    `id` is unique within one record. A source need not have a title: then its
    publisher and its day stand for it. `publisher` is None only for a pasted
    article that does not tell who published it.
    """

    id: str
    publisher: str | None
    title: str | None = None
    url: str | None = None
    published: Published | None = None
    archived_url: str | None = None
    retrieved: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """
    One count as somebody stated it.

    `count` is None exactly where the claimant said that it will not be told
    or not yet (`qualifier` is "not-announced"); zero means that somebody said
    "nobody". `derived` tells how we came by a number that the claimant gave
    in parts only. `outside` counts those of `count` who returned outside the
    exchange itself. `side` is the claimant's own side, None for a third party.
    """

    to: str
    of: Of
    count: int | None
    qualifier: Qualifier
    stated_by: str
    side: str | None = None
    source: str | None = None
    words: str | None = None
    derived: Phrase | None = None
    outside: int | None = None
    said: date | None = None

    @property
    def by_receiver(self) -> bool:
        """The side that receives people is the first witness for how many came."""
        return self.side == self.to


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """
    A part of those who returned: by service, rank, sex, group or origin.

    Parts overlap and are never added to a total.
    """

    by: PartBy
    what: str
    count: int
    stated_by: str
    source: str | None = None
    qualifier: Qualifier = "exact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ages:
    """
    The youngest and the oldest of those who returned, in years.
    """

    youngest: int | None = None
    oldest: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """
    What a record and a report alike tell of an exchange, each as far as it knows.
    """

    claims: tuple[Claim, ...] = ()
    ordinal: int | None = None
    deal: str | None = None
    stage: int | None = None
    groups: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    ages: Ages | None = None
    held_since: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """
    What was put right in a record, when, and why.
    """

    date: date
    what: Phrase
    why: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """
    Why a record no longer stands, and since when.
    """

    date: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """
    The title and the text (Markdown) of a record in one language.
    """

    lang: str
    title: str
    body: str = ""
    summary: str | None = None
