"""
Words of the vocabulary in a text, in whatever case they stand.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from exchange_timeline.convert.quick import dataclass
from exchange_timeline.convert.rules import fold
from exchange_timeline.convert.words import WITH_FORMS, lemmas
from exchange_timeline.records.vocabulary import Term

WORDS = 4_000  # how many words are remembered: the common ones of a language
TOKEN = re.compile(r"[\w]+(?:['][\w]+)*")
WRITTEN = re.compile(rf"{TOKEN.pattern}\*?")
TEXT_OF = attrgetter("text")


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
class _Word:
    """
    A word of a spelling: the forms that it may take, or what all of them begin with.
    """

    forms: frozenset[str]
    prefix: str | None = None
    capitals: bool = False

    def fits(self, token: Token) -> bool:
        """Whether a word of a text is a form of it."""
        if self.prefix is not None:
            return token.text.lower().startswith(self.prefix)
        capitals = not self.capitals or token.text[:2].isupper()
        return capitals and not self.forms.isdisjoint(token.lemmas)


@dataclass(frozen=True, slots=True)
class _Spelling:
    """One way to write an entry, word by word; `rest` are the words behind the first."""

    name: str
    first: _Word
    rest: tuple[_Word, ...]


class _Beginnings(dict[str, tuple[_Spelling, ...]]):
    """The spellings of a list that a word can begin: most words begin none."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.lang = lang
        self.by_form: dict[str, list[_Spelling]] = {}
        self.by_prefix: list[tuple[str, _Spelling]] = []

    def add(self, spelling: _Spelling) -> None:
        """File a spelling under the forms of its first word."""
        if spelling.first.prefix is not None:
            self.by_prefix.append((spelling.first.prefix, spelling))
            return
        for form in spelling.first.forms:
            self.by_form.setdefault(form, []).append(spelling)

    def __missing__(self, word: str) -> tuple[_Spelling, ...]:
        """Found out when the word is first met."""
        if len(self) > WORDS:
            self.clear()
        lower = word.lower()
        token = Token(word, 0, len(word), lemmas(lower, self.lang))
        near = [spelling for form in token.lemmas for spelling in self.by_form.get(form, ())]
        near += [spelling for prefix, spelling in self.by_prefix if lower.startswith(prefix)]
        self[word] = tuple(each for each in near if each.first.fits(token))
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
        self._begin = _Beginnings(lang)
        for name, term in terms.items():
            for spelling in self._spellings(term):
                self._add(name, fold(spelling))
        for listed in self._begin.by_form.values():
            listed.sort(key=lambda spelling: -len(spelling.rest))

    def find(self, words: tuple[Token, ...]) -> Iterator[Found]:
        """Every entry that the words name, the longest spelling at each place."""
        after = 0
        for number, near in enumerate(map(self._begin.__getitem__, map(TEXT_OF, words))):
            if not near or number < after:
                continue
            # One word may be two entries: Donbas is Donetsk and Luhansk.
            for spelling in _longest(near, words, number + 1):
                last = number + len(spelling.rest)
                after = last + 1
                start, end = words[number].start, words[last].end
                yield Found(spelling.name, self.terms[spelling.name], start, end)

    def _spellings(self, term: Term) -> Iterable[str]:
        """An entry's spellings in the language; in Latin letters the English ones too."""
        own = term.spellings.get(self.lang, ())
        if self.lang in WITH_FORMS:
            return own
        return dict.fromkeys((*own, *term.spellings.get("en", ()))) or (
            term.label.get("en", term.name),
        )

    def _add(self, name: str, spelling: str) -> None:
        """File a spelling, if it has any word."""
        words = [self._word(written) for written in WRITTEN.findall(spelling)]
        if words:
            self._begin.add(_Spelling(name, words[0], tuple(words[1:])))

    def _word(self, written: str) -> _Word:
        """A word of a spelling in the language."""
        lower = written.lower()
        if lower.endswith("*"):
            return _Word(frozenset((lower,)), prefix=lower[:-1])
        capitals = written.isupper() and len(written) > 1
        return _Word(lemmas(lower, self.lang), capitals=capitals)


def _longest(near: tuple[_Spelling, ...], words: tuple[Token, ...], behind: int) -> list[_Spelling]:
    """The longest of some spellings that go on as the text does behind here, one an entry."""
    # Of most words no spelling goes on as the text does.
    fitting = [each for each in near if not each.rest or _goes_on(each.rest, words, behind)]
    if len(fitting) < 2:
        return fitting
    by_name = {each.name: each for each in sorted(fitting, key=lambda each: len(each.rest))}
    longest = max(len(each.rest) for each in by_name.values())
    return [each for each in by_name.values() if len(each.rest) == longest]


def _goes_on(rest: tuple[_Word, ...], words: tuple[Token, ...], begin: int) -> bool:
    """Whether the words from here on are forms of a spelling's own."""
    here = words[begin : begin + len(rest)]
    return len(here) == len(rest) and all(map(_Word.fits, rest, here))
