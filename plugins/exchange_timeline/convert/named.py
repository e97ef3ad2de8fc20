"""
A name where a text has it, and what tells a person's name from a body's and from other words.
"""

import re
from dataclasses import replace
from functools import lru_cache

from exchange_timeline.convert.quick import dataclass
from exchange_timeline.convert.rules import Rules

# "Security Service of Ukraine (SSU)": what the letters stand for.
SHORT = re.compile(r"\s\((?P<letters>[A-ZÀ-ÞİŞĞА-ЯІЇЄҐ]{2,6})\)")
BODY_WORDS = frozenset(
    [
        "of",
        "for",
        "ministry",
        "service",
        "headquarters",
        "office",
        "command",
        "intelligence",
        "project",
        "staff",
        "committee",
    ]
)


@dataclass(frozen=True, slots=True)
class Name:
    """
    A person or a body where the text names it; `known` is its name in the vocabulary.
    """

    name: str
    start: int
    end: int
    known: str | None = None
    person: bool = True


@lru_cache(maxsize=20_000)
def is_one_of(cue: str, word: str, rules: Rules) -> bool:
    """
    Whether a word is one of a cue's: a given name, a nation.
    """
    return rules.cue(cue).fullmatch(word) is not None


@lru_cache(maxsize=20_000)
def before_a_name(word: str, rules: Rules) -> bool:
    """
    An office, a nation, or a word that only begins the sentence.
    """
    plain = word.lower()
    return bool(
        rules.cue("role").fullmatch(plain.removesuffix("'s"))
        or rules.cue("nation").fullmatch(plain)
        or never_a_name(word, rules)
    )


@lru_cache(maxsize=20_000)
def never_a_name(word: str, rules: Rules) -> bool:
    """
    A capitalised word that is part of no person's name.
    """
    return rules.cue("not_a_name").fullmatch(word.lower().removesuffix("'s")) is not None


def whole(known: Name, bodies: list[Name]) -> Name:
    """
    A known body up to the end of its long name: "Headquarters for the Treatment of ...".
    """
    longer = [body.end for body in bodies if not known.person and body.start <= known.start]
    end = max((end for end in longer if end > known.end), default=known.end)
    return replace(known, end=end) if 0 < end - known.end < 90 else known


def with_letters(body: Name, text: str) -> Name:
    """
    A body's name up to the end of its letters in brackets: "the Security Service (SSU)".
    """
    if "(" in text[body.start : body.end] and text[body.end : body.end + 1] == ")":
        return replace(body, end=body.end + 1)
    match = None if body.person else SHORT.match(text, body.end)
    return replace(body, end=match.end()) if match else body


def lettered(known: list[Name], bodies: list[Name], text: str) -> tuple[list[Name], list[Name]]:
    """
    Names up to the end of their letters in brackets; the letters behind a body are no second body.
    """
    if "(" not in text:
        return known, bodies
    bodies = [with_letters(name, text) for name in bodies]
    known = [with_letters(name, text) for name in known]
    ends = {name.end for name in (*bodies, *known)}
    alone = [name for name in known if text[name.start - 1] != "(" or name.end + 1 not in ends]
    return alone, bodies


def within(known: Name, other: Name) -> bool:
    """
    Whether another reading only adds an office or an owner to a name of the vocabulary.
    """
    return other.start <= known.start and known.end <= other.end


def is_person(name: str) -> bool:
    """
    Whether a claimant of the vocabulary is a person and not a body.

    >>> is_person("Dmytro Lubinets"), is_person("Defence Intelligence")
    (True, False)
    """
    words = name.split()
    return 2 <= len(words) <= 3 and not any(word.lower() in BODY_WORDS for word in words)


def is_office(words: list[tuple[str, int]], rules: Rules) -> bool:
    """
    Whether capitals write an office and nobody's name: "the NSDC Secretary", "Press Officer".
    """
    first, last = words[0][0], words[-1][0]
    return (
        rules.lang == "en"
        and is_one_of("office", last.lower(), rules)
        and not is_one_of("given_name", first, rules)
    )
