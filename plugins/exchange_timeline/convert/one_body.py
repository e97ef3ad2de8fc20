"""
One body brought home beside the living: "the body of a volunteer was handed over too".
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from exchange_timeline.convert.article import LIVING, Count
from exchange_timeline.convert.claimed import Voice, usable
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import counted_in
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import first_side

FAR = 12


def one_body(
    counts: list[Count], flags: Iterable[Flags], voices: Iterable[Voice], rules: Rules
) -> Iterator[Count]:
    """
    The one body that came with the living, where no number of the dead is told.
    """
    first = first_side(rules)
    mine = [count for count in counts if count.to == first]
    if not any(count.of in LIVING for count in mine) or any(c.of == "bodies" for c in counts):
        return
    for flag, voice in zip(flags, voices, strict=True):
        if flag.sentence.number > FAR or not (usable(flag, rules) and flag.happened):
            continue
        counted = counted_in(flag.text, rules, flag.dates)
        more = rules.has("some_bodies", flag.text) or any(each.of == "bodies" for each in counted)
        if rules.has("single_body", flag.text) and not more:
            body = replace(mine[0], of="bodies", count=1, qualifier="exact")
            yield replace(body, stated_by=voice.name, evidence=flag.evidence)
            return
