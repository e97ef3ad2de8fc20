"""
The numbers of the living in a sentence that are the day's own.
"""

from collections.abc import Iterator

from exchange_timeline.convert.article import LIVING
from exchange_timeline.convert.clauses import clause_of
from exchange_timeline.convert.figure_tests import not_ours
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.mentions import Counted, counted_in
from exchange_timeline.convert.rules import Rules


def own_living(flag: Flags, rules: Rules) -> Iterator[tuple[Counted, str, int]]:
    """
    Every such number with the clause that it stands in and where that begins: no sums, nobody
    still held, no other day's.
    """
    for counted in counted_in(flag.text, rules, flag.dates):
        if counted.of in LIVING:
            clause, offset = clause_of(flag.text, *counted.head, rules)
            if not not_ours(clause, counted, offset, flag, rules):
                yield counted, clause, offset
