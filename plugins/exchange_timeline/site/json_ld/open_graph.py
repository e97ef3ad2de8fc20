"""
Open Graph (ogp.me): what a shared link shows.
"""

from functools import lru_cache
from typing import Any

from babel.core import Locale, get_global

from ..cards import HEIGHT, WIDTH, card_address, has_card
from ..pages.contexts import ExchangePage, ReportPage
from ..pages.site import Site
from ..texts import BRITISH
from ..told import lines

LONGEST = 600
Pairs = list[tuple[str, str]]


def open_graph(page: Any, address: str, site: Site) -> tuple[tuple[str, str], ...]:
    """
    Say what a shared link to a page shows; whole addresses only where the site has one.
    """
    shell = page.shell
    pairs: Pairs = [
        ("og:title", shell.title),
        ("og:type", "article" if isinstance(page, ExchangePage | ReportPage) else "website"),
        ("og:site_name", site.name),
        ("og:description", _description(page, site)),
        ("og:locale", locale(site.lang)),
    ]
    others = [each for each in site.lists.settings.languages if each != site.lang]
    pairs += [("og:locale:alternate", locale(each)) for each in others]
    if shell.canonical:
        pairs.append(("og:url", shell.canonical))
    if isinstance(page, ReportPage):
        pairs.append(("article:published_time", page.report.date.isoformat()))
    return (*pairs, *_card(page, address, site))


def _card(page: Any, address: str, site: Site) -> Pairs:
    if not isinstance(page, ExchangePage) or not has_card(page.entry.exchange):
        return []
    return [
        ("og:image", site.link_from(address, card_address(page.entry.exchange.id))),
        ("og:image:width", str(WIDTH)),
        ("og:image:height", str(HEIGHT)),
        ("og:image:alt", _description(page, site)),
        ("twitter:card", "summary_large_image"),
    ]


def _description(page: Any, site: Site) -> str:
    """
    Describe a page; an exchange by its claims, so that no number goes without its claimant.
    """
    description: str = page.shell.description
    if not isinstance(page, ExchangePage):
        return description
    return whole_lines([line.text for line in lines(page.entry.exchange, site)]) or description


def whole_lines(texts: list[str]) -> str:
    """
    Join texts while they fit; the first stands whatever its length, none is cut in two.
    """
    joined = ""
    for text in texts:
        longer = f"{joined}. {text}" if joined else text
        if joined and len(longer) > LONGEST:
            break
        joined = longer
    return joined


@lru_cache
def locale(lang: str) -> str:
    """
    Name a language with the country that most of its readers are in.

    >>> locale("en"), locale("uk")
    ('en_GB', 'uk_UA')
    """
    if lang in BRITISH:
        return BRITISH[lang]
    likely = Locale.parse(get_global("likely_subtags").get(lang, lang))
    return f"{lang}_{likely.territory}" if likely.territory else lang
