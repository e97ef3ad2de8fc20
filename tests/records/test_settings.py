"""
`content/timeline.yaml` and `content/vocabulary.yaml`: settings and closed lists.
"""

from __future__ import annotations

import pytest

from builders import TIMELINE_YAML, a_term, some_lists
from exchange_timeline.errors import ContentError
from exchange_timeline.records import load_settings, load_vocabulary
from exchange_timeline.records.parse import UnfitError


@pytest.fixture
def load(tmp_path):
    """Read a file that holds a text, with what `read` makes of it."""

    def load(text: str, read=load_settings):
        path = tmp_path / "file.yaml"
        path.write_text(text, encoding="utf-8")
        return read(path)

    return load


def problems(load, text: str, read=load_settings) -> list[tuple[int, str]]:
    """Line and message of each problem in a text."""
    with pytest.raises(ContentError) as raised:
        load(text, read)
    return [(each.line, each.says) for each in raised.value.problems]


def test_settings_are_read_whole(load):
    settings = load(TIMELINE_YAML)

    assert (settings.zone, settings.languages) == ("Europe/Kyiv", ("en", "uk"))
    assert [(side.name, side.slug, side.label["uk"]) for side in settings.sides] == [
        ("Ukraine", "ukraine", "Україна"),
        ("Russia", "russia", "Росія"),
    ]
    assert str(settings.tz) == "Europe/Kyiv"


def test_a_side_without_a_label_goes_by_its_name(load):
    settings = load("name: {en: T}\nzone: UTC\nlanguages: [en]\nsides: [{name: A, slug: a}]")

    assert settings.sides[0].label == {"en": "A"}


def test_all_mistakes_in_the_settings_come_at_once(load):
    text = "name: {en: T}\nzone: Mars/Crater\nlanguages: []\nsides:\n- {name: A, slug: a/b}\nx: 1"

    assert problems(load, text) == [
        (2, "zone: 'Mars/Crater' is no time zone"),
        (3, "languages: names no language"),
        (5, "sides.0.slug: 'a/b' cannot stand in an address"),
        (6, "x: is no field of this mapping"),
    ]


def test_a_timeline_without_sides_is_refused(load):
    assert problems(load, "name: {en: T}\nzone: UTC\nlanguages: [en]\n") == [
        (1, "sides: names no side")
    ]


@pytest.mark.parametrize(
    ("text", "line", "says"), [("a: [1\n", 1, "no YAML"), ("a: 1\na: 2\n", 2, "a: stands twice")]
)
def test_a_broken_data_file_is_told_by_its_own_lines(load, text, line, says):
    (told,) = problems(load, text)

    assert told[0] == line
    assert says in told[1]


def test_a_missing_or_unreadable_data_file_is_told(tmp_path):
    path = tmp_path / "timeline.yaml"
    with pytest.raises(ContentError, match=r"timeline\.yaml:0: is missing"):
        load_settings(path)
    path.write_bytes(b"name: caf\xe9")
    with pytest.raises(ContentError, match=r"timeline\.yaml:0: is not UTF-8"):
        load_settings(path)


def test_a_vocabulary_is_read_with_labels_and_spellings(load):
    vocabulary = load(
        "places:\n"
        "  Donetsk: {slug: donetsk, label: {uk: Донеччина}, spellings: {en: [Donetsk]}}\n"
        "  Mariupol: {kind: city, in: Donetsk}\n",
        load_vocabulary,
    )

    assert list(vocabulary.places) == ["Donetsk", "Mariupol"]
    assert vocabulary.places["Mariupol"].within == "Donetsk"
    assert vocabulary.places["Donetsk"].spellings == {"en": ("Donetsk",)}
    assert vocabulary.groups == {}


def test_a_mistake_in_the_vocabulary_is_told_where_it_is(load):
    text = "groups:\n  women:\n    labels: {en: women}\nplaces:\n  Kyiv: {slug: ../kyiv}\n"

    assert problems(load, text, load_vocabulary) == [
        (3, "groups.women.labels: is no field of this mapping"),
        (5, "places.Kyiv.slug: '../kyiv' cannot stand in an address"),
    ]


def test_every_term_with_a_page_has_an_address_of_its_own(load):
    text = (
        "places:\n"
        "  Snake Island:\n"
        "    kind: site\n"
        "  Kyiv: {slug: kyiv}\n"
        "  Kyiv city: {slug: kyiv}\n"
        "claimants:\n"
        "  Somebody Else: {side: Ukraine}\n"
    )

    assert problems(load, text, load_vocabulary) == [
        (2, "places.Snake Island.slug: 'Snake Island' cannot stand in an address"),
        (5, "places.Kyiv city.slug: 'kyiv' is the slug of Kyiv too"),
    ]


@pytest.mark.parametrize(
    ("lang", "shown"), [("uk", "Збройні сили"), ("en", "Armed Forces"), ("de", "Armed Forces")]
)
def test_a_term_without_a_label_in_a_language_falls_back(lang, shown):
    assert a_term("Armed Forces", label={"uk": "Збройні сили"}).shown(lang) == shown


def test_a_known_spelling_is_told_the_name_it_stands_for():
    service = some_lists().vocabulary.name_in("services", what="service")

    assert service("Armed Forces") == "Armed Forces"
    with pytest.raises(UnfitError, match="'Army' is another spelling of Armed Forces"):
        service("Army")


def test_an_unknown_name_is_told_where_to_add_it():
    place = some_lists().vocabulary.name_in("places", what="place")

    with pytest.raises(UnfitError) as raised:
        place("Atlantis")
    assert raised.value.says == "'Atlantis' is no place"
    assert "add it to `places` in vocabulary.yaml" in raised.value.hint
