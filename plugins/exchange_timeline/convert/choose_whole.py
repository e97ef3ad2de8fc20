"""
One whole out of several numbers for the same people.
"""

from collections.abc import Iterator
from dataclasses import replace

from exchange_timeline.convert.article import Count, Evidence
from exchange_timeline.convert.claimed import Claimed


def whole(mine: list[Claimed]) -> Iterator[Count]:
    """
    The count in the title, else the first one; the larger of two in a sentence.
    """
    if not mine:
        return
    firm = [each for each in mine if each.count.qualifier == "exact"] or mine
    first = min(firm, key=lambda each: (not each.title, each.sentence))
    # A headline may tell of some only, and the lead of all.
    lead = 1 if first.title else first.sentence
    same = [each for each in firm if first.sentence <= each.sentence <= lead]
    best = _summed(same) or max(same, key=lambda each: each.count.count or 0)
    # The title and the lead say what somebody said: the text tells who.
    said = [
        each.count.stated_by
        for each in mine
        if each.count.count == best.count.count and each.count.stated_by
    ]
    unsaid = best.title or best.count.stated_by is None
    yield replace(best.count, stated_by=said[0]) if said and unsaid else best.count


def _summed(same: list[Claimed]) -> Claimed | None:
    """Two wholes joined in one breath are added: "246 soldiers and another 31 wounded"."""
    joined = [each for each in same if each.joined]
    if len(same) != 2 or len(joined) != 1 or len({each.count.count for each in same}) != 2:
        return None
    if same[0].sentence != same[1].sentence:
        return None
    total = sum(each.count.count or 0 for each in same)
    words = f"{same[0].count.evidence.words} … {same[1].count.evidence.words}"
    count = replace(
        same[0].count, count=total, evidence=Evidence(words, same[0].count.evidence.line)
    )
    return replace(same[0], count=count)
