"""
Whatever stands in a content file, an editor is told of it: never a traceback for bad input.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import strategies as some
from builders import some_lists
from exchange_timeline.records import FrontMatterError, Node, dump, fields, split
from exchange_timeline.records.checkpoints import checkpoint
from exchange_timeline.records.exchange_record import deal, exchange, translation
from exchange_timeline.records.report_record import report

LISTS = some_lists()
TABLES = {
    "claims": fields.CLAIM,
    "promised": fields.CLAIM,
    "totals": fields.CLAIM,
    "total_to_date": fields.CLAIM,
    "composition": fields.PART,
    "sources": fields.SOURCE,
    "source": fields.SOURCE,
    "corrections": fields.CORRECTION,
    "withdrawn": fields.WITHDRAWN,
    "ages": fields.AGES,
    "exchange": fields.TOLD,
    "background": fields.TOLD,
    "quotes": fields.QUOTE,
    "photos": fields.PHOTO,
}
LIKELY = st.sampled_from(
    [
        "Ukraine",
        "people",
        "exact",
        "not-announced",
        "s1",
        "officers",
        "prisoner-exchange",
        "2024",
        5,
    ]
)


def any_fields(table: dict[str, str], depth: int = 2) -> st.SearchStrategy[dict]:
    """A mapping with the fields of a table, whose values are what they like."""
    every = {}
    for name in table:
        value = LIKELY | some.NESTED
        if depth and name in TABLES:
            inner = any_fields(TABLES[name], depth - 1)
            value |= inner | st.lists(inner, max_size=2)
        every[name] = value
    return st.fixed_dictionaries({}, optional=every)


def read(build, raw: dict, **more):
    """Read fields as a kind of record, by way of a real file; give what is said of them."""
    file = split(dump(raw, ""))
    problems = []
    build(Node(file.fields, path="a.md", lines=file.lines, problems=problems), **more)
    return problems


RECORDS = {
    "exchange": (exchange, fields.EXCHANGE, {"key": "2024-01-31", "body": "", "lists": LISTS}),
    "deal": (deal, fields.DEAL, {"key": "a-deal", "body": "", "lists": LISTS}),
    "report": (report, fields.REPORT, {"key": "a-report", "body": "", "lists": LISTS}),
    "translation": (translation, fields.TRANSLATION, {"lang": "uk", "body": ""}),
    "checkpoint": (checkpoint, fields.CHECKPOINT, {"lists": LISTS}),
}


@pytest.mark.parametrize("kind", RECORDS)
@given(data=st.data())
@settings(max_examples=40)
def test_no_values_make_a_record_crash(kind, data):
    build, table, more = RECORDS[kind]
    raw = data.draw(any_fields(table))

    for problem in read(build, raw, **more):
        assert problem.line >= 1
        assert problem.says
        assert problem.hint


@given(st.text(max_size=80) | st.text("-: \n[]{}&*!|>'\"#a1", max_size=80))
@settings(max_examples=200)
def test_no_text_makes_the_splitting_crash(text):
    for whole in (text, f"---\n{text}\n---\n"):
        try:
            split(whole)
        except FrontMatterError as error:
            assert 1 <= error.line <= whole.count("\n") + 2  # noqa: PT017 - either end is fine
