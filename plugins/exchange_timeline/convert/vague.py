"""
Articles that only speak of exchanges: no number, no day, nobody said to have come home.
"""

from exchange_timeline.convert.figure_tests import MANY_DEAD
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.happened import has_happened
from exchange_timeline.convert.mentions import counted_in
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.summed_up import MAX_OF_A_DEAL, counts_a_sum

# What such an article lacks, for the editor.
VAGUE = "names no number and no day"
# Who comes home in an exchange: where nobody of them is named, it is one of other things.
WHO = ("living", "people_noun", "military_noun", "civilian_noun", "captivity")
# Sentences of an opening, in which a report tells its news.
OPENING = 3


def names_no_event(flags: tuple[Flags, ...], rules: Rules) -> bool:
    """
    Whether neither headline nor opening tells as done, with a day, a number or a word for coming
    home, that people or bodies changed sides, but in words for exchanges alone.

    Asked only where no count was taken: "Kyiv has held 28 exchanges", "Moscow blocks exchanges",
    "the exchange returned deposits".
    """
    if not any(rules.has(who, flag.text) for flag in flags for who in WHO):
        return True
    if any(
        flag.sentence.section == "title" and flag.happened and not flag.planned for flag in flags
    ):
        return False
    told = (
        flag
        for flag in flags
        if 0 < flag.sentence.number <= OPENING
        and flag.happened
        and not (flag.planned or flag.previous or flag.not_people or _reviews(flag))
    )
    return not any(_an_event(flag, rules) for flag in told)


def _reviews(flag: Flags) -> bool:
    """Whether a sentence tells of many exchanges, or counts more than any deal was made over."""
    sums = not flag.dates and counts_a_sum(flag, flag.rules)
    return sums or flag.rules.has("many_exchanges", flag.text)


def _an_event(flag: Flags, rules: Rules) -> bool:
    """Whether a sentence that tells an exchange as done tells of one, not of exchanges at large."""
    counted = counted_in(flag.text, rules, flag.dates)
    one_day = any(
        each.number.value <= (MANY_DEAD if each.of == "bodies" else MAX_OF_A_DEAL)
        for each in counted
    )
    dated = bool(flag.dates) or flag.today
    # "After a stage was completed on 12 June, Moscow said ...": what it said is the news.
    led = rules.cue("after_it").match(flag.text)
    if led and not one_day and not has_happened(flag.text[led.end() :], rules):
        return False
    return one_day or dated or not flag.exchange or rules.has("home_again", flag.text)
