"""
People, soldiers and civilians of one side, so that no part is taken for the whole.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from exchange_timeline.convert.article import LIVING, Count
from exchange_timeline.convert.choose_whole import whole
from exchange_timeline.convert.claimed import Claimed
from exchange_timeline.convert.living import (
    LEAD,
    Living,
    all_each,
    beside,
    early,
    headed,
    joined_to,
    of_others,
    of_the_soldiers,
    others_word,
    some_of,
    told_beside,
    told_first,
)

# Two numbers of the same people differ by less; what differs by more is a part or a sum.
NEAR = 1.4
# So many are no handful of whom a lead begins to tell.
MANY = 20
# So many sentences further down other people are counted.
FAR = 3
# What is "about" a number is at most so much less.
ROUGH = 1.1


def of_the_living(mine: list[Claimed]) -> Iterator[Count]:
    """
    The people, the soldiers and the civilians who came to one side, as far as each is sure.
    """
    able = (each for each in mine if each.count.of == "people")
    firm = {each.count.count for each in able if not (each.weak or each.part)}
    # "36 freed" in a headline are the 36 people of the text.
    mine = [
        replace(each, weak=False) if each.title and each.count.count in firm else each
        for each in mine
    ]
    wholes = [each for each in mine if not each.part]
    named = [each for each in wholes if not each.weak]
    # A formula counts people where nothing but civilians is named beside it.
    strong = named if any(each.count.of in LIVING for each in named) else wholes
    if any(told_first(each, named) for each in wholes):
        strong = wholes
    if not any(each.count.qualifier == "exact" for each in strong):
        # "More than 100", and then "108 women", or "108 for 108".
        strong = [*strong, *(each for each in wholes if each.weak and _fits(each, strong))]
    people = [each for each in strong if each.count.of == "people"]
    military = next(whole([each for each in strong if each.count.of == "military"]), None)
    civilians = [each for each in strong if each.count.of == "civilians"]
    some = [
        each
        for each in mine
        if each.count.of == "civilians" and each.part and not of_others(each, mine, strong)
    ]
    living = Living(
        mine=mine,
        strong=strong,
        people=next(whole(early(people, strong)), None),
        military=military,
        civilians=next(whole(beside(civilians, military, strong)), None),
        some_civilians=next(whole(some), None),
    )
    for step in STEPS:
        living = step(living)
    told = [each for each in (living.people, living.military, living.civilians) if each]
    # "... along with three residents": beside whom, was not understood.
    if told != [living.civilians] or not all(each.beside for each in living.told("civilians")):
        yield from told


def _fits(each: Claimed, rough: list[Claimed]) -> bool:
    """Whether it is no formula, or one for as many as a rough number may mean."""
    number = each.count.count or 0
    return not each.each or any(
        (other.count.count or 0) / ROUGH <= number < (other.count.count or 0) * NEAR
        for other in rough
        if other.count.of in LIVING
    )


def _no_fewer(living: Living) -> Living:
    """Fewer people than soldiers were a part, or another story's, that no word marked as one."""
    least = living.military.count or 0 if living.military else 0
    if living.people is None or (living.people.count or 0) >= least:
        return living
    lead = 1 if (living.people.count or 0) >= MANY else LEAD
    if headed(living) and all(each.sentence > lead for each in living.told("military")):
        # Headline or lead count the people: more soldiers further down are others.
        return replace(living, military=None)
    if (living.people.count or 0) >= MANY and _far_behind(living):
        return replace(living, military=None)
    larger = [each for each in living.told("people") if (each.count.count or 0) >= least]
    return replace(living, people=next(whole(early(larger, living.strong)), None))


def _far_behind(living: Living) -> bool:
    """Whether the soldiers are first counted far below the people: "on that occasion 215 came"."""
    people, soldiers = (
        min((each.sentence for each in living.told(of)), default=0) for of in ("people", "military")
    )
    return soldiers > people + FAR


def _exact(living: Living) -> Living:
    """The exact number is of the same people: "over 200 people", and then "230 defenders"."""
    people, military = living.people, living.military
    if not (people and military) or (people.qualifier == "exact") == (
        military.qualifier == "exact"
    ):
        return living
    rough, exact = (military, people) if people.qualifier == "exact" else (people, military)
    # "Nearly 190" may be more than the 189 of the text.
    least = (rough.count or 0) / (ROUGH if rough.qualifier == "about" else 1)
    # "Over 240", and then "246 soldiers and two civilians".
    parts = exact is military and _listed(living)
    more = living.civilians.count or 0 if parts and living.civilians else 0
    if not least <= (exact.count or 0) + more < (rough.count or 0) * NEAR:
        return living
    if parts:
        return replace(living, people=None)
    return replace(living, people=replace(exact, of="people"), military=None)


def _prisoners_of_war(living: Living) -> Living:
    """
    "295 prisoners of war and two civilians", and "151 for 151. Four civilians were returned as
    well": the first number counts soldiers.
    """
    if living.people is None or living.military:
        return living
    civilians = living.civilians.count or 0 if living.civilians else 0
    more = civilians > (living.people.count or 0)
    beside = civilians and told_beside(living) and (more or all_each(living))
    if not (beside or joined_to(living.people, living.mine)):
        return living
    return replace(living, people=None, military=replace(living.people, of="military"))


def _rest_are_soldiers(living: Living) -> Living:
    """
    In "187 people, 12 civilians among them" after "175 for 175" the formula is the soldiers', and
    so are those of them who, told apart, add up to all.
    """
    people, civilians = living.people, living.civilians or living.some_civilians
    if not (people and civilians) or living.military:
        return living
    soldiers = (people.count or 0) - (civilians.count or 0)
    able = (each for each in living.mine if each.each or each.count.of == "military")
    told = [each.count for each in able if each.count.count == soldiers]
    military = replace(told[0], of="military") if told else None
    return replace(living, military=military, civilians=civilians) if military else living


def _adds_up(living: Living) -> Living:
    """
    "17 of its defenders - 16 servicemen and one civilian": the 17 are the people.
    """
    if not (living.military and living.civilians) or living.people:
        return living
    soldiers = (living.military.count or 0) - (living.civilians.count or 0)
    rest = [each.count for each in living.told("military") if each.count.count == soldiers]
    people = replace(living.military, of="people")
    return replace(living, people=people, military=rest[0]) if rest else living


def _titled_civilians(living: Living) -> Living:
    """
    "131, six of them civilians" in the headline, and then "a mayor and five more civilians".
    """
    some, least = living.some_civilians, living.civilians.count or 0 if living.civilians else 0
    titled = some and any(each.title and each.count == some for each in living.mine)
    more = titled and some and least < (some.count or 0)
    return replace(living, civilians=some) if more and living.civilians else living


def _people_in_all(living: Living) -> Living:
    """In "175 defenders, among them two civilians" the whole is people, unless they came beside."""
    if not (living.military and living.some_civilians) or living.people:
        return living
    # "17 defenders, a civilian among them", and then "a civilian was freed as well": the same one.
    again = of_the_soldiers(living)
    if not again:
        if living.civilians:
            return living
        if told_beside(living):
            return replace(living, civilians=living.some_civilians)
    return replace(living, people=replace(living.military, of="people"), military=None)


def _parts_surer(living: Living) -> Living:
    """
    "175 each", and then "175 soldiers and seven civilians": the first left these out. "Over
    200", and then 185 soldiers and 20 civilians: the parts are surer.
    """
    people, military, civilians = living.people, living.military, living.civilians
    if not (people and military and civilians):
        return living
    left_out = people.count == military.count and (all_each(living) or _listed(living))
    parts = (military.count or 0) + (civilians.count or 0)
    rough = people.qualifier != "exact" and parts * NEAR > (people.count or 0)
    return replace(living, people=None) if left_out or rough else living


def _listed(living: Living) -> bool:
    """Whether one sentence counts the soldiers, and the civilians beside them."""
    military, civilians = living.military, living.civilians
    least = military.count if military else None
    soldiers = {each.sentence for each in living.strong if each.count.count == least}
    return any(
        (each.joined or each.beside) and each.sentence in soldiers
        for each in living.strong
        if each.count == civilians
    )


def _fewer_soldiers(living: Living) -> Living:
    """Ten people who are ten soldiers, and then 19 civilians who came too: no part of the ten."""
    people, military, civilians = living.people, living.military, living.civilians
    if not (people and military and civilians) or people.count != military.count:
        return living
    return replace(living, people=None) if (civilians.count or 0) > (people.count or 0) else living


def _one_of_two(living: Living) -> Living:
    """The same number of people and of soldiers is one; some civilians stand beside either."""
    people, military = living.people, living.military
    if people and military and (people.count == military.count or others_word(living)):
        military = None
    some = living.some_civilians if people or military else None
    civilians = living.civilians or some
    if people and military and some_of(people, military, civilians):
        military = None
    return replace(living, military=military, civilians=civilians)


def _no_more_civilians(living: Living) -> Living:
    """More civilians than people are another story's, or the people some of them."""
    people, civilians = living.people, living.civilians
    if not (people and civilians) or (civilians.count or 0) <= (people.count or 0):
        return living
    told = [each.sentence for each in living.told("civilians")]
    some = bool(told) and all(each.sentence > min(told) for each in living.told("people"))
    return replace(living, people=None) if some else replace(living, civilians=None)


STEPS: tuple[Callable[[Living], Living], ...] = (
    _exact,
    _no_fewer,
    _prisoners_of_war,
    _adds_up,
    _titled_civilians,
    _people_in_all,
    _rest_are_soldiers,
    _parts_surer,
    _fewer_soldiers,
    _one_of_two,
    _no_more_civilians,
)
