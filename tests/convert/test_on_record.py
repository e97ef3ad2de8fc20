"""
What the site has on record of a day: a number that it speaks against is left out, with a question.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_claim, an_exchange
from convert.pages import PROJECT
from exchange_timeline.convert import second_reader
from exchange_timeline.convert.article import Count, Evidence, Raw
from exchange_timeline.convert.inputs import Input
from exchange_timeline.convert.on_record import OnRecord, borne_out
from exchange_timeline.convert.work import convert, reader
from exchange_timeline.model import Withdrawal

if TYPE_CHECKING:
    from exchange_timeline.model import Claim

DAY = date(2024, 6, 25)
LATER = date(2024, 9, 14)
CONTENT = str(PROJECT / "content")


def claims(*told: str) -> tuple[Claim, ...]:
    """Claims from their words: "52 people", "at-least 200 military to Russia"."""
    return tuple(a_claim(**_parts(each)) for each in told)


def _parts(told: str) -> dict[str, Any]:
    """The fields that the words of a claim stand for."""
    words = told.removesuffix(" to Russia").split()
    qualifier = words.pop(0) if words[0] in {"at-least", "about"} else "exact"
    side = "Russia" if told.endswith(" to Russia") else "Ukraine"
    return {"count": int(words[0]), "of": words[1], "qualifier": qualifier, "to": side}


def counts(*told: str) -> tuple[Count, ...]:
    """What an article counts, from the same words."""
    evidence = Evidence("so many", 1)
    return tuple(Count(stated_by=None, evidence=evidence, **_parts(each)) for each in told)


def record(**days: tuple[str, ...]) -> OnRecord:
    """A record of the first day, and of a later one, as far as records go."""
    told = {DAY: days.get("day", ()), LATER: days.get("later", ())}
    return OnRecord.of(
        an_exchange(date=when, claims=claims(*each)) for when, each in told.items() if each
    )


# What is on record of the day, what the article counts, and how much of it is kept.
HELD: list[tuple[str, tuple[str, ...], str, bool]] = [
    ("the number on record", ("90 people",), "90 people", True),
    ("another number", ("90 people",), "100 people", False),
    ("a side that nobody counted", ("90 people",), "90 people to Russia", True),
    ("the other side's number", ("90 people", "75 people to Russia"), "90 people to Russia", False),
    ("a number of two that differ", ("207 people", "195 people"), "195 people", True),
    ("soldiers where people are counted", ("90 people",), "90 military", True),
    ("people where soldiers are, and no civilian", ("90 military",), "90 people", True),
    ("people where soldiers and civilians are", ("12 military", "14 civilians"), "26 people", True),
    ("people where civilians came too", ("12 military", "14 civilians"), "12 people", False),
    ("soldiers left of the people", ("26 people", "14 civilians"), "12 military", True),
    ("civilians left of the people", ("26 people", "12 military"), "14 civilians", True),
    ("civilians where all were soldiers", ("90 people", "90 military"), "2 civilians", False),
    ("the dead where only the living are on record", ("90 people",), "50 bodies", True),
    ("other dead", ("90 people", "64 bodies"), "50 bodies", False),
    ("more than", ("248 people",), "at-least 200 people", True),
    ("more than by far", ("248 people",), "at-least 100 people", False),
    ("more than all", ("248 people",), "at-least 250 people", False),
    ("about", ("108 people",), "about 100 people", True),
    ("about another number", ("144 people",), "about 100 people", False),
    ("an exact number where a rough one is on record", ("at-least 50 people",), "53 people", True),
]


@pytest.mark.parametrize(("_case", "told", "read", "kept"), HELD, ids=[case for case, *_ in HELD])
def test_a_count_is_kept_unless_the_record_of_its_day_speaks_against_it(
    _case: str, told: tuple[str, ...], read: str, kept: bool
):
    left, doubts = borne_out(DAY, counts(read), record(day=told))

    assert left == (counts(read) if kept else ())
    assert len(doubts) == (0 if kept else 1)


def test_those_outside_an_exchange_may_be_left_out_of_its_number():
    exchange = an_exchange(date=DAY, claims=(a_claim(count=197, outside=22),))
    told = OnRecord.of([exchange])

    assert borne_out(DAY, counts("175 people"), told) == (counts("175 people"), ())
    assert borne_out(DAY, counts("22 people"), told) == (counts("22 people"), ())


def test_civilians_beside_all_who_came_are_too_many():
    told = record(day=("9 people to Russia",))
    soldiers, civilians = counts("9 military to Russia", "1 civilians to Russia")

    kept, (doubt,) = borne_out(DAY, (soldiers, civilians), told)

    assert kept == (soldiers,)
    assert doubt.says.startswith("1 civilians to Russia? left out, on record are fewer people")
    assert borne_out(DAY, (civilians,), told) == ((civilians,), ())


def test_the_question_names_what_is_on_record():
    _, (doubt,) = borne_out(DAY, counts("100 people"), record(day=("207 people", "195 people")))

    assert doubt.fact == "exchange.claims"
    assert doubt.says == "100 people to Ukraine? left out, on record: 195, 207 'so many'"


def test_a_number_that_the_day_is_silent_of_is_not_held_against_the_day_beside_it():
    told = OnRecord.of(
        [
            an_exchange(date=DAY, claims=claims("1200 bodies")),
            an_exchange(date=DAY + timedelta(1), claims=claims("90 people")),
        ]
    )

    assert borne_out(DAY, counts("100 people"), told) == (counts("100 people"), ())
    assert borne_out(DAY, counts("90 people", "500 bodies"), told)[0] == counts("90 people")


@pytest.mark.parametrize("by", [-1, 1])
def test_the_day_beside_one_on_record_can_only_bear_a_number_out(by: int):
    told = record(day=("90 people",))
    beside = DAY + timedelta(by)

    assert borne_out(beside, counts("90 people"), told) == (counts("90 people"), ())
    assert borne_out(beside, counts("100 people"), told) == (counts("100 people"), ())


def test_a_day_without_a_record_is_asked_about_as_far_as_records_go():
    told = record(day=("90 people",), later=("103 people",))
    between, after = DAY + timedelta(30), LATER + timedelta(30)

    kept, (doubt,) = borne_out(between, counts("10 people"), told)
    assert kept == counts("10 people")
    assert doubt.says == "no hand-over of 2024-07-25 is on record, nor of a day beside it"
    assert borne_out(after, counts("10 people"), told) == (counts("10 people"), ())


# What an article without a day counts, and what is kept: 90 and 75 are of one day, 103 and 80 of
# another.
DAYLESS: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [
    ("a number of any day", ("103 people",), ("103 people",)),
    ("a number of no day", ("104 people",), ()),
    ("two of one day", ("90 people", "75 people to Russia"), ("90 people", "75 people to Russia")),
    ("two of two days", ("103 people", "75 people to Russia"), ()),
    ("the dead alone", ("33 bodies",), ("33 bodies",)),
    ("the dead beside the living", ("103 people", "33 bodies"), ("103 people", "33 bodies")),
]


@pytest.mark.parametrize(("_case", "read", "kept"), DAYLESS, ids=[case for case, *_ in DAYLESS])
def test_an_article_without_a_day_is_held_against_all(
    _case: str, read: tuple[str, ...], kept: tuple[str, ...]
):
    both = ("90 people", "75 people to Russia"), ("103 people", "80 people to Russia")
    told = record(day=both[0], later=both[1])
    left, doubts = borne_out(None, counts(*read), told)

    assert left == counts(*kept)
    assert len(doubts) == len(read) - len(kept)


def test_a_withdrawn_record_is_not_asked():
    gone = Withdrawal(date=LATER, reason="It did not happen.")
    told = OnRecord.of([an_exchange(date=DAY, claims=claims("90 people"), withdrawn=gone)])

    assert borne_out(DAY, counts("100 people"), told) == (counts("100 people"), ())


def test_without_records_everything_is_kept():
    assert borne_out(DAY, counts("100 people"), None) == (counts("100 people"), ())
    assert borne_out(None, counts("100 people"), OnRecord({})) == (counts("100 people"), ())
    assert not OnRecord({}).lacks(None, counts("100 people"))


def test_a_number_that_is_not_announced_is_no_number():
    silent = (
        Count(
            to="Ukraine",
            of="people",
            count=None,
            qualifier="not-announced",
            stated_by=None,
            evidence=Evidence("later", 1),
        ),
    )

    assert borne_out(DAY, silent, record(day=("90 people",))) == (silent, ())


NUMBERS = st.lists(
    st.builds(
        lambda count, of, to: f"{count} {of}{to}",
        st.integers(1, 400),
        st.sampled_from(["people", "military", "civilians", "bodies"]),
        st.sampled_from(["", " to Russia"]),
    ),
    max_size=4,
    unique=True,
)


@given(told=NUMBERS, later=NUMBERS, read=NUMBERS, day=st.none() | st.just(DAY))
def test_nothing_is_added_and_nothing_is_dropped_in_silence(
    told: list[str], later: list[str], read: list[str], day: date | None
):
    found = counts(*read)
    kept, doubts = borne_out(day, found, record(day=tuple(told), later=tuple(later)))
    asked = [doubt for doubt in doubts if doubt.fact == "exchange.claims"]

    assert [each for each in found if each in kept] == list(kept)
    assert len(kept) + len(asked) == len(found)


def text(number: int, day: str = "19 March 2025") -> Input:
    """An article on an exchange, by its day and number."""
    says = (
        f"On Wednesday {number} Ukrainian soldiers came home in an exchange with Russia, he said."
    )
    return Input("a.txt", f"Soldiers come home\n\n{day}, 13:27\n\n{says}\n".encode())


def read(given_text: Input) -> dict[str, Any]:
    """What is written of it beside the site's own records."""
    (result,) = convert(given_text, CONTENT)
    assert result.draft is not None
    return dict(result.draft.fields)


def test_a_draft_has_no_number_that_the_site_has_otherwise():
    assert [claim["count"] for claim in read(text(175))["exchange"]["claims"]] == [175]

    fields = read(text(120))
    assert fields["exchange"]["claims"] == []
    assert "120 military to Ukraine? left out, on record: 22, 175, 197" in str(fields["doubts"])


def test_news_of_a_day_that_is_not_on_record_yet_is_read_as_it_stands():
    fields = read(text(120, "19 March 2031"))

    assert [claim["count"] for claim in fields["exchange"]["claims"]] == [120]
    assert "on record" not in str(fields.get("doubts"))


def test_words_of_other_news_weigh_more_where_no_hand_over_is_on_record(
    monkeypatch: pytest.MonkeyPatch,
):
    doubtful = (second_reader.AGAINST + second_reader.UNHEARD_OF) / 2
    monkeypatch.setattr(second_reader, "_against", lambda *_: doubtful)
    raw = Raw(
        name="page",
        text="2024-08-07\n\nOn Wednesday 41 Ukrainian soldiers were returned to Ukraine in an "
        "exchange, the spokesman said.",
    )
    told = record(day=("90 people",), later=("103 people",))
    there = OnRecord.of([an_exchange(date=date(2024, 8, 7), claims=claims("41 military"))])

    assert reader(CONTENT).read(raw, there).event is not None
    alone = reader(CONTENT).read(raw, told)
    assert alone.event is None
    assert "stands among words of other news" in alone.doubts[-1].says
