"""
What part a line plays by itself or by its neighbours: byline, lone name, credit, way to elsewhere.
"""

import re
from functools import lru_cache

from exchange_timeline.convert.dates import find_dates
from exchange_timeline.convert.find_people import names_in_line
from exchange_timeline.convert.happened import has_happened
from exchange_timeline.convert.labels import read_label
from exchange_timeline.convert.lines import Line
from exchange_timeline.convert.mentions import counted_in
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.shapes import (
    BULLET,
    is_dateline,
    is_furniture,
    is_sentence,
    words_in,
)

# Arrows, pictures and brackets before "Read also".
SIGNS = re.compile(r"^[^\w\"“«„'‘]+")
# So many lines of the page may stand between a name and its date.
NEIGHBOURS = 3
BYLINE = re.compile(
    r"^(?:\((?:reporting|writing|editing|additional reporting).*\)"
    r"|(?:additional reporting|reporting|writing|editing|compiled)(?: and \w+)? by [A-Z].{2,200})$",
    re.IGNORECASE,
)
# Another article's headline with its day and hour: "Buses at the border 14.09.24, 15:10".
DATED_LINK = re.compile(r"(?P<title>\S.{14,200}\S)\s\(?\d\d?\.\d\d?\.(?:20)?\d\d,?\s\d\d?:\d\d\)?$")
LONGEST_CREDITS = 300
IN_PLACE = re.compile(r"in [A-Z][\w-]+(?:,? [A-Z][\w-]+)?")


@lru_cache(maxsize=1024)  # a line is asked by several stages
def is_byline(text: str, rules: Rules) -> bool:
    """
    A line of authors and nothing else.
    """
    if BYLINE.match(text):
        return True
    bracketed = text.startswith("(") and text.rstrip(". ").endswith(")")
    if bracketed and len(text) < LONGEST_CREDITS:
        return rules.begins("reporting_by", fold(text[1:]))
    match = re.match(rf"{rules.cue('label_author').pattern}\s?:?\s", fold(text), re.IGNORECASE)
    if not match or text.rstrip().endswith((".", "!", "?")):
        return False
    if names_in_line(text[match.end() :], rules):
        return True
    names = words_in(text[match.end() :])
    return 0 < len(names) <= 8 and sum(name[0].isupper() for name in names) >= len(names) - 1


def is_greeting(text: str, rules: Rules) -> bool:
    """
    With what an address to the nation begins: it is no headline.
    """
    return rules.cue("greeting").fullmatch(fold(text.strip())) is not None


def lone_name(number: int, lines: tuple[Line, ...], rules: Rules) -> bool:
    """
    A name on a line of its own beside the line of the date, or with an author's office behind it.
    """
    text = lines[number].text
    if not names_in_line(text, rules):
        return False
    return rules.has("office_behind", fold(text)) or any(
        _dates_or_office(nearest, rules)
        for nearest in (
            lines[max(0, number - NEIGHBOURS) : number][::-1],
            lines[number + 1 : number + 1 + NEIGHBOURS],
        )
    )


def signs(number: int, lines: tuple[Line, ...], rules: Rules) -> bool:
    """
    The name of somebody whom the lines around do not tell of: whoever wrote them.
    """
    names = names_in_line(lines[number].text, rules)
    if len(names) != 1 or not rules.cue("given_name").fullmatch(names[0].split()[0]):
        return False
    surname = names[0].split()[-1]
    return not any(surname in line.text for line in lines if line is not lines[number])


def _dates_or_office(nearest: tuple[Line, ...], rules: Rules) -> bool:
    """Whether the first of these lines that is not the page's is a date or an author's office."""
    for line in nearest:
        plain = fold(line.text)
        if (
            is_dateline(line.text, rules)
            or rules.cue("reporting_from").match(plain)
            or rules.cue("byline_tail").fullmatch(plain)
        ):
            return True
        if not (is_furniture(line.text, rules) or _beside_a_name(line.text, rules)):
            return False
    return False


def _beside_a_name(text: str, rules: Rules) -> bool:
    """A paper or an office under a name: "BBC News", "Senior reporter", "in Kyiv"."""
    plain = fold(text).strip()
    return bool(
        rules.cue("publisher").fullmatch(plain)
        or rules.cue("byline_tail").fullmatch(plain)
        or IN_PLACE.fullmatch(plain)
    )


def credit_above(line: Line, below: Line, above: tuple[Line, ...], rules: Rules) -> bool:
    """
    An agency alone on a line, and under it a caption: no sentence, no date, below the byline.
    """
    return (
        rules.cue("photo_agencies").fullmatch(fold(line.text).strip()) is not None
        and not below.apart
        and 4 <= len(words_in(below.text)) <= 30
        and not is_sentence(below.text)
        and not is_dateline(below.text, rules)
        and any(is_dateline(other.text, rules) or is_byline(other.text, rules) for other in above)
    )


def dated_links(lines: tuple[Line, ...], start: int) -> frozenset[int]:
    """
    The numbers of the lines that lead to another article: its headline stands above the text, and
    again in the text with a day and an hour behind it.
    """
    texts: dict[int, str] = {}
    for line in lines[start:]:
        texts[line.number] = f"{texts.get(line.number, '')} {line.text}".strip()
    links = {
        number: match["title"]
        for number, text in texts.items()
        if (text.endswith(")") or text[-1:].isdecimal()) and (match := DATED_LINK.fullmatch(text))
    }
    again = {line.text for line in lines[:start]} & set(links.values())
    above = {line.number for line in lines[:start] if line.text in again}
    return frozenset(above | {number for number, title in links.items() if title in again})


@lru_cache(maxsize=1024)  # a line is asked by several stages
def leads_elsewhere(text: str, rules: Rules) -> bool:
    """
    A line that sends the reader to other articles, or opens an inset of them.
    """
    plain = fold(SIGNS.sub("", text)).rstrip(" )]")
    inset = fold(BULLET.sub("", text)).strip(" :*_#")
    return rules.cue("see_also").fullmatch(plain) is not None or (
        rules.cue("tail").fullmatch(inset) is not None
        and not (inset.endswith(".") and len(words_in(inset)) > NEIGHBOURS)
        and not read_label(text, rules)
    )


def counts_freed(text: str, rules: Rules) -> bool:
    """
    Whether a line says how many came home, as a lead without a full stop does and no caption.
    """
    folded = fold(text)
    return has_happened(folded, rules) and bool(
        counted_in(folded, rules, find_dates(folded, rules))
    )
