"""
Words of the vocabulary in a text, in whatever case they stand.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from exchange_timeline.convert.rules import fold
from exchange_timeline.convert.words import WITH_FORMS, lemmas
from exchange_timeline.records.vocabulary import Term

WORDS = 4_000  # how many words are remembered: the common ones of a language
TOKEN = re.compile(r"[\w]+(?:['][\w]+)*")


class Token(NamedTuple):
    """
    A word of a folded text, its place, and the words it can be a form of.
    """

    text: str
    start: int
    end: int
    lemmas: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """
    An entry of the vocabulary where the text names it.
    """

    name: str
    term: Term
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Spelling:
    """One way to write an entry, as the forms that each of its words may take."""

    name: str
    words: tuple[frozenset[str], ...]
    written: tuple[str, ...]


class _Beginnings(dict[str, bool]):
    """Whether any spelling of a list begins with a word: most words are none's."""

    def __init__(self, forms: frozenset[str], prefixes: tuple[str, ...], lang: str) -> None:
        super().__init__()
        self.forms = forms
        self.prefixes = prefixes
        self.lang = lang

    def __missing__(self, word: str) -> bool:
        """Found out when the word is first met."""
        if len(self) > WORDS:
            self.clear()
        lower = word.lower()
        begins = not self.forms.isdisjoint(lemmas(lower, self.lang))
        self[word] = begins or lower.startswith(self.prefixes)
        return self[word]


@lru_cache(maxsize=512)
def tokens(text: str, lang: str) -> tuple[Token, ...]:
    """
    The words of a folded text with their lemmas.
    """
    return tuple(
        Token(match[0], match.start(), match.end(), lemmas(match[0].lower(), lang))
        for match in TOKEN.finditer(text)
    )


class Terms:
    """
    The spellings of one closed list in one language, ready to be looked for.

    A spelling's word matches any form of itself; one that ends with `*` any ending;
    one in capitals, such as an abbreviation, only capitals.
    """

    def __init__(self, terms: Mapping[str, Term], lang: str) -> None:
        self.terms = terms
        self.lang = lang
        self.by_first: dict[str, list[_Spelling]] = {}
        self.prefixes: list[tuple[str, _Spelling]] = []
        for name, term in terms.items():
            for spelling in self._spellings(term):
                self._add(name, fold(spelling))
        prefixes = tuple(prefix for prefix, _ in self.prefixes)
        self._begins = _Beginnings(frozenset(self.by_first), prefixes, lang)
        for listed in self.by_first.values():
            listed.sort(key=lambda spelling: -len(spelling.words))

    def find(self, words: tuple[Token, ...]) -> Iterator[Found]:
        """Every entry that the words name, the longest spelling at each place."""
        begins, after = self._begins, 0
        for number, word in enumerate(words):
            if number < after or not begins[word.text]:
                continue
            # One word may be two entries: Donbas is Donetsk and Luhansk.
            for spelling in self._at(words, number):
                after = number + len(spelling.words)
                end = words[after - 1].end
                yield Found(spelling.name, self.terms[spelling.name], word.start, end)

    def _spellings(self, term: Term) -> Iterable[str]:
        """An entry's spellings in the language; in Latin letters the English ones too."""
        own = term.spellings.get(self.lang, ())
        if self.lang in WITH_FORMS:
            return own
        return dict.fromkeys((*own, *term.spellings.get("en", ()))) or (
            term.label.get("en", term.name),
        )

    def _add(self, name: str, spelling: str) -> None:
        """File a spelling under the forms of its first word."""
        written = tuple(re.findall(r"[\w]+(?:['][\w]+)*\*?", spelling))
        if not written:
            return
        words = tuple(
            frozenset((word.lower(),)) if word.endswith("*") else lemmas(word.lower(), self.lang)
            for word in written
        )
        entry = _Spelling(name, words, written)
        if written[0].endswith("*"):
            self.prefixes.append((written[0][:-1].lower(), entry))
            return
        for form in words[0]:
            self.by_first.setdefault(form, []).append(entry)

    def _at(self, words: tuple[Token, ...], number: int) -> list[_Spelling]:
        """The longest spellings that begin at this word, one an entry."""
        first = words[number]
        near = [spelling for form in first.lemmas for spelling in self.by_first.get(form, ())]
        lower = first.text.lower()
        near += [spelling for prefix, spelling in self.prefixes if lower.startswith(prefix)]
        # Of most words no spelling goes on as the text does.
        near = [each for each in near if self._fits(each, words, number)]
        if len(near) < 2:
            return near
        fitting = {each.name: each for each in sorted(near, key=lambda each: len(each.words))}
        longest = max(len(each.words) for each in fitting.values())
        return [each for each in fitting.values() if len(each.words) == longest]

    def _fits(self, spelling: _Spelling, words: tuple[Token, ...], number: int) -> bool:
        """Whether the words from here on are a form of the spelling."""
        here = words[number : number + len(spelling.words)]
        if len(here) < len(spelling.words):
            return False
        for token, forms, written in zip(here, spelling.words, spelling.written, strict=True):
            if written.endswith("*"):
                if not token.text.lower().startswith(written[:-1].lower()):
                    return False
            elif forms.isdisjoint(token.lemmas) or (
                written.isupper() and len(written) > 1 and not token.text[:2].isupper()
            ):
                return False
        return True
