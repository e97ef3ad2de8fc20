"""
`collect`: Pelican's readers and our checks give one timeline, without what may not show.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from pelican.readers import Readers
from pelican.settings import DEFAULT_CONFIG

from builders import RECORD, REPORT, a_content_folder
from exchange_timeline.errors import ContentError
from exchange_timeline.site.collect import collect
from exchange_timeline.site.reader import Document, RecordReader

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EXCHANGE = "exchanges/2024/2024-01-31.md"
ARTICLE = "articles/2024/2024-01-31-five-return.md"
NOON = datetime(2024, 2, 1, 12, tzinfo=UTC)


@pytest.fixture
def gather(tmp_path) -> Callable[..., tuple]:
    """Collect a folder with these files, by Pelican's own readers."""

    def gather(files: dict[str, str], now: datetime = NOON):
        root = a_content_folder(tmp_path, files)
        readers = Readers({**DEFAULT_CONFIG, "CACHE_CONTENT": False, "PATH": str(root)})
        readers.readers["md"] = RecordReader(DEFAULT_CONFIG)

        def read(path: Path) -> Document:
            return readers.read_file(
                base_path=str(root), path=str(path.relative_to(root)), content_class=Document
            )

        return collect(root, read, now=now)

    return gather


def adding(record: str, line: str) -> str:
    """A record with one more field."""
    return record.replace("lang: en\n", f"lang: en\n{line}\n")


def test_a_record_and_its_report_become_one_entry(gather):
    content, timeline = gather({EXCHANGE: RECORD, ARTICLE: REPORT})

    (entry,) = timeline.entries
    assert (entry.exchange.id, [report.id for report in entry.reports]) == (
        "2024-01-31",
        ["2024-01-31-five-return"],
    )
    assert content.lists.settings.zone == "Europe/Kyiv"


def test_a_body_is_safe_html(gather):
    hostile = RECORD.replace("Five people", "<script>alert(1)</script>Five *people*")
    _, timeline = gather({EXCHANGE: hostile})

    assert timeline.exchanges[0].words[0].body.strip() == "<p>Five <em>people</em> came home.</p>"


def test_the_text_of_an_article_is_shown_only_where_we_may(gather):
    _, timeline = gather({ARTICLE: REPORT})
    assert timeline.reports[0].words[0].body == ""

    _, timeline = gather({ARTICLE: adding(REPORT, "rights: full")})
    assert timeline.reports[0].words[0].body == "<p>An article's text.</p>"


@pytest.mark.parametrize(
    "line", ["withdrawn: {date: 2024-02-01, reason: Told twice.}", "embargo: 2024-02-01T12:00:01Z"]
)
def test_what_is_withdrawn_or_under_embargo_leaves_no_trace(gather, line):
    """Nor does its report bring it back."""
    _, timeline = gather({EXCHANGE: adding(RECORD, line), ARTICLE: REPORT})

    assert timeline.entries == ()
    assert len(timeline.reports) == 1, "a report is withdrawn by itself"


def test_a_withdrawn_report_leaves_no_trace(gather):
    line = "withdrawn: {date: 2024-02-01, reason: Told twice.}"
    _, timeline = gather({ARTICLE: adding(REPORT, line)})

    assert (timeline.entries, timeline.reports) == ((), ())


def test_an_embargo_ends_at_its_instant(gather):
    record = adding(RECORD, "embargo: 2024-02-01T14:00:00+02:00")
    _, timeline = gather({EXCHANGE: record})

    assert len(timeline.entries) == 1


def test_all_problems_come_at_once_with_the_lines_of_their_files(gather):
    with pytest.raises(ContentError) as raised:
        gather(
            {
                EXCHANGE: RECORD.replace("count: 5", "count: five"),
                ARTICLE: REPORT.replace("title: An", "title: An: "),
            }
        )

    assert [each.path.rpartition("/")[2] for each in raised.value.problems] == [
        "2024-01-31-five-return.md",
        "2024-01-31.md",
    ]
    assert [each.line for each in raised.value.problems] == [2, 7]


def test_the_reader_gives_yamls_own_values(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: 'A: b'\nclaims: [{count: 5}]\n---\n\n*Text.*\n", encoding="utf-8")

    html, metadata = RecordReader(DEFAULT_CONFIG).read(str(path))

    assert html == "<p><em>Text.</em></p>"
    assert metadata["fields"] == {"title": "A: b", "claims": [{"count": 5}]}
    assert metadata["lines"][("claims", 0, "count")] == 3
