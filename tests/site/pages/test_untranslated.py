"""
The page of what is untranslated: it counts every text, note and name that a language lacks.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from builders import a_checkpoint, a_claim, a_deal, a_site, an_exchange, some_words
from exchange_timeline.model import Correction, Phrase
from exchange_timeline.records import load_content
from exchange_timeline.site.pages.untranslated import untranslated_page
from exchange_timeline.site.texts import load_texts
from real_site import PROJECT

if TYPE_CHECKING:
    from exchange_timeline.site.pages import Site

NAMES = {"Armed Forces", "National Guard", "women", "Mariupol", "UAE", "Somebody"}
"""Of these the vocabulary of the tests says only one in Ukrainian: the Armed Forces."""


def missing(site: Site) -> dict[str, dict[str, str]]:
    """What each language lacks, with the page that shows it."""
    page = untranslated_page(site)
    return {each.code: {link.text: link.href or "" for link in each.links} for each in page.missing}


def test_a_language_lacks_each_note_place_and_correction_that_has_no_words_in_it():
    correction = Correction(
        date=date(2024, 2, 2),
        what=Phrase("Five."),
        why=Phrase("A slip.", "en", (("uk", "Описка."),)),
    )
    exchange = an_exchange(
        handover=Phrase("a border"),
        claims=(a_claim(derived=Phrase("2 and 3")),),
        corrections=(correction,),
    )
    site = a_site(
        [exchange],
        deals=[a_deal(place=Phrase("Geneva"))],
        checkpoints=[a_checkpoint(note=Phrase("Men alone."))],
    )
    lacking = missing(site)

    assert lacking["en"] == {}
    assert {text for text in lacking["uk"] if text not in NAMES} == {
        "Five people return",
        "A deal",
        "a border",
        "2 and 3",
        "Five.",
        "Geneva",
        "Men alone.",
    }
    assert lacking["uk"]["a border"] == "../exchanges/2024-01-31/index.html"
    assert lacking["uk"]["Men alone."] == "../method/index.html#c2024-12-31"


def test_a_language_lacks_each_name_that_has_no_label_in_it():
    lacking = missing(a_site())

    assert set(lacking["uk"]) == NAMES - {"Armed Forces"}


def test_an_office_that_no_list_holds_is_lacking():
    words = (some_words(), some_words("Повернулися", lang="uk"))
    claim = a_claim(stated_by="Somebody, head of a town")
    lacking = missing(a_site([an_exchange(words=words, claims=(claim,))]))

    assert "head of a town" in lacking["uk"]
    assert "head of a town" not in lacking["en"]


def test_a_text_that_is_told_in_both_languages_is_no_gap():
    words = (some_words(), some_words("Повернулися", lang="uk"))
    handover = Phrase("a border", "en", (("uk", "кордон"),))
    lacking = missing(a_site([an_exchange(words=words, handover=handover)]))

    assert set(lacking["uk"]) <= NAMES


def test_of_the_real_content_nothing_is_lacking():
    content = load_content(PROJECT / "content")
    site = a_site(
        content.exchanges,
        reports=content.reports,
        deals=content.deals,
        checkpoints=content.checkpoints,
        lists=content.lists,
        families=content.families,
        say=load_texts("uk", PROJECT / "theme" / "translations"),
    )

    assert missing(site) == {"en": {}, "uk": {}}
