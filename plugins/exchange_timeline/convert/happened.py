"""
Whether a sentence tells as done that people or bodies came back or changed sides.
"""

import re

from exchange_timeline.convert.numbers import in_digits
from exchange_timeline.convert.rules import Rules

LOOK_BACK = 70
LONG = 30


def has_happened(text: str, rules: Rules) -> bool:
    """
    Whether a folded sentence says that people or bodies have come back or changed sides.

    >>> from exchange_timeline.convert.rules import rules_for
    >>> rules = rules_for("en")
    >>> has_happened("Ten prisoners were freed.", rules), has_happened("Ten will be freed.", rules)
    (True, False)
    """
    if not rules.has("captive", text):
        return False
    if _told_as_done(text, rules):
        return True
    worded = in_digits(text, rules)
    return worded != text and _told_as_done(worded, rules)


def _told_as_done(text: str, rules: Rules) -> bool:
    """Whether a verb tells it as done, and nothing before that takes it back."""
    return any(
        not any(_taken_back(text, at, rules) for at in {match.start(), _last(match)})
        for match in rules.cue("happened").finditer(text)
    )


def _taken_back(text: str, at: int, rules: Rules) -> bool:
    """Whether the words before a place say that it has not happened: "are likely to be"."""
    return rules.ends("not_yet", text[max(0, at - LOOK_BACK) : at])


def _last(match: re.Match[str]) -> int:
    """Where a long match's own verb begins: "an exchange in which 70 are likely to be freed"."""
    last = match[0].rfind(" ") + 1
    return match.start() + (last if len(match[0]) > LONG and match[0][last:].isalpha() else 0)
