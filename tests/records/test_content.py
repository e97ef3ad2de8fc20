"""
`load_content`: a whole folder, every file held against the rest, all problems at once.
"""

from __future__ import annotations

import re

import pytest

from builders import RECORD, REPORT, VOCABULARY_YAML, a_content_folder
from exchange_timeline.errors import ContentError
from exchange_timeline.records import load_content, load_exchanges, load_lists

EXCHANGE = "exchanges/2024/2024-01-31.md"
UKRAINIAN = "---\ntitle: Обмін\nlang: uk\n---\n\nТекст.\n"
DEAL = "---\ntitle: A deal\naliases: [The big deal]\n---\n"
GOOD = {
    EXCHANGE: RECORD,
    "exchanges/2024/2024-01-31.uk.md": UKRAINIAN,
    "deals/a-deal.md": DEAL,
    "articles/2024/2024-01-31-five-return.md": REPORT,
}


@pytest.fixture
def load(tmp_path):
    """Read a folder with some files changed; None takes a file away."""

    def load(**changes: str | None):
        every = {**GOOD, **{name.replace("__", "/"): text for name, text in changes.items()}}
        files = {name: text for name, text in every.items() if text is not None}
        return load_content(a_content_folder(tmp_path, files))

    return load


def problems(load, files: dict[str, str | None]) -> list[str]:
    """What is said of a folder with these files, each below the folder and without its hint."""
    with pytest.raises(ContentError) as raised:
        load(**files)
    folder = r"^.*?(?=exchanges/|deals/|articles/|\w+\.yaml)"
    return [re.sub(folder, "", str(each).split("\n")[0]) for each in raised.value.problems]


def test_a_folder_is_read_whole(load):
    content = load()

    assert [each.id for each in content.exchanges] == ["2024-01-31"]
    assert [each.id for each in content.deals] == ["a-deal"]
    assert [each.id for each in content.reports] == ["2024-01-31-five-return"]
    assert content.checkpoints == ()
    assert content.lists.sides == ("Ukraine", "Russia")


def test_a_translation_stands_behind_the_original(load):
    words = load().exchanges[0].words

    assert [(each.lang, each.title, each.body) for each in words] == [
        ("en", "Five people return", "Five people came home."),
        ("uk", "Обмін", "Текст."),
    ]


@pytest.mark.parametrize("name", ["A deal", "the BIG deal", "a-deal"])
def test_a_deal_is_found_by_any_of_its_names(load, name):
    record = RECORD.replace("lang: en", f"lang: en\ndeal: {name}")

    assert load(**{EXCHANGE: record}).exchanges[0].deal == "a-deal"


def test_all_problems_of_all_files_come_in_one_run(load):
    files = {
        EXCHANGE: RECORD.replace("count: 5", "count: five"),
        "exchanges/2024/2024-01-31.uk.md": UKRAINIAN.replace("title", "titel"),
        "exchanges/2024/2024-02-08.md": "no front matter",
        "deals/a-deal.md": "---\ntitle: 'open\n---\n",
        "articles/2024/2024-01-31-five-return.md": REPORT.replace("lang: en", "lang: xyz"),
        "checkpoints.yaml": "checkpoints: none\n",
        "exchanges/2024/2024-02-09.md": RECORD.replace("2024-01-31", "2024-02-09").replace(
            "lang: en", "deal: Grand bargain"
        ),
    }

    told = problems(load, files)

    assert [each for each in told if not each.startswith("deals/a-deal.md:")] == [
        "articles/2024/2024-01-31-five-return.md:4: lang: 'xyz' is no language code",
        "checkpoints.yaml:1: checkpoints: 'none' is no list",
        "exchanges/2024/2024-01-31.md:7: claims.0.count: 'five' is no whole number",
        "exchanges/2024/2024-01-31.uk.md:1: title: is missing",
        "exchanges/2024/2024-01-31.uk.md:2: titel: is no field of this mapping",
        "exchanges/2024/2024-02-08.md:1: no front matter",
        "exchanges/2024/2024-02-09.md:5: deal: no deal is called 'Grand bargain'",
    ]
    assert len(told) == 8
    assert "front matter is no YAML" in " ".join(told)


def test_the_settings_and_the_vocabulary_are_told_together(tmp_path):
    root = a_content_folder(tmp_path, {"timeline.yaml": "x: 1\n", "vocabulary.yaml": "y: 1\n"})

    with pytest.raises(ContentError) as raised:
        load_lists(root)
    assert {each.path.rpartition("/")[2] for each in raised.value.problems} == {
        "timeline.yaml",
        "vocabulary.yaml",
    }


def test_a_folder_that_is_not_there_is_a_problem_and_no_crash(tmp_path):
    with pytest.raises(ContentError, match=r"timeline\.yaml:0: is missing"):
        load_content(tmp_path / "nowhere")


def test_two_files_of_one_id_are_told_with_both_names(load):
    told = problems(load, {"exchanges/other/2024-01-31.md": RECORD})

    assert len(told) == 1
    assert told[0].startswith("exchanges/other/2024-01-31.md:1: id '2024-01-31' stands twice, also")
    assert told[0].endswith(EXCHANGE)


def test_two_reports_at_one_address_are_told_with_both_names(load):
    """
    A name without a day takes the report's date, and may meet one that has the day in its name.
    """
    told = problems(load, {"articles/2024/five-return.md": REPORT})

    assert len(told) == 1
    assert "five-return.md:1: would lie at the same address as" in told[0]


def test_a_file_that_is_not_utf_8_is_told(load, tmp_path):
    path = tmp_path / "exchanges" / "2024-02-08.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"---\ntitle: caf\xe9\n---\n")

    assert problems(load, {}) == ["exchanges/2024-02-08.md:0: is not UTF-8 (byte 14)"]


def test_a_file_that_cannot_be_read_is_told(load, tmp_path):
    (tmp_path / "exchanges").mkdir()
    (tmp_path / "exchanges" / "2024-02-08.md").symlink_to("nowhere")
    (tmp_path / "exchanges" / "2024-02-09.md").mkdir()

    assert problems(load, {}) == [
        "exchanges/2024-02-08.md:0: cannot be read: No such file or directory",
        "exchanges/2024-02-09.md:0: cannot be read: Is a directory",
    ]


def test_what_editors_hide_beside_a_file_is_no_content(load, tmp_path):
    """Emacs locks a file by a link of that kind, macOS leaves files of the other."""
    (tmp_path / "exchanges" / ".git").mkdir(parents=True)
    (tmp_path / "exchanges" / ".#2024-01-31.md").symlink_to("somebody@somewhere.1:2")
    (tmp_path / "exchanges" / "._2024-01-31.md").write_bytes(b"\x00\x05")
    (tmp_path / "exchanges" / ".git" / "x.md").write_text("no front matter", encoding="utf-8")

    assert len(load().exchanges) == 1


@pytest.mark.parametrize("name", ["2024-02-08.markdown", "2024-02-08.MD", "2024-02-08.txt"])
def test_a_file_is_not_left_out_in_silence_for_its_ending(load, name):
    assert problems(load, {f"exchanges/{name}": RECORD}) == [f"exchanges/{name}:0: is not read"]


def test_a_picture_beside_an_article_is_no_content(load):
    assert len(load(**{"articles/2024/bus.svg": "<svg/>"}).reports) == 1


def test_a_translation_of_nothing_is_told(load):
    assert problems(load, {"exchanges/2024/2024-02-08.uk.md": UKRAINIAN}) == [
        "exchanges/2024/2024-02-08.uk.md:1: translates '2024-02-08', which is not there"
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("exchanges/other/2024-01-31.uk.md", UKRAINIAN),
        ("exchanges/2024/2024-01-31.en.md", UKRAINIAN.replace("uk", "en")),
    ],
)
def test_two_texts_in_one_language_are_told(load, name, text):
    (told,) = problems(load, {name: text})

    assert told.startswith(f"{name}:0: '2024-01-31' is already there in")


def test_a_name_that_two_deals_go_by_is_told(load):
    told = problems(load, {"deals/b-deal.md": DEAL.replace("A deal", "B deal")})

    assert told == ["deals/b-deal.md:3: aliases: 'the big deal' is also a name of a-deal"]


def test_a_report_names_a_deal_and_an_exchange_that_are_there(load):
    name = "articles/2024/2024-01-31-five-return.md"
    told_of = "exchange: {date: 2024-01-31, kind: prisoner-exchange"
    wrong = REPORT.replace(told_of, "exchange: {id: 2024-01-30, deal: Grand bargain")
    right = REPORT.replace(told_of, "exchange: {id: 2024-01-31, deal: the big deal")

    assert problems(load, {name: wrong}) == [
        f"{name}:6: exchange.deal: no deal is called 'Grand bargain'",
        f"{name}:6: exchange.id: '2024-01-30' is no exchange here",
    ]
    told = load(**{name: right}).reports[0].told
    assert (told.exchange_id, told.deal) == ("2024-01-31", "a-deal")


def test_an_exchange_that_rests_on_a_spoilt_vocabulary_is_not_guessed_at(tmp_path):
    broken = VOCABULARY_YAML.replace("groups: {", "groups: [")
    root = a_content_folder(tmp_path, {**GOOD, "vocabulary.yaml": broken})

    with pytest.raises(ContentError, match="no YAML"):
        load_content(root)


def test_records_of_exchanges_alone_are_read_but_those_with_a_problem(tmp_path):
    wrong = RECORD.replace("kind: prisoner-exchange", "kind: swap")
    assert wrong != RECORD
    folder = a_content_folder(tmp_path, {**GOOD, "exchanges/2024/2024-02-08.md": wrong})

    found = load_exchanges(folder / "exchanges", load_lists(folder))

    assert [each.id for each in found] == ["2024-01-31"]
    assert found[0].claims
    assert load_exchanges(folder / "nowhere", load_lists(folder)) == ()
