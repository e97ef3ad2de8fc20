"""
Whom an article cites and by which channel, whose words are set off without marks, who wrote it.
"""

from __future__ import annotations

from typing import Any

import pytest

from convert.pages import ARTICLES, cases, reading


@pytest.mark.parametrize("case", cases("channels"), ids=lambda case: case["text"][:60])
def test_a_source_has_the_channel_by_which_it_spoke(case: dict[str, Any]):
    article = ARTICLES[case["lang"]]
    read = reading(f"{article['title']}\n\n{article['lead']}\n\n{case['text']}\n")

    assert [str(speaker) for speaker in read.speakers] == case["sources"]


def test_a_source_line_between_headline_and_text_is_read():
    article = ARTICLES["uk"]
    sources = "Джерело: Петро Коваль, Олена Гнатюк, Координаційний штаб"
    read = reading(f"{article['title']}\n\n{sources}\n\n{article['text']}")

    assert [speaker.name for speaker in read.speakers] == [
        "Petro Koval",
        "Olena Hnatiuk",
        "Coordination Headquarters for the Treatment of Prisoners of War",
    ]
