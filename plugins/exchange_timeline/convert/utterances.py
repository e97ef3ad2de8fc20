"""
Whether quoted words are somebody's utterance: their shape and what stands beside them.
"""

import re

from exchange_timeline.convert.article import Block, Quote
from exchange_timeline.convert.attribution import Attribution
from exchange_timeline.convert.marks import Span, masked
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.shapes import INSIDE

# A whole utterance may be short; some quoted words in the reporter's sentence are no quotation.
LEAST_WORDS, MIN_WORDS, MIN_IN_SENTENCE = 3, 5, 12
# Fewer words that begin small are the reporter's choice of words.
MIN_WITHIN = 7
# After an utterance comes the comma or the dash of "he said"; before it a colon or a full stop.
UTTERED = re.compile(r"[\"”»“’'],?\s*[-–—]\s|[\"”»“’'],")
BEFORE = re.compile(r"[:.!?…][\"”»)’']*\s+[\"“«„‘']$")
EDGES = " \t\"“”„«»'’‘"
DASHED = re.compile(r"^[-–—]\s+(?=\S)")


def is_scrap(text: str, span: Span, rules: Rules) -> bool:
    """
    A few quoted words inside the reporter's own sentence are no quotation.
    """
    words = text[span.start : span.end]
    count = len(words.split())
    if words.lstrip()[:1].islower():
        return count < MIN_WITHIN
    # In English a dash behind the marks is the reporter's own, unless somebody speaks behind it.
    after = fold(text[span.end + 1 : span.end + 60]).split(".")[0]
    set_off = UTTERED.match(text, span.end) and (rules.lang != "en" or rules.has("say", after))
    whole = words.rstrip()[-1:] in tuple(".!?…,") or set_off
    alone = not text[: span.start].strip(EDGES + "-–—•") or BEFORE.search(text[: span.start])
    return count < (LEAST_WORDS if whole and alone else MIN_WORDS)


def is_told(text: str, span: Span, rules: Rules) -> bool:
    """
    Whether a stretch in small letters is set off as an utterance: "is wrong," Koval said.
    """
    words = text[span.start : span.end]
    return (
        len(words.split()) >= MIN_WORDS
        and words.rstrip().endswith(",")
        and span.closed
        and rules.has("say", fold(text[span.end + 1 : span.end + 60]).split(".")[0])
    )


def by_somebody(text: str, span: Span, rules: Rules) -> bool:
    """
    Whether an utterance is surely one though nobody is named: "an official said", or alone.
    """
    words = text[span.start : span.end]
    outside = fold(text[: max(span.start - 1, 0)] + " " + text[span.end + 1 :])
    if not outside.strip(EDGES + ".,-–—"):
        return words.rstrip()[-1:] in (*".!?…", "") or text.rstrip()[-1:] in tuple(".!?…")
    above = text[: span.start].rstrip(EDGES)
    if above.endswith(":") and words[:1].isupper() and len(words.split()) >= MIN_WORDS:
        # "With a promise the head of the office closed: ..."
        return True
    first = not text[: span.start].strip(EDGES) and words[:1].isupper()
    whole = first or words.rstrip()[-1:] in tuple(".!?…,") or UTTERED.match(text, span.end)
    plain = masked(fold(text))
    cues = ["officer_says", "somebody", "person_says"]
    if first:
        # "...", the message of the ministry reads: whose word it is, the text may tell nowhere.
        cues.append("pronoun_says")
    return bool(whole) and any(rules.has(cue, plain) for cue in cues)


def resumes(text: str, spans: tuple[Span, ...], number: int, found: list[Quote]) -> bool:
    """
    Whether a stretch is the rest of a sentence that "he said" interrupted.
    """
    if not number or not found:
        return False
    start = text[spans[number].start : spans[number].start + 1]
    between = text[spans[number - 1].end + 1 : spans[number].start - 1]
    return start.islower() and len(between.split()) <= 14 and not re.search(r"[.!?]", between)


def only_says(tail: str, rules: Rules) -> bool:
    """
    Whether a clause does nothing but say who said it: "the head of the office informs".
    """
    words = fold(tail).split()
    first, end = " ".join(words[:3]), " ".join(words[-2:])
    return len(words) <= 12 and (rules.has("say", first) or rules.has("say", end))


def said_on(above: str, text: str, rules: Rules, said: tuple[Attribution, ...]) -> bool:
    """
    Whether a line ends the sentence of a paragraph set apart as a quotation: "..., / Koval said.".
    """
    words = len(text.split())
    says = bool(said) or rules.has("pronoun_says", fold(text))
    return above.rstrip().endswith(",") and words < MIN_IN_SENTENCE and says


def says_below(text: str, rules: Rules, *, named: bool) -> bool:
    """
    A line under a quotation that only says whose it is: "- said Koval.".
    """
    if DASHED.match(text) is None or len(text.split()) > MIN_IN_SENTENCE:
        return False
    plain = fold(DASHED.sub("", text))
    return rules.begins("say", plain) or (
        named and rules.lang == "en" and len(plain.split()) < MIN_IN_SENTENCE / 2 + 2
    )


def says_alone(behind: str, rules: Rules) -> bool:
    """
    Whether a verb of saying stands behind an utterance with no subject: "- powiedział.".
    """
    said = rules.cue("says_alone").match(behind)
    return (
        said is not None
        and re.match(r"$|,| (?:i|oraz|y|et|та|й|и)\s", behind[said.end() :]) is not None
    )


def said_below_dash(
    texts: tuple[Block, ...], number: int, rules: Rules, *, cited: bool
) -> str | None:
    """
    The words of a paragraph behind a dash, where the one above cites somebody or ends in a colon.

    A list's entries stand one below another; who speaks so speaks in whole sentences.
    """
    text = texts[number].text
    start = DASHED.match(text)
    if start is None or number == 0 or len(text.split()) <= MIN_WORDS:
        return None
    above, below = texts[number - 1].text, texts[number + 1].text if texts[number + 1 :] else ""
    if DASHED.match(above) or DASHED.match(below) or not text.endswith((".", "!", "?", "…")):
        return None
    leads = above.endswith(":") and rules.has("say", fold(above))
    long = len(text.split()) > MIN_IN_SENTENCE and INSIDE.search(text)
    if not leads and not (cited and long):
        return None
    return text[start.end() :]
