"""
Which counts an event of its kind can have, and what the text leaves open.
"""

from collections.abc import Iterator
from dataclasses import replace

from exchange_timeline.convert.article import Count, Doubt, Evidence
from exchange_timeline.convert.claimed import Voice
from exchange_timeline.convert.find_figures import is_sum_of_the_dead
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import first_side


def with_uncounted(counts: tuple[Count, ...], to: str | None) -> tuple[Count, ...]:
    """
    Where civilians are among those who came and nobody counts them, soldiers are people.
    """
    if any(count.of == "civilians" and count.to == to for count in counts):
        return counts
    return tuple(
        replace(count, of="people") if count.of == "military" and count.to == to else count
        for count in counts
    )


def fitting(kind: str, counts: tuple[Count, ...]) -> tuple[Count, ...]:
    """
    A return of the dead counts no living; beside an exchange so many dead are a deal's sum.
    """
    dead = kind == "repatriation-of-bodies"
    return tuple(
        count
        for count in counts
        if (count.of == "bodies" if dead else not is_sum_of_the_dead(count))
    )


def withheld(
    flags: tuple[Flags, ...], voices: tuple[Voice, ...], rules: Rules
) -> tuple[Count, ...]:
    """
    The number that the text says will be told later, or not.
    """
    first = first_side(rules)
    for flag, voice in zip(flags, voices, strict=True):
        if first and flag.sentence.section != "background" and rules.has("withheld", flag.text):
            evidence = Evidence(flag.sentence.text.strip(' "“”«»'), flag.sentence.line)
            return (
                Count(
                    to=first,
                    of="people",
                    count=None,
                    qualifier="not-announced",
                    stated_by=voice.name,
                    evidence=evidence,
                ),
            )
    return ()


def open_questions(
    flags: tuple[Flags, ...], counts: tuple[Count, ...], rules: Rules
) -> Iterator[Doubt]:
    """
    What the article says and we did not dare to read.
    """
    if any(count.count for count in counts):
        return
    for flag in flags[:6]:
        if rules.has("both_sides", flag.text) and flag.own_news:
            yield Doubt(
                "exchange.claims", f"a number for both sides together? '{flag.sentence.text[:120]}'"
            )
            return
