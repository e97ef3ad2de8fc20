"""
Whom an article cites and by which channel, whose words are set off without marks, who wrote it.
"""

from __future__ import annotations

from typing import Any

import pytest

from convert.pages import ARTICLES, cases, reading


@pytest.mark.parametrize("case", cases("channels"), ids=lambda case: case["text"][:60])
def test_a_source_has_the_channel_by_which_it_spoke(case: dict[str, Any]):
    article = ARTICLES[case["lang"]]
    read = reading(f"{article['title']}\n\n{article['lead']}\n\n{case['text']}\n")

    assert [str(speaker) for speaker in read.speakers] == case["sources"]


def test_a_source_line_between_headline_and_text_is_read():
    article = ARTICLES["uk"]
    sources = "Джерело: Петро Коваль, Олена Гнатюк, Координаційний штаб"
    read = reading(f"{article['title']}\n\n{sources}\n\n{article['text']}")

    assert [speaker.name for speaker in read.speakers] == [
        "Petro Koval",
        "Olena Hnatiuk",
        "Coordination Headquarters for the Treatment of Prisoners of War",
    ]


def test_the_agencys_credits_name_the_reporters_and_no_editor():
    article = ARTICLES["es"]
    below = "(Reporte de Anna Koval y Petro Hnatiuk; escrito por Dan Frost; editado por Ana Ruiz)"
    read = reading(f"{article['title']}\n\n{article['text']}\n\n{below}")

    assert read.authors == ("Anna Koval", "Petro Hnatiuk", "Dan Frost")
    assert not [speaker for speaker in read.speakers if speaker.name == "Dan Frost"]


def test_an_author_between_the_standfirst_and_the_day_is_found():
    article = ARTICLES["en"]
    standfirst = "The oldest of those who came home on Saturday is 54; the youngest is only 23."
    lines = (article["title"], standfirst, "Anna Koval", "14/09/2024", article["text"])
    read = reading("\n\n".join(lines))

    assert read.authors == ("Anna Koval",)


def test_an_author_at_a_long_pages_foot_is_shown_where_he_stands():
    article = ARTICLES["en"]
    more = ["The headquarters had more to say of it."] * 60
    foot = ("Read also:", "Prisoners are home", "Anna Koval", "Special correspondent")
    lines = "\n".join((article["title"], article["text"], *more, *foot))
    read = reading(lines)

    assert read.authors == ("Anna Koval",)
    assert read.evidence["authors"].line == lines.split("\n").index("Anna Koval") + 1


def test_a_city_at_the_head_of_a_page_wrote_nothing():
    article = ARTICLES["en"]
    read = reading(
        f"31.1 C\nNew Delhi\nSeptember 14, 2024\n\n{article['title']}\n\n{article['text']}"
    )

    assert read.authors == ()


def test_a_latin_letter_in_a_cyrillic_label_is_read_as_what_it_looks_like():
    article = ARTICLES["ru"]
    read = reading(f"{article['title']}\n\nTекст: Анна Иванова\n\n{article['text']}")

    assert read.authors == ("Анна Иванова",)


def test_a_quotation_cut_at_the_pages_end_is_kept():
    article = ARTICLES["uk"]
    said = "У Координаційному штабі сказали, що визволили сімдесят чоловіків і п'ять жінок."
    cut = '"З полону визволено цього разу тридцятьох представників'
    read = reading("\n\n".join((article["title"], article["text"], said, cut)))

    assert [quote.speaker for quote in read.quotes] == [
        "Coordination Headquarters for the Treatment of Prisoners of War"
    ]
