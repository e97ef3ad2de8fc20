"""
The real site, parsed once for all linters.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from built_pages import Page, pages_of

if TYPE_CHECKING:
    from pathlib import Path


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the linters in one worker, so that the site is parsed once."""
    for item in items:
        if "built" in item.path.parts:
            item.add_marker(pytest.mark.xdist_group("built"))


@pytest.fixture(scope="session")
def pages(built_site: Path) -> dict[str, Page]:
    """Every page of the real site by its path."""
    found = pages_of(built_site)
    assert found, "no page was built"
    return found


@pytest.fixture(scope="session")
def data(built_site: Path) -> dict[str, Any]:
    """What data/exchanges.json says."""
    return json.loads((built_site / "data" / "exchanges.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def exchanges(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The exchanges of data/exchanges.json."""
    return data["exchanges"]
