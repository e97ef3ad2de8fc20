"""
The pages about the site itself: about, untranslated, offline.
"""

from collections.abc import Iterator

from exchange_timeline.model import Words

from ..address import deal_address, exchange_address, report_address
from .families import FAMILIES
from .help_contexts import AboutPage, MissingView, OfflinePage, UntranslatedPage
from .site import LANGUAGE_NAMES, Site
from .views import Link

ABOUT, UNTRANSLATED, OFFLINE = "about/", "untranslated/", "offline/"


def about_page(site: Site) -> AboutPage:
    """
    Make the page that says what the site is, and by what rules it works.
    """
    linker = site.linker(ABOUT)
    entries = site.timeline.entries
    return AboutPage(
        shell=site.shell(
            ABOUT,
            title=site.say("About this site"),
            description=site.say(
                "How this site counts, whom it protects, and how it puts mistakes right."
            ),
        ),
        count=len(entries),
        first=entries[0].exchange.date if entries else None,
        untranslated=Link(text=site.say("What is not translated"), href=linker.to(UNTRANSLATED)),
        families=Link(text=site.say("For families"), href=linker.to(FAMILIES)),
        contact=site.contact,
    )


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
    linker = site.linker(UNTRANSLATED)
    return tuple(
        Link(text=site.words(words).title or address, href=linker.to(address))
        for words, address in _texts(site)
        if lang not in {each.lang for each in words}
    )


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


def offline_page(site: Site) -> OfflinePage:
    """
    Make the page on reading without a network.
    """
    linker = site.linker(OFFLINE)
    return OfflinePage(
        shell=site.shell(
            OFFLINE,
            title=site.say("Reading offline"),
            description=site.say("How to keep the timeline on your own device."),
        ),
        timeline=Link(text=site.say("Timeline"), href=linker.to("timeline/")),
        families=Link(text=site.say("For families"), href=linker.to(FAMILIES)),
    )
