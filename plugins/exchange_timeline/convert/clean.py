"""
From lines to an article: which line is headline, byline, picture, text, and which is page.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, zip_longest

from exchange_timeline.convert.article import Article, Block, Raw, Role, Section
from exchange_timeline.convert.find_photos import photo_in
from exchange_timeline.convert.find_title import alike, find_title, without_site
from exchange_timeline.convert.joins import joined
from exchange_timeline.convert.labels import Labelled, read_label
from exchange_timeline.convert.language import find_language
from exchange_timeline.convert.line_roles import (
    credit_above,
    is_byline,
    leads_elsewhere,
    lone_name,
)
from exchange_timeline.convert.lines import Line, read_lines
from exchange_timeline.convert.rules import Rules, fold, rules_for
from exchange_timeline.convert.shapes import (
    BULLET,
    is_dateline,
    is_furniture,
    is_item,
    is_paragraph,
    is_sentence,
    words_in,
)

INSET_END = re.compile(r"end of list|end of recommended stories", re.IGNORECASE)
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
    lines = _until_tail(joined(lines, rules), rules)
    start = _first_paragraph(lines, rules)
    if start < len(lines) - 1 and not raw.title and _could_be_title(lines, start, rules):
        start += 1 + _first_paragraph(lines[start + 1 :], rules)
    above = list(_above(lines[:start], rules))
    title = _title(raw, lines, above, start)
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
    raw: Raw, lines: tuple[Line, ...], above: list[tuple[Role, Line]], start: int
) -> Line | None:
    """The headline: what the page's own data say, else the best line above the text."""
    if raw.title:
        same = next((line.number for line in lines if alike(line.text, raw.title)), 0)
        return Line(same, raw.title.strip())
    candidates = [line for role, line in above if role == "text"]
    body = " ".join(line.text for line in lines[start : start + 12])
    shown = [(role, line) for role, line in above if role != "chrome"]
    beside = frozenset(
        line.number
        for pair in pairwise(shown)
        for role, line in pair
        if role == "text" and "byline" in (pair[0][0], pair[1][0])
    )
    dated = next((line.number for role, line in above if role == "byline"), 0)
    return find_title(candidates, body, beside, dated)


def _until_tail(lines: tuple[Line, ...], rules: Rules) -> tuple[Line, ...]:
    """The lines before the page's own tail: lists of other news, comment forms, legal notes."""
    seen_text = False
    for number, line in enumerate(lines):
        plain = fold(BULLET.sub("", line.text)).strip(" :*_#")
        if (
            seen_text
            and len(plain) < 90
            and rules.cue("tail").fullmatch(plain)
            and not _resumes(lines[number + 1 :])
        ):
            lines = lines[:number]
            break
        seen_text = seen_text or is_paragraph(line.text)
    end = len(lines)
    while end and not is_sentence(lines[end - 1].text) and len(words_in(lines[end - 1].text)) < 35:
        last = lines[end - 1].text
        if photo_in(last, rules) or read_label(last, rules) or is_byline(last, rules):
            break
        end -= 1
    # An input of headlines alone keeps them: the title is among them.
    return lines[:end] if any(is_sentence(line.text) for line in lines[:end]) else lines


def _resumes(rest: tuple[Line, ...]) -> bool:
    """Whether two paragraphs follow soon, so that the list was only an inset."""
    if any(INSET_END.fullmatch(line.text.strip()) for line in rest[:14]):
        return True
    soon = [is_paragraph(line.text) and len(words_in(line.text)) > 18 for line in rest[:9]]
    return sum(soon) >= 2


def _first_paragraph(lines: tuple[Line, ...], rules: Rules) -> int:
    """Where the running text begins."""
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
        repeated = any(alike(line.text, other.text) for other in lines if other is not line)
        if is_paragraph(line.text) and not repeated:
            return number
    return len(lines)


def _could_be_title(lines: tuple[Line, ...], start: int, rules: Rules) -> bool:
    """A headline of two sentences: no full stop at its end, and none other above it."""
    text = lines[start].text
    others = [
        line
        for role, line in _above(lines[:start], rules)
        if role == "text" and len(words_in(line.text)) > 2
    ]
    return (
        not others
        and len(words_in(text)) <= 25
        and text.rstrip()[-1:] not in '.!?…"”»:;'
        and not read_label(text, rules)
    )


def _above(lines: tuple[Line, ...], rules: Rules) -> Iterator[tuple[Role, Line]]:
    """The lines above the text with their roles; `text` where it may be headline or standfirst."""
    captioned = False
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
        ):
            yield "byline", line
        elif photo_in(line.text, rules):
            yield "photo", line
        else:
            yield "text", bare


def _head(above: list[tuple[Role, Line]], title: Line | None, rules: Rules) -> Iterator[Block]:  # noqa: ARG001
    """Headline, byline, pictures, and below the headline what leads into the text."""
    below = title is None
    for role, line in above:
        if title and line.number == title.number and role == "text":
            below = True
            yield Block(role="title", text=line.text, line=line.number, section="title")
        elif role in ("byline", "photo"):
            yield Block(role=role, text=line.text, line=line.number)
        elif role == "text" and below and not (title and alike(line.text, title.text)):
            standfirst = len(words_in(line.text)) >= 9
            yield Block(role="text" if standfirst else "chrome", text=line.text, line=line.number)


def _body(lines: tuple[Line, ...], title: Line | None, rules: Rules) -> Iterator[Block]:
    """The text: labels read, quotations followed to their closing mark, furniture left out."""
    section: Section = "body"
    speaker: str | None = None
    open_quote, skipping, listing = False, False, False
    before = ""
    for line, following in zip_longest(lines, lines[1:]):
        item = is_item(line.text, before, listing=listing)
        opens = line.text.endswith(":") and following and is_item(following.text, "", listing=True)
        role = _role(line, title, rules, listing=item or bool(opens))
        if role is None:
            skipping = skipping or leads_elsewhere(line.text, rules)
            continue
        if skipping and (role == "heading" or not is_sentence(line.text)):
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


def _role(line: Line, title: Line | None, rules: Rules, *, listing: bool) -> Role | None:
    """The part a line of the body plays; None for what belongs to the page."""
    if is_furniture(line.text, rules) and not read_label(line.text, rules):
        return None
    if leads_elsewhere(line.text, rules) or (title and alike(line.text, title.text)):
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
    ):
        return "text"
    return "heading"


def _closes(text: str, labelled: Labelled | None) -> bool:
    """Whether a labelled quotation ends with this paragraph: it closes, or it never had marks."""
    if labelled and text[0] not in OPENING:
        return True
    marks = [mark for mark in text if mark in OPENING + CLOSING]
    return bool(marks) and text.rstrip(" .,")[-1:] in CLOSING and (not labelled or len(marks) > 1)
