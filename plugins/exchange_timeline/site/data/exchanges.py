"""
The table of exchanges, one row each: every figure with its range, state and claimants.
"""

from exchange_timeline.model import OFS, Claim, Entry, Figure, Of
from exchange_timeline.records import Side

from ..address import exchange_address, report_address
from ..pages.site import Site
from . import dictionary
from .table import Field, Table, field, listed, table
from .values import full, original


def exchanges_table(site: Site) -> Table:
    """
    Make the table, oldest exchange first.
    """
    questions = [(side, of) for side in site.sides for of in OFS]
    says = dict(dictionary.EXCHANGE)
    for side, of in questions:
        says |= {_column(side, of, part): text for part, text in dictionary.FIGURE.items()}
    return table(
        "exchanges",
        title="Exchanges",
        about="One row per exchange, oldest first, with what all claims on each number come to.",
        says=says,
        fields=[
            *_what(site),
            *(each for side, of in questions for each in _figures(side, of)),
            *_who_and_where(site),
        ],
        things=site.timeline.entries,
        key=("id",),
    )


def _what(site: Site) -> list[Field[Entry]]:
    return [
        field("id", "string", lambda entry: entry.exchange.id, required=True),
        field("date", "date", lambda entry: entry.exchange.date, required=True),
        field(
            "kind",
            "string",
            lambda entry: entry.exchange.kind,
            required=True,
            values=dictionary.KIND,
        ),
        field("title", "string", lambda entry: entry.exchange.words[0].title, required=True),
        field(
            "url",
            "string",
            lambda entry: full(site, exchange_address(entry.exchange.id)),
            required=True,
        ),
        field("deal", "string", lambda entry: entry.exchange.deal),
        field("stage", "integer", lambda entry: entry.exchange.stage),
        field("ordinal", "integer", lambda entry: entry.exchange.ordinal),
    ]


def _column(side: Side, of: Of, part: str) -> str:
    """
    Name a column of a question: people_to_ukraine, people_to_ukraine_low.
    """
    stem = f"{of}_to_{side.slug}"
    return stem if part == "count" else f"{stem}_{part}"


def _figures(side: Side, of: Of) -> list[Field[Entry]]:
    """
    Make the five columns of one question: how many of these returned to this side?
    """

    def figure(entry: Entry) -> Figure:
        return entry.exchange.figure(side.name, of)

    def said(entry: Entry) -> str | None:
        return listed(_said(claim) for claim in figure(entry).claims)

    def name(part: str) -> str:
        return _column(side, of, part)

    return [
        field(name("count"), "integer", lambda entry: figure(entry).count),
        field(name("low"), "integer", lambda entry: figure(entry).low),
        field(name("high"), "integer", lambda entry: figure(entry).high),
        field(
            name("status"),
            "string",
            lambda entry: figure(entry).status,
            required=True,
            values=dictionary.STATUS,
        ),
        field(name("stated_by"), "string", said),
    ]


def _said(claim: Claim) -> str:
    number = "not announced" if claim.count is None else str(claim.count)
    return f"{claim.stated_by}: {number}"


def _who_and_where(site: Site) -> list[Field[Entry]]:
    def reports(entry: Entry) -> str | None:
        return listed(full(site, report_address(report)) for report in entry.reports)

    def sources(entry: Entry) -> str | None:
        return listed(each.url or each.publisher or "" for each in entry.exchange.sources)

    return [
        field("groups", "string", lambda entry: listed(entry.exchange.groups)),
        field("services", "string", lambda entry: listed(entry.exchange.services)),
        field("places", "string", lambda entry: listed(entry.exchange.places)),
        field("mediators", "string", lambda entry: listed(entry.exchange.mediators)),
        field("sources", "string", sources),
        field(
            "youngest",
            "integer",
            lambda entry: entry.exchange.ages and entry.exchange.ages.youngest,
        ),
        field(
            "oldest", "integer", lambda entry: entry.exchange.ages and entry.exchange.ages.oldest
        ),
        field("held_since", "year", lambda entry: entry.exchange.held_since),
        field("handover", "string", lambda entry: original(entry.exchange.handover)),
        field("reports", "string", reports),
        field(
            "corrections",
            "integer",
            lambda entry: len(entry.exchange.corrections),
            required=True,
        ),
    ]
