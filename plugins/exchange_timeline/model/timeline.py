"""
All exchanges in order, each with its reports and its deal.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from .exchange import Checkpoint, Deal, Exchange, Report, Told
from .values import Claim, Kind, Source, Words, moment

Known = TypeVar("Known")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """
    One exchange in its place: its reports, its deal, and its neighbours in time.

    `before` and `after` are ids, None at the ends; `days_since` counts the days
    from the entry before.
    """

    exchange: Exchange
    reports: tuple[Report, ...] = ()
    deal: Deal | None = None
    before: str | None = None
    after: str | None = None
    days_since: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """
    Every exchange, oldest first, with the deals, checkpoints and reports.
    """

    entries: tuple[Entry, ...] = ()
    deals: tuple[Deal, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    reports: tuple[Report, ...] = ()
    _known: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, key: object, work_out: Callable[[], Known]) -> Known:
        """Work something out from this timeline, and keep it: a timeline never changes."""
        if key not in self._known:
            self._known[key] = work_out()
        known: Known = self._known[key]
        return known

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """The exchanges alone, oldest first."""
        return tuple(entry.exchange for entry in self.entries)

    def exchanges_of(self, kind: Kind) -> tuple[Exchange, ...]:
        """The exchanges of one kind, oldest first."""
        return self.once(
            ("kind", kind), lambda: tuple(each for each in self.exchanges if each.kind == kind)
        )

    @property
    def years(self) -> tuple[int, ...]:
        """The years in which an exchange took place, oldest first."""
        return tuple(dict.fromkeys(entry.exchange.date.year for entry in self.entries))

    def stages(self, deal: Deal) -> tuple[Entry, ...]:
        """The exchanges that carry out a deal, oldest first."""
        return tuple(entry for entry in self.entries if entry.exchange.deal == deal.id)


def build_timeline(
    *,
    exchanges: Iterable[Exchange],
    reports: Iterable[Report] = (),
    deals: Iterable[Deal] = (),
    checkpoints: Iterable[Checkpoint] = (),
    hidden: Iterable[Exchange] = (),
) -> Timeline:
    """
    Join reports to their exchanges and put all in order of time.

    A report joins its exchange by `exchange_id`, else by day and kind; of two
    exchanges of one kind on one day it joins the first. Where no record exists,
    the exchange is made from its reports. `hidden` exchanges may not show: they
    are no entry, and their reports make none in their place.
    """
    every_report = tuple(sorted(reports, key=lambda report: (moment(report.date), report.id)))
    recorded = {exchange.id: exchange for exchange in exchanges}
    joined: dict[str, list[Report]] = {}
    made: dict[str, list[Report]] = {}
    known = {exchange.id: exchange for exchange in (*recorded.values(), *hidden)}
    by_day = _first_of_each_day(known.values())
    for report in every_report:
        home = _home(report.told, known, by_day)
        if home is not None:
            joined.setdefault(home, []).append(report)
        elif report.told and report.told.kind and report.told.date:
            made.setdefault(_id_for(report.told.date, report.told.kind), []).append(report)
    for key, group in made.items():
        recorded[key] = exchange_from_reports(key, group)
        joined[key] = group
    deal_list = tuple(deals)
    return Timeline(
        entries=_in_order(recorded.values(), joined, deal_list),
        deals=deal_list,
        checkpoints=tuple(sorted(checkpoints, key=lambda point: (point.date, point.id))),
        reports=every_report,
    )


def exchange_from_reports(key: str, reports: Sequence[Report]) -> Exchange:
    """
    Make the exchange that only reports tell of, with a claim for each of theirs.

    Every report becomes a source of its own; what one report states twice is
    kept once.
    """
    told = [report.told for report in reports if report.told is not None]
    first = told[0]
    if first.date is None or first.kind is None:
        raise ValueError(f"the reports of {key} name no day or kind")
    sources: list[Source] = []
    claims: dict[Claim, None] = {}
    for number, report in enumerate(reports, start=1):
        sources.append(_as_source(report, f"s{number}"))
        for claim in report.told.claims if report.told else ():
            claims.setdefault(_from(claim, f"s{number}"))
    return Exchange(
        id=key,
        date=first.date,
        kind=first.kind,
        words=tuple(
            Words(lang=words.lang, title=words.title, summary=words.summary)
            for words in reports[0].words
        ),
        claims=tuple(claims),
        sources=tuple(sources),
        ordinal=next((each.ordinal for each in told if each.ordinal), None),
        deal=next((each.deal for each in told if each.deal), None),
        stage=next((each.stage for each in told if each.stage), None),
        groups=_union(each.groups for each in told),
        services=_union(each.services for each in told),
        places=_union(each.places for each in told),
        mediators=_union(each.mediators for each in told),
        ages=next((each.ages for each in told if each.ages), None),
        held_since=next((each.held_since for each in told if each.held_since), None),
        from_reports=True,
    )


def _first_of_each_day(exchanges: Iterable[Exchange]) -> dict[tuple[date, Kind], str]:
    first: dict[tuple[date, Kind], str] = {}
    for exchange in sorted(exchanges, key=lambda exchange: exchange.id):
        first.setdefault((exchange.date, exchange.kind), exchange.id)
    return first


def _home(
    told: Told | None,
    known: dict[str, Exchange],
    by_day: dict[tuple[date, Kind], str],
) -> str | None:
    """
    Find the record of what a report tells.

    A record whose day was corrected keeps the old day in its id: a report that
    gives that day means it too.
    """
    if told is None:
        return None
    if told.exchange_id in known:
        return told.exchange_id
    if told.date is None or told.kind is None:
        return None
    named = _id_for(told.date, told.kind)
    return by_day.get((told.date, told.kind)) or (named if named in known else None)


def _id_for(day: date, kind: Kind) -> str:
    """
    Name an exchange as its record would be named.
    """
    return str(day) if kind == "prisoner-exchange" else f"{day}-{kind}"


def _as_source(report: Report, key: str) -> Source:
    source = report.source
    return replace(
        source,
        id=key,
        title=source.title or report.words[0].title,
        published=source.published or report.date,
    )


def _from(claim: Claim, key: str) -> Claim:
    return replace(claim, source=key)


def _union(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for names in lists for each in names))


def _in_order(
    exchanges: Iterable[Exchange],
    joined: dict[str, list[Report]],
    deals: tuple[Deal, ...],
) -> tuple[Entry, ...]:
    ordered = sorted(exchanges, key=lambda exchange: (exchange.date, exchange.id))
    by_id = {deal.id: deal for deal in deals}
    entries = []
    for place, exchange in enumerate(ordered):
        before = ordered[place - 1] if place else None
        after = ordered[place + 1] if place + 1 < len(ordered) else None
        entries.append(
            Entry(
                exchange=exchange,
                reports=tuple(joined.get(exchange.id, ())),
                deal=by_id.get(exchange.deal) if exchange.deal else None,
                before=before.id if before else None,
                after=after.id if after else None,
                days_since=(exchange.date - before.date).days if before else None,
            )
        )
    return tuple(entries)
