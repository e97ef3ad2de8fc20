"""
One article read whole: every stage in its turn, and every fact with its evidence.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from exchange_timeline.convert.article import (
    Article,
    Doubt,
    Event,
    Evidence,
    Moment,
    Raw,
    Reading,
)
from exchange_timeline.convert.background import find_background, find_total
from exchange_timeline.convert.claimed import Voice
from exchange_timeline.convert.clean import clean
from exchange_timeline.convert.decide_kind import Decision
from exchange_timeline.convert.event_kind import kind_of
from exchange_timeline.convert.find_ages import find_age, find_held_since
from exchange_timeline.convert.find_date import dateline_days, find_date, find_post
from exchange_timeline.convert.find_day import find_day
from exchange_timeline.convert.find_deal import find_deal, find_ordinal, find_stage
from exchange_timeline.convert.find_figures import find_figures
from exchange_timeline.convert.find_people import find_authors
from exchange_timeline.convert.find_photos import find_photos
from exchange_timeline.convert.find_quotes import find_quotes
from exchange_timeline.convert.find_sources import find_speakers
from exchange_timeline.convert.find_terms import Lexicon, find_terms, names
from exchange_timeline.convert.fitting import fitting, open_questions, with_uncounted, withheld
from exchange_timeline.convert.flags import Flags, read_flags
from exchange_timeline.convert.known_days import KnownDays, known_days
from exchange_timeline.convert.look_backs import with_event_day, with_first_day
from exchange_timeline.convert.on_record import OnRecord, borne_out
from exchange_timeline.convert.recalled import retold
from exchange_timeline.convert.rules import Rules, languages, rules_for
from exchange_timeline.convert.second_reader import (
    BY_WORDS,
    OTHERWISE,
    decided,
    has_second_reader,
    sounds_otherwise,
)
from exchange_timeline.convert.sentences import sentences
from exchange_timeline.convert.sides import first_side, sides_in
from exchange_timeline.convert.speakers import NameBook
from exchange_timeline.convert.terms import Terms
from exchange_timeline.convert.vague import VAGUE, names_no_event
from exchange_timeline.convert.voices import find_voices
from exchange_timeline.convert.written import find_written
from exchange_timeline.records.vocabulary import Vocabulary


@dataclass(frozen=True, eq=False)
class Reader:
    """
    What reading needs from outside the article: the closed lists and the site's zone.
    """

    vocabulary: Vocabulary
    zone: ZoneInfo

    @cache  # noqa: B019  (a reader lives as long as its process)
    def lexicon(self, lang: str) -> Lexicon:
        """The closed lists, made ready for a language once."""
        lists = self.vocabulary
        return Lexicon(
            groups=Terms(lists.groups, lang),
            services=Terms(lists.services, lang),
            places=Terms(lists.places, lang),
            mediators=Terms(lists.mediators, lang),
            claimants=Terms(lists.claimants, lang),
        )

    def make_ready(self, lang: str) -> None:
        """Read a language's rules and lists, which takes longer than many articles."""
        sides_in(rules_for(lang))
        self.lexicon(lang)

    def read(self, raw: Raw, record: OnRecord | None = None) -> Reading:
        """Everything that one article states, but what a given record speaks against."""
        article = clean(raw)
        rules = rules_for(article.lang)
        published, doubts = find_date(article, rules, self.zone)
        if article.lang not in languages():
            authors, byline = find_authors(article, rules)
            reading = Reading(
                article=article,
                published=published,
                authors=authors,
                photos=find_photos(article, rules),
                evidence=_frame(article, published, byline),
                doubts=(*doubts, Doubt("exchange", f"not read: language ({article.lang})")),
            )
        else:
            lexicon = self.lexicon(article.lang)
            reading = _read(article, published, doubts, rules, lexicon, record)
        return replace(reading, modified=_modified(article, published))


def _modified(article: Article, published: Moment | None) -> Moment | None:
    """When the page says that it was changed, if that is later than its publication."""
    words = article.raw.modified
    try:
        at = datetime.fromisoformat(words) if words else None
    except ValueError:
        return None
    if at is None or at.tzinfo is None or published is None or published.at is None:
        return None
    return (
        Moment(day=at.date(), at=at, evidence=Evidence(words or "", 0))
        if at > published.at
        else None
    )


def _frame(
    article: Article, published: Moment | None, byline: Evidence | None
) -> dict[str, Evidence]:
    """The evidence for title, date and authors."""
    title = Evidence(article.title, article.title_line) if article.title else None
    return _present(
        {"title": title, "date": published.evidence if published else None, "authors": byline}
    )


def _read(  # noqa: PLR0917  (what an article is read with, each once)
    article: Article,
    published: Moment | None,
    doubts: tuple[Doubt, ...],
    rules: Rules,
    lexicon: Lexicon,
    record: OnRecord | None,
) -> Reading:
    """Everything from an article in a language that is read in full."""
    book = NameBook.of(article, rules, lexicon.claimants)
    speakers = find_speakers(article, rules, book)
    found = sentences(article, rules)
    written, bears = find_written(article, rules, published)
    told_on = written.day if written else None
    flags = retold(read_flags(found, rules, told_on), rules)
    quotes = find_quotes(article, rules, book, tuple(speaker.name for speaker in speakers))
    voices = find_voices(found, article, rules, book, speakers, quotes=quotes)
    authors, byline = find_authors(article, rules)
    decision = decided(flags, rules)
    when, known = written or find_post(article, rules), known_days(article, rules)
    day = find_day(flags, decision, when, rules, known)[0] if decision.verdict == "report" else None
    if decision.verdict == "report":
        flags = (
            with_event_day(flags, told_on, day)
            if day
            else with_first_day(flags, dateline_days(article, rules), decision.lead)
        )
        decision = decided(flags, rules)
    event, evidence, more = _event(decision, flags, voices, rules, lexicon, when, known, record)
    counts = event.counts if event else ()
    total = (
        find_total(flags, voices, rules, counts)
        if not (event and event.kind == "repatriation-of-bodies")
        else None
    )
    facts = _frame(article, published, byline)
    facts |= {
        f"attributed_to.{number}": speaker.evidence for number, speaker in enumerate(speakers)
    }
    facts |= evidence
    facts |= {"total_to_date": total.evidence} if total else {}
    return Reading(
        article=article,
        published=published,
        authors=authors,
        speakers=speakers,
        quotes=quotes,
        photos=find_photos(article, rules),
        event=event,
        background=find_background(flags, voices, rules, event.date if event else None),
        total=total,
        evidence=facts,
        doubts=(*doubts, *bears, *more),
    )


def _event(  # noqa: PLR0917  (all that was read so far, each once)
    decision: Decision,
    flags: tuple[Flags, ...],
    voices: tuple[Voice, ...],
    rules: Rules,
    lexicon: Lexicon,
    when: Moment | None,
    known: KnownDays,
    record: OnRecord | None,
) -> tuple[Event | None, dict[str, Evidence], tuple[Doubt, ...]]:
    """The article's own exchange, with the evidence for each of its facts."""
    if decision.verdict == "none":
        return None, {}, ()
    deal, deal_words = find_deal(flags, rules)
    if decision.verdict == "announcement":
        evidence = _present({"kind": decision.evidence, "deal": deal_words})
        return Event(date=None, kind="announcement", deal=deal), evidence, ()
    counts, doubts = find_figures(flags, voices, rules)
    day, day_words, more = find_day(flags, decision, when, rules, known)
    unheard_of = record is not None and record.lacks(day, counts)
    if sounds_otherwise(flags, rules, unheard_of=unheard_of):
        return None, {}, (decision.doubted(OTHERWISE),)
    counts = counts or withheld(flags, voices, rules)
    if not counts and (names_no_event(flags, rules) or not (day or has_second_reader(rules))):
        return None, {}, (decision.doubted(VAGUE),)
    kind = kind_of(decision, flags, counts, rules)
    counts = fitting(kind, counts)
    if kind == "unilateral-return":
        # What went the other way is of an exchange that the article tells of beside it.
        counts = tuple(count for count in counts if count.to == counts[0].to)
    counts, spoken_against = borne_out(day, counts, record)
    groups, services, places, mediators = find_terms(
        flags, rules, lexicon, bodies=kind == "repatriation-of-bodies"
    )
    youngest, young_words = find_age(flags, rules, "ages_young")
    oldest, old_words = find_age(flags, rules, "ages_old")
    ordinal, ordinal_words = find_ordinal(flags, rules, when.day if when else None)
    stage, stage_words = find_stage(flags, rules) if deal else (None, None)
    since, since_words = find_held_since(flags, rules)
    if "civilians" in names(groups):
        counts = with_uncounted(counts, first_side(rules))
    event = Event(
        date=day,
        kind=kind,
        deal=deal,
        stage=stage,
        ordinal=ordinal,
        counts=counts,
        groups=tuple(names(groups)),
        services=tuple(names(services)),
        places=tuple(names(places)),
        mediators=tuple(names(mediators)),
        youngest=youngest,
        oldest=oldest,
        held_since=since,
    )
    evidence = _present(
        {
            "exchange.date": day_words,
            "exchange.kind": decision.evidence,
            "exchange.deal": deal_words,
            "exchange.stage": stage_words,
            "exchange.ordinal": ordinal_words,
            "ages.youngest": young_words,
            "ages.oldest": old_words,
            "held_since": since_words,
            **{f"claims.{number}": count.evidence for number, count in enumerate(counts)},
            **{f"groups.{name}": words for name, words in groups.items()},
            **{f"services.{name}": words for name, words in services.items()},
            **{f"places.{name}": words for name, words in places.items()},
            **{f"mediators.{name}": words for name, words in mediators.items()},
        }
    )
    unsure = (decision.doubted(BY_WORDS),) if decision.by_words else ()
    return (
        event,
        evidence,
        (*unsure, *doubts, *spoken_against, *more, *open_questions(flags, counts, rules)),
    )


def _present(facts: dict[str, Evidence | None]) -> dict[str, Evidence]:
    """The facts that were found."""
    return {fact: words for fact, words in facts.items() if words is not None}
