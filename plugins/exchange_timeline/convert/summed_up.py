"""
Sums over many exchanges: what was reached so far, and not what happened on a day.
"""

from dataclasses import replace

from exchange_timeline.convert.clauses import clause_of
from exchange_timeline.convert.figure_tests import MANY_DEAD, is_part, joined, of_a_sum
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import Counted, counted_in
from exchange_timeline.convert.rules import Rules

PAST_LEAD = 2
# No deal was made over more: 1,200 of each side, Istanbul 2025.
MAX_OF_A_DEAL = 1200


def sums_up(flag: Flags, rules: Rules) -> bool:
    """
    Whether a sentence tells what many exchanges brought, or more people than come on one day.
    """
    if _has_its_share(flag, rules):
        return False
    # "501 came home, more than in any of the 59 swaps so far", is of one; so is a year's first.
    text = rules.cue("first_for").sub(" ", rules.cue("than_before").sub(" ", flag.text))
    reviews = rules.has("many_exchanges", text) or (
        rules.has("review", text) and rules.has("total_part", text)
    )
    return reviews or _all_told(flag, rules)


def without_reached(flags: tuple[Flags, ...], rules: Rules) -> tuple[Flags, ...]:
    """
    The sentences, those no news that count only dead whom the text tells to be all "so far"; not
    where it names a day, or the largest return so far.
    """
    reached = {
        each.number.value
        for flag in flags
        if flag.bodies and not flag.dates and rules.has("reached", flag.text)
        if not rules.has("superlative", flag.text)
        for each in counted_in(flag.text, rules, flag.dates)
        if each.of == "bodies"
    }
    return tuple(
        replace(flag, happened=False) if _only(reached, flag, rules) else flag for flag in flags
    )


def _only(reached: set[int], flag: Flags, rules: Rules) -> bool:
    """Whether a sentence counts bodies, and those numbers first."""
    found = counted_in(flag.text, rules, flag.dates) if reached and flag.bodies else ()
    return bool(found) and found[0].of == "bodies" and found[0].number.value in reached


def counts_a_sum(flag: Flags, rules: Rules) -> bool:
    """
    Whether a sentence counts more living than any deal was made over.
    """
    found = counted_in(flag.text, rules, flag.dates)
    return any(each.of != "bodies" and each.number.value > MAX_OF_A_DEAL for each in found)


def _all_told(flag: Flags, rules: Rules) -> bool:
    """Whether all that a sentence counts is more than come on one day: what was reached so far."""
    found = [
        each
        for each in counted_in(flag.text, rules, flag.dates)
        if each.of != "bodies" and not rules.has("held", clause_of(flag.text, *each.head, rules)[0])
    ]
    living = [each for each in found if not each.weak] or found
    # What is joined to such a number is of the same sum: "2,080 soldiers and 230 civilians".
    sums = [each.number.value > MAX_OF_A_DEAL or _is_sum(each, flag, rules) for each in living]
    joins = [
        joined(flag.text, each, rules, words_only=True)
        or (is_part(flag.text, each, 0, rules) and not flag.today)
        for each in living
    ]
    if not sums:
        return _all_the_dead(flag, rules)
    return all(
        own or (joins[place] and place > 0 and sums[place - 1]) for place, own in enumerate(sums)
    )


def _has_its_share(flag: Flags, rules: Rules) -> bool:
    """Whether a sum parts those of today: "1,358 were freed in 2024, 189 of them on Monday"."""
    return flag.today and any(
        rules.begins("of_them", flag.text[each.number.end :])
        for each in counted_in(flag.text, rules, flag.dates)
    )


def _all_the_dead(flag: Flags, rules: Rules) -> bool:
    """Whether it counts more bodies than any day saw, "already 7,017", and nobody else."""
    found = counted_in(flag.text, rules, flag.dates)
    most = all(each.of == "bodies" and each.number.value > MANY_DEAD for each in found)
    rough = any(each.qualifier != "exact" for each in found) or rules.has("running", flag.text)
    return bool(found) and most and rough


def _is_sum(counted: Counted, flag: Flags, rules: Rules) -> bool:
    """
    Whether a number is one of years or of a deal, "in four years, 630"; in the lead, where it names
    no exchange, one of the whole war.
    """
    clause, _ = clause_of(flag.text, *counted.head, rules)
    late = flag.sentence.number >= PAST_LEAD
    of_the_war = rules.has("total_war", clause) and not (flag.exchange or flag.today)
    return (late or of_the_war) and of_a_sum(clause, flag, rules)
