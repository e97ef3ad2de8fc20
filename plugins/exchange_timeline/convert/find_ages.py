"""
The youngest and the oldest of those freed, and the year since when most were held.
"""

import re
from collections import Counter
from itertools import pairwise

from exchange_timeline.convert.article import Evidence
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.numbers import find_numbers
from exchange_timeline.convert.rules import Rules

YEAR = re.compile(r"(?<!\d)(20[12]\d)(?!\d)")
REACH = 75
ADULT = range(16, 91)
LIVED = range(1, 100)
# The young whom the Istanbul agreements exchange are of these ages: nobody's own.
LIMITS = ((18, 25), (18, 24))


def find_age(
    flags: tuple[Flags, ...], rules: Rules, which: str
) -> tuple[int | None, Evidence | None]:
    """
    The age beside "the youngest" or "the oldest", in figures or words.
    """
    other = "ages_old" if which == "ages_young" else "ages_young"
    for flag in flags:
        if flag.sentence.section == "background" or flag.previous:
            continue
        match = rules.cue(which).search(flag.text)
        if not match:
            continue
        after = flag.text[match.end() : match.end() + REACH]
        stop = rules.cue(other).search(after)
        after = after[: stop.start()] if stop else after
        ages = [number.value for number in find_numbers(after, rules) if number.value in ADULT]
        ages = _before(flag.text[: match.start()], rules) or ages
        if ages:
            return ages[0], Evidence(flag.sentence.text, flag.sentence.line)
    return _in_range(flags, rules, which)


def _in_range(
    flags: tuple[Flags, ...], rules: Rules, which: str
) -> tuple[int | None, Evidence | None]:
    """One end of "aged 26 to 59"; no limit that an agreement sets."""
    for flag in flags:
        if not flag.own_news or (flag.planned and not flag.happened):
            continue
        for first, second in pairwise(find_numbers(flag.text, rules)):
            between = flag.text[first.end : second.start]
            joined = between.strip()
            both = rules.cue("ages_and").fullmatch(joined)
            if not both and not rules.cue("ages_to").fullmatch(joined):
                continue
            before, after = flag.text[: first.start].rstrip(), flag.text[second.end :].lstrip(" -")
            told = rules.ends("ages_between" if both else "ages_from", before)
            told = told or (not both and rules.cue("ages_are").match(after) is not None)
            pair = (first.value, second.value)
            if told and first.value < second.value and pair not in LIMITS and second.value in LIVED:
                value = first.value if which == "ages_young" else second.value
                return value, Evidence(flag.sentence.text, flag.sentence.line)
    return None, None


def _before(text: str, rules: Rules) -> list[int]:
    """The age right before: "59 years is the age of the oldest", "23 for the youngest"."""
    near = text[-REACH:].rstrip()
    if not rules.cue("age_of").search(near):
        return []
    ages = [number.value for number in find_numbers(near, rules) if number.value in ADULT]
    return ages[-1:]


def find_held_since(flags: tuple[Flags, ...], rules: Rules) -> tuple[int | None, Evidence | None]:
    """
    The year since when those freed were held: the one that is named most.
    """
    found: list[tuple[int, Evidence]] = []
    for flag in flags:
        if not flag.own_news or (
            rules.has("total_war", flag.text) and not rules.has("captivity", flag.text)
        ):
            continue
        for match in rules.cue("captured").finditer(flag.text):
            year = YEAR.search(match[0]) or YEAR.match(flag.text, match.end() + 1)
            near = flag.text[max(0, match.start() - 110) : match.end() + 60]
            if year and rules.has("captivity", near):
                found.append((int(year[1]), Evidence(flag.sentence.text, flag.sentence.line)))
                break
    if not found:
        return None, None
    best = Counter(year for year, _ in found).most_common(1)[0][0]
    return next((year, evidence) for year, evidence in found if year == best)
