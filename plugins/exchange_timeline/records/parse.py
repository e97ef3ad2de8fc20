"""
From a value in YAML to a typed value: one small parser per shape.

A parser takes what YAML gave and returns the value, or raises `UnfitError` with what
is wrong and how to write it right.
"""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, TypeVar, cast

from exchange_timeline.model import Phrase

T = TypeVar("T")
L = TypeVar("L", bound=str)
Parser = Callable[[Any], T]

CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML 1.0 cannot hold, escaped or not: such text would break every feed."""


class UnfitError(ValueError):
    """
    A value that does not fit its field.
    """

    def __init__(self, says: str, hint: str) -> None:
        self.says, self.hint = says, hint
        super().__init__(says)


def shown(value: object) -> str:
    """
    Show a value as the file has it, cut where it is long.
    """
    mark = "'" if isinstance(value, str) else ""
    text = str(value)
    return f"{mark}{text if len(text) <= 58 else text[:55] + '...'}{mark}"


def text(value: Any) -> str:
    """
    A line of text that says something.
    """
    if isinstance(value, bool | dict | list) or value is None or not str(value).strip():
        raise UnfitError(f"{shown(value)} is no text", "write it in words")
    if control := CONTROLS.search(str(value)):
        says = f"{shown(value)} holds a control character (U+{ord(control[0]):04X})"
        raise UnfitError(says, "delete it")
    return str(value).strip()


def integer(value: Any) -> int:
    """
    A whole number from 0 on: people, bodies, an ordinal, an age.
    """
    if isinstance(value, bool) or not isinstance(value, int):
        raise UnfitError(
            f"{shown(value)} is no whole number", "write digits without quotes, such as 207"
        )
    if value < 0:
        raise UnfitError(f"{value} is below 0", "write how many, or null where nobody said")
    return value


def year(value: Any) -> int:
    """
    A year in four digits.
    """
    number = integer(value)
    if not 1000 <= number <= 9999:
        raise UnfitError(f"{shown(value)} is no year", "write it in four digits, such as 2022")
    return number


def day(value: Any) -> date:
    """
    A day as ISO 8601 writes it.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        hint = "write YYYY-MM-DD, such as 2024-01-31"
        raise UnfitError(f"{shown(value)} is not a day", hint) from None


def published(value: Any) -> date | datetime:
    """
    A day, or an instant with or without its offset, as ISO 8601 writes them.
    """
    if isinstance(value, date):
        return value
    try:
        return day(value)
    except UnfitError:
        pass
    try:
        return datetime.fromisoformat(str(value))
    except ValueError:
        raise UnfitError(
            f"{shown(value)} is no date",
            "write YYYY-MM-DD, or YYYY-MM-DDTHH:MM with an offset such as +02:00",
        ) from None


def instant(value: Any) -> date | datetime:
    """
    A day, or an instant that names its offset: an hour without one is no time.
    """
    when = published(value)
    if isinstance(when, datetime) and when.tzinfo is None:
        raise UnfitError(
            f"{shown(value)} names an hour but no offset",
            "add the offset of its zone, such as 2025-07-04T13:27:00+03:00",
        )
    return when


def exact_instant(value: Any) -> datetime:
    """
    An instant with its offset, and no day alone.
    """
    when = instant(value)
    if not isinstance(when, datetime):
        raise UnfitError(f"{shown(value)} names no hour", "write it as 2025-07-04T13:27:00+03:00")
    return when


def address(value: Any) -> str:
    """
    An address on the web: http or https, and nothing that runs.
    """
    if not isinstance(value, str) or not re.fullmatch(r"https?://[^\s<>\"']+", value):
        raise UnfitError(f"{shown(value)} is no web address", "write it whole, from https:// on")
    return value


def language(value: Any) -> str:
    """
    A language by its two letters in ISO 639-1.
    """
    if not isinstance(value, str) or not re.fullmatch(r"[a-z]{2}", value):
        raise UnfitError(
            f"{shown(value)} is no language code", "write two letters, such as en or uk"
        )
    return value


def slug(value: Any) -> str:
    """
    A name that can stand in an address as it is.

    >>> slug("1000-for-1000")
    '1000-for-1000'
    """
    if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z0-9]+([-_][A-Za-z0-9]+)*", value):
        raise UnfitError(
            f"{shown(value)} cannot stand in an address", "write Latin letters, digits and hyphens"
        )
    return value


def phrase(lang: str) -> Parser[Phrase]:
    """
    A text in the record's language, or one for each language, the record's among them.

    >>> phrase("en")({"en": "Belarus", "uk": "Білорусь"}).told("uk")
    'Білорусь'
    """

    def parse(value: Any) -> Phrase:
        if not isinstance(value, dict):
            return Phrase(text(value), lang)
        told = {language(code): text(words) for code, words in value.items()}
        if lang not in told:
            says = f"{shown(value)} has no words in the record's language, {lang}"
            raise UnfitError(says, f"write {{{lang}: ...}} beside the translation")
        return Phrase(told.pop(lang), lang, tuple(told.items()))

    return parse


def texts(value: Any) -> tuple[str, ...]:
    """
    A list of texts; null and an absent list are empty.
    """
    return listed(text)(value)


def one_of(choices: Collection[str], *, what: str) -> Parser[str]:
    """
    One word of a closed list; the message names the nearest, or all.
    """

    def parse(value: Any) -> str:
        if isinstance(value, str) and value in choices:
            return value
        # Near means mistyped: at 0.6, the usual cutoff, "soldiers" is told to be "bodies".
        near = get_close_matches(str(value), choices, n=1, cutoff=0.75)
        allowed = f"write {near[0]}" if near else f"write one of: {', '.join(sorted(choices))}"
        raise UnfitError(f"{shown(value)} is no {what}", allowed)

    return parse


def literal(choices: tuple[L, ...], *, what: str) -> Parser[L]:
    """
    One word of a closed list that the types know too.
    """
    return cast("Parser[L]", one_of(choices, what=what))


def listed(parse: Parser[T]) -> Parser[tuple[T, ...]]:
    """
    A list in which every value fits, each once; all that do not are told.
    """

    def parse_all(value: Any) -> tuple[T, ...]:
        if value is None:
            return ()
        if not isinstance(value, list):
            raise UnfitError(f"{shown(value)} is no list", "write it in brackets: [one, two]")
        fit: dict[T, None] = {}
        unfit: dict[str, str] = {}
        for each in value:
            try:
                fit[parse(each)] = None
            except UnfitError as error:
                unfit[error.says] = error.hint
        if unfit:
            raise UnfitError("; ".join(unfit), "; ".join(dict.fromkeys(unfit.values())))
        return tuple(fit)

    return parse_all


def mapping(value: Any) -> Mapping[str, Any]:
    """
    Fields with their values.
    """
    if not isinstance(value, dict):
        raise UnfitError(f"{shown(value)} holds no fields", "write {field: value, ...}")
    return value
