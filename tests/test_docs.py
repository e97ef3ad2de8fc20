"""
The documentation against the code: commands, fields, template contexts, links.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from exchange_timeline.records import fields
from real_site import PROJECT, run

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FORMAT = PROJECT / "docs" / "content-format.md"
CONTEXTS = PROJECT / "docs" / "template-context.md"
PAGES = PROJECT / "plugins" / "exchange_timeline" / "site" / "pages"
DOCS = sorted([*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")])
TABLES: Mapping[str, Mapping[str, str]] = {
    "Exchange": fields.EXCHANGE,
    "Claim": fields.CLAIM,
    "Part": fields.PART,
    "Ages": fields.AGES,
    "Source": fields.SOURCE,
    "Correction": fields.CORRECTION,
    "Withdrawal": fields.WITHDRAWN,
    "Deal": fields.DEAL,
    "Report": fields.REPORT,
    "Told": fields.TOLD,
    "Quote": fields.QUOTE,
    "Photo": fields.PHOTO,
    "Translation": fields.TRANSLATION,
    "Checkpoint": fields.CHECKPOINT,
}
"""The headings of the format's page, and the code's table for each."""


def sections(page: Path) -> dict[str, str]:
    """The text under each heading of a page."""
    parts = re.split(r"^#{2,4} (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def fields_of(section: str) -> list[str]:
    """The names in the first column of a section's tables."""
    return re.findall(r"^\| \**`([\w.]+)`\** \|", section, flags=re.MULTILINE)


def anchor(heading: str) -> str:
    """The anchor that a forge makes of a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


@pytest.mark.parametrize("heading", TABLES)
def test_every_field_is_documented_and_every_documented_field_exists(heading):
    documented = fields_of(sections(FORMAT)[heading])

    assert sorted(TABLES[heading]) == sorted(documented)


def test_every_table_of_fields_has_a_section():
    named = {
        name for name, value in vars(fields).items() if name.isupper() and isinstance(value, dict)
    }
    covered = {
        name for name in named for table in TABLES.values() if getattr(fields, name) is table
    }

    assert named == covered


def test_every_command_of_the_docs_is_in_the_makefile():
    targets = set(
        re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)
    )
    named = {
        command
        for page in DOCS
        for code in re.findall(r"```.*?```|`[^`]+`", page.read_text("utf-8"), re.DOTALL)
        for command in re.findall(r"(?:^|`)make ([a-z][a-z-]*)", code, re.MULTILINE)
    }

    assert named, "no command found in the docs"
    assert set() == named - targets


def test_the_readme_names_every_target():
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^  make ([\w-]+)", run(["make", "help"], PROJECT).stdout, re.MULTILINE)

    assert listed
    assert [name for name in listed if name != "help" and f"`make {name}" not in readme] == []


def test_every_word_of_the_command_line_is_understood():
    """`python -m exchange_timeline WORD --help` answers for each word that the README names."""
    for word in ("convert", "check", "new"):
        result = run([".venv/bin/python", "-m", "exchange_timeline", word, "--help"], PROJECT)

        assert result.returncode == 0, f"{word}: {result.stderr}"


@pytest.mark.parametrize("page", DOCS, ids=lambda page: str(page.relative_to(PROJECT)))
def test_links_of_the_docs_lead_somewhere(page):
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    dead = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, fragment = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        known = file.suffix != ".md" or not fragment or not file.exists()
        if not file.exists() or not (known or fragment in map(anchor, sections(file))):
            dead.append(target)

    assert dead == []


@pytest.mark.parametrize("page", DOCS, ids=lambda page: str(page.relative_to(PROJECT)))
def test_the_docs_name_no_machine(page):
    """Paths of one machine mean nothing to a reader of the docs."""
    text = page.read_text(encoding="utf-8")

    assert re.findall(r"(?:/work/|/home/|/root/|/tmp/|\.\./shared|localhost:\d+)\S*", text) == []


def test_the_page_on_templates_is_as_the_code_is():
    result = run([".venv/bin/python", "tools/template_context.py", "--check"], PROJECT)

    assert result.returncode == 0, result.stderr


def test_every_page_and_its_template_are_documented():
    """The page is written by a tool: here the classes are read in another way, from the source."""
    tree = ast.parse((PAGES / "contexts.py").read_text(encoding="utf-8"))
    classes = {
        node.name: [each.target.id for each in node.body if isinstance(each, ast.AnnAssign)]
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.decorator_list
    }
    documented = {name: fields_of(text) for name, text in sections(CONTEXTS).items()}

    assert classes
    assert {name: documented.get(name) for name in classes} == classes
