"""
The context paragraph: what a journalist may paste about one exchange.

Every sentence is true of the records by counting alone, names what it counts,
and is left out where the records do not carry it. The facts are the model's;
here they get their words.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from exchange_timeline.model import (
    Claim,
    Entry,
    Exchange,
    Of,
    RunningTotal,
    Standing,
    place_in_year,
    previous,
    running_total,
    standing,
)
from exchange_timeline.records import Side

from .context_words import BEFORE, EVER, PLACE, PLACE_SHARED, SINCE, SUM, WITHOUT
from .site import Site
from .wording import claim_text, counted, qualified, who_and_where


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextParagraph:
    """
    The paragraph by its sentences, in the page's language.
    """

    lang: str
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole paragraph, as it is copied."""
        return " ".join(self.sentences)


def context_paragraph(entry: Entry, site: Site) -> ContextParagraph:
    """
    Write the context of an exchange in the site's language.
    """
    exchange = entry.exchange
    sentences = [
        *_figures(exchange, site),
        _place(exchange, site),
        *_official_number(exchange, site),
        *_deal(entry, site),
        *_previous(exchange, site),
        *_sums(exchange, site),
    ]
    return ContextParagraph(lang=site.lang, sentences=tuple(sentences))


def _asked(exchange: Exchange) -> Of:
    return "bodies" if exchange.kind == "repatriation-of-bodies" else "people"


def _figures(exchange: Exchange, site: Site) -> Iterator[str]:
    """
    Say every standing claim on people, else on bodies, to each side.
    """
    say, day = site.say, site.say.day_date(exchange.date)
    told = [(side, _claims(exchange, side)) for side in site.sides]
    known = [(side, claims) for side, claims in told if claims] or told[:1]
    for place, (side, claims) in enumerate(known):
        texts = "; ".join(claim_text(claim, exchange.sources, site) for claim in claims)
        yield say(
            "Returned %(to_side)s on the same day: %(claims)s."
            if place
            else "Returned %(to_side)s on %(day)s: %(claims)s.",
            to_side=site.to_side(side),
            day=day,
            claims=texts or say("number not stated"),
        )


def _claims(exchange: Exchange, side: Side) -> list[Claim]:
    of = _asked(exchange)
    asked: tuple[Of, ...] = (of,) if of == "bodies" else ("people", "military", "civilians")
    figures = (exchange.figure(side.name, each) for each in asked)
    figure = next((each for each in figures if each.claims), None)
    if figure is None:
        return []
    return [claim for claim in figure.claims if claim not in figure.superseded]


def _place(exchange: Exchange, site: Site) -> str:
    place = place_in_year(exchange, site.timeline)
    year = str(exchange.date.year)
    if place.first == place.last:
        return site.say(PLACE[exchange.kind], nth=place.first, year=year)
    message = PLACE_SHARED[exchange.kind]
    return site.say(message, first=place.first, last=place.last, year=year)


def _official_number(exchange: Exchange, site: Site) -> Iterator[str]:
    if exchange.ordinal is None or exchange.kind != "prisoner-exchange":
        return
    others = [
        each
        for each in site.timeline.exchanges
        if each.ordinal == exchange.ordinal and each.kind == exchange.kind and each != exchange
    ]
    if not others:
        yield site.say("In the official count it is number %(number)s.", number=exchange.ordinal)
        return
    yield site.say.plural(
        "In the official count it is part of number %(ordinal)s, with %(num)s other hand-over.",
        "In the official count it is part of number %(ordinal)s, with %(num)s other hand-overs.",
        len(others),
        ordinal=exchange.ordinal,
    )


def _deal(entry: Entry, site: Site) -> Iterator[str]:
    if entry.deal is None:
        return
    deal, stage = site.words(entry.deal.words).title, entry.exchange.stage
    if stage is None:
        yield site.say("It belongs to the deal “%(deal)s”.", deal=deal)
    else:
        message = "It belongs to stage %(stage)s of the deal “%(deal)s”."
        yield site.say(message, stage=stage, deal=deal)


def _previous(exchange: Exchange, site: Site) -> Iterator[str]:
    last = previous(exchange, site.timeline)
    if last is None:
        return
    one, many = BEFORE[exchange.kind]
    yield site.say.plural(one, many, last.days, day=site.say.day_date(last.date))
    if last.gap:
        yield site.say(
            "By the official numbering, another that is not recorded here may have come in between."
        )


def _sums(exchange: Exchange, site: Site) -> Iterator[str]:
    """
    Say how the number stands among those before it, and what all add up to.
    """
    of = _asked(exchange)
    if exchange.kind == "unilateral-return":
        return
    stands = ((standing(exchange, site.timeline, to=side.name, of=of), side) for side in site.sides)
    # One such sentence is news, two are a riddle: the first side's goes first.
    for found, side in [(found, side) for found, side in stands if found][:1]:
        yield from _standing(found, side, site)
    sums = [
        (running_total(exchange, site.timeline, to=side.name, of=of), side)
        for side in site.sides
        if exchange.figure(side.name, of).claims
    ]
    known = [(running, side) for running, side in sums if running.total.counted]
    # The side with an official total to hold it against; else the first one alone.
    official = [(running, side) for running, side in known if running.checkpoint]
    for running, side in official or known[:1]:
        yield from _running(running, side, site)


def _standing(found: Standing, side: Side, site: Site) -> Iterator[str]:
    say, label = site.say, site.side_label(side)
    if found.since is None or found.its is None:
        yield say(EVER[found.of, found.which], side=label)
    else:
        its = counted(found.of, found.its, say)
        yield say(
            SINCE[found.of, found.which],
            side=label,
            day=say.day_date(found.since.date),
            count=qualified("at-least", its, say) if found.its_least else its,
        )
    if found.unknown:
        one, many = WITHOUT[found.since is not None]
        yield say.plural(one, many, found.unknown)


def _running(running: RunningTotal, side: Side, site: Site) -> Iterator[str]:
    say, total = site.say, running.total
    own = counted(total.of, total.count, say)
    one, many = SUM[total.of]
    yield say.plural(
        one,
        many,
        total.counted,
        side=site.side_label(side),
        count=say("roughly %(number)s", number=own) if total.rough else own,
    )
    if total.unknown:
        yield say.plural(
            "It gave no number for %(num)s more.",
            "It gave no number for %(num)s more.",
            total.unknown,
        )
    low, high = say.number(total.low), say.number(total.high)
    if total.low != total.high:
        yield say("By the claims of all, it is between %(low)s and %(high)s.", low=low, high=high)
    elif total.low != total.count:
        yield say("By the claims of all, it is %(number)s.", number=low)
    if running.checkpoint is not None:
        point = running.checkpoint
        official = qualified(point.qualifier, counted(point.of, point.total, say), say)
        all_ways = point.scope == "all-routes"
        yield say(
            "The newest official total by then, of all ways home: %(total)s by %(day)s (%(who)s)."
            if all_ways
            else "The newest official total by then: %(total)s by %(day)s (%(who)s).",
            total=official,
            day=say.day_date(point.date),
            who=who_and_where(point.stated_by, point.source, site),
        )
