"""
A body by half its name: "the Russian ministry", where the article names one of them in full.
"""

from collections.abc import Iterable, Iterator, Mapping

from exchange_timeline.convert.named import Name
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.same_source import key_of
from exchange_timeline.convert.whose_body import noun_in


def by_half(text: str, bodies: Iterable[str], rules: Rules) -> Iterator[Name]:
    """
    Such names in a folded text, each under the full one; none where two bodies could be meant.

    >>> from exchange_timeline.convert.rules import rules_for
    >>> bodies, said = ["Russian Defence Ministry"], "They are safe, the Russian ministry said."
    >>> [name.name for name in by_half(said, bodies, rules_for("en"))]
    ['Russian Defence Ministry']
    """
    bodies = tuple(bodies)
    owners: Mapping[str, str] = rules.lists.get("body_owners", {})
    for match in rules.cue("short_body").finditer(text) if bodies else ():
        words = match[0].lower()
        owner = next((full for stem, full in owners.items() if words.startswith(stem)), None)
        noun = noun_in(words, rules)
        meant: dict[str, str] = {}
        for name in bodies:
            if owner and noun and owner in name.lower() and noun in name.lower():
                meant.setdefault(key_of(name, meant), name)
        if len(meant) == 1:
            full = next(iter(meant.values()))
            yield Name(full, match.start(), match.end(), person=False)
