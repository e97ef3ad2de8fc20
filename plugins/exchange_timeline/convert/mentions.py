"""
Counted people in a sentence: the number, what it counts, and how exactly.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from exchange_timeline.convert.article import LIVING, Of, Qualifier
from exchange_timeline.convert.dates import Mention
from exchange_timeline.convert.numbers import Number, find_numbers
from exchange_timeline.convert.quick import dataclass
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.small_letters import Places

NOUNS: tuple[tuple[Of, str], ...] = (
    ("bodies", "body_noun"),
    ("civilians", "civilian_noun"),
    ("military", "military_noun"),
    ("people", "people_noun"),
)
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W_]+)*")
# Letters in which shows whose something is: "children's letters".
WHOSE = 20
MAX_BETWEEN = 6
# "84 freed on Tuesday in the latest prisoner swap are": so much may tell that a noun is left out.
ALONE = 60
# So near before a colon is the number whose parts follow it.
COUNTED_SO = 40
# With no noun behind it, such a number is a year.
YEARS = range(1991, 2040)
LABELLED = re.compile(r"(?: -|:) $")
# A number and its noun, an adjective between at most.
COUNTED = re.compile(r"\d (?:[^\W\d]+ )?[^\W\d]+\W*$")
BEFORE_NOUN = re.compile(r"[\s\"“”«»'-]*")
CLOSED = re.compile(r"\s*(?:[,.;:(\"»”]|$)")
# In a list that counts behind its nouns: "guards 4 and civilians 12".
NEXT_NUMBER = re.compile(r"\s\d")
SEXED = re.compile(r"\s+(?:(?:Ukrainian|українськ\w+|украинск\w+)\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """
    A number and what it counts; `head` is the stretch from the number to its noun's end.
    """

    number: Number
    of: Of
    qualifier: Qualifier
    start: int
    head: tuple[int, int]
    weak: bool = False


@lru_cache(maxsize=256)  # an article's sentences, each asked several times
def counted_in(text: str, rules: Rules, dates: tuple[Mention, ...]) -> tuple[Counted, ...]:
    """
    Every counted group of people or bodies in a folded sentence.
    """
    found = _with_women(_all(text, rules, dates), text, rules)
    return tuple(_with_officers(each, text, rules) for each in found)


def _all(text: str, rules: Rules, dates: tuple[Mention, ...]) -> Iterator[Counted]:
    """Numbers that are no dates, with the noun after them or before."""
    numbers = find_numbers(text, rules)
    for place, number in enumerate(numbers):
        if any(mention.start <= number.start < mention.end for mention in dates):
            continue
        behind = text[number.end :]
        if rules.begins("counts_events", behind) or rules.begins("counts_years", behind):
            continue
        following = numbers[place + 1].start if place + 1 < len(numbers) else len(text)
        qualifier, start = _qualified(text, number, rules)
        read = _noun_after(text, number, following, rules)
        if read and rules.lists.get("counts_behind") and NEXT_NUMBER.match(text, read[1]):
            read = None
        if read is None or read[0] == "people":
            # "Civilians - 20", "civilians - 20 of our people"
            labelled = _noun_before(text, number, rules)
            read = (labelled[0], read[1]) if read and labelled else read or labelled
        if rules.ends("bodies_of", text[:start]):
            # "the bodies of 1,212 defenders": whatever follows, the dead are counted.
            read = ("bodies", read[1] if read else number.end)
        if read is not None:
            yield Counted(
                number=number,
                of=read[0],
                qualifier=qualifier,
                start=start,
                head=(number.start, read[1]),
            )
        elif numbered := _numbered(text, number, rules):
            of, begin = numbered
            head = (begin, number.end)
            yield Counted(number=number, of=of, qualifier=qualifier, start=begin, head=head)
        elif number.value not in YEARS and (
            (end := _sexes(text, number, rules)) or _stands_alone(text, number, rules)
        ):
            yield Counted(
                number=number,
                of="people",
                qualifier=qualifier,
                start=start,
                head=(number.start, end or number.end),
                weak=True,
            )


def _with_women(found: Iterator[Counted], text: str, rules: Rules) -> Iterator[Counted]:
    """The groups, men and women with nouns of their own as one: "42 defenders and three women"."""
    pending: Counted | None = None
    for counted in found:
        if pending and _are_women(pending, counted, text, rules):
            whole = pending.number.value + counted.number.value
            number = replace(pending.number, value=whole)
            head = (pending.head[0], counted.head[1])
            pending = replace(pending, number=number, head=head)
            continue
        if pending:
            yield pending
        pending = counted
    if pending:
        yield pending


def _are_women(men: Counted, women: Counted, text: str, rules: Rules) -> bool:
    """Whether a number is of women behind a number of men, with only a joining word between."""
    between = text[men.head[1] : women.start].strip()
    return (
        men.of in LIVING
        and women.of in LIVING
        and not men.weak
        and rules.cue("and").fullmatch(between) is not None
        and rules.has("her_noun", text[women.number.end : women.head[1]])
        and not rules.has("her_noun", text[men.number.end : men.head[1]])
    )


def _with_officers(men: Counted, text: str, rules: Rules) -> Counted:
    """The soldiers and the officers beside them as one: "5 officers, 17 soldiers"."""
    if men.of != "military" or men.weak or not rules.has("officers", text):
        return men
    for number in find_numbers(text, rules):
        noun = rules.cue("officers").match(text, number.end + 1)
        if noun is None:
            continue
        before, after = text[noun.end() : men.start], text[men.head[1] : number.start]
        first = noun.end() <= men.start and _lists_on(before, rules, comma=True)
        last = number.start >= men.head[1] and _lists_on(after, rules, comma=False)
        if first or (last and not rules.begins("part_after", text[noun.end() :])):
            start, end = min(men.start, number.start), max(men.head[1], noun.end())
            whole = replace(men.number, value=men.number.value + number.value)
            return replace(men, number=whole, start=start, head=(min(men.head[0], start), end))
    return men


def _lists_on(between: str, rules: Rules, *, comma: bool) -> bool:
    """Whether only a joining word stands between two numbers, or a comma where it is enough."""
    between = between.strip()
    ranks = rules.cue("ranks").match(between)
    between = between[ranks.end() if ranks else 0 :].strip()
    joins = rules.cue("and").fullmatch(between.lstrip(", ")) is not None
    return joins or (between == "," and (comma or ranks is not None))


def _noun_after(text: str, number: Number, following: int, rules: Rules) -> tuple[Of, int] | None:
    """The first noun for people after a number, with nothing but its attributes between."""
    place = number.end
    for _ in range(MAX_BETWEEN):
        gap = BEFORE_NOUN.match(text, place)
        place = gap.end() if gap else place
        if place >= len(text) or (place > following > number.end):
            return None
        for of, cue in NOUNS:
            match = rules.cue(cue).match(text, place)
            if match and not rules.begins("somebodys", text[match.end() : match.end() + WHOSE]):
                return _read_on(text, number, of, match.end(), rules)
        between = rules.cue("between").match(text, place)
        if not between or between.end() == place:
            return None
        place = between.end()
    return None


def _noun_before(text: str, number: Number, rules: Rules) -> tuple[Of, int] | None:
    """A noun with a dash or a colon behind it, as lists set them: "soldiers - 185"."""
    before = text[: number.start]
    among = rules.cue("among_them")
    if before.endswith(": ") and find_numbers(before[-COUNTED_SO:], rules):
        # "89 soldiers: 54 of them ..." counts parts, of the dead too.
        return None
    if LABELLED.search(before):
        if COUNTED.search(LABELLED.sub("", before)):
            # "92 soldiers and 18 civilians - 110 people": these were counted.
            return None
        before = among.sub(" ", LABELLED.sub("", before))
    elif rules.lists.get("counts_behind") and CLOSED.match(text, number.end):
        # "Of them soldiers 47, civilians six", as some languages count.
        before = among.sub(" ", before)
    else:
        return None
    if rules.ends("civilians_came", before.rstrip()):
        # "Civilians come home too - 20 of our people"
        return "civilians", number.end
    return next(((of, number.end) for of, cue in NOUNS if rules.ends(cue, before.rstrip())), None)


def _numbered(text: str, number: Number, rules: Rules) -> tuple[Of, int] | None:
    """Whom a number behind its noun counts: "the number of Ukrainian soldiers freed was 207"."""
    if not rules.has("number_of", text):
        return None
    said = _at_end(rules, "number_of").search(text[: number.start])
    if said is None:
        return None
    nouns = [
        (match.start(), of)
        for of, cue in NOUNS
        if (match := rules.cue(cue).search(text, said.start(), number.start))
    ]
    return (min(nouns)[1], said.start()) if nouns else None


def _read_on(text: str, number: Number, of: Of, end: int, rules: Rules) -> tuple[Of, int]:
    """What a noun counts, and where that ends, once the words around it are read."""
    if rules.has("fallen", text[number.end : end]):
        # "254 fallen servicemen"
        return "bodies", end
    if rules.begins("who_fell", text[end:]):
        return "bodies", end
    other = {"military": "civilian_noun", "civilians": "military_noun"}.get(of)
    both = _and_others(rules, other).match(text, end) if other else None
    if both:
        return "people", both.end()
    # "300 prisoners soldiers", as some languages join them: the second noun is surer.
    if of == "people" and text[end : end + 1] == " ":
        for surer, cue in NOUNS[1:3]:
            second = rules.cue(cue).match(text, end + 1)
            if second:
                return surer, second.end()
    return _bodies_of(text, of, end, rules), end


@cache
def _and_others(rules: Rules, noun: str) -> re.Pattern[str]:
    """Soldiers and civilians counted together: "over 200 defenders and civilians"."""
    return re.compile(rf"\s{rules.cue('and').pattern}\s{rules.cue(noun).pattern}", re.IGNORECASE)


def _bodies_of(text: str, of: Of, end: int, rules: Rules) -> Of:
    """What a noun counts, once the words right after it are read: "defenders' bodies"."""
    after = (
        rules.cue("body_noun").match(text, end + 2) if text[end : end + 2] in ("' ", "s ") else None
    )
    return "bodies" if after else of


def _qualified(text: str, number: Number, rules: Rules) -> tuple[Qualifier, int]:
    """How exactly the number is meant, by the words before it, and where those begin."""
    before = text[max(0, number.start - 30) : number.start]
    for qualifier, cue in (("at-least", "at_least"), ("about", "about")):
        match = _at_end(rules, cue).search(before)
        if match:
            start = number.start - len(before) + match.start()
            return ("at-least" if qualifier == "at-least" else "about"), start
    return "exact", number.start


def _stands_alone(text: str, number: Number, rules: Rules) -> bool:
    """A number whose noun is left out: "390 were freed", "205 each"."""
    after = text[number.end : number.end + ALONE]
    if rules.cue("alone_after").match(after.lstrip(" ")) is not None:
        return True
    # "Ukraine got 50 soldiers back, and Russia 40."
    ends = not after.strip() or after.lstrip()[0] in ",.;" or rules.begins("and", after)
    ends = ends or rules.begins("alone_then", after)
    return ends and rules.ends("alone_before", text[max(0, number.start - 60) : number.start])


def _sexes(text: str, number: Number, rules: Rules) -> int | None:
    """The end of a number of women or men: a part, unless nothing else is counted."""
    gap = SEXED.match(text, number.end)
    noun = rules.cue("sex_noun").match(text, gap.end() if gap else number.end)
    return noun.end() if noun else None


@cache
def _at_end(rules: Rules, cue: str) -> Places:
    """A cue that ends where the number begins."""
    return Places(rf"{rules.cue(cue).pattern}\s+(?:the\s|a\s)?$")
