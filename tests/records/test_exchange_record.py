"""
The front matter of an exchange, of a deal and of their translations.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from builders import a_node, some_lists
from exchange_timeline.model import Ages, Correction, Phrase, Withdrawal, Words
from exchange_timeline.records import exchange_record, fields

LISTS = some_lists()
RECORD = """\
title: 207 people return
date: 2024-01-31
kind: prisoner-exchange
ordinal: 50
deal: A deal
stage: 2
lang: en
claims:
- {to: Ukraine, of: people, count: 207, stated_by: Somebody, side: Ukraine, source: s1}
composition:
- {by: sex, what: women, count: 3, stated_by: Somebody, source: s1}
groups: [officers]
services: [Armed Forces]
places: [Mariupol]
mediators: [UAE]
ages: {youngest: 20, oldest: 59}
held_since: 2022
handover: a border crossing
sources:
- {id: s1, publisher: A Paper, url: "https://example.org/a", published: 2024-01-31T18:58}
corrections:
- {date: 2024-02-01, what: "205 became 207", why: a list was published}
embargo: 2024-02-01T00:00:00Z
withdrawn: {date: 2024-03-01, reason: Told twice.}
"""


def read(raw: str, key: str = "2024-01-31"):
    """An exchange read from a front matter, and what is said of it."""
    node, problems = a_node(raw)
    record = exchange_record.exchange(node, key=key, body="The text.", lists=LISTS)
    return record, [(each.line, each.says) for each in problems]


def test_every_field_of_an_exchange_is_read():
    record, problems = read(RECORD)

    assert problems == []
    assert (record.id, record.date, record.kind) == (
        "2024-01-31",
        date(2024, 1, 31),
        "prisoner-exchange",
    )
    assert record.words == (Words(lang="en", title="207 people return", body="The text."),)
    assert (record.ordinal, record.deal, record.stage) == (50, "A deal", 2)
    assert [claim.count for claim in record.claims] == [207]
    assert [(part.by, part.what, part.count) for part in record.composition] == [
        ("sex", "women", 3)
    ]
    assert (record.groups, record.services) == (("officers",), ("Armed Forces",))
    assert (record.places, record.mediators) == (("Mariupol",), ("UAE",))
    assert (record.ages, record.held_since) == (Ages(youngest=20, oldest=59), 2022)
    assert record.handover == Phrase("a border crossing")
    assert record.sources[0].published == datetime(2024, 1, 31, 18, 58)
    assert record.corrections[0] == Correction(
        date=date(2024, 2, 1), what=Phrase("205 became 207"), why=Phrase("a list was published")
    )
    assert record.embargo == datetime(2024, 2, 1, tzinfo=UTC)
    assert record.withdrawn == Withdrawal(date=date(2024, 3, 1), reason="Told twice.")
    assert not record.from_reports


def test_the_record_above_has_every_field_of_the_format():
    assert set(a_node(RECORD)[0].fields) == set(fields.EXCHANGE)


def test_a_record_of_three_lines_is_enough():
    record, problems = read("title: A swap\ndate: 2024-01-31\nkind: prisoner-exchange")

    assert problems == []
    assert (record.claims, record.groups, record.ages, record.deal) == ((), (), None, None)


def test_all_that_is_wrong_is_told_in_one_run():
    _, problems = read(
        "title: ''\n"
        "date: 2024-02-30\n"
        "kind: swap\n"
        "ordinal: fiftieth\n"
        "claims:\n"
        "- {to: Ukraine, of: people, count: -1, stated_by: Somebody, source: s2}\n"
        "groups: [men, women]\n"
        "places: Mariupol\n"
        "sources:\n"
        "- {id: s1, publisher: A Paper, url: 'ftp://a'}\n"
        "embargo: 2024-02-01\n"
        "titel: x\n"
    )

    assert sorted(problems) == [
        (2, "title: '' is no text"),
        (3, "date: '2024-02-30' is not a day"),
        (4, "kind: 'swap' is no kind of exchange"),
        (5, "ordinal: 'fiftieth' is no whole number"),
        (7, "claims.0.count: -1 is below 0"),
        (7, "claims.0.source: 's2' is not among the sources"),
        (8, "groups: 'men' is no group"),
        (9, "places: 'Mariupol' is no list"),
        (11, "sources.0.url: 'ftp://a' is no web address"),
        (12, "embargo: 2024-02-01 names no hour"),
        (13, "titel: is no field of this mapping"),
    ]


@pytest.mark.parametrize(
    "key", ["2024-01-31", "2024-01-31-2", "2024-01-31-repatriation-of-bodies-2"]
)
def test_an_id_is_a_day_a_kind_and_a_number(key):
    assert read("title: A\ndate: 2024-01-31\nkind: prisoner-exchange", key)[1] == []


@pytest.mark.parametrize("key", ["31-01-2024", "2024-01-31 b", "swap", "2024-01-31-"])
def test_another_name_is_no_id(key):
    _, problems = read("title: A\ndate: 2024-01-31\nkind: prisoner-exchange", key)

    assert problems == [(1, f"'{key}' is no id of an exchange")]


def test_a_day_that_does_not_fit_the_name_is_a_mistake_until_it_is_a_correction():
    raw = "title: A\ndate: 2024-02-01\nkind: prisoner-exchange\n"
    correction = "corrections: [{date: 2024-02-02, what: the day, why: it was the next}]"

    assert read(raw)[1] == [(3, "date: 2024-02-01 does not fit the file's name")]
    assert read(raw + correction)[1] == []


def test_a_claim_is_not_said_before_what_it_is_about():
    claim = "{to: Ukraine, of: people, count: 5, stated_by: A, source: s1, said: 2023-02-01}"
    _, problems = read(
        "title: A\ndate: 2024-01-31\nkind: prisoner-exchange\n"
        f"claims:\n- {claim}\nsources: [{{id: s1, publisher: A Paper}}]"
    )

    assert problems == [(6, "claims.0.said: 2023-02-01 is before the exchange, 2024-01-31")]


def read_deal(raw: str, key: str = "a-deal"):
    """A deal read from a front matter, and what is said of it."""
    node, problems = a_node(raw)
    record = exchange_record.deal(node, key=key, body="The text.", lists=LISTS)
    return record, [(each.line, each.says) for each in problems]


def test_a_deal_has_its_names_its_promises_and_its_totals():
    deal, problems = read_deal(
        "title: 1000 for 1000\n"
        "aliases: [The Istanbul exchange]\n"
        "agreed: 2025-05-16\n"
        "place: Istanbul\n"
        "mediators: [UAE]\n"
        "promised:\n"
        "- {to: Ukraine, of: people, count: 1000, stated_by: Somebody, source: s1}\n"
        "totals:\n"
        "- {to: Russia, of: people, count: 1000, stated_by: A, source: s1, said: 2025-05-25}\n"
        "sources: [{id: s1, publisher: A Paper}]\n"
    )

    assert problems == []
    assert (deal.agreed, deal.place) == (date(2025, 5, 16), Phrase("Istanbul"))
    assert deal.mediators == ("UAE",)
    assert deal.aliases == ("The Istanbul exchange",)
    assert [claim.to for claim in (*deal.promised, *deal.totals)] == ["Ukraine", "Russia"]


def test_a_promise_names_its_source_too():
    raw = "title: A deal\npromised:\n- {to: Ukraine, of: people, count: 5, stated_by: Somebody}"

    assert read_deal(raw)[1] == [(4, "promised.0: names no source")]


def test_a_deals_file_is_named_as_its_address_is():
    _, problems = read_deal("title: A deal", key="1000 for 1000")

    assert problems == [(1, "the file's name: '1000 for 1000' cannot stand in an address")]


def test_a_translation_has_words_and_nothing_else():
    node, problems = a_node("title: Обмін\nlang: en\nclaims: []")
    words = exchange_record.translation(node, lang="uk", body="Текст.")

    assert words == Words(lang="uk", title="Обмін", body="Текст.")
    assert [(each.line, each.says) for each in problems] == [
        (4, "claims: is no field of this mapping"),
        (3, "lang: 'en' does not fit the file's name"),
    ]
