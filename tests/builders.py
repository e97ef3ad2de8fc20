"""
The smallest valid value of each kind, with whatever a test wants changed.

    an_exchange(date=date(2025, 7, 4))      a_claim(count=207, side="Russia")
    a_site(exchanges=[...])                 the site around it, in English
    a_content_folder(path, **files)         a folder that loads without a problem
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from babel.support import NullTranslations

from exchange_timeline.model import (
    Checkpoint,
    Claim,
    Deal,
    Exchange,
    Part,
    Report,
    Source,
    Told,
    Words,
    build_timeline,
)
from exchange_timeline.records import Lists, Node, Settings, Side, Term, Vocabulary, split

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from exchange_timeline.errors import Problem
    from exchange_timeline.site.pages import Site

DAY = date(2024, 1, 31)


def a_claim(**changes: Any) -> Claim:
    """Five people returned to Ukraine, says Ukraine."""
    return Claim(
        **{
            "to": "Ukraine",
            "of": "people",
            "count": 5,
            "qualifier": "exact",
            "stated_by": "Somebody",
            "side": "Ukraine",
            "source": "s1",
            **changes,
        }
    )


def a_silence(**changes: Any) -> Claim:
    """The number will be announced later, says Ukraine."""
    return a_claim(count=None, qualifier="not-announced", **changes)


def a_source(**changes: Any) -> Source:
    """A paper that printed something."""
    return Source(**{"id": "s1", "publisher": "A Paper", **changes})


def a_part(**changes: Any) -> Part:
    """Two of those who returned were women."""
    return Part(**{"by": "sex", "what": "women", "count": 2, "stated_by": "Somebody", **changes})


def some_words(title: str = "Five people return", **changes: Any) -> Words:
    """A title in English."""
    return Words(**{"lang": "en", "title": title, **changes})


def an_exchange(**changes: Any) -> Exchange:
    """An exchange of prisoners that nobody has given a number for; its id follows its day."""
    day = changes.get("date", DAY)
    kind = changes.get("kind", "prisoner-exchange")
    name = str(day) if kind == "prisoner-exchange" else f"{day}-{kind}"
    return Exchange(
        **{
            "id": name,
            "date": day,
            "kind": kind,
            "words": (some_words(),),
            "sources": (a_source(),),
            **changes,
        }
    )


def what_is_told(**changes: Any) -> Told:
    """What a report tells of the exchange of 31 January 2024."""
    return Told(**{"kind": "prisoner-exchange", "date": DAY, **changes})


def a_report(**changes: Any) -> Report:
    """A report on the exchange of 31 January 2024."""
    return Report(
        **{
            "id": "2024-01-31-five-return",
            "date": datetime(2024, 1, 31, 12, tzinfo=UTC),
            "words": (some_words("An article"),),
            "source": a_source(url="https://example.org/a"),
            "rights": "facts",
            "reviewed": True,
            "told": what_is_told(),
            **changes,
        }
    )


def a_deal(**changes: Any) -> Deal:
    """A deal that promises nothing yet."""
    return Deal(**{"id": "a-deal", "words": (some_words("A deal"),), **changes})


def a_checkpoint(**changes: Any) -> Checkpoint:
    """A running total that an official gave."""
    return Checkpoint(
        **{
            "id": "2024-12-31",
            "date": date(2024, 12, 31),
            "to": "Ukraine",
            "of": "people",
            "total": 3956,
            "qualifier": "exact",
            "stated_by": "Somebody",
            "source": a_source(),
            **changes,
        }
    )


def a_term(name: str, **changes: Any) -> Term:
    """A word of a closed list, spelled as it is named."""
    slug = re.sub(r"\W+", "-", name.casefold())
    return Term(**{"name": name, "slug": slug, "label": {}, "spellings": {}, **changes})


def some_lists(**changes: Any) -> Lists:
    """Two sides, two languages, and a word or two in each closed list."""
    settings = Settings(
        **{
            "name": {"en": "Exchange Timeline", "uk": "Хроніка обмінів"},
            "zone": "Europe/Kyiv",
            "languages": ("en", "uk"),
            "sides": (
                Side(name="Ukraine", slug="ukraine", label={"en": "Ukraine", "uk": "Україна"}),
                Side(name="Russia", slug="russia", label={"en": "Russia", "uk": "Росія"}),
            ),
            **changes,
        }
    )
    officers = a_term("officers", label={"en": "officers", "uk": "офіцери"})
    forces = a_term(
        "Armed Forces", label={"uk": "Збройні сили"}, spellings={"en": ("army", "the military")}
    )
    vocabulary = Vocabulary(
        groups={"officers": officers, "women": a_term("women")},
        services={"Armed Forces": forces, "National Guard": a_term("National Guard")},
        places={"Mariupol": a_term("Mariupol", kind="city", within="Donetsk")},
        mediators={"UAE": a_term("UAE")},
        claimants={"Somebody": a_term("Somebody", side="Ukraine")},
    )
    return Lists(settings=settings, vocabulary=vocabulary)


def a_site(
    exchanges: Iterable[Exchange] = (),
    *,
    reports: Iterable[Report] = (),
    deals: Iterable[Deal] = (),
    checkpoints: Iterable[Checkpoint] = (),
    lang: str = "en",
    **changes: Any,
) -> Site:
    """The site around some exchanges, without a catalogue of other words."""
    from exchange_timeline.site.pages import Site
    from exchange_timeline.site.texts import Texts

    timeline = build_timeline(
        exchanges=exchanges, reports=reports, deals=deals, checkpoints=checkpoints
    )
    return Site(
        **{
            "timeline": timeline,
            "lists": some_lists(),
            "say": Texts(lang, NullTranslations()),
            "feeds": {"feeds/exchanges.atom.xml": "Exchanges"},
            **changes,
        }
    )


def a_node(text: str, path: str = "a.md") -> tuple[Node, list[Problem]]:
    """Front matter, opened for reading, with the list that problems go to."""
    problems: list[Problem] = []
    file = split(f"---\n{text.strip()}\n---\n")
    return Node(file.fields, path=path, lines=file.lines, problems=problems), problems


TIMELINE_YAML = """\
name: {en: Exchange Timeline, uk: Хроніка обмінів}
zone: Europe/Kyiv
languages: [en, uk]
sides:
- {name: Ukraine, slug: ukraine, label: {en: Ukraine, uk: Україна}}
- {name: Russia, slug: russia, label: {en: Russia, uk: Росія}}
"""
VOCABULARY_YAML = """\
groups: {officers: {}, women: {}}
services: {Armed Forces: {slug: armed-forces, spellings: {en: [army]}}}
places: {Mariupol: {kind: city}}
mediators: {UAE: {}}
claimants: {Somebody: {side: Ukraine}}
"""
RECORD = """\
---
title: Five people return
date: 2024-01-31
kind: prisoner-exchange
lang: en
claims:
- {to: Ukraine, of: people, count: 5, stated_by: Somebody, side: Ukraine, source: s1}
sources:
- {id: s1, publisher: A Paper, url: "https://example.org/a"}
---

Five people came home.
"""
REPORT = """\
---
title: An article
date: 2024-01-31T12:00:00+02:00
lang: en
source: {publisher: A Paper, url: "https://example.org/a"}
exchange: {date: 2024-01-31, kind: prisoner-exchange}
---

An article's text.
"""


def a_content_folder(root: Path, files: dict[str, str]) -> Path:
    """Lay out a content folder: the settings and lists above, and the files a test gives."""
    every = {"timeline.yaml": TIMELINE_YAML, "vocabulary.yaml": VOCABULARY_YAML, **files}
    for name, text in every.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
