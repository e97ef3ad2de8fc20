"""
robots.txt: everything may be read, and where the sitemaps are.
"""

from ..pages.site import Site

SITEMAPS = ("sitemap.xml", "news-sitemap.xml")


def robots(site: Site) -> str:
    """
    Write robots.txt; it names the sitemaps where the site has an address.
    """
    named = [f"Sitemap: {site.address}/{name}" for name in SITEMAPS] if site.address else []
    return "\n".join(["User-agent: *", "Allow: /", *named]) + "\n"
