"""
Which sentences tell of the people who came back, though they do not all say so.
"""

from collections.abc import Iterator
from dataclasses import replace

from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.rules import Rules

LEAD = 3


def about_the_freed(flags: tuple[Flags, ...], rules: Rules) -> list[Flags]:
    """
    The sentences that can tell of those freed; one that follows such a one counts as happened.
    """
    found: list[Flags] = []
    about = -1
    elsewhere = False
    for flag in _recounted(_of_the_day(flags, rules), rules):
        told = freed(flag, rules)
        # News from the front goes on until a sentence speaks of prisoners again.
        if flag.battle and not told:
            elsewhere = True
        elif flag.happened or flag.exchange or rules.has("prisoners", flag.text):
            elsewhere = False
        if elsewhere:
            continue
        if told:
            about = flag.sentence.paragraph
        elif flag.held and not flag.happened:
            # "We remember all who are in captivity. Soldiers and civilians."
            about = -1
        follows = flag.sentence.paragraph == about and not (
            flag.planned or flag.battle or flag.held
        )
        found.append(replace(flag, happened=True) if follows else flag)
    return [flag for flag in found if _tells_of_the_freed(flag, rules)]


def freed(flag: Flags, rules: Rules) -> bool:
    """
    Whether the sentence speaks of the people who came back.
    """
    return flag.happened or rules.has("freed_group", flag.text)


def _tells_of_the_freed(flag: Flags, rules: Rules) -> bool:
    """Not what is planned, recounted, still hoped for, or of other news."""
    looks_back = flag.sentence.section == "background" or flag.previous
    planned = flag.planned and not flag.happened and not rules.has("could_be", flag.text)
    prisoners = flag.exchange or rules.has("prisoners", flag.text)
    if rules.cue("meanwhile").match(flag.text) and not prisoners:
        return False
    if looks_back or planned or rules.has("unfreed", flag.text):
        return False
    return not (flag.held and not flag.happened) and not (flag.battle and not flag.happened)


def _of_the_day(flags: tuple[Flags, ...], rules: Rules) -> Iterator[Flags]:
    """A background that says "this evening it became known" tells of the event itself."""
    today = False
    for flag in flags:
        if flag.sentence.section != "background" or flag.previous:
            yield flag
            continue
        today = today or rules.has("same_day", flag.text)
        yield replace(flag, sentence=replace(flag.sentence, section="body")) if today else flag


def _recounted(flags: Iterator[Flags], rules: Rules) -> Iterator[Flags]:
    """The same flags; what goes on telling of an earlier exchange is a look back too."""
    recounted = recalled = -1
    for flag in flags:
        paragraph = flag.sentence.paragraph
        if flag.previous and flag.sentence.number > LEAD and rules.has("recalled", flag.text):
            recalled = paragraph
        if flag.previous and flag.day and flag.exchange and not rules.has("total_war", flag.text):
            recounted = paragraph
        # "Among them" of an earlier exchange are not those who came now. Nor does one day after
        # another: "We recall: on the 3rd ... On the 7th ..."
        part = paragraph == recounted and not flag.dates and rules.has("part", flag.text)
        day = paragraph == recalled and bool(flag.dates)
        yield replace(flag, previous=True) if part or day else flag
