"""
An exchange answers for itself; a deal knows its names.
"""

from __future__ import annotations

from builders import a_claim, a_deal, an_exchange, some_words


def test_an_exchange_answers_every_question_that_somebody_spoke_on():
    claims = (
        a_claim(to="Russia", count=195),
        a_claim(count=207),
        a_claim(of="bodies", count=0),
    )

    figures = an_exchange(claims=claims).figures

    assert [(each.to, each.of, each.count) for each in figures] == [
        ("Russia", "people", 195),
        ("Ukraine", "people", 207),
        ("Ukraine", "bodies", 0),
    ]


def test_a_sum_of_parts_is_an_answer_too():
    claims = (a_claim(of="civilians", count=2), a_claim(of="military", count=5))

    figures = an_exchange(claims=claims).figures

    assert [(each.of, each.status) for each in figures] == [
        ("people", "sum"),
        ("military", "agreed"),
        ("civilians", "agreed"),
    ]


def test_an_exchange_that_nobody_spoke_on_has_no_figures():
    assert an_exchange().figures == ()


def test_a_deal_goes_by_its_id_its_titles_and_its_aliases_in_any_case():
    deal = a_deal(
        id="1000-for-1000",
        words=(some_words("1000 for 1000"), some_words("1000 на 1000", lang="uk")),
        aliases=("The Istanbul Exchange",),
    )

    assert deal.names == {"1000-for-1000", "1000 for 1000", "1000 на 1000", "the istanbul exchange"}
