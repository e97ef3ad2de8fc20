"""
The front matter of a report: one news article.
"""

from datetime import date
from typing import Any, Literal

from exchange_timeline.model import Photo, Quote, Report, Source, Told, Words

from . import fields
from .exchange_record import KINDS, check_name, details
from .node import Node
from .parse import (
    UnfitError,
    day,
    exact_instant,
    instant,
    language,
    literal,
    mapping,
    shown,
    text,
    texts,
)
from .pieces import Lists, claim, own_source, withdrawal

RIGHTS = ("full", "excerpt", "facts")
REVIEW = ("pending", "done")
ANNOUNCEMENT: Literal["announcement"] = "announcement"


def report(node: Node, *, key: str, body: str, lists: Lists) -> Report:
    """
    Read one report, whose id is the name of its file.
    """
    node.only(fields.REPORT)
    check_name(node, key)
    title = node.need("title", text, "", hint="write the article's title")
    when = node.need("date", instant, date.min, hint="write when it was published, with its offset")
    lang = node.need("lang", language, "en", hint="write the article's language, such as en")
    source = node.child("source")
    told_of = node.child("exchange")
    _check_the_rest(node, lists, lang)
    words = Words(lang=lang, title=title, body=body, summary=node.take("summary", text))
    return Report(
        id=key,
        date=when,
        words=(words,),
        source=own_source(source) if source else Source(id="s1", publisher=None),
        rights=node.take("rights", literal(RIGHTS, what="choice of rights"), "facts"),
        reviewed=node.take("review", literal(REVIEW, what="state of review"), "pending") == "done",
        authors=node.take("authors", texts, ()),
        attributed_to=node.take("attributed_to", texts, ()),
        quotes=node.each("quotes", _quote),
        photos=node.each("photos", _photo),
        modified=node.take("modified", instant),
        told=None if told_of is None else told(told_of, lists, lang),
        embargo=node.take("embargo", exact_instant),
        withdrawn=withdrawal(node.child("withdrawn")),
    )


def told(node: Node, lists: Lists, lang: str) -> Told:
    """
    Read what a report in `lang` tells of an exchange; an announcement has no kind yet.
    """
    node.only(fields.TOLD)
    kind = node.take("kind", literal((*KINDS, ANNOUNCEMENT), what="kind of exchange"))
    return Told(
        kind=None if kind == "announcement" else kind,
        date=node.take("date", day),
        exchange_id=node.take("id", text),
        **details(node, lists, lang),
    )


def _check_the_rest(node: Node, lists: Lists, lang: str) -> None:
    """
    Check the fields that only editors read, which no page is built from.
    """
    for row in node.rows("background"):
        told(row, lists, lang)
    total = node.child("total_to_date")
    if total is not None:
        claim(total, lists, lang)
    node.take("evidence", _evidence)


def _evidence(value: Any) -> dict[str, Any]:
    facts = dict(mapping(value))
    for fact, words in facts.items():
        if not isinstance(words, str | dict):
            says = f"{fact}: {shown(words)} is no evidence"
            raise UnfitError(says, "write the words it was read from")
    return facts


def _quote(node: Node) -> Quote:
    node.only(fields.QUOTE)
    said = node.need("text", text, "", hint="write the quoted words")
    return Quote(speaker=node.take("speaker", text), text=said)


def _photo(node: Node) -> Photo:
    node.only(fields.PHOTO)
    return Photo(
        caption=node.take("caption", text),
        credit=node.take("credit", text),
        file=node.take("file", text),
    )
