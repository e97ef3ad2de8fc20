"""
The pictures of an article: captions and credits, each owner once, and none of them in the text.

The cases by the line lie in `frame/captions.yaml`, in our own words.
"""

from __future__ import annotations

from typing import Any

import pytest

from convert.pages import ARTICLES, cases, reading, running_text
from exchange_timeline.convert.captions import photo_in
from exchange_timeline.convert.rules import rules_for


@pytest.mark.parametrize("case", cases("captions"), ids=lambda case: case["line"][:60])
def test_a_caption_is_parted_from_its_credit(case: dict[str, Any]):
    photo = photo_in(case["line"], rules_for(case["lang"]))

    assert (photo is not None) is case["photo"]
    if photo:
        assert (photo.caption, photo.credit) == (case["caption"], case["credit"])


def test_an_agency_above_a_caption_is_its_credit():
    article = ARTICLES["en"]
    head = (
        "14 September 2024\nBy Anna Kovalenko\n\nReuters\nFreed soldiers at the border with flags"
    )
    read = reading(f"{article['title']}\n\n{head}\n\n{article['text']}")

    assert [(photo.caption, photo.credit) for photo in read.photos] == [
        ("Freed soldiers at the border with flags", "Reuters")
    ]


def test_a_caption_above_its_credit_is_no_text():
    article = ARTICLES["en"]
    caption = "Freed soldiers, back from captivity in the latest exchange of prisoners."
    shown = f"{caption}\nPhoto: Anna Kovalenko"
    read = reading(f"{article['title']}\n\n{article['text']}\n\n{shown}")

    assert [(photo.caption, photo.credit) for photo in read.photos] == [(caption, "Anna Kovalenko")]
    assert caption not in running_text(read)


def test_an_owner_of_several_pictures_is_named_once():
    article = ARTICLES["en"]
    first, second = article["text"].split("\n\n")
    shown = "Buses at the border. Photo: Press office", "The hospital. Photo: Press office"
    read = reading(f"{article['title']}\n\n{first}\n\n{shown[0]}\n\n{second}\n\n{shown[1]}")

    assert [photo.credit for photo in read.photos] == ["Press office"]


@pytest.mark.parametrize(
    "shown",
    [
        ("Buses at the border. Photo: Press office", "Photo: Press office", "Photo: press office"),
        ("Photo: Press office", "The hospital. Photo: Press office", "Photo: Press office"),
        ("Photo: Press office", "Photo: Press office", "Photo: Press office"),
    ],
)
def test_an_owner_is_named_once_with_captions_and_without(shown: tuple[str, str, str]):
    article = ARTICLES["en"]
    first, second = article["text"].split("\n\n")
    read = reading(
        f"{article['title']}\n\n{shown[0]}\n\n{first}\n\n{shown[1]}\n\n{second}\n\n{shown[2]}"
    )

    assert [photo.credit for photo in read.photos] == ["Press office"]
    assert bool(read.photos[0].caption) == any(". " in line for line in shown)


def test_a_caption_told_twice_names_both_owners():
    article = ARTICLES["en"]
    first, second = article["text"].split("\n\n")
    shown = "Freed men on September 14, 2024, at the border."
    read = reading(
        f"{article['title']}\n\n{shown} (Anna Kovalenko/AFP)\n\n{first}\n\n"
        f"{shown} (Coordination Headquarters)\n\n{second}"
    )

    assert [photo.credit for photo in read.photos] == [
        "Anna Kovalenko/AFP",
        "Coordination Headquarters",
    ]


def test_pictures_with_the_same_words_and_owner_do_not_end_the_text():
    article = ARTICLES["uk"]
    first, second = article["text"].split("\n\n")
    shown = "\n".join(["обмін полоненими\nФото: Петро Коваль"] * 4)
    read = reading(f"{article['title']}\n\n{first}\n\n{shown}\n\n{second}\n\n{article['lead']}")

    assert [photo.credit for photo in read.photos] == ["Петро Коваль"]
    assert running_text(read).splitlines()[-2:] == [second, article["lead"]]
