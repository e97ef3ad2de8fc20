"""
content/families.yaml: whom families may call, and since when nobody has checked it.
"""

from __future__ import annotations

from datetime import date

import pytest

from exchange_timeline.errors import ContentError
from exchange_timeline.records import Families, load_families
from real_site import PROJECT

BUREAU = """\
contacts:
  - id: bureau
    name: {en: The Bureau}
    helps: {en: Answers relatives.}
    phones:
      - {number: 16-48, note: {en: at home}}
      - {number: +380 44 123 45 67}
    url: https://bureau.example/
    verified_on: 2025-10-22
    source: {publisher: The Ministry, url: https://ministry.example/1}
"""


@pytest.fixture
def load(tmp_path):
    """Read a file that holds a text."""

    def load(text: str) -> Families:
        path = tmp_path / "families.yaml"
        path.write_text(text, encoding="utf-8")
        return load_families(path)

    return load


def test_reads_a_contact_with_its_numbers_and_its_source(load):
    (contact,) = load(BUREAU).contacts

    assert [phone.dial for phone in contact.phones] == ["1648", "+380441234567"]
    assert contact.verified_on == date(2025, 10, 22)
    assert contact.source.publisher == "The Ministry"


def test_a_site_without_the_file_has_no_contacts(tmp_path):
    assert load_families(tmp_path / "families.yaml") == Families()


@pytest.mark.parametrize(
    ("today", "unchecked"), [(date(2026, 1, 20), False), (date(2026, 1, 21), True)]
)
def test_a_contact_counts_as_checked_for_ninety_days(load, today, unchecked):
    (contact,) = load(BUREAU).contacts

    assert contact.unchecked(today) is unchecked


def test_a_contact_that_nobody_checked_is_never_checked(load):
    (contact,) = load(BUREAU.replace("2025-10-22", "null")).contacts

    assert contact.unchecked(date(2025, 10, 22))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("16-48", "call us", "'call us' is no telephone number"),
        ("16-48", "tel:1648;ext=1", "is no telephone number"),
        ("https://bureau.example/", "javascript:alert(1)", "is no web address"),
        ("verified_on: 2025-10-22", "verified_on: lately", "'lately' is not a day"),
        ("verified_on", "checked_on", "is no field of this mapping"),
        ("    name: {en: The Bureau}\n", "", "name: is missing"),
        ("    source: {publisher: The Ministry, url: https://ministry.example/1}\n", "", "source"),
    ],
)
def test_tells_the_line_of_what_is_wrong(load, old, new, says):
    with pytest.raises(ContentError) as raised:
        load(BUREAU.replace(old, new))

    assert any(says in str(problem) and problem.line for problem in raised.value.problems)


def test_refuses_a_contact_that_nobody_can_reach(load):
    unreachable = BUREAU.replace("    url: https://bureau.example/\n", "").replace(
        BUREAU[BUREAU.index("    phones:") : BUREAU.index("    url:")], ""
    )

    with pytest.raises(ContentError, match="neither a telephone nor an address"):
        load(unreachable)


def test_every_real_contact_is_official_and_told_in_every_language():
    families = load_families(PROJECT / "content" / "families.yaml")

    assert families.warning is not None
    assert [
        contact.id
        for contact in families.contacts
        if contact.source.url is None
        or not {"en", "uk"} <= contact.name.keys() & contact.helps.keys()
    ] == []
