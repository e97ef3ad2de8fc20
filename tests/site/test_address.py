"""
Where pages lie, and that every link between them leads to the right file.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import strategies as some
from builders import a_report, an_exchange
from exchange_timeline.site import address
from exchange_timeline.site.address import Linker, file_of


def followed(linker: Linker, link: str) -> str:
    """
    The file that a reader comes to from a page by a link, as a browser finds it.

    Without index files a server turns an address that ends in a slash into the file in it.
    """
    parts = urlsplit(link)
    assert not parts.scheme
    assert not parts.netloc
    assert not link.startswith("/"), "a link from the root breaks under a sub-folder and on disk"
    here = "/" + file_of(linker.page)
    path = join(dirname(here), parts.path)
    there = normpath(path).strip("/")
    return file_of(f"{there}/" if there and path.endswith("/") else there)


@given(some.addresses(), some.addresses(), st.booleans())
@example("", "", True)
@example("", "", False)
@example("404.html", "", False)
@example("uk/timeline/", "timeline/", True)
@example("a/", "a/b.html", False)
def test_a_link_leads_from_any_page_to_any_other(here, there, index):
    linker = Linker(page=here, index=index)

    assert followed(linker, linker.to_any(there)) == file_of(there)


@given(some.addresses(), some.addresses(), st.booleans())
def test_a_link_in_a_language_stays_in_it(here, there, index):
    linker = Linker(page=f"uk/{here}", lang="uk", index=index)

    assert followed(linker, linker.to(there)) == file_of(f"uk/{there}")


@pytest.mark.parametrize(
    ("there", "link"),
    [
        ("", "https://example.org/news/"),
        ("timeline/", "https://example.org/news/timeline/"),
        ("data/exchanges.csv", "https://example.org/news/data/exchanges.csv"),
    ],
)
def test_the_page_that_stands_at_any_address_links_by_whole_ones(there, link):
    linker = Linker(page="404.html", index=False, base="https://example.org/news")

    assert linker.to_any(there) == link
    assert linker.folder("static/") == "https://example.org/news/static/"


@given(some.addresses(), some.folders(), some.NAMES, st.booleans())
def test_a_part_of_a_page_is_found_behind_the_link(here, there, name, index):
    linker = Linker(page=here, index=index)
    link = linker.to_any(f"{there}#{name}")

    assert urlsplit(link).fragment == name
    assert followed(linker, link) == file_of(there)


@given(some.addresses(), some.addresses())
def test_on_disk_no_link_ends_in_a_folder(here, there):
    """A file browser would show a list of files there, or nothing."""
    link = Linker(page=here, index=True).to_any(there)

    assert link.rpartition("/")[2] not in {"", ".", ".."}


@given(some.addresses(), some.folders())
def test_on_a_server_no_link_names_the_index_file(here, there):
    assert not Linker(page=here, index=False).to_any(there).endswith("index.html")


@given(some.addresses(), some.folders(), st.booleans())
def test_a_files_name_can_stand_behind_a_folder(here, folder, index):
    linker = Linker(page=here, index=index)

    assert followed(linker, linker.folder(folder) + "site.css") == f"{folder}site.css"


@pytest.mark.parametrize(
    ("here", "there", "on_disk", "on_a_server"),
    [
        ("", "timeline/", "timeline/index.html", "timeline/"),
        ("timeline/2025/", "", "../../index.html", "../../"),
        ("timeline/", "timeline/", "index.html", "./"),
        ("404.html", "", "index.html", "./"),
        ("deals/a/", "feeds/all.atom.xml", "../../feeds/all.atom.xml", "../../feeds/all.atom.xml"),
        ("", "timeline/#2024-01-31", "timeline/index.html#2024-01-31", "timeline/#2024-01-31"),
    ],
)
def test_links_are_short_and_relative(here, there, on_disk, on_a_server):
    assert Linker(page=here, index=True).to_any(there) == on_disk
    assert Linker(page=here, index=False).to_any(there) == on_a_server


def test_an_exchange_lies_where_its_id_says_whatever_its_day():
    corrected = an_exchange(id="2024-01-31", date=date(2024, 2, 1))

    assert address.exchange_address(corrected.id) == "exchanges/2024-01-31/"
    assert address.entry_address(corrected).endswith("#2024-01-31")


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("2025-07-04-five-return", "articles/2025/07/04/five-return/"),
        ("five-return", "articles/2025/07/05/five-return/"),
        ("2025-07-04", "articles/2025/07/05/2025-07-04/"),
        ("2025-07-xx-five", "articles/2025/07/05/2025-07-xx-five/"),
    ],
)
def test_a_report_lies_under_the_day_in_its_name(key, expected):
    """A corrected time of publication then moves nothing."""
    report = a_report(id=key, date=datetime(2025, 7, 5, 1, tzinfo=UTC))

    assert address.report_address(report) == expected


def test_no_address_has_a_file_outside_its_folder():
    assert file_of("deals/a-deal/") == "deals/a-deal/index.html"
    assert file_of("") == "index.html"
    assert file_of("data/exchanges.csv") == "data/exchanges.csv"
