"""
What all pages are made from: the timeline and its lists, in one language.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from exchange_timeline.model import Phrase, Timeline, Words
from exchange_timeline.records import Families, Lists, Side, Term

from ..address import NOT_FOUND, Linker
from .trail import MenuLink, Step, crumbs, menu
from .views import Language, Link, Shell

LANGUAGE_NAMES = {"en": "English", "uk": "Українська", "ru": "Русский", "de": "Deutsch"}
NTH = ("first", "second")
MAIN = (("Latest", ""), ("Timeline", "timeline/"), ("For families", "families/"))
MORE = (
    ("Data", "data/"),
    ("Search", "search/"),
    ("How we count", "method/"),
    ("Corrections", "corrections/"),
    ("About this site", "about/"),
    ("Reading offline", "offline/"),
)


class Say(Protocol):
    """
    The words of a language, as pages use them.
    """

    @property
    def lang(self) -> str:
        """The language, ISO 639-1."""

    def __call__(self, message: str, /, **values: object) -> str:
        """Say a message."""

    def plural(self, one: str, many: str, number: int, **values: object) -> str:
        """Say a message with the plural form that a number asks for."""

    def number(self, number: int) -> str:
        """Write a number."""

    def day_date(self, day: date) -> str:
        """Write a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """
    A site in one language: what pages are made from, and how they link.

    `address` is where it was published, "" where it may lie anywhere;
    `feeds` maps the address of a feed to its name in English. `changelog` is
    the changelog of the data, "" where there is none; `built` is when the
    site is built, None where no page or file may ask.
    """

    timeline: Timeline
    lists: Lists
    say: Say
    address: str = ""
    index: bool = True
    feeds: Mapping[str, str]
    changelog: str = ""
    families: Families = field(default_factory=Families)
    onion: str = ""
    contact: str = ""
    built: datetime | None = None

    @property
    def lang(self) -> str:
        """The language of this site's pages."""
        return self.say.lang

    @property
    def prefix(self) -> str:
        """The folder of this language, "" for the first one."""
        return "" if self.lang == self.lists.settings.languages[0] else f"{self.lang}/"

    @property
    def name(self) -> str:
        """The site's name in this language, else in its first."""
        name = self.lists.settings.name
        return name.get(self.lang) or next(iter(name.values()))

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides, in the settings' order."""
        return self.lists.settings.sides

    def linker(self, address: str) -> Linker:
        """
        Give the links of the page at `address` of this language.

        A server shows the page for no page at any depth: its links are whole
        where the site has an address.
        """
        return Linker(
            page=self.prefix + address,
            lang=self.prefix.rstrip("/"),
            index=self.index,
            base=self.address if address == NOT_FOUND else "",
        )

    def link_from(self, here: str, address: str) -> str:
        """Link from a file that leaves the site to a page: whole, where the site has an address."""
        if self.address:
            return f"{self.address}/{self.prefix}{address}"
        return self.linker(here).to(address)

    def _translations(self, address: str) -> Iterator[tuple[str, str]]:
        """Give every language with the address of a page in it."""
        first, *others = self.lists.settings.languages
        yield first, address
        yield from ((code, f"{code}/{address}") for code in others)

    def words(self, words: tuple[Words, ...]) -> Words:
        """Choose the words in this site's language, else the original's."""
        return next((each for each in words if each.lang == self.lang), words[0])

    def label(self, terms: Mapping[str, Term], name: str) -> str:
        """Show a name of a closed list in this language."""
        term = terms.get(name)
        return term.shown(self.lang) if term else name

    def phrase(self, phrase: Phrase) -> str:
        """Choose the words in this site's language, else the original's."""
        return phrase.told(self.lang) or phrase.text

    def stated_by(self, stated_by: str) -> str:
        """
        Name a claimant with office and channel; the first language has them as the record does.
        """
        if self.prefix == "":
            return stated_by
        speakers = self.lists.vocabulary.speakers
        return ", ".join(self.label(speakers, each) for each in stated_by.split(", "))

    def side_label(self, side: Side) -> str:
        """Show a side's name in this language."""
        return side.label.get(self.lang) or side.label.get("en") or side.name

    def nth(self, side: Side) -> str:
        """Say which side it is in the settings, as styles name it: first, second, other."""
        place = self.sides.index(side)
        return NTH[place] if place < len(NTH) else "other"

    def to_side(self, side: Side) -> str:
        """Say "to Ukraine", for which some languages bend the name."""
        return side.to.get(self.lang) or self.say("to %(side)s", side=self.side_label(side))

    def _menu(
        self, links: Iterable[Step], address: str, way: tuple[Step, ...]
    ) -> tuple[MenuLink, ...]:
        said = [(self.say(text), there) for text, there in links]
        return menu(said, address, way, self.linker(address))

    @property
    def timeline_step(self) -> Step:
        """The timeline, as the way to a page leads through it."""
        return self.say("Timeline"), "timeline/"

    def shell(
        self,
        address: str,
        *,
        title: str,
        description: str,
        way: tuple[Step, ...] = (),
        crumb: str | None = None,
    ) -> Shell:
        """
        Make what stands around a page's own matter.

        `way` leads to the page from home; `crumb` is its short name there, else its title.
        """
        linker = self.linker(address)
        whole = ((self.say("Home"), ""), *way, (crumb or title, address))
        return Shell(
            lang=self.lang,
            site_name=self.name,
            title=title,
            description=description,
            trail=() if address in {"", NOT_FOUND} else crumbs(whole, linker),
            root=linker.to(""),
            static=linker.folder("static/"),
            method=linker.to("method/"),
            nav=self._menu(MAIN, address, way),
            more=self._menu(MORE, address, way),
            languages=tuple(
                Language(
                    code=code,
                    name=LANGUAGE_NAMES.get(code, code),
                    href=linker.to_any(there),
                    current=code == self.lang,
                    url=f"{self.address}/{there}" if self.address else None,
                )
                for code, there in self._translations(address)
            ),
            feeds=tuple(
                Link(text=self.say(text), href=linker.to_any(self.prefix + path))
                for path, text in self.feeds.items()
            ),
            canonical=f"{self.address}/{self.prefix}{address}" if self.address else None,
            onion=f"{self.onion}/{self.prefix}{address}" if self.onion else None,
        )
