"""
What a line looks like, before anything is understood of it: furniture, headline, sentence.
"""

import re
from functools import cache, lru_cache

from exchange_timeline.convert.dates import find_dates
from exchange_timeline.convert.rules import Rules, fold

CLOCK = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?(?:\s?[(\[]?(?P<offset>(?:UTC|GMT)?\s?[+-]\d\d?(?::?\d\d)?(?!\d)|Z|UTC|GMT|BST|CES?T|EES?T|E[SD]?T|P[SD]?T|IST|MSK|МСК)(?!\w))?(?![\d.:]*\d)",
    re.IGNORECASE,
)
ENDS = re.compile(r"[.!?…;:][\"”»’'*_)\]]*$|[\"”»]$|[.!?…][\"”»’]? ?\S{0,3}$")
INSIDE = re.compile(r"[.!?…][\"”»’)]* +[\"“«(]?[^\W\d_a-zа-яіїєґ]")
WORDS = re.compile(r"[^\W_]+(?:['’ʼ.-][^\W_]+)*")
BULLET = re.compile(r"^[•●▪◦*·–—-]\s+")
STOPS = re.compile(r"[.,!?;:…\"“”«»]")
KEYWORD_STOPS = re.compile(r"[.!?;:…\"“”«»\d]|, (?:and|und|та|и|i|і|y|et|oraz) ")
MENU_WORDS = 25
# A line that begins with "by" may name five authors and their desk.
LONGEST_DATELINE, LONGEST_SIGNED = 140, 300
FEW = 4
# A style or a script that was copied with the page.
CODE = re.compile(r"\{[^{}]*:[^{}]*;[^{}]*\}|function\s?\(|new Array\(|\bvar \$?\w+ ?=")
# The page's own name beside its date: "news.example 26.04.2023 17:11".
SITE = re.compile(r"(?<![\w@./-])(?:[A-Za-z\d-]+\.)+[a-z]{2,8}(?![\w@])(?!\.\w)")
# How often a page was read, before or behind its date.
COUNTER = re.compile(
    r"^(?:\d{1,3}(?: \d{3})+|\d{1,7})(?=\s|$)|(?:\s(?:\d{1,3}(?: \d{3})+|\d{1,7})){1,2}$"
)
# The rubrics that lead to an article, right before its day: "World / War in the east 5 May".
TRAIL_BEFORE = re.compile(r"(?=.{0,40}\s[/|»>•]\s)[^.!?\d:]+$")
MAX_TRAIL = 8
# An author's name in a network, beside his own.
HANDLE = re.compile(r"\s?\(@\w+\)")
LONGEST_FURNITURE = 500
OWNER_NAME = re.compile(r"[^\W\d_][^\W\d_'-]+(?: [A-ZА-ЯІЇЄҐ][\w'-]+){1,2}")
OPENING = "\"“«„'‘"
NAME_AT_END = re.compile(r"[\"“«„][^\"“”«»„.!?…]+[\"”»]$")
MAX_HEADLINE = 25
# An item of a list: "• Navy", "12 - Navy", "Navy - 12".
ITEM = re.compile(r"[•●▪◦*·–—-]\s+|\d{1,4} ?[–—-] |[^.!?]{2,60} [–—-] \d{1,4}[,;.]?$")
NAME_WORD = re.compile(r"[^\W\d_a-zа-яіїєґё][^\W\d_]*(?:[-'’.][^\W\d_]+)*\.?$")


def is_item(text: str, before: str, *, listing: bool) -> bool:
    """
    Whether a line is an item of the list that a colon opened; `listing` where one stands before.

    >>> is_item("12 - National Guard", "Of them:", listing=False)
    True
    >>> is_item("4 - Navy", "12 - National Guard", listing=True)
    True
    >>> is_item("They are home now", "4 - Navy", listing=True)
    False
    """
    return before.endswith((":", ";")) or (
        listing and (before.endswith(",") or ITEM.match(text) is not None)
    )


@lru_cache(maxsize=1024)  # a line is asked by several stages
def words_in(text: str) -> tuple[str, ...]:
    """
    The words of a line.
    """
    return tuple(WORDS.findall(text))


@lru_cache(maxsize=1024)
def is_furniture(text: str, rules: Rules) -> bool:
    """
    Whether a line belongs to the page and not to the article.
    """
    if CODE.search(text):
        return True
    if len(text) > LONGEST_FURNITURE:
        return _is_menu(text)
    plain = fold(BULLET.sub("", text)).strip(" |>»«*_►▶→[]")
    if not plain or rules.cue("chrome").fullmatch(plain) is not None:
        return True
    if _is_menu(text) or _is_keywords(plain):
        return True
    # A trail of sections: "News | Europe", "Home > War".
    parts = [part.strip() for part in re.split(r"[|>/•·]|(?<=\s)»(?=\s)", plain)]
    return (
        len(parts) > 1
        and "©" not in plain
        and not _of_picture(plain, parts, rules)
        and len(words_in(plain)) <= 7
        and all(len(words_in(part)) <= 3 for part in parts)
        and not re.search(r"\d|:", plain)
    )


def _of_picture(plain: str, parts: list[str], rules: Rules) -> bool:
    """Whether a line with slashes or bars is a picture's: "Photo Name/Telegram", "REUTERS/Name"."""
    words = rules.cue("label_photo")
    labelled = [part for part in parts if words.match(part)]
    if any(not words.fullmatch(part) for part in labelled):
        return True
    if rules.has("picture_owner", parts[-1]) and (labelled or len(words_in(parts[0])) > 1):
        return True
    if len(parts) == 2 and rules.cue("photo_agencies").fullmatch(parts[0]):
        # "Agency / Name Surname".
        return OWNER_NAME.fullmatch(parts[1]) is not None
    return re.search(r"\w/\w", plain) is not None and rules.has("photo_agencies", " / ".join(parts))


def _is_menu(text: str) -> bool:
    """Many entries run together with no mark between them, most of them with capitals."""
    if STOPS.search(text):
        return False
    words = words_in(text)
    return len(words) >= MENU_WORDS and sum(word[0].isupper() for word in words) > len(words) / 2


def _is_keywords(plain: str) -> bool:
    """
    A page's keywords: "prisoner swap, war, captivity"; or with capitals, and then four at least.

    >>> _is_keywords("prisoner swap, war, captivity"), _is_keywords("Sailors, guards")
    (True, False)
    """
    parts = plain.split(", ")
    if len(parts) < 3 or KEYWORD_STOPS.search(plain):
        return False
    if any(len(part.split()) > 5 for part in parts) or not plain[-1:].isalpha():
        return False
    small = sum(part[:1].islower() for part in parts)
    return small == len(parts) or (len(parts) > 3 and small == 0)


@lru_cache(maxsize=1024)  # a line is asked by several stages
def is_sentence(text: str) -> bool:
    """
    Whether a line is running text: it ends as a sentence does, or holds one.

    >>> is_sentence("Soldiers come home."), is_sentence("Soldiers come home – photos")
    (True, False)
    """
    return bool(ENDS.search(text)) or bool(INSIDE.search(text) and len(words_in(text)) > 10)


def is_headline(text: str) -> bool:
    """
    Whether a line has a headline's shape: its end is no full stop, but a question or a quotation.

    >>> is_headline("Who came home?"), is_headline("He said: “We wait”"), is_headline("They wait.")
    (True, True, False)
    """
    if not is_sentence(text):
        return True
    text = text.rstrip()
    asks = text.endswith("?") and len(words_in(text)) <= MAX_HEADLINE
    return asks or (text[0] not in OPENING and NAME_AT_END.search(text) is not None)


def is_paragraph(text: str) -> bool:
    """
    Whether a line is long enough to be a paragraph of an article and reads like one.
    """
    count = len(words_in(text))
    return (is_sentence(text) and count >= 9) or count >= 35


@lru_cache(maxsize=1024)
def is_dateline(text: str, rules: Rules) -> bool:
    """
    Whether a line says when the article came out, and by whom perhaps, but nothing more.
    """
    long = len(text) > LONGEST_DATELINE
    if long and (len(text) > LONGEST_SIGNED or not is_signed(text, rules)):
        return False
    folded = fold(HANDLE.sub("", BULLET.sub("", text)))
    folded = rules.cue("beside_date").sub(
        " ",
        " | ".join(
            "" if is_furniture(part, rules) else part for part in re.split(r"\s[•·|»/]\s", folded)
        ),
    )
    folded = _before_source(SITE.sub(" ", folded), rules)
    dates = find_dates(folded, rules)
    named = [mention for mention in dates if mention.day and (mention.year or len(folded) < 40)]
    clock = CLOCK.search(folded)
    if not named and not clock:
        return False
    if clock and named and named[0].year and is_signed(text, rules):
        return True
    if not clock and (rules.has("exchange", folded) or rules.has("captive", folded)):
        # "Russia, Ukraine Swap Prisoners June 10, 2025".
        return False
    trail = TRAIL_BEFORE.match(folded, 0, named[0].start) if named and clock else None
    rest = folded
    for mention in reversed(dates):
        rest = rest[: mention.start] + " " + rest[mention.end :]
    rest = CLOCK.sub(" ", rest).strip()
    if named and named[0].year:
        rest = COUNTER.sub(" ", rest)
    rest = rest[trail.end() :] if trail and len(words_in(trail[0])) <= MAX_TRAIL else rest
    rest = _when_labels(rules).sub(" ", rest)
    left = [word for word in re.split(r"(?:[\s,|/•·()\[\]–—:;&-]|(?<!\S)\.)+", rest) if word]
    small: list[str] = rules.lists.get("small_words", [])
    unknown = [
        word for word in left if not NAME_WORD.match(word) and word.lower().strip(".") not in small
    ]
    # "TH (synthesis) June 26, 2024 16:00": a full date with its hour bears a word beside it.
    short = clock and named and named[0].year and len(left) <= FEW
    return len(left) <= 7 and len(unknown) <= (1 if short else 0)


def _before_source(folded: str, rules: Rules) -> str:
    """A date line up to whose news it is: "18:42 29.06.2022 Source: the agency of that name"."""
    day = next((mention for mention in find_dates(folded, rules) if mention.year), None)
    source = _of_source(rules).search(folded, day.end) if day else None
    return folded[: source.start()] if source else folded


@cache
def _of_source(rules: Rules) -> re.Pattern[str]:
    """The label of a source, with its colon."""
    return re.compile(rf"{rules.cue('label_source').pattern}:", re.IGNORECASE)


def is_signed(text: str, rules: Rules) -> bool:
    """
    Whether a line begins as bylines do, with "by" or "author" and a name in capitals.
    """
    label = rules.cue("label_author").match(fold(text))
    name = text[label.end() :].lstrip(" :") if label else ""
    return name[:1].isupper() and not is_sentence(text)


@cache
def _when_labels(rules: Rules) -> re.Pattern[str]:
    """Published, updated and the like."""
    return re.compile(
        rf"{rules.cue('label_published').pattern}|{rules.cue('label_author').pattern}",
        re.IGNORECASE,
    )
