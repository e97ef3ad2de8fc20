"""
Addresses that an editor gives: every limit holds against a server that does its worst.
"""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from exchange_timeline.convert import fetch as fetching
from exchange_timeline.convert.encoding import NotTextError
from exchange_timeline.convert.fetch import fetch
from exchange_timeline.convert.inputs import find_inputs
from exchange_timeline.convert.work import convert
from real_site import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Example Agency</title>
<item><title>Soldiers come home in exchange</title><link>https://example.org/1</link>
<pubDate>Fri, 04 Jul 2025 13:27:00 +0300</pubDate><description>&lt;p&gt;120 Ukrainian soldiers came
home from Russian captivity in an exchange on Friday.&lt;/p&gt;</description></item>
<item><title>Weather for the weekend</title><link>https://example.org/2</link>
<pubDate>Fri, 04 Jul 2025 14:00:00 +0300</pubDate><description>It will be warm and dry all over
the country, the forecasters say.</description></item></channel></rss>"""


class Server(BaseHTTPRequestHandler):
    """Answers by path, some of them as no server should."""

    def do_GET(self) -> None:
        """One answer a path."""
        sent_to = {
            "/loop": "/loop",
            "/inside": "http://127.0.0.1:9/",
            "/file": "file:///etc/passwd",
        }
        if self.path in sent_to:
            self._send(302, b"", Location=sent_to[self.path])
        elif self.path == "/endless":
            self._drip(b"<item>more</item>" * 4000, 0)
        elif self.path == "/slow":
            self._drip(b".", 0.1)
        elif self.path == "/head":
            self._drip(b"X: y\r\n", 0.1, head=b"HTTP/1.0 200 OK\r\n")
        elif self.path == "/hangs":
            time.sleep(8)
        else:
            self._send(200, FEED.encode())

    def _drip(self, piece: bytes, pause: float, head: bytes = b"HTTP/1.0 200 OK\r\n\r\n") -> None:
        """The same piece again and again, until the reader goes away."""
        self.wfile.write(head)
        try:
            while True:
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(pause)
        except OSError:
            return

    def _send(self, code: int, body: bytes, **headers: str) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@contextmanager
def a_server() -> Iterator[str]:
    """A server on this machine, for as long as the test takes."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def test_a_feed_is_as_many_articles_as_it_has_entries():
    with a_server() as address:
        (given,) = find_inputs([f"{address}/feed"], allow_private=True)
        first, second = convert(given, str(PROJECT / "content"))

    assert first.draft is not None
    assert first.draft.fields["title"] == "Soldiers come home in exchange"
    assert first.draft.fields["source"]["url"] == "https://example.org/1"
    assert first.draft.fields["exchange"]["claims"][0]["count"] == 120
    assert second.draft is not None
    assert second.draft.fields["exchange"] is None


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/loop", "redirects more than"),
        ("/file", "only http and https"),
        ("/endless", "larger than"),
    ],
)
def test_a_server_that_does_its_worst_is_named(path: str, says: str):
    with a_server() as address, pytest.raises(NotTextError, match=says):
        fetch(f"{address}{path}", allow_private=True)


@pytest.mark.parametrize("path", ["/slow", "/hangs", "/head"])
def test_a_server_that_hangs_costs_seconds(path: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fetching, "SECONDS", 2)
    monkeypatch.setattr(fetching, "CONNECT_SECONDS", 1)
    started = time.monotonic()
    with a_server() as address, pytest.raises(NotTextError, match="not fetched"):
        fetch(f"{address}{path}", allow_private=True)

    assert time.monotonic() - started < 6


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://10.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/",
    ],
)
def test_the_machines_own_network_is_closed(address: str):
    with pytest.raises(NotTextError, match="own network"):
        fetch(address)


def test_a_redirect_into_the_machines_own_network_is_refused(monkeypatch: pytest.MonkeyPatch):
    asked = []

    def sends_inside(address: str, deadline: float) -> tuple[bytes, str]:
        asked.append((address, deadline))
        return b"", "http://127.0.0.1:9/secret"

    monkeypatch.setattr(fetching, "_one", sends_inside)
    with pytest.raises(NotTextError, match="own network"):
        fetch("http://8.8.8.8/feed")

    assert [address for address, _ in asked] == ["http://8.8.8.8/feed"]


def test_an_address_that_is_refused_is_a_problem_and_no_exception():
    (given,) = find_inputs(["http://127.0.0.1/feed"])
    (result,) = convert(given, str(PROJECT / "content"))

    assert result.draft is None
    assert "own network" in result.problems[0].says
