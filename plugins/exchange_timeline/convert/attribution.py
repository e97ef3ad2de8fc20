"""
Who says what a sentence says: the names beside its verbs of saying.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from exchange_timeline.convert.channels import channel_in, is_media, possessive
from exchange_timeline.convert.joined import (
    WORDS,
    and_another,
    cited_on,
    joined_before,
    listed,
    only_offices,
)
from exchange_timeline.convert.named import Name, is_one_of
from exchange_timeline.convert.quick import dataclass
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.speakers import NameBook
from exchange_timeline.convert.subjects import inverted, leads, subject_after, subject_before

WOMAN = re.compile(r"[аеиіїоуюяё]ла(?:ся|сь)?$", re.IGNORECASE)
NEAR = 16
# So many words may stand before a cited name, and so many of its offices.
MAX_GAP, MAX_OFFICE = 9, 14
STOP = re.compile(r"[.;:]")
COLON = re.compile(r"\s?:\s?[\"“«„']")
OF = re.compile(r" (?:of|de|du|del|des)(?: the| la)? ")
DAY_IN_BRACKETS = re.compile(r" \([^()]{0,12}\d[^()]{0,8}\)")


@dataclass(frozen=True, slots=True)
class Attribution:
    """
    A name that a sentence quotes or cites, and where its verb of saying stands.
    """

    name: Name
    at: int
    channel: str | None


def attributions(text: str, book: NameBook) -> tuple[Attribution, ...]:
    """
    Every name that a folded text, its quotations blanked, attributes something to, in order.
    """
    first: dict[str, Attribution] = {}
    for each in every_attribution(text, book):
        first.setdefault(each.name.name, each)
    return tuple(first.values())


@lru_cache(maxsize=256)  # an article's sentences, each asked for several ends
def every_attribution(text: str, book: NameBook) -> tuple[Attribution, ...]:
    """
    The same with a name as often as it speaks: in a long paragraph two may take turns.
    """
    without = _without_aside(text, book.rules)
    # "Koval, according to the agency, wrote": the agency passes it on.
    told = every_attribution(without, book) if without != text else ()
    return told or _as_it_stands(text, book)


def _as_it_stands(plain: str, book: NameBook) -> tuple[Attribution, ...]:
    """Every attribution of a text as it stands."""
    # Names are dear, so they are read only where something can name who said it.
    names = book.names_in(plain) if _may_cite(plain, book.rules) else ()
    if not names:
        return ()
    if book.surnames:
        # Where the article names nobody, the office is the best that tells whose word it is.
        names = tuple(name for name in names if not _of_somebody(name, plain, names, book.rules))
    # "Hnatiuk's aide Koval said": whose aide, not who.
    wholes = _whole_bodies(names, plain)
    subjects = tuple(name for name in wholes if not _only_names(name, plain, book.rules))
    found = list(_by_verb(plain, subjects, book.rules))
    found += _by_colon(plain, names, book.rules)
    found += _by_reference(plain, names, book.rules, ("according", "said_by"))
    found = found or list(_by_reference(plain, names, book.rules, ("issued_by",)))
    found = [each for each in found if not _is_no_speaker(each.name, plain, names, book.rules)]
    persons = [each for each in found if not is_media(each.name, plain, book.rules)]
    if not persons and book.rules.has("recalled", plain):
        # "As the agency reported, ...": it points to its own earlier news.
        return ()
    if not persons and _passes_on(plain, found, book.rules):
        return ()
    persons = _without_bearer(persons, plain, book.rules)
    # A newspaper that passes on what somebody said is not who said it.
    return tuple(sorted(persons or found, key=lambda each: each.at))


def _only_names(name: Name, text: str, rules: Rules) -> bool:
    """Whether a person only tells whose another is, or after whom a body is named."""
    named = rules.ends("named_after", text[max(0, name.start - 40) : name.start])
    return name.person and (possessive(name, text) or named)


def _whole_bodies(names: tuple[Name, ...], text: str) -> Iterator[Name]:
    """The names, a body with the one that it belongs to: "the directorate of the ministry said"."""
    last: Name | None = None
    for name in names:
        between = text[last.end : name.start] if last else ""
        if last and not (last.person or name.person) and OF.fullmatch(between):
            last = replace(last, end=name.end)
            continue
        if last:
            yield last
        last = name
    if last:
        yield last


def _without_aside(text: str, rules: Rules) -> str:
    """
    A text with a paper that stands between commas blanked, ", according to the agency,", and with
    days in brackets, "on Saturday (May 6) published".
    """
    text = DAY_IN_BRACKETS.sub(lambda day: " " * len(day[0]), text)
    for cue in rules.cue("according").finditer(text):
        paper = rules.cue("media").match(text, cue.end() + 1)
        begins = text[: cue.start()].endswith(", ")
        if begins and paper and text[paper.end() : paper.end() + 2] == ", ":
            start, end = cue.start() - 2, paper.end() + 1
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _of_somebody(name: Name, text: str, names: tuple[Name, ...], rules: Rules) -> bool:
    """Whether a body only tells whose head speaks, and he is not named beside it."""
    if name.person:
        return False
    if not rules.ends("heads", text[max(0, name.start - 40) : name.start]):
        return False
    person = next((each for each in names if each.person and each.start >= name.end), None)
    before = next((each for each in names if each.person and 0 < name.start - each.end < 30), None)
    near = person is not None and STOP.search(text[name.end : person.start]) is None
    return not near and before is None


def _is_no_speaker(name: Name, text: str, names: tuple[Name, ...], rules: Rules) -> bool:
    """Whether it is the office of who is named behind, or whoever others are measured by."""
    person = next((each for each in names if each.person and each.start >= name.end), None)
    near = person is not None and text[name.end : person.start].strip() in ("", ",")
    office = near and not name.person and rules.has("office", text[name.start : name.end])
    # "One fewer than the Kremlin had promised."
    return office or rules.ends("compared", text[: name.start])


def _may_cite(text: str, rules: Rules) -> bool:
    """Whether anything stands in a text that a name beside it could be the subject of."""
    cues = ("say", "according", "said_by", "issued_by")
    quotes = ":" in text and COLON.search(text) is not None
    return quotes or any(rules.has(cue, text) for cue in cues)


def _by_verb(text: str, names: tuple[Name, ...], rules: Rules) -> Iterator[Attribution]:
    """The name next to each verb of saying: the one before it, else the one after."""
    for verb in rules.cue("say").finditer(text):
        before = text[max(0, verb.start() - NEAR) : verb.start()]
        if verb[0][0].isupper() and text[: verb.start()].rstrip()[-1:].isalnum():
            # "United States", "Stated Clearly": a name, not a verb.
            continue
        if rules.ends("as", before):
            # "Як розповіла Коваль": whoever follows is who says it.
            name = subject_after(text, verb.end(), names, rules)
            if name and not is_media(name, text, rules):
                yield Attribution(name, verb.start(), channel_in(text, rules))
            continue
        passive = verb[0].lower().endswith("ing") and " as " in verb[0]
        # "58 of them, he says, are from the ministry": whom it means was named before.
        if any(rules.ends(cue, before) for cue in ("negated", "pronoun")) or (
            not passive
            and rules.cue("impersonal").search(text, max(0, verb.start() - NEAR), verb.end())
        ):
            continue
        name = None if _told(verb[0], rules) else inverted(text, verb, names, rules)
        name = name or subject_before(text, verb.start(), names, rules)
        if name and not _agrees(verb[0], name, rules):
            # "Повернення Петра Коваля підтвердила Олена Гнатюк": who follows says it.
            name = subject_after(text, verb.end(), names, rules)
        if name and is_media(name, text, rules):
            # "Об этом агентству сообщил Коваль", "сообщил агентству глава ведомства, Коваль":
            # whoever follows told the agency.
            told = subject_after(text, max(verb.end(), name.end), names, rules)
            name = told if told and not is_media(told, text, rules) else name
        name = name or subject_after(text, verb.end(), names, rules)
        if name and name.start > verb.end() and _listens(name, verb, text, rules):
            continue
        if name:
            yield from _with_others(text, verb, name, names, rules)


def _agrees(verb: str, name: Name, rules: Rules) -> bool:
    """Whether a verb that shows a woman speaking may stand with a name; not with a man's."""
    first = name.name.split()[0].lower()
    man = first[-1] not in "aeiy" and rules.cue("given_name").fullmatch(first) is not None
    return not (name.person and man and WOMAN.search(verb))


def _with_others(
    text: str, verb: re.Match[str], name: Name, names: tuple[Name, ...], rules: Rules
) -> Iterator[Attribution]:
    """A verb's subject with those who share it, in the order of the text."""
    channel = channel_in(text, rules)
    if name.end <= verb.start():
        all_of_them = (*joined_before(text, verb, name, names, rules), name)
    else:
        all_of_them = (name, *listed(text, name, names, rules))
    yield from (Attribution(each, verb.start(), channel) for each in all_of_them)


def _passes_on(text: str, media: list[Attribution], rules: Rules) -> bool:
    """Whether papers only close a sentence in which somebody unnamed speaks: "..., X reports"."""
    last = all(len(WORDS.findall(text[each.name.end :])) <= 3 for each in media)
    return bool(media) and last and len(list(rules.cue("say").finditer(text))) > 1


def _without_bearer(found: list[Attribution], text: str, rules: Rules) -> list[Attribution]:
    """Without the paper, unknown to any list, that closes a sentence on others: "writes X."."""
    last = max(found, key=lambda each: each.name.end, default=None)
    clause = text.rfind(", ") + 2
    if len(found) < 2 or last is None or last.name.known or last.name.start < clause:
        return found
    given = last.name.person and rules.cue("given_name").match(last.name.name)
    verb = (text[clause : last.name.start] + text[last.name.end :]).strip(' ."')
    if given or not rules.cue("bears").fullmatch(verb.removeprefix("the ").strip()):
        return found
    return [each for each in found if each.name.name != last.name.name] or found


def _by_colon(text: str, names: tuple[Name, ...], rules: Rules) -> Iterator[Attribution]:
    """The name before a colon and a quotation, and nothing but offices before it."""
    for name in names:
        if COLON.match(text, name.end) and leads(text, name, rules):
            yield Attribution(name, name.end, None)


def _by_reference(
    text: str, names: tuple[Name, ...], rules: Rules, cues: tuple[str, ...]
) -> Iterator[Attribution]:
    """The name after "according to", "confirmed by" and the like."""
    for cue in cues:
        for match in rules.cue(cue).finditer(text):
            for name in names:
                gap = text[match.end() : name.start]
                if name.start >= match.end() and _leads_to(gap, rules):
                    meant = _officer(text, name, names, rules)
                    yield Attribution(meant, match.start(), channel_in(text, rules))
                    second = and_another(text, meant, names, rules)
                    if second:
                        yield Attribution(second, match.start(), None)
                    # "According to Koval on Telegram, the ministry knew": the clause ends.
                    cited = cited_on(text, meant, names, rules) if match.start() else ()
                    yield from (Attribution(each, match.start(), None) for each in cited)
                    break


def _leads_to(gap: str, rules: Rules) -> bool:
    """Whether only a few words, or offices, stand between a reference and the name it cites."""
    if STOP.search(gap):
        return False
    words = len(WORDS.findall(gap))
    if _in_office(gap, rules):
        return words <= MAX_OFFICE
    return words <= MAX_GAP and ("," not in gap or only_offices(gap, rules))


def _in_office(gap: str, rules: Rules) -> bool:
    """Whether offices of several words stand before a name: "by X, Minister for Y of Z Koval"."""
    return all(rules.begins("role", part) and rules.has("office", part) for part in gap.split(", "))


def _officer(text: str, body: Name, names: tuple[Name, ...], rules: Rules) -> Name:
    """The person behind a body's name: "according to the headquarters' spokesman Koval"."""
    person = next((name for name in names if name.start >= body.end and name.person), None)
    if body.person or person is None or not only_offices(text[body.end : person.start], rules):
        return body
    headed = rules.ends("office_of", text[max(0, body.start - 30) : body.start])
    if "," in text[body.end : person.start] and not headed:
        return body
    return person


def _listens(name: Name, verb: re.Match[str], text: str, rules: Rules) -> bool:
    """Whether whoever stands after the verb hears it: "told Koval", "розповів виданню"."""
    if _told(verb[0], rules):
        return True
    return is_media(name, text, rules) and rules.cue("tells").fullmatch(verb[0]) is not None


def _told(verb: str, rules: Rules) -> bool:
    """Whoever stands after "told" listens, and whoever stands after "thanked" hears it."""
    return is_one_of("thanks", verb, rules)
