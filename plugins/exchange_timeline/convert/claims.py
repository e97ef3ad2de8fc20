"""
The counts of the event, sentence by sentence: how many, to which side, in whose words.
"""

from collections.abc import Iterator

from exchange_timeline.convert.claimed import Claimed, Voice, plainly_told, usable
from exchange_timeline.convert.fallen import as_bodies, of_the_dead
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.formula import formula, formula_told
from exchange_timeline.convert.recalled import OPENING, but_recalled, numbers_recalled, of_others
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sentence_counts import SentenceCounts


def claims(
    flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules, narrator: str | None
) -> Iterator[Claimed | None]:
    """
    Every count of the event in the article, in order; `narrator` is the side that tells of it.

    None stands for a count whose side is left open.
    """
    if of_others(flags, rules):
        return
    dead = of_the_dead(flags, rules)
    recalled = numbers_recalled(flags, rules)
    totalled: str | None = None
    for flag, voice in but_recalled(flags, voices):
        fallen = dead and (flag.bodies or not rules.has("living", flag.text))
        if formula_told(flag, rules):
            yield from (as_bodies(each, fallen=fallen) for each in formula(flag, voice, rules))
        news = usable(flag, rules)
        if not news and plainly_told(flag, rules):
            sentence = SentenceCounts(flag, voice, rules, None, dead=dead, totalled=None)
            yield from (as_bodies(each, fallen=fallen) for each in sentence.plainly())
        elif news:
            sentence = SentenceCounts(flag, voice, rules, narrator, dead=dead, totalled=totalled)
            told = list(sentence.counts())
            # "3,405 have been freed since. Seventy of them came home on Tuesday."
            totalled = None if any(told) else sentence.totalled
            late = flag.sentence.number > OPENING
            yield from (
                each and as_bodies(each, fallen=fallen)
                for each in told
                if not (late and each and (each.count.of == "bodies", each.count.count) in recalled)
            )
