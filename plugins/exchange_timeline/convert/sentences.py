"""
Blocks to sentences: each with its line, its paragraph and its section.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from exchange_timeline.convert.article import Article, Evidence, Sentence
from exchange_timeline.convert.marks import masked
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.shapes import is_item

END = re.compile(
    r"[.!?…](?:[\"”»’')\]]*\s+(?=[\"“«„'(\[]?\s?(?:[-–—]\s)?[A-ZÀ-ÞА-ЯІЇЄҐЁ0-9])"
    # Copied pages lose the space between two: "Вони вдома.У п'ятницю"; not "Крым.Реалии".
    r"|(?<=[а-яіїєґё]{3}[.!?])(?=[«“]?(?!Реал)[А-ЯІЇЄҐЁ][\w'’]* )"
    # In Latin letters before the words that begin most sentences: "site.Ru" is an address.
    r"|(?<=[a-z]{3}[.!?])(?=(?:The|An?|In|On|At|He|She|They|It|This|These|Those|According|Earlier"
    r"|Among|All|Many|Most|Also|We|Our|Both|Some|After|As|For|However|Meanwhile"
    r"|\d{1,4} [A-Z]?[a-z]+) ))"
)
# A count and what it counts, and no verb: "207 people".
COUNT = r"\d{2,4}(?: [\w'’-]+){1,3}"
COUNT_ALONE = re.compile(rf"{COUNT}[.!…](?=[\s\"”»]|$)")
INITIAL = re.compile(r"(?:^|[\s.(])[A-ZА-ЯІЇЄҐЁ]\.$")
# The place and agency with which wire copy begins; the day in it is the day of publication.
CAPITALS = r"[A-ZА-ЯІЇЄҐ]"
DATELINE = re.compile(
    # SANAA, April 14, 2023 (AFP) - / МОСКВА, 6 мая 2025 — Агентство.
    rf"^(?:{CAPITALS}[^.!?]{{2,60}}?(?:20\d\d|[A-Z][a-z]+\.?\s\d{{1,2}}|\d[./]\d\d?|\s\d{{1,2}}\.\s[A-Z][a-zä]{{2,9}})\s?(?:,\s\d\d?:\d\d\s?)?(?:\([^)]{{2,20}}\)|/[A-Z]{{2,}}/\.?)?"
    r"\s?(?:--|–|—|-)\s+(?:[\w ]{2,20}\.\s)?"
    # КИЇВ. 14 вересня. УНН. / MOSCOW, March 19. /TASS/.
    rf"|{CAPITALS}{{3,}}[^.]{{0,30}}\. \d{{1,2}} [^.]{{3,12}}\. [^.]{{2,12}}\."
    rf"|{CAPITALS}{{3,}}[^.]{{0,25}}\. /\w+/\."
    # YEREVAN, JANUARY 4, AGENCY.
    rf"|{CAPITALS}{{3,}}, {CAPITALS}{{3,9}} \d{{1,2}}, {CAPITALS}{{3,}}\."
    # Москва. 24 августа. INTERFAX.RU -
    rf"|{CAPITALS}\w+\. \d{{1,2}} \w{{3,9}}\. [A-Z.]{{4,20}}\s?[-–—]\s"
    # (MENAFN- Agency) / KYIV (Reuters) - / Moscow, Mar. 26, (dpa) –
    r"|\([A-Z]{3,}(?:\s?[-–—]\s?[^)]{2,30})?\)"
    rf"|{CAPITALS}[\w'’.-]*(?:[ ,/][\w'’.-]+){{0,5}},?\s?\([^)]{{2,30}}\)\s?[-–—.]+"
    # Ankara, August 2, 2024: / KYIV, 15 December 2022, (AGENCY):
    # Moscow [Russia], May 25:
    rf"|(?!\w{{3,6}}day,){CAPITALS}[\w'’-]+(?: \[[^\]]{{2,20}}\])?"
    r", [A-Z][a-z]+ \d{1,2}(?:, 20\d\d)?:\s"
    rf"|{CAPITALS}[\w'’-]+,? \d{{1,2}} [A-Z][a-z]+ 20\d\d,? \([^)]{{2,20}}\):"
    # Moscow, (AGENCY - 26th Mar, 2025)
    rf"|{CAPITALS}[\w'’-]+,? \([^)]{{3,60}}\d(?:st|nd|rd|th) [A-Z][a-z]{{2,8}},? 20\d\d\)"
    # KYIV, May 6 –
    rf"|{CAPITALS}{{3,}}(?:,? [A-Z][\w.]*(?: \d+)?){{0,3}}\s?[-–—]{{1,2}})\s*"
)
MAX_SENTENCES = 400
AROUND = 45
# Words of a headline that is a sentence.
FULL = 4
# No abbreviation is as long.
LONGEST_SHORT = 24


def sentences(article: Article, rules: Rules) -> tuple[Sentence, ...]:
    """
    The title and the running text as sentences, in order.
    """
    return tuple(_numbered(article, rules))[:MAX_SENTENCES]


def split_sentences(text: str, rules: Rules) -> list[str]:
    """
    The sentences of a paragraph; a count alone, "207 people.", goes with the one before it.

    >>> from exchange_timeline.convert.rules import rules_for
    >>> split_sentences("He came on Sept. 21. They wept.", rules_for("en"))
    ['He came on Sept. 21.', 'They wept.']
    """
    pieces: list[str] = []
    begin = 0
    for match in END.finditer(text):
        here = text[max(begin, match.start() - LONGEST_SHORT) : match.start() + 1]
        if here[-1] == "." and (INITIAL.search(here) or _abbreviations(rules).search(here)):
            continue
        if COUNT_ALONE.match(text, match.end()):
            continue
        pieces.append(text[begin : match.end()].strip())
        begin = match.end()
    pieces.append(text[begin:].strip())
    return [piece for piece in pieces if piece]


def excerpt(sentence: Sentence, start: int, end: int) -> Evidence:
    """
    The words of a sentence around a place in it, whole words only.
    """
    text = sentence.text
    begin = text.rfind(" ", 0, max(0, start - AROUND)) + 1 if start > AROUND else 0
    stop = text.find(" ", end + AROUND)
    return Evidence(text[begin : stop if stop > 0 else len(text)].strip(), sentence.line)


@lru_cache(maxsize=64)  # an article's paragraphs, each asked by several stages
def with_plain(text: str, rules: Rules) -> tuple[tuple[str, str], ...]:
    """
    The sentences of a paragraph, each beside itself with the quoted words blanked.

    Marks are paired over the whole paragraph: a quotation of two sentences closes in the second.
    """
    plain = masked(fold(text))
    begin = 0
    found: list[tuple[str, str]] = []
    for piece in split_sentences(text, rules):
        start = text.index(piece, begin)
        begin = start + len(piece)
        found.append((piece, plain[start:begin]))
    return tuple(found)


def _of_headline(title: str, rules: Rules) -> tuple[tuple[str, str], ...]:
    """A headline's sentences, "95 are home. Of them 48 had been sentenced", where each is long."""
    found = with_plain(title, rules)
    full = all(len(piece.split()) >= FULL for piece, _ in found)
    stops = all(piece.endswith(".") for piece, _ in found[:-1])
    return found if full and stops else ((title, masked(fold(title))),)


def _numbered(article: Article, rules: Rules) -> Iterator[Sentence]:
    """The title is paragraph 0, and each of its sentences is sentence 0."""
    number, paragraph = 0, 0
    if article.title:
        for piece, plain in _of_headline(article.title, rules):
            yield Sentence(
                number=0,
                text=piece,
                plain=plain,
                line=article.title_line,
                section="title",
                paragraph=0,
            )
    listing, before = False, ""
    for block in article.texts:
        # The items of a list belong to the line that opens it.
        listing = is_item(block.text, before, listing=listing)
        paragraph += 0 if listing else 1
        before = block.text.rstrip()
        text = DATELINE.sub("", block.text) if paragraph <= 2 and not listing else block.text
        for piece, plain in with_plain(text, rules):
            number += 1
            yield Sentence(
                number=number,
                text=piece,
                plain=plain,
                line=block.line,
                section=block.section,
                paragraph=paragraph,
            )


@cache
def _abbreviations(rules: Rules) -> re.Pattern[str]:
    """Words whose full stop ends no sentence."""
    short = "|".join(re.escape(word) for word in rules.lists.get("abbreviations", []))
    return re.compile(rf"(?:^|[\s(])(?:{short or '(?!)'})\.$", re.IGNORECASE)
