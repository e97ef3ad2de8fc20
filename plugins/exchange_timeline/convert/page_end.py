"""
The end of a page: from which line on nothing is the article's, and which lists are only insets.
"""

import re
from itertools import pairwise

from exchange_timeline.convert.captions import photo_in
from exchange_timeline.convert.labels import read_label
from exchange_timeline.convert.line_roles import is_byline, leads_elsewhere, signs
from exchange_timeline.convert.lines import Line
from exchange_timeline.convert.marks import masked, stays_open
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.shapes import (
    BULLET,
    OPENING,
    is_furniture,
    is_headline,
    is_paragraph,
    is_sentence,
    words_in,
)

INSET_END = re.compile(r"end of list|end of recommended stories", re.IGNORECASE)
# "Read also: what it is about": one line that names its article, and no list.
ALSO = re.compile(r"\w ?[:|] ?\S")
# A paper's sign at its foot, as an owner's under a picture further up.
SIGN = re.compile(r"(?:©|\(c\)|copyright\b)", re.IGNORECASE)
LONGEST_TAIL = 90
# So many headlines may stand in an inset.
LIST = 14
PARAGRAPH = {"uk": 14, "ru": 14}
MANY = 18
# A line of so many words with a full stop is a sentence, and heads no list.
MIN_SENTENCE = 4
LAST = 12
# So many other articles with one rubric of so few words above each.
TEASERS, RUBRIC = 3, 4
CUT_SHORT = 15
BROKEN_OFF = 7


def until_tail(lines: tuple[Line, ...], rules: Rules) -> tuple[Line, ...]:
    """
    The lines before the page's own tail: lists of other news, comment forms, legal notes.
    """
    paragraphs = 0
    cut = False
    for number, line in enumerate(lines):
        plain = fold(BULLET.sub("", line.text)).strip(" :*_#")
        if paragraphs > 1 and _teasers(lines[number:], rules):
            lines, cut = lines[:number], True
            break
        if paragraphs and _ends(plain, lines[number + 1 :], rules, sure=paragraphs > 1):
            lines, cut = lines[:number], True
            break
        paragraphs += is_paragraph(line.text) and not is_furniture(line.text, rules)
    end = len(lines)
    while end and not is_sentence(lines[end - 1].text) and len(words_in(lines[end - 1].text)) < 35:
        last = lines[end - 1].text
        shown = photo_in(last, rules) and not SIGN.match(last)
        if shown or read_label(last, rules) or is_byline(last, rules):
            break
        if signs(end - 1, lines[:end], rules):
            break
        if end == len(lines) and not cut and _cut_short(lines, rules):
            break
        end -= 1
    # An input of headlines alone keeps them: the title is among them.
    return lines[:end] if any(is_sentence(line.text) for line in lines[:end]) else lines


def _teasers(rest: tuple[Line, ...], rules: Rules) -> bool:
    """Whether other articles begin here, the same rubric above each of three and more."""
    rubric, titles = rest[0].text, rest[1 : TEASERS * 2 : 2]
    return (
        len(rest) >= TEASERS * 2
        and 1 <= len(words_in(rubric)) <= RUBRIC
        and not rubric.endswith((":", ".", "!", "?"))
        and all(line.text == rubric for line in rest[: TEASERS * 2 : 2])
        and not any(line.text.endswith(".") or len(words_in(line.text)) > MANY for line in titles)
        # The words that stand in for a picture, and its owner below them each time.
        and not any(photo_in(line.text, rules) for line in rest[:TEASERS])
    )


def _ends(plain: str, rest: tuple[Line, ...], rules: Rules, *, sure: bool) -> bool:
    """Whether a line opens the tail: what stands below is not the article's any more."""
    if sure and rules.cue("end").fullmatch(plain):
        return True
    if plain.endswith((".", "!")) and len(words_in(plain)) >= MIN_SENTENCE:
        return False
    named = ALSO.search(plain) and rules.cue("see_also").fullmatch(plain)
    if len(plain) >= LONGEST_TAIL or named or not rules.cue("tail").fullmatch(plain):
        return False
    return not _resumes(rest, rules, inset=rules.cue("inset").fullmatch(plain) is not None)


def _resumes(rest: tuple[Line, ...], rules: Rules, *, inset: bool) -> bool:
    """
    Whether the text goes on soon, so that the list was only an inset: two paragraphs follow, or
    under a "Read also" one that is the last.
    """
    if any(INSET_END.fullmatch(line.text.strip()) for line in rest[:14]):
        return True
    soon = [
        number
        for number, line in enumerate(rest[:9])
        if _long(line.text, PARAGRAPH.get(rules.lang, MANY))
    ]
    if len(soon) > 1 or not inset:
        return len(soon) > 1
    if len(rest) > 1 and all(_long(line.text, LAST) for line in rest[:2]):
        # The inset's own lines were others; the text goes on right below its head.
        return True
    if any(_told_on(pair, rules) for pair in pairwise(rest[: LIST + 2])):
        return True
    first = next((number for number, line in enumerate(rest[:9]) if _long(line.text, LAST)), None)
    if first is None:
        return False
    below = [line.text for line in rest[first + 1 :] if not is_furniture(line.text, rules)]
    return not below or len(below) == 1 or leads_elsewhere(below[0], rules)


def _told_on(pair: tuple[Line, Line], rules: Rules) -> bool:
    """Whether two paragraphs below a long list go on with the exchange, as no list does."""
    return all(
        (_long(line.text, LAST) and rules.has("exchange", fold(line.text)))
        or _says_more(line.text, rules)
        for line in pair
    )


def _says_more(text: str, rules: Rules) -> bool:
    """Whether a quotation is given to somebody whom only the text above can name: "he added"."""
    return text[0] in OPENING and rules.has("person_says", masked(fold(text)))


def _long(text: str, words: int) -> bool:
    """Whether a line is a paragraph of more than so many words, and no question for a headline."""
    return is_paragraph(text) and len(words_in(text)) > words and not is_headline(text)


def _cut_short(lines: tuple[Line, ...], rules: Rules) -> bool:
    """Whether the input's last line is a paragraph that a copying hand cut, and no headline."""
    if len(lines) < 2 or not is_sentence(lines[-2].text):
        return False
    last = lines[-1].text.rstrip()
    # A comma or an open quotation is no headline's end.
    open_end = last.endswith((",", " -", " –", " —")) or stays_open(last)
    enough = BROKEN_OFF if open_end else CUT_SHORT
    return len(words_in(last)) >= enough and not leads_elsewhere(last, rules)
