"""
The pictures of an article: their captions and credits, as the front matter names them.
"""

from collections.abc import Iterator

from exchange_timeline.convert.article import Block, Photo
from exchange_timeline.convert.captions import BBC, photo_in
from exchange_timeline.convert.rules import Rules


def find_photos(blocks: tuple[Block, ...], rules: Rules) -> tuple[Photo, ...]:
    """
    Every picture in the order of the page.
    """
    found: list[Photo] = []
    for photo in _with_lines(blocks, rules):
        # No page shows the pictures, only whose they are: whose captions are told is named once.
        owned = any(photo.credit == other.credit and other.caption for other in found)
        if not (photo.caption and (owned or any(photo.caption == it.caption for it in found))):
            found.append(photo)
    return tuple(found)


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
