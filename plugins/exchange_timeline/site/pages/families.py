"""
The page for families: whom to call, and when each contact was last checked.
"""

from collections.abc import Mapping

from exchange_timeline.records import Contact

from .help_contexts import ContactView, FamiliesPage, PhoneView
from .site import Site
from .views import Link

FAMILIES = "families/"


def families_page(site: Site) -> FamiliesPage:
    """
    Make the page for families.

    The day of the last check is printed, not its age: the page must be the same
    on whatever day it is built.
    """
    return FamiliesPage(
        shell=site.shell(
            FAMILIES,
            title=site.say("For families"),
            description=site.say(
                "Whom to call about somebody in captivity or missing, and whom not to pay."
            ),
        ),
        contacts=tuple(contact_view(each, site.lang) for each in site.families.contacts),
        warning=site.families.warning,
        police=in_language(site.families.police, site.lang),
        timeline=Link(text=site.say("Timeline"), href=site.linker(FAMILIES).to("timeline/")),
    )


def contact_view(contact: Contact, lang: str) -> ContactView:
    """
    Show a contact in a language.
    """
    return ContactView(
        id=contact.id,
        name=in_language(contact.name, lang),
        helps=in_language(contact.helps, lang),
        phones=tuple(
            PhoneView(number=each.number, dial=each.dial, note=in_language(each.note, lang))
            for each in contact.phones
        ),
        url=contact.url,
        verified_on=contact.verified_on,
        source=contact.source,
    )


def in_language(texts: Mapping[str, str], lang: str) -> str:
    """
    Choose a text in a language, else in English, else in whatever there is.

    >>> in_language({"en": "from abroad"}, "uk")
    'from abroad'
    """
    return texts.get(lang) or texts.get("en") or next(iter(texts.values()), "")
