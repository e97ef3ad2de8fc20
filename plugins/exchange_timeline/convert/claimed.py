"""
A count as the article states it: whose words, which sentence, and what it is of.
"""

from dataclasses import replace

from exchange_timeline.convert.article import Count, Doubt, Evidence
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import Counted
from exchange_timeline.convert.quick import dataclass
from exchange_timeline.convert.rules import Rules

AROUND = 40
# Sentences of an opening, in which a report counts those who came.
PLAIN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """
    Whose words a sentence gives: the claimant's name, and side where it is plain.

    `here` is false where the sentence only follows one that names its speaker; `all_told` are
    those whom a sentence with several speakers cites, each with the place of its verb.
    """

    name: str | None
    side: str | None
    here: bool = True
    all_told: tuple[tuple[int, "Voice"], ...] = ()

    def within(self, start: int, end: int) -> "Voice":
        """
        The one who is cited in a clause of the sentence; the sentence's voice where none is.
        """
        cited = [voice for at, voice in self.all_told if start <= at < end]
        return cited[0] if len(cited) == 1 else self


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """
    A count with the sentence it stands in.

    `part` tells that it is of a larger group, `weak` that its noun was left out, `joined`
    that it continues a list, `beside` that it is told of as more than those counted before,
    `outside` that it came beside the exchange; `side` is the claimant's.
    """

    count: Count
    sentence: int
    title: bool
    side: str | None
    part: bool = False
    outside: bool = False
    weak: bool = False
    each: bool = False
    joined: bool = False
    beside: bool = False


def asked(count: Count, says: str) -> Doubt:
    """
    The editor's question about a count, with the words it was read from.
    """
    return Doubt("exchange.claims", f"{says} '{count.evidence.words[:80]}'")


def usable(flag: Flags, rules: Rules) -> bool:
    """
    Whether numbers in a sentence can be the event's: told as done, and now, and not asked for:
    "164 freed? Officials clarify".
    """
    if not flag.own_news or is_asked(flag.text, rules):
        return False
    told = flag.happened or flag.sentence.number == 0 or rules.has("whole_said", flag.text)
    return told and not flag.halted


def is_asked(text: str, rules: Rules) -> bool:
    """
    Whether a sentence asks for its numbers, and not "who are the 83 that came home?".
    """
    _, asks, said = text.rpartition("?")
    return bool(asks) and not rules.begins("asks_who", text) and not any(map(str.isdigit, said))


def plainly_told(flag: Flags, rules: Rules) -> bool:
    """
    Whether an early sentence of a report may count those who came, though no verb that is known
    tells it as done: "25 people got out of captivity today", "Moscow received 84".
    """
    early = flag.own_news and 0 < flag.sentence.number <= PLAIN
    if not early or flag.halted or flag.planned or flag.held or flag.battle:
        return False
    return rules.has("captive", flag.text) or rules.begins("received_only", flag.text)


def read_exactly(count: Count, counted: Counted, flag: Flags, voice: Voice) -> Count:
    """
    Another count of the same side's: as many, and of whom, as a sentence says in its own voice.
    """
    return replace(
        count,
        of=counted.of,
        count=counted.number.value,
        qualifier="exact",
        stated_by=voice.name,
        evidence=flag.evidence,
    )


def claimed(flag: Flags, voice: Voice, counted: Counted, to: str) -> Claimed:
    """
    A count with the words it was read from.
    """
    end = counted.head[1] + AROUND
    words = flag.sentence.text[counted.start : end]
    if end < len(flag.text):
        words = words.rsplit(" ", 1)[0]
    count = Count(
        to=to,
        of=counted.of,
        count=counted.number.value,
        qualifier=counted.qualifier,
        stated_by=voice.name,
        evidence=Evidence(words.strip(' "“”«»'), flag.sentence.line),
    )
    return Claimed(
        count=count,
        sentence=flag.sentence.number,
        title=flag.sentence.section == "title",
        side=voice.side,
        weak=counted.weak,
    )
