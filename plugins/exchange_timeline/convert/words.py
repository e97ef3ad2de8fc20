"""
Word forms: what a word looks like in its other cases, and which words a form can be of.

Ukrainian and Russian by pymorphy3; other languages by their plain spelling.
"""

import re
from functools import cache, lru_cache
from typing import Any

import pymorphy3

WORD = re.compile(r"[\w]+(?:['-]\w+)*")
CYRILLIC = re.compile(r"[\u0400-\u04ff'’-]+")
WITH_FORMS = ("uk", "ru")


@cache
def analyser(lang: str) -> Any:
    """The dictionary of a language; it takes a tenth of a second to load, so it is loaded once."""
    return pymorphy3.MorphAnalyzer(lang=lang)


@lru_cache(maxsize=50_000)
def lemmas(word: str, lang: str) -> frozenset[str]:
    """
    The words that a form can be of, the form itself among them.

    >>> "сила" in lemmas("Сил", "uk")
    True
    """
    word = word.lower().removesuffix("'s")
    if lang not in WITH_FORMS or not CYRILLIC.fullmatch(word):
        # The dictionaries know no other letters, and stumble over some.
        return frozenset((word,))
    return frozenset((word, *(parse.normal_form for parse in analyser(lang).parse(word)[:6])))


@cache
def forms_of(word: str, lang: str) -> frozenset[str]:
    """
    All the cases and numbers of a word.
    """
    if lang not in WITH_FORMS:
        return frozenset((word,))
    parses = [p for p in analyser(lang).parse(word) if p.normal_form == word] or analyser(
        lang
    ).parse(word)[:1]
    return frozenset((word, *(form.word for parse in parses for form in parse.lexeme)))
