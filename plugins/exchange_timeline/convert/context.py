"""
Which sentences tell of the people who came back, though they do not all say so.
"""

from collections.abc import Iterator
from dataclasses import replace

from exchange_timeline.convert.direction import side_of
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import counted_in
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import first_side

LEAD = 3
# More people than an ordinary exchange brings home.
DAY = 400


def about_the_freed(flags: tuple[Flags, ...], rules: Rules) -> list[Flags]:
    """
    The sentences that can tell of those freed; one that follows such a one counts as happened.
    """
    found: list[Flags] = []
    about = -1
    elsewhere = waiting = False
    for flag in _recounted(_of_the_day(flags, rules), rules):
        told = freed(flag, rules)
        # News from the front goes on until a sentence speaks of prisoners again.
        if flag.battle and not (told or rules.begins("of_the_freed", flag.text)):
            elsewhere = True
        elif flag.happened or flag.exchange or rules.has("prisoners", flag.text):
            elsewhere = False
        # So does what is told of a number of people who are still held.
        if flag.happened or flag.exchange:
            waiting = False
        elif flag.held and counted_in(flag.text, rules, flag.dates):
            waiting = True
        if elsewhere or (waiting and not rules.has("released", flag.text)):
            continue
        if told:
            about = flag.sentence.paragraph
        elif flag.held and not flag.happened:
            # "We remember all who are in captivity. Soldiers and civilians."
            about = -1
        follows = flag.sentence.paragraph == about and not (
            flag.planned or flag.battle or flag.held or _is_aside(flag, rules)
        )
        found.append(replace(flag, happened=True) if follows and not flag.happened else flag)
    return [flag for flag in found if _tells_of_the_freed(flag, rules)]


def beside_the_news(flags: tuple[Flags, ...]) -> list[Flags]:
    """
    The same flags; what stands right behind the news in its paragraph is of the same event.
    """
    before = (None, *flags)
    return [
        replace(flag, happened=True)
        if last
        and last.happened
        and last.own_news
        and flag.own_news
        and not (last.planned or flag.planned or flag.happened)
        and last.sentence.paragraph == flag.sentence.paragraph
        else flag
        for last, flag in zip(before, flags, strict=False)
    ]


def freed(flag: Flags, rules: Rules) -> bool:
    """
    Whether the sentence speaks of the people who came back.
    """
    return flag.happened or (
        rules.has("freed_group", flag.text) and not rules.has("greeted", flag.text)
    )


def _is_aside(flag: Flags, rules: Rules) -> bool:
    """Whether a sentence beside the freed tells of others: who met them, who is still held."""
    return rules.has("aside", flag.text) or rules.has("greeted", flag.text)


def of_the_whole_war(flag: Flags, rules: Rules) -> bool:
    """
    Whether the sentence counts all who came home so far, more than come on one day.
    """
    if rules.has("whole_count", flag.text):
        return True
    if not rules.has("running", flag.text):
        return False
    counted = counted_in(flag.text, rules, flag.dates)
    most = max((each.number.value for each in counted), default=0)
    # "In all these exchanges 2,430 people have come home in total."
    in_all = rules.has("in_all", flag.text) and most > DAY
    return in_all or (rules.has("total_war", flag.text) and (not counted or most > DAY))


def counts_the_others(clause: str, offset: int, flag: Flags, rules: Rules) -> bool:
    """
    Whether the people whom a clause counts went to the other side alone.
    """
    first = first_side(rules)
    inside = [
        each
        for each in counted_in(flag.text, rules, flag.dates)
        if offset <= each.start < offset + len(clause)
    ]
    went = {side_of(clause, each, offset, rules, None) for each in inside} - {None}
    return bool(went) and first not in went


def _tells_of_the_freed(flag: Flags, rules: Rules) -> bool:
    """Not what is planned, recounted, still hoped for, or of other news."""
    looks_back = flag.sentence.section == "background" or flag.previous
    planned = flag.planned and not flag.happened and not rules.has("could_be", flag.text)
    prisoners = flag.exchange or rules.has("prisoners", flag.text)
    if rules.cue("meanwhile").match(flag.text) and not prisoners:
        return False
    if looks_back or planned or rules.has("unfreed", flag.text):
        return False
    # "They were captured while the offensive went on": of the freed, not of the front.
    battle = flag.battle and not rules.begins("of_the_freed", flag.text)
    return flag.happened or not (flag.held or battle)


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
    recounted = recalled = whole = -1
    for flag in flags:
        paragraph = flag.sentence.paragraph
        if flag.previous and flag.sentence.number > LEAD and rules.has("recalled", flag.text):
            recalled = paragraph
        if flag.previous and flag.day and flag.exchange and not rules.has("total_war", flag.text):
            recounted = paragraph
        # "Among them" of an earlier exchange are not those who came now. Nor does one day after
        # another: "We recall: on the 3rd ... On the 7th ..."
        again = paragraph == recounted and not flag.dates and rules.has("part", flag.text)
        # Nor are those "of them" who are a part of all who came home since the war began.
        part = again or (
            paragraph == whole
            and any(rules.begins(cue, flag.text) for cue in ("of_them", "some_of_them"))
        )
        if not part:
            whole = paragraph if of_the_whole_war(flag, rules) else -1
        day = paragraph == recalled and bool(flag.dates)
        yield replace(flag, previous=True) if part or day else flag
