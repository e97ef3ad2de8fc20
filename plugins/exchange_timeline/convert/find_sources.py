"""
Whom the article names as its sources: the source line first, then who is cited in the text.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from exchange_timeline.convert.article import Article, Block, Evidence, Speaker
from exchange_timeline.convert.attribution import Attribution, attributions
from exchange_timeline.convert.channels import channel_in, is_media
from exchange_timeline.convert.in_marks import in_marks
from exchange_timeline.convert.joined import only_offices
from exchange_timeline.convert.marks import DOUBLE, behind_open, stays_open
from exchange_timeline.convert.named import Name
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.same_source import key_of
from exchange_timeline.convert.sentences import with_plain
from exchange_timeline.convert.speakers import NameBook
from exchange_timeline.convert.whose_body import noun_in

ENTRIES = re.compile(r"\s*;\s*")
COLLECTIVE = re.compile(r"\w (?:media|news agencies)$")
ARTICLE = re.compile(r"^(?:an?|another|one) (?:(?:senior|top) )?", re.IGNORECASE)
PICTURES = re.compile(
    r"(?:photo(?:graph)?s?|videos?|footage|pictures?|images?|фото|відео|видео|кадри|кадры)\b",
    re.IGNORECASE,
)
VIDEOS = re.compile(r"(?:videos?|відео|видео)\b", re.IGNORECASE)
# A sentence, its quotations blanked, and whom it cites.
_Told = tuple[str, tuple[Attribution, ...]]
HEAD = re.compile(r"\s+(?:on|in|at|via|during|with|quoting|citing|у|в|на)\s+|,|\(")


def find_speakers(article: Article, rules: Rules, book: NameBook) -> tuple[Speaker, ...]:
    """
    Every source once, in order, the first channel that is named with it.
    """
    found: dict[str, Speaker] = {}
    ours: set[str] = set()
    for speaker in _all(article, rules, book):
        key = key_of(speaker.name, found)
        words, line = fold(speaker.evidence.words), speaker.evidence.line
        fighting = rules.has("battle", words) and not rules.has("total_war", words)
        if not (fighting and _of_others(line, article, rules)):
            ours.add(key)
        known = found.get(key)
        if known is None:
            found[key] = speaker
        elif known.channel is None and speaker.channel:
            found[key] = Speaker(name=known.name, channel=speaker.channel, evidence=known.evidence)
    if any(rules.cue("media").fullmatch(fold(each.name)) for each in found.values()):
        # "Russian state media": the outlets that the article names.
        ours -= {key for key in found if COLLECTIVE.search(key)}
    if any(rules.has("of_a_state", fold(each.name)) for each in found.values()):
        # The ministry speaks for the state that is named above it.
        state = rules.cue("state_itself")
        ours -= {key for key, each in found.items() if state.fullmatch(fold(each.name))}
    # Whoever tells of the night's drones is no source of the exchange, where others are.
    return tuple(speaker for key, speaker in found.items() if key in ours or not ours)


def _of_others(line: int, article: Article, rules: Rules) -> bool:
    """Whether a paragraph names no prisoners and no bodies of the fallen."""
    here = [block for block in article.texts if block.line == line]
    ours = ("prisoners", "bodies_of")
    return any(not any(rules.has(cue, block.text) for cue in ours) for block in here)


def _all(article: Article, rules: Rules, book: NameBook) -> Iterator[Speaker]:
    """Source lines, then sentences; what stands under "Background" is not this article's source."""
    labelled = False
    for block in article.blocks:
        if block.role == "source":
            # A newspaper alone above the text or below it is where the text was published.
            edge = block is article.blocks[-1] or not _after_text(block, article)
            entries = _told_paper(list(_entries(block, rules, book, last=edge)), article, book)
            labelled = labelled or bool(entries)
            yield from entries
    above: list[_Told] = []
    for block in _closed(article.texts):
        if block.section == "background" or (block.role == "quote" and block.said_by is None):
            continue
        if block.said_by:
            name = book.full(block.said_by)
            if name:
                yield Speaker(name=name, evidence=Evidence(block.text, block.line))
            continue
        yield from _cited(block, rules, book, above)


def _closed(texts: tuple[Block, ...]) -> Iterator[Block]:
    """The paragraphs; one that closes the quotation of those above only from its mark on."""
    runs = False
    for block in texts:
        behind = behind_open(block.text) if runs else None
        runs = (runs and not DOUBLE.search(block.text)) or stays_open(behind or block.text)
        yield block if behind is None else replace(block, text=behind)


def _told_paper(entries: list[Speaker], article: Article, book: NameBook) -> list[Speaker]:
    """A paper alone in the source line is where the person whom the lead cites said it."""
    lead = next(iter(article.texts), None)
    media = book.rules.cue("media")
    if len(entries) != 1 or not lead or not media.fullmatch(fold(entries[0].name)):
        return entries
    persons = {each.name.name for each in _persons_of(lead, book)}
    if len(persons) != 1:
        return entries
    outlet = entries[0]
    return [Speaker(name=persons.pop(), channel=outlet.name, evidence=outlet.evidence)]


def _persons_of(block: Block, book: NameBook) -> list[Attribution]:
    """The persons whom a paragraph cites."""
    return [
        each
        for _, plain in with_plain(block.text, book.rules)
        for each in attributions(plain, book)
        if each.name.person
    ]


def _split(text: str, rules: Rules, book: NameBook) -> list[str]:
    """The entries of a source line: between semicolons, else between commas that a name follows."""
    entries = ENTRIES.split(text)
    if len(entries) > 1:
        return entries
    folded = fold(text)
    starts = [
        comma + 1
        for name in book.names_in(folded)
        if (comma := folded.rfind(",", 0, name.start)) >= 0
        and _begins_entry(folded[comma + 1 : name.start], name, rules)
        and not rules.cue("media").match(folded, name.start)
    ]
    edges = [0, *starts, len(text)]
    return [text[begin:end].strip(" ,") for begin, end in pairwise(edges)]


def _begins_entry(before: str, name: Name, rules: Rules) -> bool:
    """Whether a name begins an entry: with nothing before it, or with offices before a person."""
    return not before.strip() or (name.person and only_offices(before, rules))


def _after_text(block: Block, article: Article) -> bool:
    """Whether running text stands above a block."""
    return any(other.line < block.line for other in article.texts)


def _entries(block: Block, rules: Rules, book: NameBook, *, last: bool) -> Iterator[Speaker]:
    """The entries of a source line; a newspaper after a person is the channel."""
    before: Speaker | None = None
    for written in _split(block.text, rules, book):
        cited = rules.cue("according").search(fold(written))
        passed_on = cited is not None and rules.cue("media").match(fold(written)) is not None
        # "An agency, citing the ministry": the ministry is the source.
        entry = written[cited.end() :] if cited and passed_on else written
        folded = fold(entry)
        if not folded.strip(" ."):
            continue
        if PICTURES.match(folded):
            # "Videos from the headquarters and the border guard": both showed it.
            for shown in book.names_in(folded) if VIDEOS.match(folded) else ():
                yield Speaker(name=shown.name, evidence=Evidence(entry, block.line))
            continue
        media = rules.cue("media").match(folded)
        if media and (before or last):
            if before and before.channel is None:
                before = Speaker(name=before.name, channel=media[0], evidence=before.evidence)
                yield before
            continue
        names = book.names_in(folded)
        persons = [name for name in names if name.person] or list(names)
        name = persons[0].name if persons else HEAD.split(entry.strip())[0].strip(" .")
        if not name[:1].isupper() or (last and not persons and " " not in name):
            # At the page's edge a single word that names nobody is the paper's own name.
            continue
        before = Speaker(
            name=name, channel=channel_in(folded, rules), evidence=Evidence(entry, block.line)
        )
        yield before


def _cited(block: Block, rules: Rules, book: NameBook, above: list[_Told]) -> Iterator[Speaker]:
    """Who is cited in a paragraph; "he said" means the person named before."""
    begin = len(above)
    for sentence, plain in with_plain(block.text, rules):
        cited = attributions(plain, book)
        if cited and (rules.has("person_says", plain) or rules.has("body_says", plain)):
            # "He said, according to the paper": the paper passes on his words.
            cited = tuple(each for each in cited if not is_media(each.name, plain, rules))
        evidence = Evidence(sentence, block.line)
        outlet = None if cited else in_marks(sentence, rules, book)
        if outlet:
            yield Speaker(name=outlet, evidence=evidence)
        for each in cited:
            yield Speaker(name=each.name.name, channel=each.channel, evidence=evidence)
        if not cited and rules.has("person_says", plain):
            yield from _pronoun(plain, evidence, above, begin, book)
        unnamed = None if cited or outlet else _unnamed(plain, rules)
        if unnamed:
            yield Speaker(name=unnamed, evidence=evidence)
        meant = _meant(plain, above, book) if not cited else None
        if meant:
            yield Speaker(name=meant, evidence=evidence)
        above.append((plain, cited))


def _unnamed(text: str, rules: Rules) -> str | None:
    """Somebody in office whom the article does not name: "an Emirati official said"."""
    match = rules.cue("unnamed").search(text)
    return ARTICLE.sub("", match[0]) if match else None


def _pronoun(
    plain: str, evidence: Evidence, above: list[_Told], begin: int, book: NameBook
) -> Iterator[Speaker]:
    """Whom "he said" means: who spoke last in this paragraph, else the last who is named in it."""
    channel = channel_in(plain, book.rules)
    for text, cited in reversed(above[begin:]):
        spoke = [each.name.name for each in cited if each.name.person]
        meant = spoke or [name.name for name in book.persons_in(text)]
        if meant:
            yield Speaker(name=meant[-1], channel=channel, evidence=evidence)
            return
    spoke = [each.name.name for each in above[-1][1] if each.name.person] if above else []
    if len(spoke) == 1 and channel:
        # "..., said Koval." And below: "..., he said on Telegram."
        yield Speaker(name=spoke[0], channel=channel, evidence=evidence)


def _meant(text: str, above: list[_Told], book: NameBook) -> str | None:
    """The body that "the ministry said" means: the last one named whose name has that word."""
    match = book.rules.cue("body_says").search(text)
    if not match:
        return None
    wanted = noun_in(match[0], book.rules)
    if not wanted:
        return None
    bodies = (
        name.name
        for told, _ in reversed(above)
        for name in reversed(book.names_in(told))
        if not name.person
    )
    return next((name for name in bodies if wanted in name.lower()), None)
