"""
"150 for 150": the same number to either side, unless it is the name of a deal.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from exchange_timeline.convert.article import Count, Evidence
from exchange_timeline.convert.claimed import Claimed, Voice, usable
from exchange_timeline.convert.dates import find_dates
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.numbers import find_numbers
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import other_side, sides_in

# A formula this large is an agreement's name, not what was done on one day.
DEAL = 500
DEAD_DEAL = 2000
FIGURE, NO_FIGURE = re.compile(r"\d"), re.compile(r"\D")


def formula_told(flag: Flags, rules: Rules) -> bool:
    """
    Whether a formula is the event's: told as done, or named as the exchange's own.
    """
    named = flag.own_news and not flag.planned and rules.has("formula_said", flag.text)
    return usable(flag, rules) or (named and not flag.halted)


def formula(flag: Flags, voice: Voice, rules: Rules) -> Iterator[Claimed]:
    """
    The same number both ways; an unequal one does not say which way is which.
    """
    dead = flag.bodies and not rules.has("prisoner_exchange", flag.text)
    for first, second, words in _own_formulas(flag, rules):
        if first != second or not 0 < first < (DEAD_DEAL if dead else DEAL):
            continue
        for side in sides_in(rules):
            count = Count(
                to=side.name,
                of="bodies" if dead else "people",
                count=first,
                qualifier="exact",
                stated_by=voice.name,
                evidence=Evidence(words, flag.sentence.line),
            )
            yield Claimed(
                count=count,
                sentence=flag.sentence.number,
                title=flag.sentence.section == "title",
                side=voice.side,
                weak=True,
                each=True,
            )


def said_by_the_other(flag: Flags, voice: Voice, known: Count, rules: Rules) -> Iterator[Count]:
    """
    "41 for 41" in the other side's mouth, be it in a look back, where 41 came to this one.
    """
    other = other_side(known.to, rules)
    for first, second, words in _own_formulas(flag, rules):
        if other and voice.side == other and first == second == known.count:
            yield _to_other(other, first, words, flag, voice)


def other_half(flag: Flags, voice: Voice, known: Count, rules: Rules) -> Iterator[Count]:
    """
    "41 for 38" tells what went the other way where 41 or 38 is known to have come to one side.
    """
    other = other_side(known.to, rules)
    for first, second, words in _own_formulas(flag, rules):
        if other and first != second and known.count in (first, second) and second < DEAL:
            yield _to_other(other, first + second - known.count, words, flag, voice)


def _to_other(other: str, count: int, words: str, flag: Flags, voice: Voice) -> Count:
    """So many people came to the other side, by the words of a formula."""
    return Count(
        to=other,
        of="people",
        count=count,
        qualifier="exact",
        stated_by=voice.name,
        evidence=Evidence(words, flag.sentence.line),
    )


@lru_cache(maxsize=256)  # an article's sentences, each asked by several stages
def formulas(text: str, rules: Rules) -> tuple[tuple[int, int, str], ...]:
    """
    Both numbers of every formula in a folded text, "150 for 150", with its words.
    """
    return tuple(_formulas(text, rules))


def _formulas(text: str, rules: Rules) -> Iterator[tuple[int, int, str]]:
    """The formulas in figures, then those in words."""
    for written in _written(rules) if FIGURE.search(text) else ():
        for match in written.finditer(text):
            if ":" in match[0] and _on_a_day(match.start(), text, rules):
                continue
            first, second = (int(NO_FIGURE.sub("", part)) for part in match.groups()[:2])
            yield first, second, match[0]
    for one, other in pairwise(find_numbers(text, rules)):
        # "A hundred for a hundred": only the same number twice is surely one.
        same = one.value == other.value and not text[one.start].isdigit()
        between = text[one.end : other.start].strip(" -")
        if same and rules.cue("formula_between").fullmatch(between):
            yield one.value, other.value, text[one.start : other.end]


def _on_a_day(start: int, text: str, rules: Rules) -> bool:
    """Whether a figure is a day's, before a colon: "September 13: 49 came home"."""
    return any(mention.start <= start < mention.end for mention in find_dates(text, rules))


@cache
def _written(rules: Rules) -> tuple[re.Pattern[str], ...]:
    """How a language writes a formula in figures."""
    listed: Iterable[str] = rules.lists.get("formula", ())
    return tuple(re.compile(rf"(?<![\w.,]){each}(?![\w.,]*\d)", re.IGNORECASE) for each in listed)


def _own_formulas(flag: Flags, rules: Rules) -> Iterator[tuple[int, int, str]]:
    """The formulas of a sentence that names no deal by one; "one for one" is a manner."""
    if not rules.has("deal_formula", flag.text):
        yield from (each for each in formulas(flag.text, rules) if min(each[:2]) > 1)
