"""
The youngest and the oldest of those freed, and the year since when most were held.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from exchange_timeline.convert.article import Evidence
from exchange_timeline.convert.find_deal import ordinals
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.numbers import Number, find_numbers
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
    for flag in flags:
        if flag.sentence.section == "background" or flag.previous:
            continue
        match = rules.cue(which).search(flag.text)
        if not match or rules.has("lost", flag.text):
            continue
        age = _age_at(match, flag, rules, which)
        if age:
            return age, flag.evidence
    return _in_range(flags, rules, which)


def _age_at(match: re.Match[str], flag: Flags, rules: Rules, which: str) -> int | None:
    """The age that belongs to a superlative: behind it, unless the sentence puts ages first."""
    text = rules.cue("aged_then").sub(lambda then: " " * len(then[0]), flag.text)
    counter = rules.cue("ages_old" if which == "ages_young" else "ages_young").search(flag.text)
    ages = [
        number
        for number in (*find_numbers(text, rules), *_birthdays(text, rules))
        if number.value in ADULT
        and not any(day.start <= number.start < day.end for day in flag.dates)
    ]
    both = sorted((each.start(), each.end()) for each in (match, counter) if each)
    own = (match.start(), match.end())
    last = both[-1][1]
    if len(both) > 1 and ages and ages[0].start < both[0][0] and ages[-1].start < last:
        # "24 was the age of the youngest, 60 that of the oldest."
        before = [each.value for each in ages if each.end <= own[0]]
        return before[-1] if before else None
    behind = [each.value for each in ages if last <= each.start < last + REACH]
    apart = any(both[0][1] <= each.start < last for each in ages)
    if len(both) > 1 and len(behind) > 1 and not apart:
        # "The youngest and the oldest are 19 and 60."
        return behind[both.index(own)]
    stop = both[-1][0] if len(both) > 1 and own == both[0] else len(flag.text)
    first = _before(flag.text[: own[0]], rules)
    after = [
        each.value for each in ages if own[1] <= each.start < min(stop, own[1] + REACH)
    ] or _aged_before(flag.text[: own[0]], rules)
    found = first or after
    return found[0] if found else None


def _birthdays(text: str, rules: Rules) -> Iterator[Number]:
    """Ages told by a birthday: "has just had his 22nd birthday"."""
    for value, start, end in ordinals(text, rules) if rules.has("birthday", text) else ():
        if rules.begins("birthday", text[end:]):
            yield Number(value, start, end)


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
            # "Terms of between 15 and 20 years" are no ages.
            told = rules.ends("ages_between" if both else "ages_from", before) and not (
                both and rules.has("not_ages", flag.text)
            )
            told = told or (
                not both
                and rules.cue("ages_are").match(after) is not None
                and not rules.has("not_ages", flag.text)
            )
            pair = (first.value, second.value)
            if told and first.value < second.value and pair not in LIMITS and second.value in LIVED:
                value = first.value if which == "ages_young" else second.value
                return value, flag.evidence
    return None, None


def _before(text: str, rules: Rules) -> list[int]:
    """The age right before: "59 years is the age of the oldest", "23 for the youngest"."""
    near = text[-REACH:].rstrip()
    if not rules.cue("age_of").search(near):
        return []
    ages = [number.value for number in find_numbers(near, rules) if number.value in ADULT]
    return ages[-1:]


def _aged_before(text: str, rules: Rules) -> list[int]:
    """The age of whoever is then called the youngest: "a 20-year-old gunner is the youngest"."""
    near = text[-REACH:]
    for number in reversed(find_numbers(near, rules)):
        aged = rules.cue("ages_are").match(near[number.end :].lstrip(" -"))
        if number.value in ADULT and aged:
            return [number.value]
    return []


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
                found.append((int(year[1]), flag.evidence))
                break
    if not found:
        return None, None
    best = Counter(year for year, _ in found).most_common(1)[0][0]
    return next((year, evidence) for year, evidence in found if year == best)
