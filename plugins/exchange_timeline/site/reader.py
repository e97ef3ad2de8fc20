"""
The Pelican reader of Markdown with YAML front matter, nested data included.

Pelican's own reader takes metadata line by line and keeps quotes and brackets
as text; this one gives YAML's values, and the line of each.
"""

from pathlib import Path
from typing import Any

from pelican.readers import BaseReader

from exchange_timeline.errors import Problem
from exchange_timeline.records import Node, split

from .markup import to_html


class RecordReader(BaseReader):  # type: ignore[misc]  # Pelican ships no types
    """
    Reads a content file into HTML and its fields.
    """

    enabled = True
    file_extensions = ("md", "markdown")

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """
        Give the body as safe HTML, and the front matter under `fields`.

        Raises FrontMatterError where the file has none, UnicodeDecodeError
        where it is not UTF-8.
        """
        file = split(Path(source_path).read_text("utf-8"))
        title = str(file.fields.get("title") or "")
        return to_html(file.body), {"title": title, "fields": file.fields, "lines": file.lines}


class Document:
    """
    What the reader read from one file, in the shape Pelican asks for.
    """

    def __init__(
        self,
        content: str,
        metadata: dict[str, Any],
        settings: dict[str, Any] | None = None,
        source_path: str | None = None,
        context: dict[str, Any] | None = None,
    ) -> None:
        del settings, context  # a document is what its file says, and no more
        self.html = content
        self.fields: dict[str, Any] = metadata["fields"]
        self.lines = metadata["lines"]
        self.source_path = source_path

    def node(self, path: Path, problems: list[Problem]) -> Node:
        """Open the fields for the format's own checks."""
        return Node(self.fields, path=str(path), lines=self.lines, problems=problems)
