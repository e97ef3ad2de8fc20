"""
The data of the real site: whole, consistent, unknown as null and never as zero.
"""

from __future__ import annotations

import csv
import io

import pytest

STATUSES = {"agreed", "disputed", "at-least", "about", "sum", "not-announced", "not-stated"}
KEYS = {
    *(
        "id",
        "date",
        "kind",
        "url",
        "title",
        "deal",
        "stage",
        "ordinal",
        "figures",
        "groups",
        "services",
    ),
    *("places", "mediators", "ages", "reports", "sources", "corrections"),
}
FIGURE_KEYS = {"to", "of", "status", "count", "low", "high", "claims"}
CLAIM_KEYS = {"count", "qualifier", "stated_by", "side", "source"}


@pytest.fixture(scope="session")
def rows(built_site):
    """The rows of data/exchanges.csv."""
    text = (built_site / "data" / "exchanges.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def figures(exchanges):
    """Every figure with the id of its exchange."""
    return [(exchange["id"], figure) for exchange in exchanges for figure in exchange["figures"]]


def test_says_what_it_is(data):
    assert data.keys() >= {"version", "generated_from", "licence", "exchanges"}


def test_every_exchange_has_every_key(exchanges):
    assert len(exchanges) >= 122
    assert [each["id"] for each in exchanges if not each.keys() >= KEYS] == []
    assert [key for key, each in figures(exchanges) if not each.keys() >= FIGURE_KEYS] == []
    assert [
        key
        for key, figure in figures(exchanges)
        for claim in figure["claims"]
        if not claim.keys() >= CLAIM_KEYS
    ] == []


def test_the_exchanges_are_in_order_of_their_days(exchanges):
    days = [each["date"] for each in exchanges]

    assert days == sorted(days)


def test_json_and_csv_hold_the_same_exchanges(exchanges, rows):
    named = [each["id"] for each in exchanges]

    assert list(dict.fromkeys(row["id"] for row in rows)) == named


def test_a_figure_is_known_or_unknown_as_a_whole(exchanges):
    """A count lies between low and high; where nobody gave a number, all three are null."""
    wrong = []
    for key, figure in figures(exchanges):
        stated = [claim["count"] for claim in figure["claims"] if claim["count"] is not None]
        low, high = (min(stated), max(stated)) if stated else (None, None)
        if figure["status"] != "sum" and (figure["low"], figure["high"]) != (low, high):
            wrong.append(f"{key}: {figure['low']}-{figure['high']}, claims say {low}-{high}")
        if figure["count"] is not None and not figure["low"] <= figure["count"] <= figure["high"]:
            wrong.append(f"{key}: {figure['count']} is outside {figure['low']}-{figure['high']}")
        if figure["status"] not in STATUSES:
            wrong.append(f"{key}: {figure['status']}")

    assert wrong == []


def test_zero_is_only_what_somebody_stated(exchanges):
    wrong = [
        key
        for key, figure in figures(exchanges)
        if figure["count"] == 0 and all(claim["count"] != 0 for claim in figure["claims"])
    ]

    assert wrong == []


def test_every_claim_names_its_claimant_and_a_source_of_the_record(exchanges):
    wrong = [
        f"{exchange['id']}: {claim}"
        for exchange in exchanges
        for figure in exchange["figures"]
        for claim in figure["claims"]
        if not claim["stated_by"]
        or claim["source"] not in {source["id"] for source in exchange["sources"]}
    ]

    assert wrong == []


def test_no_cell_is_a_formula_or_says_nothing_in_letters(built_site):
    wrong = []
    for path in sorted((built_site / "data").glob("*.csv")):
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))):
            wrong += [
                f"{path.name}: {cell[:40]}"
                for cell in row
                if cell.startswith(("=", "+", "@", "\t", "\r"))
            ]
            wrong += [
                f"{path.name}: {cell}" for cell in row if cell in {"None", "N/A", "null", "nan"}
            ]

    assert wrong == []


def test_every_row_has_all_columns(built_site):
    for path in sorted((built_site / "data").glob("*.csv")):
        lengths = {
            len(row) for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")))
        }

        assert len(lengths) == 1, path.name


def test_every_exchange_has_the_page_that_the_data_names(exchanges, built_site):
    dead = [
        each["url"]
        for each in exchanges
        if not (built_site / "exchanges" / each["id"] / "index.html").is_file()
        or f"exchanges/{each['id']}/" not in each["url"]
    ]

    assert dead == []
