"""
Names in the text: persons and bodies, each under one name however it is written.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from exchange_timeline.convert.article import Article
from exchange_timeline.convert.half_names import by_half
from exchange_timeline.convert.institutions import in_small_letters, institutions
from exchange_timeline.convert.named import (
    SHORT,
    Name,
    before_a_name,
    is_office,
    is_one_of,
    is_person,
    lettered,
    never_a_name,
    whole,
    within,
)
from exchange_timeline.convert.names import english_name
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.terms import Terms, tokens
from exchange_timeline.convert.whose_body import body_name, owner_of

CAPITAL = re.compile(r"(?:[A-ZÀ-ÞŽŠČŞĆŁŚŹŻĘŃĎŤŇŘŮĞİА-ЯІЇЄҐЁ][\w'’]*(?:-[A-ZА-ЯІЇЄҐ][\w'’]*)?)")
WRITTEN = re.compile(r"\S+")
RUN = re.compile(rf"{CAPITAL.pattern}(?: (?:{CAPITAL.pattern}|al-\w+|(?:bin|von|van|de)\b))*")

# "The defence ministry in Moscow": whose it is.
CAPITAL_CITY = re.compile(r" in (Moscow|Kyiv)\b")
# "Oman's Foreign Ministry": whose it is, and be it a country that no rule names.
COUNTRY = re.compile(r"(?<![\w-])([A-Z][a-z]+'s) $")
OWNER = re.compile(rf"{RUN.pattern}'s \Z")
MINISTRY = re.compile(r"^(?:[A-Z]\w+ )+Ministry$")
NAMED_BEHIND = re.compile(
    rf"\s[\"“«„]?({CAPITAL.pattern}(?: (?:of |for )?{CAPITAL.pattern}){{0,2}})"
)


@dataclass(slots=True, eq=False)
class NameBook:
    """
    Who is named in an article: surnames lead to the full name that the article itself gives.
    """

    rules: Rules
    claimants: Terms
    surnames: dict[str, str] = field(default_factory=dict)
    first_names: dict[str, str] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)
    # The bodies that the article names, where it also speaks of one by half its name.
    bodies: tuple[str, ...] = ()
    _seen: dict[str, tuple[Name, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, article: Article, rules: Rules, claimants: Terms) -> "NameBook":
        """The names of an article, those of its source lines first."""
        book = cls(rules, claimants)
        wanted = ("source", "text", "quote", "photo", "title")
        blocks = [block for role in wanted for block in article.blocks if block.role == role]
        for block in blocks:
            for name in book._persons(fold(block.text)):
                full = name.name.split()
                if len(full) > 1:
                    book.surnames.setdefault(full[-1].lower().removesuffix("'s"), name.name)
                    book.first_names.setdefault(full[0].lower(), name.name)
        for block in blocks if rules.lang == "en" else ():
            book._read_letters(fold(block.text))
        if any(rules.has("short_body", fold(block.text)) for block in blocks):
            named = [name for block in blocks for name in book._named(fold(block.text))]
            book.bodies = tuple(dict.fromkeys(name.name for name in named if not name.person))
        return book

    def _read_letters(self, text: str) -> None:
        """The letters in brackets behind a body's name."""
        for match in SHORT.finditer(text):
            names = [name for name in self._named(text) if name.end == match.end()]
            if names and not names[0].person:
                self.letters.setdefault(match["letters"], names[0].name)

    def names_in(self, text: str) -> tuple[Name, ...]:
        """Every person and body in a folded text, in order; what the vocabulary knows first."""
        found = self._seen.get(text)
        if found is None:
            found = self._seen[text] = self._named(text)
        return found

    def persons_in(self, text: str) -> list[Name]:
        """Every person in a folded text, in order."""
        return [name for name in self.names_in(text) if name.person]

    def _named(self, text: str) -> tuple[Name, ...]:
        """The names of a text that was not looked at before."""
        known, bodies = lettered(list(self._known(text)), list(self._bodies(text)), text)
        known = [whole(name, bodies) for name in known] if bodies else known
        halves = by_half(text, self.bodies, self.rules) if self.bodies else ()
        others = [*bodies, *halves, *self._outlets(text), *self._persons(text)]
        others += self._by_surname(text)
        found = known + [each for each in others if not any(within(name, each) for name in known)]
        found.sort(key=lambda name: (name.start, -(name.end - name.start)))
        kept: list[Name] = []
        for name in found:
            if not kept or name.start >= kept[-1].end:
                kept.append(name)
        return tuple(kept)

    def full(self, words: str) -> str | None:
        """The full name that a label's few words mean: "Zelenskyy" -> "Volodymyr Zelenskyy"."""
        names = self.names_in(fold(words))
        return names[0].name if names else None

    def _known(self, text: str) -> Iterator[Name]:
        """Claimants of the vocabulary; in English under the spelling of the text."""
        for match in self.claimants.find(tokens(text, self.rules.lang)):
            written = text[match.start : match.end].removesuffix("'s").removesuffix("'")
            if (
                not written[0].isupper()
                and self.rules.lang == "en"
                and not self.rules.cue("small_body").fullmatch(written)
            ):
                continue
            person = is_person(match.name)
            yield Name(
                self._written(written, match.name, person=person),
                match.start,
                match.end,
                known=match.name,
                person=person,
            )

    def _written(self, written: str, known: str, *, person: bool) -> str:
        """A name that is spelt as in English as the article spells it, in full if it ever does."""
        english = self.claimants.terms[known].spellings.get("en", ())
        if self.rules.lang != "en" and not (person and written in english):
            return self.claimants.terms[known].label.get("en", known)
        if person:
            surname = written.rsplit(maxsplit=1)[-1].lower()
            return self.surnames.get(surname) or (
                self._spelt_in_full(known, written) if " " not in written else written
            )
        if written in self.letters:
            return self.letters[written]
        same: Mapping[str, str] = self.rules.lists.get("body_words", {})
        words = " ".join(same.get(word, word) for word in written.lower().split())
        if " ".join(known.lower().split()[:2]) not in words:
            return body_name(written, self.rules)
        return known.replace("Defence", "Defense") if "efense" in written else known

    def _spelt_in_full(self, known: str, written: str) -> str:
        """A person's full name, in the spelling of the surname where the article gives it."""
        spellings = self.claimants.terms[known].spellings.get("en", ())
        surnames = (each.rsplit(maxsplit=1)[-1].lower() for each in spellings)
        full = next((self.surnames[each] for each in surnames if each in self.surnames), None)
        # "Zelensky" alone has his first name, and the surname as it is spelt here.
        return full or (f"{known.rsplit(maxsplit=1)[0]} {written}" if written.istitle() else known)

    def _bodies(self, text: str) -> Iterator[Name]:
        """Bodies that speak, by the patterns of the language."""
        for match in self.rules.cue("body").finditer(text):
            start = match.start() + (4 if match[0].startswith("the ") else 0)
            words = text[start : match.end()]
            if words[0].isupper() or in_small_letters(words, text[:start], self.rules):
                city = CAPITAL_CITY.match(text, match.end())
                owned = is_one_of("nation", words.split()[0], self.rules)
                whose = f"{city[1]}'s {words}" if city and not owned else words
                owner = COUNTRY.search(text[:start]) if MINISTRY.search(words) else None
                if owner:
                    whose, start = f"{owner[1]} {words}", owner.start()
                full = self.letters.get(words) or body_name(whose, self.rules)
                yield Name(full, start, city.end() if city else match.end(), person=False)
        for match in self.rules.cue("family").finditer(text):
            of = OWNER.search(text, 0, match.start())
            if of:
                yield Name(text[of.start() : match.end()], of.start(), match.end(), person=False)
        for start, end in institutions(text, self.rules):
            seat = CAPITAL_CITY.search(text[start:end])
            words = text[start : start + seat.start()] if seat else text[start:end]
            whose = f"{seat[1]}'s {words}" if seat else words
            yield Name(body_name(whose, self.rules), start, end, person=False)
        for match in self.rules.cue("owned_body").finditer(text):
            country = owner_of(text, match.start(), self.rules)
            name = self._owned(match[0], country) if country else None
            if name:
                yield Name(name, match.start(), match.end(), person=False)

    def _outlets(self, text: str) -> Iterator[Name]:
        """Newspapers and projects by the word before their name: "the news site Meduza"."""
        for cue in ("outlet", "group"):
            for noun in self.rules.cue(cue).finditer(text):
                match = NAMED_BEHIND.match(text, noun.end()) if noun[0][0].islower() else None
                if match and not (" " not in match[1] and never_a_name(match[1], self.rules)):
                    name = english_name(match[1], self.rules.lang)
                    yield Name(name, match.start(1), match.end(1), person=False)

    def _owned(self, words: str, owner: str) -> str | None:
        """Whose ministry "its ministry" is: that of the country named before it."""
        body = re.split(r"['’]s |^\S+ ", words)[-1]
        owners: Mapping[str, str] = self.rules.lists.get("owners", {})
        if self.rules.lang == "en":
            adjective = owners.get(f"{owner.lower()}'s", owner.capitalize())
            return f"{adjective} {body}" if adjective in owners.values() else None
        whose = next(
            (full for start, full in owners.items() if owner.lower().startswith(start)), ""
        )
        found = list(self.claimants.find(tokens(f"{body} {whose}", self.rules.lang)))
        return self._written(body, found[0].name, person=False) if found else None

    def _persons(self, text: str) -> Iterator[Name]:
        """Two or three capitalised words, once offices and nations before them are taken away."""
        for run in RUN.finditer(text):
            if " " not in run[0] and not is_one_of("given_name", run[0], self.rules):
                # Most capitals stand alone, and of one word only a given name is a person.
                continue
            words = [(match[0], run.start() + match.start()) for match in WRITTEN.finditer(run[0])]
            words = self._of_one(self._bare(words))
            if len(words) == 1 and is_one_of("given_name", words[0][0], self.rules):
                # Soldiers and their families are mostly quoted by the first name alone.
                word, start = words[0]
                full = self.first_names.get(word.lower()) or english_name(word, self.rules.lang)
                yield Name(full, start, start + len(word))
                continue
            if not 2 <= len(words) <= 4 or any(never_a_name(word, self.rules) for word, _ in words):
                continue
            if is_one_of("nation", words[-1][0].lower(), self.rules):
                # "Released Ukrainian soldiers": whose soldiers, not who.
                continue
            if is_office(words, self.rules):
                continue
            if all(word.isupper() and len(word) < 5 for word, _ in words):
                continue
            start, last = words[0][1], words[-1]
            written = text[start : last[1] + len(last[0])].removesuffix("'s").rstrip("'")
            # In most languages an agency's name looks like somebody's: "Ria Novosti".
            person = not is_one_of("media", written, self.rules)
            name = english_name(written, self.rules.lang)
            yield Name(name, start, last[1] + len(last[0]), person=person)

    def _bare(self, words: list[tuple[str, int]]) -> list[tuple[str, int]]:
        """A run of capitals without what is no name before it, and without a weekday behind it."""
        while len(words) > 1 and is_one_of("media", words[0][0], self.rules):
            # "Says to AFP Olena Koval": the agency is no name of hers.
            words = words[1:]
        while words and (before_a_name(words[0][0], self.rules) or self._governed(words)):
            words = words[1:]
        while len(words) > 2 and (
            never_a_name(words[0][0], self.rules) or self._place_or_paper(words[0][0], words[1][0])
        ):
            words = words[1:]
        while len(words) > 2 and is_one_of("weekday", words[-1][0].lower(), self.rules):
            words = words[:-1]
        return words

    def _of_one(self, words: list[tuple[str, int]]) -> list[tuple[str, int]]:
        """The name of one, where somebody owns what follows: "Petro Koval's Telegram"."""
        owner = next((at for at, (word, _) in enumerate(words) if word.endswith("'s")), None)
        behind = words[owner + 1 :] if owner else []
        if owner and any(never_a_name(word, self.rules) for word, _ in behind):
            return words[: owner + 1]
        return words

    def _governed(self, words: list[tuple[str, int]]) -> bool:
        """Whether a place stands before an office and a full name: "X Governor Mykola Y"."""
        office = words[1][0] if len(words) > 3 else ""
        return office[:1].isupper() and is_one_of("role", office.lower(), self.rules)

    def _place_or_paper(self, word: str, following: str) -> bool:
        """Whose editor or mayor a person is, right before the given name: "mayor of X Mykola Y"."""
        unnamed = not is_one_of("given_name", word, self.rules)
        return unnamed and is_one_of("given_name", following, self.rules)

    def _by_surname(self, text: str) -> Iterator[Name]:
        """A surname alone, once the article has given the full name."""
        lower = text.lower()
        if self.rules.lang == "en" and not any(surname in lower for surname in self.surnames):
            return
        for match in CAPITAL.finditer(text):
            word = match[0].lower().removesuffix("'s").rstrip("'")
            full = self.surnames.get(word) or self._declined(match[0])
            if full:
                yield Name(full, match.start(), match.end())

    def _declined(self, word: str) -> str | None:
        """A surname in another case, where the language has cases."""
        if self.rules.lang == "en":
            return None
        return self.surnames.get(english_name(word, self.rules.lang).lower())
