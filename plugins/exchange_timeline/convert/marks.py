"""
Quotation marks: which stretches of a paragraph are somebody's words.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from exchange_timeline.convert.quick import dataclass

PAIRS = {"“": "”“", "«": "»", "„": "“”", "‘": "’"}
DOUBLE = re.compile('["“”„«»]')
# Where a paragraph has no double marks: ‘We wait,’ she said. An apostrophe stands between letters,
# or behind an s and before a small letter: "the soldiers’ families".
SINGLE = re.compile(
    r"(?:^|(?<=[\s(]))['‘](?=[^\W\d])(?P<said>(?:[^'‘’]|['’](?=\w)|(?<=s)['’](?= [a-z])){12,2000})"
    r"['’](?!\w)"
)


@dataclass(frozen=True, slots=True)
class Span:
    """
    A stretch between quotation marks, marks left out; `closed` tells whether it ends here.
    """

    start: int
    end: int
    closed: bool = True


@lru_cache(maxsize=256)  # a paragraph is asked by several stages
def quoted(text: str) -> tuple[Span, ...]:
    """
    Every stretch of a paragraph between quotation marks, the outermost only.

    >>> text = 'He said: "We wait." Then: «Дома».'
    >>> [text[span.start:span.end] for span in quoted(text)]
    ['We wait.', 'Дома']
    >>> text = "‘They don’t wait for the soldiers’ families,’ Koval said in the guards’ hall."
    >>> [text[span.start:span.end] for span in quoted(text)]
    ['They don’t wait for the soldiers’ families,']
    """
    if not DOUBLE.search(text):
        if "'" not in text and "‘" not in text:
            return ()
        return tuple(Span(*match.span("said")) for match in SINGLE.finditer(text))
    nested = tuple(_spans(text, nested=True))
    if nested and not nested[-1].closed:
        flat = tuple(_spans(text, nested=False))
        # A text may break off in a quotation: what looks like an opening mark closes nothing.
        broken = any(span.closed and _opening_at(text, span.end) for span in flat)
        return nested if broken else flat
    return nested


def stays_open(text: str) -> bool:
    """
    Whether a quotation begins in a paragraph and does not end there.
    """
    spans = quoted(text)
    return bool(spans) and not spans[-1].closed


def behind_open(text: str) -> str | None:
    """
    What stands behind the mark that closes a quotation of the paragraphs above; None where the
    first mark opens another.

    >>> behind_open('All of us wait," Koval said. "We do."')
    ' Koval said. "We do."'
    >>> behind_open('Koval was glad. "We wait."') is None
    True
    """
    mark = DOUBLE.search(text)
    if mark is None or mark[0] in "«„" or text[: mark.start()].strip() == "":
        return None
    after = text[mark.end() : mark.end() + 1]
    return None if text[mark.start() - 1].isspace() or after.isalnum() else text[mark.end() :]


def masked(text: str) -> str:
    """
    The text with what stands between quotation marks blanked; each letter keeps its place.
    """
    for span in quoted(text):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _spans(text: str, *, nested: bool) -> Iterator[Span]:
    """Walk over the marks: a mark opens, or closes what is open; nested, straight ones too."""
    opened: int | None = None
    mark, depth = "", 0
    for match in DOUBLE.finditer(text):
        here = match[0]
        if opened is None:
            if here in "»" or (
                here == "”" and match.end() < len(text) and text[match.end()] in ",.;:)"
            ):
                continue
            opened, mark, depth = match.end(), here, 1
        elif _deeper(text, match, mark, nested=nested):
            depth += 1
        elif _ends(here, mark):
            depth -= 1
            if depth <= 0:
                yield Span(opened, match.start())
                opened = None
    if opened is not None and opened < len(text):
        yield Span(opened, len(text), closed=False)


def _deeper(text: str, found: re.Match[str], mark: str, *, nested: bool) -> bool:
    """Whether a mark opens a stretch within the one that `mark` opened."""
    here = found[0]
    if here == mark and here not in '"”“':
        return True
    return nested and (here == mark or mark + here == '"“') and _opens(text, found)


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark stands behind a space and before a word, as an opening one does."""
    return _opening_at(text, mark.start())


def _opening_at(text: str, at: int) -> bool:
    """The same, by the mark's place."""
    behind, after = text[at - 1 : at], text[at + 1 : at + 2]
    return text[at] in '"“' and behind in (" ", "(") and after.isalnum()


def _ends(here: str, mark: str) -> bool:
    """Whether a mark closes the one that is open; a straight or reversed one closes itself."""
    if mark in '"”':
        return here in '"”“'
    return here in PAIRS.get(mark, mark) or (mark == "“" and here == '"')
