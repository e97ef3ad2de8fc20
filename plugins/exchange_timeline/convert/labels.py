"""
The labels of house styles: "Source:", "Quote from X:", "Details:", "Background:".
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from exchange_timeline.convert.rules import Rules, fold

Label = Literal["source", "quote", "details", "background"]
LABELS: tuple[Label, ...] = ("source", "quote", "details", "background")


@dataclass(frozen=True, slots=True)
class Labelled:
    """
    A line that begins with a label: which, what follows, and whose words where it says so.
    """

    label: Label
    rest: str
    said_by: str | None = None


@lru_cache(maxsize=1024)  # a line is asked by several stages
def read_label(text: str, rules: Rules) -> Labelled | None:
    """
    The label that a line begins with, or None.

    >>> from exchange_timeline.convert.rules import rules_for
    >>> read_label("Quote from Marchenko: “We wait.”", rules_for("en"))
    Labelled(label='quote', rest='“We wait.”', said_by='Marchenko')
    """
    folded = fold(text)
    for label in LABELS:
        match = _pattern(rules, label).match(folded)
        if match:
            said_by = text[match.start("by") : match.end("by")].strip(" -") or None
            return Labelled(
                label, text[match.end() :].strip(), said_by if label == "quote" else None
            )
    return None


@cache
def _pattern(rules: Rules, label: Label) -> re.Pattern[str]:
    """The label, whose words where it is a quotation, and the colon."""
    word = rules.cue(f"label_{label}").pattern
    by = r"(?P<by>[^:.\"“«]{0,70}?)" if label == "quote" else r"(?P<by>)"
    return re.compile(rf"[*_ ]*{word}{by}\s*:[*_]*\s*", re.IGNORECASE)
