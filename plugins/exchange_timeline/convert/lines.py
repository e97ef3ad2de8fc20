"""
Raw characters to numbered lines: glued words parted, lost colons put back, a header read.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from exchange_timeline.convert.dates import find_dates
from exchange_timeline.convert.encoding import MAX_LINE, normalise
from exchange_timeline.convert.quick import dataclass
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.shapes import CLOCK, is_dateline, words_in

MAX_LINES = 4000
# Tags that some copy with the words of a page: "<a href=...>Russia</a> and Ukraine".
INLINE = re.compile(r"</?(?:a|b|i|em|strong|span|u)(?:[ \t][^<>\n]*)?>", re.IGNORECASE)
# What tools that copy a page write above it: the day on which the page came out.
HEADER = re.compile(
    r"^\s*date:? (?:(20\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d)?)|20\d\d-\d\d)(?=\s|$)", re.IGNORECASE
)
# "26 February 2026World", "2024last updated", "202424 Aug 2024": what runs on from the year.
AFTER_YEAR = re.compile(
    r"(?<=(?<!\d)20\d\d)(?=[A-ZА-ЯІЇЄҐ]\w|last (?:updated|modified)|\d{1,2} [^\W\d]{3,10} 20\d\d)"
)
# The words for an author's portrait, and the name beside it.
AUTHOR_SHOWN = re.compile(r"^Фото автор[аки]{1,2}: (.{5,40}) \1$", re.IGNORECASE)
# "202614:59", "14:5906 May", "6:33 pmby": a year, a clock, a day or an author in one.
GLUED_CLOCK = re.compile(
    r"(?<=(?<!\d)20\d\d)(?=\d{1,2}:\d\d)"
    r"|(?<=(?<!\d)\d\d:\d\d)(?=\d{1,2} [^\W\d]{3}|\d\d[./]\d\d[./]20\d\d)"
    r"|(?<=\d [ap]m)(?=by [A-Z])|(?<=\d[ap]m)(?=by [A-Z])"
    r"|(?<=PUBLISHED ON)(?=[A-Z][a-z])|(?<=ublished on)(?=[A-Z])"
)
# "84 citizens—33 soldiers": a dash that parts, with no space beside it.
DASHED = re.compile(r"(?<=[^\W\d_])[—–](?=\d{1,4}\s)")
# A picture in a page's own marks at the head of a paragraph.
PICTURE = re.compile(r"^!\[[^\]]*\]\([^)\s]*\)\s*(?=\S)")
# What is left of a page's own code around a paragraph or a caption.
TAGS = re.compile(r"</?(?:p|b|i|em|strong|span|div|figcaption|br)\s?/?>|\bstring\(0\) \"\"")
# Sentences that lost the space between them: "... on it.On Wednesday".
GLUED_SENTENCE = re.compile(
    r"(?<=[a-z]{2}[.!?])(?=(?!Ru |Ua |Com |Net |Org |Info |Live )[A-Z][a-z]+ )"
)
# A translator's closing mark that opens: "..., “wrote the minister".
TURNED = re.compile(
    r"(?<=[\w.,!?]) ?[“\"](?=(?:wrote|said|says|added|noted|stated|reported|explained|stressed) )"
)
SPACES = re.compile(r"[ \t\u00a0\u2009\u202f]+")
OTHER_SPACES = re.compile(r"[\t\u00a0\u2009\u202f]")
# A bar of sections: short entries apart by tabs or several spaces, no figures among them.
MENU = re.compile(
    r"[^\W\d]\S{0,30}(?: [^\s\d]{1,30}){0,2}"
    r"(?:(?: {2,}|\t+)[^\s\d]{1,30}(?: [^\s\d]{1,30}){0,2}){2,20}"
)
# What runs into its neighbour has one of these, and most lines have none.
DIGIT = re.compile(r"\d")
# A capital within a word, and a small letter or an apostrophe behind it: no "NATO" has that.
WITHIN_A_WORD = re.compile(r"[^\W\d_a-zа-яёіїєґ](?<=[^\W_].)(?:[^\W\d_A-ZА-ЯЁІЇЄҐ]|')")
# A label that runs on from the year or the clock before it: "2024Source: ...".
RUN_ON = re.compile(r"(\d)(?=(?:Source|Author|Photo|Джерело|Автор|Источник|Фото)\w{0,2}:)")
LOST_LABEL = re.compile(
    r"(?:^|(?<=\s))(Source|Quote from [A-Z]\w+|Quote|Details|Background|Photo) (?=[A-Z])"
)
# An agency's credits at a paragraph's end: "... he said. (Reporting by Anna Koval)".
CREDITS_BEHIND = re.compile(
    r"\s(?=\((?:Additional )?(?:Reporting|Writing|Editing)(?: and \w+)? by [^()]{3,200}\)\.?$)"
)
# A film's or picture's credit at the end of a paragraph that is no caption, having so many letters.
FILM_CREDIT = re.compile(r"(?<=[.!?\"”]) (?=Credit: [A-Z][^.:]{2,60}$)")
PARAGRAPH = 150
# The first lines may hold headline, date line and text in one.
TOP = 3
HEADLINE_WORDS = 5
# A headline comes again so soon, and within so many lines of the top.
SOON, HEAD = 6, 25
LOST_SOURCE = re.compile(r"^Source [A-Z]")
BETWEEN = re.compile(r"[\s,|•·-]{0,3}")
OPENS = '"“«„'
PHOTO_ENDS = re.compile(r"\s(?=(?:This story|Support|Read|Details|Background)\b)")


@dataclass(frozen=True, slots=True)
class Line:
    """
    A line of the input that says something; `number` counts from 1, `apart` tells a blank above.
    """

    number: int
    text: str
    apart: bool = False


def read_lines(text: str, rules: Rules) -> tuple[str | None, tuple[Line, ...]]:
    """
    The day in the copying tool's header, and the lines that are not blank.
    """
    text = INLINE.sub("", normalise(text))
    header = HEADER.match(text)
    day = header[1] if header else None
    if header:
        text = text[: header.start()] + text[header.end() :]
    lines = [part for line in _numbered(text, rules) for part in _parted(line, rules)]
    if any(LOST_SOURCE.match(line.text) for line in lines):
        lines = [part for line in lines for part in _relabelled(line)]
    return day, tuple(_untwinned(lines, rules))


def _untwinned(lines: list[Line], rules: Rules) -> Iterator[Line]:
    """A headline that stands twice, the second time with the day behind it, without that day."""
    for number, line in enumerate(lines):
        twin = next(
            (
                above.text
                for above in lines[max(0, number - SOON) : number]
                if number < HEAD
                and len(above.text) < len(line.text)
                and line.text.startswith(above.text)
                and len(words_in(above.text)) >= HEADLINE_WORDS
            ),
            None,
        )
        when = line.text[len(twin) :].strip(" |•·-–—,") if twin else ""
        if twin and is_dateline(when, rules):
            yield Line(line.number, twin, line.apart)
            yield Line(line.number, when)
        else:
            yield line


def _numbered(text: str, rules: Rules) -> Iterator[Line]:
    """Every line with a letter or a figure in it, cut where it is longer than any paragraph."""
    glued = _glued(rules)
    apart = False
    for number, raw in enumerate(text.split("\n", MAX_LINES)[:MAX_LINES], 1):
        line = _plain(raw[:MAX_LINE])
        spaced = "  " in raw or "\t" in raw
        if not line or (spaced and MENU.fullmatch(raw[:MAX_LINE].strip())):
            apart = True
            continue
        appeal = rules.cue("appeal_before").match(line)
        if appeal and appeal.end() < len(line):
            line = line[appeal.end() :].lstrip()
        if (DIGIT.search(line) or " ago" in line) and WITHIN_A_WORD.search(line):
            line = RUN_ON.sub(r"\1 ", glued.sub(r"\1 \2", line))
        credited = CREDITS_BEHIND.split(line, maxsplit=1) if line.endswith((")", ").")) else [line]
        if len(line) > PARAGRAPH and "Credit: " in line:
            credited = FILM_CREDIT.split(line, maxsplit=1)
        for part in credited:
            yield Line(number, part, apart)
            apart = False


def _plain(raw: str) -> str:
    """A line without what is left of the page's code; most lines hold none of it."""
    line = SPACES.sub(" ", raw) if "  " in raw or OTHER_SPACES.search(raw) else raw
    line = line.strip()
    line = PICTURE.sub("", line) if line.startswith("!") else line
    line = TAGS.sub("", line) if "<" in line or "string(" in line else line
    line = GLUED_SENTENCE.sub(" ", line) if "." in line else line
    line = TURNED.sub("” ", line) if "“" in line or '"' in line else line
    line = AUTHOR_SHOWN.sub(r"Автор: \1", line) if line[:4].lower() == "фото" else line
    return DASHED.sub(" – ", line) if "—" in line or "–" in line else line


@cache
def _glued(rules: Rules) -> re.Pattern[str]:
    """A name that runs into the weekday after it: "PETRENKOFriday, 4 July"."""
    names = [
        name.capitalize()
        for row in rules.lists.get("weekdays", [])
        for name in row
        if len(name) > 3
    ]
    names += [
        "Published",
        "Updated",
        "Modified",
        "Опубліковано",
        "Опубликовано",
        "Оновлено",
        "Обновлено",
    ]
    choice = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    months = "January|February|March|April|May|June|July|August|September|October|November|December"
    return re.compile(
        rf"([^\W_])((?:{choice}),? ?:? ?(?:on )?(?:\d|an? \w+ ago|(?:{months}) \d)"
        rf"|(?<=[a-z])(?:{months}) \d{{1,2}}, 20\d\d)"
    )


def _parted(line: Line, rules: Rules) -> Iterator[Line]:
    """A date line of its own out of what runs on from it, and out of a headline run into it."""
    pieces = AFTER_YEAR.split(_unglued(line.text)) if "20" in line.text else []
    if len(pieces) > 1 and is_dateline(pieces[0], rules):
        for number, piece in enumerate(pieces):
            yield Line(line.number, piece.strip(), line.apart and not number)
    elif pieces:
        whole = Line(line.number, " ".join(piece.strip() for piece in pieces), line.apart)
        yield from _headed(whole, rules) if line.number <= TOP else [whole]
    else:
        yield line


def _unglued(text: str) -> str:
    """A line with a space between its clock and what runs on from it, or into it."""
    return GLUED_CLOCK.sub(" ", text) if ":" in text or "mby " in text else text


def _headed(line: Line, rules: Rules) -> Iterator[Line]:
    """The parts of "Headline 18.10.2024 15:23 Publisher Text": a day and its clock between them."""
    folded = fold(line.text)
    for mention in find_dates(folded, rules):
        gap = BETWEEN.match(folded, mention.end)
        clock = CLOCK.match(folded, gap.end() if gap else mention.end)
        if not (mention.year and clock):
            continue
        label = _label_at_end(rules).search(folded, 0, mention.start)
        begin = label.start() if label else mention.start
        head, rest = line.text[:begin].rstrip(" |•·-–—"), line.text[clock.end() :].strip(" .")
        last = words_in(head)[-1:] or [""]
        paper = rules.begins("publisher", fold(rest))
        if (
            is_dateline(line.text, rules)
            or len(words_in(head)) < HEADLINE_WORDS
            or (len(last[0]) < 4 and not label)
            or head.endswith((",", ":"))
            or not (not rest or paper or rest[0].isupper() or rest[0] in OPENS)
        ):
            break
        paper_or_word = f"{rules.cue('publisher').pattern}|{rules.cue('beside_date').pattern}$"
        name = re.match(rf"(?:{paper_or_word})\W*", rest, re.IGNORECASE)
        cut = name.end() if name else 0
        when = f"{line.text[begin : clock.end()]} {rest[:cut]}".strip()
        yield Line(line.number, head, line.apart)
        yield Line(line.number, when)
        if rest[cut:]:
            yield Line(line.number, rest[cut:].strip())
        return
    yield line


@cache
def _label_at_end(rules: Rules) -> re.Pattern[str]:
    """The label of a day, with its colon, right before it: "... Stand: 31.05.2024"."""
    return re.compile(rf"{rules.cue('label_published').pattern}:\s*\Z", re.IGNORECASE)


def _relabelled(line: Line) -> Iterator[Line]:
    """Give "Source President … Quote from … Photo …" run together its lines and colons back."""
    marks = list(LOST_LABEL.finditer(line.text))
    if not marks:
        yield line
        return
    head = line.text[: marks[0].start()].strip()
    photo = marks[0][1] == "Photo"
    if head and not photo:
        yield Line(line.number, head, line.apart)
    for mark, following in zip_longest(marks, marks[1:]):
        rest = line.text[mark.end() : following.start() if following else None].strip()
        before = f"{head} " if photo and head else ""
        pieces = PHOTO_ENDS.split(rest, maxsplit=1) if mark[1] == "Photo" else [rest]
        yield Line(line.number, f"{before}{mark[1]}: {pieces[0]}", line.apart)
        if len(pieces) > 1:
            yield Line(line.number, pieces[1], apart=False)
