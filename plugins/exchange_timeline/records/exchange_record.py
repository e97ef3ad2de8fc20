"""
The front matter of an exchange, a deal, and their translations.
"""

import re
from datetime import date
from functools import partial
from typing import TypedDict, get_args

from exchange_timeline.model import Ages, Claim, Deal, Exchange, Kind, Words

from . import fields
from .node import Node
from .parse import (
    Parser,
    UnfitError,
    day,
    exact_instant,
    integer,
    language,
    listed,
    literal,
    phrase,
    slug,
    text,
    texts,
    year,
)
from .pieces import (
    Lists,
    ages,
    check_sources,
    claims_of,
    correction,
    part,
    source,
    withdrawal,
)

KINDS: tuple[Kind, ...] = get_args(Kind)


class Known(TypedDict):
    """
    The fields of the model's Details, by name.
    """

    claims: tuple[Claim, ...]
    ordinal: int | None
    deal: str | None
    stage: int | None
    groups: tuple[str, ...]
    services: tuple[str, ...]
    places: tuple[str, ...]
    mediators: tuple[str, ...]
    ages: Ages | None
    held_since: int | None


ID = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(-[a-z]+)*(-\d+)?")


def names(lists: Lists, kind: str, what: str) -> Parser[tuple[str, ...]]:
    """
    A list of names from one closed list of the vocabulary.
    """
    return listed(lists.vocabulary.name_in(kind, what=what))


def exchange(node: Node, *, key: str, body: str, lists: Lists) -> Exchange:
    """
    Read one exchange, whose id is the name of its file.
    """
    node.only(fields.EXCHANGE)
    title = node.need("title", text, "", hint="write one line that says what happened")
    when = node.need("date", day, date.min, hint="write the day of the hand-over, YYYY-MM-DD")
    kind = node.need(
        "kind",
        literal(KINDS, what="kind of exchange"),
        KINDS[0],
        hint=f"write one of: {', '.join(KINDS)}",
    )
    sources = node.each("sources", source)
    lang = node.take("lang", language, "en")
    corrections = node.each("corrections", partial(correction, lang=lang))
    for field in ("claims", "composition"):
        check_sources(node, field, sources)
    _check_id(node, key, when, corrected=bool(corrections))
    its = details(node, lists, lang)
    _check_said(node, its["claims"], when)
    return Exchange(
        id=key,
        date=when,
        kind=kind,
        words=(Words(lang=lang, title=title, body=body),),
        composition=node.each("composition", partial(part, lists=lists)),
        handover=node.take("handover", phrase(lang)),
        sources=sources,
        corrections=corrections,
        embargo=node.take("embargo", exact_instant),
        withdrawn=withdrawal(node.child("withdrawn")),
        **its,
    )


def details(node: Node, lists: Lists, lang: str) -> Known:
    """
    Read what records and reports alike tell of an exchange, in `lang`.
    """
    return {
        "claims": claims_of(node, "claims", lists, lang),
        "ordinal": node.take("ordinal", integer),
        "deal": node.take("deal", text),
        "stage": node.take("stage", integer),
        "groups": node.take("groups", names(lists, "groups", "group"), ()),
        "services": node.take("services", names(lists, "services", "service"), ()),
        "places": node.take("places", names(lists, "places", "place"), ()),
        "mediators": node.take("mediators", names(lists, "mediators", "mediator"), ()),
        "ages": ages(node.child("ages")),
        "held_since": node.take("held_since", year),
    }


def deal(node: Node, *, key: str, body: str, lists: Lists) -> Deal:
    """
    Read one deal, whose id is the name of its file.
    """
    node.only(fields.DEAL)
    check_name(node, key)
    title = node.need("title", text, "", hint="write the name the deal goes by")
    lang = node.take("lang", language, "en")
    sources = node.each("sources", source)
    for field in ("promised", "totals"):
        check_sources(node, field, sources)
    return Deal(
        id=key,
        words=(Words(lang=lang, title=title, body=body),),
        aliases=node.take("aliases", texts, ()),
        agreed=node.take("agreed", day),
        place=node.take("place", phrase(lang)),
        mediators=node.take("mediators", names(lists, "mediators", "mediator"), ()),
        promised=claims_of(node, "promised", lists, lang),
        totals=claims_of(node, "totals", lists, lang),
        sources=sources,
        corrections=node.each("corrections", partial(correction, lang=lang)),
    )


def translation(node: Node, *, lang: str, body: str) -> Words:
    """
    Read the title and text of a record in another language.
    """
    node.only(fields.TRANSLATION)
    title = node.need("title", text, "", hint="write the title in this language")
    said = node.need("lang", language, lang, hint=f"write lang: {lang}")
    if said != lang:
        node.say("lang", f"'{said}' does not fit the file's name", f"write {lang}")
    return Words(lang=lang, title=title, body=body, summary=node.take("summary", text))


def _check_said(node: Node, claims: tuple[Claim, ...], when: date) -> None:
    """
    Note a claim said before the exchange: the newest one of a claimant stands.
    """
    for row, each in zip(node.rows("claims"), claims, strict=True):
        if each.said is not None and each.said < when:
            says = f"{each.said} is before the exchange, {when}"
            row.say("said", says, "write the later day on which it was said, or leave it out")


def check_name(node: Node, key: str) -> None:
    """
    Note a file whose name cannot stand in the address of its page.
    """
    try:
        slug(key)
    except UnfitError as unfit:
        node.say(None, f"the file's name: {unfit.says}", unfit.hint)


def _check_id(node: Node, key: str, when: date, *, corrected: bool) -> None:
    """
    Hold the file's name against the day; they differ only after a correction.
    """
    named = ID.fullmatch(key)
    if not named:
        node.say(
            None,
            f"'{key}' is no id of an exchange",
            "name the file YYYY-MM-DD.md, or YYYY-MM-DD-kind-2.md for a second one that day",
        )
    elif when != date.min and named["day"] != str(when) and not corrected:
        node.say(
            "date",
            f"{when} does not fit the file's name",
            "ids never move: keep the name and add an entry under `corrections`, "
            "or name a new file by its day",
        )
