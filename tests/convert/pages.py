"""
Pasted pages made of our own articles, and what the converter reads in them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from exchange_timeline.convert.article import Raw
from exchange_timeline.convert.work import reader

if TYPE_CHECKING:
    from exchange_timeline.convert.article import Reading

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
ARTICLES: dict[str, dict[str, str]] = yaml.safe_load(
    (HERE / "frame" / "articles.yaml").read_text("utf-8")
)


def cases(name: str) -> list[dict[str, Any]]:
    """The cases of a file."""
    found: list[dict[str, Any]] = yaml.safe_load(
        (HERE / "frame" / f"{name}.yaml").read_text("utf-8")
    )
    return found


@cache
def reading(text: str) -> Reading:
    """What the converter takes from a pasted text."""
    return reader(str(PROJECT / "content")).read(Raw(name="case", text=text))


def running_text(read: Reading) -> str:
    """The paragraphs and headings that the draft would show."""
    return "\n".join(
        block.text for block in read.article.blocks if block.role in ("text", "quote", "heading")
    )
