"""
Who is the subject of a verb of saying: the name before it or after it, offices and asides between.
"""

import re

from exchange_timeline.convert.joined import WORDS, belongs, only_offices
from exchange_timeline.convert.named import Name
from exchange_timeline.convert.rules import Rules

MAX_APPOSITION = 20
APPOSITION = re.compile(
    r"^(?: (?:news )?(?:agency|newspaper|site|outlet))?"
    r"\s*[,(-]\s*(?:[^,()]|\([^()]{2,40}\)){2,140}[,)-]"
    # "Koval, head of the office, who leads the talks, said".
    r"(?:\s(?:який|яка|котор\w+|who|which)\s[^,()]{2,90},)?\s*(?:\w+\s+){0,2}$"
)
JOINED = re.compile(r",|\b(?:and|та|і|й|и)\b")
QUOTED = re.compile(r"[\"“„«']\s{8,}")
# "Said on a broadcast, which the channel showed, the representative Koval": an aside.
ASIDE = re.compile(
    r",\s(?:що|який|яка|яке|котор\w+|which|who|that|der|die|das)\s[^,.;:]{2,70},", re.IGNORECASE
)
# "Told for his part the ombudsman Koval", "told of this in the office": whose turn, and of what.
TURN = re.compile(
    r"^,?\s(?:зі свого боку|зі своєї сторони|[ву] свою чергу|тим часом"
    r"|со своей стороны|в свою очередь|тем временем"
    r"|про це|об этом|for (?:his|her|its) part|in turn|meanwhile|seinerseits|ihrerseits),?(?=\s)",
    re.IGNORECASE,
)
AND = re.compile(r"\s(?:and|та|і|й|и|und|oraz|y|et)\s+$")
# What belongs to a body and is no voice of its own: "of the Kremlin's forces".
OWNS = re.compile(
    r"'s\s(?!press|spokes|statement|head|chief|director|website|report|message|telegram|channel"
    r"|representative|secretary|deputy|commander|official|service|account|leader)",
    re.IGNORECASE,
)
# "Koval, who heads the office of Hnatiuk, wrote", "Koval, head of the office of Hnatiuk,": an
# aside, and who else is named there does not speak.
INSIDE = re.compile(
    r",\s(?:(?P<relative>who|whose|який|яка|яке|які|чий|чия|чиї|котор\w+|чей|чья|чьи)\s)?[^,;:()]*$",
    re.IGNORECASE,
)
# What an aside ends with: "Koval, who heads the Hnatiuk project, said".
ASIDE_ENDS = re.compile(r"(?:\s\w+){0,2},")
CLOSE = 4
ABOUT = re.compile(r"\s(?:про|о|об)\s(?:[\w'-]+\s){2,8}$")
OTHERS = re.compile(r"\b(?:he|she|they|who|which|він|вона|вони|який|яка|он|она|они)\b")
OTHER = re.compile(rf"[;:.()!?]|{OTHERS.pattern}")
CLOSED, BROKEN, STOPPED = map(re.compile, (r"[,)-]", r"[,;:.()]", r"[.;:!?]"))
NESTED = re.compile(r"^\s*,.*,\s*(?:\w+\s+){0,2}$")
MAX_SHARED = 14


def inverted(text: str, verb: re.Match[str], names: tuple[Name, ...], rules: Rules) -> Name | None:
    """
    The name right after a verb that follows a comma or begins a sentence: "..., said Koval".
    """
    before = text[: verb.start()].rstrip()
    if before and not before.endswith((",", "-", '"', "”", "»", "'")):
        return None
    return subject_after(text, verb.end(), names, rules) or _last(text, verb.end(), names)


def _last(text: str, verb: int, names: tuple[Name, ...]) -> Name | None:
    """Who closes a clause that says of what he spoke: "..., told of the way home Koval."."""
    name = next((each for each in names if each.start >= verb), None)
    if name is None or not name.person or text[name.end :].strip(' ."'):
        return None
    gap = text[verb : name.start]
    about = ABOUT.match(gap)
    return name if about and not OTHER.search(gap) and gap.count(",") == 0 else None


def subject_before(text: str, verb: int, names: tuple[Name, ...], rules: Rules) -> Name | None:
    """
    The subject before the verb, with a few words or an apposition between.
    """
    nearest = next((name for name in reversed(names) if name.end <= verb), None)
    if nearest is None:
        return None
    if nearest.person and rules.ends("serves", text[max(0, nearest.start - 60) : nearest.start]):
        return _served(text, verb, nearest, names)
    explained = [name for name in names if name.end <= verb and name is not nearest]
    if not nearest.person:
        closed = CLOSED.search(text[nearest.end : verb]) is not None
        person = closed and _explained(text, verb, [name for name in explained if name.person])
        # "the spokesman of the ministry said", "the ministry spokesman said" name nobody.
        unnamed = rules.has("office_of", text[max(0, nearest.start - 30) : nearest.start])
        if person or unnamed or rules.begins("spoken_for", text[nearest.end : verb].lstrip()):
            return person or None
    gap = text[nearest.end : verb]
    if not nearest.person and gap.strip(" -") == ",":
        # "... of the marines and the Guard, said": another clause ends there.
        return _explained(text, verb, explained)
    main = _of_main_clause(text, nearest, gap, explained, rules)
    few = (
        len(WORDS.findall(gap)) <= 4
        and not BROKEN.search(gap.strip(" ,"))
        and not rules.has("another_subject", gap)
    )
    if main or few or _explained(text, verb, [nearest]) or _shared(text, nearest, gap, rules):
        return main or nearest
    return _explained(text, verb, explained)


def _of_main_clause(
    text: str, nearest: Name, gap: str, others: list[Name], rules: Rules
) -> Name | None:
    """Who stands before an aside that ends with another name: the aside is told of him."""
    if not ASIDE_ENDS.match(gap):
        return None
    for name in reversed(others):
        aside = INSIDE.match(text, name.end, nearest.start)
        if aside and name.person and (aside["relative"] or belongs(aside[0], text, nearest, rules)):
            return name
    return None


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
    return gap.count(",") == 0 and leads(text, name, rules)


def leads(text: str, name: Name, rules: Rules) -> bool:
    """
    Whether a name is the subject with which its clause begins, offices before it aside.
    """
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


def subject_after(text: str, verb: int, names: tuple[Name, ...], rules: Rules) -> Name | None:
    """
    The subject after the verb, with offices and nations between.
    """
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
    elif not nearest.person and following:
        # "Said the UN envoy on Yemen, Hans Koval".
        between = text[nearest.end : following.start].strip(" ,")
        nearest = following if rules.cue("office_behind").fullmatch(between) else nearest
    elif following and text[nearest.end : following.start].strip() == ",":
        # "Said the chief of staff of President Hnatiuk, Petro Koval": whom he serves.
        serves = rules.ends("serves", text[max(0, nearest.start - 60) : nearest.start])
        nearest = following if serves else nearest
    gap = _without_channel(TURN.sub("", ASIDE.sub(" ", text[verb : nearest.start])), rules)
    words = WORDS.findall(gap)
    if rules.has("not_by", gap) or (
        not nearest.person
        and rules.has("office_of", text[max(0, nearest.start - 30) : nearest.start])
    ):
        # "Confirmed through the Red Cross", "he says, but the agency": another matter.
        return None
    if QUOTED.search(gap) or OTHERS.search(gap):
        # A name beyond a quotation begins another sentence, one behind "and he" another clause.
        return None
    if STOPPED.search(gap) or gap.count(",") > 1 or len(words) > 14:
        return None
    bare = gap.strip(" ,")
    # "Said another soldier, Petro Koval, 38".
    trade = nearest.person and rules.cue("one_of_them").fullmatch(bare)
    if (len(words) <= 2 and "," not in gap) or rules.cue("kin").fullmatch(bare) or trade:
        return nearest
    office = sum(
        bool(rules.cue("role").fullmatch(word) or rules.cue("nation").fullmatch(word))
        for word in words
    )
    return nearest if office and office >= len(words) / 3 else None


def _without_channel(gap: str, rules: Rules) -> str:
    """The words behind a verb without where it was said: "сообщила в своём телеграм-канале"."""
    gap = gap.strip()
    on = rules.cue("channel").match(gap)
    return gap[on.end() :] if on else gap


def _owned(text: str, owner: Name, names: tuple[Name, ...]) -> Name | None:
    """The body that belongs to another: "the ministry's directorate"; None for other things."""
    if owner.person or not OWNS.match(text, owner.end):
        return owner
    return next((name for name in names if 0 < name.start - owner.end <= CLOSE), None)
