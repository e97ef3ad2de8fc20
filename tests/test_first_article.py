"""
The first real article, where it lies beside the repository: what a careful reader takes from it.

Facts only: title, times, names of officials, credits. No sentence of the article stands here.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import frontmatter
import pytest

from real_site import PROJECT, run

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = PROJECT.parent / "shared" / "seeds"
HEADQUARTERS = "Coordination Headquarters for the Treatment of Prisoners of War"
TITLE = (
    "Ukraine brings back another group of defenders and civilians from Russian captivity"
    " – photos, video"
)

pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the article is not here")


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> frontmatter.Post:
    """The article as the converter writes it."""
    out: Path = tmp_path_factory.mktemp("converted")
    command = [".venv/bin/python", "-m", "exchange_timeline", "convert"]
    result = run([*command, "--to", out, "--report", out / "report.json", SEEDS], PROJECT)

    assert result.returncode == 0, result.stdout + result.stderr
    (told,) = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert told["problems"] == []
    return frontmatter.load(told["output"])


@pytest.fixture(scope="module")
def exchange(converted: frontmatter.Post) -> dict[str, Any]:
    """The exchange that it tells of."""
    return converted["exchange"]


def test_title_time_author_and_language(converted):
    kyiv = dt.timezone(dt.timedelta(hours=3))

    assert converted["title"] == TITLE
    assert converted["date"] == dt.datetime(2025, 7, 4, 13, 27, tzinfo=kyiv)
    assert converted["date"].utcoffset() == dt.timedelta(hours=3)
    assert converted["authors"] == ["Valentyna Romanenko"]
    assert converted["lang"] == "en"


def test_the_sources_it_names(converted):
    assert converted["attributed_to"] == ["Volodymyr Zelenskyy, Telegram", HEADQUARTERS]


def test_three_photos_one_with_its_caption(converted):
    photos = converted["photos"]

    assert len(photos) == 3
    assert "Zelenskyy" in photos[0]["credit"]
    assert "Telegram" in photos[0]["credit"]
    assert [photo["credit"] for photo in photos[1:]] == [HEADQUARTERS, HEADQUARTERS]
    assert [bool(photo["caption"]) for photo in photos] == [True, False, False]


def test_who_is_quoted(converted):
    speakers = [quote["speaker"] for quote in converted["quotes"]]

    assert speakers == ["Volodymyr Zelenskyy", HEADQUARTERS]


def test_the_exchange_and_its_deal(exchange):
    assert exchange["date"] == dt.date(2025, 7, 4)
    assert exchange["kind"] == "prisoner-exchange"
    assert exchange["deal"] == "Istanbul agreements"
    assert exchange["stage"] is None
    assert exchange["ordinal"] is None


def test_the_number_is_withheld_by_those_who_say_that_it_will_follow(exchange):
    (claim,) = exchange["claims"]

    assert (claim["to"], claim["of"]) == ("Ukraine", "people")
    assert (claim["count"], claim["qualifier"]) == (None, "not-announced")
    assert claim["stated_by"] == HEADQUARTERS


def test_who_was_freed_and_where_they_served(exchange):
    groups = {"civilians", "officers", "seriously-ill", "seriously-wounded", "under-25"}
    assert groups <= set(exchange["groups"]) <= {*groups, "azovstal-mariupol"}
    assert sorted(exchange["services"]) == [
        "Armed Forces",
        "National Guard",
        "State Border Guard Service",
        "State Special Transport Service",
    ]
    assert sorted(exchange["places"]) == ["Donetsk", "Kharkiv", "Kherson", "Luhansk", "Mariupol"]
    assert exchange["ages"] == {"youngest": 20, "oldest": 59}
    assert exchange["held_since"] == 2022


def test_every_fact_has_its_evidence(converted, exchange):
    facts = {"deal", "claims.0", "ages.youngest", "ages.oldest", "held_since"}
    for name in ("groups", "services", "places"):
        facts |= {f"{name}.{each}" for each in exchange[name]}
    known = {name.removeprefix("exchange.") for name in converted["evidence"]}

    assert facts - known == set()


def test_the_body_is_the_article_and_nothing_around_it(converted):
    body = converted.content

    for chrome in ("All Sections", "Photo:", "ROMANENKO", TITLE, "13:27"):
        assert chrome not in body
    assert not [line for line in body.splitlines() if line and not line.strip()]
    assert body.count("Istanbul") == 2
