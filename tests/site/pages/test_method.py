"""
`pages.method`: what explains each gap, in words, and what the build warns of.
"""

from __future__ import annotations

import pytest

from builders import a_site
from context_texts import LISTS
from exchange_timeline.model import REASONS_IN_ORDER, Phrase, compare
from exchange_timeline.site.pages.method import REASONS, method_page, unexplained
from timelines import a_checkpoint, a_timeline, an_exchange

SWAP = an_exchange("2031-01-01", 5)


def rows(*things):
    """The rows of the method page."""
    return method_page(a_site(timeline=a_timeline(*things), lists=LISTS)).rows


def test_every_reason_has_its_words():
    worded = {*REASONS, "note", "unknown", "unrecorded", "outside"}

    assert set(REASONS_IN_ORDER) == worded


@pytest.mark.parametrize(
    ("things", "says"),
    [
        ((SWAP, a_checkpoint("2031-01-02", 5)), "Our own sum is the same."),
        (
            (SWAP, an_exchange("2031-01-02", None), a_checkpoint("2031-01-02", 9)),
            "Since the total before there was 1 exchange without a number.",
        ),
        (
            (an_exchange("2031-01-01", 5, ordinal=3), a_checkpoint("2031-01-02", 9)),
            "The official numbering has at least 2 exchanges that are not recorded here.",
        ),
        (
            (SWAP, a_checkpoint("2031-01-02", 90, scope="all-routes")),
            "The total counts all ways home, and ours counts exchanges alone.",
        ),
    ],
)
def test_a_gap_says_what_explains_it(things, says):
    assert says in rows(*things)[-1].reasons


def test_a_note_stands_in_its_own_words():
    (row,) = rows(SWAP, a_checkpoint("2031-01-02", 9, note=Phrase("They say so.")))

    assert (row.note, row.reasons) == (Phrase("They say so."), ())


def test_the_build_warns_of_what_nothing_explains_and_of_nothing_else():
    timeline = a_timeline(SWAP, a_checkpoint("2031-01-02", 9), a_checkpoint("2031-01-03", 9))

    assert [each.explained for each in compare(timeline)] == [False, True]
    assert unexplained(timeline) == (
        "2031-01-02: 9 people to Here, our sum is 5: nothing explains +4",
    )
