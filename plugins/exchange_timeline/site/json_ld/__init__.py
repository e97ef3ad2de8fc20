"""
What machines read of every page, made from the page's own context.
"""

from dataclasses import replace
from typing import TypeVar

from ..pages.contexts import Page
from ..pages.meta import Meta
from ..pages.site import Site
from .describe import describe
from .node import data_block
from .open_graph import open_graph

AnyPage = TypeVar("AnyPage", bound=Page)

__all__ = ["described"]


def described(page: AnyPage, address: str, site: Site) -> AnyPage:
    """
    Give a page what machines read of it: Open Graph and JSON-LD.
    """
    document = describe(page, address, site)
    meta = Meta(
        properties=open_graph(page, address, site),
        json_ld=data_block(document) if document else None,
    )
    return replace(page, shell=replace(page.shell, meta=meta))
