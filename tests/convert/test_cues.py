"""
A cue finds what its expression finds: being quick changes nothing.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from convert.scoring import load
from exchange_timeline.convert.cues import Cue
from exchange_timeline.convert.encoding import normalise
from exchange_timeline.convert.openings import openings
from exchange_timeline.convert.rules import FOLDER, expression, fold, languages, rules_for
from exchange_timeline.convert.small_letters import small

LABELLED = sorted(Path(__file__).parent.glob("labelled/*.yaml"))
LINES = {
    fold(normalise(line)) for path in LABELLED for line in load(path)[0].split("\n") if line.strip()
}


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("swap", ["swap"]),
        ("of", ["of"]),
        ("(?:the )?swaps?", ["swap", "the "]),
        ("(?:a|an) swap", ["a sw", "an s"]),
        ("[ae]x", ["ax", "ex"]),
        (r"[^.;]{2} home", None),
        (r"\w+ swap", None),
        (r"(?:\w+ )*swap", None),
        (r"ex\w*", ["ex"]),
        (r"(?<!of )(?!us)swap(?=s)", ["swap"]),
        (r"(?:un){1,3}seen", ["un"]),
        (r"(?:un){0,2}seen", ["seen", "un"]),
        (r"o+h", ["o"]),
        (r"\(c\)", ["(c)"]),
        ("Обмін|ОБ", ["об", "обмі"]),
        ("swap|", None),
        ("(?P<name>swap)", ["swap"]),
        (
            r"(?P<day>\d) (?P<month>may|june)",
            [f"{n} {m}" for n in range(10) for m in ("ju", "ma")],
        ),
    ],
)
def test_tells_how_a_match_begins(pattern: str, begins: list[str] | None):
    found = openings(pattern)

    assert (None if found is None else sorted(found)) == begins


@pytest.mark.parametrize("lang", languages())
def test_every_cue_finds_in_the_labelled_articles_what_its_expression_finds(lang: str):
    for cue in rules_for(lang).cues.values():
        plain = re.compile(cue.pattern, re.IGNORECASE)
        for line in LINES:
            assert spans(cue.finditer(line)) == spans(plain.finditer(line))
            assert span(cue.search(line)) == span(plain.search(line))


@given(
    text=st.lists(
        st.sampled_from(
            ["a", "an", "swap", "SWAPS", "İ", "ſwap", "é", " ", " ", "-", "'", "of", "x"]
        )
    ).map("".join),
    words=st.lists(
        st.sampled_from(
            ["(a|an)? swap~", "of", "'s", "swaps?", r"\w of", "iſ?", "a-?s", "(x|an){1,2}"]
        ),
        min_size=1,
    ),
)
@example(text="İstanbul", words=["istanbul"])
@example(text="٣ and 𝟑", words=[r"\d+"])
@example(text=" swap", words=["(a|an)? swap~"])
@example(text="an an swap", words=["an( an)*", "swap"])
def test_a_cue_finds_what_its_expression_finds(text: str, words: list[str]):
    pattern = expression(words, {})
    plain, cue = re.compile(pattern, re.IGNORECASE), Cue(pattern)

    assert spans(cue.finditer(text)) == spans(plain.finditer(text))
    assert cue.findall(text) == plain.findall(text)
    assert span(cue.search(text)) == span(plain.search(text))
    assert span(cue.fullmatch(text)) == span(plain.fullmatch(text))
    for start in range(len(text)):
        assert span(cue.match(text, start)) == span(plain.match(text, start))
        assert spans(cue.finditer(text, start, start + 5)) == spans(
            plain.finditer(text, start, start + 5)
        )


@given(text=st.text(max_size=20))
def test_small_letters_keep_their_places(text: str):
    assert len(small(text)) == len(text)


@pytest.mark.parametrize("lang", languages())
def test_every_cue_is_an_expression(lang: str):
    """They are compiled one by one when a text needs them: here all of them."""
    for cue in rules_for(lang).cues.values():
        re.compile(cue.pattern, re.IGNORECASE)


@pytest.mark.parametrize("lang", ["any", *languages()])
def test_every_definition_is_used(lang: str):
    """What nothing names is read by whoever extends the language, and does nothing."""
    files = [path.read_text("utf-8") for path in (FOLDER / lang).glob("*.yaml")]
    defined = [
        name
        for text in files
        for name in yaml.load(text, Loader=yaml.CSafeLoader).get("define") or ()
    ]

    assert [name for name in defined if not any(f"<{name}>" in text for text in files)] == []


def test_most_cues_are_tried_only_where_they_can_begin():
    """A rule that can begin with anything costs every sentence its time."""
    cues = rules_for("en").cues

    assert sum(openings(cue.pattern) is None for cue in cues.values()) <= 10


def spans(matches) -> list[tuple[int, int]]:
    """Where matches begin and end."""
    return [match.span() for match in matches]


def span(match) -> tuple[int, int] | None:
    """Where a match begins and ends."""
    return match.span() if match else None
