"""
Whose words each sentence gives: a quotation's speaker, whoever is cited, else the main source.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from exchange_timeline.convert.article import Article, Quote, Sentence, Speaker
from exchange_timeline.convert.attribution import Attribution, attributions
from exchange_timeline.convert.claimed import Voice
from exchange_timeline.convert.marks import behind_open, stays_open
from exchange_timeline.convert.named import Name
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import sides_in
from exchange_timeline.convert.speakers import NameBook
from exchange_timeline.convert.terms import Terms
from exchange_timeline.records.vocabulary import Term

LEAD = 3
NEXT = 30
OTHERS = ("person_says", "pronoun_says")
HEADED = re.compile(r"(?P<before>[^:]{3,50}): \S|.* - (?P<behind>[^-:]{3,60})$")
# What may stand right behind a country that is cited; a stop of the sentence too.
CITED_ENDS = (",", ".", ";", "")
JOINED = re.compile(r"\b(?:and|та|і|й|и|und|i|y|et)\s+(?:the\s+)?$", re.IGNORECASE)


def find_voices(
    found: tuple[Sentence, ...],
    article: Article,
    rules: Rules,
    book: NameBook,
    speakers: tuple[Speaker, ...],
    *,
    quotes: tuple[Quote, ...],
) -> tuple[Voice, ...]:
    """
    A voice for every sentence; its side only where the sentence or its quotation shows it.
    """
    channels = {speaker.name: str(speaker) for speaker in speakers}
    main = _main(article, speakers)
    quoted = _labelled(article, quotes)
    default = Voice(name=main, side=None)
    voices: list[Voice] = []
    paragraph, said = -1, default
    before: list[tuple[str, Name | None]] = []
    for sentence in found:
        if sentence.paragraph != paragraph:
            paragraph, said = sentence.paragraph, default
        cited = attributions(sentence.plain, book)
        name = cited[0].name if cited else None
        if name is None and rules.has("person_says", sentence.plain):
            name = _last(before, book)
        if name is None:
            name = _body_before(sentence.plain, rules, book)
        if name is None and sentence.section == "title":
            name = _headed(sentence.plain, book)
        before.append((sentence.plain, name))
        country = None if name else _country(sentence.plain, rules)
        if country:
            said = Voice(name=None, side=country)
        elif name:
            said = _of(name, channels, rules, book)
            told = [(each.at, _of(each.name, channels, rules, book)) for each in cited]
            told += [
                (at, Voice(name=None, side=side)) for at, side in _apart(sentence, cited, rules)
            ]
            said = replace(said, all_told=tuple(told)) if len(told) > 1 else said
        elif sentence.line in quoted:
            said = _quoted(quoted[sentence.line], speakers, channels, rules, book)
        elif said.here or said.all_told:
            said = Voice(name=said.name, side=said.side, here=False)
        voices.append(said)
    return tuple(_as_closed(found, voices))


def _as_closed(found: tuple[Sentence, ...], voices: list[Voice]) -> list[Voice]:
    """
    The voices, those of a quotation's first sentences by who is named where it closes: "Ours are
    back, 207 people. We bring them home," said Koval.
    """
    opened: int | None = None
    for number, sentence in enumerate(found):
        if opened is not None and sentence.paragraph != found[opened].paragraph:
            opened = None
        if opened is None and stays_open(sentence.text) and not voices[number].here:
            opened = number
        elif opened is not None and behind_open(sentence.text) is not None:
            if voices[number].here:
                said = replace(voices[number], all_told=())
                voices[opened:number] = [said] * (number - opened)
            opened = None
    return voices


def _headed(text: str, book: NameBook) -> Name | None:
    """Whose word a headline gives: "Koval: 41 of ours are home", "41 are home - Koval"."""
    match = HEADED.match(text)
    said = match and (match["before"] or match["behind"])
    names = [name for name in book.names_in(said) if name.known] if said else []
    return names[0] if names else None


def _last(before: list[tuple[str, Name | None]], book: NameBook) -> Name | None:
    """Whom a pronoun means behind these sentences: the last person named, else who spoke last."""
    for text, name in reversed(before):
        persons = book.persons_in(text)
        if persons or name:
            return persons[-1] if persons else name
    return None


def _body_before(text: str, rules: Rules, book: NameBook) -> Name | None:
    """Which body "it said" means: the last that the sentence names before it."""
    said = rules.cue("it_says").search(text)
    names = book.names_in(text) if said else ()
    bodies = [each for each in names if said and not each.person and each.end <= said.start()]
    return bodies[-1] if bodies else None


def _of(name: Name, channels: Mapping[str, str], rules: Rules, book: NameBook) -> Voice:
    """The voice of somebody named."""
    side = _side(name.known or name.name, rules, book)
    return Voice(name=channels.get(name.name, name.name), side=side)


def _main(article: Article, speakers: tuple[Speaker, ...]) -> str | None:
    """The source that the whole article rests on: named in a source line or in the lead."""
    lead = [block.line for block in article.texts[:LEAD]]
    lead += [block.line for block in article.blocks if block.role in ("source", "title")]
    return next((str(each) for each in speakers[:1] if each.evidence.line in lead), None)


def _country(text: str, rules: Rules) -> str | None:
    """The side that speaks as a country: "Kyiv reported", "Moscow, in turn, says"."""
    found = _countries(text, rules)
    # "Russia and Ukraine reported": the word of neither alone.
    return (
        found[0][1] if len({side for _, side in found}) == 1 and not _joined(text, found) else None
    )


def _countries(text: str, rules: Rules) -> list[tuple[int, str]]:
    """The sides that speak as countries, each with its place."""
    found: list[tuple[int, str]] = []
    if rules.cue("say").may_stand_in(text):
        found += [
            (match.start(), side.name)
            for side in sides_in(rules)
            for match in (*side.itself.finditer(text), *side.office.finditer(text))
            if _speaks(text, match, rules)
            # "They went to Russia, he added", "the ministry said": not the country.
            if not any(rules.begins(cue, text[match.end() :].lstrip(",")) for cue in OTHERS)
        ]
    if rules.cue("according").may_stand_in(text):
        found += [
            (match.start(), side.name)
            for side in sides_in(rules)
            for match in side.cited.finditer(text)
            if rules.ends("according", text[: match.start()])
            and (
                text[match.end() : match.end() + 1] in CITED_ENDS
                # "According to Ukraine's president", and nobody named, is that country's word.
                or rules.begins("office", text[match.end() :].removeprefix("'s"))
            )
        ]
    return found


def _apart(
    sentence: Sentence, cited: tuple[Attribution, ...], rules: Rules
) -> list[tuple[int, str]]:
    """The countries that speak in a sentence beside somebody named, in clauses of their own."""
    named = [each.at for each in cited]
    return [
        (at, side)
        for at, side in _countries(sentence.plain, rules)
        if any(";" in sentence.plain[min(at, other) : max(at, other)] for other in named)
        # "... by Russia, said Koval": he speaks.
        and all(abs(at - other) > NEXT for other in named)
    ]


def _joined(text: str, found: list[tuple[int, str]]) -> bool:
    """Whether another name is joined to the one that speaks."""
    return JOINED.search(text[: min(found)[0]]) is not None


def _speaks(text: str, side: re.Match[str], rules: Rules) -> bool:
    """Whether a country says something; "with Russia was announced" tells of no word of it."""
    said = _says(rules).match(text, side.end())
    if said and rules.cue("impersonal").search(said[0]):
        return False
    return said is not None or _said(rules).search(text[: side.start()]) is not None


@cache
def _says(rules: Rules) -> re.Pattern[str]:
    """A verb of saying after at most three words."""
    return re.compile(rf"(?:'s)?,?(?:\s[\w,]+){{0,3}}?\s{rules.cue('say').pattern}", re.IGNORECASE)


@cache
def _said(rules: Rules) -> re.Pattern[str]:
    """A verb of saying right before a name: ", said Kyiv"."""
    return re.compile(rf",\s{rules.cue('say').pattern}\s$", re.IGNORECASE)


def _labelled(article: Article, quotes: tuple[Quote, ...]) -> dict[int, str | None]:
    """
    The speaker of each paragraph under a label, the same that its quotation has.
    """
    starts = {quote.line: quote.speaker for quote in quotes}
    found: dict[int, str | None] = {}
    speaker: str | None = None
    for block in article.blocks:
        if block.role == "quote":
            speaker = starts.get(block.line) or block.said_by or speaker
            found[block.line] = speaker
        else:
            speaker = None
    return found


def _quoted(
    by: str | None,
    speakers: tuple[Speaker, ...],
    channels: Mapping[str, str],
    rules: Rules,
    book: NameBook,
) -> Voice:
    """The speaker of a labelled quotation: whom the label names, else the first source."""
    name = book.full(by) if by else (speakers[0].name if speakers else None)
    if name is None:
        return Voice(name=by, side=None)
    return Voice(name=channels.get(name, name), side=_side(name, rules, book))


@cache
def _in_english(claimants: Terms) -> Mapping[str, Term]:
    """The claimants by every way to write them in English, the first entry where two share one."""
    found: dict[str, Term] = {}
    for term in claimants.terms.values():
        label = term.label.get("en")
        for written in (*term.spellings.get("en", ()), *([label] if label else [])):
            found.setdefault(written, term)
    return found


def _side(name: str, rules: Rules, book: NameBook) -> str | None:
    """The side that a claimant speaks for: by the vocabulary, else by the words of the name."""
    term = book.claimants.terms.get(name) or _in_english(book.claimants).get(name)
    if term is not None:
        return term.side
    return next((side.name for side in sides_in(rules) if side.speaker.search(name)), None)
