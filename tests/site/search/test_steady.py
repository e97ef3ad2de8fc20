"""
`site.search.steady`: the same index, whatever order Pagefind wrote its filters in.
"""

from __future__ import annotations

import gzip
import json

from hypothesis import given
from hypothesis import strategies as st

from exchange_timeline.site.search import SearchRecord, index_files, steady
from exchange_timeline.site.search.steady import MARK, stored


def some_records(langs=("en",)):
    """Thirty things to be found, with several values for each filter."""
    return [
        SearchRecord(
            url=f"{lang}/exchanges/{number}/",
            lang=lang,
            title=f"Day {number}",
            text=f"People return, number {number}, Маріуполь & <b>",
            filters={
                "year": (str(2022 + number % 5),),
                "place": tuple(f"Place {each}" for each in range(number % 7)),
                "group": ("women", "officers"),
            },
        )
        for number in range(30)
        for lang in langs
    ]


def test_the_same_records_give_the_same_bytes():
    once = steady(index_files(some_records(("en", "uk"))))

    assert all(steady(index_files(some_records(("en", "uk")))) == once for _ in range(3))


def test_every_file_that_is_named_is_there():
    files = steady(index_files(some_records(("en", "uk"))))
    entry = json.loads(files["pagefind-entry.json"])

    assert sorted(entry["languages"]) == ["en", "uk"]
    for language in entry["languages"].values():
        meta = gzip.decompress(files[f"pagefind.{language['hash']}.pf_meta"])
        filters = [name for name in files if name.startswith("filter/")]
        named = [name for name in filters if name[7:-10].encode() in meta]
        assert len(named) == 3, "year, place and group"


def test_the_values_of_a_filter_are_all_kept():
    files = steady(index_files(some_records()))
    bodies = [gzip.decompress(files[name]) for name in files if name.endswith(".pf_filter")]
    place = next(body for body in bodies if b"eplace" in body)

    assert all(f"Place {each}".encode() in place for each in range(6))


def test_an_index_of_nothing_is_an_index():
    assert "pagefind-entry.json" in steady(index_files([]))


def test_pagefinds_own_interfaces_stay_behind():
    assert not [name for name in index_files(some_records()) if "ui" in name or "css" in name]


@given(st.binary(max_size=200_000))
def test_what_is_stored_reads_back(data):
    assert gzip.decompress(stored(MARK + data)) == MARK + data
