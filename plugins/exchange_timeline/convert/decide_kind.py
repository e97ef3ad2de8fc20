"""
What the article is: the report of an exchange, its announcement, or neither.
"""

import re
from dataclasses import dataclass
from typing import Literal

from exchange_timeline.convert.article import Doubt, Evidence
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.happened import has_happened
from exchange_timeline.convert.people_told import (
    about_prisoners,
    counts_home,
    living,
    of_a_known_day,
    of_captives,
    of_one,
    of_some_freed,
)
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.summed_up import counts_a_sum, sums_up, without_reached

Verdict = Literal["report", "announcement", "none"]
LEAD = 4
LATER = 8
# Further down, what is disputed or denied is no longer the exchange itself.
HALTED_LEAD = 2
QUOTED = 2
OPENING = 3
# Whoever begins by asking, "How were they freed?", explains.
ASKS = re.compile(r"\?[\"”»]?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """
    The verdict, and the sentence that it rests on; `by_words` tells that no rule saw news in it.
    """

    verdict: Verdict
    lead: Flags | None = None
    by_words: bool = False

    @property
    def evidence(self) -> Evidence | None:
        """The words of the sentence that decided."""
        return self.lead.evidence if self.lead else None

    def doubted(self, why: str) -> Doubt:
        """The editor's question whether the article is a report, where that is not sure."""
        read = f"'{self.evidence.words[:120]}'" if self.evidence else "the text"
        return Doubt("exchange", f"a report? {read} {why}")


def decide(flags: tuple[Flags, ...], rules: Rules) -> Decision:
    """
    The first sentence that says something of an exchange decides; the title where none does.

    What happened outweighs what is planned within a sentence; what was called off, or
    is no exchange of people, makes no report whatever stands further down.
    """
    flags = without_reached(flags, rules)
    body = [flag for flag in flags if flag.sentence.number > 0 and flag.sentence.section == "body"]
    title = _title(flags)
    if title and _ruled_out(title, rules):
        return Decision(verdict="none")
    # Without a headline the first sentence may only say where, or who told it.
    opening = [title, *body[:1]] if title else body[:OPENING]
    titled = title is not None and about_prisoners(title, rules)
    early = any(about_prisoners(flag, rules) for flag in body[:LEAD])
    told = [*opening, *(flag for flag in body[:LEAD] if flag.today)]
    came = early and any(counts_home(flag, rules) for flag in told)
    # "A court sentenced 12 fighters on Wednesday. Eleven more had been exchanged."
    tried = not titled and any(flag.not_people for flag in body[:1])
    if not came and (tried or not any(about_prisoners(flag, rules) for flag in opening)):
        # Neither headline nor first sentence is about prisoners: what follows is another story.
        return Decision(verdict="none")
    topic = titled or came
    headline = _says(title, rules, topic=came) if title else None
    reported = headline == "report"
    # After a sum of years "the largest of them returned 386" is no news of a day.
    opened = any(sums_up(flag, rules) for flag in body[:1])
    headed = opened and title is not None and _all_sums(title, body[0], rules)
    summed = headed or (opened and not (reported or body[0].dates))
    summed = summed or (title is not None and rules.has("many_exchanges", title.text))
    # Below "Freed soldier to marry" only the first sentence can be news of the exchange.
    story = title is not None and rules.has("story_of_freed", title.text)
    told_of_one = not reported and any(of_some_freed(flag, rules) for flag in body[:1])
    recalled = False
    for flag in body[: 1 if story else LEAD]:
        verdict = _says(flag, rules, topic=topic)
        earlier = flag.day and not flag.today and not rules.has("of_them", flag.text)
        sums = not flag.dates or earlier or rules.has("total_part", flag.text)
        # "They came home on 3 January. Russia got 248." goes on with that day.
        recalled = told_of_one and (of_a_known_day(flag) or (recalled and not flag.dates))
        undated = (summed and (sums or headed)) or recalled
        if verdict == "report" and (undated or story) and not flag.today:
            continue
        if verdict and _quoted_only(flag, verdict, rules):
            continue
        if verdict is not None:
            follows = _report_follows(body, rules, titled=reported) and (
                headline != "announcement"
                or any(each.today and living(each, rules) for each in body[:LEAD])
            )
            another = reported and title is not None and _of_another(flag, title, rules)
            follows = follows or another or _came_after_all(flag, body, rules)
            if verdict == "announcement" and follows:
                continue
            if verdict == "announcement" and reported and _only_sounds_planned(flag, rules):
                return Decision(verdict="report", lead=title)
            done = _done_after_all(body, rules) if verdict == "announcement" else None
            return (
                Decision(verdict="report", lead=done)
                if done
                else Decision(verdict=verdict, lead=flag)
            )
    return Decision(verdict=headline or "none", lead=title if headline else None)


def told_as_done(flags: tuple[Flags, ...], rules: Rules) -> Flags | None:
    """
    The first sentence that, in an article about an exchange, tells it as done; none where the
    headline rules it out.
    """
    title = _title(flags)
    if title and _ruled_out(title, rules):
        return None
    body = (flag for flag in flags if flag.sentence.section == "body" and flag.own_news)
    early = (flag for flag in body if flag.sentence.number <= LATER)
    return next((flag for flag in early if _says(flag, rules, topic=True) == "report"), None)


def _title(flags: tuple[Flags, ...]) -> Flags | None:
    """The headline, where there is one."""
    return next((flag for flag in flags if flag.sentence.section == "title"), None)


def _ruled_out(title: Flags, rules: Rules) -> bool:
    """Whether a headline can be no report's: "Interview: ...", or one of captives refused."""
    captives = title.exchange or of_captives(title, rules)
    return rules.begins("genre", title.text) or (_refused(title) and captives)


def _of_another(planned: Flags, title: Flags, rules: Rules) -> bool:
    """
    Whether what is to come is another return than the headline's: below "126 freed" the next one,
    or one of the dead where the living came home, or the other way.
    """
    counted = planned.sentence.number > QUOTED and bool(living(title, rules))
    return counted or planned.bodies != title.bodies


def _all_sums(title: Flags, first: Flags, rules: Rules) -> bool:
    """Whether above a sum the headline tells one as well, and one of them is more than a deal's."""
    return sums_up(title, rules) and any(counts_a_sum(flag, rules) for flag in (title, first))


def _quoted_only(flag: Flags, verdict: Verdict, rules: Rules) -> bool:
    """Past the first sentence, another day that a quotation recalls is not the article's news."""
    if flag.sentence.number < QUOTED or flag.today or (verdict == "report" and not flag.day):
        return False
    plain = fold(flag.sentence.plain)
    told = has_happened(plain, rules) if verdict == "report" else plain.strip(' .…"”»')
    return not told


def _refused(title: Flags) -> bool:
    """A headline of another thing called exchange, of one that is off or explained, of bodies."""
    identified = _identified(title)
    explains = title.rules.cue("explains").match(title.text)
    halted = title.halted and not title.happened
    buried = title.rules.has("buries", title.text)
    about_one = title.bodies and (identified or buried)
    return bool(title.not_people or halted or explains or about_one)


def _identified(title: Flags) -> bool:
    """Whether a headline tells that the dead were identified, and of none come home before that."""
    told = title.rules.cue("identified").search(title.text)
    home = title.rules.cue("happened").search(title.text)
    return told is not None and (home is None or told.start() < home.start())


def _says(flag: Flags, rules: Rules, *, topic: bool = False) -> Verdict | None:
    """
    What one sentence says of an exchange; None where it says nothing of one.

    Under a headline about prisoners, `topic`, people who came home are they.
    """
    home = topic and (
        counts_home(flag, rules) or (flag.happened and rules.has("home_again", flag.text))
    )
    about = home or about_prisoners(flag, rules)
    asks = flag.sentence.number <= QUOTED and ASKS.search(flag.text)
    if not about or asks or (sums_up(flag, rules) and not flag.not_people):
        return None
    told = (
        flag.happened
        and not flag.previous
        and not (flag.halted and not flag.exchange)
        and not (of_some_freed(flag, rules) or of_one(flag, rules))
    )
    halted = flag.halted and not (told or (flag.happened and flag.previous))
    if flag.not_people or (halted and flag.sentence.number <= HALTED_LEAD):
        return "none"
    if told and not (flag.planned and _planned_first(flag, rules)):
        return "report"
    return "announcement" if told or flag.planned else None


def _planned_first(flag: Flags, rules: Rules) -> bool:
    """Whether the sentence begins with what is to come and only then tells what was."""
    planned = rules.cue("planned").search(flag.text)
    happened = rules.cue("happened").search(flag.text)
    return bool(
        planned
        and happened
        and planned.start() < happened.start()
        and flag.dates == ()
        and rules.has("modal", planned[0])
    )


def _only_sounds_planned(flag: Flags, rules: Rules) -> bool:
    """
    Whether, below a headline that tells it as done, it only could be: "we could free 10", or its
    number is withheld: "how many are to be exchanged neither side disclosed".
    """
    return rules.has("could_be", flag.text) or rules.has("withheld", flag.text)


def _report_follows(body: list[Flags], rules: Rules, *, titled: bool) -> bool:
    """Whether one of the first sentences tells it as done: as the title does, or as today's."""
    lead = body[:LEAD]
    # "No exchange since October, when 190 were freed" tells of none.
    done = [flag for flag in lead if not (flag.planned or flag.not_people or flag.halted)]
    counted = any(counts_home(flag, rules) for flag in done)
    counted = counted and any(_names_its_day(flag) for flag in lead)
    return any(
        _says(flag, rules, topic=counted) == "report"
        and (titled or flag.today or (counted and (flag.dates or not flag.planned)))
        for flag in lead
    )


def _came_after_all(planned: Flags, body: list[Flags], rules: Rules) -> bool:
    """Whether as many as it tells to come, "36 in the next exchange", are then told to be home."""
    expected = living(planned, rules)
    return any(
        flag.happened and not (flag.planned or flag.previous) and expected & living(flag, rules)
        for flag in body[:LEAD]
    )


def _names_its_day(flag: Flags) -> bool:
    """Whether a sentence says "today", or when the exchange was."""
    return any(flag.exchange or mention.offset == 0 for mention in flag.dates)


def _done_after_all(body: list[Flags], rules: Rules) -> Flags | None:
    """
    Where it counts past the lead who came home, and says that the exchange took place today: "they
    agreed to swap 314", and then "157 came home".
    """
    if not any(flag.own_news and counts_home(flag, rules) for flag in body[LEAD:LATER]):
        return None
    done = (flag for flag in body[LEAD:LATER] if flag.exchange and flag.today and not flag.planned)
    return next((flag for flag in done if _says(flag, rules) == "report"), None)
