"""
The cards for sharing: what stands on them, that they are drawn alike, and drawn once.
"""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

import strategies as some
from builders import a_claim, a_report, a_silence, a_site, a_source, an_exchange
from exchange_timeline.site.cards import HEIGHT, WIDTH, card_files, card_of
from exchange_timeline.site.cards.canvas import font
from exchange_timeline.site.cards.card import Card, Row
from exchange_timeline.site.cards.draw import SANS, SERIF, draw, fitting, wrapped

ALPHABETS = "Aa Zz Ґґ Єє Іі Її Йй Щщ Ьь ʼ ’ Ёё Ыы Ğğ Şş Łł 0123456789 – — … № « » „ “ ; : ( )"


def the_card(exchange, **site) -> Card:
    """The card of one exchange."""
    site = a_site([exchange], **site)
    return card_of(site.timeline.entries[0], site)


def test_every_number_stands_with_its_claimant_and_source():
    exchange = an_exchange(
        claims=(
            a_claim(count=207, stated_by="Kyiv"),
            a_claim(count=195, side="Russia", stated_by="Moscow", source="s2"),
        ),
        sources=(a_source(), a_source(id="s2", publisher="An Agency")),
    )

    (row,) = the_card(exchange).rows
    assert row.amount == "195–207"
    assert row.said == ("207: Kyiv (A Paper)", "195: Moscow (An Agency)")


def test_a_withheld_number_is_words_and_the_other_sides_claim_stands_beside_it():
    exchange = an_exchange(
        claims=(a_silence(stated_by="Kyiv"), a_claim(count=146, side="Russia", stated_by="Moscow"))
    )

    (row,) = the_card(exchange).rows
    assert (row.amount, row.known) == ("number not announced", False)
    assert row.said[1] == "146: Moscow (A Paper)"


def test_the_address_stands_on_the_card_where_the_site_has_one():
    assert the_card(an_exchange(), address="https://example.org/sub", index=False).foot == (
        "example.org/sub/exchanges/2024-01-31"
    )
    assert "example.org" not in the_card(an_exchange()).foot


@given(exchanges=some.exchanges(), lang=st.sampled_from(["en", "uk"]))
def test_whatever_the_timeline_each_row_that_has_a_number_says_who(exchanges, lang):
    site = a_site(exchanges, lang=lang)
    for entry in site.timeline.entries:
        for row in card_of(entry, site).rows:
            assert row.said or not row.known


@pytest.fixture(scope="module")
def full_card() -> Card:
    """A card with more text than fits."""
    row = Row("returned to Ukraine", "at least 1,000–2,000", True, ("12: Somebody " * 40,) * 3, 0)
    return Card("A name", "Prisoner exchange", "31 January 2024", (row, row, row), "foot " * 60)


def test_a_card_is_a_picture_of_the_size_that_shared_links_show(full_card):
    picture = Image.open(BytesIO(draw(full_card)))

    assert (picture.format, picture.size) == ("PNG", (WIDTH, HEIGHT))
    assert len(draw(full_card)) < 60_000


def test_a_card_names_no_time_and_no_tool_and_is_drawn_alike_twice(full_card):
    picture = Image.open(BytesIO(draw(full_card)))

    assert picture.info == {}
    assert not picture.getexif()
    assert draw(full_card) == draw(full_card)


def test_nothing_is_drawn_over_the_edge(full_card):
    """A hand's breadth on each side stays paper, however much there is to say."""
    picture = Image.open(BytesIO(draw(full_card))).convert("RGB")
    paper = picture.getpixel((0, 0))

    for left, top, right, bottom in ((0, 0, 40, HEIGHT), (WIDTH - 40, 0, WIDTH, HEIGHT)):
        edge = picture.crop((left, top, right, bottom))
        assert edge.getcolors() == [(edge.width * edge.height, paper)]


@given(text=st.text(st.sampled_from("ab я ")), width=st.integers(60, 400))
def test_wrapping_loses_no_word(text, width):
    lines = wrapped(text, font(SANS, 22), width)

    assert " ".join(lines).split() == text.split()
    assert all(font(SANS, 22).getlength(line) <= width or " " not in line for line in lines)


@pytest.mark.parametrize("face", [SERIF, SANS])
def test_the_faces_hold_every_letter_of_our_languages(face):
    """A letter that a face lacks is drawn as the face's empty box."""
    box = font(face, 40).getmask("\uffff").getbbox(), bytes(font(face, 40).getmask("\uffff"))

    missing = [
        letter
        for letter in set(ALPHABETS) - {" "}
        if (font(face, 40).getmask(letter).getbbox(), bytes(font(face, 40).getmask(letter))) == box
    ]

    assert missing == []


def test_a_long_text_gets_a_smaller_size():
    assert fitting(SERIF, "207", 300, 84).size == 84
    assert fitting(SERIF, "number not announced", 300, 84).size < 84


def test_a_card_that_was_drawn_before_is_taken_from_the_cache(tmp_path):
    site = a_site([an_exchange(), an_exchange(date=date(2024, 2, 8))])
    first = dict(card_files(site, tmp_path))
    kept = sorted(tmp_path.iterdir())
    assert len(kept) == 2
    kept[0].write_bytes(b"as it was kept")

    again = dict(card_files(site, tmp_path))

    assert first.keys() == again.keys() == {"cards/2024-01-31.png", "cards/2024-02-08.png"}
    assert b"as it was kept" in again.values()
    assert sorted(tmp_path.iterdir()) == kept


def test_a_corrected_number_draws_its_card_anew(tmp_path):
    before = dict(card_files(a_site([an_exchange(claims=(a_claim(),))]), tmp_path))
    after = dict(card_files(a_site([an_exchange(claims=(a_claim(count=6),))]), tmp_path))

    assert before.keys() == after.keys()
    assert before != after


def test_what_only_reports_tell_has_no_card():
    assert dict(card_files(a_site(reports=[a_report()]), None)) == {}
