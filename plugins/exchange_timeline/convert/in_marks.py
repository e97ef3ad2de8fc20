"""
Outlets and projects whose names stand in marks, where they are cited: пише «Бабель».
"""

import re

from exchange_timeline.convert.marks import quoted
from exchange_timeline.convert.names import english_name
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.speakers import NameBook

TOLD_PAPER = re.compile(
    r"(?:інтерв'ю|коментар\w*|ефірі|етері|интервью|комментари\w+|эфире|interview|comment\w*|broadcast)"
    r"(?: (?:for|to|with|on|of|the|для))*(?: [\w-]+){0,3}\s*[\"“«„]?$",
    re.IGNORECASE,
)
WITHIN = re.compile(r"\s(?:у|в)\s$")
MOST_WORDS, BEFORE, BEHIND = 4, 45, 40


def in_marks(sentence: str, rules: Rules, book: NameBook) -> str | None:
    """
    An outlet whose name stands in marks: пише «Бабель», за даними видання «Бабель».
    """
    text = fold(sentence)
    for span in quoted(text):
        name = text[span.start : span.end]
        before = text[max(0, span.start - BEFORE) : span.start - 1]
        if not name[:1].isupper() or len(name.split()) > MOST_WORDS or name[-1] in ".,!?…":
            continue
        if TOLD_PAPER.search(before):
            # "In an interview with the channel X": where it was said.
            continue
        if any(rules.ends(cue, before) for cue in ("outlet", "writes", "according")):
            return _called(name, rules, book)
        within = WITHIN.search(before)
        if within and rules.ends("say", before[: within.start()]):
            # Зазначають у «Хочу жити».
            return _called(name, rules, book)
        behind = text[span.end + 1 : span.end + BEHIND]
        # «Медиазона» пишет, проєкт «Хочу жить» повідомив: a name in marks, and a verb right behind.
        media = rules.cue("media").fullmatch(name) or rules.ends("group", before)
        if media and rules.begins("say", behind):
            return _called(name, rules, book)
    return None


def _called(name: str, rules: Rules, book: NameBook) -> str:
    """The outlet's name in English: its own one, else in Latin letters."""
    own: dict[str, str] = rules.lists.get("outlet_names", {})
    return own.get(name.lower()) or book.full(name) or english_name(name, rules.lang)
