"""
Articles about the fallen: who is counted there is dead, whatever the noun.
"""

from dataclasses import replace

from exchange_timeline.convert.article import LIVING
from exchange_timeline.convert.claimed import Claimed
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import Counted, counted_in
from exchange_timeline.convert.rules import Rules

# So near behind those who live the dead are told beside them.
BEHIND = 30
# Headline and first two sentences tell who they are.
LED = 2


def as_bodies(each: Claimed, *, fallen: bool) -> Claimed:
    """
    A count as it is; of soldiers in a text about the fallen, of bodies.
    """
    if not fallen or each.count.of == "civilians":
        return each
    return replace(each, count=replace(each.count, of="bodies"))


def whom(counted: Counted, flag: Flags, rules: Rules) -> Counted:
    """
    A number as it is; without a noun, "and 19 of its own", it counts the dead where its sentence
    tells of nobody else, and in the lead "six of them civilians" counts civilians.
    """
    text = flag.text
    if flag.bodies and rules.ends("those_of", text[: counted.start]):
        # "The bodies of 387 soldiers in return for those of 43"
        return replace(counted, of="bodies")
    # "99 servicemen killed at the front have been brought back"
    if counted.of in LIVING and (
        rules.begins("died", text[counted.head[1] :]) or rules.has("on_shield", text)
    ):
        return replace(counted, of="bodies")
    led = flag.sentence.number <= LED and counted.weak
    if led and _are_civilians(text[counted.number.end :], rules):
        return replace(counted, of="civilians")
    bare = counted.weak or rules.begins("pointed_to", text[counted.number.end :])
    dead = bare and flag.bodies and not rules.has("living", text)
    return replace(counted, of="bodies") if dead else counted


def _are_civilians(after: str, rules: Rules) -> bool:
    """Whether a number goes on "of them", and then says that these are civilians."""
    some = rules.cue("of_them").match(after, len(after) - len(after.lstrip()))
    return some is not None and rules.begins("civilian_noun", after[some.end() :].lstrip(" ,-"))


def of_another_day(counted: Counted, flag: Flags, *, fallen: bool) -> bool:
    """
    Whether it counts the dead in the background of an article about the living, or the living in
    that of one about the dead.
    """
    return flag.sentence.section == "background" and fallen != (counted.of == "bodies")


def of_the_dead(flags: tuple[Flags, ...], rules: Rules) -> bool:
    """
    Whether headline and lead are about the fallen alone: then all who are counted are.
    """
    opening = [flag for flag in flags if flag.sentence.number <= 1]
    return any(flag.bodies for flag in opening) and not any(
        rules.has("living", flag.text) or _of_living_and_dead(flag, rules) for flag in opening
    )


def _of_living_and_dead(flag: Flags, rules: Rules) -> bool:
    """Whether a sentence counts both: "64 soldiers and the bodies of 41"; not "21 of them"."""
    found = [
        each
        for each in counted_in(flag.text, rules, flag.dates)
        if not rules.begins("of_them", flag.text[each.number.end :])
    ]
    kinds = {each.of for each in found}
    if "bodies" in kinds and len(kinds) > 1:
        return True
    # "52 soldiers, dozens of bodies"
    behind = (
        flag.text[each.head[1] : each.head[1] + BEHIND] for each in found if each.of in LIVING
    )
    return any(
        rules.has("body_noun", text) and (text.startswith(",") or rules.begins("and", text))
        for text in behind
    )
