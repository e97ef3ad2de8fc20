"""
`pages.cite`: an exchange as others cite it.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from builders import a_site, an_exchange, some_words
from exchange_timeline.model import Correction, Phrase
from exchange_timeline.site.pages.cite import citation


def cited(*, address="https://example.org", **changes):
    """The citation of one exchange."""
    exchange = an_exchange(**changes)
    return citation(exchange, a_site([exchange], address=address)), exchange


def test_the_plain_citation_names_site_title_day_and_address():
    view, exchange = cited()

    assert view.plain.startswith("Exchange Timeline: “")
    assert exchange.words[0].title in view.plain
    assert view.plain.endswith(f"https://example.org/exchanges/{exchange.id}/")


def test_the_address_does_not_move_when_the_date_is_corrected():
    view, exchange = cited()
    moved = replace(
        exchange,
        date=date(2031, 5, 6),
        corrections=(
            Correction(date=date(2031, 6, 1), what=Phrase("The day."), why=Phrase("A slip.")),
        ),
    )
    again = citation(moved, a_site([moved], address="https://example.org"))

    assert json.loads(view.csl)[0]["URL"] == json.loads(again.csl)[0]["URL"]
    assert json.loads(view.csl)[0]["id"] == json.loads(again.csl)[0]["id"]
    assert "Last corrected: 1 June 2031." in again.plain
    assert json.loads(again.csl)[0]["issued"] == {"date-parts": [[2031, 6, 1]]}


def test_no_day_of_publication_is_made_up():
    view, exchange = cited()
    day = exchange.date

    assert "issued" not in json.loads(view.csl)[0]
    assert json.loads(view.csl)[0]["event-date"] == {"date-parts": [[day.year, day.month, day.day]]}
    assert f"eventdate = {{{day}}}" in view.bibtex


def test_a_site_that_was_not_published_gives_the_address_below_its_root():
    view, exchange = cited(address="")

    assert json.loads(view.csl)[0]["URL"] == f"exchanges/{exchange.id}/"


@given(st.text(min_size=1).map(str.strip).filter(bool))
def test_no_title_breaks_the_bibtex(title):
    view, _ = cited(words=(some_words(title),))
    bare = re.sub(r"\\[{}]", "", view.bibtex)

    assert bare.count("{") == bare.count("}")
    assert view.bibtex.startswith("@misc{exchange-")
    assert json.loads(view.csl)[0]["title"] == title
