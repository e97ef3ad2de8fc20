"""
How to cite an exchange: in words, as BibTeX, as CSL-JSON.

The day of the exchange is the event's, not the page's: nothing claims to know
when the page came out. What is known of that is the newest correction.
"""

import json
import re
from datetime import date

from exchange_timeline.model import Exchange, Words

from ..address import exchange_address
from .fact_contexts import CitationView
from .site import Site

# What BibTeX takes for its own; a backslash first, so that none is doubled.
BIBTEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "%": r"\%",
    "&": r"\&",
    "#": r"\#",
    "$": r"\$",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def citation(exchange: Exchange, site: Site) -> CitationView:
    """
    Make the citation of an exchange in the site's language.
    """
    words = site.words(exchange.words)
    address = exchange_address(exchange.id)
    where = f"{site.address}/{site.prefix}{address}" if site.address else site.prefix + address
    corrected = max((each.date for each in exchange.corrections), default=None)
    return CitationView(
        plain=_plain(exchange, words.title, where, corrected, site),
        bibtex=_bibtex(exchange, words.title, where, corrected, site),
        csl=_csl(exchange, words, where, corrected, site),
    )


def _plain(exchange: Exchange, title: str, where: str, corrected: date | None, site: Site) -> str:
    say = site.say
    parts = [
        say(
            "%(site)s: “%(title)s” (exchange of %(day)s).",
            site=site.name,
            title=title,
            day=say.day_date(exchange.date),
        )
    ]
    if corrected is not None:
        parts.append(say("Last corrected: %(day)s.", day=say.day_date(corrected)))
    return " ".join([*parts, where])


def _bibtex(exchange: Exchange, title: str, where: str, corrected: date | None, site: Site) -> str:
    note = f"Exchange of {exchange.date}"
    if corrected is not None:
        note += f", corrected {corrected}"
    fields = {
        "author": "{" + _escaped(site.name) + "}",
        "title": "{" + _escaped(title) + "}",
        "eventdate": exchange.date.isoformat(),
        "note": note,
        "url": re.sub(r"[{}\\%]", _percent, where) if site.address else where,
    }
    rows = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{exchange-{exchange.id},\n{rows}}}"


def _csl(exchange: Exchange, words: Words, where: str, corrected: date | None, site: Site) -> str:
    day = exchange.date
    entry: dict[str, object] = {
        "id": f"exchange-{exchange.id}",
        "type": "webpage",
        "title": words.title,
        "container-title": site.name,
        "author": [{"literal": site.name}],
        "event-date": {"date-parts": [[day.year, day.month, day.day]]},
        "language": words.lang,
        "URL": where,
    }
    if corrected is not None:
        entry["issued"] = {"date-parts": [[corrected.year, corrected.month, corrected.day]]}
    return json.dumps([entry], ensure_ascii=False, indent=1)


def _escaped(text: str) -> str:
    r"""
    Write a text so that BibTeX shows it as it is.

    >>> print(_escaped("50% of {A & B}"))
    50\% of \{A \& B\}
    """
    return "".join(BIBTEX.get(letter, letter) for letter in text)


def _percent(found: "re.Match[str]") -> str:
    return f"%{ord(found[0]):02X}"
