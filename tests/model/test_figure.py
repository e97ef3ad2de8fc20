"""
`figure`: what all the claims on one question come to, case by case (DESIGN part 5, rules 2-4).
"""

from __future__ import annotations

from datetime import date

import pytest

from builders import a_claim, a_silence
from exchange_timeline.model import Figure, Phrase, figure

THE_OTHER = {"side": "Russia", "stated_by": "The other side"}
THE_PRESS = {"side": None, "stated_by": "A paper"}


def people(*claims) -> Figure:
    """The figure on people who returned to Ukraine."""
    return figure(claims, to="Ukraine", of="people")


def numbers(answer: Figure) -> tuple[int | None, ...]:
    """The figure's four numbers: count, own, low, high."""
    return answer.count, answer.own, answer.low, answer.high


def test_nobody_said_anything():
    answer = people()

    assert (answer.status, answer.claims) == ("not-stated", ())
    assert numbers(answer) == (None, None, None, None)


def test_one_exact_claim_is_agreed():
    answer = people(a_claim(count=207))

    assert answer.status == "agreed"
    assert numbers(answer) == (207, 207, 207, 207)


def test_equal_exact_claims_are_agreed():
    assert people(a_claim(count=95), a_claim(count=95, **THE_OTHER)).status == "agreed"


def test_differing_exact_claims_are_disputed_and_the_receiver_counts():
    answer = people(a_claim(count=195, **THE_OTHER), a_claim(count=207))

    assert answer.status == "disputed"
    assert numbers(answer) == (207, 207, 195, 207)
    assert [claim.count for claim in answer.claims] == [207, 195], "the first witness stands first"


def test_zero_is_a_number_that_somebody_said():
    answer = people(a_claim(count=0))

    assert answer.status == "agreed"
    assert numbers(answer) == (0, 0, 0, 0)


@pytest.mark.parametrize("qualifier", ["at-least", "about"])
def test_a_rough_number_alone_says_so(qualifier):
    answer = people(a_claim(count=100, qualifier=qualifier))

    assert (answer.status, answer.rough) == (qualifier, True)
    assert numbers(answer) == (100, 100, 100, 100)


def test_a_number_to_be_announced_is_not_a_number():
    answer = people(a_silence())

    assert answer.status == "not-announced"
    assert numbers(answer) == (None, None, None, None)


def test_the_receiver_withholds_what_the_other_side_tells():
    """The other side's number spans the range, and is not the count."""
    answer = people(a_silence(), a_claim(count=146, **THE_OTHER))

    assert answer.status == "not-announced"
    assert numbers(answer) == (None, None, 146, 146)


def test_a_number_told_later_takes_the_place_of_the_silence():
    silence, later = a_silence(), a_claim(count=84, said=date(2024, 2, 9))

    answer = people(silence, later)

    assert answer.status == "agreed"
    assert numbers(answer) == (84, 84, 84, 84)
    assert answer.claims == (silence, later), "what was said first is not dropped"
    assert answer.superseded == (silence,)


def test_a_silence_after_a_number_takes_nothing_back():
    answer = people(a_claim(count=84), a_silence(said=date(2024, 2, 9)))

    assert numbers(answer) == (84, 84, 84, 84)


def test_a_number_that_its_claimant_replaced_is_history_and_no_dispute():
    first, later = a_claim(count=90), a_claim(count=95, said=date(2024, 2, 1))

    answer = people(later, first)

    assert answer.status == "agreed"
    assert numbers(answer) == (95, 95, 95, 95)
    assert (answer.superseded, answer.changed) == ((first,), date(2024, 2, 1))
    assert set(answer.claims) == {first, later}, "what was said first is not dropped"


def test_the_receiving_side_corrects_itself_with_another_of_its_voices():
    answer = people(
        a_claim(count=90, stated_by="A mayor"),
        a_claim(count=95, stated_by="A ministry", said=date(2024, 2, 1)),
    )

    assert (answer.status, answer.own) == ("agreed", 95)


def test_one_paper_does_not_correct_another():
    answer = people(
        a_claim(count=90, side=None, stated_by="A paper"),
        a_claim(count=95, side=None, stated_by="Another paper", said=date(2024, 2, 1)),
    )

    assert (answer.status, answer.low, answer.high) == ("disputed", 90, 95)


def test_a_claimant_is_the_same_in_another_channel():
    answer = people(
        a_claim(count=90, **{**THE_OTHER, "stated_by": "A ministry, Telegram"}),
        a_claim(
            count=95, **{**THE_OTHER, "stated_by": "A ministry, a briefing"}, said=date(2024, 2, 1)
        ),
    )

    assert (answer.status, answer.count) == ("agreed", 95)


def test_a_rough_number_said_later_does_not_replace_an_exact_one():
    answer = people(a_claim(count=95), a_claim(count=90, qualifier="about", said=date(2024, 2, 1)))

    assert (answer.status, answer.own, answer.rough) == ("agreed", 95, False)


def test_of_two_voices_of_the_receiver_the_lower_number_counts_in_any_order():
    two = [a_claim(count=80, stated_by="A mayor"), a_claim(count=72, stated_by="A ministry")]

    assert people(*two).own == people(*reversed(two)).own == 72
    assert people(*two).status == "disputed"


def test_the_receivers_rough_number_is_not_agreed_by_the_other_sides_exact_one():
    """Else a page would say that both sides agree on a number that neither of them named so."""
    answer = people(a_claim(count=100, qualifier="at-least"), a_claim(count=105, **THE_OTHER))

    assert answer.status == "at-least"
    assert numbers(answer) == (100, 100, 100, 105)


def test_the_other_sides_exact_number_confirms_the_receivers_rough_one():
    answer = people(a_claim(count=100, qualifier="about"), a_claim(count=100, **THE_OTHER))

    assert (answer.status, answer.count) == ("agreed", 100)


def test_another_sides_rough_number_leaves_the_receivers_exact_one():
    answer = people(a_claim(count=100), a_claim(count=90, qualifier="about", **THE_OTHER))

    assert answer.status == "agreed"
    assert numbers(answer) == (100, 100, 90, 100)


def test_the_receivers_way_of_being_rough_is_told_and_not_anothers():
    answer = people(
        a_claim(count=100, qualifier="about"),
        a_claim(count=100, qualifier="at-least", **THE_PRESS),
    )

    assert answer.status == "about"


def test_where_only_others_speak_their_one_number_is_shown_and_is_nobodys_own():
    answer = people(a_claim(count=44, **THE_PRESS), a_claim(count=44, **THE_OTHER))

    assert answer.status == "agreed"
    assert numbers(answer) == (44, None, 44, 44)


def test_where_only_others_speak_and_differ_no_number_is_chosen():
    answer = people(a_claim(count=56, **THE_OTHER), a_claim(count=55, **THE_PRESS))

    assert answer.status == "disputed"
    assert numbers(answer) == (None, None, 55, 56)


def test_where_only_others_speak_the_exact_number_goes_before_the_rough_one():
    answer = people(
        a_claim(count=50, qualifier="about", **THE_OTHER), a_claim(count=55, **THE_PRESS)
    )

    assert answer.status == "agreed"
    assert numbers(answer) == (55, None, 50, 55)


def test_a_number_that_was_added_up_here_is_called_a_sum():
    answer = people(
        a_claim(count=277, derived=Phrase("246 in the exchange and 31 wounded"), outside=31)
    )

    assert answer.status == "sum"
    assert (answer.count, answer.outside) == (277, 31)


def test_a_number_that_anybody_stated_as_it_is_is_no_sum():
    answer = people(a_claim(count=28, derived=Phrase("41 less 13")), a_claim(count=28, **THE_OTHER))

    assert answer.status == "agreed"


def test_who_came_outside_is_counted_by_the_claim_that_counts():
    answer = people(a_claim(count=100), a_claim(count=115, outside=15, **THE_OTHER))

    assert (answer.own, answer.outside) == (100, 0)


def test_who_came_outside_is_told_by_others_where_the_receiver_is_silent():
    assert people(a_claim(count=115, outside=15, **THE_OTHER)).outside == 15


def test_military_and_civilians_give_people_where_both_are_stated():
    answer = people(a_claim(of="military", count=246), a_claim(of="civilians", count=13))

    assert answer.status == "sum"
    assert numbers(answer) == (259, 259, 259, 259)
    assert [claim.of for claim in answer.claims] == ["military", "civilians"]


def test_military_alone_does_not_give_people():
    answer = people(a_claim(of="military", count=246))

    assert answer.status == "not-stated"
    assert numbers(answer) == (None, None, None, None)


def test_parts_do_not_speak_where_somebody_states_people():
    answer = people(
        a_claim(count=260, **THE_PRESS),
        a_claim(of="military", count=246),
        a_claim(of="civilians", count=13),
    )

    assert (answer.status, answer.count) == ("agreed", 260)


def test_a_sum_is_rough_where_a_part_of_it_is():
    answer = people(
        a_claim(of="military", count=246, qualifier="at-least"), a_claim(of="civilians", count=13)
    )

    assert (answer.status, answer.rough) == ("sum", True)


def test_a_sum_is_the_receivers_own_only_where_both_parts_are():
    answer = people(
        a_claim(of="military", count=246), a_claim(of="civilians", count=13, **THE_OTHER)
    )

    assert numbers(answer) == (259, None, 259, 259)


def test_a_sum_spans_what_all_claims_on_its_parts_span():
    answer = people(
        a_claim(of="military", count=24),
        a_claim(of="military", count=25, **THE_OTHER),
        a_claim(of="civilians", count=1),
    )

    assert numbers(answer) == (25, 25, 25, 26)


def test_claims_on_other_sides_and_counts_are_another_question():
    answer = people(a_claim(to="Russia"), a_claim(of="bodies"))

    assert answer.status == "not-stated"
