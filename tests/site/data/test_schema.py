"""
The JSON and its published schema: one holds for the other, and the schema refuses what is wrong.
"""

from __future__ import annotations

import copy

import jsonschema
import pytest
from hypothesis import given

import strategies as some
from builders import a_claim, a_report, a_silence, a_site, an_exchange
from exchange_timeline.model import Ages
from exchange_timeline.site.data.document import exchanges_document
from exchange_timeline.site.data.schema import exchanges_schema

LOG = "# Changes\n\n## 1.2.3 - 2031-01-01\n"


def problems(document, site) -> list[str]:
    """What the schema finds wrong."""
    validator = jsonschema.Draft202012Validator(
        exchanges_schema(site), format_checker=jsonschema.FormatChecker()
    )
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


@pytest.fixture
def site():
    """A site with a disputed number, a silence, ages and a report."""
    exchange = an_exchange(
        claims=(
            a_claim(count=207, words="are home"),
            a_claim(count=195, side="Russia"),
            a_silence(of="civilians"),
        ),
        ages=Ages(youngest=20),
    )
    return a_site([exchange], reports=[a_report()], changelog=LOG)


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(exchanges_schema(a_site()))


@given(exchanges=some.exchanges())
def test_whatever_the_timeline_the_json_fits_the_schema(exchanges):
    site = a_site(exchanges)

    assert problems(exchanges_document(site), site) == []


def test_the_version_is_the_newest_of_the_changelog(site):
    assert exchanges_document(site)["version"] == "1.2.3"


SPOILED = {
    "a count without a claimant": (("figures", 0, "claims", 0, "stated_by"), ""),
    "a count without a source": (("figures", 0, "claims", 0, "source"), None),
    "a count below nothing": (("figures", 0, "claims", 0, "count"), -1),
    "a number that is said not to be announced": (("figures", 1, "claims", 0, "count"), 3),
    "an exact claim without a number": (("figures", 0, "claims", 0, "count"), None),
    "a count where nothing is known": (("figures", 1, "count"), 0),
    "a state that is none": (("figures", 0, "status"), "certain"),
    "a side that is none": (("figures", 0, "to"), "Atlantis"),
    "a kind that is none": (("kind",), "swap"),
    "a day that does not exist": (("date",), "2024-02-30"),
    "a link that runs": (("sources", 0, "url"), "javascript:alert(1)"),
    "a field nobody knows": (("name_of_the_freed",), "Somebody"),
}


@pytest.mark.parametrize("what", SPOILED)
def test_the_schema_refuses(site, what):
    path, value = SPOILED[what]
    document = copy.deepcopy(exchanges_document(site))
    assert problems(document, site) == []
    holder = document["exchanges"][0]
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value

    assert problems(document, site) != []
