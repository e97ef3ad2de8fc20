"""
The day of an article: from a dateline, a byline, a caption, or a day of the text without a year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from convert.pages import ARTICLES, reading, running_text

if TYPE_CHECKING:
    from exchange_timeline.convert.article import Reading


def minute_of(read: Reading) -> str:
    """When the article came out, to the minute."""
    assert read.published is not None
    assert read.published.at is not None
    return read.published.at.isoformat()[:16]


def test_a_day_without_a_year_takes_the_only_year_that_the_page_gives_it():
    article = ARTICLES["uk"]
    caption = "Автобуси на кордоні, 14 вересня 2024 року. Фото: Марія Коваль"
    read = reading(f"{article['title']}\n\n14 вересня, 15:10\n\n{caption}\n\n{article['text']}")

    assert minute_of(read) == "2024-09-14T15:10"


def test_the_day_of_the_byline_comes_before_the_day_at_the_pages_head():
    article = ARTICLES["en"]
    read = reading(
        f"Saturday, September 21, 2024\n\n{article['title']}\n\n"
        "by Anna Kovalenko and The Northern Herald news desk September 14, 2024 3:10 pm\n\n"
        f"{article['text']}"
    )

    assert minute_of(read) == "2024-09-14T15:10"


def test_a_day_above_the_headline_is_the_readers():
    article = ARTICLES["en"]
    read = reading(
        f"Tuesday, 02 January 2024 12:17 GMT\n{article['title']}\n\n2023-08-07 16:20:05\n"
        f"{article['text']}"
    )

    assert minute_of(read) == "2023-08-07T16:20"


@pytest.mark.parametrize(
    "line",
    [
        "AK (compiled) September 14, 2024 15:10",
        "by Anna Kovalenko and Petro Shevchuk and Olha Melnyk and Ivan Bondar and Marta Koval and "
        "The Northern Herald news desk September 14, 2024 3:10 PM  (Updated: ) 3 min read",
    ],
    ids=["a word beside the hour", "many authors"],
)
def test_a_full_date_with_its_hour_is_the_articles(line: str):
    article = ARTICLES["en"]
    read = reading(f"{article['title']}\n\n{line}\n\n{article['text']}")

    assert minute_of(read) == "2024-09-14T15:10"


def test_an_hour_is_no_day_of_the_month():
    article = ARTICLES["uk"]
    read = reading(f"{article['title']}\n\n17:04 Вер 14, 2024\n\n{article['text']}")

    assert minute_of(read) == "2024-09-14T17:04"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "YEREVAN, JANUARY 4, NORDPRESS. Russia and Ukraine exchanged prisoners, both said on "
            "Wednesday, and 230 Ukrainians came home.",
            "2024-01-03",
        ),
        (
            "Dubai/Kiew, 4. Januar (Agentur) – Russland und die Ukraine haben am Mittwoch je 115 "
            "Kriegsgefangene ausgetauscht.",
            "2024-01-03",
        ),
    ],
    ids=["en", "de"],
)
def test_a_weekday_is_the_datelines_where_the_page_bears_a_later_day(text: str, day: str):
    read = reading(f"2024-02-17\n\n{text}")

    assert read.event is not None
    assert str(read.event.date) == day
    assert any("the page bears 2024-02-17" in doubt.says for doubt in read.doubts)


def test_an_ambiguous_day_is_read_as_the_text_bears_it_out():
    article = ARTICLES["en"]
    text = (
        "The exchange took place on 4 July in the north of the country, and the soldiers came home."
    )
    read = reading(f"{article['title']}\n\n04/07/2025\n\n{text}")

    assert read.published is not None
    assert read.published.day.isoformat() == "2025-07-04"


def test_a_caption_says_when_the_article_came_out_where_nothing_else_does():
    article = ARTICLES["en"]
    caption = "Freed soldiers at the gates of the hospital on September14, 2024."
    read = reading(f"{article['title']}\n\n\n{caption}\n{caption}\n\n{article['text']}")

    assert read.article.title == article["title"]
    assert read.published is not None
    assert read.published.day.isoformat() == "2024-09-14"


def test_a_headline_run_into_its_day_gives_both():
    article = ARTICLES["uk"]
    glued = f"{article['title']} 14 Вересня 2024 2 015"
    read = reading(f"{article['title']}\n\n{glued}\n\n{article['text']}")

    assert read.article.title == article["title"]
    assert read.published is not None
    assert read.published.day.isoformat() == "2024-09-14"
    assert running_text(read).splitlines() == article["text"].split("\n\n")


def test_the_day_of_an_old_caption_is_not_the_articles():
    article = ARTICLES["en"]
    before = "The previous exchange of prisoners was held on July 6, and forty men came home then."
    shown = "Buses at the border, July 6, 2023. Photo: Anna Kovalenko"
    read = reading(f"{article['title']}\n\n{article['text']}\n\n{before}\n\n{shown}")

    assert read.published is None


@pytest.mark.parametrize(
    ("lang", "dateline"),
    [
        ("en", "KYIV, 14 September 2024, (AGN): "),
        ("en", "KYIV, September 14, 2024, 10:40 — "),
        ("ru", "Киев, 14 сентября, 2024, 02:09 — ИА Волна. "),
        ("uk", "Київ, 14 вересня, 2024, 12:15 – "),
    ],
)
def test_a_dateline_with_a_clock_or_brackets_behind_its_year_gives_the_day(
    lang: str, dateline: str
):
    article = ARTICLES[lang]
    read = reading(f"{article['title']}\n\n{dateline}{article['text']}")

    assert read.published is not None
    assert read.published.day.isoformat() == "2024-09-14"


@pytest.mark.parametrize("lang", ["uk", "ru"])
def test_a_feeds_english_day_is_read_above_a_text_in_another_language(lang: str):
    article = ARTICLES[lang]
    read = reading(f"{article['title']}\n\nSat, 14 Sep 2024 15:10:00 +0300\n\n{article['text']}")

    assert read.published is not None
    assert read.published.at is not None
    assert read.published.at.isoformat() == "2024-09-14T15:10:00+03:00"


def test_the_day_of_the_invasion_is_no_exchanges():
    read = reading(
        "Kiew und Moskau melden Gefangenenaustausch\n\nDie Ukraine und Russland haben je 95 "
        "Gefangene ausgetauscht. Seit dem russischen Einmarsch am 24. Februar 2022 sind schon mehr "
        "als 2.400 Ukrainer aus russischer Gefangenschaft heimgekehrt."
    )

    assert read.event is not None
    assert read.event.date is None
