"""
The server block of docs/hosting.md, in a real nginx: what it answers, and with which headers.
"""

from __future__ import annotations

import gzip
import http.client
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

import pytest

from browser_rooms import policies

if TYPE_CHECKING:
    from email.message import Message

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("nginx")]

TYPES = {
    "timeline/": "text/html; charset=utf-8",
    "static/site.css": "text/css; charset=utf-8",
    "static/site.js": "text/javascript; charset=utf-8",
    "static/images/favicon.svg": "image/svg+xml",
    "feeds/exchanges.atom.xml": "application/atom+xml; charset=utf-8",
    "feeds/feed.json": "application/json",
    "sitemap.xml": "text/xml; charset=utf-8",
    "calendar.ics": "text/calendar; charset=utf-8",
    "data/exchanges.csv": "text/csv; charset=utf-8",
    "data/exchanges.json": "application/json",
    "robots.txt": "text/plain; charset=utf-8",
}
PRESSED = [where for where in TYPES if where != "robots.txt"]
MISSING = {
    "exchanges/2024-01-30/": "404.html",
    "feeds/none.atom.xml": "404.html",
    "search/none": "404.html",
    "uk/exchanges/2024-01-30/": "uk/404.html",
    "uk/calendar.ics/none": "uk/404.html",
}


class Answer(NamedTuple):
    """What the server sent."""

    status: int
    headers: Message
    body: bytes


@pytest.fixture
def ask(hosted):
    """Ask the server for an address of the site, following nothing."""

    def get(where: str, **headers: str) -> Answer:
        with_port = urlsplit(hosted.address).netloc
        connection = http.client.HTTPConnection(with_port, timeout=10)
        connection.request("GET", f"/{where}", headers=headers)
        response = connection.getresponse()
        answer = Answer(response.status, response.headers, response.read())
        connection.close()
        return answer

    return get


@pytest.mark.parametrize("where", ["", "timeline/", "uk/timeline/", "exchanges/2024-01-31/"])
def test_a_page_is_there_with_its_own_bytes(ask, hosted, where):
    answer = ask(where)

    assert answer.status == 200
    assert answer.body == (hosted.folder / where / "index.html").read_bytes()


@pytest.mark.parametrize("where", MISSING)
def test_where_there_is_no_page_the_page_for_that_comes_in_its_language(ask, hosted, where):
    answer = ask(where)

    assert answer.status == 404
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.body == (hosted.folder / MISSING[where]).read_bytes()


@pytest.mark.parametrize("where", ["", "timeline/", "data/exchanges.json", *MISSING])
def test_everything_is_sent_with_the_strict_policy(ask, where):
    assert ask(where).headers.get_all("Content-Security-Policy") == [policies()[0]]


@pytest.mark.parametrize("where", ["search/", "uk/search/", "pagefind/pagefind-worker.js"])
def test_the_search_alone_may_run_its_engine(ask, where):
    assert ask(where).headers.get_all("Content-Security-Policy") == [policies()[1]]


@pytest.mark.parametrize("where", ["", "search/", "calendar.ics", *TYPES, *MISSING])
def test_the_other_headers_come_with_every_answer(ask, where):
    headers = ask(where).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.parametrize("where", TYPES)
def test_a_file_has_its_type(ask, where):
    answer = ask(where)
    sent = answer.headers["Content-Type"].replace("application/javascript", "text/javascript")

    assert (answer.status, sent) == (200, TYPES[where])


@pytest.mark.parametrize("where", PRESSED)
def test_text_is_sent_pressed_to_whoever_can_read_it(ask, where):
    plain, pressed = ask(where), ask(where, **{"Accept-Encoding": "gzip"})

    assert plain.headers["Content-Encoding"] is None
    assert pressed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(pressed.body) == plain.body
    assert plain.headers["Vary"] == pressed.headers["Vary"] == "Accept-Encoding"


def test_a_folder_without_its_slash_leads_on_wherever_the_site_stands(ask):
    """A whole address would name the server's own port, which another before it may not have."""
    answer = ask("timeline")

    assert (answer.status, answer.headers["Location"]) == (301, "/timeline/")
