"""
The official running totals, all in one data file.
"""

from datetime import date
from functools import partial
from pathlib import Path

from exchange_timeline.errors import ContentError
from exchange_timeline.model import OFS, Checkpoint, Source

from . import fields
from .data_file import read_data
from .node import Node
from .parse import day, integer, literal, one_of, phrase, text
from .pieces import EXACT, STATED, Lists, own_source

SCOPES = ("in-exchanges", "all-routes", "not-said")


def load_checkpoints(path: Path, lists: Lists) -> tuple[Checkpoint, ...]:
    """
    Read the checkpoints; raise ContentError with every problem in them.

    A site without the file has none.
    """
    if not path.exists():
        return ()
    node = read_data(path)
    node.only(["checkpoints"])
    points = node.each("checkpoints", partial(checkpoint, lists=lists))
    for key in sorted({point.id for point in points}):
        if sum(point.id == key for point in points) > 1:
            node.say("checkpoints", f"'{key}' stands twice", "give each an id of its own: -2")
    if node.problems:
        raise ContentError(node.problems)
    return points


def checkpoint(node: Node, lists: Lists) -> Checkpoint:
    """
    Read one checkpoint, which names its claimant and its source.
    """
    node.only(fields.CHECKPOINT)
    key = node.need("id", text, "", hint="write its day")
    when = node.need("date", day, date.min, hint="write the day up to which it counts")
    to = node.need("to", one_of(lists.sides, what="side"), "", hint="write the side")
    of = node.need("of", literal(OFS, what="kind of count"), OFS[0], hint="write people or bodies")
    count = node.need("total", integer, 0, hint="write how many in all")
    stated_by = node.need(
        "stated_by", text, "", hint="a number without a claimant is not published"
    )
    source = node.child("source")
    if source is None:
        node.say(None, "names no source", "add source: {publisher: ..., url: https://...}")
    else:
        source.need("publisher", text, "", hint="write who published it")
    return Checkpoint(
        id=key,
        date=when,
        to=to,
        of=of,
        total=count,
        qualifier=node.take("qualifier", literal(STATED, what="qualifier"), EXACT),
        stated_by=stated_by,
        source=own_source(source) if source else Source(id="s1", publisher=None),
        side=node.take("side", one_of(lists.sides, what="side")),
        exchanges=node.take("exchanges", integer),
        outside=node.take("outside", integer),
        scope=node.take("scope", literal(SCOPES, what="scope"), "not-said"),
        note=node.take("note", phrase(lists.settings.languages[0])),
    )
