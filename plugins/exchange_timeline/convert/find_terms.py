"""
Groups, services, places and mediators: who was among those freed, and where they fought.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from exchange_timeline.convert.article import Evidence
from exchange_timeline.convert.clauses import clause_of
from exchange_timeline.convert.context import (
    about_the_freed,
    beside_the_news,
    counts_the_others,
    freed,
    of_the_whole_war,
)
from exchange_timeline.convert.cues import Cue
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mediator_tests import is_mediator
from exchange_timeline.convert.mentions import counted_in
from exchange_timeline.convert.place_tests import is_place
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sentences import excerpt
from exchange_timeline.convert.sides import sides_in
from exchange_timeline.convert.summed_up import counts_a_sum
from exchange_timeline.convert.terms import Found, Terms, Token, tokens
from exchange_timeline.convert.words import forms_of

FOREIGN = 40
DEFENDERS = "azovstal-mariupol"
CONVICTED = "previously-convicted"
CARED_FOR = ("medics", "seriously-ill", "seriously-wounded")
FAMILY = ("children", "women")


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
    about = about_the_freed(flags, rules)
    groups = {} if bodies else _collected(about, words, lexicon.groups, rules, _is_group)
    services = {} if bodies else _collected(about, words, lexicon.services, rules, _is_service)
    places = _collected(about, words, lexicon.places, rules, is_place if bodies else _is_place)
    mediators = _collected(beside_the_news(flags), words, lexicon.mediators, rules, is_mediator)
    if bodies:
        # The Red Cross carries the dead; it does not bring the agreement about.
        mediators.pop("ICRC", None)
    return groups, _without_the_other_army(services, flags, rules), places, mediators


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
        named = (*terms.find(words[flag.sentence.number]), *_said(flag, terms, rules))
        for each in named:
            if each.name not in found and fits(each, flag, named, rules):
                found[each.name] = excerpt(flag.sentence, each.start, each.end)
    return found


def _said(flag: Flags, terms: Terms, rules: Rules) -> Iterator[Found]:
    """Entries told in words that no spelling lists: "severely wounded or ill"."""
    for name, cue in _told(rules, terms):
        match = cue.search(flag.text)
        if match:
            yield Found(name, terms.terms[name], match.start(), match.end())


@cache
def _told(rules: Rules, terms: Terms) -> tuple[tuple[str, Cue], ...]:
    """The entries of a list that a language has a cue of their own for."""
    said = {
        name.removeprefix("said_").replace("_", "-"): cue
        for name, cue in rules.cues.items()
        if name.startswith("said_")
    }
    return tuple((name, cue) for name, cue in said.items() if name in terms.terms)


def _is_group(each: Found, flag: Flags, named: tuple[Found, ...], rules: Rules) -> bool:
    """A word for a group, of people who came back to the first side, and not taken back."""
    if _taken_back(each, flag, rules) or _of_the_other_side(each, flag, rules):
        return False
    # "Eight were sentenced in Russia": that is where they come from.
    sentenced = each.name == CONVICTED and rules.has("sentenced_there", flag.text)
    clause = clause_of(flag.text, each.start, each.end, rules)
    if not sentenced and counts_the_others(*clause, flag, rules):
        return False
    told = freed(flag, rules)
    if each.name == DEFENDERS:
        # A civilian who was taken in the city defended nothing.
        unarmed = rules.has("civilian_noun", flag.text) and not rules.has(
            "military_noun", flag.text
        )
        return not unarmed and (told or is_place(each, flag, named, rules))
    return told


def _taken_back(each: Found, flag: Flags, rules: Rules) -> bool:
    """Whether the words around a group say that it is not meant: doctors who treat, families."""
    if _within(f"not_{_cue(each.name)}", each, flag, rules):
        return True
    if each.name in CARED_FOR and flag.care and not freed(flag, rules):
        return True
    if each.name in FAMILY and (
        rules.has("family", flag.text) and not rules.has("family_too", flag.text)
    ):
        return True
    needs = rules.cue(f"only_{_cue(each.name)}")
    if needs.pattern != "(?!)" and not needs.search(flag.text):
        return True
    summed = of_the_whole_war(flag, rules) or counts_a_sum(flag, rules)
    return summed or _of_the_dead(each, flag, rules)


def _of_the_dead(each: Found, flag: Flags, rules: Rules) -> bool:
    """Whether the dead are named before a group: "bodies, those of two foreign citizens"."""
    if not flag.bodies:
        return False
    begin = max(0, flag.text.rfind(";", 0, each.end))
    dead = [
        begin + match.end()
        for match in rules.cue("body_noun").finditer(flag.text[begin : each.end])
    ]
    # "57 bodies and 40 civilians": the living are counted anew.
    return bool(dead) and not any(
        counted.of != "bodies"
        and dead[-1] < counted.start <= each.start <= counted.head[1]
        and rules.ends("and", flag.text[: counted.start])
        for counted in counted_in(flag.text, rules, flag.dates)
    )


def _is_place(each: Found, flag: Flags, named: tuple[Found, ...], rules: Rules) -> bool:
    """A place of the living: where those fell whose bodies came beside them is none."""
    return not _of_the_dead(each, flag, rules) and is_place(each, flag, named, rules)


def _is_service(each: Found, flag: Flags, named: tuple[Found, ...], rules: Rules) -> bool:
    """A service that those freed served in: named among several, or where the freed are told of."""
    if rules.has("thanks", flag.text) or _of_the_other_side(each, flag, rules, near=24):
        return False
    if _within("not_service", each, flag, rules) or _within(
        f"not_{_cue(each.name)}", each, flag, rules
    ):
        return False
    if _is_row(each, flag, rules):
        return True
    alone = flag.text[each.start : each.end].lower() in _weak(rules)
    if alone and len({found.name for found in named}) < 2:
        return False
    return len({found.name for found in named}) > 1 or freed(flag, rules)


def _is_row(each: Found, flag: Flags, rules: Rules) -> bool:
    """Whether a line of a list tells a service and how many of it came, and no more."""
    rest = f"{flag.text[: each.start]} {flag.text[each.end :]}"
    return any(map(str.isdigit, rest)) and not any(
        map(str.isalpha, rules.cue("row_words").sub("", rest))
    )


def _within(cue: str, each: Found, flag: Flags, rules: Rules) -> bool:
    """Whether an entry stands inside words of a cue."""
    return any(
        match.start() <= each.start < match.end() for match in rules.cue(cue).finditer(flag.text)
    )


@cache
def _weak(rules: Rules) -> frozenset[str]:
    """Words that name a service only beside others, in every form: police, sailors."""
    listed: Iterable[str] = rules.lists.get("only_in_lists", ())
    return frozenset(form for word in listed for form in forms_of(word, rules.lang))


def _of_the_other_side(each: Found, flag: Flags, rules: Rules, near: int = FOREIGN) -> bool:
    """Whether the word stands beside the name of the other side's people."""
    sides = sides_in(rules)
    if len(sides) < 2:
        return False
    start, end = max(0, each.start - near), each.end + near // 2
    if sides[0].folk.search(flag.text, start, end):
        return False
    # Whoever the other side held is not of it: "hostages of the Russians", "whom they held".
    return any(
        not rules.ends("held_by", flag.text[start : match.start()])
        and not rules.begins("captors", flag.text[match.end() :])
        for match in sides[1].folk.finditer(flag.text, start, end)
    )


def _without_the_other_army(
    services: dict[str, Evidence], flags: tuple[Flags, ...], rules: Rules
) -> dict[str, Evidence]:
    """The army's name alone, in the other side's phrase for prisoners, tells no service."""
    if len(services) != 1:
        return services
    (words,) = (evidence.words for evidence in services.values())
    if not rules.has("army_prisoners", words):
        return services
    home = any(words in flag.sentence.text and _come_home(flag, rules) for flag in flags)
    return services if home else {}


def _come_home(flag: Flags, rules: Rules) -> bool:
    """Whether a sentence brings the army's prisoners home, and not the other side's beside them."""
    if not rules.has("army_home", flag.text):
        return False
    named = rules.cue("army_prisoners").search(flag.text)
    begin = named.start() if named else 0
    part = f"{flag.text[:begin].split(',')[-1]}{flag.text[begin:].split(',')[0]}"
    return rules.has("army_home", part) or not any(
        side.itself.search(flag.text) or side.folk.search(flag.text) for side in sides_in(rules)[1:]
    )


def _cue(name: str) -> str:
    """An entry's name as the rule files write it."""
    return name.lower().replace("-", "_").replace(" ", "_")


def names(found: Mapping[str, Evidence]) -> Iterator[str]:
    """
    The entries in the order of the alphabet, as front matter lists them.
    """
    yield from sorted(found)
