"""
A second reader, who knows no rules: whether a beginning sounds like news of a hand-over.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from math import fsum

from exchange_timeline.convert.decide_kind import Decision, decide, told_as_done
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.rules import Rules

# The headline is number 0; what stands so near the top counts once more.
SENTENCES, OPENING = 15, 4
WORD = re.compile(r"[\w'-]+|[?\"“”:]")
NUMBER = re.compile(r"\d[\d.,]*")
# So much speaks against it before a report is left to the editor, and so much where no hand-over
# is on record that it can tell of.
AGAINST, UNHEARD_OF = -0.5, -1.0
# So much speaks for a report before it is one though no rule saw it.
FOR = -5.0
# What the editor is told of the one and of the other.
BY_WORDS = "only its words tell that it is one"
OTHERWISE = "stands among words of other news"


def signs(flags: tuple[Flags, ...]) -> frozenset[str]:
    """
    The words of the headline and the first sentences; once more, with "h:" those of the headline,
    with "1:" those of the first sentence, and with "4:" those of the opening. A number is 0.
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
            if flag.sentence.number <= OPENING:
                yield f"{OPENING}:{word}"


def sounds_otherwise(flags: tuple[Flags, ...], rules: Rules, *, unheard_of: bool = False) -> bool:
    """
    Whether the words of a beginning are rather those of plans, sums, trials or talk; they need not
    be so by far where no record knows what it tells of.
    """
    against = _against(flags, rules)
    return against is not None and against > (UNHEARD_OF if unheard_of else AGAINST)


def has_second_reader(rules: Rules) -> bool:
    """
    Whether a language has a second reader.
    """
    return bool(_weights(rules)[1])


def decided(flags: tuple[Flags, ...], rules: Rules) -> Decision:
    """
    The verdict of the rules; where they found no news, and the words of the beginning are those of
    a report beyond doubt, the first sentence that tells one as done is it.
    """
    decision = decide(flags, rules)
    against = _against(flags, rules) if decision.verdict == "none" else None
    if against is None or against > FOR:
        return decision
    lead = told_as_done(flags, rules)
    return Decision(verdict="report", lead=lead, by_words=True) if lead else decision


def _against(flags: tuple[Flags, ...], rules: Rules) -> float | None:
    """
    The logarithm of the odds against a report; None where a language has no second reader.

    The weights stand in the language's `second_reader.yaml` (logistic regression).
    """
    start, weights = _weights(rules)
    if not weights:
        return None
    # Exactly, in whatever order a set gives them.
    return fsum((start, *(weights[word] for word in signs(flags) & weights.keys())))


@cache
def _weights(rules: Rules) -> tuple[float, Mapping[str, float]]:
    """Where the sum starts, and what each word adds to it."""
    listed = rules.lists.get("second_reader", {})
    rows = listed.get("words", {})
    return listed.get("start", 0.0), {
        word: float(weight) for weight, words in rows.items() for word in words.split()
    }
