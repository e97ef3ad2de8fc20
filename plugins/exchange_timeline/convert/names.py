"""
Names of people and bodies in the letters and the case that front matter holds.
"""

import re
from functools import lru_cache
from typing import Any

from translitua import RussianICAO, UkrainianKMU, translit

from exchange_timeline.convert.words import WITH_FORMS, analyser

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")


@lru_cache(maxsize=10_000)
def english_name(name: str, lang: str) -> str:
    """
    A name in the nominative and in Latin letters, by the language's own official table.

    >>> english_name("Андрія Юсова", "uk")
    'Andrii Yusov'
    """
    if not CYRILLIC.search(name):
        return name
    if lang == "ru" and UKRAINIAN.search(name):
        lang = "uk"
    plain = nominative(name, lang)
    return str(translit(plain, UkrainianKMU if lang != "ru" else RussianICAO))


@lru_cache(maxsize=10_000)
def nominative(name: str, lang: str) -> str:
    """
    A first name and a surname in the case in which they answer "who".
    """
    words = name.split()
    if lang not in WITH_FORMS:
        return name
    if len(words) < 2:
        return _alone(name, lang)
    firsts = _parses(words[0], lang, "Name")
    lasts = (
        _parses(words[-1], lang, "Surn")
        or _parses(words[-1], lang, "ADJF")
        or _parses(words[-1], lang, "NOUN")
    )
    for first in firsts:
        for last in lasts:
            if last.tag.case == first.tag.case and last.tag.gender in (first.tag.gender, None):
                between = [_capital(word) for word in words[1:-1]]
                return " ".join([_form(first, words[0]), *between, _form(last, words[-1])])
    return " ".join([_form(firsts[0], words[0]), *words[1:]]) if firsts else name


def _alone(word: str, lang: str) -> str:
    """A surname with no first name beside it: a man's, unless only a woman's form fits."""
    parses = _parses(word, lang, "Surn")
    parses = [parse for parse in parses if parse.tag.gender == "masc"] or parses
    return _form(parses[0], word) if parses else word


def _parses(word: str, lang: str, mark: str) -> list[Any]:
    """The readings of a word as one person's name, nominatives first."""
    parses = [p for p in analyser(lang).parse(word) if mark in p.tag and p.tag.number != "plur"]
    return sorted(parses, key=lambda parse: parse.tag.case != "nomn")


def _form(parse: Any, word: str) -> str:
    """The nominative, with its capitals."""
    return _capital(_nominative_of(parse, word))


def _nominative_of(parse: Any, word: str) -> str:
    """The singular nominative of a parse, the word itself where there is none."""
    wanted = {"nomn", "sing"} | (
        {parse.tag.gender} if parse.tag.POS == "ADJF" and parse.tag.gender else set()
    )
    form = parse.inflect(wanted) or parse.inflect({"nomn"})
    return form.word if form else word


def _capital(word: str) -> str:
    """Capitals at the beginning of each part of a double name."""
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
