"""
Which language an article is written in, told by its letters and its small words.
"""

import re
from collections import Counter
from functools import lru_cache

from exchange_timeline.convert.rules import rules_for

SAMPLE = 6000
WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)  # asked before an article is read, and when it is
def find_language(text: str, declared: str | None = None) -> str:
    """
    The language as ISO 639-1; what the page declares decides only where the text does not.

    >>> find_language("У полон потрапили військові, їх повернули додому.")
    'uk'
    """
    sample = text[:SAMPLE].lower()
    words = WORD.findall(sample)
    cyrillic = sum("\u0400" <= word < "\u0500" for word in words)
    if words and cyrillic > len(words) / 2:
        return _cyrillic(sample)
    common: dict[str, list[str]] = rules_for("any").lists["common"]
    counted = Counter(words)
    scores = {lang: sum(counted.get(each, 0) for each in small) for lang, small in common.items()}
    best = max(scores, key=lambda lang: scores[lang])
    if scores[best] >= max(2, len(words) // 40):
        return best
    return (declared or "en")[:2].lower()


def _cyrillic(sample: str) -> str:
    """The Cyrillic language whose own letters are most frequent."""
    letters: dict[str, str] = rules_for("any").lists["letters"]
    if "ў" in sample:
        return "be"
    counts = {lang: sum(sample.count(letter) for letter in letters[lang]) for lang in ("uk", "ru")}
    if not any(counts.values()) and "ъ" in sample:
        return "bg"
    return "uk" if counts["uk"] >= counts["ru"] and counts["uk"] else "ru"
