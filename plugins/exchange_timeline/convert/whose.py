"""
Whose people a number counts: one side's, both sides' together, or perhaps another's.
"""

from functools import lru_cache

from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import NOUNS, Counted, counted_in
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import sides_in

BOTH = 22
# A rough sum is this near to its parts.
NEAR = 1.1


def whose(counted: Counted, text: str, rules: Rules, offset: int = 0) -> str | None:
    """
    Whose people they are, where the counted phrase itself says so.
    """
    head = text[max(0, counted.head[0] - offset) : counted.head[1] - offset + 20]
    words = head.split()[1:3]
    return next(
        (side.name for word in words for side in sides_in(rules) if side.people.match(word)), None
    )


@lru_cache(maxsize=256)  # an article is read again where its narrator decides
def of_both(clause: str, counted: Counted, offset: int, rules: Rules) -> bool:
    """
    A sum over both sides: "Russia and Ukraine exchanged 300 prisoners".
    """
    before, after = clause[: max(0, counted.start - offset)], clause[counted.head[1] - offset :]
    named = whose(counted, clause, rules, offset)
    by_both = rules.ends("both_before", before) or rules.begins("both_after", after)
    # "Fighters come home in a swap of 190 prisoners."
    swapped = counted.of == "people" and rules.ends("swap_of", before)
    return (named is None and (by_both or swapped)) or _both_peoples(clause, counted, offset, rules)


def adds_nations(whole: Counted, parts: list[Counted], text: str, rules: Rules) -> bool:
    """
    Whether two numbers, each of another nation, add up to one before them, a rough one nearly.
    """
    folk = [nation_of(each, text, rules) for each in parts]
    if len(folk) != 2 or None in folk or folk[0] == folk[1]:
        return False
    added = sum(each.number.value for each in parts)
    near = whole.qualifier != "exact" and added <= whole.number.value * NEAR
    return near or added == whole.number.value


def nation_of(counted: Counted, text: str, rules: Rules) -> str | None:
    """
    Whose people they are, where that is told a word further on: "248 of them Ukrainian soldiers".
    """
    behind = rules.cue("of_them").sub("", text[counted.number.end :]).lstrip()
    folk = next((side.name for side in sides_in(rules) if side.folk.match(behind)), None)
    return whose(counted, text, rules) or folk


def _both_peoples(clause: str, counted: Counted, offset: int, rules: Rules) -> bool:
    """One number for two nations: "200 Russians and Ukrainians"."""
    phrase = clause[counted.head[0] - offset : counted.head[1] - offset + BOTH]
    named = {
        side.name: match
        for side in sides_in(rules)
        if (match := side.people.search(phrase)) is not None
    }
    if len(named) < 2:
        return False
    first, second = sorted(named.values(), key=lambda match: match.start())[:2]
    between = phrase[first.end() : second.start()].strip()
    return bool(between) and rules.cue("and").fullmatch(between) is not None


def names_another(text: str, side: str, rules: Rules) -> bool:
    """
    Whether the sentence names another side, so that who comes home is not plain.
    """
    text = rules.cue("partner").sub(" ", text)
    return any(
        other.itself.search(text) or other.folk.search(text)
        for other in sides_in(rules)
        if other.name != side
    )


def names_its_people(to: str, value: int | None, flag: Flags, rules: Rules) -> bool:
    """
    Whether a sentence names the side that a number is read for, or tells whose people it counts.
    """
    side = next(side for side in sides_in(rules) if side.name == to)
    text = flag.text
    return (
        any(words.search(text) for words in (side.itself, side.folk))
        or any(
            whose(counted, text, rules) == to
            # "147 soldiers came home from Russian captivity"
            or side.comes_out.search(text[: counted.head[0]] + "NUM" + text[counted.head[1] :])
            for counted in counted_in(text, rules, flag.dates)
            if counted.number.value == value
        )
    )


def only_nation(counted: Counted, flag: Flags, rules: Rules) -> str | None:
    """
    Whose people alone come home in a sentence; "Ukrainian authorities" do not, nor captors.
    """
    before = flag.text[: counted.start]
    named = [side.name for side in sides_in(rules) if side.folk.search(before)]
    alone = len(named) == 1 and not names_another(flag.text, named[0], rules)
    held = rules.has("captivity", before)
    people = not held and any(rules.has(noun, before) for _, noun in NOUNS)
    leads = people and flag.sentence.number <= 1 and flag.happened
    return named[0] if alone and (leads or counted.of == "civilians") else None


def from_across_the_border(counted: Counted, clause: str, flag: Flags, rules: Rules) -> bool:
    """
    Whether it counts residents of the second side's border regions.
    """
    if counted.of == "people":
        return rules.begins("border_residents", flag.text[counted.head[1] :])
    return counted.of == "civilians" and rules.has("others_civilians", clause)
