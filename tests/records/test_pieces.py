"""
Claims, parts, sources, ages and corrections, as front matter writes them.
"""

from __future__ import annotations

from datetime import date

import pytest

from builders import a_claim, a_node, some_lists
from exchange_timeline.model import Ages, Claim, Phrase
from exchange_timeline.records import pieces

LISTS = some_lists()
GOOD = {
    "to": "Ukraine",
    "of": "people",
    "count": "5",
    "stated_by": "Somebody",
    "side": "Ukraine",
    "source": "s1",
}


def read(**changes: str) -> tuple[Claim, list[tuple[str, str]]]:
    """A claim of good fields with changes, and what is said of it."""
    row = ", ".join(f"{name}: {value}" for name, value in {**GOOD, **changes}.items() if value)
    node, problems = a_node(f"claims:\n- {{{row}}}")
    (claim,) = pieces.claims_of(node, "claims", LISTS, "en")
    assert all(each.line == 3 for each in problems)
    return claim, [(each.says, each.hint) for each in problems]


def test_a_claim_is_read_whole():
    claim, problems = read(
        qualifier="at-least",
        words='"not fewer than five"',
        derived="3 and 2",
        outside="2",
        said="2024-02-09",
    )

    assert problems == []
    assert claim == a_claim(
        qualifier="at-least",
        words="not fewer than five",
        derived=Phrase("3 and 2"),
        outside=2,
        said=date(2024, 2, 9),
    )


def test_a_claim_is_exact_and_a_third_partys_where_it_does_not_say():
    claim, problems = read(side="")

    assert (claim.qualifier, claim.side, problems) == ("exact", None, [])


def test_a_number_that_is_withheld_is_no_number():
    claim, problems = read(count="null", qualifier="not-announced")

    assert (claim.count, problems) == (None, [])


def test_zero_is_a_number():
    claim, problems = read(count="0")

    assert (claim.count, problems) == (0, [])


@pytest.mark.parametrize(
    ("changes", "says", "hint"),
    [
        ({"to": ""}, "claims.0.to: is missing", "the side that receives"),
        ({"to": "Ukrain"}, "claims.0.to: 'Ukrain' is no side", "write Ukraine"),
        ({"of": "soldiers"}, "claims.0.of: 'soldiers' is no kind of count", "military"),
        ({"count": "-5"}, "claims.0.count: -5 is below 0", "null where nobody said"),
        ({"count": "five"}, "claims.0.count: 'five' is no whole number", "digits"),
        ({"count": "null"}, "claims.0.count: is empty, but", "qualifier: not-announced"),
        ({"count": "''"}, "claims.0.count: '' is no whole number", "digits"),
        ({"qualifier": "not-announced"}, "claims.0.count: 5 stands beside", "write null"),
        ({"qualifier": "circa"}, "claims.0.qualifier: 'circa' is no qualifier", "about"),
        (
            {"qualifier": "not-anounced", "count": "null"},
            "claims.0.qualifier: 'not-anounced' is no qualifier",
            "write not-announced",
        ),
        ({"stated_by": ""}, "claims.0.stated_by: is missing", "without a claimant"),
        ({"stated_by": "''"}, "claims.0.stated_by: '' is no text", "in words"),
        ({"side": "Mars"}, "claims.0.side: 'Mars' is no side", "Russia, Ukraine"),
        ({"outside": "6"}, "claims.0.outside: 6 is more than the count, 5", "of the count"),
        (
            {"outside": "6", "count": "null", "qualifier": "not-announced"},
            "claims.0.outside: 6 is more than the count, which is not stated",
            "of the count",
        ),
        ({"said": "later"}, "claims.0.said: 'later' is not a day", "YYYY-MM-DD"),
        ({"qualifer": "exact"}, "claims.0.qualifer: is no field", "write qualifier"),
    ],
)
def test_each_mistake_in_a_claim_gives_one_message(changes, says, hint):
    _, problems = read(**changes)

    assert len(problems) == 1, problems
    assert problems[0][0].startswith(says)
    assert hint in problems[0][1]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("{by: service, what: Armed Forces, count: 3, stated_by: Somebody}", None),
        ("{by: rank, what: officers, count: 3, stated_by: Somebody}", None),
        ("{by: service, what: Army, count: 3, stated_by: Somebody}", "another spelling of Armed"),
        ("{by: group, what: men, count: 3, stated_by: Somebody}", "'men' is no group"),
        ("{by: height, what: tall, count: 3, stated_by: Somebody}", "'height' is no kind of part"),
        ("{by: sex, what: women, stated_by: Somebody}", "count: is missing"),
        ("{by: sex, what: women, count: 3}", "stated_by: is missing"),
        (
            "{by: sex, what: women, count: 3, stated_by: Somebody, qualifier: not-announced}",
            "'not-announced' is no qualifier",
        ),
    ],
)
def test_a_part_is_a_stated_number_of_something_known(row, says):
    node, problems = a_node(f"composition:\n- {row}")
    node.each("composition", lambda each: pieces.part(each, LISTS))

    assert [says in each.says for each in problems] == ([True] if says else [])


def test_a_source_names_its_publisher_and_its_id():
    node, problems = a_node("sources:\n- {title: A title}")
    node.each("sources", pieces.source)

    assert [each.says for each in problems] == [
        "sources.0.id: is missing",
        "sources.0.publisher: is missing",
    ]


def test_every_claim_names_a_source_that_is_there():
    node, problems = a_node(
        "claims:\n- {source: s1}\n- {count: 5}\n- {source: s3}\nsources:\n- {id: s1}\n- {id: s1}"
    )
    sources = node.each("sources", pieces.source)
    problems.clear()
    pieces.check_sources(node, "claims", sources)

    assert [(each.line, each.says) for each in problems] == [
        (6, "sources: 's1' stands twice"),
        (4, "claims.1: names no source"),
        (5, "claims.2.source: 's3' is not among the sources"),
    ]
    assert problems[2].hint == "listed are: s1, s1"


@pytest.mark.parametrize(
    ("raw", "expected", "says"),
    [
        ("{youngest: 20, oldest: 59}", Ages(youngest=20, oldest=59), None),
        ("{youngest: null, oldest: 59}", Ages(oldest=59), None),
        ("{youngest: null, oldest: null}", None, None),
        ("{youngest: 59, oldest: 20}", Ages(youngest=59, oldest=20), "above the oldest"),
        ("{youngest: 20, oldest: 590}", Ages(youngest=20), "590 is no age"),
        ("{young: 20}", None, "is no field"),
    ],
)
def test_ages_are_in_order_and_of_people(raw, expected, says):
    node, problems = a_node(f"ages: {raw}")

    assert pieces.ages(node.child("ages")) == expected
    assert [says in each.says for each in problems] == ([True] if says else [])


def test_a_correction_says_when_what_and_why():
    node, problems = a_node("corrections:\n- {date: 2024-02-01, what: the count}")
    node.each("corrections", lambda each: pieces.correction(each, "en"))

    assert [each.says for each in problems] == ["corrections.0.why: is missing"]


def test_a_withdrawal_says_since_when_and_why():
    node, problems = a_node("withdrawn: {reason: It did not happen.}")
    withdrawal = pieces.withdrawal(node.child("withdrawn"))

    assert withdrawal.reason == "It did not happen."
    assert [each.says for each in problems] == ["withdrawn.date: is missing"]
