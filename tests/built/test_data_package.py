"""
The data of the real site as others use them: clean by Frictionless and the schema, whole, cited.
"""

from __future__ import annotations

import contextlib
import csv
import html
import io
import json
import re
import sys
from typing import TYPE_CHECKING

import jsonschema
import pytest

from built_pages import text_of
from real_site import PROJECT, run

if TYPE_CHECKING:
    from pathlib import Path

TABLES = (
    *("exchanges", "claims", "composition", "sources"),
    *("deals", "checkpoints", "corrections"),
)


@pytest.fixture(scope="session")
def folder(built_site) -> Path:
    """The folder of the data."""
    return built_site / "data"


@pytest.fixture(scope="session")
def tables(folder) -> dict[str, list[dict[str, str]]]:
    """The rows of every table by its name."""
    return {
        name: list(csv.DictReader(io.StringIO((folder / f"{name}.csv").read_text("utf-8"))))
        for name in TABLES
    }


def test_frictionless_finds_nothing(folder):
    result = run(
        [sys.prefix + "/bin/frictionless", "validate", folder / "datapackage.json"], PROJECT
    )

    assert result.returncode == 0, result.stdout
    assert "INVALID" not in result.stdout


def test_the_json_fits_the_schema_that_lies_beside_it(folder, data):
    schema = json.loads((folder / "exchanges.schema.json").read_text("utf-8"))
    checker = jsonschema.FormatChecker()

    jsonschema.Draft202012Validator(schema, format_checker=checker).validate(data)


def test_there_are_as_many_rows_as_the_site_has_things(tables, exchanges, folder, built_site):
    """A folder per exchange, an entry per exchange, a row per exchange; and so for the rest."""
    pages = [path.name for path in (built_site / "exchanges").iterdir() if path.is_dir()]
    events = json.loads((folder / "timelinejs.json").read_text("utf-8"))["events"]
    assert len(tables["exchanges"]) == len(exchanges) == len(pages) == len(events) == 122
    assert {row["id"] for row in tables["exchanges"]} == {*pages}
    assert {event["unique_id"] for event in events} == {*pages}

    shown = {each["href"] for each in sources_shown(built_site)}
    assert {row["url"] for row in tables["sources"] if row["url"]} <= shown
    assert len(tables["sources"]) == sum(len(each["sources"]) for each in exchanges)
    assert len(tables["corrections"]) == sum(len(each["corrections"]) for each in exchanges)
    claims = [
        (each["id"], figure["to"], claim["of"], claim["count"], claim["stated_by"], claim["source"])
        for each in exchanges
        for figure in each["figures"]
        for claim in figure["claims"]
        if claim["of"] == figure["of"]  # a sum shows its parts again
    ]
    assert len(tables["claims"]) == len(claims)


def sources_shown(built_site: Path) -> list[dict[str, str]]:
    """Every outward link of an exchange's page."""
    found = []
    for path in (built_site / "exchanges").glob("*/index.html"):
        links = re.findall(r'href="(https?://[^"]+)"', path.read_text("utf-8"))
        found += [{"href": html.unescape(link)} for link in links]
    return found


def test_every_claim_names_who_said_it_and_where(tables):
    known = {(row["exchange"], row["id"]) for row in tables["sources"]}

    assert [row for row in tables["claims"] if not row["stated_by"]] == []
    assert [row for row in tables["claims"] if (row["exchange"], row["source"]) not in known] == []
    assert [
        row
        for name in ("checkpoints", "composition", "deals")
        for row in tables[name]
        if not row["stated_by"]
    ] == []
    assert [row for row in tables["deals"] if not row["source_publisher"]] == []
    assert [row for row in tables["checkpoints"] if not row["source_publisher"]] == []


def test_a_number_of_a_table_is_a_number_or_nothing(tables):
    numbers = {"count", "outside", "total", "ordinal", "stage"}
    numbers |= {
        each for each in tables["exchanges"][0] if re.search(r"_to_\w+?(_low|_high)?$", each)
    }
    numbers -= {each for each in numbers if each.endswith(("_status", "_stated_by"))}

    wrong = [
        f"{name}: {column}={row[column]}"
        for name, rows in tables.items()
        for row in rows
        for column in numbers & row.keys()
        if not re.fullmatch(r"\d*", row[column])
    ]
    assert wrong == []


def test_31_january_2024_has_both_numbers_everywhere(tables, exchanges, pages):
    def said(claims):
        return {(str(each["count"]), each["side"]) for each in claims}

    both = {("207", "Ukraine"), ("195", "Russia")}
    rows = [
        row
        for row in tables["claims"]
        if (row["exchange"], row["to"], row["of"]) == ("2024-01-31", "Ukraine", "people")
    ]
    figure = the_figure(exchanges, "2024-01-31")
    shown = text_of(pages["exchanges/2024-01-31/index.html"].tree)

    assert said(rows) == said(figure["claims"]) == both
    assert (figure["status"], figure["low"], figure["high"]) == ("disputed", 195, 207)
    assert "207" in shown
    assert "195" in shown


def test_24_august_2025_has_russias_claim_and_no_number_of_ukraines(tables, exchanges):
    figure = the_figure(exchanges, "2025-08-24")
    (row,) = [row for row in tables["exchanges"] if row["id"] == "2025-08-24"]

    assert (figure["status"], figure["count"]) == ("not-announced", None)
    assert [(each["side"], each["count"]) for each in figure["claims"]] == [
        ("Ukraine", None),
        ("Russia", 146),
    ]
    assert (row["people_to_ukraine"], row["people_to_ukraine_status"]) == ("", "not-announced")
    assert "Russian Ministry of Defence: 146" in row["people_to_ukraine_stated_by"]


def the_figure(exchanges, key: str) -> dict:
    """The figure on people to Ukraine."""
    (exchange,) = [each for each in exchanges if each["id"] == key]
    (figure,) = [
        each for each in exchange["figures"] if (each["to"], each["of"]) == ("Ukraine", "people")
    ]
    return figure


def test_the_example_in_python_runs_and_finds_2024(pages, folder, monkeypatch):
    """What the page shows is what is run; 1,358 came home in 2024, the official number too."""
    page = pages["data/index.html"]
    code = next(
        "".join(each.itertext())
        for each in page.all("code")
        if "import csv" in each.itertext().__next__()
    )
    monkeypatch.chdir(folder)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "the example", "exec"), {})  # noqa: S102 - our own page

    assert "2024 1358 and 0 exchanges with an unknown number" in out.getvalue().splitlines()


def test_every_column_is_in_the_dictionary(pages, tables):
    for where in ("data/dictionary/index.html", "uk/data/dictionary/index.html"):
        codes = {text_of(each) for each in pages[where].all("code")}

        assert {column for rows in tables.values() if rows for column in rows[0]} <= codes


def test_the_data_page_says_how_many_rows_each_table_has(pages, tables):
    shown = text_of(pages["data/index.html"].tree)

    for name, rows in tables.items():
        assert f"{name}.csv {len(rows):,} row" in shown
