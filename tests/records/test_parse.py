"""
The small parsers: what fits each shape, and what is said of what does not.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange_timeline.model import Phrase
from exchange_timeline.records import parse
from exchange_timeline.records.parse import UnfitError

KYIV = timezone(timedelta(hours=3))
JULY_4 = date(2025, 7, 4)
AT_1327 = datetime(2025, 7, 4, 13, 27, tzinfo=KYIV)
WITHOUT_OFFSET = AT_1327.replace(tzinfo=None)
SIDE = parse.one_of(["Ukraine", "Russia"], what="side")
WORDS = parse.phrase("en")
GROUPS = parse.listed(parse.one_of(["women", "officers"], what="group"))

FIT = [
    (parse.text, "  a title ", "a title"),
    (parse.text, 207, "207"),
    (parse.text, "два\nрядки", "два\nрядки"),
    (parse.integer, 0, 0),
    (parse.integer, 207, 207),
    (parse.year, 2022, 2022),
    (WORDS, " a place ", Phrase("a place", "en")),
    (WORDS, {"en": "a place"}, Phrase("a place", "en")),
    (WORDS, {"uk": "місце", "en": "a place"}, Phrase("a place", "en", (("uk", "місце"),))),
    (parse.day, JULY_4, JULY_4),
    (parse.day, "2025-07-04", JULY_4),
    (parse.published, JULY_4, JULY_4),
    (parse.published, "2025-07-04", JULY_4),
    (parse.published, "2025-07-04T13:27", WITHOUT_OFFSET),
    (parse.published, "2025-07-04T13:27+03:00", AT_1327),
    (parse.instant, AT_1327, AT_1327),
    (parse.instant, JULY_4, JULY_4),
    (parse.exact_instant, "2025-07-04T13:27+03:00", AT_1327),
    (parse.address, "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
    (parse.address, "http://приклад.укр/", "http://приклад.укр/"),
    (parse.language, "uk", "uk"),
    (parse.slug, "1000-for-1000", "1000-for-1000"),
    (parse.texts, ["a", "b", "a"], ("a", "b")),
    (parse.texts, None, ()),
    (SIDE, "Russia", "Russia"),
    (GROUPS, [], ()),
    (GROUPS, ["women"], ("women",)),
    (parse.mapping, {"a": 1}, {"a": 1}),
]

UNFIT = [
    (parse.text, "", "'' is no text", "in words"),
    (parse.text, True, "True is no text", "in words"),
    (parse.text, ["a"], "['a'] is no text", "in words"),
    (parse.text, "a\x07b", "holds a control character (U+0007)", "delete"),
    (WORDS, {"uk": "місце"}, "has no words in the record's language, en", "{en: ...}"),
    (WORDS, {"en": "a place", "Ukrainian": "місце"}, "is no language code", "two letters"),
    (WORDS, {"en": "a place", "uk": ""}, "'' is no text", "in words"),
    (WORDS, ["a place"], "is no text", "in words"),
    (parse.integer, "five", "'five' is no whole number", "such as 207"),
    (parse.integer, "207", "'207' is no whole number", "without quotes"),
    (parse.integer, 2.5, "2.5 is no whole number", "digits"),
    (parse.integer, True, "True is no whole number", "digits"),
    (parse.integer, -1, "-1 is below 0", "null where nobody said"),
    (parse.year, 22, "22 is no year", "four digits"),
    (parse.year, 20222, "20222 is no year", "such as 2022"),
    (parse.day, "31 June", "'31 June' is not a day", "YYYY-MM-DD"),
    (parse.day, "2025-02-31", "'2025-02-31' is not a day", "YYYY-MM-DD"),
    (parse.day, AT_1327, "is not a day", "YYYY-MM-DD"),
    (parse.published, "yesterday", "'yesterday' is no date", "YYYY-MM-DDTHH:MM"),
    (parse.instant, WITHOUT_OFFSET, "names an hour but no offset", "+03:00"),
    (parse.exact_instant, JULY_4, "2025-07-04 names no hour", "T13:27"),
    (parse.address, "javascript:alert(1)", "is no web address", "https://"),
    (parse.address, "example.org", "is no web address", "https://"),
    (parse.address, 'https://a.org/"onclick="x', "is no web address", "https://"),
    (parse.address, "https://a.org/ b", "is no web address", "https://"),
    (parse.address, None, "is no web address", "https://"),
    (parse.language, "english", "'english' is no language code", "en or uk"),
    (parse.language, "UK", "'UK' is no language code", "two letters"),
    (parse.slug, "../etc", "cannot stand in an address", "hyphens"),
    (parse.slug, "a b", "cannot stand in an address", "Latin letters"),
    (parse.slug, "a#b", "cannot stand in an address", "digits"),
    (SIDE, "Ukrane", "'Ukrane' is no side", "write Ukraine"),
    (SIDE, "Mars", "'Mars' is no side", "write one of: Russia, Ukraine"),
    (SIDE, ["Ukraine"], "is no side", "write"),
    (GROUPS, "women", "'women' is no list", "[one, two]"),
    (parse.mapping, [1], "[1] holds no fields", "{field: value"),
]


@pytest.mark.parametrize(("parser", "value", "expected"), FIT)
def test_takes_what_fits(parser, value, expected):
    assert parser(value) == expected


@pytest.mark.parametrize(("parser", "value", "says", "hint"), UNFIT)
def test_says_what_does_not_fit_and_how_to_write_it(parser, value, says, hint):
    with pytest.raises(UnfitError) as raised:
        parser(value)

    assert says in raised.value.says
    assert hint in raised.value.hint


def test_every_misfit_of_a_list_is_told_at_once():
    with pytest.raises(UnfitError) as raised:
        GROUPS(["wemen", "officers", "oficers"])

    assert raised.value.says == "'wemen' is no group; 'oficers' is no group"
    assert raised.value.hint == "write women; write officers"


def test_a_long_value_is_cut_where_it_is_shown():
    assert parse.shown("x" * 100) == f"'{'x' * 55}...'"
    assert parse.shown(["x" * 100]).endswith("x...")
    assert parse.shown("x" * 58) == f"'{'x' * 58}'"


@given(
    st.sampled_from(sorted({parser for parser, *_ in FIT}, key=str)),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.dates(),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
    ),
)
def test_no_value_makes_a_parser_crash(parser, value):
    """It fits, or it is said why not: nothing else may come of bad input."""
    try:
        parser(value)
    except UnfitError as unfit:
        told = (unfit.says, unfit.hint)
    else:
        told = ("it fits", "")

    assert told[0]
