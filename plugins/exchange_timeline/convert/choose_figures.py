"""
One whole for each question: which of the numbers of an article is the event's.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from exchange_timeline.convert.article import LIVING, Count, Of
from exchange_timeline.convert.choose_living import NEAR, of_the_living
from exchange_timeline.convert.choose_whole import whole
from exchange_timeline.convert.claimed import Claimed

DEAD: tuple[Of, ...] = ("bodies",)
# Further down than this behind "150 each" a side counts another day's.
SOON = 5


def chosen(claimed: list[Claimed]) -> Iterator[Count]:
    """
    One whole for each side and kind of people: what the title or the earliest sentence says.

    Parts give way to wholes; military and civilians stand beside people.
    """
    wholes: list[Count] = []
    for to in dict.fromkeys(each.count.to for each in claimed):
        mine = [each for each in claimed if each.count.to == to and not each.outside]
        mine = _sure(_first_hand(_first_hand(mine, to, LIVING), to, DEAD))
        bodies = [each for each in mine if each.count.of in DEAD]
        living = [each for each in mine if each.count.of not in DEAD]
        wholes += [*whole(bodies), *of_the_living(living)]
    yield from wholes
    yield from _disputed(claimed, wholes)


def _first_hand(mine: list[Claimed], to: str, kind: tuple[Of, ...]) -> list[Claimed]:
    """Where the receiving side counts its own otherwise than the other side, its word is read."""
    whole = [each for each in mine if each.count.of in kind and not (each.part or each.weak)]
    own = [each for each in whole if each.side == to]
    own = [each for each in own if each.count.qualifier == "exact"] or own
    if not own:
        return mine
    theirs = [each for each in whole if each.side not in (to, None) or _falls_short(each, own[0])]
    if not theirs:
        return mine
    ours, others = own[0].count.count or 0, theirs[0].count.count or 0
    near = others / NEAR < ours < others * NEAR
    if ours == others or not near:
        return mine
    if own[0].count.qualifier != "exact" and theirs[0].count.qualifier == "exact":
        # "Almost 400 people are home" says roughly what "390 each" says exactly.
        return [each for each in mine if each not in own]
    # What stands in no one's mouth beside it, "in return 150 were handed over", is the same word.
    same = {each.count.count for each in theirs} - {own[0].count.count}
    again = [each for each in mine if each.side is None and each.count.count in same]
    return [each for each in mine if each not in theirs and each not in again]


def _falls_short(each: Claimed, own: Claimed) -> bool:
    """Whether nobody's "150 from each side" is fewer than the side itself counts by then: 189."""
    fewer = (each.count.count or 0) < (own.count.count or 0)
    return each.each and each.side is None and fewer and own.sentence <= each.sentence + SOON


def _sure(mine: list[Claimed]) -> list[Claimed]:
    """Without "nearly 100 on each side" where 94 are counted for this one."""
    exact = [
        each.count.count or 0
        for each in mine
        if each.count.of in LIVING and each.count.qualifier == "exact" and not each.part
    ]
    return [
        each
        for each in mine
        if not each.each
        or each.count.qualifier == "exact"
        or not any(other / NEAR < (each.count.count or 0) < other * NEAR for other in exact)
    ]


def _disputed(claimed: list[Claimed], wholes: list[Count]) -> Iterator[Count]:
    """
    What the other side says of the same question, where it says another number than was chosen.
    """
    able = [each for each in claimed if not (each.part or each.weak or each.outside or each.title)]
    for to, kind in product(dict.fromkeys(each.count.to for each in able), (LIVING, DEAD)):
        mine = [
            each for each in able if each.count.to == to and each.count.of in kind and each.side
        ]
        own = next((each for each in mine if each.side == to), None)
        theirs = next((each for each in mine if each.side != to), None)
        if own and theirs and own.count.count != theirs.count.count:
            of = next((each.of for each in wholes if _same_words(each, own.count)), own.count.of)
            yield replace(theirs.count, of=of)


def _same_words(count: Count, own: Count) -> bool:
    """Whether a number was chosen from these words, be it read as soldiers' or as all people's."""
    return count.to == own.to and count.count == own.count and count.evidence == own.evidence
