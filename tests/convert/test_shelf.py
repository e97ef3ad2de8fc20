"""
The folder of drafts: one file a story, never over a person's work, never half a file.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from exchange_timeline.convert.inputs import Input
from exchange_timeline.convert.save import is_edited, slug, write_file
from exchange_timeline.convert.shelf import Saved, Shelf
from exchange_timeline.convert.work import convert
from real_site import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from exchange_timeline.convert.draft import Draft

TEXT = (
    "{title}\n\nIvan Hnatiuk — Friday, {day} July 2025, 13:27\n\n"
    "{count} Ukrainian soldiers came home from Russian captivity in an exchange, the "
    "Coordination Headquarters said on Telegram.\n\nBuses took them to a hospital in the north, "
    "where their families had waited since the morning with flags and photographs.\n"
)


def a_draft(title: str = "Soldiers come home", day: int = 4, count: int = 120) -> Draft:
    """A draft of a small article."""
    data = TEXT.format(title=title, day=day, count=count).encode()
    (result,) = convert(Input("input.txt", data), str(PROJECT / "content"))
    assert result.draft is not None
    return result.draft


def saved(shelf: Shelf, draft: Draft, source: str = "a.txt") -> Saved:
    """What became of a draft."""
    return shelf.save(draft, source)


def test_the_name_is_the_day_and_the_title(tmp_path: Path):
    path = saved(Shelf(tmp_path), a_draft()).path

    assert path == tmp_path / "2025" / "2025-07-04-soldiers-come-home.md"


def test_the_same_input_again_changes_nothing(tmp_path: Path):
    first = saved(Shelf(tmp_path), a_draft()).path
    again = saved(Shelf(tmp_path), a_draft())

    assert again == Saved(path=first)
    assert len(list(tmp_path.rglob("*.md"))) == 1


def test_two_articles_of_one_name_stand_beside_each_other(tmp_path: Path):
    shelf = Shelf(tmp_path)
    other = replace(
        a_draft(), body="A text of its own, with no words of the other one in it at all."
    )
    first, second = saved(shelf, a_draft()).path, saved(shelf, replace(other, text=None)).path

    assert first is not None
    assert second is not None
    assert second.name == f"{first.stem}-2.md"


def test_the_same_article_from_two_inputs_is_written_once(tmp_path: Path):
    shelf = Shelf(tmp_path)
    saved(shelf, a_draft(), "a.txt")
    twice = saved(shelf, a_draft(title="Defenders come home"), "b.txt")

    assert twice.path is None
    assert twice.says == "the same article as a.txt"


def test_what_a_person_has_edited_stays(tmp_path: Path):
    path = saved(Shelf(tmp_path), a_draft()).path
    assert path is not None
    edited = path.read_text(encoding="utf-8").replace("review: pending", "review: done")
    path.write_text(edited, encoding="utf-8")
    kept = saved(Shelf(tmp_path), a_draft(count=121))

    assert kept.path is None
    assert "edited by a person" in kept.says
    assert path.read_text(encoding="utf-8") == edited


def test_a_file_that_nobody_has_edited_is_converted_anew(tmp_path: Path):
    path = saved(Shelf(tmp_path), a_draft()).path
    assert path is not None
    again = saved(Shelf(tmp_path), a_draft(count=121))

    assert again.path == path
    assert "count: 121" in path.read_text(encoding="utf-8")


def test_a_newer_version_is_modified_and_tells_what_changed(tmp_path: Path):
    shelf = Shelf(tmp_path)
    first = a_draft()
    fields = dict(first.fields) | {
        "source": {"publisher": "Example", "url": "https://example.org/1"}
    }
    saved(shelf, replace(first, fields=fields, text=None))
    later = a_draft(count=121)
    newer = dict(later.fields) | {
        "source": fields["source"],
        "date": first.fields["date"].replace(hour=18),
    }
    body = "The headquarters has told more by now. " * 12 + later.body
    result = saved(shelf, replace(later, fields=newer, body=body, text=None), "b.txt")

    assert result.changed == "military to Ukraine: 120 -> 121"
    assert result.path is not None
    text = result.path.read_text(encoding="utf-8")
    assert "date: 2025-07-04T13:27:00+03:00" in text
    assert "modified: 2025-07-04T18:27:00+03:00" in text
    assert "changed since the last version" in text


def test_the_mark_tells_an_edited_file(tmp_path: Path):
    path = saved(Shelf(tmp_path), a_draft()).path
    assert path is not None
    text = path.read_text(encoding="utf-8")

    assert not is_edited(text)
    assert is_edited(text.replace("Soldiers", "Fighters"))
    assert is_edited("---\ntitle: By hand\n---\n")


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "a.md"
    write_file(path, "old")

    def fail(*_: object, **__: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr("os.fdopen", fail)
    with pytest.raises(OSError, match="full"):
        write_file(path, "new")

    assert path.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Київ і Чернігів: обмін!", "kyiv-i-chernihiv-obmin"),
        ("../../etc/passwd", "etc-passwd"),
        ("!!!", "article"),
        ("word " * 40, "word-word-word-word-word-word-word-word-word-word-word-word"),
    ],
)
def test_a_name_is_small_latin_letters_and_cannot_leave_the_folder(title: str, expected: str):
    assert slug(title) == expected
