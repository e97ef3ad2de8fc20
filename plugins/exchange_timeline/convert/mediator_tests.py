"""
Whether whoever a sentence names helped to bring the exchange about.
"""

import re

from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.terms import Found

# Whoever changes prisoners with another stands between nobody, nor does one among those who talk.
NAME = r"[A-ZА-ЯІЇЄҐ][\w.'-]*(?: [A-ZА-ЯІЇЄҐ][\w.'-]*)*"
BETWEEN = re.compile(
    rf"\b(?:[Bb]etween|[Мм]іж|[Мм]ежду) (?:the )?"
    rf"(?:{NAME}(?:, (?:the )?{NAME})*(?:,|,? (?:and|та|і|й|и)) (?:the )?)?$"
)
# "In Belarus", "from Turkey": where something was, not who helped.
IN_PLACE = re.compile(
    r"(?:\bin|\binto|\bу|\bв)\s(?:the\s|neighbou?ring\s|сусідній\s|соседней\s)?$", re.IGNORECASE
)


def is_mediator(each: Found, flag: Flags, named: tuple[Found, ...], rules: Rules) -> bool:  # noqa: ARG001
    """Whoever helped to bring the exchange of people about."""
    # A sentence with the running total names an old day, and may name who helped this time.
    # So may one that tells of the exchanges, without a day of its own.
    of_all = not flag.dates and rules.has("the_exchanges", flag.text)
    recounts = flag.previous and not (of_all or rules.has("total_war", flag.text))
    if flag.sentence.section == "background" or recounts or not rules.has("mediated", flag.text):
        return False
    if rules.has("not_mediated", flag.text):
        return False
    if (
        IN_PLACE.search(flag.text[: each.start])
        or BETWEEN.search(flag.text[: each.start])
        or rules.ends("not_mediator_before", flag.text[max(0, each.start - 120) : each.start])
        or rules.begins("not_mediator", flag.text[each.end : each.end + 40])
        or (
            flag.text[each.end : each.end + 1] == "-"
            and not rules.cue("hyphen_mediated").match(flag.text, each.end + 1)
        )
    ):
        return False
    sure = rules.has("mediat_sure", flag.text)
    near = flag.text if sure else flag.text[max(0, each.start - 110) : each.end + 110]
    return rules.has("mediated", rules.cue("care_given").sub(" ", near)) and (
        flag.exchange or flag.happened or rules.has("mediat_sure", near)
    )
