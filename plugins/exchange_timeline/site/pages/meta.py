"""
What machines read of a page: Open Graph and JSON-LD.
"""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """
    What stands in a page's head for machines alone.

    `properties` are Open Graph's, name and content; `json_ld` is a whole data block for a
    script element of the type application/ld+json, which no browser runs; None where the
    page has none.
    """

    properties: tuple[tuple[str, str], ...] = ()
    json_ld: Markup | None = None
