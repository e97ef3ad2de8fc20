"""
Lines that belong together: paragraphs broken at a fixed width, labels above what they label.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from exchange_timeline.convert.captions import photo_in
from exchange_timeline.convert.find_people import is_name
from exchange_timeline.convert.lines import Line
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.shapes import BULLET, is_dateline, is_paragraph, words_in

MIN_WIDTH, MAX_WIDTH = 45, 120
MAX_CAPTION = 25
# Lines broken by hand end so near to the width.
RAGGED = 0.85
ENDS = '.!?…:;"”»'


def joined(lines: tuple[Line, ...], rules: Rules) -> tuple[Line, ...]:
    """
    The lines with broken paragraphs made whole and each label before its value.
    """
    return tuple(_captioned(_with_labels(list(_unbroken(lines)), rules), rules))


def _captioned(lines: Iterable[Line], rules: Rules) -> Iterator[Line]:
    """Below the first paragraph, a line right above a credit is its caption, set off by a blank."""
    seen_text = False
    pending: Line | None = None
    for line in lines:
        if pending and not line.apart:
            photo = photo_in(line.text, rules)
            whole = f"{pending.text} {line.text}"
            if photo and not photo.caption and photo_in(whole, rules):
                yield replace(pending, text=whole)
                pending = None
                continue
        if pending:
            yield pending
        seen_text = seen_text or is_paragraph(line.text)
        short = seen_text and line.apart and 3 < len(words_in(line.text)) <= MAX_CAPTION
        pending = line if short else None
        if not short:
            yield line
    if pending:
        yield pending


def _unbroken(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Join a line to the one below where that one's first word had no room left."""
    width = _width(lines)
    open_line: Line | None = None
    last = ""
    for line in lines:
        if open_line and not line.apart and width and _broken(last, line.text, width):
            open_line = replace(open_line, text=f"{open_line.text} {line.text}")
        else:
            if open_line:
                yield open_line
            open_line = line
        last = line.text
    if open_line:
        yield open_line


def _width(lines: tuple[Line, ...]) -> int | None:
    """The width at which the input was broken: that of the lines that go on in small letters."""
    broken = [
        len(here.text)
        for here, there in pairwise(lines)
        if not there.apart
        and here.text[-1] not in ENDS
        and len(here.text) >= MIN_WIDTH
        and there.text[0].islower()
    ]
    return max(broken) if len(broken) >= 2 and max(broken) <= MAX_WIDTH else None


def _broken(here: str, there: str, width: int) -> bool:
    """Whether a line ends only because the next word did not fit, or not far from there."""
    if MIN_WIDTH <= len(here) <= width < len(here) + 1 + len(there.split(maxsplit=1)[0]):
        return True
    ragged = max(MIN_WIDTH, width * RAGGED) <= len(here) <= width / RAGGED
    return ragged and here[-1] not in ENDS and there[0].islower()


def _with_labels(lines: list[Line], rules: Rules) -> Iterator[Line]:
    """A label alone takes the next line: "Author:" its name, "Published" its day."""
    pending: Line | None = None
    for line in lines:
        if pending and _is_value(pending.text, line.text, rules):
            yield replace(pending, text=f"{pending.text.rstrip(' :')}: {line.text}")
            pending = None
            continue
        if pending:
            yield pending
        alone = _labels(rules).fullmatch(fold(line.text).strip(" :"))
        pending = line if alone else None
        if not alone:
            yield line
    if pending:
        yield pending


def _is_value(label: str, value: str, rules: Rules) -> bool:
    """Whether a line answers the label above it: a name for the author, a day for the rest."""
    bare = BULLET.sub("", value).strip()
    if rules.cue("label_author").match(fold(label)):
        return is_name(bare, rules)
    return is_dateline(bare, rules)


@cache
def _labels(rules: Rules) -> re.Pattern[str]:
    """A line that is a label and nothing else; the tags' label may stand beside the authors'."""
    author, published = rules.cue("label_author").pattern, rules.cue("label_published").pattern
    tags = r"(?:\s(?:tags|теги|теґи))?"
    return re.compile(rf"(?:{author}){tags}|{published}", re.IGNORECASE)
