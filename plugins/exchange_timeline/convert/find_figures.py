"""
How many came to which side, as the article's own news states it, and who says so.
"""

from collections.abc import Iterator

from exchange_timeline.convert.across import by_formula, confirmed, same_number
from exchange_timeline.convert.article import LIVING, Count, Doubt
from exchange_timeline.convert.choose_figures import chosen
from exchange_timeline.convert.civilians import with_civilians
from exchange_timeline.convert.claimed import Claimed, Voice, asked
from exchange_timeline.convert.claims import claims
from exchange_timeline.convert.day_only import day_only, with_beside
from exchange_timeline.convert.doubtful import left_out, too_many, without_doubtful
from exchange_timeline.convert.exactly import exact, unclear
from exchange_timeline.convert.figure_tests import MANY_DEAD
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.one_body import one_body
from exchange_timeline.convert.recalled import told_again
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import first_side

LEAD = 5
# Whoever speaks further down may speak in another story at the page's end.
OWN = 12


def find_figures(
    flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules
) -> tuple[tuple[Count, ...], tuple[Doubt, ...]]:
    """
    The counts of the article's own event, the receiving side's first, and what was left open.
    """
    flags = told_again(flags, rules)
    told = list(claims(flags, voices, rules, None))
    found = [each for each in told if each]
    # What a sentence leaves open goes where the first count goes, or to the sources' side.
    firm = [each for each in found if not each.each]
    opened = told and told[0] is None
    # Where a language is one side's own, its press says "88 came home" of that side.
    press = rules.lists.get("own_side")
    first = (press or _main_side(voices[:LEAD])) if opened else None
    narrator = first or (firm[0].count.to if firm else _main_side(voices[:OWN])) or press
    if narrator and len(found) < len(told):
        again = [each for each in claims(flags, voices, rules, narrator) if each]
        across = narrator != first_side(rules)
        theirs = [
            each
            for each in again
            if each not in found
            # What one side's own press leaves open is its own, and be it as many as the other's.
            and (
                (not press and _is_theirs(each, found, narrator))
                or (across and (_nobodys(each, flags, rules) or _at_odds(each, found)))
            )
        ]
        # The civilians beside soldiers who are the other side's are left open with them.
        open_in = {each.sentence for each in theirs}
        found = [
            each
            for each in again
            if each not in theirs and not (each.joined and each.sentence in open_in)
        ]
    day = day_only(found, flags, rules)
    own = without_doubtful(day, flags, rules)
    wholes = list(chosen(with_beside(own)))
    counts = exact(wholes, flags, voices, rules)
    doubts = (*_apart(own), *left_out(day, own), *unclear(wholes, counts))
    counts = with_civilians(counts, flags, voices, rules)
    counts += confirmed(flags, counts, voices, rules)
    counts += by_formula(flags, counts, voices, rules)
    counts += one_body(counts, flags, voices, rules)
    counts = [count for count in counts if not _stray_bodies(count, counts)]
    more = same_number(flags, counts, voices, rules)
    counts = with_civilians([*counts, *more], flags, voices, rules) if more else counts
    doubts += tuple(too_many(flags, counts, rules))
    return tuple(dict.fromkeys(counts)), tuple(dict.fromkeys(doubts))


def _is_theirs(each: Claimed, sure: list[Claimed], narrator: str) -> bool:
    """
    Whether a count left open is of people who surely came to another side: after "207 came back
    to Ukraine" the words "ours are back, 207" count the same.
    """
    if each.count.to != narrator:
        return False
    told = {other.count.to for other in sure if other.count.count == each.count.count}
    return bool(told) and narrator not in told


def _nobodys(each: Claimed, flags: tuple[Flags, ...], rules: Rules) -> bool:
    """
    Whether nothing gives a count left open to the other side: people whom nobody counts, civilians
    who are not of its border regions.
    """
    if each.count.of == "civilians":
        here = (flag.text for flag in flags if flag.sentence.number == each.sentence)
        return not any(rules.has("others_civilians", text) for text in here)
    return each.count.of == "people" and each.side is None and not each.title


def _at_odds(each: Claimed, sure: list[Claimed]) -> bool:
    """
    Whether a count left open is another one than its side surely has: "229 are home", and then "199
    Russian servicemen were returned".
    """
    wholes = {
        other.count.count
        for other in sure
        if other.count.to == each.count.to
        and other.count.of in LIVING
        and not (other.part or other.weak or other.outside)
    }
    living = each.count.of in LIVING and not (each.part or each.weak)
    return living and bool(wholes) and each.count.count not in wholes


def _apart(found: list[Claimed]) -> Iterator[Doubt]:
    """People who came beside the exchange belong in a report of their own."""
    for each in found:
        if each.outside:
            says = f"{each.count.count} outside the exchange, a second report?"
            yield asked(each.count, says)


def _main_side(voices: tuple[Voice, ...]) -> str | None:
    """The one side that the article's sources speak for."""
    sides = {voice.side for voice in voices if voice.side and voice.name}
    return sides.pop() if len(sides) == 1 else None


def is_sum_of_the_dead(count: Count) -> bool:
    """
    Whether so many dead are not one day's but the sum that was agreed or that came so far.
    """
    return count.of == "bodies" and (count.count or 0) > MANY_DEAD


def _stray_bodies(count: Count, counts: list[Count]) -> bool:
    """Beside the living, a large or rough number of the dead is a sum of other days."""
    living = any(each.of != "bodies" and each.count for each in counts)
    rough = count.qualifier != "exact"
    return living and count.of == "bodies" and (rough or is_sum_of_the_dead(count))
