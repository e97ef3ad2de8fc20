"""
What each sentence talks about: a hand-over that has happened, one to come, one before, a total.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, lru_cache

from exchange_timeline.convert.article import Evidence, Sentence
from exchange_timeline.convert.dates import Mention, calendar, find_dates, resolve
from exchange_timeline.convert.happened import has_happened
from exchange_timeline.convert.quick import cached_property, dataclass
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.sentences import COUNT

NEAR = timedelta(days=4)
# So many letters behind a verb stands its own day: "transferred by Russia on 14 February".
RIGHT_BEHIND = 28
# A first sentence tells the news, however late the page came out.
WEEKS = timedelta(days=21)
WHEN_AGREED = 60
# "Ours are back. 207 people."
COUNT_BEHIND = re.compile(rf"[.!](?<=\w.) (?={COUNT}[.!]?\W*$)")
LEAD = 2
NEWS = 3
RECALLS = 2
ITEM = ("•", "●", "▪", "- ")


@dataclass(frozen=True, kw_only=True, eq=False)
class Flags:
    """
    A sentence with what its words say about it; `text` is folded, `day` the day it names.

    `again` tells that it goes back to what the article reports: "earlier the ministry said".

    What only some of its readers ask is looked for when it is asked.
    """

    sentence: Sentence
    rules: Rules
    text: str
    happened: bool
    planned: bool
    previous: bool
    not_people: bool
    dates: tuple[Mention, ...]
    day: date | None
    today: bool = False
    again: bool = False

    @cached_property
    def halted(self) -> bool:
        """An exchange that is off, or put off."""
        text = self.rules.cue("talks_halted").sub(" ", self.text) if self.exchange else ""
        return self.rules.has("halted", text)

    @cached_property
    def held(self) -> bool:
        """People who are still in captivity."""
        return self.rules.has("held", self.text)

    @cached_property
    def battle(self) -> bool:
        """The fighting, and who fell in it."""
        return self.rules.has("battle", self.text)

    @cached_property
    def care(self) -> bool:
        """Doctors, and what they do for those who came home."""
        return self.rules.has("care", self.text)

    @cached_property
    def exchange(self) -> bool:
        """A word for an exchange."""
        return self.rules.has("exchange", self.text)

    @cached_property
    def bodies(self) -> bool:
        """The dead."""
        return self.rules.has("bodies", self.text)

    @cached_property
    def unilateral(self) -> bool:
        """A return without an exchange."""
        return self.rules.has("unilateral", self.text)

    @property
    def evidence(self) -> Evidence:
        """The whole sentence, and its line."""
        return Evidence(self.sentence.text, self.sentence.line)

    @property
    def own_news(self) -> bool:
        """Whether the sentence can tell of the event that the article reports."""
        recounted = self.sentence.section == "background" and not self.today
        return not (recounted or self.previous or self.not_people)


def read_flags(
    found: tuple[Sentence, ...], rules: Rules, published: date | None
) -> tuple[Flags, ...]:
    """
    The flags of every sentence.
    """
    flags = [_flags(each, rules, published) for each in found]
    return tuple(_after_recall(list(_of_other_days(flags, published)), rules))


def _of_other_days(flags: list[Flags], published: date | None) -> Iterator[Flags]:
    """
    Where the lead is of the day of publication, what names an earlier day below it is a look back:
    "the third stage was held today ... On May 23, 390 came home".
    """
    led = any(flag.today for flag in flags if 0 < flag.sentence.number <= NEWS)
    # What the first sentence tells of today needs no second to tell its day.
    told = any(flag.today and flag.happened for flag in flags if flag.sentence.number == 1)
    news = 1 if told else NEWS
    for flag in flags:
        late = led and flag.sentence.number > news and not flag.today
        days = [
            resolve(each, published)
            for each in (flag.dates if late else ())
            if (each.day and each.month) or (each.only_weekday and flag.happened)
        ]
        earlier = bool(days) and all(day and published and day < published for day in days)
        yield replace(flag, previous=True) if earlier and not flag.previous else flag


def _after_recall(flags: list[Flags], rules: Rules) -> Iterator[Flags]:
    """
    What a paragraph goes on with once it has begun to recall is a look back too, and so is the rest
    of a list whose items recall; what follows the day's own exchange among the background is of
    that day.
    """
    paragraph = last = -1
    today = listed = False
    for flag in flags:
        late = flag.sentence.number > RECALLS
        if flag.sentence.paragraph != last:
            item, last = flag.text.startswith(ITEM), flag.sentence.paragraph
            listed = item and (listed or (flag.previous and late))
        background = flag.sentence.section == "background"
        today = flag.today or (today and background and not (flag.dates or flag.previous))
        if flag.previous and late and rules.has("recalls", flag.text):
            paragraph = flag.sentence.paragraph
        after = (listed or flag.sentence.paragraph == paragraph) and not flag.today
        changed = (after and not flag.previous) or today != flag.today
        yield replace(flag, previous=flag.previous or after, today=today) if changed else flag


def _another_month(sentence: Sentence, text: str, rules: Rules, published: date | None) -> bool:
    """
    Whether the sentence tells of a month that is not the publication's: "in June".

    Where that is not known, a month named past the lead is a look back.
    """
    months = [
        month for start, month in months_alone(text, rules) if not dealt_on(start, text, rules)
    ]
    if published is None:
        return sentence.number >= LEAD and any(months)
    long_ago = any(
        (int(match["year"]), calendar(rules)[1].get(match["month"].lower(), 12))
        < (published.year, published.month - 1)
        for part in text.split(";")
        for match in _month_and_year(rules).finditer(part)
        if has_happened(part, rules) and not dealt_on(match.start(), part, rules)
    )
    return long_ago or any(month != published.month for month in months)


def months_alone(text: str, rules: Rules) -> list[tuple[int, int | None]]:
    """
    Where a folded text names months with no day, "in June", and which.
    """
    names = calendar(rules)[1]
    return [
        (match.start(), names.get(match["month"].lower()))
        for match in _month_alone(rules).finditer(text)
    ]


@cache
def _month_alone(rules: Rules) -> re.Pattern[str]:
    """A month with no day, after a word for "in"."""
    return re.compile(rf"{_in_month(rules)}(?!\w)(?!\.? \d{{1,2}}(?!\d))(?! 20\d\d)", re.IGNORECASE)


@cache
def _month_and_year(rules: Rules) -> re.Pattern[str]:
    """A month with its year, after a word for "in"."""
    return re.compile(rf"{_in_month(rules)} (?P<year>20\d\d)(?!\w)", re.IGNORECASE)


def _in_month(rules: Rules) -> str:
    """A word for "in", and a month."""
    names = (re.escape(name) for name in calendar(rules)[1] if len(name) > 2)
    months = "|".join(sorted(names, key=len, reverse=True))
    return rf"{rules.cue('in_month').pattern} (?P<month>{months or '(?!)'})"


def _flags(sentence: Sentence, rules: Rules, published: date | None) -> Flags:
    """Each cue on its own; a day well before publication makes the sentence a look back."""
    text = COUNT_BEHIND.sub(", ", fold(sentence.text))
    dates = find_dates(text, rules)
    days = [(mention, resolve(mention, published)) for mention in dates]
    day = next((day for mention, day in days if day and mention.offset != 1), None)
    happened = has_happened(text, rules)
    # "Captured in the spring" is no look back; "freed in the spring" is one.
    # Nor is "the oldest turned 63 in January".
    since = rules.cue("captured_then").sub(" ", text) if happened else text
    then = (
        happened
        and not (rules.has("ages_young", text) or rules.has("ages_old", text))
        and (_another_month(sentence, since, rules, published) or rules.has("season", since))
    )
    planned = rules.has("captive", text) and rules.has("planned", rules.cue("vow").sub(" ", text))
    told = [
        on
        for mention, on in days
        if on
        and not dealt_on(mention.start, text, rules)
        and not (planned and mention.only_weekday)
    ]
    near = WEEKS if sentence.number <= 1 else NEAR
    # "Today, 14 February": whatever day the page bears.
    now = any(mention.offset == 0 for mention in dates) and any(mention.month for mention in dates)
    before = bool(published and told and max(told) < published - near) and not now
    # "Those who returned on 5 February will be invited, the club said on Wednesday."
    then = then or (
        happened
        and published is not None
        and not now
        and _of_then(days, text, published - near, rules)
    )
    today = bool(day) and (day == published or now)
    # "They came home on Friday, though days before that it was called off" is the news.
    news = sentence.number <= 1 and happened
    recent = bool(news and day and published and published - NEAR <= day <= published)
    return Flags(
        sentence=sentence,
        rules=rules,
        text=text,
        happened=happened,
        planned=planned,
        previous=before
        # "42 came home on Monday; 150 were freed in February."
        or (then and not (recent and ";" in text))
        or (rules.has("previous", without_when(sentence, text, rules)) and not (today or recent))
        or (sentence.number > RECALLS and happened and rules.has("recalls", text) and not today),
        not_people=rules.has("not_people", text)
        or (rules.has("trial", text) and not rules.has("home_again", text)),
        dates=dates,
        day=day,
        today=today,
    )


def _of_then(days: list[tuple[Mention, date | None]], text: str, since: date, rules: Rules) -> bool:
    """Whether each verb of coming home that has a day right behind it has one before a day."""
    if all(on is None or on >= since for _, on in days):
        return False
    behind = [
        next(
            (on for mention, on in days if on and 0 <= mention.start - match.end() <= RIGHT_BEHIND),
            None,
        )
        for match in rules.cue("happened").finditer(text)
    ]
    told = [day for day in behind if day]
    return bool(told) and max(told) < since


def dealt_on(start: int, text: str, rules: Rules) -> bool:
    """
    Whether a day or month that begins here is when it was agreed: "at the talks on 2 June".
    """
    return rules.ends("dealt_on", text[max(0, start - WHEN_AGREED) : start])


@lru_cache(maxsize=256)  # an article's sentences, each asked by several stages
def without_held(text: str, rules: Rules) -> str:
    """
    The text without when it was agreed, since when they were held, of how long it is the first and
    than which others it is more.
    """
    for cue in ("agreed_when", "captured_then", "first_for", "than_before"):
        text = rules.cue(cue).sub(" ", text)
    return text


def without_when(sentence: Sentence, text: str, rules: Rules) -> str:
    """
    The same; of the first sentence also without "the day before".
    """
    text = without_held(text, rules)
    return rules.cue("the_eve").sub(" ", text) if sentence.number <= 1 else text
