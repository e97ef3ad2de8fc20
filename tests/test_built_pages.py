"""
The linters' own eyes: what they must see in a page, shown on pages that are wrong on purpose.
"""

from __future__ import annotations

import pytest

from built_pages import is_elsewhere, numbers_in, pages_of, text_of

GOOD = '<!doctype html><html lang="en"><title>One</title><main><h1 id="a">A&nbsp;day</h1></main>'


@pytest.fixture
def page(tmp_path):
    """Lay out one page and parse it."""

    def lay_out(html: str):
        (tmp_path / "index.html").write_text(html, encoding="utf-8")
        return pages_of(tmp_path)["index.html"]

    return lay_out


def test_sees_no_fault_in_a_good_page(page):
    assert page(GOOD).errors == ()


@pytest.mark.parametrize(
    "fault", ["<p><div></p>", "</b>", "<a href=x href=y>z</a>", "<div>", "<tr></tr>", "&nosuch;"]
)
def test_sees_html_that_breaks_the_rules(page, fault):
    assert page(GOOD.replace("</main>", f"{fault}</main>")).errors


def test_sees_a_doubled_id(page):
    assert page(GOOD + '<p id="a"></p>').ids == ("a", "a")


def test_reads_what_a_reader_sees(page):
    read = page(GOOD.replace("</main>", "<script>x</script><!-- y --> and <b>a</b> night</main>"))

    assert text_of(read.all("main")[0]) == "A day and a night"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,000 people, 390 + 307 + 303", ["1000", "390", "307", "303"]),
        ("1\u00a0358 people", ["1358"]),
        ("0 people, 10.5 and the 50th of 1000-for-1000", ["0", "1000", "1000"]),
        ("people: 0.", ["0"]),
    ],
)
def test_reads_whole_numbers(text, expected):
    assert numbers_in(text) == expected


@pytest.mark.parametrize("address", ["https://a.org/b", "//a.org/b", "HTTP://a.org"])
def test_knows_what_is_elsewhere(address):
    assert is_elsewhere(address)


@pytest.mark.parametrize("address", ["../a/index.html", "a.css", "#b", "data:image/png;base64,AA"])
def test_knows_what_is_here(address):
    assert not is_elsewhere(address)
