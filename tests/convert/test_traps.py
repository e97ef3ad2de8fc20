"""
Texts that a careless reader gets wrong: what is not the article's own news stays out of its facts.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from convert.scoring import facts_of
from exchange_timeline.convert.article import Raw
from exchange_timeline.convert.draft import make_draft
from exchange_timeline.convert.work import reader

PROJECT = Path(__file__).parents[2]
TRAPS = yaml.safe_load(Path(__file__).with_name("traps.yaml").read_text("utf-8"))
AT_LEAST = 40


def read(text: str, published: object) -> dict[str, Any]:
    """What the converter takes from a text that came out on a day."""
    with_lists = reader(str(PROJECT / "content"))
    reading = with_lists.read(
        Raw(name="trap", text=text, published=str(published) if published else None)
    )
    fields = make_draft(reading, with_lists.vocabulary).fields
    facts = facts_of(fields)
    claims = (fields["exchange"] or {}).get("claims", [])
    facts["qualifier"] = claims[0]["qualifier"] if claims else None
    return facts


@pytest.mark.parametrize("case", TRAPS, ids=lambda case: case["trap"])
def test_is_not_caught(case: dict[str, Any]):
    """
    Each fact that the case names is read as it says; null means that nothing may be read.
    """
    facts = read(case["text"], case.get("published"))
    wanted = case["facts"]
    got = {name: facts[name] for name in wanted}

    assert _comparable(wanted) == _comparable(got)


def test_there_are_enough_traps():
    assert len(TRAPS) >= AT_LEAST


def _comparable(facts: dict[str, Any]) -> dict[str, Any]:
    """Lists without their order."""
    return {
        name: sorted(value) if isinstance(value, list) else value for name, value in facts.items()
    }
