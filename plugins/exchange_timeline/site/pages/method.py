"""
The method page: how the site counts, and its sums against every official total.
"""

from collections.abc import Iterator, Mapping

from exchange_timeline.model import Comparison, Reason, Timeline, compare

from .entry import outside_totals, totals
from .fact_contexts import ComparisonView, MethodPage
from .site import Say, Site
from .views import Link

METHOD, CORRECTIONS = "method/", "corrections/"

# What explains a gap, in words; the rule itself stands in model/compare.py.
REASONS: Mapping[Reason, str] = {
    "equal": "Our own sum is the same.",
    "claims": "The official total lies within what all claims span.",
    "carried": "The gap is the one of the total before.",
    "at-least": "The total was said to be “at least”, and ours is not below it.",
    "about": "The total is rounded.",
    "scope": "The total counts all ways home, and ours counts exchanges alone.",
}


def method_page(site: Site) -> MethodPage:
    """
    Make the page on how the site counts.
    """
    linker = site.linker(METHOD)
    exchanges = site.timeline.exchanges
    rows = compare(site.timeline)
    return MethodPage(
        shell=site.shell(
            METHOD,
            title=site.say("How we count"),
            description=site.say(
                "The rules of counting, and our sums beside every official total."
            ),
        ),
        totals=totals(exchanges, site),
        outside=outside_totals(exchanges, site),
        rows=tuple(_row(each, site) for each in rows),
        unexplained=sum(not each.explained for each in rows),
        corrections=Link(text=site.say("Corrections"), href=linker.to(CORRECTIONS)),
    )


def _row(each: Comparison, site: Site) -> ComparisonView:
    side = next(side for side in site.sides if side.name == each.checkpoint.to)
    return ComparisonView(
        comparison=each,
        nth=site.nth(side),
        to=site.to_side(side),
        note=each.checkpoint.note,
        reasons=tuple(_reasons(each, site.say)),
    )


def _reasons(each: Comparison, say: Say) -> Iterator[str]:
    for reason in each.reasons:
        if reason == "note":
            continue  # it stands in words of its own
        if reason == "unknown":
            yield say.plural(
                "Since the total before there was %(num)s exchange without a number.",
                "Since the total before there were %(num)s exchanges without a number.",
                each.unknown,
            )
        elif reason == "unrecorded":
            yield say.plural(
                "The official numbering has at least %(num)s exchange that is not recorded here.",
                "The official numbering has at least %(num)s exchanges that are not recorded here.",
                each.unrecorded,
            )
        elif reason == "outside":
            yield say.plural(
                "Since the total before, %(num)s person returned outside exchanges.",
                "Since the total before, %(num)s people returned outside exchanges.",
                each.outside,
            )
        else:
            yield say(REASONS[reason])


def unexplained(timeline: Timeline) -> tuple[str, ...]:
    """
    Say every gap that nothing explains, for the build to warn of.
    """
    return tuple(
        f"{each.checkpoint.id}: {each.checkpoint.total} {each.checkpoint.of} to "
        f"{each.checkpoint.to}, our sum is {each.ours.count}: nothing explains {each.step:+}"
        + (f" since {each.before.id}" if each.before else "")
        for each in compare(timeline)
        if not each.explained
    )
