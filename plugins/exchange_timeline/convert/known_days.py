"""
What the other dates of an article tell of a day that is named without its year.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from exchange_timeline.convert.article import Article
from exchange_timeline.convert.dates import Mention, find_dates
from exchange_timeline.convert.rules import Rules, fold

YEAR = re.compile(r"20\d\d")
MONTH = timedelta(days=31)
# A header that knows no day: "date 2024-05".
MONTH_ONLY = re.compile(r"\s*date:? (20\d\d)-(\d\d)(?=\s|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownDays:
    """
    What the article's other dates tell of the date line's: weekdays, days of a month, full dates.
    """

    weekdays: frozenset[int] = frozenset()
    days: frozenset[tuple[int, int]] = frozenset()
    full: tuple[Mention, ...] = ()
    # The header's, or the one whose exchanges are counted: "the first exchange of 2025".
    year: int | None = None
    # The month of a header that knows no day.
    month: int | None = None

    def year_of(self, mention: Mention) -> int | None:
        """The year of a day without one, where the same day stands elsewhere with its only year."""
        years = {
            each.year
            for each in self.full
            if (each.month, each.day) == (mention.month, mention.day)
        }
        return years.pop() if len(years) == 1 else None

    def bears_out(self, day: date) -> bool:
        """Whether the first paragraphs name a day of publication, or the day before it."""
        eve = day - timedelta(days=1)
        return bool({(day.month, day.day), (eve.month, eve.day)} & self.days)

    def of_reading(self, first: date, *others: date) -> bool:
        """Whether the first day is the reader's: months from another, of which the text tells."""
        told = [day for day in others if self.bears_out(day)]
        far = all(abs(day - first) > MONTH for day in told)
        return bool(told) and far and not self.bears_out(first)

    def likely_year(self, mention: Mention) -> int | None:
        """The article's one year; a month past the header's is of the year before."""
        later = self.month and mention.month and mention.month > self.month
        return self.year - 1 if self.year and later else self.year


NOTHING_KNOWN = KnownDays()


@lru_cache(maxsize=1)  # an article is asked for its own day and for its exchange's
def known_days(article: Article, rules: Rules) -> KnownDays:
    """
    The days that the first paragraphs name, every full date of the input, and its one year.
    """
    texts = [fold(block.text) for block in article.texts[:4]]
    near = [mention for text in texts for mention in find_dates(text, rules)]
    everywhere = [
        mention
        for block in article.blocks
        for mention in find_dates(fold(block.text), rules)
        if mention.year
    ]
    years = {
        int(year)
        for text in (article.title or "", *(block.text for block in article.texts))
        if YEAR.search(text)
        for match in rules.cue("of_the_year").finditer(fold(text))
        for year in YEAR.findall(match[0])
    }
    header = MONTH_ONLY.match(article.raw.text)
    if header:
        years = {int(header[1])}
    return KnownDays(
        year=years.pop() if len(years) == 1 else None,
        month=int(header[2]) if header else None,
        weekdays=frozenset(each.weekday for each in near if each.weekday is not None),
        days=frozenset((each.month, each.day) for each in near if each.month and each.day),
        full=tuple(everywhere),
    )
