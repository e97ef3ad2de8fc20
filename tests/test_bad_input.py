"""
What an editor is told of bad content: every problem in one run, where it is and how to mend it.

Each case spoils one file of a small, good site; all are then checked at once by the real command.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from real_site import copy_of_the_project, run

if TYPE_CHECKING:
    import subprocess

GOOD = Path(__file__).with_name("golden_site") / "content"
RECORD = """\
---
title: {name}
date: 2025-0{day}
kind: prisoner-exchange
deal: null
lang: en
claims:
- {{to: Ukraine, of: people, count: 5, stated_by: Somebody, side: Ukraine, source: s1}}
groups: [officers]
sources:
- {{id: s1, publisher: A Paper, url: "https://example.org/a"}}
corrections: []
---

Five people came home.
"""
CLAIM_LINE = 8

# name of the case: (what stands in a good record, what the editor wrote, line, message, hint)
CASES = {
    "no-yaml": ("title: no-yaml", "title: a: b", 2, "is no YAML", "quotation marks"),
    "no-date": ("date: 2025-02-02\n", "", 1, "date: is missing", "YYYY-MM-DD"),
    "no-such-day": ("2025-02-03", "2025-02-31", 3, "'2025-02-31' is not a day", "YYYY-MM-DD"),
    "unknown-field": ("deal: null", "daal: null", 5, "daal: is no field", "write deal"),
    "unknown-spelling": ("[officers]", "[oficers]", 9, "'oficers' is no group", "write officers"),
    "other-spelling": (
        "deal: null",
        "services: [army]",
        5,
        "'army' is another spelling of Armed Forces",
        "write Armed Forces",
    ),
    "negative-count": (
        "count: 5",
        "count: -5",
        CLAIM_LINE,
        "count: -5 is below 0",
        "null where nobody said",
    ),
    "count-in-words": (
        "count: 5",
        "count: five",
        CLAIM_LINE,
        "count: 'five' is no whole number",
        "digits",
    ),
    "empty-count": ("count: 5", "count: null", CLAIM_LINE, "count: is empty", "not-announced"),
    "no-source": (", source: s1", "", CLAIM_LINE, "claims.0: names no source", "source: s1"),
    "other-source": ("source: s1", "source: s9", CLAIM_LINE, "'s9' is not among the sources", "s1"),
    "no-claimant": ("stated_by: Somebody, ", "", CLAIM_LINE, "stated_by: is missing", "claimant"),
    "no-such-deal": (
        "deal: null",
        "deal: Grand bargain",
        5,
        "no deal is called 'Grand bargain'",
        "a-thousand-for-a-thousand",
    ),
    "unsafe-address": (
        "https://example.org/a",
        "javascript:alert(1)",
        11,
        "is no web address",
        "https://",
    ),
}
DAYS = {name: f"2-{number:02}" for number, name in enumerate(CASES, start=1)}


def record(name: str) -> str:
    """A good record of one case's day."""
    return RECORD.format(name=name, day=DAYS[name])


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with every mistake at once, and a last good site."""
    project = copy_of_the_project(tmp_path_factory.mktemp("spoilt"), content=GOOD)
    folder = project / "content" / "exchanges" / "2025"
    for name, (good, bad, *_) in CASES.items():
        assert good in record(name), name
        (folder / f"2025-0{DAYS[name]}.md").write_text(record(name).replace(good, bad, 1), "utf-8")
    twin = project / "content" / "exchanges" / "another" / "2024-01-31.md"
    twin.parent.mkdir()
    twin.write_bytes((project / "content" / "exchanges" / "2024" / "2024-01-31.md").read_bytes())
    (folder / "2025-03-01.md").write_bytes(b"---\ntitle: caf\xe9\n---\n")
    (project / "output").mkdir()
    (project / "output" / "index.html").write_text("the last good site", encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def said(spoilt: Path) -> subprocess.CompletedProcess[str]:
    """What the check says of it, in one run."""
    return run([".venv/bin/python", "-m", "exchange_timeline", "check"], spoilt)


def test_the_record_is_good_before_it_is_spoilt(tmp_path):
    """Else the messages below might be about something that no case meant."""
    project = copy_of_the_project(tmp_path, content=GOOD)
    for name in CASES:
        path = project / "content" / "exchanges" / "2025" / f"2025-0{DAYS[name]}.md"
        path.write_text(record(name), encoding="utf-8")

    result = run([".venv/bin/python", "-m", "exchange_timeline", "check"], project)

    assert (result.returncode, result.stderr) == (0, "")


def test_the_check_ends_with_1(said):
    assert said.returncode == 1


def test_nothing_looks_like_a_crash(said):
    assert "Traceback" not in said.stdout + said.stderr


@pytest.mark.parametrize("name", CASES)
def test_each_mistake_is_named_with_its_line_and_a_hint(said, name):
    _, _, line, says, hint = CASES[name]
    where = f"content/exchanges/2025/2025-0{DAYS[name]}.md:{line}: "
    lines = said.stderr.splitlines()
    told = [number for number, text in enumerate(lines) if text.startswith(where) and says in text]

    assert told, said.stderr
    assert hint in lines[told[0] + 1]


@pytest.mark.parametrize("name", CASES)
def test_one_mistake_gives_one_message(said, name):
    where = f"content/exchanges/2025/2025-0{DAYS[name]}.md:"

    assert sum(text.startswith(where) for text in said.stderr.splitlines()) == 1, said.stderr


def test_a_doubled_id_is_named_with_both_files(said):
    told = [text for text in said.stderr.splitlines() if "'2024-01-31'" in text]

    assert len(told) == 1
    assert "id '2024-01-31' stands twice" in told[0]
    assert "exchanges/2024/2024-01-31.md" in told[0]
    assert "exchanges/another/2024-01-31.md" in told[0]


def test_a_file_in_another_encoding_is_named(said):
    assert "content/exchanges/2025/2025-03-01.md:0: is not UTF-8" in said.stderr


@pytest.mark.slow
def test_a_build_of_bad_content_leaves_the_last_good_site(spoilt, said):
    result = run(["make", "html"], spoilt)

    assert result.returncode != 0
    assert said.stderr in result.stderr
    assert "output/ is as it was" in result.stderr
    assert [path.name for path in (spoilt / "output").iterdir()] == ["index.html"]
    assert (spoilt / "output" / "index.html").read_text(encoding="utf-8") == "the last good site"
