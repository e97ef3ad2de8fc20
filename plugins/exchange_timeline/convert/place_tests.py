"""
Whether a place that a sentence names is where those freed fought or were taken.
"""

import re

from exchange_timeline.convert.clauses import clause_of
from exchange_timeline.convert.context import counts_the_others
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import sides_in
from exchange_timeline.convert.terms import Found

# What stands between two names of a row.
IN_A_ROW = re.compile(r"(?:,| and| und| et| y| i|,? as well as|, and| oblasts?,?| regions?,?)\s*")
NEAR = 70
# So many regions in a row need no word for it.
MANY = 4
# A given name, not the first word of its sentence.
GIVEN = re.compile(r"\w[,:]? (?:\w\. ?|[^\W\d_a-zа-яіїєґё][^\W\d_]{3,} )$")


def is_place(each: Found, flag: Flags, named: tuple[Found, ...], rules: Rules) -> bool:
    """A place where those freed fought or were taken."""
    if each.term.kind == "country" or rules.cue("prison_place").match(flag.text, each.start):
        return False
    word = flag.text[each.start : each.end].lower().removesuffix("'s")
    capital = word in rules.lists.get("only_among_regions", ())
    if capital and not _among_regions(each, flag, named, rules):
        return False
    clause, offset = clause_of(flag.text, each.start, each.end, rules)
    if (
        _is_surname(each, flag, rules)
        or _is_home(each, flag, rules)
        or _is_theirs(each, flag, named, rules)
        or (
            rules.begins("place_fell", flag.text[each.end :])
            and not rules.ends("taken_when", flag.text[max(0, each.start - 70) : each.start])
        )
    ):
        return False
    if not (rules.has("fought", clause) or rules.has("fought", flag.text)):
        return False
    if rules.has("not_place", _around(each, flag)) or rules.has("gave_back", clause):
        return False
    return not counts_the_others(clause, offset, flag, rules)


def _around(each: Found, flag: Flags) -> str:
    """The words around an entry, the last one whole: "border guards" are no border."""
    stop = each.end + 14
    while stop < len(flag.text) and flag.text[stop].isalnum():
        stop += 1
    return flag.text[max(0, each.start - 45) : stop]


def _is_home(each: Found, flag: Flags, rules: Rules) -> bool:
    """Whether a region is where those freed are from: "three soldiers from the Poltava region"."""
    return (
        each.term.kind == "oblast"
        and rules.ends("native_of", flag.text[max(0, each.start - 60) : each.start])
        and not rules.has("front", flag.text[each.end : each.end + 60].split(";")[0])
    )


def _is_theirs(each: Found, flag: Flags, named: tuple[Found, ...], rules: Rules) -> bool:
    """
    Whether a region of the other side's own stands where nothing says that our side fought in it:
    their soldiers were captured there, their civilians live there.
    """
    if not rules.begins("their_region", each.name.lower()):
        return False
    capitals = rules.lists.get("only_among_regions", ())
    in_a_row = any(
        other.term.kind == "oblast"
        and not rules.begins("their_region", other.name.lower())
        and flag.text[other.start : other.end].lower() not in capitals
        for other in named
    )
    before, after = flag.text[: each.start], flag.text[each.end :]
    beside = f"{before[-NEAR:].split(',')[-1]} {after[:NEAR].split(',')[0]}"
    ours = any(side.folk.search(beside) for side in sides_in(rules)[:1])
    return not (in_a_row or ours or rules.has("front", beside) or rules.has("stood", beside))


def _is_surname(each: Found, flag: Flags, rules: Rules) -> bool:
    """Whether a word is what somebody is called: "Serhii Volynskyi", no front named beside it."""
    before = GIVEN.search(flag.text[: each.start])
    return bool(before) and (
        rules.cue("surname").fullmatch(flag.text[each.start : each.end]) is not None
        and not rules.begins("regions", flag.text[each.end :])
    )


def _among_regions(each: Found, flag: Flags, named: tuple[Found, ...], rules: Rules) -> bool:
    """Whether a word stands in a row of regions: "the Sumy, Kyiv and Kherson fronts"."""
    oblasts = {other.name for other in named if other.term.kind == "oblast"} - {each.name}
    beside = any(
        other.name in oblasts
        and IN_A_ROW.fullmatch(flag.text[min(each.end, other.end) : max(each.start, other.start)])
        for other in named
    )
    return beside and (rules.has("regions", flag.text) or len(oblasts) >= MANY)
