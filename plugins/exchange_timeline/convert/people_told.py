"""
Of which people a sentence tells: prisoners, those who came home, those freed before, one alone.
"""

from exchange_timeline.convert.article import LIVING
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.happened import has_happened
from exchange_timeline.convert.mentions import counted_in
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import names_a_side

# A headline that begins with a number, "another 40", within so many letters.
HEADED = 12
# A day so many letters from who came home is when they did.
BY = 30


def counts_home(flag: Flags, rules: Rules) -> bool:
    """
    Whether it tells as done how many soldiers or people of a side, or of each, came.
    """
    whose = (
        names_a_side(flag.text, rules)
        or rules.has("each", flag.text)
        or rules.has("each_before", flag.text)
    )
    return flag.happened and whose and bool(living(flag, rules))


def about_prisoners(flag: Flags, rules: Rules) -> bool:
    """
    Prisoners, an exchange, the dead; or soldiers and civilians who come home again.
    """
    people = (
        rules.has("military_noun", flag.text)
        or rules.has("civilian_noun", flag.text)
        or (rules.has("people_noun", flag.text) and rules.has("captivity", flag.text))
    )
    home = people and flag.happened and (flag.unilateral or rules.has("home_again", flag.text))
    return rules.has("prisoners", flag.text) or flag.bodies or home


def of_captives(title: Flags, rules: Rules) -> bool:
    """
    Whether a headline is about prisoners, or "captured marines".
    """
    return about_prisoners(title, rules) or rules.has("captivity", title.text)


def of_some_freed(flag: Flags, rules: Rules) -> bool:
    """
    What befell some of those freed before, or what is done for them.
    """
    return _of_the_freed(flag, rules) or _only_named(flag, rules)


def _of_the_freed(flag: Flags, rules: Rules) -> bool:
    """What those freed before went through, or how one's relative came home: no news of it."""
    one = rules.has("relative", flag.text) and not counted_in(flag.text, rules, flag.dates)
    return one or rules.has("story_of_freed", flag.text)


def _only_named(flag: Flags, rules: Rules) -> bool:
    """Whether coming home only tells who somebody is: "a law on freed prisoners"; or the dead."""
    if flag.bodies and rules.has("identified", flag.text) and not flag.today:
        return True
    told = list(rules.cue("attributive").finditer(flag.text))
    if not told:
        return False
    # "Those who came back on 3 January tell ...": the day is theirs.
    dated = any(all(not m.start() <= day.start < m.end() for m in told) for day in flag.dates)
    # "Freed in exchanges since 2022, they testified on Wednesday": the day is not.
    theirs = any(
        m.start() - BY <= day.start <= m.end() + BY and not rules.has("previous", m[0])
        for m in told
        for day in flag.dates
    )
    if (
        (flag.today and theirs)
        or (dated and not flag.today)
        or any(rules.has(cue, flag.text) for cue in ("plane", "latest"))
    ):
        return False
    found = counted_in(flag.text, rules, flag.dates)
    first = bool(found) and found[0].start < HEADED
    if flag.sentence.section == "title" and (first or rules.has("among_freed", flag.text)):
        # "Ten more civilians returned from captivity" is news in a headline.
        return False
    return not has_happened(rules.cue("attributive").sub(" ", flag.text), rules)


def of_a_known_day(flag: Flags) -> bool:
    """
    Whether it names day and month, as one does of what was: "in the exchange of 5 May".
    """
    return any(mention.month and not mention.offset for mention in flag.dates)


def of_one(flag: Flags, rules: Rules) -> bool:
    """
    Whether a sentence names neither an exchange nor anybody but one: "Lena was released".
    """
    nouns = ("people_noun", "military_noun", "civilian_noun", "captive", "them")
    return not (
        flag.exchange
        or flag.bodies
        or any(rules.has(noun, rules.cue("captive_state").sub(" ", flag.text)) for noun in nouns)
    )


def living(flag: Flags, rules: Rules) -> set[int]:
    """
    The numbers of the living that a sentence counts.
    """
    found = counted_in(flag.text, rules, flag.dates)
    return {each.number.value for each in found if each.of in LIVING and not each.weak}
