"""
Plain sentences: whoever comes home, by whatever usual noun, is counted to the side they come to.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from exchange_timeline.convert.article import Raw
from exchange_timeline.convert.work import reader

HERE = Path(__file__).parent
CONTENT = str(HERE.parents[1] / "content")
GROUPS: list[dict[str, Any]] = yaml.safe_load(HERE.joinpath("grammar.yaml").read_text("utf-8"))
CASES = [(group, sentence) for group in GROUPS for sentence in group["sentences"]]
NUMBER = 117


def came_to(side: str, text: str) -> int | None:
    """The people who came to a side, else the soldiers, as the converter reads a text."""
    event = reader(CONTENT).read(Raw(name="case", text=text)).event
    counts = {count.of: count.count for count in event.counts if count.to == side} if event else {}
    return counts.get("people") or counts.get("military")


@pytest.mark.parametrize(
    ("group", "sentence"), CASES, ids=[f"{group['lang']}: {text[:60]}" for group, text in CASES]
)
def test_counts_whoever_a_plain_sentence_names(group: dict[str, Any], sentence: str):
    texts = {
        noun: sentence.replace("N ", f"{NUMBER} ").replace("WHO", noun) for noun in group["nouns"]
    }
    unread = [noun for noun, text in texts.items() if came_to(group["side"], text) != NUMBER]
    assert not unread
