"""
A YAML data file without a body: settings, vocabulary, checkpoints.
"""

from pathlib import Path

from exchange_timeline.errors import ContentError, Problem

from .front_matter import FrontMatterError, split
from .node import Node


def read_data(path: Path) -> Node:
    """
    Open a data file; raise ContentError where it is missing or no YAML.
    """
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        raise ContentError([Problem(str(path), 0, "is missing", "the site needs it")]) from None
    except UnicodeDecodeError:
        raise ContentError([Problem(str(path), 0, "is not UTF-8", "save it as UTF-8")]) from None
    try:
        # A data file is front matter alone: the same reader gives it lines.
        file = split(f"---\n{text}\n---\n")
    except FrontMatterError as error:
        line = min(max(error.line - 1, 1), len(text.splitlines()) or 1)
        shifted = FrontMatterError(line, error.says, error.hint)
        raise ContentError([shifted.at(str(path))]) from None
    lines = {where: line - 1 for where, line in file.lines.items()}
    return Node(file.fields, path=str(path), lines=lines, problems=[])
