"""
The page on the content format, taken at its word: examples are good, bold fields are needed.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import frontmatter
import pytest
import yaml

from exchange_timeline.errors import ContentError
from exchange_timeline.records import load_content
from real_site import PROJECT

PAGE = (PROJECT / "docs" / "content-format.md").read_text(encoding="utf-8")
GOOD = Path(__file__).with_name("golden_site") / "content"

PLACES: dict[str, tuple[str, tuple[str | int, ...]]] = {
    "Exchange": ("exchanges/2024/2024-01-31.md", ()),
    "Claim": ("exchanges/2024/2024-01-31.md", ("claims", 0)),
    "Part": ("exchanges/2024/2024-01-31.md", ("composition", 0)),
    "Source": ("exchanges/2024/2024-01-31.md", ("sources", 1)),
    "Correction": ("exchanges/2024/2024-01-31.md", ("corrections", 0)),
    "Deal": ("deals/a-thousand-for-a-thousand.md", ()),
    "Report": ("articles/2025/2025-07-04-number-to-follow.md", ()),
}
"""Where the small site has one of each: file, and place in its front matter."""


def section(heading: str) -> str:
    """The text under one heading of the page."""
    return re.split(r"^## ", PAGE.split(f"\n## {heading}\n")[1], flags=re.MULTILINE)[0]


def bold(heading: str) -> list[str]:
    """The fields of a section that must be there."""
    return re.findall(r"^\| \*\*`(\w+)`\*\* \|", section(heading), flags=re.MULTILINE)


def example(heading: str) -> str:
    """The whole file that a section shows."""
    found = re.search(r"```yaml\n(---\n.*?)```", section(heading), flags=re.DOTALL)
    assert found is not None, f"{heading} shows no example"
    return found[1]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The content of the small site, to be spoilt."""
    return shutil.copytree(GOOD, tmp_path / "content")


def without(path: Path, where: tuple[str | int, ...], field: str) -> None:
    """Write a content file again without one of its fields."""
    post = frontmatter.load(str(path))
    node: Any = post.metadata
    for step in where:
        node = node[step]
    assert field in node, f"the small site's {path.name} has no {field}"
    del node[field]
    header = yaml.safe_dump(post.metadata, allow_unicode=True, sort_keys=False)
    path.write_text(f"---\n{header}---\n\n{post.content}\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("heading", "field"), [(heading, field) for heading in PLACES for field in bold(heading)]
)
def test_a_bold_field_must_be_there(content, heading, field):
    name, where = PLACES[heading]
    without(content / name, where, field)

    with pytest.raises(ContentError) as raised:
        load_content(content)
    said = [each.says for each in raised.value.problems]
    assert any(field in says and ("missing" in says or "names no" in says) for says in said), said


def test_the_example_of_an_exchange_is_good(content):
    shutil.copy(PROJECT / "content" / "vocabulary.yaml", content)
    (content / "exchanges" / "2024" / "2024-01-31.md").write_text(example("Exchange"), "utf-8")

    built = next(each for each in load_content(content).exchanges if each.id == "2024-01-31")

    assert (built.figure("Ukraine", "people").status, built.ordinal) == ("disputed", 50)


def test_the_example_of_a_report_is_good(content):
    text = example("Report").replace("Istanbul agreements", "1000 for 1000")
    (content / "articles" / "2025" / "2025-07-04-example.md").write_text(text, encoding="utf-8")

    built = next(each for each in load_content(content).reports if each.id == "2025-07-04-example")

    assert built.reviewed
    assert built.told is not None
    assert built.told.claims[0].qualifier == "not-announced"
