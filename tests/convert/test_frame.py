"""
The frame of an article: headline, day, authors, and who says what, line by line.

The cases lie in `frame/*.yaml`, in our own words, in the shapes in which publishers' pages paste.
"""

from __future__ import annotations

import textwrap
from typing import Any

import pytest

from convert.pages import ARTICLES, cases, reading, running_text


@pytest.mark.parametrize("case", cases("datelines"), ids=lambda case: case["lines"])
def test_a_date_line_gives_day_clock_and_authors_and_stays_out_of_the_text(case: dict[str, Any]):
    article = ARTICLES[case["lang"]]
    read = reading(f"{article['title']}\n\n{case['lines']}\n\n{article['text']}")
    moment = read.published
    printed = moment and (moment.at.isoformat()[:16] if moment.at else moment.day.isoformat())
    wanted = case["published"] and str(case["published"])

    assert printed == wanted
    assert list(read.authors) == case["authors"]
    assert read.article.title == article["title"]
    assert not [line for line in case["lines"].splitlines() if line in running_text(read)]


@pytest.mark.parametrize("case", cases("heads"), ids=lambda case: case["title"])
def test_the_headline_is_found_among_what_stands_above_the_text(case: dict[str, Any]):
    article = ARTICLES[case["lang"]]
    read = reading(f"{case['lines']}\n\n{article['text']}")

    assert read.article.title == case["title"]
    assert running_text(read).splitlines() == article["text"].split("\n\n")


@pytest.mark.parametrize("case", cases("speech"), ids=lambda case: case["text"][:60])
def test_words_are_given_to_whoever_says_them_and_to_nobody_else(case: dict[str, Any]):
    article = ARTICLES[case["lang"]]
    read = reading(
        f"{article['title']}\n\n14.09.2024, 15:10\n\n{article['lead']}\n\n{case['text']}\n"
    )
    quotes = [
        {"speaker": quote.speaker, "first_words": " ".join(quote.text.split()[:3])}
        for quote in read.quotes
    ]

    assert [speaker.name for speaker in read.speakers] == case["sources"]
    assert quotes == case["quotes"]


@pytest.mark.parametrize("case", cases("furniture"), ids=lambda case: case["lang"])
def test_nothing_of_the_page_stays_in_the_text(case: dict[str, Any]):
    article = ARTICLES[case["lang"]]
    first, second = article["text"].split("\n\n")
    read = reading(
        f"{article['title']}\n\n{first}\n\n{case['between']}\n\n{second}\n\n{case['below']}"
    )

    assert running_text(read).splitlines() == [first, second]


def test_a_paragraph_broken_at_a_fixed_width_is_made_whole():
    article = ARTICLES["en"]
    paragraphs = [
        "Ukraine and Russia exchanged prisoners of war on Saturday, and the buses with the "
        "soldiers came to the hospital in the north of the country late in the evening.",
        '"They were told of it in the morning, and they did not believe what they had been told '
        'before they saw the flags at the border with their own eyes," the hospital said.',
    ]
    broken = "\n\n".join(textwrap.fill(paragraph, 70) for paragraph in paragraphs)
    read = reading(f"{article['title']}\n\n{broken}")

    assert [block.text for block in read.article.texts] == paragraphs


def test_lines_of_a_list_are_not_joined():
    article = ARTICLES["en"]
    listed = "The soldiers served in:\nthe Armed Forces;\nthe National Guard;\nthe Navy.\n"
    read = reading(f"{article['title']}\n\n{article['text']}\n\n{listed}")

    assert [block.text for block in read.article.texts][-3:] == [
        "the Armed Forces;",
        "the National Guard;",
        "the Navy.",
    ]


def test_entries_of_a_source_line_are_parted_at_commas_before_names_and_offices():
    article = ARTICLES["uk"]
    sources = (
        "Джерело: президент Володимир Зеленський у соцмережах, Координаційний штаб з питань "
        "поводження з військовополоненими, омбудсман Петро Коваль"
    )
    read = reading(f"{article['title']}\n\n{article['lead']}\n\n{sources}")

    assert [speaker.name for speaker in read.speakers] == [
        "Volodymyr Zelenskyy",
        "Coordination Headquarters for the Treatment of Prisoners of War",
        "Petro Koval",
    ]


def test_a_paper_alone_in_the_source_line_is_where_the_person_of_the_lead_spoke():
    article = ARTICLES["en"]
    lead = "A large exchange is being prepared, Petro Hnatiuk, the ombudsman, has said."
    quote = 'Quote: "I was there when the lists were handed over, and they are long."'
    read = reading(f"{article['title']}\n\n{lead}\n\nSource: CNN Turk\n\n{quote}")

    assert [str(speaker) for speaker in read.speakers] == ["Petro Hnatiuk, CNN Turk"]
    assert [quote.speaker for quote in read.quotes] == ["Petro Hnatiuk"]


def test_a_paragraph_with_most_of_the_headlines_words_stays():
    title = "Consultations about the exchanges were held in Turkey and Qatar, said Petro Hnatiuk"
    text = (
        "Petro Hnatiuk, the security chief, said that in Turkey and Qatar consultations about the "
        "exchanges were held."
    )
    read = reading(f"{title}\n\n14.09.2024, 15:10\n\n{ARTICLES['en']['text']}\n\n{text}")

    assert text in running_text(read)


def test_a_last_paragraph_that_was_cut_is_kept():
    article = ARTICLES["en"]
    cut = "In the evening the ministry said that they all had been taken to a hospital in the nor"
    read = reading(f"{article['title']}\n\n{article['text']}\n\n{cut}")

    assert running_text(read).splitlines()[-1] == cut


def test_a_headline_that_stands_again_with_day_and_hour_is_another_articles():
    article = ARTICLES["en"]
    first, second = article["text"].split("\n\n")
    other = "Officials spoke of soldiers who were held in captivity and came home."
    read = reading(
        f"{other}\n\nPublications\n\n{article['title']}\n\n• 762 views\n\n{first}\n\n"
        f"{other} 14.09.24, 13:54\n\n{second}"
    )

    assert read.article.title == article["title"]
    assert running_text(read).splitlines() == [first, second]


def test_a_last_line_that_breaks_off_at_a_comma_is_kept():
    article = ARTICLES["en"]
    cut = "The sister of one of the freed soldiers,"
    read = reading(f"{article['title']}\n\n{article['text']}\n\n{cut}")

    assert running_text(read).splitlines()[-1] == cut


def test_a_paragraph_broken_by_hand_is_made_whole():
    article = ARTICLES["en"]
    lines = [
        "Ukraine and Russia exchanged prisoners of war on Saturday, the buses",
        "with the soldiers came to the hospital in the north of the",
        "country late in the evening, and the families who had waited there",
        "since the morning ran to meet them with flags and flowers.",
    ]
    read = reading(f"{article['title']}\n\n" + "\n".join(lines))

    assert [block.text for block in read.article.texts] == [" ".join(lines)]


@pytest.mark.parametrize("below", ["News Feed", "Newsfeed", "LIVE NEWS FEED"])
def test_a_feed_below_the_text_ends_the_article(below: str):
    article = ARTICLES["en"]
    feed = (
        "12:22 AM\n\nPetro Hnatiuk urges the allies to help.\n\n"
        'Two brigades are trained there, Hnatiuk said in his evening address. "We expect help."\n'
        '"I thank the parliament, and I think that to resign is right," said Olena Kravets.'
    )
    read = reading(f"{article['title']}\n\n{article['text']}\n\n{below}\n\n{feed}")

    assert running_text(read).splitlines() == article["text"].split("\n\n")


def test_the_text_goes_on_right_below_the_head_of_an_inset():
    article = ARTICLES["en"]
    more = (
        "Families of the soldiers met them at the gates of the hospital in the evening.",
        "Both countries thanked the Emirates for the help with the exchange of these prisoners.",
        "The next one is being prepared now, and the lists were handed over a week ago already.",
    )
    read = reading("\n\n".join((article["title"], article["text"], "Recommended", *more)))

    assert running_text(read).splitlines()[-3:] == list(more)


def test_the_text_goes_on_below_a_long_inset_where_it_tells_of_the_exchange():
    article = ARTICLES["en"]
    list_of_others = "READ MORE\n" + "\n".join(
        f"Company {name} hires people at a record pace" for name in "ABCDEFGHIJ"
    )
    more = (
        '"More than seven thousand of our people have come home in these years," he said further.',
        "The talks of the summer brought one result only, and that is the exchanges of prisoners.",
    )
    said = f"{article['lead']} Petro Hnatiuk, the ombudsman, said that all of them were home."
    read = reading("\n\n".join((article["title"], article["text"], said, list_of_others, *more)))

    assert running_text(read).splitlines()[-2:] == list(more)


def test_a_single_word_in_the_last_source_line_is_the_papers_name():
    article = ARTICLES["en"]
    lead = "A large exchange is being prepared, Petro Hnatiuk, the ombudsman, has said."
    read = reading(f"{article['title']}\n\n{article['text']}\n\n{lead}\n\nSOURCE: HeraldWor")

    assert [speaker.name for speaker in read.speakers] == ["Petro Hnatiuk"]


def test_what_is_left_of_a_pages_code_is_no_part_of_a_credit():
    article = ARTICLES["en"]
    caption = "Freed men hug at the border. Photo: Anna Kovalenko"
    read = reading(f"{article['title']}\n\n<p>{caption}</p>\n\n{caption}\n\n{article['text']}")

    assert [photo.credit for photo in read.photos] == ["Anna Kovalenko"]
