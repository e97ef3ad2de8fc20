"""
The corrections page: what was put right, in which record, when and why.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from exchange_timeline.model import Correction, Deal, Exchange, Words

from ..address import deal_address, exchange_address, feed_of
from .fact_contexts import CorrectedView, CorrectionsPage
from .method import CORRECTIONS
from .site import Site
from .views import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """
    A correction with the record that it corrects, and its number among the record's.
    """

    record: str
    address: str
    words: tuple[Words, ...]
    number: int
    correction: Correction


def all_corrections(site: Site) -> tuple[Corrected, ...]:
    """
    Give every correction of a record, the newest first.
    """
    return tuple(
        sorted(
            _corrections(site),
            key=lambda each: (each.correction.date, each.record, each.number),
            reverse=True,
        )
    )


def _corrections(site: Site) -> Iterator[Corrected]:
    records: list[tuple[str, str, Exchange | Deal]] = [
        *((f"exchange/{e.id}", exchange_address(e.id), e) for e in site.timeline.exchanges),
        *((f"deal/{d.id}", deal_address(d.id), d) for d in site.timeline.deals),
    ]
    for key, address, record in records:
        for number, correction in enumerate(record.corrections, start=1):
            yield Corrected(
                record=key,
                address=address,
                words=record.words,
                number=number,
                correction=correction,
            )


def corrections_page(site: Site) -> CorrectionsPage:
    """
    Make the page of all corrections.
    """
    linker = site.linker(CORRECTIONS)
    feed = Link(text=site.say("Corrections"), href=linker.to(feed_of(CORRECTIONS)))
    shell = site.shell(
        CORRECTIONS,
        title=site.say("Corrections"),
        description=site.say("What was put right in a record, when, and why."),
    )
    return CorrectionsPage(
        shell=replace(shell, feeds=(feed, *shell.feeds)),
        rows=tuple(
            CorrectedView(
                title=site.words(each.words).title,
                lang=site.words(each.words).lang,
                href=linker.to(each.address),
                correction=each.correction,
            )
            for each in all_corrections(site)
        ),
        feed=feed,
    )
