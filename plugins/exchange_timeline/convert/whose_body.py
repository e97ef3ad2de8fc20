"""
Whose a body is, and its name with that: Russia's Defence Ministry, "its ministry".
"""

import re

from exchange_timeline.convert.names import english_name
from exchange_timeline.convert.rules import Rules

ADMINISTRATION = re.compile(r"\s(?:адм[иі]н[иі]страц\w+|ова)$", re.IGNORECASE)
SENTENCE_BEGINS = re.compile(r"(?:^|[.!?…][\"”»]?\s)\W*$")


def body_name(words: str, rules: Rules) -> str:
    """
    A body's name in one form, whoever it belongs to.

    >>> from exchange_timeline.convert.rules import rules_for
    >>> body_name("Russia's Defence Ministry", rules_for("en"))
    'Russian Defence Ministry'
    """
    owners: dict[str, str] = rules.lists.get("owners", {})
    for owner, adjective in owners.items() if rules.lang == "en" else ():
        if words.lower().startswith(owner + " "):
            return f"{adjective} {words[len(owner) + 1 :]}"
    regions: dict[str, str] = rules.lists.get("administrations", {})
    for stem, region in regions.items() if ADMINISTRATION.search(words) else ():
        if words.lower().startswith(stem):
            return f"{region} Regional Military Administration"
    return english_name(words, rules.lang)


def noun_in(words: str, rules: Rules) -> str | None:
    """
    The word in the names of such bodies as the words mean.

    >>> from exchange_timeline.convert.rules import rules_for
    >>> noun_in("the ministry said", rules_for("en"))
    'ministry'
    """
    nouns: dict[str, str] = rules.lists.get("body_nouns", {})
    return next((full for stem, full in nouns.items() if stem in words.lower()), None)


def owner_of(text: str, at: int, rules: Rules) -> str | None:
    """
    The country that "its ministry" at a place of a folded text means: the one that begins the
    sentence, "Russia made a swap with Ukraine, its ministry said", else the last one named.
    """
    named = rules.cue("owner").finditer(text, 0, at)
    owners = [(_begins(owner, text), owner.start(), owner[0]) for owner in named]
    return max(owners)[2] if owners else None


def _begins(owner: re.Match[str], text: str) -> bool:
    """Whether a country is a sentence's first word, and no owner of what follows it."""
    first = SENTENCE_BEGINS.search(text[: owner.start()]) is not None
    return first and text[owner.end() : owner.end() + 1] == " "
