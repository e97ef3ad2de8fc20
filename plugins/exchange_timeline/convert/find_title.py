"""
The headline: the line above the text that the text is about.
"""

import re
from dataclasses import replace
from functools import cache, lru_cache

from exchange_timeline.convert.lines import Line
from exchange_timeline.convert.rules import rules_for
from exchange_timeline.convert.shapes import words_in

SITE = re.compile(r"\s+[|»]\s+[^|»]{2,40}$|\s+::\s+[^:]{2,40}$")
DIVIDER = re.compile(r"\s+(?:[-–—|»/]|::)\s+")
TRAIL = re.compile(r"^(?:[^»>|]{2,25}\s[»>]\s)+")
# What stands before a headline's first letter: flags and signs of posts, the marks of lists.
SIGNS = re.compile(r"^[^\w\"“”«„'‘’(\[¿¡]+")
# What a page puts before its headline: a label, or the words for the picture that goes with it.
HEADED = re.compile(
    r"^(?:(?:title|headline|заголовок|назва|название):"
    r"|(?:зображення|світлина|фото) до (?:посту|допису|статті|новини|запису)"
    r"|изображение к (?:посту|записи|статье|новости)"
    r"|(?:featured )?image for (?:the )?(?:post|article|story))\s+(?=\S)",
    re.IGNORECASE,
)
# A picture's file: "Exchange 31.01.2024_6".
FILE = re.compile(r"\w_\d+$|\w\.(?:jpe?g|png|webp)$", re.IGNORECASE)
# Who stands where in a picture.
POINTS = re.compile(
    r"(?:[-–—,]|\()\s?(?:(?:in|on|at|from) the )?"
    r"(?:cent(?:re|er)|left|right|pictured|ліворуч|праворуч|посередині|[ву] центрі|слева|справа"
    r"|посередине)\b",
    re.IGNORECASE,
)
YEAR_OR_STOP = re.compile(r"(?<!\d)20\d\d(?!\d)|\.$")
FIGURE = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
# The page's own words for the picture that goes with a headline.
THUMBNAIL = re.compile(r" thumbnail$", re.IGNORECASE)
# A row of tags: short pieces between commas.
TAGS = re.compile(r"(?:[^\s,.:]+(?: [^\s,.:]+){0,2}, ){3,}[^\s,.:]+(?: [^\s,.:]+){0,2}")
# A teaser that the page itself cut: "The headquarters said that five badly wou...".
CUT_OFF = re.compile(r"\w(?:\.\.\.|…)$")
MIN_WORDS, MAX_WORDS = 3, 35
LIKE = 0.65
# A rubric has few words, and the text has them all; a headline tells more.
FULL_LENGTH = 6
ENOUGH = 0.65
BELOW_THE_DATE = 0.7
# Another article's headline shares at most so much of its words with the text.
FOREIGN = 0.34


def find_title(
    candidates: list[Line], body: str, beside: frozenset[int] = frozenset(), dated: int = 0
) -> Line | None:
    """
    The headline among the lines above the text; None where there is none.

    A line that stands twice is it; else the first that shares its words with the text, since
    rubrics and the headlines of other articles stand there too. `beside` are the numbers of the
    lines next to the byline or the date, where headlines like to stand; `dated` is the first of
    those: what only stands twice below it is a caption and its description.
    """
    named = next((line for line in candidates if HEADED.match(line.text)), None)
    if named:
        return replace(named, text=HEADED.sub("", named.text))
    able = [
        line
        for line in candidates
        if worded(line.text) >= MIN_WORDS
        and len(words_in(line.text)) <= MAX_WORDS
        and not line.text.endswith(",")
        and not FILE.search(line.text)
        and not TAGS.fullmatch(line.text)
    ]
    able = [line for line in able if not CUT_OFF.search(line.text)] or able
    captions = _captions(able, body)
    able = [line for line in able if line.number not in captions] or able
    if not able:
        return None
    headed = any(line.number < dated for line in able)
    for number, line in enumerate(able):
        if line.text.islower():
            # The words that stand in for a picture often stand twice.
            continue
        if headed and line.number > dated:
            break
        twin = next((other for other in able[number + 1 :] if _twins(line.text, other.text)), None)
        if twin and not _of_another(line, able, body):
            return twin if _trails(line.text, twin.text) else line
    loud = all(line.text.isupper() for line in able)
    marks = [
        _mark(line, body, beside, loud=loud)
        * (BELOW_THE_DATE if headed and line.number > dated else 1)
        for line in able
    ]
    best = max(marks)
    return next(line for line, mark in zip(able, marks, strict=True) if mark >= best * ENOUGH)


def worded(text: str) -> int:
    """
    How many words a line has; figures beside a single word are a rate or a clock.
    """
    words = words_in(text)
    worded = sum(not word[0].isdigit() for word in words)
    return len(words) if worded > 1 else worded


def _captions(able: list[Line], body: str) -> frozenset[int]:
    """
    What stands twice with nothing between, below a headline, is a picture's words and its caption:
    it has a year or a full stop, or the line above tells the news as well, and be it in few words
    with a number.
    """
    found: set[int] = set()
    for above, here, there in zip(able, able[1:], able[2:], strict=False):
        if here.text != there.text or there.apart or above.text.islower():
            continue
        if _trails(above.text, here.text):
            continue
        words = worded(above.text)
        told = shared_words(above.text, body)
        numbered = words > MIN_WORDS and told >= ENOUGH and FIGURE.search(above.text) is not None
        if (
            (words > MIN_WORDS and YEAR_OR_STOP.search(here.text))
            or (words > MIN_WORDS and POINTS.search(here.text))
            or (words >= FULL_LENGTH and told >= ENOUGH)
            or numbered
        ):
            found |= {here.number, there.number}
    return frozenset(found)


def _of_another(twin: Line, able: list[Line], body: str) -> bool:
    """Whether what stands twice heads another article: the text has its words below, not these."""
    if shared_words(twin.text, body) > FOREIGN:
        return False
    below = [line for line in able if line.number > twin.number]
    return any(
        shared_words(line.text, body) >= ENOUGH and worded(line.text) >= FULL_LENGTH
        for line in below
    )


def _mark(line: Line, body: str, beside: frozenset[int], *, loud: bool) -> float:
    """How like a headline a line is: its words are the text's, and enough of them to tell news."""
    mark = shared_words(line.text, body) * min(1.0, len(words_in(line.text)) / FULL_LENGTH)
    if line.text.rstrip().endswith(".") and not line.text.rstrip().endswith(".."):
        mark *= 0.8
    if line.text.isupper() and not loud:
        mark *= 0.7
    if line.text.islower():
        # The words that stand in for a picture.
        mark *= 0.5
    return mark * (1.15 if line.number in beside else 1.0)


def _twins(one: str, other: str) -> bool:
    """Whether a line is the headline once more, be it behind a long trail of rubrics."""
    return alike(one, other) or (worded(other) > MIN_WORDS and _trails(one, other))


def _trails(line: str, headline: str) -> bool:
    """Whether a line is a headline behind its rubrics: "Home Europe Prisoners come home"."""
    return _plain(line).endswith(f" {_plain(headline)}")


@lru_cache(maxsize=1024)  # a line is asked by several stages
def alike(one: str, other: str) -> bool:
    """
    Whether two lines are the same headline, a word more or less.
    """
    (one, ours), (other, theirs) = _headline(one), _headline(other)
    if one == other:
        return True
    if min(len(one), len(other)) < 25 or max(len(one), len(other)) > 300:
        return False
    shared = len(ours & theirs)
    return shared > LIKE * (len(ours) + len(theirs) - shared)


@lru_cache(maxsize=1024)  # a line is held against many
def _headline(line: str) -> tuple[str, frozenset[str]]:
    """A headline's letters and figures without the publisher's name, and its words."""
    words = words_in(without_site(line).casefold())
    return " ".join(words), frozenset(words)


@lru_cache(maxsize=1024)
def without_site(title: str) -> str:
    """
    The headline without the publisher's name that pages put after it.
    """
    plain = THUMBNAIL.sub("", SIGNS.sub("", TRAIL.sub("", title.strip().strip("*#_ "))))
    head, mark, tail = _behind(plain)
    if mark and _publisher().fullmatch(tail.strip()):
        plain = head
    return SITE.sub("", plain).strip()


def _behind(title: str) -> tuple[str, str, str]:
    """What stands before and behind a headline's last dash or bar."""
    marks = list(DIVIDER.finditer(title))
    if not marks:
        return title, "", ""
    return title[: marks[-1].start()], marks[-1][0], title[marks[-1].end() :]


@cache
def _publisher() -> re.Pattern[str]:
    """The names of publishers, with the address's ending that some bear."""
    name = rules_for("any").cue("publisher").pattern
    return re.compile(
        rf"{name}(?:\.com|\.ua|\.net|\.org)?(?:, \d\d?\.\d\d?\.20\d\d)?", re.IGNORECASE
    )


@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    """Letters and figures alone, in small."""
    return " ".join(words_in(text.casefold()))


def shared_words(text: str, body: str) -> float:
    """
    What part of a line's longer words begin as words of the text do.
    """
    stems = [word[:5].casefold() for word in words_in(text) if len(word) > 3 or word.isdigit()]
    if not stems:
        return 0.0
    folded = body.casefold()
    return sum(stem in folded for stem in stems) / len(stems)
