"""
To which side counted people come: by whose they are, by who gives and who receives.
"""

import re
from functools import cache, lru_cache

from exchange_timeline.convert.cues import Cue
from exchange_timeline.convert.mentions import Counted
from exchange_timeline.convert.numbers import find_numbers
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.shared_subject import of_shared_subject
from exchange_timeline.convert.sides import first_side, other_side, sides_in
from exchange_timeline.convert.told_by import told_behind

AFTER_NOUN = 45
EACH = 60
SIDES = 2
# Fewer for each may be of anything.
FEW = 4
BEFORE, BEHIND = 100, 110
STOP = re.compile(r"[,;:.()]")


def side_of(
    clause: str, counted: Counted, offset: int, rules: Rules, speaker_side: str | None
) -> str | None:
    """
    The side that the counted people come to; None where the words leave it open.

    `clause` is the folded clause around the number, `offset` where it begins in the sentence.
    """
    start, end = counted.head[0] - offset, counted.head[1] - offset
    if start < 0:
        return None
    if speaker_side and rules.has("ours", clause[start:end]):
        return speaker_side
    # People go home: whose they are decides before any verb does.
    named = (
        _by_people(clause, start, end, rules)
        or _by_its(clause, start, end, rules, speaker_side)
        or _in_return(clause, start, rules, speaker_side)
    )
    framed = () if named else _by_frame(clause, start, end, rules)
    if framed and _gave(clause, start, end, rules):
        theirs = speaker_side and speaker_side not in framed
        if theirs and not _left(clause, start, end, rules, framed):
            # "Ukraine returned 101 prisoners, the Russian ministry said."
            return speaker_side
        if counted.of == "bodies":
            # "Russia returned 757 bodies": not those of its own.
            return first_side(rules)
    if named or framed:
        # "Ukraine freed 55": its own, or those whom it held.
        return named or (framed[0] if len(framed) == 1 else None)
    return (
        # "95 of its own", and nobody named: whoever speaks.
        (speaker_side if _its(clause, start, end, rules) else None)
        or _by_ours(clause, start, end, rules, speaker_side)
    )


def _left(clause: str, start: int, end: int, rules: Rules, framed: tuple[str, ...]) -> bool:
    """Whether the words say out of whose captivity they came to one of the sides."""
    told = clause[:start] + "NUM" + clause[end:]
    return any(side.comes_out.search(told) for side in sides_in(rules) if side.name in framed)


def _gave(clause: str, start: int, end: int, rules: Rules) -> bool:
    """Whether the verb beside it says both giving and getting: "Ukraine returned 101"."""
    active = rules.ends("gave_or_got", clause[max(0, start - 30) : start])
    return active or rules.has("gave_or_got_behind", clause[end : end + BEHIND])


def each_side(clause: str, counted: Counted, offset: int, rules: Rules) -> bool:
    """
    Whether the number holds for either side: "45 from each side", "each country freed 205".
    """
    start, end = counted.head[0] - offset, counted.head[1] - offset
    after, before = clause[end : end + EACH], clause[max(0, start - 75) : start]
    behind = _leads(rules, "each").match(after)
    # "268 prisoners, with 134 going in each direction": not 268 in each.
    nearer = behind is not None and _counts(behind[0], rules)
    # "По двоє жителів двох міст" are some of each town.
    some = counted.number.value < FEW
    return bool(
        (behind and not nearer) or (not some and _ends(rules, "each_before").search(before))
    )


def _counts(words: str, rules: Rules) -> bool:
    """Whether a number stands in some words, and not that of the sides: "by each of the two"."""
    return any(number.value > SIDES for number in find_numbers(words, rules))


@lru_cache(maxsize=256)  # an article's numbers, each asked twice
def _by_people(clause: str, start: int, end: int, rules: Rules) -> str | None:
    """The nation in the counted phrase itself, or in the "of ..." that follows it."""
    tail = clause[end : end + AFTER_NOUN]
    stop = STOP.search(tail)
    tail = tail[: stop.start()] if stop else tail
    if not _leads(rules, "belongs").match(tail):
        tail = ""
    phrase = clause[start:end] + tail
    found = _nations(phrase, len(phrase), rules)
    return min(found)[1] if found else None


def _nations(text: str, end: int, rules: Rules) -> list[tuple[int, str]]:
    """Whose people a stretch names, each with its place; not where somebody was held."""
    return [
        (match.start(), side.name)
        for side in sides_in(rules)
        for match in side.people.finditer(text, 0, end)
        if not rules.cue("not_whose").match(text, match.start())
    ]


def _its(clause: str, start: int, end: int, rules: Rules) -> bool:
    """Whether the counted phrase says "its own"."""
    return rules.has("its_own", clause[start:end]) or rules.begins("of_its_own", clause[end:])


def _by_its(
    clause: str, start: int, end: int, rules: Rules, speaker_side: str | None
) -> str | None:
    """
    Whose "its people" are: of the side that was the last subject before them, or named last, or
    of whoever tells it.
    """
    if not _its(clause, start, end, rules):
        return None
    # "Moscow announced a swap with Ukraine in which 38 of its soldiers were freed": Moscow's.
    before = rules.cue("partner").sub(" ", clause[:start])
    last = _last(before, [(side.name, side.subject) for side in sides_in(rules)])
    last = last or _last(clause[:start], [(side.name, side.itself) for side in sides_in(rules)])
    last = last or told_behind(clause[end : end + BEHIND], rules)
    # "Russia freed 215 of its soldiers, Kyiv said": those whom Kyiv got.
    theirs = last and speaker_side not in (None, last)
    return speaker_side if theirs and speaker_side in _by_frame(clause, start, end, rules) else last


def _last(text: str, sides: list[tuple[str, Cue]]) -> str | None:
    """The side that a text names last."""
    named = [(match.start(), name) for name, cue in sides for match in cue.finditer(text)]
    return max(named)[1] if named else None


def _in_return(clause: str, start: int, rules: Rules, speaker_side: str | None) -> str | None:
    """What stands after "in exchange for" goes the other way."""
    before = clause[max(0, start - 80) : start]
    cue = _ends(rules, "in_return").search(before)
    leads = rules.cue("for_these").fullmatch(clause[:start].strip())
    if not (cue or leads):
        return None
    # "100 Russian prisoners in exchange for 100": whose the others are is said right before.
    others = _nations(before, cue.start(), rules) if cue else []
    if others:
        return other_side(max(others)[1], rules)
    rest = clause[start:].partition(", ")
    behind = _nations(rest[2] or rest[0], len(clause), rules)
    first = leads or (cue and not clause[: start - len(before) + cue.start()].strip())
    if behind and first:
        # "In exchange for 116 prisoners, 63 Russians were let go."
        return other_side(min(behind)[1], rules)
    if leads:
        return None
    gone = speaker_side or next((s.name for s in sides_in(rules) if s.itself.match(clause)), None)
    return other_side(gone, rules) if gone else None


@lru_cache(maxsize=256)  # an article is read again where its narrator decides
def _by_frame(clause: str, start: int, end: int, rules: Rules) -> tuple[str, ...]:
    """
    Who receives and who gives, by the frames of the language; two answers are none, unless the
    words say out of whose captivity: "Ukraine frees 117 from Russian captivity".
    """
    framed = _asides(rules).sub(" ", clause[:start] + "NUM" + clause[end:])
    framed = rules.cue("across").sub(" ", framed)
    shared = of_shared_subject(framed, rules)
    if shared:
        return (shared,)
    found = [side for side in sides_in(rules) if side.comes_in.search(framed)]
    sure = [side for side in found if side.comes_out.search(framed)] if len(found) > 1 else []
    return tuple(side.name for side in sure or found)


def _by_ours(
    clause: str, start: int, end: int, rules: Rules, speaker_side: str | None
) -> str | None:
    """In an official's mouth who comes home comes to his side; not who leaves a third country."""
    if rules.has("third_frees", clause):
        return None
    near = clause[max(0, start - BEFORE) : end + BEHIND]
    if speaker_side and rules.has("to_itself", near):
        return speaker_side
    return speaker_side if speaker_side and rules.has("comes_home", near) else None


@cache
def _asides(rules: Rules) -> re.Pattern[str]:
    """Who said it, between two commas: it parts who receives from how many."""
    return re.compile(rf",\s{rules.cue('aside_said').pattern},\s", re.IGNORECASE)


@cache
def _leads(rules: Rules, cue: str) -> re.Pattern[str]:
    """A cue right after the phrase."""
    return re.compile(rf"[\s,]*{rules.cue(cue).pattern}", re.IGNORECASE)


@cache
def _ends(rules: Rules, cue: str) -> re.Pattern[str]:
    """A cue right before the phrase."""
    return re.compile(rf"{rules.cue(cue).pattern}\W*$", re.IGNORECASE)
