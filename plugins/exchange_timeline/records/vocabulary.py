"""
The closed lists of the front matter, and how each language spells them.

Read from `content/vocabulary.yaml`. The key of an entry is what front matter
holds; `label` is what a reader sees; `spellings` are what articles write.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from exchange_timeline.errors import ContentError

from .data_file import read_data
from .node import Node
from .parse import Parser, UnfitError, integer, mapping, one_of, slug, text, texts
from .settings import labels

LISTS = ("groups", "services", "places", "mediators", "claimants", "attributions")
PAGED = ("groups", "services", "places", "mediators")
TERM_FIELDS = {
    "slug": "for addresses; the key itself where it has none",
    "kind": "of a place: oblast, city, site, country or region",
    "in": "the oblast that a place lies in",
    "side": "of a claimant: the side that the claimant speaks for",
    "tile": "of a place: its column and row on the grid of tiles, and a short name per language",
    "role": "of a claimant: the office, one per language",
    "label": "what a reader sees, one per language",
    "spellings": "what articles write, a list per language",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """
    Where a place stands on a grid of tiles that roughly keeps the map's shape.

    Columns and rows count from 0 at the upper left; `short` fits on a tile.
    """

    column: int
    row: int
    short: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """
    One entry of a closed list.
    """

    name: str
    slug: str
    label: Mapping[str, str]
    spellings: Mapping[str, tuple[str, ...]]
    kind: str | None = None
    within: str | None = None
    side: str | None = None
    role: Mapping[str, str] | None = None
    tile: Tile | None = None

    def shown(self, lang: str) -> str:
        """Its label in a language; in English, else its name, where it has none."""
        return self.label.get(lang) or self.label.get("en") or self.name


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """
    All closed lists, each in the order of the file.
    """

    groups: Mapping[str, Term]
    services: Mapping[str, Term]
    places: Mapping[str, Term]
    mediators: Mapping[str, Term]
    claimants: Mapping[str, Term]
    attributions: Mapping[str, Term] = field(default_factory=dict)

    @cached_property
    def speakers(self) -> Mapping[str, Term]:
        """All that stands in `stated_by`: claimants, and what is attributed besides."""
        return {**self.attributions, **self.claimants}

    @cached_property
    def spelled(self) -> Mapping[str, Mapping[str, str]]:
        """For each list: a spelling in small letters -> the name it stands for."""
        return {
            kind: {
                spelling.casefold(): name
                for name, term in terms.items()
                for spellings in term.spellings.values()
                for spelling in spellings
            }
            for kind, terms in ((kind, getattr(self, kind)) for kind in LISTS)
        }

    def name_in(self, kind: str, *, what: str) -> Parser[str]:
        """A name of the closed list `kind`; a known spelling is told its name."""
        terms: Mapping[str, Term] = getattr(self, kind)
        closed = one_of(terms, what=what)

        def parse(value: object) -> str:
            known = self.spelled[kind].get(str(value).casefold())
            if known and value not in terms:
                raise UnfitError(f"'{value}' is another spelling of {known}", f"write {known}")
            try:
                return closed(value)
            except UnfitError as unfit:
                more = f"{unfit.hint}; or add it to `{kind}` in vocabulary.yaml"
                raise UnfitError(unfit.says, more) from None

        return parse


def load_vocabulary(path: Path) -> Vocabulary:
    """
    Read the closed lists; raise ContentError with every problem in them.
    """
    node = read_data(path)
    node.only(LISTS)
    lists = {kind: _terms(node.child(kind)) for kind in LISTS}
    for kind in PAGED:
        _check_slugs(node.child(kind), lists[kind].values())
    if node.problems:
        raise ContentError(node.problems)
    return Vocabulary(**lists)


def _terms(node: Node | None) -> dict[str, Term]:
    if node is None:
        return {}
    terms = {}
    for name in node.fields:
        entry = node.child(name)
        if entry is not None:
            terms[str(name)] = _term(str(name), entry)
    return terms


def _check_slugs(node: Node | None, terms: Iterable[Term]) -> None:
    """
    Note a term whose page would have no address, or that of another term.
    """
    first: dict[str, str] = {}
    for term in terms:
        entry = node.child(term.name) if node else None
        if entry is None:
            continue
        other = first.setdefault(term.slug, term.name)
        if other != term.name:
            entry.say("slug", f"'{term.slug}' is the slug of {other} too", "write another one")
        if entry.fields.get("slug") is None:
            try:
                slug(term.name)  # its name stands in the address
            except UnfitError as unfit:
                entry.say("slug", unfit.says, unfit.hint)


def _term(name: str, node: Node) -> Term:
    node.only(TERM_FIELDS)
    return Term(
        name=name,
        slug=node.take("slug", slug, name),
        label=node.take("label", labels, {}),
        spellings=node.take("spellings", _spellings, {}),
        kind=node.take("kind", text),
        within=node.take("in", text),
        side=node.take("side", text),
        role=node.take("role", labels),
        tile=_tile(node.child("tile")),
    )


def _tile(node: Node | None) -> Tile | None:
    if node is None:
        return None
    node.only(("column", "row", "short"))
    hint = "write {column: 7, row: 2, short: {en: Don}}"
    return Tile(
        column=node.need("column", integer, 0, hint=hint),
        row=node.need("row", integer, 0, hint=hint),
        short=node.need("short", labels, {}, hint=hint),
    )


def _spellings(value: object) -> Mapping[str, tuple[str, ...]]:
    return {str(lang): texts(words) for lang, words in mapping(value).items()}
