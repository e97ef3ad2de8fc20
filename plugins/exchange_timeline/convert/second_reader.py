"""
A second reader, who knows no rules: whether a beginning sounds like news of a hand-over.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from math import fsum

from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.rules import Rules

# The headline is number 0.
SENTENCES = 4
WORD = re.compile(r"[\w'-]+|[?\"“”:]")
NUMBER = re.compile(r"\d[\d.,]*")
# So much speaks against it before a report is left to the editor.
AGAINST = 0.5
# What the editor is told then.
OTHERWISE = "stands among words of other news"


def signs(flags: tuple[Flags, ...]) -> frozenset[str]:
    """
    The words of the headline and the first sentences, with "h:" those of the headline once more and
    with "1:" those of the first sentence; a number is 0.
    """
    return frozenset(_signs(flags))


def _signs(flags: tuple[Flags, ...]) -> Iterator[str]:
    """Every word, and where it stands."""
    for flag in flags:
        if flag.sentence.number > SENTENCES:
            return
        place = "h:" if flag.sentence.section == "title" else "1:"
        for word in WORD.findall(NUMBER.sub("0", flag.text.lower())):
            yield word
            if flag.sentence.number <= 1:
                yield place + word


def sounds_otherwise(flags: tuple[Flags, ...], rules: Rules) -> bool:
    """
    Whether the words of a beginning are rather those of plans, sums, trials or talk.

    The weights stand in the language's `second_reader.yaml`; a language without them has no second
    reader. Logistic regression: the sum is the logarithm of the odds against a report.
    """
    start, weights = _weights(rules)
    if not weights:
        return False
    # Exactly, in whatever order a set gives them.
    return fsum((start, *(weights[word] for word in signs(flags) & weights.keys()))) > AGAINST


@cache
def _weights(rules: Rules) -> tuple[float, Mapping[str, float]]:
    """Where the sum starts, and what each word adds to it."""
    listed = rules.lists.get("second_reader", {})
    rows = listed.get("words", {})
    return listed.get("start", 0.0), {
        word: float(weight) for weight, words in rows.items() for word in words.split()
    }
