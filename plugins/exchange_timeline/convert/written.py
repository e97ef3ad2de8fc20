"""
The day on which an article was written, where its page bears a later one.
"""

from datetime import timedelta

from exchange_timeline.convert.article import Article, Doubt, Evidence, Moment
from exchange_timeline.convert.dates import resolve
from exchange_timeline.convert.find_date import dateline_days
from exchange_timeline.convert.find_day import FRESH
from exchange_timeline.convert.rules import Rules

# Wire copy comes out within days; whatever is later is the day of a copy, or of a reading.
YEAR = timedelta(days=365)


def find_written(
    article: Article, rules: Rules, published: Moment | None
) -> tuple[Moment | None, tuple[Doubt, ...]]:
    """
    The publication; or the dateline's day, "KYIV, August 24 -", where that lies well before it, and
    the editor's question about the two.
    """
    if published is None:
        return None, ()
    for mention in dateline_days(article, rules):
        day = resolve(mention, published.day)
        if mention.day and day and FRESH < published.day - day < YEAR:
            says = f"the page bears {published.day}, the text was written on {day}"
            written = Moment(day=day, evidence=Evidence(mention.words, article.texts[0].line))
            return written, (Doubt("date", f"{says}: '{mention.words}'"),)
    return published, ()
