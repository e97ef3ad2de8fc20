"""
The Pelican generator: reads the content, and writes every page, feed and file.
"""

import logging
import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from exchange_timeline.model import Timeline
from exchange_timeline.records import Content

from .address import file_of
from .assets import bundle
from .collect import collect
from .feeds import FEEDS, crawl_files, last_changed
from .files import all_files
from .json_ld import described
from .offline import kept_files, service_worker
from .pages import Site, all_pages
from .pages.method import unexplained
from .reader import Document
from .render import Renderer
from .scripts import SCRIPTS, bundle_scripts
from .search import index_files, search_records, steady
from .texts import Texts, load_texts

log = logging.getLogger(__name__)


class TimelineGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """
    Takes the place of Pelican's own article, page and feed generators.

    Those hand whole-site lists to every template; here each page gets its own
    frozen context and nothing else.
    """

    content: Content
    timeline: Timeline
    built: datetime

    def generate_context(self) -> None:
        """Read and check the content; raises ContentError with all problems."""
        self.built = build_time()
        self.content, self.timeline = collect(Path(self.path), self._read, now=self.built)
        self._warn_of_old_contacts()
        for gap in unexplained(self.timeline):
            log.warning("checkpoints.yaml: %s", gap)

    def generate_output(self, writer: Any) -> None:
        """Write the site in every language."""
        folder = Path(self.theme) / "translations"
        languages = self.content.lists.settings.languages
        every_text = [load_texts(lang, folder) for lang in languages]
        sites = [self._site(texts) for texts in every_text]
        changed: dict[str, date | None] = {}
        known: dict[int, date | None] = {}
        for site, texts in zip(sites, every_text, strict=True):
            renderer = self._renderer(texts)
            for address, page in all_pages(site):
                if site.address and site.prefix == "":
                    changed[address] = last_changed(page, known)
                writer.write_file(
                    file_of(site.prefix + address),
                    renderer.template(page),
                    {"page": described(page, address, site)},
                    relative_urls=False,
                )
            for address, data in all_files(site, cards=self._cards()):
                self._write(address, data)
        for address, data in crawl_files(sites, changed):
            self._write(address, data)
        styles = Path(self.theme) / "static" / "css" / "main.css"
        self._write("static/site.css", bundle(styles))
        self._write_search(sites)
        self._write_scripts([site.prefix for site in sites])

    def _write_search(self, sites: list[Site]) -> None:
        """Write Pagefind's index and the one script that loads it."""
        records = (record for site in sites for record in search_records(site))
        for name, data in steady(index_files(records)).items():
            self._write(f"pagefind/{name}", data)
        script = Path(self.theme) / "static" / "js" / "search.js"
        self._write("static/search.js", bundle_scripts(script))

    def _write_scripts(self, prefixes: list[str]) -> None:
        """Write the icon and the scripts, and last the list of what can be kept offline."""
        icon = Path(self.theme) / "static" / "images" / "favicon.ico"
        self._write("favicon.ico", icon.read_bytes())
        scripts = Path(self.theme) / "static" / "js"
        for name, main in SCRIPTS.items():
            self._write(f"static/{name}", bundle_scripts(scripts / main))
        output = Path(self.output_path)
        kept = {where: (output / file).read_bytes() for where, file in kept_files(prefixes).items()}
        self._write("sw.js", service_worker((scripts / "sw.js").read_text("utf-8"), kept))

    def _warn_of_old_contacts(self) -> None:
        today = self.built.astimezone(self.content.lists.settings.tz).date()
        for contact in self.content.families.contacts:
            if contact.unchecked(today):
                last = contact.verified_on or "never"
                log.warning("families.yaml: %s: last checked: %s", contact.id, last)

    def _read(self, path: Path) -> Document:
        document: Document = self.readers.read_file(
            base_path=self.path,
            path=str(path.relative_to(self.path)),
            content_class=Document,
            context=self.context,
        )
        return document

    def _site(self, texts: Texts) -> Site:
        return Site(
            timeline=self.timeline,
            lists=self.content.lists,
            say=texts,
            address=self.settings["SITEURL"].rstrip("/"),
            index=self.settings.get("TIMELINE_INDEX_LINKS", True),
            feeds=FEEDS,
            families=self.content.families,
            onion=self.settings.get("TIMELINE_ONION", "").rstrip("/"),
            contact=self.settings.get("TIMELINE_CONTACT", ""),
            changelog=self._changelog(),
            built=self.built,
        )

    def _cards(self) -> Path | None:
        """Tell where drawn cards are kept from build to build; None keeps none."""
        folder = self.settings.get("TIMELINE_CARDS")
        return Path(folder) if folder else None

    def _changelog(self) -> str:
        """Read the changelog of the data; a site need not have one."""
        path = Path(self.path) / "data-changelog.md"
        return path.read_text("utf-8") if path.exists() else ""

    def _renderer(self, texts: Texts) -> Renderer:
        return Renderer(
            loader=self.env.loader,
            options=self.settings["JINJA_ENVIRONMENT"],
            texts=texts,
            vocabulary=self.content.lists.vocabulary,
        )

    def _write(self, address: str, data: str | bytes) -> None:
        path = Path(self.output_path) / address
        path.parent.mkdir(parents=True, exist_ok=True)
        # As bytes: a CSV brings its own line ends, and no system changes them.
        path.write_bytes(data if isinstance(data, bytes) else data.encode())


def build_time() -> datetime:
    """
    Tell when the build takes place: SOURCE_DATE_EPOCH where it is set, else now.

    Source: reproducible-builds.org/specs/source-date-epoch.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
