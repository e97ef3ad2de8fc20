"""
A language's rules: read from its folder of data, compiled once.

Every pattern in `languages/<lang>/*.yaml` is a regular expression with four
conveniences: `~` stands for any ending of a word, `<name>` for the entry of that
name under `define`, brackets only group, and a pattern matches whole words,
capitals or not.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from exchange_timeline.convert.branches import opening_bracket
from exchange_timeline.convert.cues import Cue, looked_through
from exchange_timeline.convert.small_letters import Places

FOLDER = Path(__file__).with_name("languages")
APOSTROPHES, DASHES, SPACES = "’ʼ‘`´", "–—‑−―", "\u00a0\u2009\u202f\u2007\t"
LOOK_ALIKE = str.maketrans(
    {
        **dict.fromkeys(APOSTROPHES, "'"),
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys(SPACES, " "),
    }
)
# To look for any is ten times quicker than to ask of each letter what it becomes.
ANY_LOOK_ALIKE = re.compile(f"[{APOSTROPHES}{DASHES}{SPACES}]")
ANSWERS = 8192
NEVER = Cue(r"(?!)")
NAME = re.compile(r"<([a-z][a-z_]+)>")
OPENING = re.compile(r"(?<!\\)\((?!\?)")


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """
    Write apostrophes, dashes and spaces one way; each letter keeps its place.

    >>> fold("п’ять – шість")
    "п'ять - шість"
    """
    return text.translate(LOOK_ALIKE) if ANY_LOOK_ALIKE.search(text) else text


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """
    What one language's folder says: its cues compiled, its word lists as they stand.
    """

    lang: str
    cues: Mapping[str, Cue]
    lists: Mapping[str, Any]
    # A sentence is asked the same by several readers.
    answers: dict[tuple[str, str], bool] = field(default_factory=dict, repr=False)

    def cue(self, name: str) -> Cue:
        """The pattern of that name; one that this language lacks matches nothing."""
        return self.cues.get(name, NEVER)

    def has(self, name: str, text: str) -> bool:
        """Whether the (folded) text holds the cue."""
        cue = self.cues.get(name)
        # Asked a thousand times an article, so without a call between.
        if cue is None or not (cue.is_open or looked_through(text).bits & cue.bit):
            return False
        asked = name, text
        answer = self.answers.get(asked)
        if answer is None:
            if len(self.answers) >= ANSWERS:
                self.answers.clear()
            answer = self.answers[asked] = cue.search(text) is not None
        return answer

    def ends(self, name: str, text: str) -> bool:
        """Whether the (folded) text ends in the cue: it stands right before what follows."""
        return name in self.cues and _at_end(self, name).search(text) is not None

    def begins(self, name: str, text: str) -> bool:
        """Whether the (folded) text begins with the cue: it stands right after what was."""
        cue = self.cues.get(name)
        return cue is not None and cue.match(text, len(text) - len(text.lstrip())) is not None


@cache
def _at_end(rules: Rules, name: str) -> Places:
    """A cue, and nothing behind it but space."""
    return Places(rf"{rules.cue(name).pattern}\s*$")


@cache
def rules_for(lang: str) -> Rules:
    """
    The rules of a language, those of `any` included; of an unknown one, those of `any` alone.
    """
    defined: dict[str, str] = {}
    cues: dict[str, list[str]] = {}
    lists: dict[str, Any] = {}
    for folder in ("any", lang):
        for path in sorted((FOLDER / folder).glob("*.yaml")):
            data = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader) or {}
            defined |= data.get("define") or {}
            for name, patterns in (data.get("cues") or {}).items():
                cues.setdefault(name, []).extend(patterns or [])
            for name, value in (data.get("lists") or {}).items():
                lists[name] = _merged(lists.get(name), value)
    compiled = {
        name: Cue(expression(patterns, defined)) for name, patterns in cues.items() if patterns
    }
    return Rules(lang, compiled, lists)


@cache
def languages() -> tuple[str, ...]:
    """
    The languages read in full: those that have a folder of rules.
    """
    return tuple(
        sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and path.name != "any")
    )


def expression(patterns: list[str], defined: Mapping[str, str]) -> str:
    """
    One expression out of a list of patterns in the notation of the rule files.

    >>> found = expression(["prisoner swap~", "<who> home"], {"who": "soldiers?"})
    >>> re.findall(found, "Prisoner swaps bring soldiers home", re.IGNORECASE)
    ['Prisoner swaps', 'soldiers home']
    """
    whole = "|".join(_together([_expand(pattern, defined) for pattern in patterns]))
    return rf"(?<!\w)(?:{whole})(?!\w)"


def _together(expressions: list[str]) -> Iterator[str]:
    """Neighbours that begin with the same bracket as one: what is in it is tried once for all."""
    for begin, same in groupby(expressions, key=opening_bracket):
        rests = [each[len(begin) :] for each in same]
        yield f"(?:{begin}(?:{'|'.join(rests)}))"


def _expand(pattern: str, defined: Mapping[str, str], depth: int = 0) -> str:
    """Put the defined names in, those within them too."""

    def entry(match: re.Match[str]) -> str:
        name = match[1]
        if name not in defined or depth > 6:
            raise ValueError(f"{pattern!r}: <{name}> is not defined")
        return f"(?:{_expand(defined[name], defined, depth + 1)})"

    return NAME.sub(entry, OPENING.sub("(?:", pattern.replace("~", r"\w*")))


def _merged(old: Any, new: Any) -> Any:
    """Lists grow, mappings take the newer entry."""
    if isinstance(old, list) and isinstance(new, list):
        return [*old, *new]
    if isinstance(old, dict) and isinstance(new, dict):
        return {**old, **new}
    return new
