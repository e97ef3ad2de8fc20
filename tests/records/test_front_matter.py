"""
`split` and `dump`: YAML front matter and Markdown, taken apart and put together.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import strategies as some
from exchange_timeline.records import FrontMatterError, dump, front_matter, split
from exchange_timeline.records.plain_yaml import NotPlainError, plain_yaml

KYIV = timezone(timedelta(hours=3))


def refused(text: str) -> FrontMatterError:
    """What is said of a text that cannot be read."""
    with pytest.raises(FrontMatterError) as raised:
        split(text)
    return raised.value


@given(fields=some.fields(), body=some.bodies())
@example(fields={"title": "No: 7 --- “quoted”"}, body="---\nnot a fence")
@example(
    fields={"when": datetime(2025, 7, 4, 13, 27, tzinfo=KYIV), "day": date(2025, 7, 4)}, body=""
)
@example(fields={"claims": [{"to": "Україна", "count": None, "words": 'said: "soon"'}]}, body="x")
@example(fields={"a": {"b": {"c": [[], {}, None]}}}, body="x")
@settings(max_examples=300)
def test_split_undoes_dump(fields, body):
    """
    Writing a content file and reading it back changes nothing but the space around the body.
    """
    file = split(dump(fields, body))

    assert file.fields == fields
    assert file.body == front_matter.body_of(dump(fields, body)) == body.strip()


@given(fields=some.fields(), body=some.bodies())
def test_dump_is_steady(fields, body):
    """A file that is read and written again keeps its bytes: no difference to review."""
    once = dump(fields, body)
    file = split(once)

    assert dump(file.fields, file.body) == once


@given(fields=some.fields())
@example(fields={"title": "Home 🎉", "quotes": [{"text": "C:\\Users 🎉"}]})
@example(fields={"times": [datetime(2025, 7, 4, 13, 27, tzinfo=KYIV)]})
@example(fields={"title": r"a \U in the words", "b": ["\x85 \u2028", "it's: so", "- no", "~", ""]})
def test_the_quick_writer_writes_what_the_slow_one_writes(fields):
    """The library in C is quick; what it writes wrong is written by the other."""
    slow = front_matter._written(fields, front_matter._SlowDumper)
    assume("? " not in slow)  # an empty name or one of 127 letters, which no field has

    assert dump(fields, "") == f"---\n{slow}---\n"


# Texts of the letters that YAML gives a meaning, and of words that it reads as something else.
TEXTS = st.text("ab ,:#-?[]{}&*!|>'\"%@`~=<.0яі", max_size=6) | st.sampled_from(
    ["yes", "No", "null", "1_0", "0x1", "1e3", ".5", "2025-07-04", "12:30", "---", "...", "a: b"]
)
FLAT = TEXTS | st.none() | st.booleans() | st.integers() | st.dates() | st.datetimes()
ROWS = st.lists(FLAT, max_size=3) | st.dictionaries(TEXTS, FLAT, max_size=3)
NESTED = st.dictionaries(TEXTS, FLAT | ROWS | st.lists(ROWS, max_size=3), max_size=3)
PLAIN = st.dictionaries(TEXTS, FLAT | ROWS | NESTED | st.lists(ROWS | NESTED, max_size=3))


@given(fields=some.fields() | PLAIN)
@example(fields={"a": ["", {"b": {}, "c": [{"d": "- no"}, {}]}], "e": {"f": {"g": []}}})
@example(fields={"a": ["x" * 9_000, "y z" * 400]})
@settings(max_examples=200)
def test_what_is_written_straight_is_what_the_library_writes(fields):
    """Plain values need no library, and not one byte of them is another."""
    try:
        plain = plain_yaml(fields, front_matter.FLOW_WIDTH)
    except NotPlainError:
        assume(False)

    assert plain == front_matter._written(fields, front_matter._Dumper)


@pytest.mark.parametrize(
    "text", ["two\nlines", "\x85", "a tab\t", "\ufeff", "\u00a0", "\u200b", "🎉", "x" * 10_000]
)
def test_what_is_not_surely_plain_is_left_to_the_library(text):
    """Whatever ends or breaks a line, and what the library writes as a number."""
    for fields in ({"a": text}, {text: "a"}, {"a": [{"b": [text]}]}):
        with pytest.raises(NotPlainError):
            plain_yaml(fields, front_matter.FLOW_WIDTH)


@given(fields=some.fields(), body=some.bodies())
def test_every_field_has_the_line_it_stands_on(fields, body):
    text = dump(fields, body)
    file = split(text)
    lines = text.split("\n")

    for name in fields:
        assert lines[file.lines[name,] - 1].startswith((f"{name}:", f'"{name}":', f"'{name}':"))


def test_lines_are_those_of_the_file():
    file = split(
        "---\ntitle: A swap\nclaims:\n- {to: Ukraine,\n   count: 5}\n- {to: Russia}\n---\n"
    )

    assert file.lines == {
        ("title",): 2,
        ("claims",): 3,
        ("claims", 0): 4,
        ("claims", 0, "to"): 4,
        ("claims", 0, "count"): 5,
        ("claims", 1): 6,
        ("claims", 1, "to"): 6,
    }


@pytest.mark.parametrize("gap", ["", "\n", "\n\n", "# a remark\n"])
def test_empty_lines_and_remarks_before_the_first_field_are_counted(gap):
    file = split(f"---\n{gap}title: A swap\n---\n")

    assert file.lines == {("title",): 2 + gap.count("\n")}


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm():
    file = split("\ufeff---\r\ntitle: A swap\r\n---\r\n\r\nThe text.\r\n")

    assert (file.fields, file.body, file.lines) == (
        {"title": "A swap"},
        "The text.",
        {("title",): 2},
    )


def test_a_rule_in_the_body_is_the_bodys():
    assert split("---\na: 1\n---\none\n\n---\n\ntwo\n").body == "one\n\n---\n\ntwo"


def test_times_keep_their_offsets():
    fields = split("---\nat: 2025-07-04T13:27:00+03:00\nday: 2025-07-04\n---\n").fields

    assert fields == {"at": datetime(2025, 7, 4, 13, 27, tzinfo=KYIV), "day": date(2025, 7, 4)}
    assert fields["at"].utcoffset() == timedelta(hours=3)
    assert split("---\nat: 2025-07-04T10:27:00Z\n---\n").fields["at"].tzinfo == UTC


def test_a_day_that_does_not_exist_stays_text_for_its_field_to_judge():
    assert split("---\nday: 2025-02-31\n---\n").fields == {"day": "2025-02-31"}


def test_a_file_without_front_matter_is_refused():
    error = refused("Just a text.\n")

    assert (error.line, error.says) == (1, "no front matter")
    assert "---" in error.hint


def test_a_front_matter_that_does_not_end_is_refused():
    assert refused("---\ntitle: A swap\n").says == "the front matter has no end"


@pytest.mark.parametrize("raw", ["- a list\n", "just words\n", "# nothing\n", "", "207\n"])
def test_a_front_matter_without_fields_is_refused(raw):
    assert refused(f"---\n{raw}---\n").says == "the front matter holds no fields"


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("title: a: b\n", 2),
        ("title: A swap\ngroups: [women\nlang: en\n", 4),
        ("title: A swap\n\tlang: en\n", 3),
        ("title: 'open\n", 3),
        ("when: !!python/object:os.system x\n", 2),
    ],
)
def test_what_is_no_yaml_is_refused_where_it_is(raw, line):
    error = refused(f"---\n{raw}---\n")

    assert error.says.startswith("front matter is no YAML: ")
    assert abs(error.line - line) <= 1
    assert "quotation marks" in error.hint


def test_two_equal_keys_are_refused_wherever_they_stand():
    """YAML takes the last one and says nothing."""
    error = refused("---\na: 1\nclaims:\n- {to: x,\n   to: y}\n---\n")

    assert (error.line, error.says) == (5, "to: stands twice")


@pytest.mark.parametrize(
    "raw",
    [
        "a: &x [*x]\n",
        "a: &x {b: 1}\nc: *x\n",
        "a: &a [1]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
        "a: &x {b: 1}\nc: {<<: *x}\n",
    ],
)
def test_an_alias_is_refused(raw):
    """One can hold itself, and a few lines of them grow without end."""
    error = refused(f"---\n{raw}---\n")

    assert "alias" in error.says
    assert error.hint


def test_brackets_without_end_are_refused_and_do_not_crash():
    assert "front matter is no YAML" in refused(f"---\na: {'[' * 5000}\n---\n").says
    assert "front matter is no YAML" in refused(f"---\na: {'[' * 9000}{']' * 9000}\n---\n").says


@pytest.mark.parametrize(
    ("text", "line"), [("---\na: 1\n---\nbo\x0cdy\n", 4), ("---\na: 1\nb: \x07\n---\n", 3)]
)
def test_a_control_character_is_refused_where_it_is(text, line):
    error = refused(text)

    assert "control character (U+000" in error.says
    assert error.line == line


def test_a_claim_is_one_line_and_a_record_reads_well():
    text = dump(
        {
            "title": "Ukraine: 207 return",
            "date": date(2024, 1, 31),
            "ordinal": None,
            "claims": [{"to": "Ukraine", "count": 207}, {"to": "Russia", "count": None}],
            "groups": ["women", "officers"],
            "places": [],
        },
        "The text.\n\n",
    )

    assert text == (
        "---\n"
        "title: 'Ukraine: 207 return'\n"
        "date: 2024-01-31\n"
        "ordinal: null\n"
        "claims:\n"
        "- {to: Ukraine, count: 207}\n"
        "- {to: Russia, count: null}\n"
        "groups: [women, officers]\n"
        "places: []\n"
        "---\n"
        "\n"
        "The text.\n"
    )


def test_a_long_claim_stays_on_its_line():
    words = "so many words that YAML would fold them " * 10

    assert dump({"claims": [{"words": words}]}, "").count("\n") == 4


def test_a_value_used_twice_is_written_twice():
    """YAML would write an anchor and an alias, which no person does and `split` refuses."""
    day, people = date(2024, 1, 31), ["women"]

    text = dump({"date": day, "exchange": {"date": day, "groups": people}, "groups": people}, "")

    assert not set("&*") & set(text)
    assert split(text).fields["exchange"] == {"date": day, "groups": people}


def test_an_emoji_stays_an_emoji():
    assert dump({"title": "Home 🎉"}, "") == "---\ntitle: Home 🎉\n---\n"


def test_a_file_without_a_body_ends_with_its_fence():
    assert dump({"title": None}, " \n") == "---\ntitle: null\n---\n"
