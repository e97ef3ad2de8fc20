"""
The pages on the data: what can be downloaded, and what every column holds.
"""

from collections.abc import Mapping

from ..data import ABOUT, dictionary, tables, version_of
from ..data.datapackage import LICENCE_NAME, LICENCE_URL
from ..data.table import Column, Table
from .data_contexts import ColumnView, DataFile, DataPage, DictionaryPage, TableView
from .data_examples import examples
from .site import Site
from .views import Link

DATA, DICTIONARY = "data/", "data/dictionary/"
PACKAGE = "data/datapackage.json"
MEANINGS: Mapping[tuple[str, ...], Mapping[str, str]] = {
    tuple(each): each
    for each in (
        dictionary.KIND,
        dictionary.STATUS,
        dictionary.QUALIFIER,
        dictionary.SCOPE,
        dictionary.ROLE,
        dictionary.PART_BY,
    )
}
"""What the values of a closed column mean, by the values."""

LISTS = {
    "feeds/exchanges.atom.xml": "The newest exchanges, for feed readers.",
    "feeds/all.atom.xml": "The newest exchanges and reports, for feed readers.",
    "feeds/feed.json": "The same as JSON Feed.",
    "calendar.ics": "Every exchange as a day of a calendar.",
}


def data_page(site: Site) -> DataPage:
    """
    Make the page that lists the files, with their version and licence.
    """
    linker = site.linker(DATA)
    every = tables(site)
    version = version_of(site.changelog)
    newest = site.timeline.exchanges[-1].date if site.timeline.exchanges else None
    return DataPage(
        shell=site.shell(
            DATA,
            title=site.say("Data"),
            description=site.say(
                "Every claim, exchange, source and official total as CSV and JSON, free to use."
            ),
        ),
        version=version,
        until=newest,
        changelog=Link(text="CHANGELOG.md", href=linker.to_any("data/CHANGELOG.md"))
        if site.changelog
        else None,
        licence=Link(text=LICENCE_NAME, href=LICENCE_URL),
        citation=citation(site, version),
        tables=tuple(
            DataFile(
                name=_name(table.address),
                href=linker.to_any(table.address),
                says=site.say(table.about),
                rows=len(table.rows),
            )
            for table in every
        ),
        files=tuple(
            DataFile(name=_name(address), href=linker.to_any(address), says=site.say(text))
            for address, text in {
                **ABOUT,
                PACKAGE: "What every file holds, for programs (Frictionless Data Package).",
            }.items()
        ),
        lists=tuple(
            DataFile(
                name=_name(address), href=linker.to_any(site.prefix + address), says=site.say(text)
            )
            for address, text in LISTS.items()
        ),
        dictionary=Link(text=site.say("Data dictionary"), href=linker.to(DICTIONARY)),
        examples=examples(site, every[0]),
    )


def citation(site: Site, version: str) -> str:
    """
    Say how to cite the data: by name and version, and by address where there is one.
    """
    where = f" {site.link_from(DATA, DATA)}" if site.address else ""
    return site.say(
        "%(site)s, data, version %(version)s, CC BY 4.0.%(where)s",
        site=site.name,
        version=version,
        where=where,
    )


def dictionary_page(site: Site) -> DictionaryPage:
    """
    Make the page that tells what every column of every table holds.
    """
    return DictionaryPage(
        shell=site.shell(
            DICTIONARY,
            title=site.say("Data dictionary"),
            description=site.say("What every column of every table holds."),
            way=((site.say("Data"), DATA),),
        ),
        tables=tuple(_table(each, site) for each in tables(site)),
    )


def _table(table: Table, site: Site) -> TableView:
    linker = site.linker(DICTIONARY)
    return TableView(
        id=table.name,
        title=site.say(table.title),
        says=site.say(table.about),
        file=Link(text=_name(table.address), href=linker.to_any(table.address)),
        rows=len(table.rows),
        key=table.key,
        columns=tuple(_column(each, site) for each in table.columns),
    )


def _column(column: Column, site: Site) -> ColumnView:
    meanings = MEANINGS.get(column.values, {})
    return ColumnView(
        name=column.name,
        type=site.say(TYPES[column.type]),
        says=site.say(column.says),
        required=column.required,
        values=tuple(
            (each, site.say(meanings[each]) if meanings.get(each) else "") for each in column.values
        ),
    )


def _name(address: str) -> str:
    return address.rpartition("/")[2]


TYPES = {
    "string": "text",
    "integer": "whole number",
    "date": "day",
    "year": "year",
    "uri": "address",
    "when": "day or instant",
}
