"""
The sitemap (sitemaps.org), with every page in every language and when it last changed.
"""

from collections.abc import Mapping
from datetime import date
from xml.etree import ElementTree as ET

from ..address import NOT_FOUND, in_language
from ..pages.site import Site

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
NOT_LISTED = (NOT_FOUND,)


def sitemap(site: Site, pages: Mapping[str, date | None]) -> bytes:
    """
    Write the sitemap of pages by address, each with the day of its last change.

    A page names all its languages, its own too, as hreflang asks.
    """
    root = ET.Element(f"{{{SITEMAP}}}urlset")
    languages = site.lists.settings.languages
    for address, day in pages.items():
        if address in NOT_LISTED:
            continue
        there = {
            lang: f"{site.address}/{in_language(address, lang, languages)}" for lang in languages
        }
        for where in there.values():
            url = ET.SubElement(root, f"{{{SITEMAP}}}url")
            ET.SubElement(url, f"{{{SITEMAP}}}loc").text = where
            if day is not None:
                ET.SubElement(url, f"{{{SITEMAP}}}lastmod").text = day.isoformat()
            if len(languages) > 1:
                _alternates(url, {**there, "x-default": there[languages[0]]})
    return as_xml(root, {"": SITEMAP, "xhtml": XHTML})


def _alternates(url: ET.Element, there: Mapping[str, str]) -> None:
    for lang, where in there.items():
        link = {"rel": "alternate", "hreflang": lang, "href": where}
        ET.SubElement(url, f"{{{XHTML}}}link", link)


def as_xml(root: ET.Element, prefixes: Mapping[str, str]) -> bytes:
    """
    Write a document with these prefixes for its name spaces, a line per element.
    """
    for prefix, space in prefixes.items():
        ET.register_namespace(prefix, space)
    ET.indent(root, space="")
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
