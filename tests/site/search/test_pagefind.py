"""
`site.search.pagefind`: the protocol, and what is said when Pagefind fails.
"""

from __future__ import annotations

import pytest

from exchange_timeline.site.search import PagefindError, SearchRecord, index_files, pagefind


def a_record(number: int) -> SearchRecord:
    """Something to be found."""
    return SearchRecord(
        url=f"exchanges/{number}/",
        lang="en",
        title=f"Day {number}",
        text=f"{number} " + "people return " * 200,
        filters={"year": ("2031",), "group": ()},
    )


def test_many_records_do_not_choke_the_pipes():
    """More goes in and comes out than a pipe holds, both ways at once."""
    files = index_files(map(a_record, range(600)))

    assert sum(name.startswith("fragment/") for name in files) == 600


@pytest.mark.parametrize("binary", ["/bin/true", "/bin/false", "/no/such/binary"])
def test_a_binary_that_fails_is_said_to_have_failed(monkeypatch, binary):
    monkeypatch.setattr(pagefind, "get_executable", lambda: binary)

    with pytest.raises(PagefindError, match="the search index was not made"):
        index_files(map(a_record, range(50)))
