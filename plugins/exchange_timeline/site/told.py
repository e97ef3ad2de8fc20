"""
An exchange in words, for what is no page: feeds, the calendar, cards, other timelines.

No number leaves the site without who stated it and where, so each stands on a line
with both.
"""

from dataclasses import dataclass

from markupsafe import Markup, escape

from exchange_timeline.model import Claim, Correction, Exchange, Source

from .pages.site import Say, Site

# The words that pages use for them.
KINDS = {
    "prisoner-exchange": "Prisoner exchange",
    "unilateral-return": "Return from one side",
    "repatriation-of-bodies": "Return of bodies",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """
    What one claimant states in one source: each count with the side and who is counted.
    """

    stated_by: str
    source: Source | None
    counts: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole line as plain text."""
        said = f"{self.stated_by} ({self.publisher})" if self.publisher else self.stated_by
        return f"{said}: {'; '.join(self.counts)}"

    @property
    def publisher(self) -> str | None:
        """Who published the source."""
        return self.source.publisher if self.source else None


def lines(exchange: Exchange, site: Site) -> tuple[Line, ...]:
    """
    Put every claim of an exchange into words, the receiving side's first on each question.
    """
    sources = {source.id: source for source in exchange.sources}
    said: dict[tuple[str, str | None], dict[str, None]] = {}
    for figure in exchange.figures:
        for claim in figure.claims:
            # A sum rests on claims that have figures of their own, and would say them twice.
            counts = said.setdefault((claimant(claim, site), claim.source), {})
            counts.setdefault(count(claim, site))
    return tuple(
        Line(stated_by=stated_by, source=sources.get(key or ""), counts=tuple(counts))
        for (stated_by, key), counts in said.items()
    )


def count(claim: Claim, site: Site) -> str:
    """
    Say one count with the side and who is counted: "Ukraine, people: 207".
    """
    side = next((each for each in site.sides if each.name == claim.to), None)
    label = site.side_label(side) if side else claim.to
    return f"{label}, {site.say(claim.of)}: {amount(claim, site.say)}"


def claimant(claim: Claim, site: Site) -> str:
    """
    Name who said so, with office and channel.
    """
    return site.stated_by(claim.stated_by)


def amount(claim: Claim, say: Say) -> str:
    """
    Say the number of a claim as exactly as its claimant did.
    """
    if claim.count is None:
        return say("number not announced")
    number = say.number(claim.count)
    if claim.qualifier == "at-least":
        return say("at least %(number)s", number=number)
    if claim.qualifier == "about":
        return say("about %(number)s", number=number)
    return number


def as_html(exchange: Exchange, site: Site) -> Markup:
    """
    Tell an exchange as HTML: its title, its text, every claim, every correction.
    """
    words = site.words(exchange.words)
    parts = [Markup("<p>{}</p>").format(words.title)]
    parts.append(Markup(words.body))  # noqa: S704 - the reader's HTML went through nh3
    items = [_item(line) for line in lines(exchange, site)]
    if items:
        parts.append(Markup("<ul>{}</ul>").format(Markup().join(items)))
    parts += [
        Markup("<p>{}</p>").format(correction_text(each, site)) for each in exchange.corrections
    ]
    return Markup("\n").join(filter(None, parts))


def as_text(exchange: Exchange, site: Site) -> str:
    """
    Tell an exchange as plain text: its title, every claim, every correction.
    """
    claims = [line.text for line in lines(exchange, site)]
    corrections = [correction_text(each, site) for each in exchange.corrections]
    return "\n".join([site.words(exchange.words).title, *claims, *corrections])


def correction_text(correction: Correction, site: Site) -> str:
    """
    Say in one paragraph what was put right, when and why.
    """
    return site.say(
        "Corrected on %(day)s: %(what)s Reason: %(why)s",
        day=site.say.day_date(correction.date),
        what=_sentence(site.phrase(correction.what)),
        why=_sentence(site.phrase(correction.why)),
    )


def _sentence(text: str) -> str:
    """
    End a text as a sentence ends.

    >>> _sentence("the count"), _sentence("Why not?")
    ('the count.', 'Why not?')
    """
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _item(line: Line) -> Markup:
    where = escape(line.publisher or "")
    if line.source and line.source.url:
        name = line.publisher or line.source.url
        where = Markup('<a href="{}">{}</a>').format(line.source.url, name)
    said = Markup("{} ({})").format(line.stated_by, where) if where else escape(line.stated_by)
    return Markup("<li>{}: {}</li>").format(said, "; ".join(line.counts))
