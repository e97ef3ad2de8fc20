"""
One frozen context per page: all that its template reads.

`TEMPLATES` names the template of each; docs/template-context.md is tested
against this file.
"""

from dataclasses import dataclass

from markupsafe import Markup

from exchange_timeline.model import Checkpoint, Claim, Deal, Report, Source, Told

from .context_paragraph import ContextParagraph
from .cumulative import CumulativeView
from .data_contexts import DataPage, DictionaryPage
from .fact_contexts import (
    CitationView,
    CorrectionsPage,
    FacetPage,
    FacetsPage,
    MethodPage,
    ProgressView,
    SearchPage,
)
from .filters import FilterView
from .help_contexts import AboutPage, FamiliesPage, OfflinePage, UntranslatedPage
from .months import MonthsView
from .pauses import PausesView
from .tiles import TilesView
from .views import (
    DaysView,
    EntryView,
    Link,
    PartsView,
    ReportView,
    Shell,
    StageView,
    TotalView,
    YearView,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """
    `/`: the latest exchange, what is known in total, the year so far, reports.

    `timeline` and `families` are the addresses of the whole timeline and of the help.
    """

    shell: Shell
    latest: EntryView | None
    totals: tuple[TotalView, ...]
    outside: tuple[TotalView, ...]
    checkpoint: Checkpoint | None
    this_year: YearView | None
    months: MonthsView | None
    cumulative: CumulativeView | None
    recent: tuple[EntryView, ...]
    reports: tuple[ReportView, ...]
    deals: tuple[Link, ...]
    timeline: str
    families: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage:
    """
    `/timeline/`: every exchange in order, by year and month.
    """

    shell: Shell
    filters: tuple[FilterView, ...]
    years: tuple[YearView, ...]
    totals: tuple[TotalView, ...]
    pauses: PausesView | None
    tiles: TilesView | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPage:
    """
    `/timeline/2025/`: the exchanges of one year.
    """

    shell: Shell
    year: YearView
    months: MonthsView | None
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangePage:
    """
    `/exchanges/{id}/`: one exchange, with every claim and where it was made.
    """

    shell: Shell
    entry: EntryView
    parts: tuple[PartsView, ...]
    tiles: TilesView | None
    stages: tuple[EntryView, ...]
    stage: StageView | None
    reports: tuple[ReportView, ...]
    sources: tuple[Source, ...]
    context: ContextParagraph
    citation: CitationView
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DealPage:
    """
    `/deals/{slug}/`: the stages, and what was promised against what was done.

    `returned` adds up the stages; `announced` are totals that nobody split into
    stages; `progress` holds each promise against its stages. `lang` is the
    language of `text`.
    """

    shell: Shell
    deal: Deal
    title: str
    text: Markup
    lang: str
    stages: tuple[EntryView, ...]
    returned: tuple[TotalView, ...]
    promised: tuple[Claim, ...]
    announced: tuple[Claim, ...]
    progress: tuple[ProgressView, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """
    `/articles/YYYY/MM/DD/{slug}/`: one report, as far as its rights allow.

    `text` is empty where only the facts may be shown.
    """

    shell: Shell
    report: Report
    title: str
    text: Markup
    lang: str
    told: Told | None
    exchange: EntryView | None
    groups: tuple[Link, ...]
    services: tuple[Link, ...]
    places: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundPage:
    """
    `/404.html`: what to do when an address leads nowhere.

    `years` lead to every exchange by its day; where scripts run, those nearest to a date in
    the asked address are copied from them to the top.
    """

    shell: Shell
    latest: EntryView | None
    years: tuple[DaysView, ...]


Page = (
    HomePage
    | TimelinePage
    | YearPage
    | ExchangePage
    | DealPage
    | ReportPage
    | NotFoundPage
    | FamiliesPage
    | AboutPage
    | UntranslatedPage
    | OfflinePage
    | DataPage
    | DictionaryPage
    | MethodPage
    | FacetPage
    | FacetsPage
    | CorrectionsPage
    | SearchPage
)

TEMPLATES: dict[type[Page], str] = {
    HomePage: "home.html",
    TimelinePage: "timeline.html",
    YearPage: "year.html",
    ExchangePage: "exchange.html",
    DealPage: "deal.html",
    ReportPage: "report.html",
    NotFoundPage: "404.html",
    FamiliesPage: "families.html",
    AboutPage: "about.html",
    UntranslatedPage: "untranslated.html",
    OfflinePage: "offline.html",
    DataPage: "data.html",
    DictionaryPage: "dictionary.html",
    MethodPage: "method.html",
    FacetPage: "facet.html",
    FacetsPage: "facets.html",
    CorrectionsPage: "corrections.html",
    SearchPage: "search.html",
}
