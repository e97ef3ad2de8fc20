"""
The real site's feeds against the rules of their formats: RFC 4287, RFC 5545 and JSON Feed 1.1.
"""

from __future__ import annotations

import json
import re
from datetime import datetime
from xml.etree import ElementTree as ET

import jsonschema
import pytest

A = "{http://www.w3.org/2005/Atom}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ONCE = {
    f"{A}feed": ("id", "title", "updated"),
    f"{A}entry": ("id", "title", "updated"),
}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": {"type": "string", "pattern": "^https?://"},
        "feed_url": {"type": "string", "pattern": "^https?://"},
        "language": {"type": "string"},
        "authors": {"type": "array", "items": {"required": ["name"]}},
        "items": {"type": "array", "items": {"$ref": "#/$defs/item"}},
    },
    "patternProperties": {"^_": {"type": "object"}},
    "additionalProperties": False,
    "$defs": {
        "item": {
            "type": "object",
            "required": ["id", "content_html"],
            "properties": {
                "id": {"type": "string", "minLength": 1},
                "url": {"type": "string"},
                "title": {"type": "string"},
                "content_html": {"type": "string", "minLength": 1},
                "date_published": {"type": "string", "pattern": RFC_3339.pattern},
                "date_modified": {"type": "string", "pattern": RFC_3339.pattern},
                "language": {"type": "string"},
                "tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
            },
            "patternProperties": {"^_": {"type": "object"}},
            "additionalProperties": False,
        }
    },
}
"""What jsonfeed.org/version/1.1 asks for, of the keys that we write."""


@pytest.fixture(scope="session")
def atoms(built_site) -> dict[str, ET.Element]:
    """Every Atom feed by its address."""
    found = {}
    for path in sorted(built_site.rglob("*.xml")):
        root = ET.fromstring(path.read_bytes())  # noqa: S314 - our own file
        if root.tag == f"{A}feed":
            found[path.relative_to(built_site).as_posix()] = root
    return found


def test_every_facet_has_a_feed_beside_it(atoms):
    assert len(atoms) > 100


def test_what_must_stand_once_stands_once(atoms):
    wrong = [
        f"{where}: {element.tag} has {len(element.findall(f'{A}{name}'))} {name}"
        for where, root in atoms.items()
        for element in root.iter()
        for name in ONCE.get(element.tag, ())
        if len(element.findall(f"{A}{name}")) != 1
    ]

    assert wrong == []


def test_every_feed_names_its_author_itself_and_its_language(atoms):
    for where, root in atoms.items():
        links = {link.get("rel"): link.get("href") for link in root.findall(f"{A}link")}

        assert root.findtext(f"{A}author/{A}name"), where
        assert links["self"] == where.rpartition("/")[2], where
        assert links["alternate"], where
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang"), where


def test_ids_are_whole_and_no_feed_has_one_twice(atoms):
    for where, root in atoms.items():
        ids = [each.text or "" for each in root.iter(f"{A}id")]

        assert all(re.fullmatch(r"tag:[\w.-]+,\d{4}(-\d\d){0,2}:\S+", each) for each in ids), where
        assert len(set(ids)) == len(ids), where


def test_times_have_a_zone_and_nothing_changed_before_it_came_out(atoms):
    for where, root in atoms.items():
        for entry in root.iter(f"{A}entry"):
            published = entry.findtext(f"{A}published") or ""
            updated = entry.findtext(f"{A}updated") or ""

            assert RFC_3339.fullmatch(published), where
            assert RFC_3339.fullmatch(updated), where
            assert datetime.fromisoformat(published) <= datetime.fromisoformat(updated), where


@pytest.mark.parametrize("folder", ["", "uk/"])
def test_the_json_feed_fits_its_format(built_site, folder):
    feed = json.loads((built_site / folder / "feeds" / "feed.json").read_text("utf-8"))

    jsonschema.Draft202012Validator(JSON_FEED).validate(feed)


@pytest.mark.parametrize("folder", ["", "uk/"])
def test_the_calendar_has_what_each_event_must_have(built_site, folder):
    text = (built_site / folder / "calendar.ics").read_bytes()
    lines = text.replace(b"\r\n ", b"").decode().split("\r\n")

    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    events = "\n".join(lines).split("BEGIN:VEVENT")[1:]
    for event in events:
        for name in ("UID:", "DTSTAMP:", "DTSTART;VALUE=DATE:", "SUMMARY"):
            assert len(re.findall(rf"^{name}", event, re.MULTILINE)) == 1, event[:80]
    assert max(len(line) for line in text.split(b"\r\n")) <= 75
