"""
`Node`: takes the fields of a mapping, and notes what is wrong where it stands.
"""

from __future__ import annotations

import pytest

from builders import a_node
from exchange_timeline.records.parse import integer, text


def told(problems) -> list[tuple[int, str]]:
    """Line and message of each problem."""
    return [(each.line, each.says) for each in problems]


def test_takes_what_is_there_and_gives_the_default_for_what_is_not():
    node, problems = a_node("title: A swap\nstage: null")

    assert node.take("title", text) == "A swap"
    assert node.take("stage", integer) is None
    assert node.take("ordinal", integer, 7) == 7
    assert problems == []


def test_goes_on_past_a_misfit_with_the_default():
    node, problems = a_node("title: A swap\nstage: first")

    assert node.take("stage", integer, 7) == 7
    assert told(problems) == [(3, "stage: 'first' is no whole number")]


@pytest.mark.parametrize(
    ("raw", "line", "says"),
    [("lang: en", 1, "title: is missing"), ("lang: en\ntitle:", 3, "title: is empty")],
)
def test_asks_for_what_must_be_there(raw, line, says):
    node, problems = a_node(raw)

    assert node.need("title", text, "stopgap", hint="write it") == "stopgap"
    assert told(problems) == [(line, says)]
    assert problems[0].hint == "write it"


def test_a_field_that_is_needed_but_does_not_fit_gives_one_message():
    node, problems = a_node("count: five")

    assert node.need("count", integer, 0, hint="write digits") == 0
    assert told(problems) == [(2, "count: 'five' is no whole number")]


def test_an_unknown_field_is_told_the_nearest_known_one():
    node, problems = a_node("tittle: A swap\n7: seven")
    node.only(["title", "lang"])

    assert told(problems) == [
        (2, "tittle: is no field of this mapping"),
        (3, "7: is no field of this mapping"),
    ]
    assert [each.hint for each in problems] == ["write title", "write one of: title, lang"]


def test_nested_fields_are_named_by_their_whole_path():
    node, problems = a_node("exchange:\n  claims:\n  - {count: 5}\n  - {count: five}")
    inner = node.child("exchange")
    counts = [row.take("count", integer) for row in inner.rows("claims")]

    assert counts == [5, None]
    assert told(problems) == [(5, "exchange.claims.1.count: 'five' is no whole number")]


def test_what_should_be_a_mapping_and_is_none_is_told():
    node, problems = a_node("exchange: yesterday")

    assert node.child("exchange") is None
    assert told(problems) == [(2, "exchange: 'yesterday' holds no fields")]


def test_what_should_be_a_list_of_mappings_and_is_none_is_told():
    node, problems = a_node("claims: many\nsources:\n- s1\n- {id: s2}")

    assert list(node.rows("claims")) == []
    assert [row.take("id", text) for row in node.rows("sources")] == ["s2"]
    assert told(problems) == [
        (2, "claims: 'many' is no list"),
        (4, "sources.0: 's1' holds no fields"),
    ]


def test_an_absent_list_is_empty():
    node, problems = a_node("claims:")

    assert (node.each("claims", str), node.each("sources", str), problems) == ((), (), [])
