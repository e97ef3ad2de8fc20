"""
The words of the interface, and dates and numbers as each language writes them.

English stands in the templates; other languages are gettext catalogues under
the theme's `translations/`, read by Babel at build time. No locale of the
machine is asked.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations
from markupsafe import Markup, escape

from exchange_timeline.model import Phrase

NBSP = "\u00a0"
BRITISH = {"en": "en_GB"}  # "4 July 2025", as the sources of this field write it


@dataclass(frozen=True, slots=True)
class Texts:
    """
    One language: its catalogue, its dates, numbers and lists.
    """

    lang: str
    catalogue: NullTranslations

    @property
    def locale(self) -> Locale:
        """The language's conventions, by CLDR."""
        return Locale.parse(BRITISH.get(self.lang, self.lang))

    def __call__(self, message: str, /, **values: object) -> str:
        """Say a message in this language, with its values set in."""
        text: str = self.catalogue.gettext(message)
        return text % values if values else text

    def plural(self, one: str, many: str, number: int, **values: object) -> str:
        """Say a message with the plural form that a number asks for."""
        text: str = self.catalogue.ngettext(one, many, number)
        return text % {"num": self.number(number), **values}

    def long_date(self, day: date) -> str:
        """Write a day with its weekday: Friday, 4 July 2025."""
        pattern = "full" if self.lang != "en" else "EEEE, d MMMM y"
        return format_date(day, pattern, locale=self.locale)

    def day_date(self, day: date) -> str:
        """Write a day: 4 July 2025, 4 липня 2025 р."""
        return format_date(day, "long", locale=self.locale)

    def day_month(self, day: date) -> str:
        """Write a day without its year: 4 July."""
        return format_date(day, "d MMMM", locale=self.locale)

    def month_year(self, day: date) -> str:
        """Write a month: July 2025, липень 2025 р."""
        pattern = "LLLL y" if self.lang != "uk" else "LLLL y 'р'."
        return format_date(day, pattern, locale=self.locale)

    def month_name(self, day: date) -> str:
        """Write the name of a month by itself: July, липень."""
        return format_date(day, "LLLL", locale=self.locale)

    def published(self, when: date | datetime | None) -> str:
        """Write when something came out; with the hour where it is known."""
        if when is None:
            return ""
        if isinstance(when, datetime):
            return format_datetime(when, f"{self._day_pattern}, HH:mm", locale=self.locale)
        return self.day_date(when)

    def number(self, number: int) -> str:
        """Write a number: 1,000; 1 000."""
        return format_decimal(number, locale=self.locale)

    def phrase(self, phrase: Phrase) -> Markup:
        """Write a few words in this language, else as they are, marked with their own."""
        told = phrase.told(self.lang)
        if told is not None:
            return escape(told)
        return Markup('<span lang="{}">{}</span>').format(phrase.lang, phrase.text)

    def list_text(self, items: Sequence[str]) -> str:
        """Write a list: one, two and three."""
        return format_list(list(items), locale=self.locale) if items else ""

    @property
    def _day_pattern(self) -> str:
        return "d MMMM y" if self.lang != "uk" else "d MMMM y 'р'."

    @property
    def filters(self) -> Mapping[str, Callable[..., str]]:
        """What templates may write with."""
        return {
            "long_date": self.long_date,
            "day_date": self.day_date,
            "day_month": self.day_month,
            "month_year": self.month_year,
            "month_name": self.month_name,
            "published": self.published,
            "number": self.number,
            "list_text": self.list_text,
            "phrase": self.phrase,
            "iso": _iso,
        }


def load_texts(lang: str, folder: Path) -> Texts:
    """
    Read the catalogue `folder/<lang>.po`; a language without one speaks English.

    Raises babel.messages.pofile.PoFileError where the catalogue is broken.
    """
    path = folder / f"{lang}.po"
    if not path.exists():
        return Texts(lang, NullTranslations())
    with path.open("rb") as file:
        catalogue = read_po(file, locale=lang, abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Texts(lang, Translations(compiled))


def _iso(when: date | datetime) -> str:
    return when.isoformat()
