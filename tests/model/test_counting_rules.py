"""
The counting rules of DESIGN part 5, for claims of every make, against a second, plain reading.

`read` and `add_up` work the rules out once more, by going through the claims rule by rule. They
share no code with the model, and are slow where that makes them easier to believe.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

import strategies as some
from builders import an_exchange
from exchange_timeline.model import Claim, Deal, Exchange, build_timeline, figure, returned
from exchange_timeline.model import returned_outside as outside_of

LONG_AGO = date(1, 1, 1)
ANY_CLAIMS = st.lists(some.claims(), max_size=6)
ON_ONE_QUESTION = st.lists(some.claims(to="Ukraine", of="people"), max_size=6)
OFS = st.sampled_from(["people", "military", "civilians", "bodies"])
TOTALS = st.sampled_from(["people", "bodies"])


def still_stands(claim: Claim, asked: list[Claim]) -> bool:
    """A claim stands until whoever made it gives another number, no less exactly, later on."""

    def voice(other: Claim) -> tuple:
        receives = other.side == other.to
        return (other.side, None if receives else other.stated_by.split(",")[0])

    numbers = [each for each in asked if voice(each) == voice(claim) and each.count is not None]
    for qualifier in ("exact", "at-least", "about"):
        days = [each.said or LONG_AGO for each in numbers if each.qualifier == qualifier]
        if days:
            return (claim.said or LONG_AGO) >= max(days)
    return True


def read(claims: list[Claim], to: str, of: str) -> dict:
    """What the claims on one question come to, by the rules as they are written."""
    asked = [each for each in claims if each.to == to and each.of == of]
    if of == "people" and not asked:
        return read_parts(claims, to)
    standing = [each for each in asked if still_stands(each, asked)]
    stated = [each for each in standing if each.count is not None]
    own = own_number([each for each in stated if each.side == to])
    exact = {each.count for each in stated if each.qualifier == "exact"}
    if any(each.side == to for each in asked):
        count = own.count if own else None
    else:
        named = exact or {each.count for each in stated}
        count = min(named) if len(named) == 1 else None
    inside = [each.count - (each.outside or 0) for each in stated]
    return {
        "status": say_status(asked, stated, own, exact),
        "count": count,
        "own": own.count if own else None,
        "low": min((each.count for each in stated), default=None),
        "high": max((each.count for each in stated), default=None),
        "outside": (own.outside or 0) if own else max((c.outside or 0 for c in stated), default=0),
        "inside": (min(inside), max(inside)) if inside else (0, 0),
        "rough": own is not None and own.qualifier != "exact",
    }


def own_number(stated: list[Claim]) -> Claim | None:
    """Of the receiving side's standing numbers the most exact, newest, lowest one."""
    for qualifier in ("exact", "at-least", "about"):
        alike = [each for each in stated if each.qualifier == qualifier]
        if alike:
            newest = max(each.said or LONG_AGO for each in alike)
            of_that_day = [each for each in alike if (each.said or LONG_AGO) == newest]
            lowest = min(each.count for each in of_that_day)
            same = [each for each in of_that_day if each.count == lowest]
            return max(same, key=lambda each: each.outside or 0)
    return None


def say_status(asked: list, stated: list, own: Claim | None, exact: set) -> str:
    """The status, in the order in which rule 2 and rule 3 decide it."""
    if any(each.by_receiver for each in asked) and own is None:
        return "not-announced"
    if len(exact) >= 2:
        return "disputed"
    if own and own.qualifier != "exact" and own.count not in exact:
        return own.qualifier
    if len(exact) == 1:
        plain = [each for each in stated if each.qualifier == "exact" and not each.derived]
        return "agreed" if plain else "sum"
    rough = {each.qualifier for each in asked if each.qualifier != "exact"}
    return next((q for q in ("at-least", "about", "not-announced") if q in rough), "not-stated")


def read_parts(claims: list[Claim], to: str) -> dict:
    """Rule 4: military and civilians give people only where both are stated."""
    one, other = read(claims, to, "military"), read(claims, to, "civilians")
    unknown = one["low"] is None or other["low"] is None
    added = {
        name: None if one[name] is None or other[name] is None else one[name] + other[name]
        for name in ("count", "own", "low", "high")
    }
    if unknown:
        nothing = dict.fromkeys(added)
        return {
            **nothing,
            "status": "not-stated",
            "outside": 0,
            "inside": (0, 0),
            "rough": False,
        }
    return {
        **added,
        "status": "sum",
        "outside": one["outside"] + other["outside"],
        "inside": tuple(a + b for a, b in zip(one["inside"], other["inside"], strict=True)),
        "rough": one["rough"] or other["rough"],
    }


def add_up(exchanges: list[Exchange], to: str, of: str) -> dict:
    """What several exchanges come to; rule 7, with rules 1 and 5."""
    answers = [
        read(list(each.claims), to, of)
        for each in exchanges
        if (of == "people" and each.kind == "prisoner-exchange")
        or (of == "bodies" and any(c.of == "bodies" and c.to == to for c in each.claims))
    ]
    known = [each for each in answers if each["own"] is not None]
    return {
        "count": sum(each["own"] - each["outside"] for each in known),
        "low": sum(each["inside"][0] for each in answers),
        "high": sum(each["inside"][1] for each in answers),
        "counted": len(known),
        "unknown": len(answers) - len(known),
        "outside": sum(each["outside"] for each in answers),
        "rough": any(each["rough"] for each in answers),
    }


def numbers(claims: list[Claim] | tuple[Claim, ...], to: str, of: str) -> dict:
    """The model's own answer, in the words of the reading above."""
    answer = figure(claims, to=to, of=of)
    names = ("status", "count", "own", "low", "high", "outside", "rough")
    return {name: getattr(answer, name) for name in names}


def sums(exchanges: list[Exchange], to: str, of: str) -> dict:
    """The model's own total, in the words of the reading above."""
    answer = returned(exchanges, to=to, of=of)
    names = ("count", "low", "high", "counted", "unknown", "outside", "rough")
    return {name: getattr(answer, name) for name in names}


@given(ANY_CLAIMS | ON_ONE_QUESTION, OFS)
@settings(max_examples=300)
def test_a_figure_is_what_a_plain_reading_of_its_claims_gives(claims, of):
    """Rules 1 to 4."""
    expected = read(claims, "Ukraine", of)
    del expected["inside"]

    assert numbers(claims, "Ukraine", of) == expected


@given(ON_ONE_QUESTION, st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_no_number(claims, chance):
    shuffled = list(claims)
    chance.shuffle(shuffled)

    assert numbers(shuffled, "Ukraine", "people") == numbers(claims, "Ukraine", "people")


@given(ON_ONE_QUESTION)
def test_every_claim_is_kept_and_the_receivers_stand_first(claims):
    """Rule 3: nobody's word is dropped."""
    kept = figure(claims, to="Ukraine", of="people").claims

    assert sorted(map(repr, kept)) == sorted(map(repr, claims))
    assert [each.side == "Ukraine" for each in kept] == sorted(
        (each.side == "Ukraine" for each in claims), reverse=True
    )


@given(ANY_CLAIMS, OFS)
def test_no_number_lies_outside_its_range(claims, of):
    answer = figure(claims, to="Ukraine", of=of)

    assert (answer.low is None) == (answer.high is None)
    for number in (answer.count, answer.own):
        assert number is None or answer.low <= number <= answer.high
    assert answer.own is None or answer.own == answer.count


@given(ANY_CLAIMS, OFS)
def test_nothing_known_is_no_number_and_never_zero(claims, of):
    """Rule 1."""
    silent = [replace(each, count=None, qualifier="not-announced") for each in claims]
    answer = figure(silent, to="Ukraine", of=of)

    assert (answer.count, answer.own, answer.low, answer.high) == (None, None, None, None)
    assert answer.status in {"not-announced", "not-stated"}


@given(some.exchanges(), st.sampled_from(some.SIDES), TOTALS)
@settings(max_examples=150)
def test_a_total_is_what_a_plain_reading_of_its_exchanges_gives(exchanges, to, of):
    """Rules 1, 5 and 7."""
    assert sums(exchanges, to, of) == add_up(exchanges, to, of)


@given(some.exchanges(), TOTALS)
def test_an_exchange_without_a_number_is_told_and_adds_nothing(exchanges, of):
    """Rule 1; of bodies only a hand-over that somebody speaks of is waited for."""
    before = sums(exchanges, "Ukraine", of)
    after = sums([*exchanges, an_exchange(id="unknown")], "Ukraine", of)

    assert after == {**before, "unknown": before["unknown"] + (of == "people")}


@given(some.exchanges(), TOTALS, st.integers(0, 4))
def test_the_totals_of_two_halves_add_up_to_the_whole(exchanges, of, cut):
    halves = [sums(part, "Ukraine", of) for part in (exchanges[:cut], exchanges[cut:])]
    added = {
        name: any(half[name] for half in halves)
        if name == "rough"
        else sum(half[name] for half in halves)
        for name in halves[0]
    }

    assert added == sums(exchanges, "Ukraine", of)


@given(some.exchanges(), TOTALS)
def test_a_total_lies_in_its_range_where_every_number_is_known(exchanges, of):
    answer = sums(exchanges, "Ukraine", of)

    assert answer["low"] <= answer["high"]
    assert answer["unknown"] or answer["low"] <= answer["count"] <= answer["high"]


@given(some.exchanges())
def test_people_and_bodies_are_never_added_together(exchanges):
    """Rule 5: claims on the dead change no count of the living, nor the other way round."""

    def only(dead: bool) -> list[Exchange]:
        return [
            replace(each, claims=tuple(c for c in each.claims if (c.of == "bodies") == dead))
            for each in exchanges
        ]

    assert sums(only(dead=False), "Ukraine", "people") == sums(exchanges, "Ukraine", "people")
    assert sums(only(dead=True), "Ukraine", "bodies") == sums(exchanges, "Ukraine", "bodies")


@given(some.exchanges())
def test_people_who_returned_outside_exchanges_are_a_count_of_their_own(exchanges):
    """Rule 5: each record of people stands in one of the two totals, and in no two."""
    swaps = [each for each in exchanges if each.kind == "prisoner-exchange"]
    returns = [each for each in exchanges if each.kind == "unilateral-return"]

    assert sums(swaps, "Ukraine", "people") == sums(exchanges, "Ukraine", "people")
    assert outside_of(returns, to="Ukraine") == outside_of(exchanges, to="Ukraine")
    assert outside_of(swaps, to="Ukraine").counted == 0


@given(some.exchanges())
def test_parts_of_those_who_returned_add_nothing(exchanges):
    whole = [replace(each, composition=()) for each in exchanges]

    assert sums(whole, "Ukraine", "people") == sums(exchanges, "Ukraine", "people")


@given(some.exchanges(), some.deals())
def test_a_deal_counts_only_by_its_stages_and_those_once(exchanges, deal):
    """Rule 6: neither what was promised nor what was announced for all of it is added."""

    def total_with(deals: list[Deal]) -> dict:
        timeline = build_timeline(exchanges=exchanges, deals=deals)
        return sums(list(timeline.exchanges), "Ukraine", "people")

    timeline = build_timeline(exchanges=exchanges, deals=[deal])
    stages = [each.exchange for each in timeline.stages(deal)]
    others = [each for each in timeline.exchanges if each not in stages]
    counts = [sums(part, "Ukraine", "people")["count"] for part in (stages, others)]

    assert total_with([deal]) == total_with([])
    assert sum(counts) == total_with([deal])["count"]
