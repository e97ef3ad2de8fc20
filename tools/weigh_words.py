"""
The weights of the converter's second reader, learned anew: tools/weigh_words.py en CORPUS...

A corpus is a folder as ../shared/corpus/dev: raw/*.txt, and beside each gold/*.json, of which only
`is_exchange_report` and `uncertain_labels` are read. The reports among our own openings and
labelled articles (tests/convert) are learned too, each for most of a page: none of them may be
turned down.

Names and dates are not learned: who speaks, and when, says nothing of the next page.

Logistic regression, trained by stochastic gradient descent with a step of its own for each word
(Duchi, Hazan, Singer: Adaptive Subgradient Methods, JMLR 12, 2011). The same input gives the same
file, languages/<lang>/second_reader.yaml.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import yaml

from exchange_timeline.convert.article import Raw
from exchange_timeline.convert.clean import clean
from exchange_timeline.convert.dates import calendar
from exchange_timeline.convert.flags import Flags, read_flags
from exchange_timeline.convert.rules import FOLDER, rules_for
from exchange_timeline.convert.second_reader import SENTENCES, WORD, signs
from exchange_timeline.convert.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OWN = Path(__file__).parent.parent / "tests/convert"
# In fewer pages a word tells of those pages.
SEEN = 6
ROUNDS = 40
STEP = 0.15
SHRINK = 0.02
# There are three times as many reports as other pages: one of those counts for more.
OTHER = 2.5
OURS = 0.7
LEAST = 0.1
# Words that running text writes with a capital so many times more often than not are names.
CAPITAL = 3
HEAD = """\
# Whether a beginning sounds like news of a hand-over, by its words alone (docs/converter.md).
# Learned by tools/weigh_words.py from {pages} labelled pages and {own} texts of ours; each row is a
# weight and its words: above zero they speak against a report, "h:" in the headline, "1:" in the
# first sentence. A word may be moved by hand; whoever learns anew writes the file anew.
"""


class Page(NamedTuple):
    """A beginning's sentences, whether it is no report, and for how much it counts."""

    flags: tuple[Flags, ...]
    other: bool
    weight: float


def main() -> None:
    """Learn, and write the language's file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[1])
    parser.add_argument("lang")
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS")
    parser.add_argument("--to", type=Path, default=FOLDER, help="the folder of languages")
    args = parser.parse_args()
    pages = [page for corpus in args.corpora for page in labelled(corpus, args.lang)]
    own = list(own_reports(args.lang))
    start, weights = learn([*pages, *own], args.lang)
    target = args.to / args.lang / "second_reader.yaml"
    head = HEAD.format(pages=len(pages), own=len(own))
    target.write_text(head + as_yaml(start, weights), "utf-8")
    print(f"{target}: {len(weights)} words of {len(pages)} pages, {len(own)} texts of ours")


def labelled(corpus: Path, lang: str) -> Iterator[Page]:
    """The pages of a corpus that are in the language, with their label."""
    for raw in sorted((corpus / "raw").glob("*.txt")):
        gold = json.loads((corpus / "gold" / f"{raw.stem}.json").read_text("utf-8"))
        if "is_exchange_report" in (gold.get("uncertain_labels") or ()):
            continue
        found = beginning(raw.read_text("utf-8", errors="replace"), lang)
        if found:
            yield Page(found, not gold["is_exchange_report"], 1)


def own_reports(lang: str) -> Iterator[Page]:
    """The reports among the project's own openings and labelled articles."""
    path = OWN / f"leads/{lang}.yaml"
    cases = yaml.safe_load(path.read_text("utf-8")) if path.exists() else []
    texts = [case["text"] for case in cases if case.get("report", True)]
    for labels in sorted(OWN.glob("labelled/*.yaml")):
        case = yaml.safe_load(labels.read_text("utf-8"))
        if case["want"]["is_exchange_report"]:
            texts.append(case["raw"])
    for text in texts:
        found = beginning(text, lang)
        if found:
            yield Page(found, other=False, weight=OURS)


def beginning(text: str, lang: str) -> tuple[Flags, ...]:
    """The sentences of a text in the language; none of one in another."""
    article = clean(Raw(name="page", text=text))
    rules = rules_for(lang)
    return read_flags(sentences(article, rules), rules, None) if article.lang == lang else ()


def names(pages: list[Page]) -> set[str]:
    """The words that are names: with capitals where no sentence begins and no headline stands."""
    running = [
        word
        for page in pages
        for flag in page.flags
        if 0 < flag.sentence.number <= SENTENCES
        for word in WORD.findall(flag.text)[1:]
    ]
    capital = Counter(word.lower() for word in running if word[:1].isupper())
    small = Counter(word for word in running if not word[:1].isupper())
    return {word for word, times in capital.items() if times > CAPITAL * small[word]}


def learn(pages: list[Page], lang: str) -> tuple[float, Mapping[str, float]]:
    """Where the sum starts, and the weight of each word that is seen often enough."""
    found = [signs(page.flags) for page in pages]
    _, months, weekdays = calendar(rules_for(lang))
    seen, left_out = Counter(chain.from_iterable(found)), names(pages) | {*months, *weekdays}
    words = sorted(
        word
        for word, times in seen.items()
        if times >= SEEN and word.rpartition(":")[2] not in left_out
    )
    weights, steps = dict.fromkeys(words, 0.0), dict.fromkeys(words, 0.001)
    start, pace = 1.0, 0.001
    known = [sorted(each & weights.keys()) for each in found]
    order, chance = list(range(len(pages))), random.Random(0)  # noqa: S311  (the same each time)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for at in order:
            page = pages[at]
            total = start + sum(weights[word] for word in known[at])
            error = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - page.other
            error *= page.weight * (OTHER if page.other else 1)
            pace += error**2
            start -= 2 * STEP * error / math.sqrt(pace)
            for word in known[at]:
                slope = error + SHRINK * page.weight * weights[word]
                steps[word] += slope**2
                weights[word] -= STEP * slope / math.sqrt(steps[word])
    rounded = {word: round(weight, 1) for word, weight in weights.items()}
    return round(start, 1), {word: at for word, at in rounded.items() if abs(at) >= LEAST}


def as_yaml(start: float, weights: Mapping[str, float]) -> str:
    """The file's text: the words row by row, from those that speak most against a report."""
    rows: dict[float, list[str]] = defaultdict(list)
    for word, weight in sorted(weights.items()):
        rows[weight].append(word)
    words = {weight: " ".join(rows[weight]) for weight in sorted(rows, reverse=True)}
    data = {"lists": {"second_reader": {"start": start, "words": words}}}
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=120)


if __name__ == "__main__":
    main()
