"""
Two numbers of one subject: "Ukraine gave up 82 prisoners and received 84".
"""

import re

from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import SideWords, other_side, sides_in

NUMBER = re.compile(r"NUM|\d")


def of_shared_subject(framed: str, rules: Rules) -> str | None:
    """
    Where those came whom one of two verbs with one subject counts; None where the words are others.

    `framed` is a folded clause with NUM in the place of the number that is asked about.
    """
    for verb, got in _second_verbs(framed, rules):
        before, after = framed[: verb.start()], framed[verb.end() :]
        if not (NUMBER.search(before) and NUMBER.search(after)):
            continue
        for side in sides_in(rules):
            # "Returned" may be either: the other verb tells which.
            had = _got_first(side, before, after, rules, other=not got)
            if had is not None:
                here = had if "NUM" in before else got
                return side.name if here else other_side(side.name, rules)
    return None


def _second_verbs(framed: str, rules: Rules) -> list[tuple[re.Match[str], bool]]:
    """Verbs that go on with the same subject, and whether each tells of getting."""
    return [
        (match, got)
        for cue, got in (("and_gets", True), ("and_gives", False))
        for match in rules.cue(cue).finditer(framed)
    ]


def _got_first(
    side: SideWords, before: str, after: str, rules: Rules, *, other: bool
) -> bool | None:
    """Whether a side got those whom the first verb counts; None where it is not the subject."""
    given, gotten = side.gives.search(before), side.gets.search(before)
    if not (given or gotten):
        return None
    sure = not (given and gotten) and not (gotten and rules.has("gave_or_got", gotten[0]))
    if sure:
        return gotten is not None
    # "Ukraine freed 84 soldiers and received 20 bodies" swaps nothing for them.
    dead = rules.has("body_noun", after) and not rules.has("body_noun", before)
    return None if dead else other
