"""
Whom families may call: official contacts, each with its source and the day of the last check.

Read from `content/families.yaml`. The page prints that day; the build warns of
what was not checked for long, since a number that changed hands does harm.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from exchange_timeline.errors import ContentError
from exchange_timeline.model import Source

from .data_file import read_data
from .node import Node
from .parse import UnfitError, address, day, shown, text
from .pieces import own_source
from .settings import labels

FIELDS = ("contacts", "warning", "police")
CONTACT_FIELDS = ("id", "name", "helps", "phones", "url", "verified_on", "source")
PHONE_FIELDS = ("number", "note")
CHECKED_FOR = timedelta(days=90)
NUMBER = re.compile(r"\+?[0-9][0-9 -]{2,20}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """
    A telephone number as people write it, and from where it works.
    """

    number: str
    note: Mapping[str, str]

    @property
    def dial(self) -> str:
        """
        The number as a telephone dials it.

        >>> Phone(number="+380 44 287 81 65", note={}).dial
        '+380442878165'
        """
        return re.sub(r"[ -]", "", self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """
    One official body: what it helps with and how it is reached.

    `verified_on` is the day on which the contact was last seen to be right, None
    where nobody has checked it.
    """

    id: str
    name: Mapping[str, str]
    helps: Mapping[str, str]
    phones: tuple[Phone, ...]
    url: str | None
    verified_on: date | None
    source: Source

    def unchecked(self, today: date) -> bool:
        """Whether nobody has checked the contact for so long that it may be wrong."""
        return self.verified_on is None or today - self.verified_on > CHECKED_FOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Families:
    """
    All contacts in the file's order; `warning` is who warns of fraud, and where,
    `police` how to call the police, one per language.
    """

    contacts: tuple[Contact, ...] = ()
    warning: Source | None = None
    police: Mapping[str, str] = field(default_factory=dict)


def load_families(path: Path) -> Families:
    """
    Read the contacts; raise ContentError with every problem in them.

    A site without the file has none.
    """
    if not path.exists():
        return Families()
    node = read_data(path)
    node.only(FIELDS)
    warning = node.child("warning")
    families = Families(
        contacts=node.each("contacts", _contact),
        warning=own_source(warning) if warning else None,
        police=node.take("police", labels, {}),
    )
    keys = [contact.id for contact in families.contacts]
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        node.say("contacts", f"'{key}' stands twice", "give each contact an id of its own")
    if node.problems:
        raise ContentError(node.problems)
    return families


def _contact(node: Node) -> Contact:
    node.only(CONTACT_FIELDS)
    name = node.need("name", labels, {}, hint="write the name, one per language")
    helps = node.need("helps", labels, {}, hint="write what it helps with, one per language")
    phones, url = node.each("phones", _phone), node.take("url", address)
    source = node.child("source")
    if not phones and url is None:
        node.say(None, "has neither a telephone nor an address", "add phones, or url")
    if source is None:
        node.say(None, "names no source", "add source: {publisher: ..., url: https://...}")
    return Contact(
        id=node.need("id", text, "", hint="write a short name in small Latin letters"),
        name=name,
        helps=helps,
        phones=phones,
        url=url,
        verified_on=node.take("verified_on", day),
        source=own_source(source) if source else Source(id="s1", publisher=None),
    )


def _phone(node: Node) -> Phone:
    node.only(PHONE_FIELDS)
    number = node.need("number", _number, "", hint="write it as people dial it: 16-48")
    return Phone(number=number, note=node.take("note", labels, {}))


def _number(value: Any) -> str:
    if not NUMBER.fullmatch(str(value)):
        raise UnfitError(
            f"{shown(value)} is no telephone number", "write digits: +380 44 123 45 67, or 16-48"
        )
    return str(value)
