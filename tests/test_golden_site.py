"""
A small site, built by real Pelican and compared whole with what it should be.

The content has no record for 4 July 2025 (the timeline makes it from its report), a disputed
figure, a sum, bodies, a deal with one stage, and an article that tries to run a script.
`pytest tests/test_golden_site.py --update-golden` writes `expected/` anew.
"""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest

from built_pages import pages_of, shown_crumbs, told_crumbs
from real_site import build, copy_of_the_project

HERE = Path(__file__).with_name("golden_site")
EXPECTED = HERE / "expected"
pytestmark = pytest.mark.xdist_group("golden")

BUILT_ON = "1751716800"
"""5 July 2025, noon in London: `SOURCE_DATE_EPOCH`, so that what is news stays news."""

LEFT_OUT = ("static/", "cards/", "uk/cards/", "favicon.ico", "sw.js", "pagefind/")
"""Styles, scripts and pictures have tests of their own; sw.js carries a sum over all of them."""

INDEX = "pagefind/"
"""No text to compare, but it holds the words of every page, and must be the same every time."""


def files(folder: Path) -> dict[str, Path]:
    """Every file of a site by its path, those left out apart."""
    found = {
        path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()
    }
    return {name: path for name, path in sorted(found.items()) if not name.startswith(LEFT_OUT)}


def index_of(folder: Path) -> dict[str, bytes]:
    """Every file of the search index by its path, its compression undone."""
    found = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / INDEX).rglob("*"))
        if path.is_file()
    }
    return {
        name: gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
        for name, data in found.items()
    }


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site, built."""
    project = copy_of_the_project(tmp_path_factory.mktemp("golden"), content=HERE / "content")
    result = build(project, project / "output", SOURCE_DATE_EPOCH=BUILT_ON)
    assert result.returncode == 0, result.stdout + result.stderr
    return project / "output"


def test_the_small_site_is_what_it_was(small_site, assert_golden, update_golden):
    built = files(small_site)
    if update_golden and EXPECTED.exists():
        shutil.rmtree(EXPECTED)
    if not update_golden:
        assert list(built) == list(files(EXPECTED)), "pages came or went; --update-golden rewrites"

    for name, path in built.items():
        assert_golden(EXPECTED / name, path.read_text(encoding="utf-8"))


def test_an_article_cannot_run_a_script(small_site):
    for name, path in files(small_site).items():
        text = path.read_text(encoding="utf-8")

        assert "<script>alert" not in text, name
        assert "javascript:" not in text, name


def test_a_text_we_may_not_show_is_nowhere(small_site):
    shown = [
        name
        for name, path in files(small_site).items()
        if "must not be shown" in path.read_text("utf-8")
    ]

    assert shown == []
    assert not any(b"must not be shown" in data for data in index_of(small_site).values())


def test_the_index_holds_the_words_of_the_pages(small_site):
    """So that the search above would find what must not be there."""
    found = b"".join(index_of(small_site).values())

    assert b"exchanges/2024-01-31/" in found


def test_the_crumbs_that_a_reader_sees_are_those_that_machines_read(small_site):
    """Every page below home has them, itself last; home and the page for no page have none."""
    pages = pages_of(small_site)
    shown = {where: shown_crumbs(page) for where, page in pages.items()}

    assert shown == {where: told_crumbs(page) for where, page in pages.items()}
    assert {where for where, crumbs in shown.items() if not crumbs} == {"index.html", "404.html"}
    assert [w for w, crumbs in shown.items() if crumbs and crumbs[-1][1] != small_site / w] == []


@pytest.mark.slow
def test_the_same_content_gives_the_same_bytes(small_site, tmp_path):
    """On another path, in another zone, with another language and another order of hashes."""
    project = copy_of_the_project(tmp_path / "else where", content=HERE / "content")
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "C"}
    result = build(project, project / "output", SOURCE_DATE_EPOCH=BUILT_ON, **elsewhere)

    assert result.returncode == 0, result.stdout + result.stderr
    again = {name: path.read_bytes() for name, path in files(project / "output").items()}
    assert again == {name: path.read_bytes() for name, path in files(small_site).items()}
    assert index_of(project / "output") == index_of(small_site)
