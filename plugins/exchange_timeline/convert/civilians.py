"""
Civilians among those who came: counted beside the soldiers, apart from them, or one alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from exchange_timeline.convert.article import Count
from exchange_timeline.convert.claimed import Voice, usable
from exchange_timeline.convert.clauses import clause_of
from exchange_timeline.convert.direction import side_of
from exchange_timeline.convert.figure_tests import joined, of_another_matter
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import Counted, counted_in
from exchange_timeline.convert.parts_told import FAR, listed, with_sums
from exchange_timeline.convert.recalled import but_recalled
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import first_side, sides_in
from exchange_timeline.convert.whose import whose


def with_civilians(
    counts: Iterable[Count], flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules
) -> list[Count]:
    """
    The counts, and beside them the civilians (and the soldiers) that the article tells apart.
    """
    news = tuple(but_recalled(flags, voices))
    own, theirs = tuple(flag for flag, _ in news), tuple(voice for _, voice in news)
    found = list(_of_those_freed(_all_civilians(counts, own, rules), own, rules))
    found = _with_part_civilians(own, found, theirs, rules)
    found = _with_single_civilian(own, found, theirs, rules)
    # What adds up is of the same people, though the words before it look back.
    return with_sums(found, flags, voices, rules)


def _all_civilians(
    counts: Iterable[Count], flags: tuple[Flags, ...], rules: Rules
) -> Iterator[Count]:
    """Where everybody who came is a civilian, the whole is a count of civilians too."""
    told = next(
        (flag for flag in flags if not flag.previous and rules.has("all_civilians", flag.text)),
        None,
    )
    for count in counts:
        yield count
        if told and count.of == "people" and count.to == sides_in(rules)[0].name:
            yield replace(count, of="civilians", evidence=told.evidence)


def _of_those_freed(
    counts: Iterable[Count], flags: tuple[Flags, ...], rules: Rules
) -> Iterator[Count]:
    """Where a sentence of its own tells that civilians were among the freed, all are people."""
    counts = list(counts)
    among = [flag.sentence.text for flag in flags if rules.begins("among_freed", flag.text)]
    told = {count: any(count.evidence.words in text for text in among) for count in counts}
    civilians = [count for count in counts if count.of == "civilians" and told[count]]
    kinds = {(count.to, count.of) for count in counts}
    for count in counts:
        inside = any(
            some.to == count.to
            and (some.count or 0) < (count.count or 0)
            and not _told_apart(count, some, flags, rules)
            for some in civilians
        )
        soldiers = count.of == "military" and not told[count]
        all_of_them = inside and soldiers and (count.to, "people") not in kinds
        yield replace(count, of="people") if all_of_them else count


def _told_apart(soldiers: Count, civilians: Count, flags: tuple[Flags, ...], rules: Rules) -> bool:
    """Whether one sentence counts both: "88 soldiers and six civilians"."""
    both = {("military", soldiers.count), ("civilians", civilians.count)}
    return any(
        both <= {(each.of, each.number.value) for each in listed(flag, rules)} for flag in flags
    )


def _with_part_civilians(
    flags: tuple[Flags, ...], counts: list[Count], voices: tuple[Voice, ...], rules: Rules
) -> list[Count]:
    """Civilians told of in a sentence with no verb of its own: "and six civilians"."""
    first = first_side(rules)
    mine = [count for count in counts if count.to == first and count.of != "bodies"]
    if not mine or not mine[0].count or any(count.of == "civilians" for count in mine):
        return counts
    whole = mine[0]
    for flag, voice in zip(flags, voices, strict=True):
        if (
            not flag.own_news
            or flag.halted
            or flag.held
            or flag.planned
            or flag.sentence.number > FAR
        ):
            continue
        for counted in listed(flag, rules):
            clause, offset = clause_of(flag.text, *counted.head, rules)
            value = counted.number.value
            if counted.of != "civilians" or not 0 < value < (whole.count or 0):
                continue
            if value == 1 and rules.begins("one_of", flag.text[counted.number.end :]):
                continue
            if of_another_matter(clause, counted, offset, flag, rules):
                continue
            if rules.has("others_civilians", flag.text):
                continue
            if _of_others(counted, flag, whole.to, rules):
                continue
            part = replace(whole, of="civilians", count=value, qualifier=counted.qualifier)
            part = replace(part, stated_by=voice.name, evidence=flag.evidence)
            beside = (
                whole.of == "military"
                and joined(flag.text, counted, rules)
                and any(each.number.value == whole.count for each in listed(flag, rules))
            )
            people = whole if beside else replace(whole, of="people")
            return [people if count is whole else count for count in counts] + [part]
    return counts


def _of_others(counted: Counted, flag: Flags, side: str, rules: Rules) -> bool:
    """Whether civilians are another side's, or some of those before: "110 Russians, 72 of them"."""
    clause, offset = clause_of(flag.text, *counted.head, rules)
    named = whose(counted, flag.text, rules)
    found = [each for each in listed(flag, rules) if each.start < counted.start]
    before = whose(found[-1], flag.text, rules) if found and not named else None
    came = named or side_of(clause, counted, offset, rules, None)
    return not {before, came} <= {None, side} or _of_another_side(side, flag, rules)


def _of_another_side(side: str, flag: Flags, rules: Rules) -> bool:
    """Whether a sentence names another side and not this one, so that they may be its civilians."""
    text = flag.text
    counted = {whose(each, text, rules) for each in counted_in(text, rules, flag.dates)} - {None}
    ours = any(each.itself.search(text) for each in sides_in(rules) if each.name == side)
    if counted and side not in counted and not ours:
        # "92 Russians, six of them civilians"
        return True
    named = {
        each.name
        for each in sides_in(rules)
        if each.itself.search(text) or (each.name == side and each.folk.search(text))
    }
    return bool(named) and side not in named


def _with_single_civilian(
    flags: tuple[Flags, ...], counts: list[Count], voices: tuple[Voice, ...], rules: Rules
) -> list[Count]:
    """
    One civilian among those who came, counted by an article or "the only"; a headline's "17
    defenders" are people where the text counts 16 soldiers beside him.
    """
    first = first_side(rules)
    mine = [count for count in counts if count.to == first]
    if not mine or any(count.of in ("civilians", "bodies") for count in mine):
        return counts
    for flag, voice in zip(flags, voices, strict=True):
        match = rules.cue("single_civilian").search(flag.text)
        if match and usable(flag, rules) and flag.sentence.section != "title":
            civilian = replace(mine[0], of="civilians", count=1, qualifier="exact")
            one = replace(civilian, stated_by=voice.name, evidence=flag.evidence)
            soldiers = _one_fewer(flags, mine[0], rules)
            if soldiers is None:
                return [*counts, one]
            people = replace(mine[0], of="people")
            return [people if count is mine[0] else count for count in counts] + [soldiers, one]
    return counts


def _one_fewer(flags: tuple[Flags, ...], whole: Count, rules: Rules) -> Count | None:
    """The soldiers without the one civilian, where a sentence counts them so."""
    if whole.of != "military":
        return None
    for flag in flags:
        for counted in listed(flag, rules) if flag.own_news and flag.happened else ():
            if counted.of == "military" and counted.number.value + 1 == whole.count:
                return replace(whole, count=counted.number.value, evidence=flag.evidence)
    return None
