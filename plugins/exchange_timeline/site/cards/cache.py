"""
Cards that were drawn before: a card whose text has not changed is not drawn again.
"""

import hashlib
import os
from functools import lru_cache
from pathlib import Path

import PIL

from .canvas import FONTS
from .card import Card
from .draw import draw


def drawn(card: Card, cache: Path | None) -> bytes:
    """
    Take a card from the cache, or draw it and put it there; without a cache, draw it.
    """
    if cache is None:
        return draw(card)
    path = cache / f"{name_of(card)}.png"
    if path.exists():
        return path.read_bytes()
    picture = draw(card)
    cache.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    part.write_bytes(picture)
    part.replace(path)  # in one step: a build that is killed leaves no half picture
    return picture


def name_of(card: Card) -> str:
    """
    Name a card by all that its picture depends on: its text, how it is drawn, and by what.
    """
    return hashlib.sha256(f"{card!r}{_drawing()}".encode()).hexdigest()[:32]


@lru_cache
def _drawing() -> str:
    """
    Sum up the code and the faces that draw: a change to them draws every card anew.
    """
    code = sorted(Path(__file__).parent.glob("*.py"))
    faces = sorted(FONTS.glob("*.ttf"))
    whole = hashlib.sha256(PIL.__version__.encode())
    for path in (*code, *faces):
        whole.update(path.read_bytes())
    return whole.hexdigest()
