"""
An exchange, a report, a deal and a checkpoint: the four things told of.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from .figure import Figure, figure
from .values import (
    Claim,
    Correction,
    Day,
    Details,
    Kind,
    Of,
    Part,
    Phrase,
    Published,
    Qualifier,
    Source,
    Withdrawal,
    Words,
)

OFS: tuple[Of, ...] = ("people", "military", "civilians", "bodies")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange(Details):
    """
    One day's hand-over, as everybody tells it.

    `id` is its address, its feed id and its anchor, and never changes; `date`
    is the day in the site's zone. `words` holds the title and the text, one
    per language, the original first. `from_reports` is true where no record
    exists and the timeline made it from its reports alone.
    """

    id: str
    date: date
    kind: Kind
    words: tuple[Words, ...]
    composition: tuple[Part, ...] = ()
    sources: tuple[Source, ...] = ()
    handover: Phrase | None = None
    corrections: tuple[Correction, ...] = ()
    withdrawn: Withdrawal | None = None
    embargo: datetime | None = None
    from_reports: bool = False
    # Pages and sums ask the same questions a thousand times over; the answer never changes.
    _answers: dict[tuple[str, Of], Figure] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def figure(self, to: str, of: Of) -> Figure:
        """Answer how many `of` returned `to` a side in this exchange."""
        if (to, of) not in self._answers:
            self._answers[to, of] = figure(self.claims, to=to, of=of)
        return self._answers[to, of]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every question that has an answer, in the order sides were first named."""
        sides = tuple(dict.fromkeys(claim.to for claim in self.claims))
        every = (self.figure(to, of) for to in sides for of in OFS)
        return tuple(each for each in every if each.status != "not-stated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Details):
    """
    What one report tells of one exchange, as it was read from it.
    """

    kind: Kind | None
    date: Day | None = None
    exchange_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """
    Words that a speaker, who may be unnamed, is quoted with.
    """

    speaker: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """
    A picture that an article carried: its caption and to whom it is credited.
    """

    caption: str | None = None
    credit: str | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """
    One news article on an exchange.

    `date` is when it was published: an instant with its offset, or the day alone
    where no time is known. `told` is None where the
    article reports no exchange; its `kind` is None where it only announces one.
    """

    id: str
    date: Published
    words: tuple[Words, ...]
    source: Source
    rights: str
    reviewed: bool
    authors: tuple[str, ...] = ()
    attributed_to: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    photos: tuple[Photo, ...] = ()
    modified: Published | None = None
    told: Told | None = None
    withdrawn: Withdrawal | None = None
    embargo: datetime | None = None

    @property
    def day_and_slug(self) -> tuple[str, str]:
        """
        Its place among the reports, no two alike: a day as YYYY-MM-DD, and a slug.

        The day is the one in its id, so that a corrected time of publication does
        not move it; where the id has none, that of its date.
        """
        day, slug = self.id[:10], self.id[11:]
        if len(day) == 10 and day[4] == day[7] == "-" and day.replace("-", "").isdigit() and slug:
            return day, slug
        return self.date.isoformat()[:10], self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """
    What the sides agreed and several exchanges carry out in stages.

    `promised` is what was agreed; `totals` is what was announced for the whole
    deal and no stage carries. Neither is added to the stages.
    """

    id: str
    words: tuple[Words, ...]
    aliases: tuple[str, ...] = ()
    agreed: date | None = None
    place: Phrase | None = None
    mediators: tuple[str, ...] = ()
    promised: tuple[Claim, ...] = ()
    totals: tuple[Claim, ...] = ()
    sources: tuple[Source, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """Every name it goes by, in lower case: its id, titles and aliases."""
        titles = tuple(words.title for words in self.words)
        return frozenset(name.casefold() for name in (self.id, *titles, *self.aliases))


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """
    An official running total: so many people returned to a side by this day.

    `exchanges` is the number of exchanges counted with it, `outside` those who
    returned outside exchanges and are named beside it. `scope` tells whether
    `total` counts exchanges alone or all ways home.
    """

    id: str
    date: date
    to: str
    of: Of
    total: int
    qualifier: Qualifier
    stated_by: str
    source: Source
    side: str | None = None
    exchanges: int | None = None
    outside: int | None = None
    scope: str = "not-said"
    note: Phrase | None = None
