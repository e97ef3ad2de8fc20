"""
The counts of the event, sentence by sentence: how many, to which side, in whose words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from exchange_timeline.convert.article import Count, Evidence
from exchange_timeline.convert.direction import each_side, side_of
from exchange_timeline.convert.figure_tests import (
    goes_on,
    is_part,
    joined,
    of_another_matter,
    tells_parts,
)
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import Counted, clause_of, counted_in
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import sides_in

# A formula this large is an agreement's name, not what was done on one day.
DEAL = 500
DEAD_DEAL = 2000
AROUND = 40
SHARE = 60
BOTH = 22
LISTED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """
    Whose words a sentence gives: the claimant's name, and side where it is plain.

    `here` is false where the sentence only follows one that names its speaker.
    """

    name: str | None
    side: str | None
    here: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """
    A count with the sentence it stands in.

    `part` tells that it is of a larger group, `weak` that its noun was left out, `joined`
    that it continues a list, `beside` that it is told of as more than those counted before,
    `outside` that it came beside the exchange; `side` is the claimant's.
    """

    count: Count
    sentence: int
    title: bool
    side: str | None
    part: bool = False
    outside: bool = False
    weak: bool = False
    each: bool = False
    joined: bool = False
    beside: bool = False


def claims(
    flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules, narrator: str | None
) -> Iterator[Claimed | None]:
    """
    Every count of the event in the article, in order; `narrator` is the side that tells of it.

    None stands for a count whose side is left open.
    """
    dead = _of_the_dead(flags, rules)
    for flag, voice in zip(flags, voices, strict=True):
        fallen = dead and (flag.bodies or not rules.has("living", flag.text))
        if _formula_told(flag, rules):
            yield from (_of(each, fallen=fallen) for each in _formula(flag, voice, rules))
        if usable(flag, rules):
            yield from (
                each and _of(each, fallen=fallen) for each in _counted(flag, voice, rules, narrator)
            )


def _of(each: Claimed, *, fallen: bool) -> Claimed:
    """A count as it is; of soldiers in a text about the fallen, of bodies."""
    if not fallen or each.count.of == "civilians":
        return each
    return replace(each, count=replace(each.count, of="bodies"))


def _formula_told(flag: Flags, rules: Rules) -> bool:
    """Whether a formula is the event's: told as done, or named as the exchange's own."""
    named = flag.own_news and not flag.planned and rules.has("formula_said", flag.text)
    return usable(flag, rules) or (named and not flag.halted)


def _of_the_dead(flags: tuple[Flags, ...], rules: Rules) -> bool:
    """Whether headline and lead are about the fallen alone: then all who are counted are."""
    opening = [flag for flag in flags if flag.sentence.number <= 1]
    return any(flag.bodies for flag in opening) and not any(
        rules.has("living", flag.text) for flag in opening
    )


def usable(flag: Flags, rules: Rules) -> bool:
    """
    Whether numbers in a sentence can be the event's: told as done, and now.
    """
    told = flag.happened or flag.sentence.number == 0 or rules.has("whole_said", flag.text)
    return flag.own_news and told and not flag.halted


def _counted(
    flag: Flags, voice: Voice, rules: Rules, narrator: str | None
) -> Iterator[Claimed | None]:
    """Every counted group of a sentence that belongs to the event."""
    known: str | None = None
    opened = False
    end = 0
    # After a sum over both sides, "108 Ukrainian women among them" is one side's whole.
    summed = False
    # After a total, "50 of them on Wednesday" are the day's own; they came where all did.
    totalled: str | None = None
    found = counted_in(flag.text, rules, flag.dates)
    apart = _outside(flag, found, rules)
    told_by = voice.side
    if told_by and not voice.here and _names_another(flag.text, told_by, rules):
        told_by = None
    if told_by is None and narrator and not _names_another(flag.text, narrator, rules):
        told_by = narrator
    listed = _list_of_parts(flag.text, found, rules)
    for counted in found:
        clause, offset = clause_of(flag.text, *counted.head, rules)
        if totalled and _days_share(counted, flag, rules):
            yield replace(_claimed(flag, voice, counted, totalled), weak=False)
            continue
        if _not_ours(clause, counted, offset, flag, rules):
            totalled = side_of(clause, counted, offset, rules, told_by)
            continue
        part = is_part(clause, counted, offset, rules) or is_part(flag.text, counted, 0, rules)
        # "One more soldier is home too" tells of one of them.
        part = part or (counted.number.value == 1 and counted.of != "civilians")
        part = part or (listed and counted.of != "civilians")
        # "177 people, including soldiers, border guards and three civilians"
        within = known is not None and joined(flag.text, counted, rules)
        part = part or (within and tells_parts(flag.text[end : counted.start], rules))
        whose = _whose(counted, flag.text, rules)
        part = part and not (summed and whose)
        in_all = (
            rules.begins("in_all", clause[counted.head[1] - offset :])
            and side_of(clause, counted, offset, rules, None) is None
        )
        if each_side(clause, counted, offset, rules) and not part and not in_all:
            yield from _on_either_side(flag, voice, counted, rules)
            continue
        if in_all or rules.has("both_sides", flag.text) or _of_both(clause, counted, offset, rules):
            summed = True
            continue
        continues = joined(flag.text, counted, rules)
        to = side_of(clause, counted, offset, rules, told_by)
        to = whose if summed and whose else to
        if part and known and not whose:
            to = known
        if continues and known and _names_another(flag.text[counted.head[1] :], known, rules):
            # "Four came back to Ukraine, and three to their families in Russia."
            continues = False
        to = to or (known if continues else None) or (told_by if part else None)
        if to is None:
            opened = True
            yield None
            continue
        yield replace(
            _claimed(flag, voice, counted, to),
            part=part,
            outside=counted in apart and len(found) > 1,
            joined=known == to
            and not opened
            and joined(flag.text, counted, rules, words_only=True),
            beside=counted.of == "civilians" and rules.has("beside", flag.text),
        )
        known, opened, end = to, False, counted.head[1]


def _list_of_parts(text: str, found: tuple[Counted, ...], rules: Rules) -> bool:
    """Whether a sentence counts service by service and not all: "88 soldiers, 19 guards, four ..."."""
    living = [each for each in found if each.of in ("people", "military")]
    if len(living) < LISTED or not all(joined(text, each, rules) for each in living[1:]):
        return False
    return living[0].number.value < sum(each.number.value for each in living[1:])


def _days_share(counted: Counted, flag: Flags, rules: Rules) -> bool:
    """What came on one day, of a total named before: "189 of them on Monday"."""
    end = counted.number.end
    after = flag.text[end : end + SHARE]
    dated = any(end <= mention.start < end + SHARE for mention in flag.dates)
    return rules.begins("part_of", after) and (dated or rules.has("exchange", after))


def _not_ours(clause: str, counted: Counted, offset: int, flag: Flags, rules: Rules) -> bool:
    """A number of another matter, or one of two that only together are the dead."""
    another = of_another_matter(clause, counted, offset, flag, rules)
    return another or goes_on(flag.text, counted, rules)


def _of_both(clause: str, counted: Counted, offset: int, rules: Rules) -> bool:
    """A sum over both sides: "Russia and Ukraine exchanged 300 prisoners"."""
    before, after = clause[: max(0, counted.start - offset)], clause[counted.head[1] - offset :]
    named = _whose(counted, clause, rules, offset)
    by_both = rules.ends("both_before", before) or rules.begins("both_after", after)
    return (named is None and by_both) or _both_peoples(clause, counted, offset, rules)


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


def _whose(counted: Counted, text: str, rules: Rules, offset: int = 0) -> str | None:
    """Whose people they are, where the counted phrase itself says so."""
    head = text[max(0, counted.head[0] - offset) : counted.head[1] - offset + 20]
    words = head.split()[1:3]
    return next(
        (side.name for word in words for side in sides_in(rules) if side.people.match(word)), None
    )


def _on_either_side(flag: Flags, voice: Voice, counted: Counted, rules: Rules) -> Iterator[Claimed]:
    """The same count for every side."""
    for side in sides_in(rules):
        yield replace(_claimed(flag, voice, counted, side.name), each=True)


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
    text = rules.cue("partner").sub(" ", text)
    return any(
        other.itself.search(text) or other.folk.search(text)
        for other in sides_in(rules)
        if other.name != side
    )


def _claimed(flag: Flags, voice: Voice, counted: Counted, to: str) -> Claimed:
    """A count with the words it was read from."""
    end = counted.head[1] + AROUND
    words = flag.sentence.text[counted.start : end]
    if end < len(flag.text):
        words = words.rsplit(" ", 1)[0]
    count = Count(
        to=to,
        of=counted.of,
        count=counted.number.value,
        qualifier=counted.qualifier,
        stated_by=voice.name,
        evidence=Evidence(words.strip(' "“”«»'), flag.sentence.line),
    )
    return Claimed(
        count=count,
        sentence=flag.sentence.number,
        title=flag.sentence.section == "title",
        side=voice.side,
        weak=counted.weak,
    )


def _formula(flag: Flags, voice: Voice, rules: Rules) -> Iterator[Claimed]:
    """The same number both ways: "150 for 150". An unequal one does not say which way is which."""
    if rules.has("deal_formula", flag.text):
        return
    for pattern in rules.lists.get("formula", ()):
        for match in re.finditer(rf"(?<![\w.,]){pattern}(?![\w.,]*\d)", flag.text, re.IGNORECASE):
            first, second = (int(re.sub(r"\D", "", part)) for part in match.groups()[:2])
            dead = flag.bodies and not rules.has("prisoner_exchange", flag.text)
            if first != second or not 0 < first < (DEAD_DEAL if dead else DEAL):
                continue
            for side in sides_in(rules):
                count = Count(
                    to=side.name,
                    of="bodies" if dead else "people",
                    count=first,
                    qualifier="exact",
                    stated_by=voice.name,
                    evidence=Evidence(match[0], flag.sentence.line),
                )
                yield Claimed(
                    count=count,
                    sentence=flag.sentence.number,
                    title=flag.sentence.section == "title",
                    side=voice.side,
                    weak=True,
                    each=True,
                )
