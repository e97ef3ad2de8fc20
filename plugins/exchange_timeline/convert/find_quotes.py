"""
Quotations and their speakers: after labels, between marks, behind dashes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from exchange_timeline.convert.article import Article, Block, Quote
from exchange_timeline.convert.attribution import Attribution, attributions, every_attribution
from exchange_timeline.convert.channels import is_media
from exchange_timeline.convert.joined import only_offices
from exchange_timeline.convert.marks import masked, quoted
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.same_source import key_of
from exchange_timeline.convert.speakers import NameBook
from exchange_timeline.convert.spoken_by import Heard, speaker_of
from exchange_timeline.convert.utterances import (
    DASHED,
    EDGES,
    LEAST_WORDS,
    by_somebody,
    is_scrap,
    is_told,
    only_says,
    resumes,
    said_below_dash,
    said_on,
    says_below,
)

LAST_MARK = re.compile(r"[\"”»]\.$")
# No paragraph without any of these quotes, nor says whose a quotation above it is: double marks,
# a dash apart, a single mark before a word. Each begins with a sign, which is quickly looked for.
MARKED = re.compile(
    r"[\"“”„«»'‘–—-]"
    r"(?:(?<=[\"“”„«»])|(?<=[-–—])(?<!\S.)\s|(?<=['‘])(?<![^\s(].)\w)",
    re.DOTALL,
)
DASH_APART = re.compile(r"[-–—]\s")
TAIL = re.compile(r",?\s+[-–—]\s+(?P<tail>[^-–—]{3,90})$")
# Whoever said it is named in the clause of the dash, not in a sentence after it.
NEW_SENTENCE = re.compile(r"(?:[^\W\d_]{2,}|\d)[.!?…]\s+\S")
# "... for us. - said the head of the office": how Ukrainian sites set off speech in English too.
TAIL_EN = re.compile(r"(?:[.!?,…][\"”]?\s+[-–—]|\s-)\s+(?P<tail>[^-–—.!?]{3,70})[.]?$")
TAIL_SAID = re.compile(r"[,.!?]\s*(?P<tail>[^,.!?]{3,60})[.]?$")


@dataclass(slots=True)
class _Running:
    """A quotation that a paragraph leaves open; `sure` where that paragraph says whose it is."""

    speaker: str | None
    texts: list[str]
    line: int
    sure: bool = True


def find_quotes(
    article: Article, rules: Rules, book: NameBook, sources: tuple[str, ...]
) -> tuple[Quote, ...]:
    """
    Every quotation of the article with its speaker, in order.
    """
    kept: dict[str, Quote] = {}
    cited = {name.lower(): name for name in sources}
    for each in _all(article, rules, book, sources):
        # "The Defense Ministry" is the one that the article cites in full above.
        known = cited.get(key_of(each.speaker, cited)) if each.speaker else None
        quote = replace(each, speaker=known or each.speaker)
        # A page that sets a sentence apart above its text has it twice, once with its speaker.
        before = kept.get(quote.text)
        if len(quote.text.split()) >= LEAST_WORDS and not (before and before.speaker):
            kept.pop(quote.text, None)
            kept[quote.text] = quote
    return tuple(kept.values())


def _all(
    article: Article, rules: Rules, book: NameBook, sources: tuple[str, ...]
) -> Iterator[Quote]:
    """Walk over the paragraphs; whoever spoke last is whom "he said" means."""
    last = sources[0] if sources else None
    spoken: str | None = None
    running: _Running | None = None
    labelled: _Running | None = None
    behind: Block | None = None
    said_above: tuple[Attribution, ...] = ()
    labelled_sources = any(block.role == "source" for block in article.blocks)
    texts = article.texts
    marked = [
        block.role == "quote" or bool(MARKED.search(block.text)) or block.text.endswith(",")
        for block in texts
    ]
    for number, block in enumerate(texts):
        if running is None and True not in marked[max(0, number - 1) :]:
            break
        text = block.text
        if block.role == "quote":
            labelled, done = _label_quote(
                block, labelled, book, _sourced(article, block, book) or last
            )
            yield from done
            continue
        if labelled:
            yield _quote(labelled)
            last, labelled = labelled.speaker or last, None
            spoken = last
        if running is not None:
            running, done = _continued(running, text, book)
            yield from done
            continue
        plain = masked(fold(text))
        said = attributions(plain, book)
        if behind is not None and (
            says_below(text, rules, named=bool(said)) or said_on(behind.text, text, rules, said)
        ):
            speaker = said[-1].name.name if said else spoken or last
            yield Quote(speaker=speaker, text=behind.text.strip(EDGES + ","), line=behind.line)
            spoken = last = speaker
            behind = None
            continue
        dashed = said_below_dash(texts, number, rules, cited=bool(said_above))
        said_above = said
        if dashed and spoken:
            yield Quote(speaker=spoken, text=dashed, line=block.line)
            behind = None
            continue
        heard = Heard(spoken or (last if labelled_sources else None), texts[:number], sources)
        found, running = _in_paragraph(block, rules, book, heard)
        yield from found
        behind = None if found or running else block
        spoken = _who_spoke(plain, said, found, spoken, book)
        last = spoken or last
    yield from (_quote(rest) for rest in (labelled, running) if rest)


def _sourced(article: Article, block: Block, book: NameBook) -> str | None:
    """The person who begins a source line right above a label, where it has no other entry."""
    place = article.blocks.index(block)
    above = article.blocks[place - 1] if place else block
    if above.role != "source" or ";" in above.text:
        return None
    persons = book.persons_in(fold(above.text))
    return persons[0].name if len(persons) == 1 and persons[0].start == 0 else None


def _who_spoke(
    plain: str,
    said: tuple[Attribution, ...],
    found: list[Quote],
    spoken: str | None,
    book: NameBook,
) -> str | None:
    """Whom a pronoun in the next paragraph means: who spoke last, else whom this one tells of."""
    told = [each for each in said if not is_media(each.name, plain, book.rules)]
    if told or (said and spoken is None):
        return _last_of(every_attribution(plain, book))
    if found:
        return found[-1].speaker
    return _leader(plain, book) or spoken or _last_named(plain, book)


def _leader(plain: str, book: NameBook) -> str | None:
    """The one person whom a paragraph tells of, with whom its first sentence begins."""
    persons = book.persons_in(plain)
    if len({name.name for name in persons}) != 1:
        return None
    begins = only_offices(plain[: persons[0].start], book.rules)
    return persons[0].name if begins else None


def _last_named(plain: str, book: NameBook) -> str | None:
    """Whom a pronoun means below: somebody whom the text has named, not its list's first source."""
    named = book.persons_in(plain)
    return named[-1].name if named else None


def _last_of(said: tuple[Attribution, ...]) -> str:
    """Who speaks last; where several share a verb, the first of them."""
    return next(each.name.name for each in said if each.at == said[-1].at)


def _label_quote(
    block: Block, labelled: _Running | None, book: NameBook, last: str | None
) -> tuple[_Running, list[Quote]]:
    """A paragraph under a label: a new quotation, or the one before going on."""
    goes_on = labelled is not None and not labelled.texts[-1].rstrip(" .,").endswith(
        ('"', "”", "»")
    )
    if goes_on and labelled is not None and block.text[0] not in '"“«':
        labelled.texts.append(block.text)
        return labelled, []
    speaker = (book.full(block.said_by) or block.said_by) if block.said_by else last
    fresh = _Running(speaker, [block.text], block.line)
    return fresh, [_quote(labelled)] if labelled else []


def _continued(running: _Running, text: str, book: NameBook) -> tuple[_Running | None, list[Quote]]:
    """The next paragraph of an open quotation, up to the mark that closes it."""
    inside = text.lstrip('"“«„ ')
    close = next((number for number, mark in enumerate(inside) if mark in '"”»'), None)
    if close is None:
        running.texts.append(inside)
        return running, []
    running.texts.append(inside[:close])
    behind = () if running.sure else attributions(masked(fold(inside[close + 1 :])), book)
    if behind:
        # "... for all," says the statement of Koval: named where the quotation closes.
        running.speaker = behind[0].name.name
    return None, [_quote(running)]


def _quote(running: _Running) -> Quote:
    """Paragraphs joined, marks and spaces at the edges taken away."""
    text = "\n\n".join(part.strip(EDGES) for part in running.texts if part.strip(EDGES))
    return Quote(
        speaker=running.speaker, text=LAST_MARK.sub("", text.rstrip(",")), line=running.line
    )


def _in_paragraph(
    block: Block, rules: Rules, book: NameBook, heard: Heard
) -> tuple[list[Quote], _Running | None]:
    """The quotations of a paragraph of plain text; the last one may stay open."""
    dashed = _dashed(block, rules, book, heard.last)
    if dashed:
        return [dashed], None
    found: list[Quote] = []
    spans = quoted(block.text)
    for number, span in enumerate(spans):
        words = block.text[span.start : span.end]
        if resumes(block.text, spans, number, found):
            continue
        # An utterance left open at the paragraph's end goes on in the next, however short it is.
        goes_on = not span.closed and number == 0 and not words.lstrip()[:1].islower()
        told = is_told(block.text, span, rules)
        if not told and not goes_on and is_scrap(block.text, span, rules):
            continue
        if found and found[-1].speaker:
            heard = replace(heard, last=found[-1].speaker, here=True)
        speaker = speaker_of(block.text, span, rules, book, heard)
        known = speaker is not None or by_somebody(block.text, span, rules)
        if not span.closed and number == len(spans) - 1 and known:
            sure = bool(attributions(masked(fold(block.text)), book))
            return found, _Running(speaker, [words], block.line, sure)
        if known:
            found.append(Quote(speaker=speaker, text=words.strip(" ,"), line=block.line))
    return found, None


def _says_first(tail: str, rules: Rules) -> bool:
    """Whether no comma stands before a clause's verb, as in "... - three guards, said Koval"."""
    verb = rules.cue("say").search(tail)
    return verb is None or "," not in tail[: verb.start()]


def _dashed(block: Block, rules: Rules, book: NameBook, last: str | None) -> Quote | None:
    """A paragraph behind a dash, or one that ends in a dash and who said it."""
    if quoted(block.text) and not DASHED.match(block.text):
        return None
    start = DASHED.match(block.text)
    body = block.text[start.end() :] if start else block.text
    if not start and not DASH_APART.search(body):
        return None
    # In English a dash inside a sentence is the reporter's own; elsewhere it sets off speech.
    english = rules.lang == "en" and not start
    tail = (TAIL_EN if english else TAIL).search(body) or (
        TAIL_SAID.search(body) if start else None
    )
    said = (
        tail is not None
        and not NEW_SENTENCE.search(tail["tail"])
        and (start or english or _says_first(fold(tail["tail"]), rules))
        and (rules.has("say", fold(tail["tail"])) or rules.has("pronoun_says", fold(tail["tail"])))
    )
    if not said or tail is None or (english and not only_says(tail["tail"], rules)):
        return None
    named = attributions(fold(tail["tail"]), book) or ()
    names = book.names_in(fold(tail["tail"]))
    speaker = named[0].name.name if named else names[0].name if names else last
    return Quote(speaker=speaker, text=body[: tail.start()].strip(" ,-–—"), line=block.line)
