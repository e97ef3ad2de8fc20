"""
Raw articles beside the content files that they become, byte for byte.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from exchange_timeline.convert.inputs import Input
from exchange_timeline.convert.work import convert
from real_site import PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = sorted(Path(__file__).with_name("cases").glob("*/raw.*"))


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> str:
    """
    The site's lists and deals alone: the cases were made up, and no record knows of them.
    """
    folder = tmp_path_factory.mktemp("lists")
    for name in ("vocabulary.yaml", "timeline.yaml"):
        shutil.copy(PROJECT / "content" / name, folder)
    shutil.copytree(PROJECT / "content" / "deals", folder / "deals")
    return str(folder)


@pytest.mark.parametrize("raw", CASES, ids=lambda raw: raw.parent.name)
def test_writes_the_file_that_lies_beside_it(
    raw: Path, lists: str, assert_golden: Callable[[Path, str], None]
):
    """
    A raw article becomes the content file beside it.
    """
    (result,) = convert(Input(raw.name, raw.read_bytes()), lists)

    assert result.draft is not None, result.problems
    assert result.draft.text is not None
    assert_golden(raw.with_name("article.md"), result.draft.text)


def test_has_cases():
    """
    The folder of cases was found: an empty list would pass in silence.
    """
    assert len(CASES) >= 6
