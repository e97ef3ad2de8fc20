"""
The way from home to a page: what its breadcrumbs show, and what machines read of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..address import Linker

Step = tuple[str, str]
"""The name of a page and its address below the language's root."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crumb:
    """
    One step on the way from home; the last is the page itself.

    `address` lies below the language's root.
    """

    text: str
    address: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuLink:
    """
    A link of the menu; `current` is what aria-current says of it.

    "page" is this page itself, "true" one that lies above it, "" any other.
    """

    text: str
    href: str
    current: Literal["", "page", "true"] = ""


def crumbs(steps: Sequence[Step], linker: Linker) -> tuple[Crumb, ...]:
    """
    Link each step of a way.
    """
    return tuple(Crumb(text=text, address=there, href=linker.to(there)) for text, there in steps)


def menu(
    links: Sequence[Step], page: str, way: Sequence[Step], linker: Linker
) -> tuple[MenuLink, ...]:
    """
    Mark in a menu the page at the address `page`, and those that its way leads through.
    """
    above = {address for _, address in way}

    def current(address: str) -> Literal["", "page", "true"]:
        if address == page:
            return "page"
        return "true" if address in above else ""

    return tuple(
        MenuLink(text=text, href=linker.to(address), current=current(address))
        for text, address in links
    )
