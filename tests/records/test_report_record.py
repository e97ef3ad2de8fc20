"""
The front matter of a report.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from builders import a_node, some_lists, some_words
from exchange_timeline.model import Ages, Photo, Quote
from exchange_timeline.records import fields, report_record

LISTS = some_lists()
KYIV = timezone(timedelta(hours=3))
REPORT = """\
title: More return
date: 2025-07-04T13:27:00+03:00
modified: 2025-07-04T15:00:00+03:00
lang: en
authors: [A Reporter]
summary: In short.
source: {publisher: A Paper, url: "https://a.example/a", archived_url: null, retrieved: 2025-07-05}
attributed_to: ["Somebody, Telegram"]
quotes: [{speaker: Somebody, text: They are home.}, {speaker: null, text: Soon.}]
photos: [{caption: A bus, credit: "Somebody, Telegram", file: null}]
rights: excerpt
review: done
exchange:
  id: null
  date: 2025-07-04
  kind: prisoner-exchange
  deal: A deal
  stage: null
  ordinal: 65
  claims:
  - {to: Ukraine, of: people, count: null, qualifier: not-announced, stated_by: Somebody}
  groups: [officers]
  services: [Armed Forces]
  places: [Mariupol]
  mediators: []
  ages: {youngest: 20, oldest: 59}
  held_since: 2022
background:
- {date: 2025-06-09, kind: prisoner-exchange}
total_to_date: {to: Ukraine, of: people, count: 5857, stated_by: Somebody}
evidence: {date: on 4 July, "claims.0": will be announced}
doubts: [{fact: date, says: two days are named}]
converted: a mark
embargo: null
withdrawn: null
"""


def read(raw: str, key: str = "2025-07-04-more-return"):
    """A report read from a front matter, and what is said of it."""
    node, problems = a_node(raw)
    report = report_record.report(node, key=key, body="The text.", lists=LISTS)
    return report, [(each.line, each.says) for each in problems]


def test_every_field_of_a_report_is_read():
    report, problems = read(REPORT)

    assert problems == []
    assert report.id == "2025-07-04-more-return"
    assert report.date == datetime(2025, 7, 4, 13, 27, tzinfo=KYIV)
    assert report.modified == datetime(2025, 7, 4, 15, 0, tzinfo=KYIV)
    assert report.words == (some_words("More return", body="The text.", summary="In short."),)
    assert (report.authors, report.attributed_to) == (("A Reporter",), ("Somebody, Telegram",))
    assert (report.source.publisher, report.source.retrieved) == ("A Paper", date(2025, 7, 5))
    assert report.quotes == (
        Quote(speaker="Somebody", text="They are home."),
        Quote(speaker=None, text="Soon."),
    )
    assert report.photos == (Photo(caption="A bus", credit="Somebody, Telegram"),)
    assert (report.rights, report.reviewed) == ("excerpt", True)


def test_what_the_report_tells_of_its_exchange_is_read():
    told = read(REPORT)[0].told

    assert (told.date, told.kind, told.deal) == (date(2025, 7, 4), "prisoner-exchange", "A deal")
    assert (told.ordinal, told.stage, told.exchange_id) == (65, None, None)
    assert [(claim.count, claim.qualifier) for claim in told.claims] == [(None, "not-announced")]
    assert (told.groups, told.services, told.places) == (
        ("officers",),
        ("Armed Forces",),
        ("Mariupol",),
    )
    assert (told.ages, told.held_since) == (Ages(youngest=20, oldest=59), 2022)


def test_the_report_above_has_every_field_of_the_format():
    node, _ = a_node(REPORT)

    assert set(node.fields) == set(fields.REPORT)
    assert set(node.fields["exchange"]) == set(fields.TOLD)


def test_the_cautious_choice_is_made_where_a_report_makes_none():
    """Only the facts are shown, and nobody has looked at it yet."""
    report, problems = read("title: A\ndate: 2025-07-04\nlang: en")

    assert problems == []
    assert (report.rights, report.reviewed, report.told) == ("facts", False, None)
    assert report.source.publisher is None


def test_an_announcement_has_no_kind_yet():
    report, problems = read(
        "title: A\ndate: 2025-07-04\nlang: en\nexchange: {kind: announcement, date: 2025-07-05}"
    )

    assert (report.told.kind, report.told.date, problems) == (None, date(2025, 7, 5), [])


@pytest.mark.parametrize(
    ("raw", "line", "says"),
    [
        ("date: 2025-07-04T13:27:00", 3, "names an hour but no offset"),
        ("date: 2025-07-04T13:27", 3, "names an hour but no offset"),
        ("modified: soon", 3, "modified: 'soon' is no date"),
        ("lang: english", 3, "lang: 'english' is no language code"),
        ("rights: all", 3, "rights: 'all' is no choice of rights"),
        ("review: yes", 3, "review: True is no state of review"),
        ("authors: A Reporter", 3, "authors: 'A Reporter' is no list"),
        ("source: {url: 'javascript:x'}", 3, "source.url: 'javascript:x' is no web address"),
        ("source: {id: s1}", 3, "source.id: is no field"),
        ("quotes: [{speaker: Somebody}]", 3, "quotes.0.text: is missing"),
        ("photos: [{captions: A bus}]", 3, "photos.0.captions: is no field"),
        ("exchange: 2025-07-04", 3, "exchange: 2025-07-04 holds no fields"),
        ("exchange:\n  kind: swap", 4, "exchange.kind: 'swap' is no kind of exchange"),
        ("exchange:\n  groups: [men]", 4, "exchange.groups: 'men' is no group"),
        ("exchange:\n  claims: [{to: Ukraine}]", 4, "exchange.claims.0.of: is missing"),
        ("background:\n- {kind: swap}", 4, "background.0.kind: 'swap' is no kind of exchange"),
        (
            "total_to_date: {to: Ukraine, of: people, count: -1, stated_by: A}",
            3,
            "total_to_date.count: -1 is below 0",
        ),
        ("evidence: [a]", 3, "evidence: ['a'] holds no fields"),
        ("evidence: {date: 4}", 3, "evidence: date: 4 is no evidence"),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(raw, line, says):
    first = raw.partition(":")[0]
    good = {"date": "date: 2025-07-04", "lang": "lang: en"}
    rest = [text for field, text in good.items() if field != first]
    _, problems = read("\n".join(["title: A", raw, *rest]))

    assert any(where == line and says in told for where, told in problems), problems


def test_a_report_needs_a_title_a_time_and_a_language():
    _, problems = read("summary: In short.")

    assert [says for _, says in problems] == [
        "title: is missing",
        "date: is missing",
        "lang: is missing",
    ]


def test_a_reports_file_is_named_as_its_address_is():
    _, problems = read("title: A\ndate: 2025-07-04\nlang: en", key="2025-07-04-a#b")

    assert problems == [(1, "the file's name: '2025-07-04-a#b' cannot stand in an address")]
