"""
Who shares a verb or a reference with another: "the president, the ombudsman and Koval said".
"""

import re
from collections.abc import Iterator

from exchange_timeline.convert.named import Name
from exchange_timeline.convert.names import nominative
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.words import WITH_FORMS

WORDS = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
# The age of whoever is named before may stand between: "Koval, 28, and Hnatiuk, 29, say".
LINK = re.compile(
    r"(?:,\s*\d{2}(?=,))?\s*(?:,\s*)?(?:(?P<and>and|та|і|й|и|und|oraz|y|et)\b)?"
    r"\s*(?:(?:the|by|vom|von der|von)\s+)*"
)
BELONGS = re.compile(r"\b(?:of|under|for|by|(?<!according )to)\b(?!.*\b(?:of|under|for|by|to)\b)")
OF_COUNTRY = re.compile(r"\s+of\s+(\w+)(?=,?\s+and\b)")
MAX_OFFICE = 4
# "The staff for the treatment of prisoners": so much of a body's name may stand behind its head.
MAX_TAIL = 6
# A verb in the plural, where verbs show it.
PLURAL = re.compile(r"(?:ли|ють|уть|ять|ать|ют|ут|ят|ат)$", re.IGNORECASE)


def joined_before(
    text: str, verb: re.Match[str], last: Name, names: tuple[Name, ...], rules: Rules
) -> tuple[Name, ...]:
    """
    The other subjects of a verb in the plural: "the president, the ombudsman and X said".
    """
    found: list[Name] = []
    after, joint = last, PLURAL.search(verb[0]) is not None
    for name in reversed(names):
        if name.end > after.start:
            continue
        gap = _behind_country(text[name.end : after.start], name, rules)
        link = LINK.match(gap)
        if not link or not only_offices(gap[link.end() :], rules):
            break
        joint = joint or link["and"] is not None
        if link[0].strip():
            # "Head of the office Koval": what stands right before a person is the person's office.
            found.insert(0, name)
        after = name
    # "After talks with Hnatiuk, Koval said": only who begins the sentence is subject with them.
    begins = bool(found) and only_offices(re.split(r"[.;:!?]\s", text[: found[0].start])[-1], rules)
    return tuple(found) if joint and begins else ()


def _behind_country(gap: str, name: Name, rules: Rules) -> str:
    """What stands behind a person and his country: "Koval of Ukraine and Hnatiuk of Poland"."""
    country = OF_COUNTRY.match(gap) if name.person else None
    named = country is not None and rules.cue("nation").fullmatch(country[1]) is not None
    return gap[country.end() :] if country and named else gap


def listed(text: str, first: Name, names: tuple[Name, ...], rules: Rules) -> Iterator[Name]:
    """
    The further names of a list: "showed Koval, the minister Hnatiuk and Savchuk".
    """
    before, several = first, False
    for name in names:
        if name.start < first.end or not name.person:
            continue
        gap = text[before.end : name.start]
        if not re.match(r"\s*(?:,|and\b|та\b|і\b|и\b)", gap) or not only_offices(gap, rules):
            break
        if rules.ends("serves", gap) or belongs(gap, text, name, rules):
            # "Koval, chief of staff to the president Hnatiuk": one of them speaks.
            return
        yield name
        before, several = name, True
    body = next((each for each in names if each.start >= before.end), None)
    link = LINK.match(text, before.end)
    if body is None or body.person or not link or link.end() != body.start:
        return
    if link["and"] or (several and link[0].strip() and not text[body.end :].strip(' ."')):
        # "Said the head of the office Koval and the ministry", "..., Hnatiuk, the ministry.": the
        # body closes the list.
        yield body


def and_another(text: str, first: Name, names: tuple[Name, ...], rules: Rules) -> Name | None:
    """
    The second body or person of "reported by the ministry and the office".
    """
    name = next((each for each in names if each.start >= first.end), None)
    link = LINK.match(text, first.end)
    if name is None or link is None or link["and"] is None or link.end() > name.start:
        return None
    return name if only_offices(text[link.end() : name.start], rules) else None


def cited_on(text: str, first: Name, names: tuple[Name, ...], rules: Rules) -> Iterator[Name]:
    """
    The further names of "citing the president on Telegram, the staff on Facebook and Koval".

    Without a network between, a comma may begin the next clause: "according to Koval, Hnatiuk".
    """
    before, networks = first, False
    for name in names:
        if name.start < before.end:
            continue
        gap = text[before.end : name.start]
        on = rules.cue("channel").search(gap)
        tail = WORDS.findall(gap[: on.start()]) if on else []
        link = LINK.match(gap, on.end() if on else 0)
        networks = networks or on is not None
        if len(tail) > (0 if before.person else MAX_TAIL) or not networks:
            return
        if link is None or not link[0].strip() or not only_offices(gap[link.end() :], rules):
            return
        yield name
        before = name


def belongs(aside: str, text: str, master: Name, rules: Rules) -> bool:
    """
    Whether the name behind an aside is no subject: behind "of" and an office, or in another case.
    """
    if rules.lang == "en":
        joint = BELONGS.search(aside)
        return joint is not None and len(WORDS.findall(aside[joint.end() :])) <= MAX_OFFICE
    written = text[master.start : master.end]
    return rules.lang in WITH_FORMS and nominative(written, rules.lang) != written


def only_offices(gap: str, rules: Rules) -> bool:
    """
    Whether only offices, nations and joining words stand between two names.
    """
    words = [word for word in WORDS.findall(gap) if len(word) > 3]
    return (
        len(words) <= 7
        and not re.search(r"[.;:()]", gap)
        and all(
            rules.cue("role").fullmatch(word) or rules.cue("nation").fullmatch(word)
            for word in words
        )
    )
