"""
The contexts of the pages that help readers: families, about, untranslated, offline.
"""

from dataclasses import dataclass
from datetime import date

from exchange_timeline.model import Source

from .views import Link, Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneView:
    """
    A telephone number as people write it, as a telephone dials it, and from where it works.
    """

    number: str
    dial: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactView:
    """
    An official body that families may turn to.

    `verified_on` is the day of the last check, None where nobody has checked it.
    """

    id: str
    name: str
    helps: str
    phones: tuple[PhoneView, ...]
    url: str | None
    verified_on: date | None
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class FamiliesPage:
    """
    `/families/`: whom to call, whom not to pay, and what this site cannot tell.

    `warning` is who warns of fraud, and where; `police` says how to
    call the police, "" where nobody has written it; `timeline` leads to the exchanges.
    """

    shell: Shell
    contacts: tuple[ContactView, ...]
    warning: Source | None
    police: str
    timeline: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage:
    """
    `/about/`: what the site is, how it counts, whom it protects, how it corrects.

    `contact` is where to write, "" where nobody has set it.
    """

    shell: Shell
    count: int
    first: date | None
    untranslated: Link
    families: Link
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingView:
    """
    What is not yet told in one language; `links` lead to it.
    """

    code: str
    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UntranslatedPage:
    """
    `/untranslated/`: which texts are missing in which of the site's languages.
    """

    shell: Shell
    missing: tuple[MissingView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflinePage:
    """
    `/offline/`: how to keep the site on a device, and what to read without a network.
    """

    shell: Shell
    timeline: Link
    families: Link
