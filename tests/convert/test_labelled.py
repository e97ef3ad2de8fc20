"""
How well articles of many house styles are read: a score on our own labels that may not sink.

The articles under `labelled/` are our own words in the shapes of real pages. The floor lies in
`facts_floor.json`; `pytest --update-golden` writes it anew, and the diff shows what sank.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from convert.scoring import COUNTS, Tally, compare, facts_of, load
from exchange_timeline.convert.article import Raw
from exchange_timeline.convert.draft import make_draft
from exchange_timeline.convert.work import reader

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
FLOOR = HERE / "facts_floor.json"
ARTICLES = sorted((HERE / "labelled").glob("*.yaml"))
LOWEST = 0.97


@cache
def tallies() -> Mapping[str, Tally]:
    """Every labelled article read once, and compared field by field."""
    found: dict[str, Tally] = {}
    with_lists = reader(str(PROJECT / "content"))
    for path in ARTICLES:
        raw, want = load(path)
        draft = make_draft(with_lists.read(Raw(name=path.stem, text=raw)), with_lists.vocabulary)
        compare(path.stem, want, facts_of(draft.fields), found)
    return found


def scores() -> dict[str, float]:
    """The score of each field, and their mean."""
    fields = {name: round(tally.f1, 3) for name, tally in tallies().items()}
    return {"macro": round(sum(fields.values()) / len(fields), 3), **fields}


def test_no_field_is_read_worse_than_before(update_golden: bool):
    if update_golden:
        FLOOR.write_text(json.dumps(scores(), indent=1) + "\n", encoding="utf-8")
    floor = json.loads(FLOOR.read_text(encoding="utf-8"))
    got = scores()
    sunk = {name: (least, got[name]) for name, least in floor.items() if got[name] < least}

    assert sunk == {}, "\n".join(
        miss for name in sunk for miss in tallies().get(name, Tally()).misses
    )


def test_the_floor_is_high():
    assert scores()["macro"] >= LOWEST


@pytest.mark.parametrize("name", COUNTS)
def test_a_count_that_is_read_is_right(name: str):
    """
    A wrong number is worse than a missing one.
    """
    assert tallies()[name].extra == 0, tallies()[name].misses


def test_there_are_articles_in_every_language():
    languages = {load(path)[1]["lang"] for path in ARTICLES}

    assert {"en", "uk", "ru"} <= languages
    assert len(ARTICLES) >= 40
