"""
A record's date, title and count are corrected: its names stay, and the correction is told.

The small site is published twice by the real commands, before the correction and after it.
"""

from __future__ import annotations

import csv
import html
import json
import re
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import feedparser
import pytest
from icalendar import Calendar

from real_site import copy_of_the_project, run

GOOD = Path(__file__).with_name("golden_site") / "content"
KEY = "2024-01-31"
ADDRESS = "https://example.org/timeline"
WHAT, WHY = "The day, the title and Kyiv's number.", "The first report had been misread."
CHANGES = {
    r"^title: .*$": "title: 208 people return a day earlier",
    r"^date: .*$": "date: 2024-01-30",
    r"count: 207": "count: 208",
    r"\*\*207\*\*": "**208**",
    r"^corrections:$": f'corrections:\n  - {{date: 2024-02-05, what: "{WHAT}", why: "{WHY}"}}',
}

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("golden")]


@dataclass(frozen=True)
class Published:
    """A published site, and how others read it."""

    root: Path

    @cached_property
    def exchange(self) -> dict[str, Any]:
        """The exchange in the JSON."""
        document = json.loads((self.root / "data" / "exchanges.json").read_text("utf-8"))
        return next(each for each in document["exchanges"] if each["id"] == KEY)

    def entry(self, feed: str = "exchanges") -> Any:
        """The exchange in an Atom feed."""
        parsed = feedparser.parse((self.root / "feeds" / f"{feed}.atom.xml").read_bytes())
        return next(each for each in parsed.entries if each.link.endswith(f"/{KEY}/"))

    @cached_property
    def item(self) -> dict[str, Any]:
        """The exchange in the JSON Feed."""
        feed = json.loads((self.root / "feeds" / "feed.json").read_text("utf-8"))
        return next(each for each in feed["items"] if each["url"].endswith(f"/{KEY}/"))

    @cached_property
    def event(self) -> Any:
        """The exchange in the calendar."""
        events = Calendar.from_ical((self.root / "calendar.ics").read_bytes()).walk("VEVENT")
        return next(each for each in events if each["url"].endswith(f"/{KEY}/"))

    def page(self, address: str) -> str:
        """The HTML of a page."""
        return (self.root / address / "index.html").read_text("utf-8")

    @cached_property
    def described(self) -> dict[str, Any]:
        """The JSON-LD of the exchange's page."""
        block = re.search(
            r'<script type="application/ld\+json">(.*?)</script>', self.page(f"exchanges/{KEY}")
        )
        assert block
        return json.loads(block[1])

    def rows(self, name: str) -> list[dict[str, str]]:
        """The rows of a table on the exchange."""
        with (self.root / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return [
                row for row in csv.DictReader(file) if KEY in (row.get("exchange"), row.get("id"))
            ]


def publish(project: Path, output: Path) -> Published:
    """Publish a project's content into a folder."""
    command = [sys.executable, "-m", "pelican", "content", "-s", "publishconf.py", "-o", output]
    result = run([*command, "--fatal", "errors"], project, SITEURL=ADDRESS)
    assert result.returncode == 0, result.stdout + result.stderr
    return Published(output)


@pytest.fixture(scope="module")
def both(tmp_path_factory) -> tuple[Published, Published]:
    """The site before the correction and after it."""
    folder = tmp_path_factory.mktemp("corrected")
    project = copy_of_the_project(folder / "project", content=GOOD)
    before = publish(project, folder / "before")
    record = next((project / "content" / "exchanges").rglob(f"{KEY}.md"))
    text = record.read_text("utf-8")
    for pattern, new in CHANGES.items():
        text, times = re.subn(pattern, new, text, flags=re.MULTILINE)
        assert times, pattern
    record.write_text(text, encoding="utf-8")
    return before, publish(project, folder / "after")


def test_the_record_did_change(both):
    before, after = both

    assert (before.exchange["date"], after.exchange["date"]) == (KEY, "2024-01-30")
    assert before.exchange["title"] != after.exchange["title"]
    assert "208" in {row["count"] for row in after.rows("claims")}


def test_no_name_has_moved(both):
    before, after = both

    assert before.exchange["url"] == after.exchange["url"] == f"{ADDRESS}/exchanges/{KEY}/"
    assert before.entry().id == after.entry().id == after.item["id"] == str(after.event["uid"])
    assert before.entry().link == after.entry().link
    assert before.entry("all").id == after.entry("all").id
    assert (before.item["id"], before.item["url"]) == (after.item["id"], after.item["url"])
    assert before.event["uid"] == after.event["uid"]
    assert before.described["mainEntity"]["@id"] == after.described["mainEntity"]["@id"]
    for site in both:
        assert f'id="{KEY}"' in site.page("timeline")
        assert (site.root / "cards" / f"{KEY}.png").is_file()


def test_the_new_day_is_told_everywhere(both):
    _, after = both

    assert after.event["dtstart"].dt.isoformat() == "2024-01-30"
    assert after.entry().title.startswith("30 January 2024")
    assert after.described["mainEntity"]["startDate"] == "2024-01-30"


def test_the_correction_is_told_everywhere(both):
    before, after = both
    told = {"date": "2024-02-05", "what": WHAT, "why": WHY}

    assert after.exchange["corrections"] == [told, *before.exchange["corrections"]]
    assert after.rows("corrections")[0] == {"exchange": KEY, **told}
    assert [row["corrections"] for row in after.rows("exchanges")] == ["2"]
    assert after.item["_exchange"]["corrections"][0] == told
    assert after.described["correction"][0] == {
        "@type": "CorrectionComment",
        "text": f"{WHAT} {WHY}",
        "datePublished": "2024-02-05",
    }
    for text in (
        after.entry().summary,
        after.entry("all").summary,
        after.item["content_html"],
        after.event["description"],
        after.page(f"exchanges/{KEY}"),
        after.page("corrections"),
    ):
        assert WHAT in html.unescape(text)
        assert WHY in html.unescape(text)


def test_the_day_of_the_correction_is_when_it_last_changed(both):
    before, after = both
    sitemap = (after.root / "sitemap.xml").read_text("utf-8")

    assert (before.event["sequence"], after.event["sequence"]) == (1, 2)
    assert after.entry().updated.startswith("2024-02-05")
    assert after.item["date_modified"].startswith("2024-02-05")
    assert after.event["last-modified"].dt.date().isoformat() == "2024-02-05"
    assert after.described["dateModified"] == "2024-02-05"
    assert f"<loc>{ADDRESS}/exchanges/{KEY}/</loc>\n<lastmod>2024-02-05</lastmod>" in sitemap


def test_nothing_of_the_old_number_stays(both):
    _, after = both

    assert "207" not in {row["count"] for row in after.rows("claims")}
    assert "207" not in after.entry().title
    assert "207" not in str(after.event["summary"])
