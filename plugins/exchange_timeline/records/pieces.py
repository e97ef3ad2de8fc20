"""
Claims, sources, parts and corrections: what several kinds of record hold.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, get_args

from exchange_timeline.model import (
    OFS,
    Ages,
    Claim,
    Correction,
    Part,
    PartBy,
    Phrase,
    Qualifier,
    Source,
    Withdrawal,
)

from . import fields
from .node import Node
from .parse import (
    UnfitError,
    address,
    day,
    integer,
    literal,
    one_of,
    phrase,
    published,
    shown,
    text,
)
from .settings import Settings
from .vocabulary import Vocabulary

QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)
PART_BY: tuple[PartBy, ...] = get_args(PartBy)
EXACT: Qualifier = "exact"
STATED: tuple[Qualifier, ...] = tuple(each for each in QUALIFIERS if each != "not-announced")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """
    The closed lists that front matter is held against.
    """

    settings: Settings
    vocabulary: Vocabulary

    @property
    def sides(self) -> tuple[str, ...]:
        """The names of the sides."""
        return tuple(side.name for side in self.settings.sides)


def claim(node: Node, lists: Lists, lang: str) -> Claim:
    """
    Read one claim, its words in `lang`; only one that is not announced goes without a number.
    """
    node.only(fields.CLAIM)
    to = node.need("to", one_of(lists.sides, what="side"), "", hint="write the side that receives")
    of = node.need(
        "of", literal(OFS, what="kind of count"), OFS[0], hint=f"write one of: {', '.join(OFS)}"
    )
    count = node.take("count", integer)
    qualifier = node.take("qualifier", literal(QUALIFIERS, what="qualifier"), EXACT)
    stated_by = node.need(
        "stated_by", text, "", hint="a number without a claimant is not published"
    )
    known = node.fields.get("qualifier") in (*QUALIFIERS, None)
    if count is None and qualifier != "not-announced" and known and not _complained(node, "count"):
        node.say(
            "count",
            "is empty, but the claim is not `not-announced`",
            "write the number, or qualifier: not-announced",
        )
    if count is not None and qualifier == "not-announced":
        says = f"{count} stands beside `not-announced`"
        node.say("count", says, "write null, or another qualifier")
    outside = node.take("outside", integer)
    if outside is not None and outside > (count or 0) and not _complained(node, "count", count):
        says = (
            f"{outside} is more than the count, {'which is not stated' if count is None else count}"
        )
        node.say("outside", says, "write how many of the count returned outside the exchange")
    return Claim(
        to=to,
        of=of,
        count=count,
        qualifier=qualifier,
        stated_by=stated_by,
        side=node.take("side", one_of(lists.sides, what="side")),
        source=node.take("source", text),
        words=node.take("words", text),
        derived=node.take("derived", phrase(lang)),
        outside=outside,
        said=node.take("said", day),
    )


def part(node: Node, lists: Lists) -> Part:
    """
    Read one part of those who returned.
    """
    node.only(fields.PART)
    by = node.need(
        "by",
        literal(PART_BY, what="kind of part"),
        PART_BY[0],
        hint=f"write one of: {', '.join(PART_BY)}",
    )
    named: Any = text
    if node.fields.get("by") == "service":
        named = lists.vocabulary.name_in("services", what="service")
    if node.fields.get("by") == "group":
        named = lists.vocabulary.name_in("groups", what="group")
    what = node.need("what", named, "", hint="write the part's name")
    count = node.need("count", integer, 0, hint="write how many, in digits")
    stated_by = node.need(
        "stated_by", text, "", hint="a number without a claimant is not published"
    )
    return Part(
        by=by,
        what=what,
        count=count,
        stated_by=stated_by,
        source=node.take("source", text),
        qualifier=node.take("qualifier", literal(STATED, what="qualifier"), EXACT),
    )


def source(node: Node) -> Source:
    """
    Read one source, which at least names its publisher.
    """
    node.only(fields.SOURCE)
    key = node.need("id", text, "", hint="write s1, s2 ... for claims to refer to")
    publisher = node.need("publisher", text, "", hint="write who published it")
    return _source(node, key, publisher)


def own_source(node: Node) -> Source:
    """
    Read a source that no claim refers to, and so has no id.

    A pasted article need not tell its publisher; who asks for one says so.
    """
    node.only([name for name in fields.SOURCE if name != "id"])
    return _source(node, "s1", node.take("publisher", text))


def _source(node: Node, key: str, publisher: str | None) -> Source:
    return Source(
        id=key,
        publisher=publisher,
        title=node.take("title", text),
        url=node.take("url", address),
        published=node.take("published", published),
        archived_url=node.take("archived_url", address),
        retrieved=node.take("retrieved", day),
    )


def correction(node: Node, lang: str) -> Correction:
    """
    Read one correction of a record in `lang`: when, what, why.
    """
    node.only(fields.CORRECTION)
    when = node.need("date", day, date.min, hint="write the day of the correction")
    what = node.need("what", phrase(lang), Phrase(""), hint="write what was put right")
    why = node.need("why", phrase(lang), Phrase(""), hint="write the reason")
    return Correction(date=when, what=what, why=why)


def withdrawal(node: Node | None) -> Withdrawal | None:
    """
    Read why a record no longer stands.
    """
    if node is None:
        return None
    node.only(fields.WITHDRAWN)
    when = node.need("date", day, date.min, hint="write the day of the withdrawal")
    reason = node.need("reason", text, "", hint="write the reason in a sentence")
    return Withdrawal(date=when, reason=reason)


def ages(node: Node | None) -> Ages | None:
    """
    Read the youngest and the oldest age; the youngest is not the older one.
    """
    if node is None:
        return None
    node.only(fields.AGES)
    youngest, oldest = node.take("youngest", _age), node.take("oldest", _age)
    if youngest is not None and oldest is not None and youngest > oldest:
        node.say("youngest", f"{youngest} is above the oldest, {oldest}", "put the two in order")
    if youngest is None and oldest is None:
        return None
    return Ages(youngest=youngest, oldest=oldest)


def claims_of(node: Node, field: str, lists: Lists, lang: str) -> tuple[Claim, ...]:
    """
    Read all claims of a field in a record in `lang`.
    """
    return node.each(field, partial(claim, lists=lists, lang=lang))


def check_sources(node: Node, field: str, sources: tuple[Source, ...]) -> None:
    """
    Note every claim or part that names no source, or one that is not there.
    """
    known = [source.id for source in sources]
    doubled = {key for key in known if known.count(key) > 1}
    for key in sorted(doubled):
        node.say("sources", f"'{key}' stands twice", "give every source an id of its own")
    for row in node.rows(field):
        named = row.fields.get("source")
        if named is None:
            row.say(None, "names no source", "add source: s1, and list s1 under `sources`")
        elif str(named) not in known:
            listed = ", ".join(known) or "none"
            row.say("source", f"'{named}' is not among the sources", f"listed are: {listed}")


def _age(value: Any) -> int:
    years = integer(value)
    if years > 120:
        raise UnfitError(f"{shown(value)} is no age", "write it in years")
    return years


def _complained(node: Node, field: str, read: object = None) -> bool:
    """
    Tell whether the field's own value was already said to be wrong.
    """
    return read is None and node.fields.get(field) is not None
