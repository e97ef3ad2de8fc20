"""
Every link of the real site: it leads somewhere, works without a server, and asks nobody else.
"""

from __future__ import annotations

import re

from built_pages import is_elsewhere, target

LOADS = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "input": ("src",),
    "form": ("action",),
    "use": ("href",),
    "image": ("href",),
    "base": ("href",),
}
"""The attributes that make a browser ask for something, by element."""

SAFE_SCHEMES = {"http", "https", "mailto", "tel"}


def inner_links(page):
    """Every address of a page that stays inside the site."""
    for name in ("href", "src"):
        for element, address in page.attributes(name):
            scheme = re.match(r"([a-z][a-z0-9+.-]*):", address.lower())
            if not (scheme or is_elsewhere(address)):
                yield element, address


def test_there_are_links(pages):
    assert sum(1 for page in pages.values() for _ in inner_links(page)) > len(pages)


def test_every_link_leads_to_a_file_and_an_anchor_that_are_there(pages):
    by_file = {(page.root / page.where).resolve(): page for page in pages.values()}
    dead = set()
    for page in pages.values():
        for _, address in inner_links(page):
            file, anchor = target(page, address)
            if not file.is_file() or (
                anchor and file in by_file and anchor not in by_file[file].ids
            ):
                dead.add(f"{page.where}: {address}")

    assert sorted(dead) == []


def test_no_link_leaves_the_output_folder(pages, built_site):
    wrong = {
        f"{page.where}: {address}"
        for page in pages.values()
        for _, address in inner_links(page)
        if not target(page, address)[0].is_relative_to(built_site.resolve())
    }

    assert sorted(wrong) == []


def test_links_work_under_any_path(pages):
    """An address that starts with / works at a server's root alone."""
    wrong = {
        f"{page.where}: {address}"
        for page in pages.values()
        for _, address in inner_links(page)
        if address.startswith("/")
    }

    assert sorted(wrong) == []


def test_links_work_from_disk(pages):
    """A folder has no index on a disk, so a link names its file."""
    wrong = {
        f"{page.where}: {address}"
        for page in pages.values()
        for _, address in inner_links(page)
        if target(page, address)[0].is_dir()
    }

    assert sorted(wrong) == []


def test_no_page_asks_another_origin_for_anything(pages):
    asked = []
    for page in pages.values():
        for element in page.elements:
            tag = element.tag.rpartition("}")[2]
            names = LOADS.get(tag, ())
            if tag == "link" and element.get("rel", "") not in {
                "canonical",
                "alternate",
                "license",
                "author",
                "me",
            }:
                names = ("href",)
            for name in names:
                value = element.get(
                    name, element.get(f"{{http://www.w3.org/1999/xlink}}{name}", "")
                )
                if is_elsewhere(value) or "//" in value:
                    asked.append(f"{page.where}: {tag} {name}={value}")

    assert asked == []


def test_no_style_sheet_asks_another_origin_for_anything(built_site):
    sheets = sorted(built_site.rglob("*.css"))
    asked = [
        f"{sheet.name}: {address}"
        for sheet in sheets
        for address in re.findall(
            r"(?:url\(|@import\s+)[\"']?([^\"')\s;]+)", sheet.read_text("utf-8")
        )
        if is_elsewhere(address) or address.startswith("/")
    ]

    assert sheets
    assert asked == []


def test_every_outward_link_is_plain_web_mail_or_telephone(pages):
    wrong = [
        f"{page.where}: {address}"
        for page in pages.values()
        for _, address in page.attributes("href")
        if (scheme := re.match(r"\s*([a-z][a-z0-9+.-]*):", address.lower()))
        and scheme[1] not in SAFE_SCHEMES
    ]

    assert wrong == []
