"""
Another conflict, other sides, another zone, one language: the same plugin and theme build it.

Nothing of the first site may show: whatever is on a page comes from content and settings.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from built_pages import pages_of, text_of
from real_site import PROJECT, build, copy_of_the_project

CONTENT = Path(__file__).with_name("second_site") / "content"
OURS = re.compile(
    r"Ukrain|Russia(?!n peacekeepers)|Kyiv|Kiev|Moscow|Zelensk|exchange-timeline,2022"
)
TEXTS = {".html", ".xml", ".json", ".csv", ".ics", ".js", ".txt", ".css", ".svg"}

pytestmark = pytest.mark.xdist_group("second")


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second site, built in its own zone."""
    project = copy_of_the_project(tmp_path_factory.mktemp("second"), content=CONTENT)
    (project / "pelicanconf.py").unlink()
    settings = (PROJECT / "pelicanconf.py").read_text(encoding="utf-8")
    (project / "pelicanconf.py").write_text(
        f'{settings}\nTIMEZONE = "Asia/Yerevan"\n', encoding="utf-8"
    )
    result = build(project, project / "output", SOURCE_DATE_EPOCH="1704110400")
    assert result.returncode == 0, result.stdout + result.stderr
    return project / "output"


@pytest.fixture(scope="module")
def pages(second):
    """Every page of it."""
    return pages_of(second)


def read(page):
    """What a reader sees of a page."""
    return text_of(page.all("main")[0])


def test_nothing_of_the_first_site_is_anywhere(second):
    shown = {
        path.relative_to(second).as_posix(): found[0]
        for path in second.rglob("*")
        if path.suffix in TEXTS and (found := OURS.search(path.read_text(encoding="utf-8")))
    }

    assert shown == {}


def test_its_pages_are_sound(pages):
    assert {name: page.errors for name, page in pages.items() if page.errors} == {}
    assert "uk/index.html" not in pages


def test_its_sides_stand_in_their_order(pages):
    text = read(pages["exchanges/2023-12-13/index.html"])

    assert re.search(r"to Armenia.*32 people.*to Azerbaijan.*2 people", text)
    assert "Government of Armenia" in text


def test_its_days_are_those_of_its_zone(second):
    calendar = (second / "feeds" / "all.atom.xml").read_text(encoding="utf-8")

    assert "2023-12-13T15:00:00+04:00" in calendar or "2023-12-13T11:00:00+00:00" in calendar


def test_its_facets_are_its_own(pages, second):
    names = {name for name in pages if name.count("/") == 2}

    assert {
        "groups/servicemen/index.html",
        "places/syunik/index.html",
        "mediators/georgia/index.html",
        "kinds/unilateral-return/index.html",
    } <= names
    assert (second / "feeds" / "mediators" / "georgia.atom.xml").is_file()


def test_its_promise_is_kept(pages):
    assert "Nothing of the promise is open." in read(pages["deals/joint-statement/index.html"])


def test_its_official_total_is_compared(pages):
    assert "Our own sum is the same." in read(pages["method/index.html"])


def test_its_correction_is_told(pages):
    assert "The mediator was added." in read(pages["corrections/index.html"])


def test_its_context_counts_its_own_exchanges(pages):
    text = read(pages["exchanges/2023-12-13/index.html"])

    assert "prisoner exchange no. 1 of 2023" in text
    assert "was on 14 December 2020, 1094 days earlier" in text.replace(",094", "094")
    assert "came to 76 people in 2 prisoner exchanges" in text


def test_its_data_name_its_own_sides(second):
    data = json.loads((second / "data" / "exchanges.json").read_text(encoding="utf-8"))
    sides = {figure["to"] for exchange in data["exchanges"] for figure in exchange["figures"]}

    assert sides == {"Armenia", "Azerbaijan"}


def test_its_feeds_are_its_own(second):
    feed = (second / "feeds" / "exchanges.atom.xml").read_text(encoding="utf-8")

    assert "tag:two-neighbours.example,2020:en:exchange/2023-12-13" in feed


def test_its_search_knows_one_language(second):
    entry = json.loads((second / "pagefind" / "pagefind-entry.json").read_text(encoding="utf-8"))

    assert list(entry["languages"]) == ["en"]
