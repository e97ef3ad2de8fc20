"""
From lines to an article: which line is headline, byline, picture, text, and which is page.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, zip_longest

from exchange_timeline.convert.article import Article, Block, Raw, Role, Section
from exchange_timeline.convert.captions import photo_in
from exchange_timeline.convert.find_title import alike, find_title, without_site
from exchange_timeline.convert.joins import joined
from exchange_timeline.convert.labels import Labelled, read_label
from exchange_timeline.convert.language import find_language
from exchange_timeline.convert.line_roles import (
    counts_freed,
    credit_above,
    dated_links,
    is_byline,
    is_greeting,
    leads_elsewhere,
    lone_name,
    signs,
)
from exchange_timeline.convert.lines import Line, read_lines
from exchange_timeline.convert.marks import stays_open
from exchange_timeline.convert.page_end import until_tail
from exchange_timeline.convert.page_top import (
    below_skip,
    text_begins,
    twice_in_a_row,
    without_viewed,
)
from exchange_timeline.convert.rules import Rules, fold, rules_for
from exchange_timeline.convert.shapes import (
    BULLET,
    is_dateline,
    is_furniture,
    is_headline,
    is_item,
    is_sentence,
    words_in,
)
from exchange_timeline.convert.sides import names_a_side

# A caption without a full stop ends in the year when the picture was taken.
TAKEN = re.compile(r"\w.{20,}\b20\d\d(?: року| года| [рг])?\.?$")
# In so many lines of the text its author may still be named.
BYLINES = 4
# A headline has more words than a rubric.
HEADLINE = 4
OPENING = '"“«„”'
CLOSING = '"”»“'


def clean(raw: Raw) -> Article:
    """
    The article that an input holds, its lines in their roles.
    """
    lang = find_language(raw.text, raw.lang)
    rules = rules_for(lang)
    header, lines = read_lines(raw.text, rules)
    if header and not raw.published:
        raw = replace(raw, published=header)
    lines = until_tail(joined(without_viewed(below_skip(lines, rules)), rules), rules)
    start = text_begins(lines, rules, titled=bool(raw.title))
    links = dated_links(lines, start)
    if links:
        above_links = sum(line.number in links for line in lines[:start])
        lines = tuple(line for line in lines if line.number not in links)
        start -= above_links
    above = list(_above(lines, start, rules))
    title = _title(raw, lines, above, start, rules)
    blocks = [*_head(above, title, rules), *_body(lines[start:], title, rules)]
    if title and any(block.line == title.number and block.role == "title" for block in blocks):
        pass
    elif title:
        blocks.insert(0, Block(role="title", text=title.text, line=title.number, section="title"))
    return Article(
        title=without_site(title.text) if title else None,
        title_line=title.number if title else 0,
        lang=lang,
        blocks=tuple(blocks),
        raw=raw,
    )


def _title(
    raw: Raw, lines: tuple[Line, ...], above: list[tuple[Role, Line]], start: int, rules: Rules
) -> Line | None:
    """The headline: what the page's own data say, else the best line above the text."""
    if raw.title:
        same = next((line.number for line in lines if alike(line.text, raw.title)), 0)
        return Line(same, raw.title.strip())
    candidates = [
        line for role, line in above if role == "text" and not is_greeting(line.text, rules)
    ]
    body = " ".join(line.text for line in lines[start : start + 12])
    shown = [(role, line) for role, line in above if role != "chrome"]
    beside = frozenset(
        line.number
        for pair in pairwise(shown)
        for role, line in pair
        if role == "text" and "byline" in (pair[0][0], pair[1][0])
    )
    dated = next((line.number for role, line in above if role == "byline"), 0)
    title = find_title(candidates, body, beside, dated)
    topical = [line for line in candidates if _is_topical(line.text, rules)]
    if title is None or len(topical) != 1 or topical[0].number == title.number:
        return title
    known = title.text in topical[0].text or _is_topical(title.text, rules)
    return title if known else topical[0]


def _is_topical(text: str, rules: Rules) -> bool:
    """Whether a line above the text tells of prisoners, of the dead or of a side."""
    folded = fold(text)
    told = rules.has("prisoners", folded) or rules.has("bodies", folded)
    return (told and len(words_in(text)) > HEADLINE) or names_a_side(folded, rules)


def _above(every: tuple[Line, ...], start: int, rules: Rules) -> Iterator[tuple[Role, Line]]:
    """The lines above the text with their roles; `text` where it may be headline or standfirst."""
    captioned = False
    lines = every[:start]
    for number, line in enumerate(lines):
        bare = replace(line, text=BULLET.sub("", line.text).strip("#*_ "))
        if captioned:
            captioned = False
            continue
        below = lines[number + 1] if number + 1 < len(lines) else None
        if below and credit_above(line, below, lines[:number], rules):
            captioned = True
            yield "photo", replace(line, text=f"{below.text} [{line.text}]")
        elif is_furniture(line.text, rules):
            yield "chrome", line
        elif (
            is_dateline(line.text, rules)
            or is_byline(line.text, rules)
            or lone_name(number, lines, rules)
            or (0 < number == start - 1 and signs(number, every, rules))
        ):
            yield "byline", line
        elif photo_in(line.text, rules):
            yield "photo", line
        else:
            yield "text", bare


def _head(above: list[tuple[Role, Line]], title: Line | None, rules: Rules) -> Iterator[Block]:
    """Headline, byline, pictures, and below the headline what leads into the text."""
    below = title is None
    captions = twice_in_a_row([line for _, line in above])
    for role, line in above:
        if title and line.number == title.number and role == "text":
            below = True
            yield Block(role="title", text=line.text, line=line.number, section="title")
        elif role in ("byline", "photo"):
            yield Block(role=role, text=line.text, line=line.number)
        elif role == "text" and below and not (title and alike(line.text, title.text)):
            label = read_label(line.text, rules)
            if label and label.label == "source":
                yield Block(role="source", text=label.rest, line=line.number)
                continue
            words = len(words_in(line.text))
            standfirst = words >= 9 or (words >= 4 and is_sentence(line.text))
            leads: Role = "text" if standfirst else "chrome"
            taken = TAKEN.search(line.text) and not is_sentence(line.text)
            if taken and not counts_freed(line.text, rules):
                leads = "photo"
            if line.number in captions:
                leads = "chrome" if line.number - 1 in captions else "photo"
            yield Block(role=leads, text=line.text, line=line.number)


def _body(lines: tuple[Line, ...], title: Line | None, rules: Rules) -> Iterator[Block]:
    """The text: labels read, quotations followed to their closing mark, furniture left out."""
    section: Section = "body"
    speaker: str | None = None
    open_quote, skipping, listing = False, False, False
    before = ""
    for number, (line, following) in enumerate(zip_longest(lines, lines[1:])):
        item = is_item(line.text, before, listing=listing)
        opens = line.text.endswith(":") and following and is_item(following.text, "", listing=True)
        role = _role(line, title, rules, listing=item or bool(opens))
        if role == "heading" and (
            # Below a standfirst that opens the text: the author, then the day.
            (number < BYLINES and lone_name(number, lines, rules))
            or (number == len(lines) - 1 and signs(number, lines, rules))
        ):
            role = "byline"
        if role is None:
            skipping = skipping or leads_elsewhere(line.text, rules)
            continue
        if skipping and (role == "heading" or is_headline(line.text)):
            continue
        skipping = False
        labelled = read_label(line.text, rules) if role == "text" else None
        if labelled:
            section = "background" if labelled.label == "background" else "body"
            speaker, open_quote = labelled.said_by, labelled.label == "quote"
            if labelled.label == "source":
                yield Block(role="source", text=labelled.rest, line=line.number)
                continue
        text = labelled.rest if labelled else line.text
        if not text:
            continue
        listing, before = item, text
        said: Role = "quote" if open_quote and role == "text" else role
        yield Block(
            role=said,
            text=text,
            line=line.number,
            section=section,
            said_by=speaker if said == "quote" else None,
        )
        open_quote = open_quote and role != "heading" and not _closes(text, labelled)
        if role == "text" and not open_quote:
            speaker = None


def _repeats(text: str, title: str) -> bool:
    """Whether a line is the headline again, and no paragraph that only has most of its words."""
    paragraph = text.endswith(".") and not title.endswith(".") and len(text) > len(title)
    return alike(text, title) and not (paragraph and title not in text)


def _role(line: Line, title: Line | None, rules: Rules, *, listing: bool) -> Role | None:
    """The part a line of the body plays; None for what belongs to the page."""
    if is_furniture(line.text, rules) and not read_label(line.text, rules):
        return None
    if leads_elsewhere(line.text, rules) or (title and _repeats(line.text, title.text)):
        return None
    if is_byline(line.text, rules) or is_dateline(line.text, rules):
        return "byline"
    if photo_in(line.text, rules):
        return "photo"
    if (
        is_sentence(line.text)
        or listing
        or read_label(line.text, rules)
        or len(words_in(line.text)) > 14
        or stays_open(line.text)
    ):
        return "text"
    return "heading"


def _closes(text: str, labelled: Labelled | None) -> bool:
    """Whether a labelled quotation ends with this paragraph: it closes, or it never had marks."""
    if labelled and text[0] not in OPENING:
        return True
    marks = [mark for mark in text if mark in OPENING + CLOSING]
    return bool(marks) and text.rstrip(" .,")[-1:] in CLOSING and (not labelled or len(marks) > 1)
