"""
The pages about the site itself: what it is, and how to read it offline.
"""

from .families import FAMILIES
from .help_contexts import AboutPage, OfflinePage
from .site import Site
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
