"""
One whole for each question: which of the numbers of an article is the event's.
"""

from collections.abc import Iterator
from dataclasses import replace

from exchange_timeline.convert.article import Count, Evidence
from exchange_timeline.convert.claimed import Claimed

LEAD = 3
LIVING = ("people", "military")
# Two sides that count the same people differ by less; what differs by more is a part or a sum.
NEAR = 1.4


def chosen(claimed: list[Claimed]) -> Iterator[Count]:
    """
    One whole for each side and kind of people: what the title or the earliest sentence says.

    Parts give way to wholes; military and civilians stand beside people.
    """
    for to in dict.fromkeys(each.count.to for each in claimed):
        mine = [each for each in claimed if each.count.to == to and not each.outside]
        mine = _first_hand(mine, to)
        bodies = [each for each in mine if each.count.of == "bodies"]
        living = [each for each in mine if each.count.of != "bodies"]
        yield from _whole(bodies)
        yield from _of_the_living(living)
    yield from _disputed(claimed)


def _first_hand(mine: list[Claimed], to: str) -> list[Claimed]:
    """Where the receiving side counts its own otherwise than the other side, its word is read."""
    whole = [each for each in mine if each.count.of in LIVING and not (each.part or each.weak)]
    own = [each for each in whole if each.side == to]
    theirs = [each for each in whole if each.side not in (to, None)]
    if not own or not theirs:
        return mine
    ours, others = own[0].count.count or 0, theirs[0].count.count or 0
    near = others / NEAR < ours < others * NEAR
    return [each for each in mine if each not in theirs] if ours != others and near else mine


def _of_the_living(mine: list[Claimed]) -> Iterator[Count]:
    """People, military and civilians of one side, so that no part is taken for the whole."""
    wholes = [each for each in mine if not each.part]
    named = [each for each in wholes if not each.weak]
    # A formula counts people where nothing but civilians is named beside it.
    strong = named if any(each.count.of in LIVING for each in named) else wholes
    people = next(
        _whole(_early([each for each in strong if each.count.of == "people"], strong)), None
    )
    military = next(_whole([each for each in strong if each.count.of == "military"]), None)
    beside = _beside([each for each in strong if each.count.of == "civilians"], military, strong)
    civilians = next(_whole(beside), None)
    part_civilians = next(
        _whole([each for each in mine if each.count.of == "civilians" and each.part]), None
    )
    if people and military and (military.count or 0) > (people.count or 0):
        # The smaller of the two was a part, or another story's, that no word marked as one.
        larger = [
            each
            for each in strong
            if each.count.of == "people" and (each.count.count or 0) >= (military.count or 0)
        ]
        people = next(_whole(_early(larger, strong)), None)
    if people and not military and _joined_to(people, mine):
        # "295 prisoners of war and two civilians"
        people, military = None, replace(people, of="military")
    told_beside = any(each.beside for each in mine if each.count.of == "civilians")
    if people and civilians and not military and told_beside and _all_each(people, strong):
        # "151 for 151. Four civilians were returned as well": the formula counts soldiers.
        people, military = None, replace(people, of="military")
    if military and part_civilians and not civilians and not people and told_beside:
        civilians = part_civilians
    if military and part_civilians and not civilians and not people:
        # "175 defenders, among them two civilians": the whole is people.
        people, military = replace(military, of="people"), None
    if people and military and civilians and people.count == military.count:
        # "175 each", and then "175 soldiers and seven civilians": the first left these out.
        alone = _all_each(people, strong) or any(
            each.joined for each in strong if each.count == civilians
        )
        people = None if alone else people
    if people and military and civilians and people.qualifier != "exact":
        # "Over 200", and then 185 soldiers and 20 civilians: the parts are surer.
        people = None
    if people and military and (people.count == military.count or _others_word(people, strong)):
        military = None
    civilians = civilians or (part_civilians if people or military else None)
    if people and military and _some_of(people, military, civilians):
        military = None
    if people and civilians and (civilians.count or 0) > (people.count or 0):
        civilians = None
    yield from (each for each in (people, military, civilians) if each)


def _beside(
    civilians: list[Claimed], military: Count | None, strong: list[Claimed]
) -> list[Claimed]:
    """The civilians that a sentence counts beside the soldiers, where one does."""
    counted = {each.sentence for each in strong if military and each.count.count == military.count}
    return [each for each in civilians if each.sentence in counted] or civilians


def _some_of(people: Count, military: Count, civilians: Count | None) -> bool:
    """Whether the soldiers are some of the people, "five commanders", and no count of all of them."""
    rest = (people.count or 0) - (military.count or 0)
    return rest > 0 and (civilians is None or civilians.count != rest)


def _joined_to(people: Count, mine: list[Claimed]) -> bool:
    """Whether the sentence that counts the people joins civilians to them, and no soldiers."""
    counted = {each.sentence for each in mine if each.count == people}
    beside = [each for each in mine if each.sentence in counted and each.count.of != "people"]
    return bool(beside) and all(
        each.joined and not each.part and each.count.of == "civilians" for each in beside
    )


def _all_each(people: Count, strong: list[Claimed]) -> bool:
    """Whether the people are told of as "so many each" alone."""
    return all(each.each for each in strong if each.count.of == people.of)


def _others_word(people: Count, strong: list[Claimed]) -> bool:
    """Where one counts people and another "soldiers of each side", the two are at odds."""
    military = [each for each in strong if each.count.of == "military"]
    return all(each.each and each.count.stated_by != people.stated_by for each in military)


def _early(people: list[Claimed], strong: list[Claimed]) -> list[Claimed]:
    """Where the lead counts soldiers, more people further down are another sum."""
    counted = [each for each in strong if each.count.of == "military" and each.sentence <= LEAD]
    return [each for each in people if each.sentence <= LEAD] if counted else people


def _whole(mine: list[Claimed]) -> Iterator[Count]:
    """The count in the title, else the first one; the larger of two in a sentence."""
    if not mine:
        return
    firm = [each for each in mine if each.count.qualifier == "exact"] or mine
    first = min(firm, key=lambda each: (not each.title, each.sentence))
    # A headline may tell of some only, and the lead of all.
    lead = 1 if first.title else first.sentence
    same = [each for each in firm if first.sentence <= each.sentence <= lead]
    best = _summed(same) or max(same, key=lambda each: each.count.count or 0)
    # The title and the lead say what somebody said: the text tells who.
    said = [
        each.count.stated_by
        for each in mine
        if each.count.count == best.count.count and each.count.stated_by
    ]
    unsaid = best.title or best.count.stated_by is None
    yield replace(best.count, stated_by=said[0]) if said and unsaid else best.count


def _summed(same: list[Claimed]) -> Claimed | None:
    """Two wholes joined in one breath are added: "246 soldiers and another 31 wounded"."""
    joined = [each for each in same if each.joined]
    if len(same) != 2 or len(joined) != 1 or len({each.count.count for each in same}) != 2:
        return None
    total = sum(each.count.count or 0 for each in same)
    words = f"{same[0].count.evidence.words} … {same[1].count.evidence.words}"
    count = replace(
        same[0].count, count=total, evidence=Evidence(words, same[0].count.evidence.line)
    )
    return replace(same[0], count=count)


def _disputed(claimed: list[Claimed]) -> Iterator[Count]:
    """
    What the other side says of the same question, where it says another number.
    """
    able = [each for each in claimed if not (each.part or each.weak or each.outside or each.title)]
    for to in dict.fromkeys(each.count.to for each in able):
        mine = [
            each for each in able if each.count.to == to and each.count.of in LIVING and each.side
        ]
        own = next((each for each in mine if each.side == to), None)
        theirs = next((each for each in mine if each.side != to), None)
        if own and theirs and own.count.count != theirs.count.count:
            yield replace(theirs.count, of=own.count.of)
