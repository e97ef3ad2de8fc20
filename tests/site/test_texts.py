"""
`Texts`: dates, numbers and plurals as English and Ukrainian write them, on any machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, datetime, timedelta, timezone

import pytest
from babel.support import NullTranslations

from exchange_timeline.model import Phrase
from exchange_timeline.site.texts import NBSP, Texts, load_texts
from real_site import PROJECT

CATALOGUE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
"n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

msgid "Timeline"
msgstr "Хроніка"

msgid "at least %(number)s"
msgstr "щонайменше %(number)s"

msgid "%(num)s exchange in %(year)s."
msgid_plural "%(num)s exchanges in %(year)s."
msgstr[0] "%(num)s обмін у %(year)s році."
msgstr[1] "%(num)s обміни у %(year)s році."
msgstr[2] "%(num)s обмінів у %(year)s році."
"""
FRIDAY = date(2025, 7, 4)
KYIV = timezone(timedelta(hours=3))


@pytest.fixture
def folder(tmp_path):
    """A folder with the catalogue above."""
    (tmp_path / "uk.po").write_text(CATALOGUE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def en(folder) -> Texts:
    """English, which needs no catalogue."""
    return load_texts("en", folder)


@pytest.fixture
def uk(folder) -> Texts:
    """Ukrainian."""
    return load_texts("uk", folder)


@pytest.mark.parametrize(
    ("method", "english", "ukrainian"),
    [
        ("long_date", "Friday, 4 July 2025", "пʼятниця, 4 липня 2025 р."),
        ("day_date", "4 July 2025", "4 липня 2025 р."),
        ("day_month", "4 July", "4 липня"),
        ("month_year", "July 2025", "липень 2025 р."),
        ("month_name", "July", "липень"),
    ],
)
def test_a_day_is_written_as_each_language_writes_it(en, uk, method, english, ukrainian):
    assert getattr(en, method)(FRIDAY) == english
    assert getattr(uk, method)(FRIDAY).replace("\u202f", " ").replace(NBSP, " ") == ukrainian


def test_the_hour_of_publication_is_the_one_its_place_had(en, uk):
    """13:27 in Kyiv stays 13:27, wherever the site is built."""
    when = datetime(2025, 7, 4, 13, 27, tzinfo=KYIV)

    assert en.published(when) == "4 July 2025, 13:27"
    assert uk.published(when).replace(NBSP, " ") == "4 липня 2025 р., 13:27"


def test_a_day_of_publication_has_no_hour_and_an_unknown_one_no_text(en):
    assert en.published(FRIDAY) == "4 July 2025"
    assert en.published(None) == ""


def test_numbers_are_grouped_by_thousands(en, uk):
    assert [en.number(number) for number in (0, 207, 1000, 22142)] == [
        "0",
        "207",
        "1,000",
        "22,142",
    ]
    assert uk.number(22142).replace("\u202f", NBSP) == f"22{NBSP}142"


@pytest.mark.parametrize(
    ("count", "en_word"), [(1, "exchange"), (2, "exchanges"), (0, "exchanges")]
)
def test_english_has_two_forms(en, count, en_word):
    one, many = "%(num)s exchange in %(year)s.", "%(num)s exchanges in %(year)s."

    assert en.plural(one, many, count, year=2025) == f"{count} {en_word} in 2025."


@pytest.mark.parametrize(
    ("count", "word"),
    [
        *((number, "обмін") for number in (1, 21, 101)),
        *((number, "обміни") for number in (2, 3, 4, 22, 34)),
        *((number, "обмінів") for number in (0, 5, 11, 12, 14, 111, 112)),
    ],
)
def test_ukrainian_has_three_forms(uk, count, word):
    one, many = "%(num)s exchange in %(year)s.", "%(num)s exchanges in %(year)s."

    assert uk.plural(one, many, count, year=2025) == f"{count} {word} у 2025 році."


def test_a_message_is_said_with_its_values(en, uk):
    assert uk("Timeline") == "Хроніка"
    assert uk("at least %(number)s", number="100") == "щонайменше 100"
    assert en("at least %(number)s", number="100") == "at least 100"


def test_a_percent_sign_in_a_message_without_values_stays(en):
    assert en("100% sure") == "100% sure"


def test_a_language_without_a_catalogue_speaks_english_with_its_own_dates(folder):
    german = load_texts("de", folder)

    assert german("Timeline") == "Timeline"
    assert german.day_date(FRIDAY) == "4. Juli 2025"


def test_lists_are_joined_as_sentences_are(en, uk):
    assert en.list_text(["one", "two", "three"]) == "one, two and three"
    assert uk.list_text(["один", "два"]) == "один і два"
    assert (en.list_text(["one"]), en.list_text([])) == ("one", "")


def test_every_filter_of_the_templates_is_here(en):
    assert en.filters["number"](1000) == "1,000"
    assert en.filters["iso"](FRIDAY) == "2025-07-04"


def test_the_machines_own_language_and_zone_change_nothing():
    program = (
        "import locale; locale.setlocale(locale.LC_ALL, '')\n"
        "from datetime import date, datetime, timezone, timedelta\n"
        "from pathlib import Path\n"
        "from exchange_timeline.site.texts import load_texts\n"
        "at = datetime(2025, 7, 4, 13, 27, tzinfo=timezone(timedelta(hours=3)))\n"
        "for lang in ('en', 'uk'):\n"
        "    texts = load_texts(lang, Path('nowhere'))\n"
        "    print(ascii([texts.long_date(at.date()), texts.published(at), texts.number(1000)]))\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, **machine, "PYTHONPATH": str(PROJECT / "plugins")},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for machine in (
            {"LC_ALL": "C.UTF-8", "TZ": "UTC", "LANG": "C"},
            {"LC_ALL": "POSIX", "TZ": "America/New_York", "LANGUAGE": "de"},
        )
    }

    assert len(said) == 1
    assert "4 July 2025, 13:27" in said.pop()


def test_the_real_catalogue_has_a_form_for_every_number():
    uk = load_texts("uk", PROJECT / "theme" / "translations")

    assert uk("Timeline") != "Timeline"
    assert (
        len({uk.plural("%(amount)s body", "%(amount)s bodies", n, amount="") for n in (1, 2, 5)})
        == 3
    )


def test_words_in_another_language_are_marked_with_it():
    both = Phrase("Belarus", "en", (("uk", "Білорусь"),))
    ukrainian = Texts("uk", NullTranslations())

    assert ukrainian.phrase(both) == "Білорусь"
    assert Texts("en", NullTranslations()).phrase(both) == "Belarus"
    assert ukrainian.phrase(Phrase("A < B", "en")) == '<span lang="en">A &lt; B</span>'
