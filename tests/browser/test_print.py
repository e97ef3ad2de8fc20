"""
On paper: the pages as a printer gets them, read back from the PDF.
"""

from __future__ import annotations

import io
import json

import pytest
from pypdf import PdfReader

from browser_rooms import LANGUAGES

MILLIMETRE = 72 / 25.4
A5 = (148, 210)


def printed(browser, address: str) -> PdfReader:
    """Print a page as its own style asks."""
    page = browser.new_page()
    page.goto(address)
    if filters := page.query_selector("[data-filters] select"):
        filters.focus()  # what is far from sight is then let go: on paper it must stand
        page.wait_for_selector("section.rail[data-settled]", state="attached")
    pdf = page.pdf(prefer_css_page_size=True)
    page.close()
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf: PdfReader) -> str:
    """The words of all pages."""
    return " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_for_families_is_one_sheet_of_a5(browser, built_site, lang):
    folder = built_site if lang == "en" else built_site / lang
    pdf = printed(browser, (folder / "families" / "index.html").as_uri())
    box = pdf.pages[0].mediabox

    assert len(pdf.pages) == 1
    assert (round(box.width / MILLIMETRE), round(box.height / MILLIMETRE)) == A5
    assert "16-48" in text_of(pdf)


@pytest.mark.parametrize(("lang", "claimant"), [("", "Zelenskyy"), ("uk", "Зеленськ")])
def test_an_exchange_prints_its_numbers_claimants_and_sources(browser, built_site, lang, claimant):
    page = built_site / lang / "exchanges" / "2024-01-31" / "index.html"
    pdf = printed(browser, page.as_uri())
    text = text_of(pdf)

    assert len(pdf.pages) <= 4
    assert all(words in text for words in ("207", "195", claimant, "https://"))


@pytest.mark.parametrize(("lang", "kind"), [("", "Prisoner exchange"), ("uk", "Обмін полоненими")])
def test_the_timeline_prints_every_exchange_once(browser, built_site, lang, kind):
    data = json.loads((built_site / "data" / "exchanges.json").read_text("utf-8"))
    pdf = printed(browser, (built_site / lang / "timeline" / "index.html").as_uri())
    text = text_of(pdf)

    assert len(pdf.pages) <= 30
    assert text.count(kind) >= sum(
        each["kind"] == "prisoner-exchange" for each in data["exchanges"]
    )


@pytest.mark.parametrize("where", ["timeline", "exchanges/2024-01-31", "families"])
def test_no_page_is_empty_and_nothing_for_screens_is_printed(browser, built_site, where):
    pdf = printed(browser, (built_site / where / "index.html").as_uri())
    texts = [page.extract_text().strip() for page in pdf.pages]

    assert all(texts)
    assert not any("Skip to the content" in text or "Show all" in text for text in texts)


def test_paper_is_white_in_a_dark_room(browser, built_site):
    page = browser.new_page(color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    page.goto((built_site / "timeline" / "index.html").as_uri())
    colours = page.evaluate(
        "(it => [it.backgroundColor, it.color])(getComputedStyle(document.body))"
    )
    page.close()

    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
