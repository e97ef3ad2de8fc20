"""
Numbers and claims in running text, each with who stated it and where.
"""

from collections.abc import Iterable

from exchange_timeline.model import Claim, Of, Qualifier, Source

from .site import Say, Site


def counted(of: Of, number: int, say: Say) -> str:
    """
    Say how many of what: 207 people, 1 body.
    """
    if of == "bodies":
        return say.plural("%(num)s body", "%(num)s bodies", number)
    if of == "military":
        return say.plural("%(num)s service member", "%(num)s service members", number)
    if of == "civilians":
        return say.plural("%(num)s civilian", "%(num)s civilians", number)
    return say.plural("%(num)s person", "%(num)s people", number)


def qualified(qualifier: Qualifier, number: str, say: Say) -> str:
    """
    Say how exactly a number was stated.
    """
    if qualifier == "at-least":
        return say("at least %(number)s", number=number)
    if qualifier == "about":
        return say("about %(number)s", number=number)
    return number


def claim_text(claim: Claim, sources: Iterable[Source], site: Site) -> str:
    """
    Say a claim whole: its number, who stated it, and where it was published.
    """
    say = site.say
    if claim.count is None:
        number = say("number not announced")
    else:
        number = qualified(claim.qualifier, counted(claim.of, claim.count, say), say)
    if claim.outside:
        number = say.plural(
            "%(counted)s, of whom %(num)s outside the exchange",
            "%(counted)s, of whom %(num)s outside the exchange",
            claim.outside,
            counted=number,
        )
    source = next((each for each in sources if each.id == claim.source), None)
    return f"{number} ({who_and_where(claim.stated_by, source, site)})"


def who_and_where(stated_by: str, source: Source | None, site: Site) -> str:
    """
    Name the claimant as the page's language does, and the publisher.
    """
    who = site.stated_by(stated_by)
    if source is None or source.publisher is None or source.publisher == stated_by:
        return who
    return site.say("%(who)s; source: %(publisher)s", who=who, publisher=source.publisher)
