"""
What to read: files, folders, standard input; each given by name, read where it is converted.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from exchange_timeline.convert.encoding import MAX_BYTES, NotTextError
from exchange_timeline.convert.fetch import fetch, is_address

SUFFIXES = frozenset(
    [".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ""]
)
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """
    One thing to convert: a path, or bytes that came with it.
    """

    name: str
    data: bytes | None = None
    refused: str | None = None

    def read(self) -> bytes:
        """The bytes, one more than we take at most, so that a large input shows itself."""
        if self.refused is not None:
            raise NotTextError(self.refused)
        if self.data is not None:
            return self.data
        with Path(self.name).open("rb") as file:
            return file.read(MAX_BYTES + 1)


def find_inputs(paths: Iterable[str], *, allow_private: bool = False) -> Iterator[Input]:
    """
    Every input that the command names; the files of a folder in the order of their names.
    """
    for path in paths:
        if path == STDIN:
            yield Input(STDIN, sys.stdin.buffer.read(MAX_BYTES + 1))
        elif is_address(path):
            yield _fetched(path, allow_private=allow_private)
        elif Path(path).is_dir():
            yield from _in_folder(Path(path))
        else:
            yield Input(path)


def _fetched(address: str, *, allow_private: bool) -> Input:
    """What lies at an address, or the reason why it was not fetched."""
    try:
        return Input(address, fetch(address, allow_private=allow_private))
    except NotTextError as error:
        return Input(address, refused=str(error))


def _in_folder(folder: Path) -> Iterator[Input]:
    """The articles of a folder and the folders in it; hidden files left out."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _in_folder(path)
        elif path.is_file() and path.suffix.lower() in SUFFIXES:
            yield Input(str(path))
