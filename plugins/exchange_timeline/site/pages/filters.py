"""
What the timeline can be filtered by: the choices of each filter, and the marks of each entry.

The script reads the marks; without it the same choices are the facets' pages.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from exchange_timeline.model import Exchange
from exchange_timeline.records import Term, Vocabulary

from ..told import KINDS
from .site import Site

LISTS = {"group": "groups", "service": "services", "place": "places"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionView:
    """
    One choice of a filter; `count` is how many entries it shows by itself.
    """

    value: str
    text: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterView:
    """
    One filter with its choices; `name` is its word in the address.
    """

    name: str
    text: str
    options: tuple[OptionView, ...]


def marks(exchange: Exchange, vocabulary: Vocabulary) -> str:
    """
    Write what an exchange is filtered by, as `filter.value` words; its year stands in its id.
    """
    return " ".join(f"{name}.{value}" for name, value in _marks(exchange, vocabulary))


def _marks(exchange: Exchange, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    yield "kind", exchange.kind
    for name, folder in LISTS.items():
        terms: Mapping[str, Term] = getattr(vocabulary, folder)
        for value in getattr(exchange, folder):
            yield name, terms[value].slug if value in terms else value
    if exchange.deal is not None:
        yield "deal", exchange.deal


def filter_views(site: Site) -> tuple[FilterView, ...]:
    """
    Give every filter that has a choice, its choices in the lists' order; years newest first.
    """
    say, vocabulary = site.say, site.lists.vocabulary
    exchanges = site.timeline.exchanges
    counts = Counter(mark for each in exchanges for mark in _marks(each, vocabulary))
    years = Counter(str(each.date.year) for each in exchanges)
    texts: dict[str, tuple[str, Mapping[str, str]]] = {
        "year": (say("Year"), {year: year for year in sorted(years, reverse=True)}),
        "kind": (say("Kind"), {kind: say(text) for kind, text in KINDS.items()}),
        "group": (say("Group"), _labels(vocabulary.groups, site)),
        "service": (say("Service"), _labels(vocabulary.services, site)),
        "place": (say("Place"), _sorted(_labels(vocabulary.places, site))),
        "deal": (
            say("Deal"),
            {deal.id: site.words(deal.words).title for deal in site.timeline.deals},
        ),
    }
    return tuple(
        FilterView(name=name, text=text, options=options)
        for name, (text, labels) in texts.items()
        if (
            options := tuple(
                OptionView(value=value, text=label, count=count)
                for value, label in labels.items()
                if (count := years[value] if name == "year" else counts[name, value])
            )
        )
    )


def _labels(terms: Mapping[str, Term], site: Site) -> dict[str, str]:
    return {term.slug: site.label(terms, name) for name, term in terms.items()}


def _sorted(labels: dict[str, str]) -> dict[str, str]:
    return dict(sorted(labels.items(), key=lambda item: item[1].casefold()))
