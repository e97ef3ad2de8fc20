"""
What a language of the site still lacks: texts, notes, names. A quotation is no gap.
"""

from collections.abc import Iterable, Iterator, Mapping

from exchange_timeline.model import Correction, Phrase, Words
from exchange_timeline.records import PAGED, Term

from ..address import deal_address, exchange_address, facets_address, report_address
from .about import ABOUT, UNTRANSLATED
from .families import FAMILIES
from .help_contexts import MissingView, UntranslatedPage
from .method import METHOD
from .site import LANGUAGE_NAMES, Site
from .views import Link


def untranslated_page(site: Site) -> UntranslatedPage:
    """
    Make the page that lists every text which a language of the site lacks.
    """
    return UntranslatedPage(
        shell=site.shell(
            UNTRANSLATED,
            title=site.say("What is not translated"),
            description=site.say("The texts that one of the site’s languages still lacks."),
            way=((site.say("About this site"), ABOUT),),
        ),
        missing=tuple(
            MissingView(code=lang, name=LANGUAGE_NAMES.get(lang, lang), links=_missing(lang, site))
            for lang in site.lists.settings.languages
        ),
    )


def _missing(lang: str, site: Site) -> tuple[Link, ...]:
    """
    Link every text that a language lacks, each with a page that shows it, once.
    """
    linker = site.linker(UNTRANSLATED)
    found = [
        *(
            (site.words(words).title or at, at)
            for words, at in _texts(site)
            if not _has(words, lang)
        ),
        *((phrase.text, at) for phrase, at in _phrases(site) if phrase.told(lang) is None),
        *((name, at) for name, label, at in _labels(site) if lang not in label),
    ]
    if lang != site.lists.settings.languages[0]:
        speakers = site.lists.vocabulary.speakers
        found += [(name, at) for name, at in _speakers(site) if name not in speakers]
    return tuple(Link(text=text, href=linker.to(at)) for text, at in dict.fromkeys(found))


def _has(words: Iterable[Words], lang: str) -> bool:
    return lang in {each.lang for each in words}


def _texts(site: Site) -> Iterator[tuple[tuple[Words, ...], str]]:
    """
    Every text that the site tells in words of its own, with its page.
    """
    for exchange in site.timeline.exchanges:
        yield exchange.words, exchange_address(exchange.id)
    for deal in site.timeline.deals:
        yield deal.words, deal_address(deal.id)
    for report in site.timeline.reports:
        yield report.words, report_address(report)


def _phrases(site: Site) -> Iterator[tuple[Phrase, str]]:
    """
    Every note, place and correction, with the page that shows it.
    """
    for exchange in site.timeline.exchanges:
        own = (exchange.handover, *(claim.derived for claim in exchange.claims))
        for phrase in (*own, *_corrected(exchange.corrections)):
            if phrase:
                yield phrase, exchange_address(exchange.id)
    for deal in site.timeline.deals:
        derived = (claim.derived for claim in (*deal.promised, *deal.totals))
        for phrase in (deal.place, *derived, *_corrected(deal.corrections)):
            if phrase:
                yield phrase, deal_address(deal.id)
    for point in site.timeline.checkpoints:
        if point.note:
            yield point.note, f"{METHOD}#c{point.id}"


def _corrected(corrections: Iterable[Correction]) -> Iterator[Phrase]:
    for each in corrections:
        yield each.what
        yield each.why


def _labels(site: Site) -> Iterator[tuple[str, Mapping[str, str], str]]:
    """
    Every name and text that is kept in several languages, with the page that shows it.

    The name of a term is a word of the first language, so it lacks no label there.
    """
    vocabulary, first = site.lists.vocabulary, site.lists.settings.languages[0]

    def named(term: Term, address: str) -> tuple[str, Mapping[str, str], str]:
        return term.name, {first: term.name, **term.label}, address

    for folder in PAGED:
        for term in getattr(vocabulary, folder).values():
            yield named(term, facets_address(folder))
    for term in vocabulary.speakers.values():
        yield named(term, METHOD)
    for contact in site.families.contacts:
        notes = (phone.note for phone in contact.phones if phone.note)
        for label in (contact.name, contact.helps, *notes):
            yield next(iter(label.values())), label, f"{FAMILIES}#{contact.id}"


def _speakers(site: Site) -> Iterator[tuple[str, str]]:
    """
    Every name, office and channel that a number or a contact stands with, and its page.
    """
    said = [
        *((c.stated_by, exchange_address(e.id)) for e in site.timeline.exchanges for c in e.claims),
        *(
            (part.stated_by, exchange_address(e.id))
            for e in site.timeline.exchanges
            for part in e.composition
        ),
        *(
            (claim.stated_by, deal_address(deal.id))
            for deal in site.timeline.deals
            for claim in (*deal.promised, *deal.totals)
        ),
        *((point.stated_by, f"{METHOD}#c{point.id}") for point in site.timeline.checkpoints),
        *((each.source.publisher or "", FAMILIES) for each in site.families.contacts),
    ]
    for stated_by, address in said:
        yield from ((part, address) for part in stated_by.split(", ") if part)
