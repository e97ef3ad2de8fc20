"""
A second reader by words alone keeps talk, plans and trials from becoming reports.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from convert.pages import reading
from exchange_timeline.convert.rules import FOLDER, rules_for
from exchange_timeline.convert.second_reader import signs, sounds_otherwise

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
LEADS = ROOT / "tests/convert/leads/en.yaml"
FILES = sorted(FOLDER.glob("*/second_reader.yaml"))
NEWS = "On Wednesday 41 Ukrainian soldiers were returned to Ukraine in an exchange, {who} said."


def flags_of(text: str) -> tuple:
    """The sentences of a text, as the reader sees them."""
    from exchange_timeline.convert.article import Raw
    from exchange_timeline.convert.clean import clean
    from exchange_timeline.convert.flags import read_flags
    from exchange_timeline.convert.sentences import sentences

    article = clean(Raw(name="page", text=text))
    rules = rules_for(article.lang)
    return read_flags(sentences(article, rules), rules, None)


def test_leaves_to_the_editor_what_stands_among_words_of_other_news():
    read = reading(
        "2025-03-19\n\nFamilies of the missing hold a rally\n\nAt a meeting with the head of the "
        "coordination council families asked about the outcome of the talks. "
        + NEWS.format(who="the spokesman")
    )

    assert read.event is None
    assert [doubt.says for doubt in read.doubts if doubt.fact == "exchange"] == [
        "a report? 'On Wednesday 41 Ukrainian soldiers were returned to Ukraine in an exchange, "
        "the spokesman said.' stands among words of other news"
    ]


def test_takes_the_same_sentence_for_news_where_it_is():
    read = reading("2025-03-19\n\n41 soldiers are home\n\n" + NEWS.format(who="the president"))

    assert read.event is not None
    assert [count.count for count in read.event.counts] == [41]


GARRISON = (
    "2025-03-19\n\nGreat joy for the garrison\n\nUkraine remembers the garrison. On Wednesday "
    "another group of its defenders was released from Russian captivity, soldiers, sergeants and "
    "officers who had defended Mariupol, the coordination headquarters reports."
)


def test_takes_for_news_what_no_rule_saw_where_its_words_leave_no_doubt():
    read = reading(
        GARRISON + " Among them are the seriously wounded and ill, border guards and national "
        "guard servicemen, the youngest of them 20; most had been in captivity since 2022."
    )

    assert read.event is not None
    assert read.event.kind == "prisoner-exchange"
    assert read.event.counts == ()
    assert [doubt.says for doubt in read.doubts if doubt.fact == "exchange"] == [
        "a report? 'On Wednesday another group of its defenders was released from Russian "
        "captivity, soldiers, sergeants and officers who ha' only its words tell that it is "
        "one"
    ]


@pytest.mark.parametrize(
    "other",
    [
        GARRISON.replace("was released", "may soon be released"),
        GARRISON.replace("On Wednesday another", "In March a court said that an"),
        "2025-03-19\n\nThree pilots for forty from the coast\n\nThey are not forgotten, he said.",
    ],
)
def test_takes_nothing_for_news_whose_words_leave_doubt(other: str):
    read = reading(other)

    assert read.event is None or read.event.kind == "announcement"


def test_knows_words_by_their_place_and_no_number():
    found = signs(
        flags_of(
            "2025-03-19\n\nTalks on prisoners go on in Geneva\n\n"
            "Ukraine handed over 41 soldiers. Nothing was said."
        )
    )

    assert {"h:talks", "talks", "1:handed", "handed", "1:0", "0", "nothing"} <= found
    assert not {"1:nothing", "h:handed", "41", "1:41"} & found


def test_reads_nothing_into_a_language_that_it_has_not_learned():
    flags = flags_of("Am Mittwoch wurde in Kiew und in Moskau über einen Austausch verhandelt.")

    assert not sounds_otherwise(flags, rules_for("de"))


def test_asks_about_an_exchange_without_number_and_day_in_such_a_language():
    told = (
        "Gefangene ausgetauscht\n\nRussland und die Ukraine haben {} Kriegsgefangene ausgetauscht."
    )

    alone, counted = reading(told.format("erneut")), reading(told.format("je 90"))

    assert alone.event is None
    assert "names no number and no day" in alone.doubts[-1].says
    assert counted.event is not None
    assert reading("2025-03-19\n\n" + told.format("erneut")).event is not None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_names_no_person_and_each_word_once(path: Path):
    """A name in a list of weights would say of somebody that he is no news."""
    rows = yaml.safe_load(path.read_text("utf-8"))["lists"]["second_reader"]["words"]
    words = [word for row in rows.values() for word in row.split()]
    claimants = yaml.safe_load((ROOT / "content/vocabulary.yaml").read_text("utf-8"))["claimants"]
    persons = {
        part.lower()
        for entry in claimants.values()
        if entry.get("role")
        for name in entry["spellings"].get(path.parent.name, ())
        for part in re.findall(r"\w{4,}", name)
    }

    assert len(words) == len(set(words))
    assert persons
    assert not persons & {word.rpartition(":")[2] for word in words}


def corpus(folder: Path) -> Iterator[tuple[str, bool]]:
    """Our own openings as pages with labels, in the shape of a corpus."""
    for part in ("raw", "gold"):
        (folder / part).mkdir(parents=True)
    for number, case in enumerate(yaml.safe_load(LEADS.read_text("utf-8"))):
        report = case.get("report", True)
        (folder / f"raw/{number}.txt").write_text(case["text"], "utf-8")
        (folder / f"gold/{number}.json").write_text(json.dumps({"is_exchange_report": report}))
        yield case["text"], report


@pytest.mark.slow
def test_learns_weights_from_pages_that_are_labelled(tmp_path: Path):
    """The tool that wrote the shipped files tells our own quiet openings from the reports."""
    cases = list(corpus(tmp_path / "corpus"))
    written = []
    for name in ("one", "other"):
        (tmp_path / name / "en").mkdir(parents=True)
        command = [sys.executable, "tools/weigh_words.py", "en", tmp_path / "corpus"]
        done = subprocess.run(
            [*command, "--to", tmp_path / name],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert "words of" in done.stdout
        written.append((tmp_path / name / "en/second_reader.yaml").read_text("utf-8"))
    assert written[0] == written[1]

    listed = yaml.safe_load(written[0])["lists"]["second_reader"]
    weights = {word: float(at) for at, row in listed["words"].items() for word in row.split()}
    told = [
        (listed["start"] + sum(weights.get(sign, 0) for sign in signs(flags_of(text))) < 0, report)
        for text, report in cases
    ]
    assert sum(says == report for says, report in told) > 0.9 * len(told)
