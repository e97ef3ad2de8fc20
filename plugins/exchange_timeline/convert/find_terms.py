"""
Groups, services, places and mediators: who was among those freed, and where they fought.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from exchange_timeline.convert.article import Evidence
from exchange_timeline.convert.direction import side_of
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import clause_of, counted_in
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sentences import excerpt
from exchange_timeline.convert.sides import first_side, sides_in
from exchange_timeline.convert.terms import Found, Terms, Token, tokens

FOREIGN = 40
# "In Belarus", "from Turkey": where something was, not who helped.
# Whoever changes prisoners with another stands between nobody.
BETWEEN = re.compile(r"\b(?:between|між|между)(?: the)?\s+$", re.IGNORECASE)
IN_PLACE = re.compile(r"(?:\bin|\binto|\bу|\bв)\s(?:the\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """
    The closed lists in one language, ready to be looked for.
    """

    groups: Terms
    services: Terms
    places: Terms
    mediators: Terms
    claimants: Terms


Facts = Mapping[str, Evidence]


def find_terms(
    flags: tuple[Flags, ...], rules: Rules, lexicon: Lexicon, *, bodies: bool
) -> tuple[Facts, Facts, Facts, Facts]:
    """
    Groups, services, places and mediators, each with the sentence that names it.
    """
    words = {flag.sentence.number: tokens(flag.text, rules.lang) for flag in flags}
    about = [flag for flag in _with_context(flags, rules) if _tells_of_the_freed(flag, rules)]
    groups = {} if bodies else _collected(about, words, lexicon.groups, rules, _is_group)
    services = {} if bodies else _collected(about, words, lexicon.services, rules, _is_service)
    places = _collected(about, words, lexicon.places, rules, _is_place)
    mediators = _collected(list(flags), words, lexicon.mediators, rules, _is_mediator)
    if bodies:
        # The Red Cross carries the dead; it does not bring the agreement about.
        mediators.pop("ICRC", None)
    return groups, _without_the_other_army(services, rules), places, mediators


def _tells_of_the_freed(flag: Flags, rules: Rules) -> bool:
    """Not what is planned, recounted, still hoped for, or of other news."""
    looks_back = flag.sentence.section == "background" or flag.previous
    prisoners = flag.exchange or rules.has("prisoners", flag.text)
    if rules.cue("meanwhile").match(flag.text) and not prisoners:
        return False
    if looks_back or (flag.planned and not flag.happened) or rules.has("unfreed", flag.text):
        return False
    return not (flag.held and not flag.happened) and not (flag.battle and not flag.happened)


def _with_context(flags: tuple[Flags, ...], rules: Rules) -> list[Flags]:
    """A sentence after one about the freed, in the same paragraph, is about them too."""
    found: list[Flags] = []
    about = recounted = -1
    for each in flags:
        flag = each
        if flag.previous and flag.day and flag.exchange and not rules.has("total_war", flag.text):
            recounted = flag.sentence.paragraph
        elif flag.sentence.paragraph == recounted and not flag.dates:
            # "Among them" of an earlier exchange are not those who came now.
            flag = replace(flag, previous=flag.previous or rules.has("part", flag.text))
        if _freed(flag, rules):
            about = flag.sentence.paragraph
        follows = flag.sentence.paragraph == about and not (
            flag.planned or flag.battle or flag.held
        )
        found.append(replace(flag, happened=True) if follows else flag)
    return found


Test = Callable[[Found, Flags, tuple[Found, ...], Rules], bool]


def _collected(
    flags: list[Flags],
    words: Mapping[int, tuple[Token, ...]],
    terms: Terms,
    rules: Rules,
    fits: Test,
) -> dict[str, Evidence]:
    """Every entry that passes the test of its kind, with its first sentence."""
    found: dict[str, Evidence] = {}
    for flag in flags:
        named = tuple(terms.find(words[flag.sentence.number]))
        for each in named:
            if each.name not in found and fits(each, flag, named, rules):
                found[each.name] = excerpt(flag.sentence, each.start, each.end)
    return found


def _is_group(each: Found, flag: Flags, named: tuple[Found, ...], rules: Rules) -> bool:  # noqa: ARG001
    """A word for a group, of people who came back to the first side, and not taken back."""
    if any(
        match.start() <= each.start < match.end()
        for match in rules.cue(f"not_{_cue(each.name)}").finditer(flag.text)
    ):
        return False
    if (
        each.name in ("medics", "seriously-ill", "seriously-wounded")
        and flag.care
        and not _freed(flag, rules)
    ):
        return False
    if each.name in ("children", "women") and (
        rules.has("family", flag.text) and not rules.has("family_too", flag.text)
    ):
        return False
    needs = rules.cue(f"only_{_cue(each.name)}")
    if needs.pattern != "(?!)" and not needs.search(flag.text):
        return False
    before = flag.text[max(0, each.start - 30) : each.start]
    if (rules.has("total_war", flag.text) and rules.has("running", flag.text)) or rules.has(
        "body_noun", before
    ):
        return False
    return _freed(flag, rules) and not _of_the_other_side(each, flag, rules)


def _is_service(each: Found, flag: Flags, named: tuple[Found, ...], rules: Rules) -> bool:
    """A service that those freed served in: named among several, or where the freed are told of."""
    if rules.has("thanks", flag.text) or _of_the_other_side(each, flag, rules, near=24):
        return False
    if any(
        match.start() <= each.start < match.end()
        for match in rules.cue("not_service").finditer(flag.text)
    ):
        return False
    alone = flag.text[each.start : each.end].lower() in rules.lists.get("only_in_lists", ())
    if alone and len({found.name for found in named}) < 2:
        return False
    return len({found.name for found in named}) > 1 or _freed(flag, rules)


def _is_place(each: Found, flag: Flags, named: tuple[Found, ...], rules: Rules) -> bool:  # noqa: ARG001
    """A place where those freed fought or were taken."""
    if each.term.kind == "country":
        return False
    clause, offset = clause_of(flag.text, each.start, each.end)
    if _counts_the_others(clause, offset, flag, rules):
        return False
    if not (rules.has("fought", clause) or rules.has("fought", flag.text)):
        return False
    before = flag.text[max(0, each.start - 45) : each.end + 14]
    return not rules.has("not_place", before)


def _is_mediator(each: Found, flag: Flags, named: tuple[Found, ...], rules: Rules) -> bool:  # noqa: ARG001
    """Whoever helped to bring the exchange of people about."""
    # A sentence with the running total names an old day, and may name who helped this time.
    recounts = flag.previous and not rules.has("total_war", flag.text)
    if flag.sentence.section == "background" or recounts or not rules.has("mediated", flag.text):
        return False
    if rules.has("not_mediated", flag.text):
        return False
    if (
        IN_PLACE.search(flag.text[: each.start])
        or BETWEEN.search(flag.text[: each.start])
        or rules.cue("not_mediator").match(flag.text, each.end)
        or flag.text[each.end : each.end + 1] == "-"
    ):
        return False
    near = flag.text[max(0, each.start - 110) : each.end + 110]
    return rules.has("mediated", near) and (
        flag.exchange or flag.happened or rules.has("mediat_sure", near)
    )


def _counts_the_others(clause: str, offset: int, flag: Flags, rules: Rules) -> bool:
    """Whether the people whom a clause counts went to the other side alone."""
    first = first_side(rules)
    inside = [
        each
        for each in counted_in(flag.text, rules, flag.dates)
        if offset <= each.start < offset + len(clause)
    ]
    went = {side_of(clause, each, offset, rules, None) for each in inside} - {None}
    return bool(went) and first not in went


def _freed(flag: Flags, rules: Rules) -> bool:
    """Whether the sentence speaks of the people who came back."""
    return flag.happened or rules.has("freed_group", flag.text)


def _of_the_other_side(each: Found, flag: Flags, rules: Rules, near: int = FOREIGN) -> bool:
    """Whether the word stands beside the name of the other side's people."""
    sides = sides_in(rules)
    if len(sides) < 2:
        return False
    beside = flag.text[max(0, each.start - near) : each.end + near // 2]
    return sides[1].folk.search(beside) is not None and not sides[0].folk.search(beside)


def _without_the_other_army(services: dict[str, Evidence], rules: Rules) -> dict[str, Evidence]:
    """The army's name alone, in the other side's phrase for prisoners, tells no service."""
    if len(services) == 1 and all(
        rules.has("army_prisoners", evidence.words) for evidence in services.values()
    ):
        return {}
    return services


def _cue(name: str) -> str:
    """The name of a group as the rule files write it."""
    return name.replace("-", "_")


def names(found: Mapping[str, Evidence]) -> Iterator[str]:
    """
    The entries in the order of the alphabet, as front matter lists them.
    """
    yield from sorted(found)
