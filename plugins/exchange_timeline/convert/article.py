"""
What the stages of the converter hand to one another: frozen values, no behaviour.

    Raw        one input as characters, with what a page or a feed says of itself
    Block      one line of the article and the part that it plays
    Article    title and blocks, without the page around them
    Sentence   one sentence of the running text, where it stands and who says it
    Evidence   the words that a fact was read from, and their line
"""

from dataclasses import field
from datetime import date, datetime
from typing import Literal

from exchange_timeline.convert.quick import dataclass

Role = Literal[
    "title", "byline", "date", "photo", "source", "text", "quote", "heading", "label", "chrome"
]
Section = Literal["title", "body", "background"]
Of = Literal["people", "military", "civilians", "bodies"]
LIVING: tuple[Of, ...] = ("people", "military")
"""Whom an article's whole number may count when it counts the living: civilians are a part."""
Qualifier = Literal["exact", "at-least", "about", "not-announced"]
Kind = Literal["prisoner-exchange", "unilateral-return", "repatriation-of-bodies", "announcement"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """
    The words of the article that a fact was read from, and the line they stand on.
    """

    words: str
    line: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """
    A fact that could be read in two ways, and what the editor should look at.
    """

    fact: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """
    One input as characters, with what the page or the feed says of itself.
    """

    name: str
    text: str
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """
    One line of the input and the part it plays; `line` counts from 1.
    """

    role: Role
    text: str
    line: int
    section: Section = "body"
    said_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Article:
    """
    An article without the page around it: its title and its lines in their roles.
    """

    title: str | None
    title_line: int
    lang: str
    blocks: tuple[Block, ...]
    raw: Raw

    @property
    def texts(self) -> tuple[Block, ...]:
        """The running text, quotations included."""
        return tuple(block for block in self.blocks if block.role in ("text", "quote"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """
    One sentence of the running text; `number` is its place, the title being 0.

    `plain` is the text folded, and blank where somebody is quoted.
    """

    number: int
    text: str
    plain: str
    line: int
    section: Section
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """
    A publication time: a day, and the hour where the page gives one.
    """

    day: date
    at: datetime | None = None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """
    A picture that the page showed: its caption and whose it is, both as printed.
    """

    caption: str | None
    credit: str | None
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """
    Words in somebody's mouth, and whose.
    """

    speaker: str | None
    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """
    Somebody whom the article names as its source, and by which channel.
    """

    name: str
    channel: str | None = None
    evidence: Evidence

    def __str__(self) -> str:
        """Write it as front matter does: name, then channel."""
        return f"{self.name}, {self.channel}" if self.channel else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """
    How many people came to one side, as somebody stated it.

    `count` is None only where the text says that the number is withheld.
    """

    to: str
    of: Of
    count: int | None
    qualifier: Qualifier
    stated_by: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """
    One exchange as the article tells of it: its own news, or one that it recounts.
    """

    date: date | None
    kind: Kind
    deal: str | None = None
    stage: int | None = None
    ordinal: int | None = None
    counts: tuple[Count, ...] = ()
    groups: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    youngest: int | None = None
    oldest: int | None = None
    held_since: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """
    All that was read from one article, with the evidence for each fact and the doubts.
    """

    article: Article
    published: Moment | None
    modified: Moment | None = None
    authors: tuple[str, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    quotes: tuple[Quote, ...] = ()
    photos: tuple[Photo, ...] = ()
    event: Event | None = None
    background: tuple[Event, ...] = ()
    total: Count | None = None
    evidence: dict[str, Evidence] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
