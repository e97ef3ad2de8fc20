"""
Chromium, and the real site opened in it from disk and from a server.
"""

from __future__ import annotations

import functools
import http.server
import threading
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
"""No window, and no request of the browser's own."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here opens Chromium, and one worker opens it once."""
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.slow)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def browser(browser_path: str) -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_path, args=list(QUIET))
        yield chromium
        chromium.close()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """A plain static server that keeps its log to itself."""

    def log_message(self, *_: object) -> None:
        """Say nothing: the browser tells of failed requests."""


@pytest.fixture(scope="session")
def served(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with the site at its root and under /some/folder/ as well."""
    root = tmp_path_factory.mktemp("served")
    for path in built_site.iterdir():
        (root / path.name).symlink_to(path)
    (root / "some").mkdir()
    (root / "some" / "folder").symlink_to(built_site)
    handler = functools.partial(QuietHandler, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def site(request: pytest.FixtureRequest, built_site: Path, served: str) -> str:
    """The address of the site in one of the three places where it must work."""
    places = {
        "disk": built_site.as_uri(),
        "root": served,
        "folder": f"{served}/some/folder",
    }
    return places[request.param]
