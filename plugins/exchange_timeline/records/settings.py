"""
What a timeline is about: its name, zone, languages and sides.

Read from `content/timeline.yaml`, so that another conflict needs no code.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from exchange_timeline.errors import ContentError

from .data_file import read_data
from .node import Node
from .parse import UnfitError, language, listed, mapping, shown, slug, text

FIELDS = {
    "name": "the site's name, one per language",
    "zone": "the time zone of days without an offset, as IANA names it",
    "tag": "what every feed id begins with (RFC 4151), such as example.org,2025; never changed",
    "languages": "the languages of the site, the first one its default",
    "sides": "the parties that people return to, each with name, slug and label",
}
SIDE_FIELDS = {
    "name": "as claims write it",
    "slug": "for addresses",
    "label": "one per language",
    "to": "the words for returning to it, one per language: to Ukraine",
}


TAG = "exchange-timeline,2022"
AUTHORITY = re.compile(r"[a-z0-9.@_-]+,\d{4}(-\d{2}){0,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """
    A party that people return to.
    """

    name: str
    slug: str
    label: Mapping[str, str]
    to: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """
    The settings of one timeline; `languages` begins with the default.
    """

    name: Mapping[str, str]
    zone: str
    languages: tuple[str, ...]
    sides: tuple[Side, ...]
    tag: str = TAG

    @property
    def tz(self) -> ZoneInfo:
        """The site's time zone."""
        return ZoneInfo(self.zone)


def load_settings(path: Path) -> Settings:
    """
    Read the settings; raise ContentError with every problem in them.
    """
    node = read_data(path)
    node.only(FIELDS)
    name = node.need("name", labels, {}, hint="write {en: Exchange Timeline}")
    zone = node.need("zone", _zone, "UTC", hint="write an IANA zone, such as Europe/Kyiv")
    languages = node.need("languages", listed(language), (), hint="write [en, uk]")
    if node.fields.get("languages") == []:
        node.say("languages", "names no language", "write [en, uk], the default first")
    tag = node.take("tag", _tag, TAG)
    sides = node.each("sides", _side)
    if not sides:
        node.say("sides", "names no side", "write - {name: Ukraine, slug: ukraine, label: {...}}")
    if node.problems:
        raise ContentError(node.problems)
    return Settings(name=name, zone=zone, languages=languages, sides=sides, tag=tag)


def labels(value: object) -> Mapping[str, str]:
    """
    A text per language: {en: ..., uk: ...}.
    """
    return {str(lang): text(label) for lang, label in mapping(value).items()}


def _tag(value: object) -> str:
    if not AUTHORITY.fullmatch(str(value)):
        hint = "write a domain of yours and a year in which it was: example.org,2025"
        raise UnfitError(f"{shown(value)} is no authority of a tag", hint)
    return str(value)


def _side(node: Node) -> Side:
    node.only(SIDE_FIELDS)
    name = node.need("name", text, "", hint="write the name that claims use")
    address = node.need("slug", slug, "", hint="write it in small Latin letters")
    label = node.take("label", labels)
    to = node.take("to", labels, {})
    return Side(name=name, slug=address, label=label or {"en": name}, to=to)


def _zone(value: object) -> str:
    try:
        ZoneInfo(str(value))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        hint = "write an IANA zone, such as Europe/Kyiv"
        raise UnfitError(f"{shown(value)} is no time zone", hint) from None
    return str(value)
