"""
The search page; what it searches is Pagefind's index, made by site/search.py.
"""

from ..address import year_address
from .facets import FOLDERS, all_facets, facet_group
from .fact_contexts import SearchPage
from .site import Site
from .views import Link

SEARCH = "search/"


def search_page(site: Site) -> SearchPage:
    """
    Make the search page, which without script offers every facet.
    """
    linker = site.linker(SEARCH)
    every = tuple(all_facets(site))
    return SearchPage(
        shell=site.shell(
            SEARCH,
            title=site.say("Search"),
            description=site.say("Find exchanges by a word, a year, a group or a place."),
        ),
        script=linker.to_any("static/search.js"),
        index=linker.folder("pagefind/"),
        years=tuple(
            Link(text=str(year), href=linker.to(year_address(year))) for year in site.timeline.years
        ),
        groups=tuple(facet_group(each, site, every, SEARCH) for each in (*FOLDERS, "deals")),
    )
