"""
What may not be published, or not yet, leaves no trace: no page, item, row, card or name of a file.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from real_site import copy_of_the_project, run

GOOD = Path(__file__).with_name("golden_site") / "content"
WORD = "quokka"
RECORD = """\
---
title: {title}
date: {day}
kind: prisoner-exchange
lang: en
claims:
  - {{to: Ukraine, of: people, count: 8191, stated_by: {title}, side: Ukraine, source: s1}}
sources:
  - {{id: s1, publisher: {title} News, url: "https://{title}.example/"}}
{held}
---

{title} came home.
"""
REPORT = """\
---
title: {title}
date: {day}T12:00:00+02:00
lang: en
source: {{publisher: {title} News, url: "https://{title}.example/a"}}
rights: full
review: done
exchange: {{date: {day}, kind: prisoner-exchange, id: null}}
{held}
---

{title} was here.
"""
HELD = {
    "embargo": "embargo: 2999-01-01T00:00:00+00:00",
    "withdrawn": "withdrawn: {date: 2024-03-01, reason: It put somebody at risk.}",
}

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("golden")]


def lay_out(path: Path, text: str, held: str) -> None:
    """Write a content file that may not be shown."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.format(title=WORD, day=DAY, held=held), encoding="utf-8")


DAY = "2024-04-17"
TRACES = (WORD, DAY, "8191", "8,191", DAY.replace("-", "/"), "17 April 2024")


def traces(tmp_path: Path, held: str) -> set[str]:
    """The files of a published site that tell of the record and its report."""
    project = copy_of_the_project(tmp_path / "project", content=GOOD)
    content = project / "content"
    lay_out(content / "exchanges" / "2024" / f"{DAY}.md", RECORD, held)
    lay_out(content / "articles" / "2024" / f"{DAY}-{WORD}.md", REPORT, held)
    output = tmp_path / "output"
    command = [sys.executable, "-m", "pelican", "content", "-s", "publishconf.py", "-o", output]
    result = run([*command, "--fatal", "errors"], project, SITEURL="https://example.org")
    assert result.returncode == 0, result.stderr
    return {
        path.relative_to(output).as_posix()
        for path in output.rglob("*")
        if path.is_file()
        and any(trace in str(path) or trace.encode() in path.read_bytes() for trace in TRACES)
    }


@pytest.mark.parametrize("held", HELD)
def test_nothing_of_it_is_anywhere(tmp_path, held):
    assert traces(tmp_path, HELD[held]) == set()


def test_once_it_may_be_shown_it_is_everywhere(tmp_path):
    """Else the test above would look in the wrong places."""
    assert traces(tmp_path, "") >= {
        f"exchanges/{DAY}/index.html",
        f"articles/2024/04/17/{WORD}/index.html",
        f"cards/{DAY}.png",
        "timeline/index.html",
        "feeds/all.atom.xml",
        "feeds/feed.json",
        "calendar.ics",
        "sitemap.xml",
        "data/exchanges.json",
        "data/claims.csv",
        "data/timelinejs.json",
    }
