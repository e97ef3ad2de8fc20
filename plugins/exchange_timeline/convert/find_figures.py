"""
How many came to which side, as the article's own news states it, and who says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from exchange_timeline.convert.article import Count, Doubt, Evidence
from exchange_timeline.convert.choose_figures import chosen
from exchange_timeline.convert.claimed import Claimed, Voice, claims, usable
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.figure_tests import of_another_matter
from exchange_timeline.convert.mentions import Counted, clause_of, counted_in
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import other_side, sides_in

MANY = 1300
# Who came home is told within the first sentences; further down others are counted.
FAR = 12


def find_figures(
    flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules
) -> tuple[tuple[Count, ...], tuple[Doubt, ...]]:
    """
    The counts of the article's own event, the receiving side's first, and what was left open.
    """
    found = list(claims(flags, voices, rules, None))
    # What a sentence leaves open goes where the first count goes, or to the sources' side.
    firm = [each for each in found if not each.each]
    narrator = firm[0].count.to if firm else _main_side(voices)
    if narrator:
        found = list(claims(flags, voices, rules, narrator))
    counts = list(_all_civilians(chosen(found), flags, rules))
    counts = _with_part_civilians(flags, counts, voices, rules)
    counts += _single_civilian(flags, counts, voices, rules)
    counts += _adding_up(flags, counts, voices, rules)
    counts = [count for count in counts if not _stray_bodies(count, counts)]
    counts += _same_number(flags, counts, voices, rules)
    return tuple(dict.fromkeys(counts)), tuple(dict.fromkeys(_apart(found)))


def _apart(found: list[Claimed]) -> Iterator[Doubt]:
    """People who came beside the exchange belong in a report of their own."""
    for each in found:
        if each.outside:
            words = each.count.evidence.words[:80]
            yield Doubt(
                "exchange.claims",
                f"{each.count.count} outside the exchange, a second report? '{words}'",
            )


def _main_side(voices: tuple[Voice, ...]) -> str | None:
    """The one side that the article's sources speak for."""
    sides = {voice.side for voice in voices if voice.side}
    return sides.pop() if len(sides) == 1 else None


def _all_civilians(
    counts: Iterable[Count], flags: tuple[Flags, ...], rules: Rules
) -> Iterator[Count]:
    """Where everybody who came is a civilian, the whole is a count of civilians too."""
    told = next(
        (flag for flag in flags if flag.own_news and rules.has("all_civilians", flag.text)), None
    )
    for count in counts:
        yield count
        if told and count.of == "people" and count.to == sides_in(rules)[0].name:
            evidence = Evidence(told.sentence.text, told.sentence.line)
            yield replace(count, of="civilians", evidence=evidence)


def _with_part_civilians(
    flags: tuple[Flags, ...], counts: list[Count], voices: tuple[Voice, ...], rules: Rules
) -> list[Count]:
    """Civilians among those who came, told in a sentence with no verb of its own: "and six civilians"."""
    first = sides_in(rules)[0].name if sides_in(rules) else None
    mine = [count for count in counts if count.to == first and count.of != "bodies"]
    if len(mine) != 1 or mine[0].of == "civilians" or not mine[0].count:
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
        for counted in _listed(flag, rules):
            clause, offset = clause_of(flag.text, counted.head[0], counted.head[1])
            value = counted.number.value
            if counted.of != "civilians" or not 0 < value < (whole.count or 0):
                continue
            if of_another_matter(clause, counted, offset, flag, rules):
                continue
            evidence = Evidence(flag.sentence.text, flag.sentence.line)
            part = replace(whole, of="civilians", count=value, qualifier=counted.qualifier)
            part = replace(part, stated_by=voice.name, evidence=evidence)
            people = replace(whole, of="people")
            return [people if count is whole else count for count in counts] + [part]
    return counts


def _single_civilian(
    flags: tuple[Flags, ...], counts: list[Count], voices: tuple[Voice, ...], rules: Rules
) -> list[Count]:
    """One civilian among those who came, counted by an article or "the only"."""
    first = sides_in(rules)[0].name if sides_in(rules) else None
    mine = [count for count in counts if count.to == first]
    if not mine or any(count.of in ("civilians", "bodies") for count in mine):
        return []
    for flag, voice in zip(flags, voices, strict=True):
        match = rules.cue("single_civilian").search(flag.text)
        if match and usable(flag) and flag.sentence.section != "title":
            evidence = Evidence(flag.sentence.text, flag.sentence.line)
            civilian = replace(mine[0], of="civilians", count=1, qualifier="exact")
            return [replace(civilian, stated_by=voice.name, evidence=evidence)]
    return []


def _adding_up(
    flags: tuple[Flags, ...], counts: list[Count], voices: tuple[Voice, ...], rules: Rules
) -> Iterator[Count]:
    """Soldiers and civilians that a paragraph names together, if they add up to the people."""
    first = sides_in(rules)[0].name if sides_in(rules) else None
    mine = {count.of: count for count in counts if count.to == first}
    whole = mine.get("people")
    if whole is None or "military" in mine:
        return
    told = list(zip(flags, voices, strict=True))
    for (flag, voice), (following, _) in zip(told, [*told[1:], told[-1]], strict=True):
        found = {each.of: each for each in _listed(following, rules)}
        if following.sentence.paragraph != flag.sentence.paragraph or not following.own_news:
            found = {}
        found |= {each.of: each for each in _listed(flag, rules)}
        parts = [found[of] for of in ("military", "civilians") if of in found]
        if not flag.own_news or len(parts) != 2:
            continue
        if sum(part.number.value for part in parts) == whole.count:
            words = Evidence(flag.sentence.text, flag.sentence.line)
            for part in parts:
                if part.of not in mine:
                    count = replace(whole, of=part.of, count=part.number.value, evidence=words)
                    yield replace(count, qualifier="exact", stated_by=voice.name)
            return


def _listed(flag: Flags, rules: Rules) -> tuple[Counted, ...]:
    """The counted groups of a sentence, "seven are civilians" among them."""
    text = rules.cue("copula").sub(lambda match: " " * len(match[0]), flag.text)
    return counted_in(text, rules, flag.dates)


def _stray_bodies(count: Count, counts: list[Count]) -> bool:
    """Beside the living, a large or rough number of the dead is a sum of other days."""
    living = any(each.of != "bodies" and each.count for each in counts)
    return (
        count.of == "bodies"
        and living
        and (count.qualifier != "exact" or (count.count or 0) > MANY)
    )


def _sum_of(chosen: list[Count]) -> Count:
    """All the living together: the people, else the soldiers and the civilians."""
    living = {count.of: count for count in chosen if count.of != "bodies"}
    first = next(iter(living.values()))
    parts = [living[of] for of in ("military", "civilians") if of in living]
    if "people" in living or len(parts) != len(living) or len(parts) < 2:
        return living.get("people", first)
    return replace(first, of="people", count=sum(part.count or 0 for part in parts))


def _same_number(
    flags: Iterable[Flags], chosen: list[Count], voices: tuple[Voice, ...], rules: Rules
) -> list[Count]:
    """As many went to the other side: "the same number of prisoners"."""
    sides = {count.to for count in chosen if count.of != "bodies"}
    if len(sides) != 1:
        return []
    base = _sum_of(chosen)
    across = other_side(base.to, rules)
    for flag, voice in zip(flags, voices, strict=True):
        match = rules.cue("same_number").search(flag.text)
        if match and across and usable(flag):
            evidence = Evidence(
                flag.sentence.text[match.start() : match.end() + 60], flag.sentence.line
            )
            return [replace(base, to=across, stated_by=voice.name, evidence=evidence)]
    return []
