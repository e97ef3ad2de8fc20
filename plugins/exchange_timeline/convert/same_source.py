"""
Whether two names mean one source: longer and shorter, in another order, by their first letters.
"""

import re
from collections.abc import Collection
from functools import lru_cache

SAME = {"icrc": "red cross", "international committee of the red cross": "red cross"}
# "Ministry of Defence of Russia", "Russian Defence Ministry": a country and what belongs to it.
OWNER = re.compile(r"^(russia|armenia)(?:'s)?$")
LETTERS = re.compile(r"[A-Z]{3,6}")
JOINING = frozenset(["of", "the", "for", "and", "on", "in"])
# A headquarters by other words: "the Coordination HQ", "the Coordination Centre".
SPELLINGS = {
    "hq": "headquarters",
    "staff": "headquarters",
    "centre": "headquarters",
    "center": "headquarters",
    "coordinating": "coordination",
    "co-ordination": "coordination",
    "co-ordinating": "coordination",
    "defense": "defence",
}


def key_of(name: str, known: Collection[str]) -> str:
    """
    The key of a source: the one among those known that means the same, else a new one.

    >>> key_of("SSU", ["security service of ukraine"])
    'security service of ukraine'
    >>> key_of("Defense Ministry", ["russian ministry of defence"])
    'russian ministry of defence'
    >>> key_of("Coordination HQ", ["koval", "coordination headquarters for prisoners"])
    'coordination headquarters for prisoners'
    >>> key_of("Anna Koval", ["petro koval"])
    'anna koval'
    """
    bag = _bag(name)
    for key in known if len(bag) > 1 else ():
        if _bag(key) == bag:
            return key
    words = SAME.get(name.lower(), name.lower()).split()
    plain = " ".join(words)
    for key in known:
        other = key.split()
        if _sound(words[-1]) == _sound(other[-1]) and (
            len(words) == 1 or len(other) == 1 or words[0][:3] == other[0][:3]
        ):
            return key
        if plain in key or key in plain:
            return key
        if _short_for(name, words, other):
            return key
    return plain


def _short_for(name: str, words: list[str], other: list[str]) -> bool:
    """Whether a body's name is another's letters, its beginning, or its ministry with no owner."""
    if LETTERS.fullmatch(name):
        return name.lower() in (_initials(other), _initials(_telling(other)))
    bag = frozenset(_telling(_spelt(words)))
    if len(bag) == 2 and "ministry" in bag:
        return bag < frozenset(_telling(_spelt(other)))
    return len(words) == 2 and words != other and _spelt(other[:2]) == _spelt(words)


def _initials(words: list[str]) -> str:
    """The first letters of some words."""
    return "".join(word[0] for word in words)


def _telling(words: list[str]) -> list[str]:
    """Words without those that only join them."""
    return [word for word in words if word not in JOINING]


def _spelt(words: list[str]) -> list[str]:
    """Words of bodies' names in one spelling."""
    return [SPELLINGS.get(word, word) for word in words]


@lru_cache(maxsize=512)  # an article's few sources are compared with each other many times
def _sound(surname: str) -> str:
    """A surname as it sounds, however it is spelt in Latin letters: Yermak, Ermak; Koval, Kowal."""
    plain = re.sub(r"^(?:ye|ie|je)", "e", surname).replace("kh", "h").replace("w", "v")
    return re.sub(r"[iyj]+", "i", plain)


@lru_cache(maxsize=512)  # the same
def _bag(name: str) -> frozenset[str]:
    """The words that tell a body from another: "Russian Ministry of Defence"."""
    plain = name.lower().replace("defense", "defence").replace("centre", "center")
    words = (OWNER.sub(r"\1n", word) for word in plain.split())
    return frozenset(words) - {"of", "the", "for", "federation"}
