"""
`content/checkpoints.yaml`: official running totals.
"""

from __future__ import annotations

from datetime import date

import pytest

from builders import some_lists
from exchange_timeline.errors import ContentError
from exchange_timeline.records.checkpoints import load_checkpoints

ROW = (
    "- {id: 2025-05-06, date: 2025-05-06, total: 4757, qualifier: exact, exchanges: 64, "
    "outside: 403, scope: in-exchanges, to: Ukraine, of: people, stated_by: Somebody, "
    "side: Ukraine, note: null, source: {publisher: A Paper, url: 'https://example.org/a'}}\n"
)


@pytest.fixture
def load(tmp_path):
    """Read a file that holds a text."""

    def load(text: str):
        path = tmp_path / "checkpoints.yaml"
        path.write_text(text, encoding="utf-8")
        return load_checkpoints(path, some_lists())

    return load


def problems(load, text: str) -> list[tuple[int, str]]:
    """Line and message of each problem in a text."""
    with pytest.raises(ContentError) as raised:
        load(text)
    return [(each.line, each.says) for each in raised.value.problems]


def test_a_checkpoint_is_read_whole(load):
    (point,) = load(f"checkpoints:\n{ROW}")

    assert (point.id, point.date, point.total) == ("2025-05-06", date(2025, 5, 6), 4757)
    assert (point.to, point.of, point.qualifier) == ("Ukraine", "people", "exact")
    assert (point.exchanges, point.outside, point.scope) == (64, 403, "in-exchanges")
    assert (point.stated_by, point.side) == ("Somebody", "Ukraine")
    assert point.source.publisher == "A Paper"


def test_a_site_without_the_file_has_no_checkpoints(tmp_path):
    assert load_checkpoints(tmp_path / "checkpoints.yaml", some_lists()) == ()


def test_two_checkpoints_of_one_id_are_told(load):
    assert problems(load, f"checkpoints:\n{ROW}{ROW}") == [
        (1, "checkpoints: '2025-05-06' stands twice")
    ]


@pytest.mark.parametrize(
    ("good", "bad", "says"),
    [
        ("total: 4757", "total: many", "checkpoints.0.total: 'many' is no whole number"),
        ("total: 4757", "total: null", "checkpoints.0.total: is empty"),
        ("qualifier: exact", "qualifier: not-announced", "is no qualifier"),
        ("scope: in-exchanges", "scope: everything", "'everything' is no scope"),
        ("stated_by: Somebody, ", "", "checkpoints.0.stated_by: is missing"),
        ("{publisher: A Paper, ", "{", "checkpoints.0.source.publisher: is missing"),
        (", source: {publisher: A Paper, url: 'https://example.org/a'}", "", "names no source"),
        ("to: Ukraine", "to: Ukrain", "'Ukrain' is no side"),
        ("note: null", "notes: null", "checkpoints.0.notes: is no field"),
    ],
)
def test_each_mistake_in_a_checkpoint_gives_one_message(load, good, bad, says):
    assert good in ROW
    (told,) = problems(load, f"checkpoints:\n{ROW.replace(good, bad)}")

    assert told[0] == 2
    assert says in told[1]
