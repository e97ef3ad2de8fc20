"""
Inputs that are no article, or hostile: a named problem in bounded time, the rest converted.
"""

from __future__ import annotations

import json
import time
import tracemalloc
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from exchange_timeline.convert.inputs import Input
from exchange_timeline.convert.work import Result, convert
from real_site import PROJECT, run

if TYPE_CHECKING:
    from pathlib import Path

CONTENT = str(PROJECT / "content")
GOOD = (
    "Soldiers come home\n\nIvan Hnatiuk — Friday, 4 July 2025, 13:27\n\n"
    "120 Ukrainian soldiers came home from Russian captivity in an exchange on Friday, "
    "the Coordination Headquarters said.\n"
)
LONG = 30
LAUGHS = "".join(f'<!ENTITY {two} "{f"&{one};" * 10}">' for one, two in pairwise("abcdefghij"))
BOMB = (
    f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha ha">{LAUGHS}]><rss version="2.0"><channel>'
    "<item><title>&j;</title><description>&j;</description></item></channel></rss>"
)


def read(data: bytes, name: str = "input.txt") -> Result:
    """What becomes of one input."""
    (result,) = convert(Input(name, data), CONTENT)
    return result


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"  \n\n\t ", "empty"),
        (b"\x00" * 500, "empty"),
        (b"%PDF-1.7 and so on", "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "binary"),
        (bytes(range(32)) * 300, "binary"),
        (b"Only a headline", "no article"),
        (b"<html><body><p>" + b"<div>" * 50_000 + b"x</div></body></html>", "nested"),
        (b'<!DOCTYPE html [<!ENTITY a "aaaa">]><html><body><p>&a;</p></body></html>', "entities"),
        (b"<html><head></head><body><nav><a href='/'>x</a></nav></body></html>", "no article"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "no entries"),
        (BOMB.encode(), "entities"),
        (("\u200f" * 1000).encode(), "no article"),
    ],
)
def test_says_what_is_wrong(data: bytes, says: str):
    """
    What cannot be read has no draft and one problem that names the reason.
    """
    result = read(data)

    assert result.draft is None
    assert [says in problem.says for problem in result.problems] == [True]


def test_a_hundred_megabytes_are_not_read(tmp_path: Path):
    """Refused for their size, and never held in memory to find that out."""
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        for _ in range(100):
            file.write(b"words of an article " * 50_000)
    tracemalloc.start()
    (result,) = convert(Input(str(big)), CONTENT)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert big.stat().st_size == 100_000_000
    assert result.draft is None
    assert "too large" in result.problems[0].says
    assert peak < 20_000_000


@pytest.mark.parametrize(
    "text",
    [
        GOOD + "word " * 250_000,
        GOOD + "a" * 1_000_000,
        GOOD + '"' * 200_000,
        GOOD + "1 " * 200_000,
        GOOD + "(" * 100_000 + ")" * 100_000,
        GOOD + "12 for 12 " * 20_000,
        GOOD + "\n" * 300_000 + "x",
        "a\n" * 200_000 + GOOD,
        GOOD + "said Ivan Petrov, " * 20_000,
        "<p>" * 20_000 + GOOD,
        "<html><body>" + "<!--" * 200_000,
        "<html><body><p " + "a=1 " * 300_000 + f">{GOOD}</p></body></html>",
        '<html><script type="application/ld+json">' + "[" * 100_000 + f"</script><p>{GOOD}",
        "<rss><channel>" + "<item><title>t</title>" * 50_000,
    ],
    ids=[
        "words",
        "one word",
        "quotes",
        "numbers",
        "brackets",
        "formulas",
        "blanks",
        "lines",
        "names",
        "tags",
        "comments",
        "attributes",
        "json",
        "entries",
    ],
)
def test_ends_in_bounded_time(text: str):
    """
    Whatever its length and shape, an input is read, or refused, in seconds.
    """
    started = time.monotonic()
    results = convert(Input("input.txt", text.encode()), CONTENT)

    assert time.monotonic() - started < LONG
    assert all(result.draft is not None or result.problems for result in results)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-u"]
)
def test_reads_any_encoding(encoding: str):
    text = (
        "Обмін полоненими: додому повернулися захисники\n\n4 липня 2025, 13:27\n\n"
        "Сьогодні з російського полону повернулися 120 українських військових, "
        "повідомив Координаційний штаб.\n"
    )
    result = read(text.encode(encoding, errors="replace"))

    assert result.draft is not None, result.problems
    assert result.draft.title == "Обмін полоненими: додому повернулися захисники"


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: "\u200f" + text.replace(" ", "\u00a0"),
        lambda text: text.replace("soldiers", "sol\u00addiers"),
        lambda text: text.replace("came", "ca\x00me"),
        lambda text: text.replace("home", "ho\u200bme"),
        lambda text: f"\u202e{text}\u202c",
    ],
)
def test_line_ends_and_invisible_marks_change_nothing(change):
    result = read(change(GOOD).encode())

    assert result.draft is not None
    assert result.draft.title == "Soldiers come home"
    assert result.draft.fields["exchange"]["claims"][0]["count"] == 120


def test_a_cut_last_letter_is_no_other_encoding():
    data = (GOOD + "Київ").encode()[:-1]

    assert read(data).draft is not None


def test_the_rest_is_still_converted(tmp_path: Path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (inbox / "b.txt").write_text(GOOD, encoding="utf-8")
    (inbox / "c.txt").write_bytes(b"")
    report = tmp_path / "report.json"
    command = [".venv/bin/python", "-m", "exchange_timeline", "convert", "--to", tmp_path / "out"]
    result = run([*command, "--report", report, inbox], PROJECT)
    rows = json.loads(report.read_text(encoding="utf-8"))

    assert result.returncode == 1
    assert [bool(row["output"]) for row in rows] == [False, True, False]
    assert [len(row["problems"]) for row in rows] == [1, 0, 1]
    assert "Traceback" not in result.stdout + result.stderr


def test_an_input_that_is_not_there_is_named(tmp_path: Path):
    (result,) = convert(Input(str(tmp_path / "nowhere.txt")), CONTENT)

    assert "No such file" in result.problems[0].says


def test_wrong_use_is_exit_2(tmp_path: Path):
    wrong = tmp_path / "file"
    wrong.write_text("x", encoding="utf-8")
    command = [".venv/bin/python", "-m", "exchange_timeline", "convert", "--to", wrong, wrong]

    assert run(command, PROJECT).returncode == 2


def test_a_date_that_contradicts_itself_is_a_problem():
    result = read(GOOD.replace("Friday, 4 July", "Monday, 4 July").encode())

    assert any("contradicts itself" in problem.says for problem in result.problems)


def test_an_article_without_a_date_is_a_problem_with_a_draft():
    result = read(GOOD.replace("Ivan Hnatiuk — Friday, 4 July 2025, 13:27\n\n", "").encode())

    assert result.draft is not None
    assert any("no publication date" in problem.says for problem in result.problems)


def test_a_feed_with_too_many_entries_says_how_many_are_left_out():
    """
    Nothing is dropped in silence: what is past the limit is one problem with a number.
    """
    entry = f"<item><title>Swap</title><description>{GOOD}</description></item>"
    feed = f'<rss version="2.0"><channel>{entry * 503}</channel></rss>'
    results = convert(Input("feed.xml", feed.encode()), CONTENT)
    assert len(results) == 501
    assert all(result.draft for result in results[:500])
    assert "3 entries past the first 500" in results[-1].problems[0].says


@pytest.mark.parametrize("text", [". Ukraine Ukraine Ukraine Ukraine" * 3, "\U00017000 полон" * 3])
def test_letters_and_stops_that_no_dictionary_knows(text: str):
    """
    A text that begins with a full stop still has a title; a letter without a name breaks nothing.
    """
    result = read(text.encode())

    assert not any("failed" in problem.says for problem in result.problems)
    assert result.draft is None or result.draft.title == "Ukraine Ukraine Ukraine Ukraine"
