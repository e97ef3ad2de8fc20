"""
Markdown to HTML that is safe to publish.

Articles and records are untrusted input: whatever HTML they carry is reduced to
plain text structure by nh3, and a link leads to http or https or nowhere.
"""

import markdown
import nh3

TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "h3", "h4", "code", "br", "q"}
ATTRIBUTES = {"a": {"href"}, "p": {"lang", "dir"}, "blockquote": {"lang", "dir"}}


def to_html(text: str) -> str:
    """
    Turn Markdown into HTML, without anything that runs or loads.

    >>> to_html("Home *at last*. <script>alert(1)</script>")
    '<p>Home <em>at last</em>. </p>'
    """
    html = markdown.markdown(text, extensions=["sane_lists"], output_format="html")
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_whole_addresses,
        url_schemes={"http", "https"},
        link_rel="noopener",
    )


def _whole_addresses(tag: str, attribute: str, value: str) -> str | None:
    """
    Drop an address without http(s): it was relative to a page that is not ours.
    """
    if (tag, attribute) != ("a", "href"):
        return value
    return value if value.casefold().startswith(("http://", "https://")) else None
