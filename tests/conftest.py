"""
What every test may ask for: golden files, the real site built once, a browser.
"""

from __future__ import annotations

import fcntl
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from real_site import PROJECT, build
from web_server import nginx_serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from web_server import Hosted

# "ci" is steady: the same examples on every machine. "wild" hunts for new ones.
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("wild", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden files are rewritten only when a person asks for it."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the golden files with what the code gives now; read the diff then",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether a person asked for new golden files."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def assert_golden(update_golden: bool) -> Callable[[Path, str], None]:
    """
    Compare a text with the file that holds what it should be, byte for byte.

    A golden file that is missing is a failure: only `--update-golden` writes it.
    """

    def compare(golden: Path, actual: str) -> None:
        if update_golden:
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(actual, encoding="utf-8", newline="")
            return
        if not golden.exists():
            pytest.fail(f"{golden} is missing; `pytest --update-golden` writes it", pytrace=False)
        with golden.open(encoding="utf-8", newline="") as file:
            expected = file.read()

        assert expected == actual, f"{golden.name} differs; --update-golden rewrites it"

    return compare


def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that all workers of one run share (xdist gives each worker a folder below it)."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The real content, built by real Pelican once a run, whoever asks first.

    Tests read it and never write into it.
    """
    folder = shared_folder(tmp_path_factory)
    output, log = folder / "site", folder / "site.log"
    with (folder / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not log.exists():
            result = build(PROJECT, output)
            log.write_text(f"{result.returncode}\n{result.stdout}{result.stderr}", encoding="utf-8")
    code, _, said = log.read_text(encoding="utf-8").partition("\n")
    if code != "0":
        pytest.fail(f"the real content does not build:\n{said}", pytrace=False)
    return output


@pytest.fixture(scope="session")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hosted]:
    """The small site, published and served by nginx just as docs/hosting.md tells."""
    content = PROJECT / "tests" / "golden_site" / "content"
    with nginx_serving(content, tmp_path_factory.mktemp("hosted")) as served:
        yield served


@pytest.fixture(scope="session")
def browser_path() -> str:
    """The Chromium that `make test` found or installed."""
    from real_site import find_browser

    found = find_browser()
    if found is None:
        pytest.fail("no browser here: `make test` or `tools/get-browser` gets one", pytrace=False)
    return found
