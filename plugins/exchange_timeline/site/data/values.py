"""
How addresses, times and words are written in the data.
"""

from datetime import date, datetime

from exchange_timeline.model import Phrase, Published

from ..pages.site import Site


def full(site: Site, address: str) -> str:
    """
    Give the whole address of a page, or the part below the root if the site
    was not published to an address.
    """
    return f"{site.address}/{site.prefix}{address}" if site.address else site.prefix + address


def iso(when: Published | date | datetime | None) -> str | None:
    """
    Write a day or an instant as ISO 8601 has it.
    """
    return None if when is None else when.isoformat()


def original(phrase: Phrase | None) -> str | None:
    """
    Write words as their record has them: the data are one for all languages.
    """
    return None if phrase is None else phrase.text
