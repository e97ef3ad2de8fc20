"""
From Pelican's readers to one Timeline: read, check, leave out what may not show.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from exchange_timeline.errors import Problem
from exchange_timeline.model import Report, Timeline, build_timeline
from exchange_timeline.records import Content, Node, OpenFile, load_content, opened_by

from .reader import Document

ReadDocument = Callable[[Path], Document]


def collect(root: Path, read: ReadDocument, *, now: datetime) -> tuple[Content, Timeline]:
    """
    Read the folder `root` by Pelican's readers, and build its timeline as of `now`.

    Embargoed and withdrawn records are left out whole. Raises ContentError with
    every problem of the content.
    """
    content = load_content(root, open_file=_opener(read))
    timeline = build_timeline(
        exchanges=(each for each in content.exchanges if _may_show(each, now)),
        hidden=(each for each in content.exchanges if not _may_show(each, now)),
        reports=(_within_rights(each) for each in content.reports if _may_show(each, now)),
        deals=content.deals,
        checkpoints=content.checkpoints,
    )
    return content, timeline


def _opener(read: ReadDocument) -> OpenFile:
    @opened_by
    def open_file(path: Path, problems: list[Problem]) -> tuple[Node, str]:
        document = read(path)
        return document.node(path, problems), document.html

    return open_file


def _may_show(record: Any, now: datetime) -> bool:
    """
    Tell whether a record may appear: neither withdrawn nor under embargo.
    """
    if record.withdrawn is not None:
        return False
    return record.embargo is None or record.embargo <= now


def _within_rights(report: Report) -> Report:
    """
    Drop the body of a report of which only the facts may be shown.
    """
    if report.rights != "facts":
        return report
    return replace(report, words=tuple(replace(words, body="") for words in report.words))
