"""
Institutions that no list knows, where they speak: a noun such as "Commission" in a run of capitals.
"""

import re
from collections.abc import Iterator

from exchange_timeline.convert.rules import Rules

WORD = r"[A-ZÀ-Þ][\w'-]*"
RUN = re.compile(
    rf"{WORD}(?: (?:(?:of|for|on|in|at|to|and) (?:the )?)?{WORD}(?:, {WORD}(?= and {WORD}))?)*"
)
TOLD_MORE = re.compile(r" (?:of|for|on|in|at|to|and)\b")
LEADING = ("The ", "As ", "And ", "But ", "In ", "At ", "On ", "By ", "While ", "If ", "Per ")
BEFORE, BEHIND = 40, 50
# Behind a name: the letters that stand for it, the sign of what it owns.
OWNS = re.compile(r"^(?: \([^\W\d_a-z]{2,6}\))?(?:'s)?[, ]*")

# "The Council on Friday": when it spoke, and no part of its name.
WEEKDAY = re.compile(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def institutions(text: str, rules: Rules) -> Iterator[tuple[int, int]]:
    """
    Where such names stand in a folded text, beside a verb of saying or behind "according to".

    >>> from exchange_timeline.convert.rules import rules_for
    >>> text = "The State Commission on Missing Persons said two men were handed over."
    >>> [text[start:end] for start, end in institutions(text, rules_for("en"))]
    ['State Commission on Missing Persons']
    """
    if not rules.has("institution", text):
        return
    for run in RUN.finditer(text):
        start, end = run.span()
        start += next((len(each) for each in LEADING if text.startswith(each, start)), 0)
        # "The ministry and the office": two of them.
        second = text.find(" and the ", start, end)
        end = second if second > start else end
        day = WEEKDAY.search(text, start, end)
        end = day.start() if day else end
        if _is_one(text[start:end], rules) and _speaks(text, start, end, rules):
            yield start, end


def in_small_letters(words: str, before: str, rules: Rules) -> bool:
    """
    Whether a body may be meant though its name has no capitals: "the defence ministry".
    """
    if rules.cue("small_body").fullmatch(words):
        return before.endswith(("the ", "The ", "y's "))
    return words.lower() == "human rights activists"


def _is_one(name: str, rules: Rules) -> bool:
    """Whether the noun ends a name or is told more about: "Guard", "Committee on Captives"."""
    first, _, rest = name.partition(" ")
    if not rest or (rest.startswith("of ") and rules.cue("role").fullmatch(first)):
        # "Head of the Security Service" is somebody there.
        return False
    return any(
        noun.end() == len(name) or TOLD_MORE.match(name, noun.end())
        for noun in rules.cue("institution").finditer(name)
    )


def _speaks(text: str, start: int, end: int, rules: Rules) -> bool:
    """Whether somebody is quoted under the name: "the Commission said", "by the Commission"."""
    before = text[max(0, start - BEFORE) : start]
    return (
        rules.begins("says_next", OWNS.sub("", text[end : end + BEHIND]))
        or rules.ends("cited_next", before)
        or rules.ends("said_next", before)
    )
