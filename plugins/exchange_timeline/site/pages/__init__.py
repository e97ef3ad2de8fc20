"""
Pages as pure functions: a timeline in, one frozen context per page out.
"""

from collections.abc import Iterator

from ..address import NOT_FOUND, deal_address, exchange_address, report_address, year_address
from .about import ABOUT, OFFLINE, UNTRANSLATED, about_page, offline_page
from .contexts import TEMPLATES, Page
from .corrections import corrections_page
from .data_pages import DATA, DICTIONARY, data_page, dictionary_page
from .detail import deal_page, exchange_page, report_page
from .facets import facet_pages
from .families import FAMILIES, families_page
from .lists import home_page, not_found_page, timeline_page, year_page
from .method import CORRECTIONS, METHOD, method_page
from .search import SEARCH, search_page
from .site import Say, Site
from .untranslated import untranslated_page

__all__ = ["TEMPLATES", "Page", "Say", "Site", "all_pages"]


def all_pages(site: Site) -> Iterator[tuple[str, Page]]:
    """
    Make every page of a site in one language, with its address.
    """
    timeline = site.timeline
    yield "", home_page(site)
    yield "timeline/", timeline_page(site)
    yield NOT_FOUND, not_found_page(site)
    yield FAMILIES, families_page(site)
    yield ABOUT, about_page(site)
    yield UNTRANSLATED, untranslated_page(site)
    yield OFFLINE, offline_page(site)
    yield DATA, data_page(site)
    yield DICTIONARY, dictionary_page(site)
    yield METHOD, method_page(site)
    yield CORRECTIONS, corrections_page(site)
    yield SEARCH, search_page(site)
    yield from facet_pages(site)
    for year in timeline.years:
        yield year_address(year), year_page(year, site)
    for entry in timeline.entries:
        yield exchange_address(entry.exchange.id), exchange_page(entry, site)
    for deal in timeline.deals:
        yield deal_address(deal.id), deal_page(deal, site)
    for report in timeline.reports:
        yield report_address(report), report_page(report, site)
