"""
Numbers that an article itself tells to be some of a larger group: "320 of them fell in the east".
"""

from dataclasses import replace

from exchange_timeline.convert.article import LIVING
from exchange_timeline.convert.claimed import Claimed
from exchange_timeline.convert.figure_tests import of_a_region
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import counted_in
from exchange_timeline.convert.numbers import find_numbers
from exchange_timeline.convert.recalled import SURE
from exchange_timeline.convert.rules import Rules


def without_parts(found: list[Claimed], flags: tuple[Flags, ...], rules: Rules) -> list[Claimed]:
    """
    The counts but those wholes that the text tells to be parts, where it counts more beside them.

    So a headline that tells of some only gives way to the text that counts them all; as many as
    it tells of one region, "seven from Kharkiv region", are the same ones further down.
    """
    told = _parts_told(flags, rules)
    parts = {(dead, number) for dead, number, _ in told if number >= SURE}
    few = {(number, at) for dead, number, at in told if number < SURE and not dead}
    of_one_region = _of_a_region(flags, rules)
    found = [
        replace(each, part=True)
        if each.count.of in LIVING and each.count.count in of_one_region
        else each
        for each in found
    ]
    return [
        each
        for each in found
        if each.part
        or not (
            (each.count.of == "bodies", each.count.count) in parts
            or _again(each, found)
            or _few_of(each, found, few)
        )
        or not any(_is_more(other, each) for other in found)
    ]


def _again(each: Claimed, found: list[Claimed]) -> bool:
    """
    Whether as many of a side are told further down as some of a larger number; where a headline
    tells of them, be that told anywhere.
    """
    return (
        each.count.of != "bodies"
        and not _listed(each, found)
        and any(
            other.part
            and not other.weak
            and (other.count.of in LIVING) == (each.count.of in LIVING)
            and (other.count.to, other.count.count) == (each.count.to, each.count.count)
            and any(
                _is_more(whole, other) and (each.title or whole.sentence == other.sentence)
                for whole in found
            )
            for other in found
        )
    )


def _listed(each: Claimed, found: list[Claimed]) -> bool:
    """
    Whether these are civilians told beside soldiers who are a whole: after "88 soldiers and six
    civilians" the words "among the freed are six civilians" tell of them again.
    """
    return (
        each.joined
        and each.count.of == "civilians"
        and any(
            other.sentence == each.sentence
            and other.count.of == "military"
            and not _again(other, found)
            for other in found
        )
    )


def _is_more(other: Claimed, each: Claimed) -> bool:
    """Whether a whole of the same side, of the dead or of the living too, is more than another."""
    one, two = other.count, each.count
    alike = one.to == two.to and (one.of == "bodies") == (two.of == "bodies")
    return alike and not other.part and (one.count or 0) > (two.count or 0)


def _few_of(each: Claimed, found: list[Claimed], few: set[tuple[int, int]]) -> bool:
    """
    Whether so few, told before, are some of those whom a sentence counts with the next one or by
    itself: "189 came home. Five of them had guarded the plant".
    """
    return each.count.of in LIVING and any(
        each.sentence < other.sentence <= at <= other.sentence + 1
        for other in found
        for number, at in few
        if number == each.count.count and other.count.of in LIVING and _is_more(other, each)
    )


def _parts_told(flags: tuple[Flags, ...], rules: Rules) -> set[tuple[bool, int, int]]:
    """Every number that "of them" stands behind, of the dead (true) or of the living, and where."""
    of_them = {
        (counted.of == "bodies", counted.number.value, flag.sentence.number)
        for flag in flags
        for counted in counted_in(flag.text, rules, flag.dates)
        if rules.begins("of_them", flag.text[counted.number.end :])
    }
    # "37 of the dead had defended the plant", "of the freed".
    return of_them | {
        (dead, number.value, flag.sentence.number)
        for flag in flags
        if rules.has("of_the_returned", flag.text)
        for number in find_numbers(flag.text, rules)
        if rules.begins("of_the_returned", flag.text[number.end :])
        for dead in (True, False)
    }


def _of_a_region(flags: tuple[Flags, ...], rules: Rules) -> set[int]:
    """Whom a headline counts of one region."""
    return {
        counted.number.value
        for flag in flags
        if flag.sentence.section == "title"
        for counted in counted_in(flag.text, rules, flag.dates)
        if of_a_region(flag.text, counted, 0, rules)
    }
