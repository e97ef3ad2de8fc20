"""
Leads of news as the press words them: who is counted, to which side, and whether it is news.

The cases lie in `leads/*.yaml`, in our own words.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from exchange_timeline.convert.article import Raw
from exchange_timeline.convert.work import reader

HERE = Path(__file__).parent
CONTENT = str(HERE.parents[1] / "content")
CASES: list[dict[str, Any]] = [
    case | {"lang": path.stem}
    for path in sorted((HERE / "leads").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text("utf-8"))
]


def read(case: dict[str, Any]) -> dict[str, Any]:
    """What the converter takes from a lead, in the words of the cases."""
    event = reader(CONTENT).read(Raw(name="case", text=f"2025-03-19\n\n{case['text']}")).event
    if event is None or event.kind == "announcement":
        return {"report": False}
    # Where the sides differ, the receiving side's own word comes first.
    counts = {(count.to, count.of): count.count for count in reversed(event.counts) if count.count}
    living = {
        to: counts.get((to, "people"))
        or sum(counts.get((to, of), 0) for of in ("military", "civilians"))
        for to in ("Ukraine", "Russia")
    }
    told = {
        "ua": living["Ukraine"],
        "ru": living["Russia"],
        "civ": counts.get(("Ukraine", "civilians")),
        "mil": counts.get(("Ukraine", "military")),
        "dead": counts.get(("Ukraine", "bodies")),
        "kind": event.kind,
    }
    return {name: value for name, value in told.items() if value}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['lang']}: {case['text'][:70]}")
def test_reads_who_came_home_from_a_lead(case: dict[str, Any]):
    wanted = {name: value for name, value in case.items() if name not in ("text", "lang")}
    found = read(case)
    if "report" in wanted:
        assert found == wanted
        return
    dead = "dead" in wanted
    wanted.setdefault("kind", "repatriation-of-bodies" if dead else "prisoner-exchange")
    if "bodies" in case["text"]:
        wanted["kind"] = found.get("kind") if not dead else wanted["kind"]
    # Where no civilians are named, soldiers may be counted as soldiers.
    if "mil" not in wanted and "civ" not in wanted:
        found.pop("mil", None)

    assert found == wanted


SAID: list[tuple[str, dict[int, str]]] = [
    (
        "Forty Russian soldiers were freed in a swap, Russia's Defence Ministry said, while 50"
        " Ukrainians had come home according to Ukraine's President Volodymyr Zelenskyy.",
        {40: "Russian Defence Ministry", 50: "Volodymyr Zelenskyy"},
    ),
    (
        "Ukraine had released 40 Russian soldiers, according to Russia's Defence Ministry; 50"
        " Ukrainian servicemen had been handed over by Russia, said Dmytro Lubinets.",
        {40: "Russian Defence Ministry", 50: "Dmytro Lubinets"},
    ),
    (
        "Fifty Ukrainians are home after an exchange of prisoners, Volodymyr Zelenskyy said, and"
        " Dmytro Lubinets thanked all who had helped.",
        {50: "Volodymyr Zelenskyy"},
    ),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_names_who_said_each_number(text: str, said: dict[int, str]):
    event = reader(CONTENT).read(Raw(name="case", text=f"2025-03-19\n\n{text}")).event
    assert event is not None
    assert {count.count: count.stated_by for count in event.counts} == said
