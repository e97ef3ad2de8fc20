"""
How many came to which side, as the article's own news states it, and who says so.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from exchange_timeline.convert.article import Count, Doubt, Evidence
from exchange_timeline.convert.direction import each_side, side_of
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import Counted, clause_of, counted_in
from exchange_timeline.convert.numbers import find_numbers
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import other_side, sides_in

MAX_PEOPLE = 1500
LEAD = 3
MAX_BODIES = 8000
# A formula this large is an agreement's name, not what was done on one day.
DEAL = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """
    A count with the sentence it stands in; `part` tells that it is of a larger group.
    """

    count: Count
    sentence: int
    title: bool
    part: bool
    outside: bool = False
    weak: bool = False
    each: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """
    Whose words a sentence gives: the claimant's name and side.
    """

    name: str | None
    side: str | None


def find_figures(
    flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules
) -> tuple[tuple[Count, ...], tuple[Doubt, ...]]:
    """
    The counts of the article's own event, the receiving side's first, and what was left open.
    """
    claimed = list(_claims(flags, voices, rules, None))
    sides = {each.count.to for each in claimed if not each.each}
    # What the article itself leaves open goes where all its other counts go, or to its main source's side.
    narrator = claimed[0].count.to if sides else _main_side(voices)
    if narrator:
        claimed = list(_claims(flags, voices, rules, narrator))
    chosen = list(_all_civilians(_chosen(claimed), flags, rules))
    chosen += _same_number(flags, chosen, voices, rules)
    doubts = [
        Doubt("exchange.claims", f"{each.count.count} ({each.count.evidence.words[:80]}) came outside the exchange: a second report?")
        for each in claimed
        if each.outside
    ]
    return tuple(chosen), tuple(dict.fromkeys(doubts))


def _claims(
    flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules, narrator: str | None
) -> Iterator[Claimed]:
    """Every count of the event in the article, in order."""
    for flag, voice in zip(flags, voices, strict=True):
        yield from _in_sentence(flag, voice, rules, narrator)


def _main_side(voices: tuple[Voice, ...]) -> str | None:
    """The one side that the article's sources speak for."""
    sides = {voice.side for voice in voices if voice.side}
    return sides.pop() if len(sides) == 1 else None


def usable(flag: Flags, rules: Rules) -> bool:
    """
    Whether numbers in a sentence can be the event's: told as done, and now.
    """
    return flag.own_news and (flag.happened or flag.sentence.number == 0) and not flag.halted and not rules.has("both_sides", flag.text)


def _in_sentence(flag: Flags, voice: Voice, rules: Rules, narrator: str | None) -> Iterator[Claimed]:
    """Every count of a sentence that belongs to the event."""
    if not usable(flag, rules):
        return
    yield from _formula(flag, voice, rules)
    known_side: str | None = None
    found = counted_in(flag.text, rules, flag.dates)
    apart = _outside(flag, found, rules)
    for counted in found:
        clause, offset = clause_of(flag.text, counted.head[0], counted.head[1])
        if _another(clause, counted, offset, flag, rules) or _goes_on(flag.text, counted, rules):
            continue
        part = _is_part(clause, counted, offset, rules)
        if each_side(clause, counted, offset, rules) and not part:
            for side in sides_in(rules):
                yield _claimed(flag, voice, counted, side.name, part=False, each=True)
            continue
        told_by = voice.side or (None if narrator is None or _names_another(flag.text, narrator, rules) else narrator)
        side = side_of(clause, counted, offset, rules, told_by)
        if side is None and known_side and _joined(flag.text, counted, rules):
            side = known_side
        if side is None:
            continue
        joined = known_side == side and _joined(flag.text, counted, rules, words_only=True)
        if counted in apart and len(found) > 1:
            yield replace(_claimed(flag, voice, counted, side, part=part), outside=True)
            known_side = side
            continue
        yield replace(_claimed(flag, voice, counted, side, part=part), joined=joined)
        known_side = side


def _outside(flag: Flags, found: tuple[Counted, ...], rules: Rules) -> list[Counted]:
    """The counts that a sentence sets apart: "22 more came home outside the exchange"."""
    apart: list[Counted] = []
    for match in rules.cue("outside").finditer(flag.text):
        after = [each for each in found if 0 <= each.start - match.end() <= 12]
        before = [each for each in found if each.head[1] <= match.start()]
        apart += after[:1] or before[-1:]
    return apart


def _names_another(text: str, side: str, rules: Rules) -> bool:
    """Whether the sentence names another side, so that who comes home is not plain."""
    return any(other.itself.search(text) or other.folk.search(text) for other in sides_in(rules) if other.name != side)


def _claimed(
    flag: Flags, voice: Voice, counted: Counted, side: str, *, part: bool, each: bool = False
) -> Claimed:
    """A count with the words it was read from."""
    words = flag.sentence.text[counted.start : min(counted.head[1] + 40, len(flag.text))]
    words = words if len(flag.text) <= counted.head[1] + 40 else words.rsplit(" ", 1)[0]
    count = Count(
        to=side, of=counted.of, count=counted.number.value, qualifier=counted.qualifier,
        stated_by=voice.name, evidence=Evidence(words.strip(), flag.sentence.line),
    )
    return Claimed(
        count=count, sentence=flag.sentence.number, title=flag.sentence.section == "title",
        part=part, weak=counted.weak, each=each,
    )


def _another(clause: str, counted: Counted, offset: int, flag: Flags, rules: Rules) -> bool:
    """A number that is a running total, a sum over stages, still held, planned, or no likely size."""
    value = counted.number.value
    limit = MAX_BODIES if counted.of == "bodies" else MAX_PEOPLE
    if not 0 < value <= limit or (counted.weak and value < 5 and not rules.has("comes_home", clause)):
        return True
    if _of_another_day(clause, offset, flag):
        return True
    near = clause[max(0, counted.start - offset - 60) : counted.head[1] - offset + 70]
    return (
        rules.has("total_war", clause)
        or rules.has("total_part", clause)
        or rules.has("held", near)
        or rules.has("previous", clause)
        or (rules.has("planned", clause) and not flag.happened)
        or _planned_near(near, rules)
        or _not_people_near(near, counted, rules)
    )


def _of_another_day(clause: str, offset: int, flag: Flags) -> bool:
    """Where a sentence names two days, only the clause of the later one is the news."""
    days = {mention.start: mention for mention in flag.dates if mention.day and mention.month}
    if len({(m.month, m.day) for m in days.values()}) < 2:
        return False
    last = max((m.month or 0, m.day or 0) for m in days.values())
    here = [m for m in days.values() if offset <= m.start < offset + len(clause)]
    return bool(here) and all((m.month, m.day) != last for m in here)


def _planned_near(near: str, rules: Rules) -> bool:
    """Told as to come, with no verb beside it that tells it as done."""
    from exchange_timeline.convert.flags import has_happened

    return rules.has("planned", near) and not has_happened(near, rules)


def _not_people_near(near: str, counted: Counted, rules: Rules) -> bool:
    """Casualties and accused beside the number: another story's figures."""
    return rules.has("another_story", near) and counted.of != "bodies"


def _is_part(clause: str, counted: Counted, offset: int, rules: Rules) -> bool:
    """Whether the number counts some of those freed: "among them 30 soldiers"."""
    start = counted.start - offset
    after = clause[counted.head[1] - offset :]
    return (
        _part_before(rules).search(clause[max(0, start - 60) : start]) is not None
        or _part_after(rules).match(after) is not None
        or rules.has("of_them", clause[counted.head[0] - offset : counted.head[1] - offset])
        or _from_region(rules).match(clause[counted.head[0] - offset :]) is not None
    )


def _joined(text: str, counted: Counted, rules: Rules, *, words_only: bool = False) -> bool:
    """Whether a count continues a list: "185 soldiers and 20 civilians"."""
    before = text[max(0, counted.start - 14) : counted.start]
    return bool(_and_before(rules).search(before)) and not (words_only and before.rstrip().endswith(","))


def _goes_on(text: str, counted: Counted, rules: Rules) -> bool:
    """Whether another number of the dead is joined to this one, so that neither is the whole."""
    after = text[counted.head[1] : counted.head[1] + 22]
    match = rules.cue("and").search(after)
    return counted.of == "bodies" and match is not None and bool(find_numbers(after[match.end() :], rules))


def _formula(flag: Flags, voice: Voice, rules: Rules) -> Iterator[Claimed]:
    """The same number both ways: "150 for 150". An unequal one does not say which way is which."""
    if rules.has("deal_formula", flag.text):
        return
    for pattern in rules.lists.get("formula", ()):
        for match in re.finditer(rf"(?<![\w.,]){pattern}(?![\w.,]*\d)", flag.text, re.IGNORECASE):
            first, second = (int(re.sub(r"\D", "", part)) for part in match.groups()[:2])
            if first != second or not 0 < first < DEAL:
                continue
            for side in sides_in(rules):
                count = Count(
                    to=side.name, of="people", count=first, qualifier="exact", stated_by=voice.name,
                    evidence=Evidence(match[0], flag.sentence.line),
                )
                yield Claimed(
                    count=count, sentence=flag.sentence.number,
                    title=flag.sentence.section == "title", part=False, weak=True, each=True,
                )


def _chosen(claimed: list[Claimed]) -> Iterator[Count]:
    """
    One whole for each side and kind of people: what the title or the earliest sentence says.

    Parts give way to wholes; military and civilians stand beside people.
    """
    for to in dict.fromkeys(each.count.to for each in claimed):
        mine = [each for each in claimed if each.count.to == to and not each.outside]
        bodies = [each for each in mine if each.count.of == "bodies"]
        living = [each for each in mine if each.count.of != "bodies"]
        yield from _whole(bodies)
        yield from _of_the_living(living)


def _of_the_living(mine: list[Claimed]) -> Iterator[Count]:
    """People, military and civilians of one side, so that no part is taken for the whole."""
    wholes = [each for each in mine if not each.part]
    strong = [each for each in wholes if not each.weak] or wholes
    people = next(_whole(_early([each for each in strong if each.count.of == "people"], strong)), None)
    military = next(_whole([each for each in strong if each.count.of == "military"]), None)
    civilians = next(_whole([each for each in strong if each.count.of == "civilians"]), None)
    part_civilians = next(_whole([each for each in mine if each.count.of == "civilians" and each.part]), None)
    if people and military and (military.count or 0) > (people.count or 0):
        # The smaller of the two was a part that no word marked as one.
        people = None if not civilians else people
    if military and part_civilians and not civilians and not people:
        # "175 defenders, among them two civilians": the whole is people.
        people, military = replace(military, of="people"), None
    if people and military and people.count == military.count:
        military = None
    civilians = civilians or part_civilians
    if people and civilians and (civilians.count or 0) > (people.count or 0):
        civilians = None
    yield from (each for each in (people, military, civilians) if each)


def _early(people: list[Claimed], strong: list[Claimed]) -> list[Claimed]:
    """Where the first sentences count soldiers, a larger number of people further down is another sum."""
    counted = [each for each in strong if each.count.of == "military" and each.sentence <= LEAD]
    return [each for each in people if each.sentence <= LEAD] if counted else people


def _whole(mine: list[Claimed]) -> Iterator[Count]:
    """The count that stands in the title, else the first one; a larger one in the same sentence wins."""
    if not mine:
        return
    firm = [each for each in mine if each.count.qualifier == "exact"] or mine
    first = min(firm, key=lambda each: (not each.title, each.sentence))
    same = [each for each in firm if each.sentence == first.sentence]
    best = _summed(same) or max(same, key=lambda each: each.count.count or 0)
    said = [each for each in mine if each.count.count == best.count.count and not each.title]
    # The title says what somebody said: the text tells who.
    yield replace(best.count, stated_by=said[0].count.stated_by) if said and best.title else best.count


def _all_civilians(counts: Iterable[Count], flags: tuple[Flags, ...], rules: Rules) -> Iterator[Count]:
    """Where everybody who came is a civilian, the whole is a count of civilians too."""
    told = next((flag for flag in flags if flag.own_news and rules.has("all_civilians", flag.text)), None)
    for count in counts:
        yield count
        if told and count.of == "people" and count.to == sides_in(rules)[0].name:
            evidence = Evidence(told.sentence.text, told.sentence.line)
            yield replace(count, of="civilians", evidence=evidence)


def _summed(same: list[Claimed]) -> Claimed | None:
    """Two wholes joined in one breath are added: "the bodies of two foreigners and one Ukrainian"."""
    joined = [each for each in same if each.joined]
    if len(same) != 2 or len(joined) != 1 or len({each.count.count for each in same}) != 2:
        return None
    total = sum(each.count.count or 0 for each in same)
    words = f"{same[0].count.evidence.words} … {same[1].count.evidence.words}"
    count = replace(same[0].count, count=total, evidence=Evidence(words, same[0].count.evidence.line))
    return replace(same[0], count=count)


def _same_number(
    flags: Iterable[Flags], chosen: list[Count], voices: tuple[Voice, ...], rules: Rules
) -> list[Count]:
    """"The same number" of people went to the other side."""
    sides = {count.to for count in chosen if count.of != "bodies"}
    if len(sides) != 1:
        return []
    base = next(count for count in chosen if count.of != "bodies")
    across = other_side(base.to, rules)
    for flag, voice in zip(flags, voices, strict=True):
        match = rules.cue("same_number").search(flag.text)
        if match and across and usable(flag, rules):
            evidence = Evidence(flag.sentence.text[match.start() : match.end() + 60], flag.sentence.line)
            return [replace(base, to=across, stated_by=voice.name, evidence=evidence)]
    return []


@cache
def _from_region(rules: Rules) -> re.Pattern[str]:
    """People of one region, by a regional newspaper: some of those who came."""
    return re.compile(rf"[\w'-]+(?:\s[\w'-]+){{0,3}}?\s{rules.cue('from_region').pattern}", re.IGNORECASE)


@cache
def _part_before(rules: Rules) -> re.Pattern[str]:
    """A cue for a part, then only a few words before the number."""
    return re.compile(rf"{rules.cue('part').pattern}[^.;:]{{0,28}}$", re.IGNORECASE)


@cache
def _part_after(rules: Rules) -> re.Pattern[str]:
    """A cue for a part right after the counted noun: "20 of them"."""
    return re.compile(rf"\s*{rules.cue('part_after').pattern}", re.IGNORECASE)


@cache
def _and_before(rules: Rules) -> re.Pattern[str]:
    """A joining word before the number."""
    return re.compile(rf"(?:,|{rules.cue('and').pattern})\s*(?:another\s|ще\s|еще\s|ещё\s)?$", re.IGNORECASE)
