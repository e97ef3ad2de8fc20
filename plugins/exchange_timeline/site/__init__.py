"""
The only folder that imports Pelican: reader, generator, pages, feeds, data.
"""

from pelican import signals
from pelican.readers import Readers

from .generator import TimelineGenerator
from .reader import RecordReader

__all__ = ["register"]


def register() -> None:
    """
    Hang the reader and the generator on Pelican's signals.
    """
    signals.readers_init.connect(_add_reader)
    signals.get_generators.connect(_generators)


def _add_reader(readers: Readers) -> None:
    for extension in RecordReader.file_extensions:
        readers.reader_classes[extension] = RecordReader


def _generators(_: object) -> type[TimelineGenerator]:
    return TimelineGenerator
