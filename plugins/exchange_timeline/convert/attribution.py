"""
Who says what a sentence says: the names beside its verbs of saying.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from exchange_timeline.convert.channels import channel_in, is_media, possessive
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.speakers import Name, NameBook

WORDS = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
MAX_APPOSITION = 20
APPOSITION = re.compile(
    r"^(?: (?:news )?(?:agency|newspaper|site|outlet))?"
    r"\s*[,(-]\s*(?:[^,()]|\([^()]{2,40}\)){2,140}[,)-]\s*(?:\w+\s+){0,2}$"
)
JOINED = re.compile(r",|\b(?:and|та|і|й|и)\b")
QUOTED = re.compile(r"[\"“„«]\s{8,}")
# "Said on a broadcast, which the channel showed, the representative Koval": an aside.
ASIDE = re.compile(
    r",\s(?:що|який|яка|яке|котор\w+|which|who|that|der|die|das)\s[^,.;:]{2,70},", re.IGNORECASE
)
AND = re.compile(r"\s(?:and|та|і|й|и|und|oraz|y|et)\s+$")
# What belongs to a body and is no voice of its own: "of the Kremlin's forces".
OWNS = re.compile(
    r"'s\s(?!press|spokes|statement|head|chief|director|website|report|message|telegram|channel"
    r"|representative|secretary|deputy|commander|official|service|account|leader)",
    re.IGNORECASE,
)
CLOSE = 4
LINK = re.compile(r"\s*(?:,\s*)?(?:(?P<and>and|та|і|й|и|und|oraz|y|et)\b)?\s*(?:the\s+)?")
WOMAN = re.compile(r"[аеиіїоуюяё]ла(?:ся|сь)?$", re.IGNORECASE)
# A verb in the plural, where verbs show it.
PLURAL = re.compile(r"(?:ли|ють|уть|ять|ать|ют|ут|ят|ат)$", re.IGNORECASE)
ABOUT = re.compile(r"\s(?:про|о|об)\s(?:[\w'-]+\s){2,8}$")
OTHER = re.compile(r"[;:.()!?]|\b(?:he|she|they|who|which|він|вона|вони|який|яка|он|она|они)\b")
NESTED = re.compile(r"^\s*,.*,\s*(?:\w+\s+){0,2}$")
COLON = re.compile(r"\s?:\s?[\"“«„]")
MAX_SHARED = 14


@dataclass(frozen=True, slots=True)
class Attribution:
    """
    A name that a sentence quotes or cites, and where its verb of saying stands.
    """

    name: Name
    at: int
    channel: str | None


@lru_cache(maxsize=256)  # an article's sentences, each asked for several ends
def attributions(text: str, book: NameBook) -> tuple[Attribution, ...]:
    """
    Every name that a folded text, its quotations blanked, attributes something to, in order.
    """
    plain = text
    # Names are dear, so they are read only where something can name who said it.
    names = book.names_in(plain) if _may_cite(plain, book.rules) else ()
    if not names:
        return ()
    # "Hnatiuk's aide Koval said": whose aide, not who.
    subjects = tuple(name for name in names if not (name.person and possessive(name, plain)))
    found = list(_by_verb(plain, subjects, book.rules))
    found += _by_colon(plain, names, book.rules)
    found += _by_reference(plain, names, book.rules, ("according", "said_by"))
    found = found or list(_by_reference(plain, names, book.rules, ("issued_by",)))
    persons = [each for each in found if not is_media(each.name, plain, book.rules)]
    if not persons and book.rules.has("recalled", plain):
        # "As the agency reported, ...": it points to its own earlier news.
        return ()
    if not persons and _passes_on(plain, found, book.rules):
        return ()
    # A newspaper that passes on what somebody said is not who said it.
    chosen = persons or found
    first: dict[str, Attribution] = {}
    for each in sorted(chosen, key=lambda each: each.at):
        first.setdefault(each.name.name, each)
    return tuple(first.values())


def _may_cite(text: str, rules: Rules) -> bool:
    """Whether anything stands in a text that a name beside it could be the subject of."""
    cues = ("say", "according", "said_by", "issued_by")
    return COLON.search(text) is not None or any(rules.has(cue, text) for cue in cues)


def _by_verb(text: str, names: tuple[Name, ...], rules: Rules) -> Iterator[Attribution]:
    """The name next to each verb of saying: the one before it, else the one after."""
    for verb in rules.cue("say").finditer(text):
        before = text[max(0, verb.start() - 16) : verb.start()]
        if verb[0][0].isupper() and text[: verb.start()].rstrip()[-1:].isalnum():
            # "United States", "Stated Clearly": a name, not a verb.
            continue
        if rules.ends("as", before):
            # "Як розповіла Коваль": whoever follows is who says it.
            name = _after(text, verb.end(), names, rules)
            if name and not is_media(name, text, rules):
                yield Attribution(name, verb.start(), channel_in(text, rules))
            continue
        passive = verb[0].lower().endswith("ing") and " as " in verb[0]
        if rules.ends("negated", before) or (
            not passive and rules.has("impersonal", before + verb[0])
        ):
            continue
        name = None if _told(verb[0], rules) else _inverted(text, verb, names, rules)
        name = name or _before(text, verb.start(), names, rules)
        if name and not _agrees(verb[0], name, rules):
            # "Повернення Петра Коваля підтвердила Олена Гнатюк": who follows says it.
            name = _after(text, verb.end(), names, rules)
        if name and is_media(name, text, rules):
            # "Об этом агентству сообщил Коваль": whoever follows told the agency.
            told = _after(text, verb.end(), names, rules)
            name = told if told and not is_media(told, text, rules) else name
        name = name or _after(text, verb.end(), names, rules)
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
        all_of_them = (*_joined_before(text, verb, name, names, rules), name)
    else:
        all_of_them = (name, *_listed(text, name, names, rules))
    yield from (Attribution(each, verb.start(), channel) for each in all_of_them)


def _joined_before(
    text: str, verb: re.Match[str], last: Name, names: tuple[Name, ...], rules: Rules
) -> tuple[Name, ...]:
    """The other subjects of a verb in the plural: "the president, the ombudsman and X said"."""
    found: list[Name] = []
    after, joint = last, PLURAL.search(verb[0]) is not None
    for name in reversed(names):
        if name.end > after.start:
            continue
        gap = text[name.end : after.start]
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


def _passes_on(text: str, media: list[Attribution], rules: Rules) -> bool:
    """Whether papers only close a sentence in which somebody unnamed speaks: "..., X reports"."""
    last = all(len(WORDS.findall(text[each.name.end :])) <= 3 for each in media)
    return bool(media) and last and len(list(rules.cue("say").finditer(text))) > 1


def _by_colon(text: str, names: tuple[Name, ...], rules: Rules) -> Iterator[Attribution]:
    """The name before a colon and a quotation, and nothing but offices before it."""
    for name in names:
        if COLON.match(text, name.end) and _leads(text, name, rules):
            yield Attribution(name, name.end, None)


def _inverted(text: str, verb: re.Match[str], names: tuple[Name, ...], rules: Rules) -> Name | None:
    """The name right after a verb that follows a comma: "..., said Koval"."""
    if text[: verb.start()].rstrip()[-1:] not in (",", "-", '"', "”", "»"):
        return None
    return _after(text, verb.end(), names, rules) or _last(text, verb.end(), names)


def _last(text: str, verb: int, names: tuple[Name, ...]) -> Name | None:
    """Who closes a clause that says of what he spoke: "..., told of the way home Koval."."""
    name = next((each for each in names if each.start >= verb), None)
    if name is None or not name.person or text[name.end :].strip(' ."'):
        return None
    gap = text[verb : name.start]
    about = ABOUT.match(gap)
    return name if about and not OTHER.search(gap) and gap.count(",") == 0 else None


def _before(text: str, verb: int, names: tuple[Name, ...], rules: Rules) -> Name | None:
    """The subject before the verb, with a few words or an apposition between."""
    nearest = next((name for name in reversed(names) if name.end <= verb), None)
    if nearest is None:
        return None
    if nearest.person and rules.ends("serves", text[max(0, nearest.start - 60) : nearest.start]):
        return _served(text, verb, nearest, names)
    explained = [name for name in names if name.end <= verb and name is not nearest]
    if not nearest.person:
        closed = re.search(r"[,)-]", text[nearest.end : verb]) is not None
        person = closed and _explained(text, verb, [name for name in explained if name.person])
        # "the spokesman of the ministry said" names nobody.
        if person or rules.has("office_of", text[max(0, nearest.start - 30) : nearest.start]):
            return person or None
    gap = text[nearest.end : verb]
    if not nearest.person and gap.strip(" -") == ",":
        # "... of the marines and the Guard, said": another clause ends there.
        return _explained(text, verb, explained)
    few = (
        len(WORDS.findall(gap)) <= 4
        and not re.search(r"[,;:.()]", gap.strip(" ,"))
        and not rules.has("another_subject", gap)
    )
    if few or _explained(text, verb, [nearest]) or _shared(text, nearest, gap, rules):
        return nearest
    return _explained(text, verb, explained)


def _served(text: str, verb: int, master: Name, names: tuple[Name, ...]) -> Name | None:
    """Who speaks for another: "Koval, spokeswoman for Hnatiuk, the president, said"."""
    name = next((each for each in reversed(names) if each.end <= master.start), None)
    if name is None or not name.person or not NESTED.match(text[name.end : verb]):
        return None
    return name if len(WORDS.findall(text[name.end : verb])) <= MAX_APPOSITION else None


def _shared(text: str, name: Name, gap: str, rules: Rules) -> bool:
    """Whether one subject has two verbs: "Koval published pictures of the buses and said"."""
    if not AND.search(gap) or OTHER.search(gap) or len(WORDS.findall(gap)) > MAX_SHARED:
        return False
    return gap.count(",") == 0 and _leads(text, name, rules)


def _leads(text: str, name: Name, rules: Rules) -> bool:
    """Whether a name is the subject with which its clause begins, offices before it aside."""
    before = re.split(r"[.;:!?,-]\s", text[: name.start])[-1]
    return only_offices(before, rules)


def _explained(text: str, verb: int, names: list[Name]) -> Name | None:
    """
    The last name that an apposition explains: "Koval, who works under the minister, said".
    """
    for name in reversed(names):
        between = text[name.end : verb]
        if APPOSITION.match(between) and len(WORDS.findall(between)) <= MAX_APPOSITION:
            return name
    return None


def _after(text: str, verb: int, names: tuple[Name, ...], rules: Rules) -> Name | None:
    """The subject after the verb, with offices and nations between."""
    nearest = next((name for name in names if name.start >= verb), None)
    nearest = _owned(text, nearest, names) if nearest else None
    if nearest is None:
        return None
    following = next((name for name in names if name.start >= nearest.end and name.person), None)
    if (
        not nearest.person
        and following
        and (
            not JOINED.search(text[nearest.end : following.start])
            or rules.ends("role", text[max(0, nearest.start - 30) : nearest.start])
        )
        and only_offices(text[nearest.end : following.start], rules)
    ):
        # "said the headquarters' spokesman Koval": the body belongs to the office.
        nearest = following
    gap = ASIDE.sub(" ", text[verb : nearest.start])
    words = WORDS.findall(gap)
    if rules.has("not_by", gap) or (
        not nearest.person
        and rules.has("office_of", text[max(0, nearest.start - 30) : nearest.start])
    ):
        # "Confirmed through the Red Cross", "he says, but the agency": another matter.
        return None
    if QUOTED.search(gap):
        # A name beyond a quotation begins another sentence.
        return None
    if re.search(r"[.;:!?]", gap) or gap.count(",") > 1 or len(words) > 14:
        return None
    if (len(words) <= 2 and "," not in gap) or rules.cue("kin").fullmatch(gap.strip(" ,")):
        return nearest
    office = sum(
        bool(rules.cue("role").fullmatch(word) or rules.cue("nation").fullmatch(word))
        for word in words
    )
    return nearest if office and office >= len(words) / 3 else None


def _owned(text: str, owner: Name, names: tuple[Name, ...]) -> Name | None:
    """The body that belongs to another: "the ministry's directorate"; None for other things."""
    if owner.person or not OWNS.match(text, owner.end):
        return owner
    return next((name for name in names if 0 < name.start - owner.end <= CLOSE), None)


def _listed(text: str, first: Name, names: tuple[Name, ...], rules: Rules) -> Iterator[Name]:
    """The further names of a list: "showed Koval, the minister Hnatiuk and Savchuk"."""
    before = first
    for name in names:
        if name.start < first.end or not name.person:
            continue
        gap = text[before.end : name.start]
        if not re.match(r"\s*(?:,|and\b|та\b|і\b|и\b)", gap) or not only_offices(gap, rules):
            return
        if rules.ends("serves", gap):
            # "Koval, chief of staff to the president Hnatiuk": one of them speaks.
            return
        yield name
        before = name


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


def _by_reference(
    text: str, names: tuple[Name, ...], rules: Rules, cues: tuple[str, ...]
) -> Iterator[Attribution]:
    """The name after "according to", "confirmed by" and the like."""
    for cue in cues:
        for match in rules.cue(cue).finditer(text):
            for name in names:
                gap = text[match.end() : name.start]
                if (
                    name.start >= match.end()
                    and len(WORDS.findall(gap)) <= 9
                    and not re.search(r"[.;:]", gap)
                    and ("," not in gap or only_offices(gap, rules))
                ):
                    meant = _officer(text, name, names, rules)
                    yield Attribution(meant, match.start(), channel_in(text, rules))
                    second = _and_another(text, meant, names, rules)
                    if second:
                        yield Attribution(second, match.start(), None)
                    break


def _and_another(text: str, first: Name, names: tuple[Name, ...], rules: Rules) -> Name | None:
    """The second body or person of "reported by the ministry and the office"."""
    name = next((each for each in names if each.start >= first.end), None)
    link = LINK.match(text, first.end)
    if name is None or link is None or link["and"] is None or link.end() > name.start:
        return None
    return name if only_offices(text[link.end() : name.start], rules) else None


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
    return rules.cue("thanks").fullmatch(verb) is not None
