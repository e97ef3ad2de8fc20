"""
What is asked of all that is told of one side's living, before one of it is taken for the whole.
"""

from exchange_timeline.convert.article import LIVING, Count
from exchange_timeline.convert.claimed import Claimed
from exchange_timeline.convert.quick import dataclass

LEAD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Living:
    """
    What was chosen so far, out of all that is told of one side, `strong` being no parts.
    """

    mine: list[Claimed]
    strong: list[Claimed]
    people: Count | None
    military: Count | None
    civilians: Count | None
    some_civilians: Count | None

    def told(self, of: str) -> list[Claimed]:
        """What was said of people, of soldiers or of civilians."""
        return [each for each in self.strong if each.count.of == of]


def of_the_soldiers(living: Living) -> bool:
    """
    Whether as many civilians are a part in the sentence that counts the soldiers.
    """
    if living.civilians is None:
        return False
    wholes = {each.sentence for each in living.mine if each.count == living.military}
    return any(
        each.part and each.count.of == "civilians" and each.sentence in wholes
        for each in living.mine
        if each.count.count == living.civilians.count
    )


def headed(living: Living) -> bool:
    """
    Whether headline or lead counts the people.
    """
    return any(
        each.title or each.sentence <= 1
        for each in living.told("people")
        if living.people and each.count.count == living.people.count
    )


def told_first(formula: Claimed, named: list[Claimed]) -> bool:
    """
    Whether "45 from each side" comes before all other counts of people, and they begin lower.
    """
    living = [each for each in named if each.count.of in LIVING]
    return (
        bool(living)
        and formula.each
        and all(formula.sentence <= each.sentence for each in living)
        and (living[0].count.count or 0) < (formula.count.count or 0)
    )


def told_beside(living: Living) -> bool:
    """
    Whether civilians are told of as more than those counted before.
    """
    return any(each.beside for each in living.mine if each.count.of == "civilians")


def all_each(living: Living) -> bool:
    """
    Whether the people are told of as "so many each" alone.
    """
    return all(each.each for each in living.told("people"))


def others_word(living: Living) -> bool:
    """
    Where one counts people and another "soldiers of each side", the two are at odds.
    """
    said = living.people.stated_by if living.people else None
    soldiers = living.told("military")
    return bool(soldiers) and all(each.each and each.count.stated_by != said for each in soldiers)


def joined_to(people: Count, mine: list[Claimed]) -> bool:
    """
    Whether the sentence that counts the people joins civilians to them, and no soldiers.
    """
    counted = {each.sentence for each in mine if each.count == people}
    beside = [each for each in mine if each.sentence in counted and each.count.of != "people"]
    return bool(beside) and all(
        each.joined and not each.part and each.count.of == "civilians" for each in beside
    )


def of_others(each: Claimed, mine: list[Claimed], strong: list[Claimed]) -> bool:
    """
    Whether civilians are told beside soldiers who are neither all nor the rest of those who came:
    "100 soldiers and a civilian" of an earlier day, where 130 came.
    """
    here = [other for other in mine if other.sentence == each.sentence and other.part]
    beside = {other.count.count or 0 for other in here if other.count.of in LIVING}
    wholes = {other.count.count for other in strong}
    fitting = any({soldiers, soldiers + (each.count.count or 0)} & wholes for soldiers in beside)
    return each.joined and bool(beside) and not fitting


def some_of(people: Count, military: Count, civilians: Count | None) -> bool:
    """
    Whether the soldiers are some of the people, "five commanders", and not all but civilians.
    """
    rest = (people.count or 0) - (military.count or 0)
    return rest > 0 and (civilians is None or civilians.count != rest)


def beside(
    civilians: list[Claimed], military: Count | None, strong: list[Claimed]
) -> list[Claimed]:
    """
    The civilians that a sentence counts beside the soldiers, where one does.
    """
    counted = {each.sentence for each in strong if military and each.count.count == military.count}
    return [each for each in civilians if each.sentence in counted] or civilians


def early(people: list[Claimed], strong: list[Claimed]) -> list[Claimed]:
    """
    Where the lead counts soldiers, more people further down are another sum; not where they are
    those soldiers and the civilians beside them.
    """
    counted = [
        each
        for each in strong
        if (each.count.of == "military" and each.sentence <= LEAD)
        or (each.count.of == "civilians" and each.sentence <= 1 and not each.beside)
    ]
    if not counted:
        return people
    soldiers, civilians = (
        {each.count.count or 0 for each in strong if each.count.of == of}
        for of in ("military", "civilians")
    )
    sums = {one + other for one in soldiers for other in civilians}
    return [each for each in people if each.sentence <= LEAD or each.count.count in sums]
