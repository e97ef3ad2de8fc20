"""
The data package, judged by Frictionless itself: clean as written, and not clean when tampered with.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import frictionless
import pytest

from builders import a_checkpoint, a_claim, a_silence, a_site, a_source, an_exchange, some_words
from exchange_timeline.site.data import data_files

if TYPE_CHECKING:
    from pathlib import Path

LOG = "# Changes\n\n## 1.2.3 - 2031-01-01\n"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package on disk, with texts that try to look like formulas, lists and quotes."""
    exchange = an_exchange(
        words=(some_words('=1+1, "quoted"\nin two lines; and more'),),
        claims=(a_claim(), a_silence(of="civilians"), a_claim(to="Russia", side=None, count=0)),
        sources=(a_source(title="-1", url="https://example.org/a?b=c&d=«e»"),),
    )
    site = a_site([exchange], checkpoints=[a_checkpoint()], changelog=LOG)
    for address, data in data_files(site):
        path = tmp_path / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path / "data" / "datapackage.json"


def errors(package: Path) -> list[str]:
    """What Frictionless finds wrong."""
    report = frictionless.validate(str(package))
    return [f"{row[0]} {row[-1]}" for row in report.flatten(["title", "type", "message"])]


def test_it_is_clean(package):
    assert errors(package) == []


def test_it_names_licence_version_and_sources(package):
    described = json.loads(package.read_text("utf-8"))

    assert described["version"] == "1.2.3"
    assert [each["name"] for each in described["licenses"]] == ["CC-BY-4.0"]
    assert described["sources"] == [{"title": "A Paper"}]


def test_every_file_beside_it_is_named(package):
    """The changelog is for people, and the schema is named by what it describes."""
    described = json.loads(package.read_text("utf-8"))
    named = {each["path"] for each in described["resources"]}
    named |= {each["jsonSchema"] for each in described["resources"] if "jsonSchema" in each}

    assert named | {"datapackage.json", "CHANGELOG.md"} == {
        path.name for path in package.parent.iterdir()
    }


TAMPERED = {
    "a claim without a claimant": ("claims.csv", ",Somebody,Ukraine", ",,Ukraine"),
    "a claim from a source that is not there": ("claims.csv", "Ukraine,s1,", "Ukraine,s9,"),
    "a count in words": ("claims.csv", "people,5,", "people,five,"),
    "a count below nothing": ("claims.csv", "people,5,", "people,-5,"),
    "a state that is none": ("exchanges.csv", "agreed", "certain"),
    "a source twice": (
        "sources.csv",
        "2024-01-31,s1,A Paper",
        "2024-01-31,s1,A Paper,,,,,\r\n2024-01-31,s1,A Paper",
    ),
}


@pytest.mark.parametrize("what", TAMPERED)
def test_it_is_not_clean_with(package, what):
    """Size and hash are taken out first: the rules of the columns must find it."""
    forget_size_and_hash(package)
    assert errors(package) == []
    replace(package.parent / TAMPERED[what][0], *TAMPERED[what][1:])

    assert errors(package) != []


def test_a_changed_byte_is_found_by_the_hash(package):
    replace(package.parent / "checkpoints.csv", "3956", "3957")

    assert any("hash" in each for each in errors(package))


def forget_size_and_hash(package: Path) -> None:
    """Leave the rules of the columns alone in the package."""
    described = json.loads(package.read_text("utf-8"))
    for resource in described["resources"]:
        del resource["bytes"], resource["hash"]
    package.write_text(json.dumps(described), encoding="utf-8")


def replace(path: Path, before: str, after: str) -> None:
    """Change a file, which must hold what is to be changed."""
    text = path.read_bytes().decode()
    assert before in text
    path.write_bytes(text.replace(before, after).encode())
