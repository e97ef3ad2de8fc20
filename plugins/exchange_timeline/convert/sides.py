"""
The sides of the timeline in a language's words: who is whose, and who comes to whom.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from exchange_timeline.convert.cues import Cue
from exchange_timeline.convert.rules import NEVER, Rules, expression

PLACEHOLDER = re.compile(r"\{(\w+)\}")
# A side and the verb right behind it, few words between.
GIVES, GETS = (rf"{{own}},?( \S+){{0,3}}? ({{{verb}}})" for verb in ("give", "receive"))


@dataclass(frozen=True, slots=True, eq=False)
class SideWords:
    """
    How a language names one side: itself, its people, its speakers, ways home to it.
    """

    name: str
    itself: Cue
    subject: Cue
    office: Cue
    cited: Cue
    people: Cue
    folk: Cue
    speaker: re.Pattern[str]
    gives: Cue
    gets: Cue
    comes_in: Cue
    comes_out: Cue


@cache
def sides_in(rules: Rules) -> tuple[SideWords, ...]:
    """
    Every side that the language's rules know, each with the expressions that lead to it.
    """
    listed: Mapping[str, Mapping[str, Any]] = rules.lists.get("sides", {})
    return tuple(_side(name, words, listed, rules) for name, words in listed.items())


def first_side(rules: Rules) -> str | None:
    """
    The side whose returns the timeline counts first; None where there is none.
    """
    return next((side.name for side in sides_in(rules)), None)


def other_side(name: str, rules: Rules) -> str | None:
    """
    The side across from one, where there are two.
    """
    others = [side.name for side in sides_in(rules) if side.name != name]
    return others[0] if len(others) == 1 else None


@lru_cache(maxsize=256)  # an article's first lines, each asked by several stages
def names_a_side(text: str, rules: Rules) -> bool:
    """
    Whether a folded text names any side or its people.
    """
    return any(_named(side, text) for side in sides_in(rules))


def names_every_side(text: str, rules: Rules) -> bool:
    """
    Whether a folded text names all sides or their people.
    """
    return all(_named(side, text) for side in sides_in(rules))


def _named(side: SideWords, text: str) -> bool:
    """Whether a text names a side or its people."""
    return any(words.search(text) for words in (side.itself, side.people, side.folk))


def _side(
    name: str, words: Mapping[str, Any], listed: Mapping[str, Mapping[str, Any]], rules: Rules
) -> SideWords:
    """The patterns of one side, its frames filled with its own and the other's words."""
    other = next((value for key, value in listed.items() if key != name), words)
    fill = {
        "own": words.get("subject", words["name"]),
        "home": words["home"],
        "other": other.get("subject", other["name"]),
        "own_name": words["name"],
        "other_name": other["name"],
        "other_captivity": other["captivity"],
        "other_home": other["home"],
        "own_folk": words["folk"],
        "other_folk": other["folk"],
        "receive": f"(?:{rules.lists.get('receive', '(?!)')})(?!\\w)",
        "give": f"(?:{rules.lists.get('give', '(?!)')})(?!\\w)",
        "brought": f"(?:{rules.lists.get('brought', '(?!)')})(?!\\w)",
    }
    frames = [_filled(frame, fill) for frame in rules.lists.get("frames_in", [])]
    sure = [_filled(frame, fill) for frame in rules.lists.get("frames_sure", [])]
    return SideWords(
        name=name,
        itself=Cue(expression([words["name"]], {})),
        subject=Cue(expression([words.get("subject", words["name"])], {})),
        office=Cue(expression([words["office"]], {})) if "office" in words else NEVER,
        cited=Cue(expression([words.get("cited", words["name"])], {})),
        people=Cue(expression([words["people"]], {})),
        folk=Cue(expression([words["folk"]], {})),
        speaker=re.compile(expression([words["speaker"]], {}), re.IGNORECASE),
        gives=Cue(expression([_filled(GIVES, fill)], {})),
        gets=Cue(expression([_filled(GETS, fill)], {})),
        comes_in=Cue(expression(frames, {})) if frames else NEVER,
        comes_out=Cue(expression(sure, {})) if sure else NEVER,
    )


def _filled(frame: str, fill: Mapping[str, str]) -> str:
    """A frame with the sides' words in its places."""
    return PLACEHOLDER.sub(
        lambda match: f"({fill[match[1]]})" if match[1] in fill else match[0], frame
    )
