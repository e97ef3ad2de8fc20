"""
Values of each kind for property tests: `import strategies as some`, then `some.exchanges()`.

Counts are few and small on purpose: claims that agree, differ and add up must meet often.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from builders import a_claim, a_deal, a_part, an_exchange, some_words
from exchange_timeline.model import OFS, Claim, Deal, Exchange, Part, Phrase

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

SIDES = ("Ukraine", "Russia")
DAYS = st.dates(date(2022, 3, 1), date(2022, 3, 9))
KINDS = st.sampled_from(["prisoner-exchange", "unilateral-return", "repatriation-of-bodies"])
QUALIFIERS = ["exact", "exact", "at-least", "about", "not-announced"]


@st.composite
def claims(draw: st.DrawFn, **fixed: Any) -> Claim:
    """One claim, whole: a number where there is one, and no more of it outside than it holds."""
    qualifier = draw(st.sampled_from(QUALIFIERS))
    count = None if qualifier == "not-announced" else draw(st.integers(0, 6))
    outside = draw(st.none() | st.integers(0, count)) if count else None
    return a_claim(
        **{
            "to": draw(st.sampled_from(SIDES)),
            "of": draw(st.sampled_from(OFS)),
            "count": count,
            "qualifier": qualifier,
            "stated_by": draw(st.sampled_from(["Somebody", "Another"])),
            "side": draw(st.sampled_from([*SIDES, None])),
            "outside": outside,
            "derived": draw(st.sampled_from([None, None, Phrase("3 and 2")])),
            "said": draw(st.none() | DAYS),
            **fixed,
        }
    )


def parts() -> SearchStrategy[Part]:
    """One part of those who returned."""
    return st.builds(
        a_part,
        what=st.sampled_from(["women", "men"]),
        count=st.integers(0, 6),
        source=st.just("s1"),
    )


@st.composite
def exchanges(draw: st.DrawFn, **fixed: Any) -> list[Exchange]:
    """Some exchanges, each with an id of its own."""
    ids = draw(st.lists(st.integers(1, 99), max_size=4, unique=True))
    return [
        an_exchange(
            **{
                "id": f"2022-03-{number:02}",
                "date": draw(DAYS),
                "kind": draw(KINDS),
                "words": (some_words(f"Exchange {number}"),),
                "claims": tuple(draw(st.lists(claims(), max_size=5))),
                "composition": tuple(draw(st.lists(parts(), max_size=2))),
                "deal": draw(st.sampled_from([None, "a-deal"])),
                **fixed,
            }
        )
        for number in ids
    ]


def deals() -> SearchStrategy[Deal]:
    """The deal of these exchanges, with promises and totals of its own."""
    some = st.lists(claims(), max_size=2).map(tuple)
    return st.builds(a_deal, promised=some, totals=some)


# What a YAML header may hold.
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30) | st.sampled_from(
    [
        *(
            "No: 7 --- “quoted”",
            "---",
            "- a",
            "# no comment",
            "'",
            '"',
            "{a: b}",
            "[a]",
            "*a",
            "&a",
        ),
        *("null", "~", "yes", "207", "2024-01-31", "2024-01-31T18:58", "1e3", "0x1", "12:30", ""),
        *(
            " leading",
            "trailing ",
            "two\nlines",
            "one\n---\nanother",
            "---\n",
            "\tтаб",
            "Кий: їжак",
        ),
        *("a line\r\nanother", "\u2028", "\x85", "\ufeff", "🕊", "%", "@", "`", "!tag", "a #b", "?"),
    ]
)
OFFSETS = st.sampled_from([UTC, *(timezone(timedelta(minutes=m)) for m in (180, -210, 345))])
INSTANTS = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=st.none() | OFFSETS)
VALUES = (
    st.none()
    | st.booleans()
    | st.integers(-9999, 10**12)
    | st.floats(allow_nan=False)
    | st.dates()
    | INSTANTS
    | WORDS
)
NESTED = st.recursive(
    VALUES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.dictionaries(st.from_regex(r"[a-z_]{1,12}", fullmatch=True), NESTED, max_size=4)
BODIES = WORDS | st.sampled_from(
    ["---\nnot a fence", "text\n\n---\n\nmore", "    code", "a: b\n---"]
)


def fields() -> SearchStrategy[dict[str, Any]]:
    """What a front matter may hold, nested."""
    return FIELDS


def bodies() -> SearchStrategy[str]:
    """What a body may hold."""
    return BODIES


# Where pages lie.
NAMES = st.from_regex(r"[a-z0-9]{1,3}(-[a-z0-9]{1,2})?", fullmatch=True)


def folders() -> SearchStrategy[str]:
    """The address of a page in a folder of its own, such as "" or "uk/timeline/"."""
    return st.lists(NAMES, max_size=4).map(lambda names: "".join(f"{name}/" for name in names))


def addresses() -> SearchStrategy[str]:
    """The address of any page or file."""
    files = st.builds("{}{}.{}".format, folders(), NAMES, st.sampled_from(["html", "xml", "json"]))
    return folders() | files
