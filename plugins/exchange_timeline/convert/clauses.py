"""
The clauses of a sentence: each may tell of another day, another side or another matter.
"""

import re
from functools import cache, lru_cache

from exchange_timeline.convert.rules import Rules

# "32 soldiers - privates and sergeants - came home": what stands between dashes parts no clauses.
ASIDE = re.compile(r" - ([^-.;:]{1,60}) - ")
ENDS = r"[;:]|[.!?](?=\s(?!\d))"
COMMA = re.compile(r",(?= )")


@lru_cache(maxsize=256)  # an article's numbers, each asked several times
def clause_of(text: str, start: int, end: int, rules: Rules) -> tuple[str, int]:
    """
    The clause that a stretch stands in, and where it begins.
    """
    begin, stop = 0, len(text)
    text = ASIDE.sub(lambda aside: f" , {aside[1]} , ", text)
    led = leading(text, rules)
    if led:
        begin, stop = (led, stop) if start >= led else (0, led)
    for match in _clauses(rules).finditer(text):
        if match.end() <= start:
            begin = max(begin, match.end())
        elif match.start() >= end:
            stop = min(stop, match.start())
            break
    return text[begin:stop], begin


@lru_cache(maxsize=256)  # an article's sentences, each asked for every number
def leading(text: str, rules: Rules) -> int:
    """
    Where the clause ends that leads a sentence, 0 where none does: "Four days after a swap, ...".
    """
    begins = rules.cue("leading").match(text)
    comma = COMMA.search(text, begins.end()) if begins else None
    return comma.start() if comma else 0


@cache
def _clauses(rules: Rules) -> re.Pattern[str]:
    """What ends a clause: a sign, or a comma before the words that begin another."""
    dash = rf"\s-\s(?!\d+(?:[,.;]|$)|{rules.cue('so_many').pattern})"
    new = rf",\s(?={rules.cue('new_clause').pattern})"
    more = rf"\s(?={rules.cue('and_clause').pattern})"
    return re.compile(rf"{ENDS}|{dash}|{new}|{more}", re.IGNORECASE)
