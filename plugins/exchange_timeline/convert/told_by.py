"""
Whose people a clause can only mean: those of whoever speaks in it, or in the whole article.
"""

from functools import lru_cache

from exchange_timeline.convert.claimed import Voice
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import sides_in
from exchange_timeline.convert.whose import names_another


def told_by(
    clause: str, offset: int, flag: Flags, voice: Voice, narrator: str | None
) -> str | None:
    """
    The side whose people a clause means where it names nobody's: its speaker's, else `narrator`'s.

    `offset` is where the clause begins in its sentence.
    """
    rules = flag.rules
    own = (_begins_with(clause, rules) if offset else None) or told_behind(clause, rules)
    if own:
        return own
    if voice.side and (voice.here or not names_another(flag.text, voice.side, rules)):
        return voice.side
    return narrator if narrator and not names_another(flag.text, narrator, rules) else None


@lru_cache(maxsize=256)  # an article's clauses, each asked twice
def told_behind(text: str, rules: Rules) -> str | None:
    """
    The side that tells it, named behind: "248 of its soldiers were back, Russia said".
    """
    behind = [
        (match.start(), side.name)
        for side in sides_in(rules)
        for match in side.itself.finditer(text)
        if (text[: match.start()].endswith(", ") and rules.begins("say", text[match.end() :]))
        or rules.ends("according_behind", text[: match.start()])
    ]
    return min(behind)[1] if behind else None


def _begins_with(clause: str, rules: Rules) -> str | None:
    """The side whose word a later clause gives, its verb left out: "Kyiv spoke of 9, Moscow of"."""
    said = rules.cue("in_its_word").sub("", clause).lstrip()
    return next((side.name for side in sides_in(rules) if side.itself.match(said)), None)
