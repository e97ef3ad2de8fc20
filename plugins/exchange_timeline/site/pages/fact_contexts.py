"""
The contexts of the pages that compare and gather: method, facets, corrections, search.
"""

from dataclasses import dataclass
from datetime import date

from exchange_timeline.model import Comparison, Correction, Part, Phrase, Progress, Source

from .views import EntryView, Link, ReportView, Shell, TotalView, YearView


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView:
    """
    One official total beside our own sum; `reasons` explain the gap in words.

    `to` says "to Ukraine". `note` is the checkpoint's own. Without a note and with
    no `reasons`, nothing explains the gap.
    """

    comparison: Comparison
    nth: str
    to: str
    note: Phrase | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodPage:
    """
    `/method/`: how the site counts, and its sums against every official total.

    `totals` are the sums of the receiving side's own claims; `outside` are people
    who returned outside exchanges, which no sum holds.
    """

    shell: Shell
    totals: tuple[TotalView, ...]
    outside: tuple[TotalView, ...]
    rows: tuple[ComparisonView, ...]
    unexplained: int
    corrections: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow:
    """
    A count of just this group or service in one exchange, as somebody stated it.
    """

    date: date
    href: str
    part: Part
    source: Source | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetPage:
    """
    `/groups/women/` and the like: the exchanges that share one thing.

    `totals` and `outside` are of these exchanges as a whole, not of the group
    alone; `parts` are counts of the group itself, where somebody stated them.
    """

    shell: Shell
    title: str
    whole: bool
    count: int
    totals: tuple[TotalView, ...]
    outside: tuple[TotalView, ...]
    parts: tuple[PartRow, ...]
    years: tuple[YearView, ...]
    reports: tuple[ReportView, ...]
    related: tuple[Link, ...]
    feed: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetLink:
    """
    A facet in a list of facets, with how many exchanges it has.
    """

    text: str
    href: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetGroup:
    """
    All facets of one sort.
    """

    text: str
    href: str
    facets: tuple[FacetLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetsPage:
    """
    `/groups/`, `/places/` and the like: every facet of one sort.
    """

    shell: Shell
    group: FacetGroup
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedView:
    """
    A correction and the record that it corrects.
    """

    title: str
    lang: str
    href: str
    correction: Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsPage:
    """
    `/corrections/`: every correction, the newest first.
    """

    shell: Shell
    rows: tuple[CorrectedView, ...]
    feed: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """
    `/search/`: the search, and for browsers without script the facets.

    `script` and `index` lead to our script and to Pagefind's folder; `years` are
    the pages of the timeline.
    """

    shell: Shell
    script: str
    index: str
    years: tuple[Link, ...]
    groups: tuple[FacetGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationView:
    """
    How to cite a page: in words, as BibTeX, as CSL-JSON.
    """

    plain: str
    bibtex: str
    csl: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """
    One stage of a deal: where it leads, and what had come together by its end.
    """

    entry: EntryView
    number: int | None
    own: int | None
    so_far: int
    lacking: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressView:
    """
    How far one promise of a deal is carried out; `to` says "to Ukraine".

    `stages` are those that are asked for it, oldest first.
    """

    nth: str
    to: str
    progress: Progress
    stages: tuple[StepView, ...]
