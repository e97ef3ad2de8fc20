"""
Timelines made up by hypothesis: few days, so that ties, gaps and disputes are common.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from exchange_timeline.model import (
    Checkpoint,
    Claim,
    Deal,
    Exchange,
    Phrase,
    Source,
    Timeline,
    Words,
    build_timeline,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

SIDES = ("Here", "There")
KINDS = ("prisoner-exchange", "unilateral-return", "repatriation-of-bodies")
START = date(2030, 12, 1)
SOURCE = Source(id="s1", publisher="The Daily")
WORDS = (Words(lang="en", title="A day"),)

days = st.integers(0, 60).map(lambda number: START + timedelta(days=number))
small = st.integers(0, 6)


@st.composite
def claims(draw: st.DrawFn, ofs: tuple[str, ...] = ("people", "military", "civilians")) -> Claim:
    """One claim; now and then somebody withholds the number, or says it later."""
    qualifier = draw(st.sampled_from(["exact"] * 5 + ["at-least", "about", "not-announced"]))
    side = draw(st.sampled_from([*SIDES, *SIDES, None]))
    count = None if qualifier == "not-announced" else draw(small)
    return Claim(
        to=draw(st.sampled_from(SIDES)),
        of=draw(st.sampled_from(ofs)),
        count=count,
        qualifier=qualifier,
        stated_by=f"Speaker of {side or 'a paper'}",
        side=side,
        source="s1",
        outside=draw(st.sampled_from([None] * 6 + [1])) if count else None,
        said=draw(st.none() | days) if draw(st.booleans()) else None,
    )


@st.composite
def exchanges(draw: st.DrawFn) -> Exchange:
    """One exchange, whose id is set later, when all are there."""
    kind = draw(st.sampled_from([*KINDS, "prisoner-exchange", "prisoner-exchange"]))
    ofs = ("bodies",) if kind == "repatriation-of-bodies" else ("people", "people", "military")
    swap = kind == "prisoner-exchange"
    return Exchange(
        id="",
        date=draw(days),
        kind=kind,
        words=WORDS,
        claims=tuple(draw(st.lists(claims(ofs), max_size=4))),
        sources=(SOURCE,),
        ordinal=draw(st.none() | st.integers(1, 12)) if swap else None,
        deal=draw(st.none() | st.just("a-deal")),
        stage=draw(st.none() | st.integers(1, 4)),
    )


@st.composite
def checkpoints(draw: st.DrawFn) -> Checkpoint:
    """One official running total, whose id is set later."""
    return Checkpoint(
        id="",
        date=draw(days),
        to=draw(st.sampled_from(SIDES)),
        of=draw(st.sampled_from(["people", "people", "bodies"])),
        total=draw(st.integers(0, 40)),
        qualifier=draw(st.sampled_from(["exact", "exact", "at-least", "about"])),
        stated_by="Headquarters",
        side=draw(st.sampled_from([*SIDES, None])),
        source=SOURCE,
        exchanges=draw(st.none() | st.integers(1, 15)),
        scope=draw(st.sampled_from(["in-exchanges", "all-routes", "not-said"])),
        note=draw(st.none() | st.just(Phrase("A note."))),
    )


DEAL = Deal(id="a-deal", words=(Words(lang="en", title="A deal"),))


@st.composite
def timelines(draw: st.DrawFn, *, least: int = 1) -> Timeline:
    """A whole timeline of up to sixteen exchanges and four checkpoints."""
    drawn = draw(st.lists(exchanges(), min_size=least, max_size=16))
    points = draw(st.lists(checkpoints(), max_size=4))
    return build_timeline(
        exchanges=numbered(drawn, "e"), checkpoints=numbered(points, "c"), deals=[DEAL]
    )


def numbered(things: Iterable[Any], stem: str) -> list[Any]:
    """Give each thing an id that its place tells."""
    return [replace(each, id=f"{stem}{place:02}") for place, each in enumerate(things)]


def a_claim(count: int | None, *, to: str = "Here", **changes: Any) -> Claim:
    """The receiving side's own exact number, unless told otherwise."""
    given = {
        "to": to,
        "of": "people",
        "count": count,
        "qualifier": "exact" if count is not None else "not-announced",
        "stated_by": f"Speaker of {to}",
        "side": to,
        "source": "s1",
    }
    return Claim(**{**given, **changes})


def an_exchange(day: str, *counts: int | None, **changes: Any) -> Exchange:
    """An exchange of prisoners with the first side's own numbers."""
    given = {
        "id": day,
        "date": date.fromisoformat(day),
        "kind": "prisoner-exchange",
        "words": WORDS,
        "claims": tuple(a_claim(count) for count in counts),
        "sources": (SOURCE,),
    }
    return Exchange(**{**given, **changes})


def a_checkpoint(day: str, total: int, **changes: Any) -> Checkpoint:
    """An exact running total of the first side's own."""
    given = {
        "id": day,
        "date": date.fromisoformat(day),
        "to": "Here",
        "of": "people",
        "total": total,
        "qualifier": "exact",
        "stated_by": "Headquarters of Here",
        "side": "Here",
        "source": SOURCE,
    }
    return Checkpoint(**{**given, **changes})


def a_timeline(*things: Exchange | Checkpoint) -> Timeline:
    """A timeline of what is given."""
    return build_timeline(
        exchanges=[each for each in things if isinstance(each, Exchange)],
        checkpoints=[each for each in things if isinstance(each, Checkpoint)],
        deals=[DEAL],
    )
