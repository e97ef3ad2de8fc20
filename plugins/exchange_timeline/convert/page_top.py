"""
The top of a page: where the running text begins, and what above it is neither headline nor text.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from exchange_timeline.convert.captions import photo_in
from exchange_timeline.convert.find_title import (
    CUT_OFF,
    FULL_LENGTH,
    MIN_WORDS,
    alike,
    shared_words,
    worded,
)
from exchange_timeline.convert.labels import read_label
from exchange_timeline.convert.line_roles import is_byline, is_greeting
from exchange_timeline.convert.lines import Line
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.shapes import (
    MAX_HEADLINE,
    NAME_AT_END,
    is_dateline,
    is_furniture,
    is_paragraph,
    is_sentence,
    words_in,
)

SOON, SKIP = 8, 6
# "August 24, 07:11 AM • 18591 views": so many of them within so many lines are a list.
VIEWED = re.compile(r"\d:\d\d(?: [AP]M)? • \d+ views$")
TOP, LISTED = 40, 3
# A list of other articles, each with its day, may stand above the headline.
FAR = 16
# A promotion of the page's own shares at most so much of its words with the article.
FOREIGN = 0.4
# The same where nothing but the words tells that a headline stands below, and what that one shares.
STRANGE, TOLD = 0.25, 0.6


def below_skip(lines: tuple[Line, ...], rules: Rules) -> tuple[Line, ...]:
    """
    The lines below "Skip to content" near the top: what stands above it is the page's own.
    """
    skips = [
        number
        for number, line in enumerate(lines[:SKIP])
        if rules.begins("skip_to", fold(line.text))
    ]
    return lines[skips[-1] + 1 :] if skips else lines


def without_viewed(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """
    The lines without a list of other articles above the text, each with its hour and views below.
    """
    stamps = [
        number
        for number, line in enumerate(lines[:TOP])
        # "Kyiv • UNN" stands above the article's own.
        if VIEWED.search(line.text) and number and "•" not in lines[number - 1].text
    ]
    if len(stamps) < LISTED:
        return lines
    gone = set(stamps)
    for stamp in stamps:
        above = stamp - 1
        # "Exclusive" may stand between.
        gone.update({above, above - 1} if len(words_in(lines[above].text)) < MIN_WORDS else {above})
    return tuple(line for number, line in enumerate(lines) if number not in gone)


def text_begins(lines: tuple[Line, ...], rules: Rules, *, titled: bool) -> int:
    """
    The number of the line with which the running text begins; `titled` where the page names its
    headline itself.
    """
    start = _first_paragraph(lines, rules)
    if titled or start >= len(lines) - 1:
        return start
    above = _candidates(lines[:start], rules)
    if (
        not above and (_ends_like_title(lines[start].text) or _dated_below(lines, start, rules))
    ) or (above and _heads_in_two(lines, start, above)):
        below = start + 1
        return below + _first_paragraph(lines[below:], rules)
    headline = _headline_below(lines, start, above, rules)
    if headline:
        return headline + 1 + _first_paragraph(lines[headline + 1 :], rules)
    return start


def twice_in_a_row(lines: Sequence[Line]) -> frozenset[int]:
    """
    The numbers of the lines that stand twice with nothing between: a picture's words and caption.
    """
    return frozenset(
        number
        for here, there in pairwise(lines)
        if here.text == there.text and not there.apart
        for number in (here.number, there.number)
    )


def _first_paragraph(lines: tuple[Line, ...], rules: Rules) -> int:
    """The first line that reads like a paragraph, or begins with a label."""
    for number, line in enumerate(lines):
        if (
            is_furniture(line.text, rules)
            or is_dateline(line.text, rules)
            or photo_in(line.text, rules)
        ):
            continue
        label = read_label(line.text, rules)
        if label and number:
            return number
        if is_paragraph(line.text) and not any(
            alike(line.text, other.text) for other in lines if other is not line
        ):
            return number
    return len(lines)


def _candidates(above: tuple[Line, ...], rules: Rules) -> tuple[Line, ...]:
    """The lines above that could be the headline."""
    return tuple(
        line for line in above if worded(line.text) >= MIN_WORDS and not _no_headline(line, rules)
    )


def _no_headline(line: Line, rules: Rules) -> bool:
    """A line of the page, of the byline or of a picture."""
    return bool(
        is_furniture(line.text, rules)
        or is_dateline(line.text, rules)
        or is_byline(line.text, rules)
        or photo_in(line.text, rules)
        or is_greeting(line.text, rules)
    )


def _ends_like_title(text: str) -> bool:
    """A headline of two sentences or with a name in marks: it ends with no stop of its own."""
    if len(words_in(text)) > MAX_HEADLINE:
        return False
    text = text.rstrip()
    return text[-1:] not in '.!?…"”»:;' or bool(NAME_AT_END.search(text))


def _heads_in_two(lines: tuple[Line, ...], start: int, above: tuple[Line, ...]) -> bool:
    """
    Whether a line of two sentences is the headline: it ends with no stop, tells what the text
    tells, and those above head other articles.
    """
    text = lines[start].text
    if not text[-1:].isalnum() or len(words_in(text)) > MAX_HEADLINE:
        return False
    body = " ".join(line.text for line in lines[start + 1 :])
    return shared_words(text, body) > TOLD and not any(
        shared_words(line.text, body) > FOREIGN for line in above
    )


def _dated_below(lines: tuple[Line, ...], start: int, rules: Rules) -> bool:
    """A line that ends as a sentence is a headline all the same right above the date line."""
    line, below = lines[start], lines[start + 1]
    short = len(words_in(line.text)) <= MAX_HEADLINE and not read_label(line.text, rules)
    asks = line.text.rstrip().endswith(("?", "!"))
    return short and (
        is_dateline(below.text, rules)
        or is_byline(below.text, rules)
        or (asks and start == 0 and not is_sentence(line.text.rstrip(" ?!")))
    )


def _headline_below(
    lines: tuple[Line, ...], start: int, above: tuple[Line, ...], rules: Rules
) -> int | None:
    """
    The headline under a paragraph that is the page's own: an appeal that tells nothing of what
    the text tells, or a teaser cut short. Nothing `above` may tell of it either.
    """
    teaser = not above and CUT_OFF.search(lines[start].text) is not None
    for number in range(start + 1, min(start + FAR, len(lines) - 1)):
        line = lines[number]
        if read_label(line.text, rules):
            return None
        if number >= start + SOON and not _twice(lines, number):
            # So far below stands the headline alone, and stands there twice.
            continue
        if not MIN_WORDS < len(words_in(line.text)) <= MAX_HEADLINE or _no_headline(line, rules):
            continue
        beside = _beside(lines, number, rules)
        if not (
            beside or (not is_sentence(line.text) and (teaser or _heads(lines, number, rules)))
        ):
            continue
        if _tells(lines[start:number], above):
            return None
        body = " ".join(each.text for each in lines[number + 1 : number + 1 + SOON])
        most = FOREIGN if beside else STRANGE
        foreign = teaser or all(
            shared_words(each.text, body) <= most and not rules.has("prisoners", fold(each.text))
            for each in (*above, *lines[start:number])
            if each in above or is_paragraph(each.text)
        )
        if foreign and shared_words(line.text, body) > (TOLD if above else FOREIGN):
            return number
    return None


def _tells(lines: tuple[Line, ...], above: tuple[Line, ...]) -> bool:
    """Whether paragraphs are the article that a line above them heads."""
    text = " ".join(line.text for line in lines)
    return any(shared_words(line.text, text) > FOREIGN for line in above)


def _beside(lines: tuple[Line, ...], number: int, rules: Rules) -> bool:
    """
    Whether a line stands as headlines do: above date or byline; no sentence, above a picture or
    twice.
    """
    below, text = _next(lines, number, rules), lines[number].text
    if is_dateline(below, rules) or is_byline(below, rules):
        return True
    return not is_sentence(text) and (photo_in(below, rules) is not None or _twice(lines, number))


def _twice(lines: tuple[Line, ...], number: int) -> bool:
    """Whether a line stands once more, soon below."""
    below = lines[number + 1 : number + SOON]
    return any(line.text == lines[number].text for line in below)


def _heads(lines: tuple[Line, ...], number: int, rules: Rules) -> bool:
    """Whether a line of a headline's length stands right above a paragraph."""
    long = len(words_in(lines[number].text)) >= FULL_LENGTH
    return long and is_paragraph(_next(lines, number, rules))


def _next(lines: tuple[Line, ...], number: int, rules: Rules) -> str:
    """The line below that is not the page's own: "2 min read" stands between headline and text."""
    below = (line.text for line in lines[number + 1 : number + SOON])
    return next((text for text in below if not is_furniture(text, rules)), "")
