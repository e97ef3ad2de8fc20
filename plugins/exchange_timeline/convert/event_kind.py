"""
Which kind of event a report is of: an exchange, a one-sided return, or a return of the dead.
"""

from itertools import combinations

from exchange_timeline.convert.article import Count, Kind
from exchange_timeline.convert.decide_kind import LEAD, Decision
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.happened import has_happened
from exchange_timeline.convert.mentions import counted_in
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import names_a_side

NEAR = 6
# So few words are a call and no lead: "Our men are home!"
CALL = 4


def kind_of(
    decision: Decision, flags: tuple[Flags, ...], counts: tuple[Count, ...], rules: Rules
) -> Kind:
    """
    Bodies where the news is of bodies alone; one-sided where the text says so; else an exchange.
    """
    if decision.verdict == "announcement" or decision.lead is None:
        return "announcement"
    near = [flag for flag in flags if flag.sentence.number <= LEAD and flag.own_news]
    told = [flag for flag in near if flag.happened]
    living = [count for count in counts if count.of != "bodies" and count.count]
    prisoners = any(_of_prisoners(flag, rules) for flag in told)
    dead = any(count.of == "bodies" for count in counts)
    if (dead or any(flag.bodies for flag in told)) and not living and not prisoners:
        return "repatriation-of-bodies"
    headed = [flag for flag in told if flag.sentence.section == "title"]
    alive = any(rules.has("living", flag.text) for flag in headed)
    if decision.lead.bodies and dead and not living and not alive:
        return "repatriation-of-bodies"
    early = [flag for flag in flags if flag.sentence.number <= NEAR and flag.own_news]
    one_sided = [
        flag
        for flag in early
        if rules.has("unilateral", flag.text) and not rules.has("outside_too", flag.text)
    ]
    if _children_alone(early, rules):
        return "unilateral-return"
    swapped = [
        flag
        for flag in told
        if flag.exchange and not (flag.halted or rules.has("named_exchange", flag.text))
        if flag not in one_sided
    ]
    alone = any(rules.has("one_sided", flag.text) for flag in one_sided)
    mutual = any(
        one.count == other.count and one.to != other.to for one, other in combinations(living, 2)
    )
    if (one_sided and (alone or not (swapped or mutual))) or _others_alone(flags, rules):
        return "unilateral-return"
    return "prisoner-exchange"


def _children_alone(early: list[Flags], rules: Rules) -> bool:
    """Children who come home, and no word of an exchange beside them."""
    lead = early[:2]
    soldiers = any(
        rules.has("living", flag.text)
        or any(each.of == "military" for each in counted_in(flag.text, rules, flag.dates))
        for flag in lead
    )
    return (
        any(rules.has("children_home", flag.text) for flag in lead)
        and not soldiers
        and not any(flag.exchange for flag in early)
    )


def _others_alone(flags: tuple[Flags, ...], rules: Rules) -> bool:
    """Prisoners of other states, and nowhere a word of an exchange: somebody let them go."""
    own = [flag for flag in flags if flag.own_news]
    told = [
        flag.text for flag in own if len(flag.text.split()) > CALL or names_a_side(flag.text, rules)
    ]
    lead = " ".join(told[:2])
    ours = names_a_side(lead, rules)
    mutual = rules.has("each", lead) or rules.has("each_before", lead)
    others = any(rules.has(nation, lead) for nation in ("nation", "other_nation"))
    return others and not (ours or mutual or any(flag.exchange for flag in own))


def _of_prisoners(flag: Flags, rules: Rules) -> bool:
    """Whether a clause tells that prisoners came back; not where it speaks of the dead."""
    # "The repatriation took place": of whom, it does not tell.
    text = rules.cue("repatriation").sub(" ", flag.text)
    return has_happened(flag.text, rules) and any(
        has_happened(clause, rules)
        and rules.has("prisoners", clause)
        and not (rules.has("bodies", clause) and not rules.has("prisoner_exchange", clause))
        for clause in text.split(";")
    )
