"""
Whatever comes in: no exception, no run over its time, inputs = outputs + problems.
"""

from __future__ import annotations

import platform
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from convert.promises import read
from convert.scoring import load
from exchange_timeline.convert.encoding import NotTextError, decode, normalise
from exchange_timeline.convert.numbers import find_numbers
from exchange_timeline.convert.rules import fold, rules_for
from exchange_timeline.convert.save import is_edited, marked, slug
from real_site import PROJECT, run

ARTICLES = [load(path)[0] for path in sorted(Path(__file__).parent.glob("labelled/*.yaml"))]
PAGE = (Path(__file__).parent / "cases" / "page" / "raw.html").read_text(encoding="utf-8")
# Of the coverage-guided runs: bytes of an input, how many inputs, and how long they may take.
LONGEST, RUNS, LEAST_RUNS, MOST_SECONDS = 2500, 1500, 50, 120

WORDS = """
Ukraine Russia exchanged 205 for prisoners “ ” " said Photo: – Quote: Source: . , ( ) полон обмін
з на пленных Background: By 1,000 « » <p> each Anna Koval 4 July 2025 13:27 тіла 50-й
"""
words = st.sampled_from([*WORDS.split(), "\n", "\n\n", "\u200f", "\x00"])
mixed = st.lists(words | st.text(max_size=12), max_size=120).map(" ".join)


@given(text=mixed)
def test_any_words_are_read_or_refused(text: str):
    read(text.encode("utf-8", errors="replace"))


@given(data=st.binary(max_size=3000))
def test_any_bytes_are_read_or_refused(data: bytes):
    read(data)


@given(
    article=st.sampled_from(ARTICLES),
    start=st.integers(0, 400),
    length=st.integers(0, 400),
    insert=st.text(max_size=30),
)
def test_an_article_that_was_damaged_is_read_or_refused(
    article: str, start: int, length: int, insert: str
):
    read((article[:start] + insert + article[start + length :]).encode("utf-8", errors="replace"))


@settings(max_examples=40)
@given(start=st.integers(0, 1800), length=st.integers(0, 300), insert=st.text(max_size=20))
def test_a_page_that_was_damaged_is_read_or_refused(start: int, length: int, insert: str):
    read((PAGE[:start] + insert + PAGE[start + length :]).encode("utf-8", errors="replace"))


@given(text=st.text(max_size=200), lang=st.sampled_from(["en", "uk", "ru", "de", "xx"]))
def test_numbers_keep_their_place(text: str, lang: str):
    folded = fold(normalise(text))
    for number in find_numbers(folded, rules_for(lang)):
        assert 0 <= number.start < number.end <= len(folded)
        assert number.value >= 0


@given(text=st.text(max_size=100))
def test_folding_moves_no_letter(text: str):
    assert len(fold(text)) == len(text)


@given(title=st.text(max_size=200))
def test_a_slug_is_always_an_address(title: str):
    made = slug(title)

    assert made
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@given(
    text=st.text(min_size=1, max_size=300),
    encoding=st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]),
)
def test_decoding_undoes_encoding(text: str, encoding: str):
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        return
    try:
        got = decode(data)
    except NotTextError:
        return

    assert got.lstrip("\ufeff") == text.lstrip("\ufeff")


@given(title=st.text(min_size=1, max_size=60).filter(str.strip), body=st.text(max_size=100))
def test_the_mark_holds_for_any_file(title: str, body: str):
    assert not is_edited(marked({"title": title}, body))


@pytest.mark.slow
@settings(max_examples=600)
@given(text=mixed)
def test_any_words_are_read_or_refused_at_length(text: str):
    read((text * 3).encode("utf-8", errors="replace"))


@pytest.mark.slow
@pytest.mark.skipif(
    (sys.platform, platform.machine()) != ("linux", "x86_64"),
    reason="atheris has wheels for Linux on x86-64 alone; the lock leaves it out elsewhere",
)
@pytest.mark.parametrize("reader", ["text", "page"])
def test_coverage_guided_fuzzing_finds_nothing(reader: str, tmp_path: Path):
    """The same promises under atheris, which begins with our articles and steers by branches."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for number, article in enumerate(ARTICLES if reader == "text" else [PAGE]):
        (seeds / f"{number:02}").write_bytes(article.encode()[:LONGEST])
    script = Path(__file__).with_name("fuzz_reader.py")
    limits = [f"-runs={RUNS}", f"-max_len={LONGEST}", f"-max_total_time={MOST_SECONDS}"]
    # The seed is the same every time; the time limit is our own, by the same alarm as theirs.
    fixed = ["-seed=1", "-timeout=0", f"-artifact_prefix={tmp_path}/"]
    command = [sys.executable, script, reader, *limits, *fixed, seeds]
    result = run(command, PROJECT, PYTHONPATH=f"{PROJECT / 'plugins'}:{PROJECT / 'tests'}")
    done = re.search(r"Done (\d+) runs", result.stderr)

    assert result.returncode == 0, result.stdout[-4000:] + result.stderr[-4000:]
    assert done
    assert int(done[1]) > LEAST_RUNS
