"""
The pictures of an article: their captions and credits, as the front matter names them.
"""

from collections.abc import Iterator

from exchange_timeline.convert.article import Article, Block, Photo
from exchange_timeline.convert.captions import BBC, photo_in
from exchange_timeline.convert.rules import Rules, fold

NEXT = 2  # lines, one of them blank


def find_photos(article: Article, rules: Rules) -> tuple[Photo, ...]:
    """
    Every picture in the order of the page.
    """
    found: list[Photo] = []
    shown = {block.line for block in article.blocks if block.role == "photo"}
    others = frozenset(
        number
        for number, line in enumerate(article.raw.text.splitlines(), start=1)
        if line.strip() and number not in shown
    )
    for photo in _with_lines(article.blocks, rules):
        same = next((it for it in found if _same(photo, it, others)), None)
        if same is None:
            found.append(photo)
        elif photo.caption and not same.caption:
            found[found.index(same)] = photo
    return tuple(found)


def _same(photo: Photo, before: Photo, others: frozenset[int]) -> bool:
    """
    Whether the article names a picture already: an owner is named once, and a caption told twice
    stays one where its owner does not change. Credits alone, one line below the other with none of
    the `others` between, are of a picture each.
    """
    if photo.credit and before.credit:
        alone = photo.caption is None and before.caption is None
        between = others.intersection(range(before.line, photo.line))
        row = alone and photo.line - before.line <= NEXT and not between
        return not row and fold(photo.credit).casefold() == fold(before.credit).casefold()
    return photo.caption is not None and photo.caption == before.caption


def _with_lines(blocks: tuple[Block, ...], rules: Rules) -> Iterator[Photo]:
    """A caption line of the BBC belongs to the credit line above it."""
    pending: Photo | None = None
    for block in blocks:
        if block.role != "photo":
            continue
        read = photo_in(block.text, rules) or Photo(
            caption=block.text, credit=None, line=block.line
        )
        photo = Photo(caption=read.caption, credit=read.credit, line=block.line)
        if pending and pending.caption is None and photo.credit is None and BBC.match(block.text):
            yield Photo(caption=photo.caption, credit=pending.credit, line=pending.line)
            pending = None
            continue
        if pending:
            yield pending
        pending = photo
    if pending:
        yield pending
