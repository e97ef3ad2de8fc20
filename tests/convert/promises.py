"""
What the converter promises of any input whatever: the fuzzers hold it to this.
"""

from __future__ import annotations

import time
from functools import cache

from exchange_timeline.convert.inputs import Input
from exchange_timeline.convert.rules import languages
from exchange_timeline.convert.save import is_edited
from exchange_timeline.convert.work import convert, reader
from exchange_timeline.records.front_matter import split
from real_site import PROJECT

CONTENT = str(PROJECT / "content")
LONG = 10  # seconds of the processor: other work on the machine breaks no promise


@cache
def make_ready() -> None:
    """Read the rules once, as the first article of a run does: no input is slow because of that."""
    for lang in languages():
        reader(CONTENT).make_ready(lang)
    convert(Input("first", b"Fifty soldiers came home to Ukraine in an exchange."), CONTENT)


def read(data: bytes) -> None:
    """Read an input as the command does, and hold the result to what is promised."""
    make_ready()
    started = time.process_time()
    results = convert(Input("fuzz", data), CONTENT)

    assert time.process_time() - started < LONG
    assert results
    for result in results:
        assert result.draft is not None or result.problems
        assert not any("the converter failed" in problem.says for problem in result.problems)
        if result.draft is not None and result.draft.text is not None:
            assert split(result.draft.text).fields["title"]
            assert not is_edited(result.draft.text)
