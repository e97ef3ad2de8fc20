"""
Whose a quotation is: who is named beside it, else whom "she wrote" or "the ministry said" means.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from exchange_timeline.convert.article import Block
from exchange_timeline.convert.attribution import Attribution, every_attribution
from exchange_timeline.convert.channels import is_media
from exchange_timeline.convert.in_marks import in_marks
from exchange_timeline.convert.marks import Span, masked
from exchange_timeline.convert.named import Name
from exchange_timeline.convert.quick import dataclass
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.speakers import NameBook
from exchange_timeline.convert.utterances import MIN_IN_SENTENCE, says_alone
from exchange_timeline.convert.whose_body import noun_in

SENTENCE = re.compile(r"[.!?…]\s")
# Where an office stands beside its holder: "the ombudsman Koval", "Koval, the ombudsman,".
BEFORE, NEAR = 70, 15
# So many letters of an office stay, whatever its case: омбудсман, омбудсманом.
STEM = 6
# A quotation that is a whole sentence, and another sentence behind it.
FULL_STOP, NEW = re.compile(r"[.!?…]\s*$"), re.compile(r"\s[A-ZА-ЯІЇЄҐ]")
BREAK = re.compile(r"[.,;:!?]")
ASIDE = re.compile(r"(?:,| -| \() ?([^,.;:()]{3,90})")
WORD = re.compile(r"\w+")
# So many paragraphs above whoever a pronoun means is named.
FAR = 4


@dataclass(frozen=True, slots=True)
class Heard:
    """
    What stands above a paragraph: who spoke last (`here`, in the paragraph itself), the paragraphs,
    the article's sources.
    """

    last: str | None
    above: tuple[Block, ...]
    sources: tuple[str, ...]
    here: bool = False


@dataclass(frozen=True, slots=True)
class _Beside:
    """The words that say whose a stretch is, `text` the paragraph's before the stretch."""

    words: str
    text: str
    rules: Rules
    book: NameBook
    heard: Heard

    def names(self, far: int | None = None) -> Iterator[tuple[Name, str]]:
        """Who is named in so many paragraphs above, the nearest first, each with that text."""
        above = self.heard.above[-far:] if far else self.heard.above
        texts = (masked(fold(block.text)) for block in reversed(above))
        for text in (self.text, *texts):
            for name in reversed(self.book.names_in(text)):
                yield name, text


def speaker_of(text: str, span: Span, rules: Rules, book: NameBook, heard: Heard) -> str | None:
    """
    Whoever is named beside a stretch of a paragraph; a pronoun or a noun means who it can mean.
    """
    folded = fold(text)
    plain = masked(folded)
    said = every_attribution(plain, book)
    behind = _behind(plain, span)
    clause = folded[span.end + 1 :].split(".")[0]
    outlet = in_marks(clause, rules, book)
    if outlet and not any(0 <= each.at - span.end <= len(clause) for each in said):
        return outlet
    if rules.begins("somebody", behind):
        # "One of them said in a call with Koval": whoever it was, he is not named.
        return None
    beside = _Beside(
        _words_beside(plain, span, said, rules), plain[: span.start], rules, book, heard
    )
    decided, meant = _by_noun(beside)
    if decided:
        return meant
    return _of_its_gender(_named_or_meant(folded, plain, span, said, beside), beside)


def _behind(plain: str, span: Span) -> str:
    """The clause behind a stretch, without the comma or the dash that it begins with."""
    return plain[span.end + 1 :].lstrip(" ,-").split(".", maxsplit=1)[0]


def _words_beside(plain: str, span: Span, said: tuple[Attribution, ...], rules: Rules) -> str:
    """The clause that says who spoke where it names nobody: the one behind, else the one before."""
    behind = plain[span.end + 1 :].split(".", maxsplit=1)[0]
    before = SENTENCE.split(plain[: span.start])[-1]
    begin = span.start - len(before)
    if any(begin <= each.at <= span.end + 1 + len(behind) for each in said):
        return ""
    if any(rules.has(cue, behind) for cue in ("pronoun_says", "somebody")):
        return behind.strip(" ,-")
    return before if before.rstrip(' "“«„').endswith((":", ",")) else ""


def _by_noun(beside: _Beside) -> tuple[bool, str | None]:
    """
    Whom "the ministry said" or "the ombudsman wrote" means, and whether the words tell it; nobody
    where they mean somebody whom the article does not name.
    """
    rules, words = beside.rules, beside.words
    if not words:
        return False, None
    if rules.has("somebody", words):
        return True, None
    match = rules.cue("pronoun_says").search(words)
    if match is None:
        return False, None
    said, whose = match[0].lower(), words[match.start() : match.end() + NEAR].lower()
    owners: Mapping[str, str] = rules.lists.get("body_owners", {})
    owner = next((full for stem, full in owners.items() if stem in whose), "")
    offices: Iterable[str] = rules.lists.get("offices", ())
    office = next((word for word in WORD.findall(said) if word in offices), None)
    if office:
        meant = _in_office(office, owner, beside)
        return meant is not None, meant
    noun = noun_in(said, rules)
    meant = _body(noun, owner, beside) if noun else None
    return meant is not None, meant


def _body(noun: str, owner: str, beside: _Beside) -> str | None:
    """The body last named above, or in the source line, whose name has a word."""
    named = (name.name for name, _ in beside.names() if not name.person)
    for name in (*named, *beside.heard.sources):
        if noun in name.lower() and owner in name.lower():
            return name
    return None


def _in_office(office: str, owner: str, beside: _Beside) -> str | None:
    """The person named above with an office beside the name; else who spoke last."""
    stem = office[:STEM]
    holders = [
        (name.name, held)
        for name, text in beside.names()
        if name.person and stem in (held := _offices_of(name, text, beside.rules))
    ]
    # "The Ukrainian ombudsman": whose the others are may stand beside nobody.
    found = [name for name, held in holders if owner in held] or [name for name, _ in holders]
    last = beside.heard.last
    return last if last in found or not found else found[0]


def _offices_of(name: Name, text: str, rules: Rules) -> str:
    """The words right before a name and in the apposition behind it."""
    before = BREAK.split(text[max(0, name.start - BEFORE) : name.start])[-1]
    aside = ASIDE.match(text, name.end)
    behind = aside[1] if aside and not rules.has("say", aside[1]) else ""
    return f"{before} {behind}".lower()


def _of_its_gender(speaker: str | None, beside: _Beside) -> str | None:
    """A speaker whom a pronoun can mean: for "she said" a woman, where the text names one."""
    pronouns: Mapping[str, str] = beside.rules.lists.get("pronouns", {})
    said = next(
        (pronouns[word] for word in WORD.findall(beside.words.lower()) if word in pronouns), None
    )
    if speaker is None or said is None:
        return speaker
    if said == "body":
        bodies = (name.name for name, _ in beside.names() if not name.person)
        known = next((body for body in bodies if body in beside.heard.sources), None)
        return known if known and _is_person(speaker, beside) else speaker
    if _fits(speaker, said, beside.rules):
        return speaker
    near = (name.name for name, _ in beside.names(FAR) if name.person)
    return next((name for name in near if _fits(name, said, beside.rules)), speaker)


def _is_person(speaker: str, beside: _Beside) -> bool:
    """Whether a speaker is a person named above."""
    return any(name.person for name, _ in beside.names() if name.name == speaker)


def _fits(name: str, said: str, rules: Rules) -> bool:
    """
    Whether a pronoun can mean a name, of which the last word is a surname: women's first names
    end in "a" in Ukrainian and Russian.
    """
    first, _, rest = name.lower().partition(" ")
    men: Iterable[str] = rules.lists.get("men_in_a", ())
    woman = first.endswith("a") and first not in men
    return not rest or woman == (said == "woman")


def _named_or_meant(
    folded: str, plain: str, span: Span, said: tuple[Attribution, ...], beside: _Beside
) -> str | None:
    """Whoever is named in the paragraph, else whom the words mean."""
    rules, book, last = beside.rules, beside.book, beside.heard.last
    behind = _behind(plain, span)
    if said and rules.begins("pronoun_says", behind):
        # "..., he said, according to the paper", "..., said its statement": who spoke before.
        before = [each for each in said if each.at < span.start]
        near = [each for each in said if 0 <= each.at - span.end <= len(behind)]
        if all(is_media(each.name, plain, rules) for each in near):
            return before[-1].name.name if before else last
    if said and rules.ends("person_says", plain[: span.start].rstrip(' ,:"“«„')):
        # 'On Telegram he said: "..."', and somebody else speaks right behind.
        before = [each for each in said if each.at < span.start and each.name.person]
        return before[-1].name.name if before else last
    closed = FULL_STOP.search(folded[: span.end]) and NEW.match(folded, span.end + 1)
    beyond = span.end + (0 if closed else len(behind))
    if said and beside.heard.here and all(each.at > beyond for each in said):
        # "..., he said. "..." And Koval said something else.": he goes on.
        return last
    if said:
        return _nearest(plain, span, said).name.name
    outside = folded[: max(span.start - 1, 0)] + " " + folded[span.end + 1 :]
    if says_alone(behind, rules):
        here = dict.fromkeys(name.name for name in book.persons_in(plain))
        return next(iter(here)) if len(here) == 1 else last
    return _meant(outside, beside)


def _nearest(plain: str, span: Span, said: tuple[Attribution, ...]) -> Attribution:
    """Who is named nearest to a stretch; in a whole sentence before it, who speaks there first."""
    nearest = min(said, key=lambda each: min(abs(each.at - span.start), abs(each.at - span.end)))
    between = plain[nearest.at : span.start]
    if nearest.at >= span.start or not SENTENCE.search(between):
        return nearest
    begin = max((match.end() for match in SENTENCE.finditer(plain, 0, nearest.at)), default=0)
    return next(each for each in said if each.at >= begin)


def _meant(outside: str, beside: _Beside) -> str | None:
    """Whom the words around a stretch mean where they name nobody: "he said", or nothing at all."""
    rules, last = beside.rules, beside.heard.last
    words = len(outside.split())
    if rules.has("somebody", outside):
        # "said one of them": whoever it was, it is not the one named before.
        return None
    if rules.has("pronoun_says", outside):
        # "Koval was angry. '...', he wrote": whom the paragraph names comes before the one above.
        names = beside.book.names_in(beside.text)
        here = {name.name for name in names if name.known and name.person}
        return here.pop() if len(here) == 1 and rules.has("person_says", outside) else last
    if words <= 1 or (words < MIN_IN_SENTENCE and rules.has("say", outside)):
        return last
    return None
