"""
Who wrote the article: names in bylines, in the case a person writes them.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from exchange_timeline.convert.article import Article, Evidence
from exchange_timeline.convert.dates import find_dates
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.shapes import BULLET, CLOCK

CREDITS = re.compile(
    r"^\(?(?P<all>(?:additional )?(?:reporting|writing|compiled|written)(?: and \w+)? by .*?)"
    r"\)?\.?$",
    re.IGNORECASE,
)
REPORTING = re.compile(
    r"(?:(?:additional )?(?:reporting|writing)(?: and writing)?|written|compiled) by (?P<names>.+?)"
    r"(?=[;,.]\s*(?:editing|writing|reporting|additional)|$)",
    re.IGNORECASE,
)
AND = re.compile(r"\s*(?:,|;|&|\b(?:and|та|і|и|y|e|et|und|oraz)\b)\s*", re.IGNORECASE)
# One credit behind another: "(Reporte de X; editado por Y)".
CREDIT = re.compile(r"[;.,]\s+(?=[^\W\d_A-ZÀ-ÞА-Я]|[A-ZÀ-Þ][\w ]{3,30} (?:de|por|par|von) )")
NAME = re.compile(r"[^\W\d_][\w'’.-]*(?: (?:[^\W\d_][\w'’.-]*)){1,3}")
# "Anna KovalEditing by": a credit that lost the space or the sign before the next.
GLUED = re.compile(
    r"(?<=[a-zà-ž])\s?(?=(?:Editing|Writing|Reporting|Additional) (?:by|reporting|editing)\b)"
)
# The text beside an author's portrait, and the name: "Anna Koval Anna Koval".
TWICE = re.compile(r"(?<=[:\s])(\w[^:]{4,40}) \1$")
HANDLE = re.compile(r"\s(?:@\w+|\(@\w+\))")
PIECES = re.compile(r"\s*(?:,|;|&|\s[-–—|/]\s|\band\b|\bта\b|\bі\b|\bи\b)\s*", re.IGNORECASE)
# A paper that helped: "Anne Dubois avec AFP", "Paul Frost with wires".
WITH = re.compile(r"\s(?:avec|with|mit|con|from|on|at)(?:\s.*)?$")
# What stands small within a name.
PARTICLES = (
    "de",
    "da",
    "di",
    "du",
    "del",
    "della",
    "la",
    "le",
    "van",
    "von",
    "der",
    "den",
    "al",
    "el",
    "bin",
    "y",
    "af",
)
# So many lines at a page's end may show who wrote it.
FOOT = 40
PLACE_AFTER = re.compile(r"\s+(?:in|at|із|з|из|в)\s+[A-ZА-ЯІЇЄҐ].*$")


def find_authors(article: Article, rules: Rules) -> tuple[tuple[str, ...], Evidence | None]:
    """
    The authors in the order of the byline, and where they stand.
    """
    if article.raw.authors:
        names = tuple(
            dict.fromkeys(_as_written(name) for name in article.raw.authors if is_name(name, rules))
        )
        if names:
            return names, Evidence(", ".join(article.raw.authors), 0)
    bylines = [block for block in article.blocks if block.role == "byline"]
    # "By Anna Koval" is surer than capitals alone, "Join Our Club".
    said = rules.cue("label_author")
    for block in sorted(bylines, key=lambda block: said.match(fold(block.text)) is None):
        names = tuple(dict.fromkeys(_names(block.text, rules)))
        if names:
            return names, Evidence(block.text, block.line)
    return _below(article, rules)


def _below(article: Article, rules: Rules) -> tuple[tuple[str, ...], Evidence | None]:
    """Whom a page shows at its foot: a name alone, and right below it an author's office."""
    numbered = list(enumerate(article.raw.text.splitlines(), 1))
    lines = [(number, line.strip()) for number, line in numbered[-FOOT:] if line.strip()]
    for (number, name), (_, office) in pairwise(lines):
        shown = rules.cue("office_behind").fullmatch(fold(office)) and names_in_line(name, rules)
        if shown:
            return shown, Evidence(name, number)
    return (), None


def _names(text: str, rules: Rules) -> Iterator[str]:
    """Every author that a byline names."""
    text = TWICE.sub(r"\1", GLUED.sub("; ", text))
    if text.startswith("(") and rules.begins("reporting_by", fold(text[1:])):
        yield from _credited(text.strip("(). "), rules)
        return
    in_brackets = CREDITS.match(text)
    if in_brackets:
        for match in REPORTING.finditer(in_brackets["all"]):
            yield from _split(match["names"], rules)
        return
    rest = rules.cue("beside_date").sub("|", fold(HANDLE.sub("", BULLET.sub("", text))))
    for mention in reversed(find_dates(rest, rules)):
        rest = rest[: mention.start] + "|" + rest[mention.end :]
    rest = CLOCK.sub("|", rest)
    rest = rules.cue("label_published").sub("|", rest)
    rest = re.sub(rf"{rules.cue('label_author').pattern}\s*:?", "|", rest, flags=re.IGNORECASE)
    for piece in re.split(r"[|/•·()]|\s-+\s|,\s*$", rest):
        yield from _split(piece, rules)


def _credited(text: str, rules: Rules) -> Iterator[str]:
    """The reporters of an agency's credits in other languages; editors are none."""
    for part in CREDIT.split(text):
        by = rules.cue("reporting_by").match(fold(part))
        yield from _split(part[by.end() :], rules) if by else ()


def _split(text: str, rules: Rules) -> Iterator[str]:
    """Names joined by commas and "and"."""
    for piece in AND.split(text.strip(" ,-–—:")):
        name = without_office(piece, rules)
        if is_name(name, rules):
            yield _as_written(name)


def without_office(text: str, rules: Rules) -> str:
    """
    A name without the place, the office or the paper behind it: "Name in Kyiv", "Name editor".
    """
    text = PLACE_AFTER.sub("", WITH.sub("", text.strip(" ,.-–—:")))
    office = _office_behind(rules).search(text)
    text = text[: office.start()].strip() if office else text
    paper = _paper_behind(rules).search(text)
    return text[: paper.start()].strip() if paper and paper.start() else text


@cache
def _office_behind(rules: Rules) -> re.Pattern[str]:
    """An office at the end of a name."""
    return re.compile(rf"\s{rules.cue('office_behind').pattern}$", re.IGNORECASE)


@cache
def _paper_behind(rules: Rules) -> re.Pattern[str]:
    """A paper at the end of a name."""
    return re.compile(rf"{rules.cue('publisher').pattern}$", re.IGNORECASE)


def names_in_line(text: str, rules: Rules) -> tuple[str, ...]:
    """
    The authors of a line that holds their names and offices and nothing else; none otherwise.
    """
    if len(text.split()) > 12 or text.rstrip().endswith((".", "!", "?", ":")):
        return ()
    pieces = [piece.strip(" -–—") for piece in PIECES.split(HANDLE.sub("", text).strip())]
    names = [without_office(piece, rules) for piece in pieces]
    first = names[0]
    if not is_name(first, rules) or not 2 <= len(first.split()) <= 3:
        return ()
    others = zip(pieces[1:], names[1:], strict=True)
    if not all(
        is_name(name, rules)
        or rules.cue("byline_tail").fullmatch(fold(piece))
        or rules.cue("publisher").fullmatch(fold(piece))
        for piece, name in others
    ):
        return ()
    return tuple(_as_written(name) for name in names if is_name(name, rules))


def is_name(text: str, rules: Rules) -> bool:
    """
    Whether a text is two to four capitalised words that name no agency and no newspaper's place.
    """
    if not NAME.fullmatch(text.strip()) or rules.has("not_an_author", text):
        return False
    if rules.cue("publisher").fullmatch(text.strip()) or rules.cue("byline_tail").fullmatch(text):
        return False
    words = text.split()
    if len(words[0]) < 5 and words[0].isupper() and "." not in words[0] and not text.isupper():
        # "ARD Kiew": a broadcaster, not somebody.
        return False
    return words[-1][0].isupper() and all(
        word[0].isupper() or (number and word in PARTICLES) for number, word in enumerate(words)
    )


def _as_written(name: str) -> str:
    """
    Capitals only at the beginning of each part: "ANNA KOVAL-MEL" -> "Anna Koval-Mel".
    """
    name = " ".join(name.split())
    if not name.isupper():
        return name
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda match: match[0].capitalize(), name)
