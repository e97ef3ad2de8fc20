"""
Numbers in digits and in words, each with its place in the text.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache

from exchange_timeline.convert.quick import dataclass
from exchange_timeline.convert.rules import Rules, rules_for
from exchange_timeline.convert.words import forms_of

DIGITS = re.compile(
    r"(?<![\w.,:/])(?<!\S-)(?:\d{1,3}(?:[ ,.]\d{3})+(?!\d)|\d{1,6})(?:-?(?:ох|ти|ми|х|и|ю))?(?!\w)"
)
# "1 тыс. тел": a scale cut short has a full stop of its own.
SCALE = re.compile(r" ?([^\W\d_]+)(?:(?<=тыс)\.|(?<=тис)\.)?")
DECIMAL = re.compile(r"(?<![\w.,:/-])(\d{1,3})[.,](\d) ?([^\W\d_]+)(?:(?<=тыс)\.|(?<=тис)\.)?")
SCALES = (100, 1000)
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
# Beside a figure that counts no people: money, shares, measures, clock and calendar.
NOT_A_COUNT_AFTER = re.compile(
    r"\s?(?:%|per ?cent|відсотк|процент|:\d|[.,]\d|/\d|°|[ap]\.?m\b|km\b|kg\b|км\b"
    r"|м(?:лн|лрд|ільйон|иллион|ільярд|иллиард)|million|billion)|-(?:річн|летн|літн)|-(?:й|ій|ий|го|ого|му|та|а|я|ый|ой|ая)\b",
    re.IGNORECASE,
)
NOT_A_COUNT_BEFORE = re.compile(r"(?:[$€£₴№#]|uah|usd|eur|грн)\s?$|\d[.,:/]$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """
    A whole number in the text: its value and where its words begin and end.
    """

    value: int
    start: int
    end: int


@lru_cache(maxsize=4096)
def find_numbers(text: str, rules: Rules) -> tuple[Number, ...]:
    """
    Every whole number of a folded text, digits and words, in order.

    >>> [n.value for n in find_numbers("207 came, then two hundred and seven", rules_for("en"))]
    [207, 207]
    """
    every = [*_decimals(text, rules), *_digits(text, rules), *_worded(text, rules)]
    found = sorted(every, key=lambda number: number.start)
    return tuple(n for i, n in enumerate(found) if i == 0 or n.start >= found[i - 1].end)


def in_digits(text: str, rules: Rules) -> str:
    """
    A folded text with the words of its numbers, from two upwards, in digits.

    >>> in_digits("forty-five of 90 came", rules_for("en"))
    '45 of 90 came'
    """
    for number in reversed(find_numbers(text, rules)):
        if number.value > 1 and not text[number.start].isdigit():
            text = f"{text[: number.start]}{number.value}{text[number.end :]}"
    return text


def _decimals(text: str, rules: Rules) -> Iterator[Number]:
    """Thousands with a fraction: "6,8 тисячі"."""
    scales: Mapping[str, int] = number_words(rules.lang)
    for match in DECIMAL.finditer(text):
        if scales.get(match[3].lower()) == 1000:
            yield Number(int(match[1]) * 1000 + int(match[2]) * 100, match.start(), match.end())


def _digits(text: str, rules: Rules) -> Iterator[Number]:
    """Figures, with a thousand in words after them where there is one."""
    scales: Mapping[str, int] = number_words(rules.lang)
    for match in DIGITS.finditer(text):
        if NOT_A_COUNT_AFTER.match(text, match.end()) or NOT_A_COUNT_BEFORE.search(
            text[: match.start()]
        ):
            continue
        value, end = int(re.sub(r"\D", "", match[0])), match.end()
        after = SCALE.match(text, end)
        if after and scales.get(after[1].lower()) == 1000 and value < 1000:
            value, end = value * 1000, after.end()
        yield Number(value, match.start(), end)


def _worded(text: str, rules: Rules) -> Iterator[Number]:
    """Runs of number words, as large as they add up; "thousands of prisoners" are no number."""
    several: Collection[str] = rules.lists.get("several", ())
    for number in _in_runs(text, rules):
        alone = text[number.start : number.end].lower() in several
        # "The bodies of a thousand" have the same form in some languages.
        if not alone or rules.ends("bodies_of", text[: number.start]):
            yield number


def _in_runs(text: str, rules: Rules) -> Iterator[Number]:
    """Runs of number words, as large as they add up."""
    known = number_words(rules.lang)
    joiners = frozenset(rules.lists.get("number_joiners", ()))
    run: list[tuple[int, int, int]] = []
    pending: re.Match[str] | None = None
    for match in WORD.finditer(text):
        word = match[0].lower()
        values = _parts(word, known)
        gap = text[run[-1][2] : match.start()].strip() if run and not pending else ""
        if values and not gap:
            run.extend((value, match.start(), match.end()) for value in values)
            pending = None
        elif run and word in joiners and not pending:
            pending = match
        else:
            yield from _sum(run)
            run = [(value, match.start(), match.end()) for value in values] if values else []
            pending = None
    yield from _sum(run)


def _parts(word: str, known: Mapping[str, int]) -> list[int]:
    """The values of a number word, hyphened ones in their parts."""
    if word in known:
        return [known[word]]
    parts = word.split("-")
    return (
        [known[part] for part in parts] if len(parts) > 1 and all(p in known for p in parts) else []
    )


def _sum(run: list[tuple[int, int, int]]) -> Iterator[Number]:
    """Three, thousand, thirty, five -> 3,035; a run that does not add up gives its pieces apart."""
    total, part, start, end = 0, 0, run[0][1] if run else 0, 0
    for value, begin, stop in run:
        if value in SCALES and part and part < value:
            part *= value
        elif part and not _fits(part, value):
            yield Number(total + part, start, end)
            total, part, start = 0, value, begin
        else:
            part += value
        if value == 1000:
            total, part = total + part, 0
        end = stop
    if run and total + part:
        yield Number(total + part, start, end)


def _fits(part: int, value: int) -> bool:
    """Whether a smaller number word can follow: twenty three, two hundred seven, not three five."""
    if value >= 100:
        return False
    if value >= 10:
        return part % 100 == 0
    return part % 10 == 0 and part % 100 != 10


@cache
def number_words(lang: str) -> Mapping[str, int]:
    """
    Every form of every number word of a language, with its value.
    """
    listed: Mapping[str, int] = rules_for(lang).lists.get("numbers", {})
    return {form: value for word, value in listed.items() for form in forms_of(word, lang)}
