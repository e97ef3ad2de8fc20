"""
The whole way through the real commands: a pasted article, the converter, the build, the timeline.
"""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from built_pages import numbers_in, parse, text_of
from real_site import PROJECT, copy_of_the_project, run

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

SEED = PROJECT.parent / "shared" / "seeds" / "000_f82b9edbdce6bfef.txt"
GOLDEN = PROJECT / "tests" / "golden_site" / "content"

PASTED = """\
 date 2025-08-14 All Sections
Eighty-four people return to Ukraine after talks

OLENA REPORTERThursday, 14 August 2025, 16:20
Eighty-four people return to Ukraine after talks
Buses at the border. Photo: Coordination Headquarters

On 14 August, 84 people came back to Ukraine in a prisoner exchange, civilians among them.

Source: President Volodymyr Zelenskyy on Telegram

Quote from Zelenskyy: "Eighty-four more are on our soil."

The youngest is 26 and the oldest is 74.
"""


def convert(project: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the converter in a project."""
    return run([".venv/bin/python", "-m", "exchange_timeline", "convert", *arguments], project)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the small site's content."""
    return copy_of_the_project(tmp_path / "project", content=GOLDEN)


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder of pasted things: one article, and three that are none."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "article.txt").write_text(PASTED, encoding="utf-8")
    (folder / "empty.txt").write_text("\n  \n", encoding="utf-8")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "shopping.txt").write_text("bread\nmilk\nsalt\n", encoding="utf-8")
    return folder


def test_what_is_no_article_is_named_and_the_others_are_converted(project, inbox, tmp_path):
    report, out = tmp_path / "report.json", tmp_path / "out"

    result = convert(project, "--to", out, "--report", report, inbox)

    assert result.returncode == 1
    assert "Traceback" not in result.stdout + result.stderr
    told = {
        entry["input"].rpartition("/")[2]: entry for entry in json.loads(report.read_text("utf-8"))
    }
    assert sorted(told) == ["article.txt", "empty.txt", "picture.txt", "shopping.txt"]
    for name in ("empty.txt", "picture.txt", "shopping.txt"):
        assert told[name]["output"] is None, name
        assert told[name]["problems"], name
        assert all({"line", "says", "hint"} <= problem.keys() for problem in told[name]["problems"])
        assert name in result.stdout + result.stderr
    assert told["article.txt"]["output"]
    assert len(list(out.rglob("*.md"))) == 1


def test_a_path_that_is_not_there_is_wrong_input_and_no_crash(project, tmp_path):
    result = convert(project, "--to", tmp_path / "out", tmp_path / "nowhere")

    assert result.returncode in {1, 2}
    assert "nowhere" in result.stdout + result.stderr
    assert "Traceback" not in result.stderr


def test_wrong_use_ends_with_2(project):
    assert convert(project).returncode == 2


def test_make_convert_is_the_same_converter(project, inbox):
    for name in ("empty.txt", "picture.txt", "shopping.txt"):
        (inbox / name).unlink()

    result = run(["make", "convert", f"FROM={inbox}"], project)

    assert result.returncode == 0, result.stderr
    assert list((project / "content" / "articles" / "2025").glob("2025-08-14-*.md"))


@pytest.mark.slow
def test_a_pasted_article_becomes_an_entry_of_the_timeline(project, inbox):
    """No record exists for the day, so the timeline makes the exchange from the report."""
    convert(project, "--to", "content/articles", inbox / "article.txt")

    result = run(["make", "html"], project)

    assert result.returncode == 0, result.stdout + result.stderr
    timeline = parse(project / "output", project / "output" / "timeline" / "index.html")
    entries = [each for each in timeline.all("li") if each.get("id") == "2025-08-14"]
    assert len(entries) == 1
    assert "84" in numbers_in(text_of(entries[0]))


@pytest.mark.slow
@pytest.mark.skipif(not SEED.exists(), reason="the article is not here")
def test_the_first_real_article_appears_under_its_day_with_nothing_else_touched(tmp_path):
    project = copy_of_the_project(tmp_path / "project")
    shutil.rmtree(project / "content" / "articles")
    converted = run(["make", "convert", f"FROM={SEED}"], project)
    assert converted.returncode == 0, converted.stdout + converted.stderr

    result = run(["make", "html"], project)

    assert result.returncode == 0, result.stdout + result.stderr
    output = project / "output"
    timeline = parse(output, output / "timeline" / "index.html")
    entry = next(each for each in timeline.all("li") if each.get("id") == "2025-07-04")
    assert "not announced" in text_of(entry).lower()
    assert "0" not in numbers_in(text_of(entry))
    exchange = parse(output, output / "exchanges" / "2025-07-04" / "index.html")
    links = [
        address for _, address in exchange.attributes("href") if "articles/2025/07/04/" in address
    ]
    assert links
    assert (output / "exchanges" / "2025-07-04" / links[0]).resolve().is_file()
