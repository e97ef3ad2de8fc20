"""
Numbers that the rest of an article makes doubtful are left out, and the editor is told which.
"""

from __future__ import annotations

import pytest

from convert.pages import reading

QUESTIONS: list[tuple[str, str, str]] = [
    (
        "a rough number where an exact one may be meant",
        "More than 100 Ukrainian soldiers come home\n\nRussia freed more than 100 Ukrainian "
        "soldiers in an exchange on Wednesday. On a picture 116 soldiers stand at the border.",
        "100 to Ukraine? the text may count them exactly",
    ),
    (
        "those who came too, where nobody was counted before",
        "All who were rescued in Wednesday's prisoner exchange are conscripts, the Coordination "
        "Headquarters reported.\n\nNine defenders who had been convicted were released as well.",
        "9 to Ukraine? left out",
    ),
    (
        "a few beside many whose side was left open",
        "Ukraine and Russia held an exchange of prisoners on Wednesday, after which 103 soldiers "
        "are home.\n\nFifteen soldiers of the regiment came home to Ukraine, the head of its "
        "service said.",
        "15 to Ukraine? left out",
    ),
    (
        "a handful far below the lead",
        "24 Russian soldiers were returned to Russia by Ukraine on Wednesday, officials in Moscow "
        "said. Buses were waiting at the border. Doctors saw them first. Their relatives had "
        "written many letters. Nothing was said of others. Six children had been returned to "
        "Ukraine from Russia, Kyiv said.",
        "6 to Ukraine? left out",
    ),
    (
        "more people than any exchange brought",
        "Ukraine brings home 900 soldiers in a prisoner exchange\n\nRussia and Ukraine held an "
        "exchange of prisoners on Wednesday, in which 900 Ukrainian soldiers came home.",
        "900? left out, more than came on any day",
    ),
    (
        "more people than came on any day, in words that tell no sum",
        "Ukraine and Russia held an exchange of prisoners on Wednesday, and 450 Ukrainian soldiers "
        "came home.",
        "450 to Ukraine? left out, more than came on any day",
    ),
    (
        "hundreds of dead far below the news of the living",
        "Ukraine and Russia exchange wounded prisoners\n\nUkraine and Russia held an exchange of "
        "wounded prisoners on Wednesday. Neither side said how many came home. Doctors wait for "
        "them. Talks had led to it. More is to come. Kyiv said that it had brought home the bodies "
        "of 1,150 soldiers.",
        "1150 to Ukraine? left out, other numbers speak against",
    ),
    (
        "a sum with those who came beside the exchange",
        "Ukraine brings home 75 people from Russian captivity\n\nA prisoner exchange with Russia "
        "has freed 61 Ukrainian defenders, and another 14 people are returning home outside of "
        "exchanges, the president said on Wednesday.",
        "75 to Ukraine? left out, other numbers speak against",
    ),
    (
        "exchanges at large, and no day",
        "Mediators can do much, the ombudsman said. Kyiv and Moscow have held exchanges of "
        "prisoners, and they ought to hold more. The lists are long.",
        "a report? 'Kyiv and Moscow have held",
    ),
]


@pytest.mark.parametrize(("_case", "text", "asks"), QUESTIONS, ids=[case for case, *_ in QUESTIONS])
def test_asks_the_editor_what_it_dared_not_take(_case: str, text: str, asks: str):
    read = reading(f"2025-03-19\n\n{text}")

    assert any(doubt.says.startswith(asks) for doubt in read.doubts), read.doubts


def test_asks_nothing_of_a_number_that_is_counted():
    read = reading(
        "2025-03-19\n\nUkraine gets 71 soldiers back from Russian captivity\n\nAnother 71 soldiers "
        'have come home, the president said on Wednesday.\n\n"71 soldiers were returned by Ukraine '
        'today."'
    )

    assert not [doubt for doubt in read.doubts if doubt.fact == "exchange.claims"]
