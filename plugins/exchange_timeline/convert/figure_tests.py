"""
Whether a counted group is the article's own: not a part, a total, another day's or another story's.
"""

import re
from functools import cache, lru_cache

from exchange_timeline.convert.article import LIVING
from exchange_timeline.convert.clauses import leading
from exchange_timeline.convert.flags import Flags, months_alone, without_held, without_when
from exchange_timeline.convert.formula import DEAL
from exchange_timeline.convert.happened import has_happened
from exchange_timeline.convert.mentions import Counted
from exchange_timeline.convert.numbers import find_numbers
from exchange_timeline.convert.rules import Rules

# No exchange brought one side more living: 390 on 23 May 2025, 500 on two days of March 2026.
MAX_PEOPLE = 600
MAX_BODIES = 8000
# No day saw more of the dead come home.
MANY_DEAD = 1300
PART = 130
LEAD = 3
SHARE = 60
OWN_VERB = 24
STOP = re.compile(r"[.;,]")
# "Twelve children, it was specified, are among them."
ASIDE = re.compile(r",[^,.;]{1,30},")
# Before anybody else is counted.
REST = re.compile(r"[.;:\d]")


@lru_cache(maxsize=256)  # an article is read again where its narrator decides
def of_another_matter(
    clause: str, counted: Counted, offset: int, flag: Flags, rules: Rules
) -> bool:
    """
    Whether a number is a running total, a sum over stages, still held, planned, or too large.
    """
    value = counted.number.value
    # A number with no noun may be of the dead.
    limit = MAX_BODIES if counted.of == "bodies" or counted.weak else MAX_PEOPLE
    if not 0 < value <= limit or (
        counted.weak and value < 5 and not rules.has("comes_home", clause)
    ):
        return True
    # So many living come in a whole deal; what the lead says is read all the same.
    many = counted.of in LIVING and value >= DEAL and flag.sentence.number > LEAD
    before, after = clause[: counted.head[0] - offset], clause[counted.head[1] - offset :]
    meant = rules.ends("meant", before) or rules.begins("meant_after", after)
    counting = clause[counted.number.end - offset :]
    others = rules.begins("others", counting) and rules.ends("with_one", before)
    compared = rules.begins("compared_by", counting)
    if many or meant or others or compared or rules.ends("age_limit", before):
        return True
    if counted.weak and rules.ends("age_before", before):
        return True
    # "Among the 70 freed are soldiers and three women": not 70 women.
    sexes = counted.weak and rules.has("sex_noun", clause) and not rules.begins("base_came", after)
    freed = rules.ends("sexes_freed", before) or rules.begins("sexes_came", after.lstrip('"” '))
    if sexes and flag.sentence.number > 1 and not freed:
        return True
    if _of_another_day(clause, offset, flag):
        return True
    near = clause[max(0, counted.start - offset - 60) : counted.head[1] - offset + 70]
    return (
        of_a_sum(clause, flag, rules)
        or rules.has("held", near)
        or (not flag.again and _looks_back(clause, flag, rules))
        or (offset > 0 and _in_another_month(clause, flag, rules))
        or ((offset > 0 or leading(flag.text, rules) > 0) and rules.begins("day_after", clause))
        or (rules.has("planned", clause) and not flag.happened)
        or (not flag.again and _planned_near(near, flag, rules))
        or (
            _not_people_near(near, counted, rules)
            and not rules.has("plane", flag.text)
            # "A reporter sentenced there is among the 85 Ukrainians released on Tuesday."
            and not has_happened(
                clause[counted.start - offset : counted.head[1] - offset + OWN_VERB], rules
            )
        )
    )


def _in_another_month(clause: str, flag: Flags, rules: Rules) -> bool:
    """Whether a later clause of dated news tells of another month: "; 150 were freed in May"."""
    if flag.day is None:
        return False
    then = rules.cue("captured_then").sub(" ", clause)
    return any(month != flag.day.month for _, month in months_alone(then, rules))


def _looks_back(clause: str, flag: Flags, rules: Rules) -> bool:
    """Whether a clause tells of an earlier exchange; "recall that today" does not."""
    recalls = flag.today and rules.has("recalls", clause)
    return not recalls and rules.has("previous", without_when(flag.sentence, clause, rules))


def of_a_sum(clause: str, flag: Flags, rules: Rules) -> bool:
    """
    Whether a clause tells a sum since the war began, or of a year or a deal; not people held since
    then, nor the nth exchange since, nor the day's own sum in the lead.
    """
    told = rules.cue("nth_since").sub(" ", without_held(clause, rules))
    if rules.has("total_part", told):
        return True
    war = rules.has("total_war", rules.cue("held_since").sub(" ", told))
    today = any(mention.offset == 0 for mention in flag.dates)
    late = flag.sentence.number > LEAD and rules.has("total_sum", told) and not today
    late = late and not rules.has("this_exchange", told)
    return (war or late) and not rules.has("superlative", clause)


def _of_another_day(clause: str, offset: int, flag: Flags) -> bool:
    """Where a sentence names two days, only the clause of the later one is the news."""
    days = {mention.start: mention for mention in flag.dates if mention.day and mention.month}
    if len({(m.month, m.day) for m in days.values()}) < 2:
        return False
    last = max((m.month or 0, m.day or 0) for m in days.values())
    here = [m for m in days.values() if offset <= m.start < offset + len(clause)]
    return bool(here) and all((m.month, m.day) != last for m in here)


def _planned_near(near: str, flag: Flags, rules: Rules) -> bool:
    """Told as to come, with no verb beside it that tells it as done."""
    if flag.happened and flag.exchange:
        # "An exchange has been held: 30 people are to go home."
        near = rules.cue("bound_for_home").sub(" ", near)
    return rules.has("planned", near) and not has_happened(near, rules)


def _not_people_near(near: str, counted: Counted, rules: Rules) -> bool:
    """Casualties and accused beside the number: another story's figures."""
    return rules.has("another_story", near) and counted.of != "bodies"


@lru_cache(maxsize=256)  # the same
def is_part(clause: str, counted: Counted, offset: int, rules: Rules) -> bool:
    """
    Whether the number counts some of those freed: "among them 30 soldiers".
    """
    start = counted.start - offset
    before, after = clause[:start], clause[counted.head[1] - offset :]
    counting = clause[counted.number.end - offset :]
    if rules.begins("its_own", counting):
        # "95 prisoners were handed over and 95 of its own received": none of those.
        return False
    return not _beside(before, counted, rules) and (
        _part_before(rules).search(clause[max(0, start - PART) : start]) is not None
        or rules.ends("part_are", clause[max(0, start - 90) : start])
        or _part_base(rules).match(clause[:start]) is not None
        or rules.begins("part_of", counting)
        or rules.begins("part_after", after.lstrip('"”'))
        or rules.has("are_among", STOP.split(ASIDE.sub("", after), maxsplit=1)[0])
        or rules.has("of_them", clause[counted.head[0] - offset : counted.head[1] - offset])
        or of_a_region(clause, counted, offset, rules)
        or rules.begins("of_republics", after)
        or rules.ends("of_republics", before)
        # "Kyiv got 189 people, soldiers and two civilians from Mariupol, a port, among them."
        or (
            _joins_on(before, rules, words_only=True)
            and rules.has("listed_among", _up_to_a_number(after, rules))
        )
    )


def _up_to_a_number(after: str, rules: Rules) -> str:
    """The words up to the next number: "and 10 civilians, five women among them" parts the five."""
    rest = REST.split(after, maxsplit=1)[0]
    return rest[: next((number.start for number in find_numbers(rest, rules)), len(rest))]


def of_a_region(clause: str, counted: Counted, offset: int, rules: Rules) -> bool:
    """
    Whether a number counts the people of one region, some of those who came.
    """
    return _from_region(rules).match(clause[counted.head[0] - offset :]) is not None


def _beside(before: str, counted: Counted, rules: Rules) -> bool:
    """Civilians behind an aside: "13 soldiers, two of them officers, and two civilians"."""
    return counted.of == "civilians" and _aside_closed(rules).search(before) is not None


def of_a_service(counted: Counted, text: str, rules: Rules) -> bool:
    """
    Whether a number counts those of one service: "14 border guards".
    """
    after = text[counted.number.end :]
    return rules.begins("service_noun", after) or rules.begins("army_noun", after)


def tells_ranks(text: str, counted: Counted, rules: Rules) -> bool:
    """
    Whether a number is of ranks, "98 soldiers and sergeants": after a whole, it is a part of it.
    """
    return rules.begins("ranks", text[counted.head[1] :])


def tells_parts(between: str, counted: Counted, rules: Rules) -> bool:
    """
    Whether what stands between a whole and a number says that the number is of it.
    """
    told = _part(rules).search(between) is not None and not _beside(between, counted, rules)
    # "84 came home: soldiers, sailors and one civilian"
    return told or (
        ":" in between and counted.of == "civilians" and not rules.has("beside", between)
    )


def joined(text: str, counted: Counted, rules: Rules, *, words_only: bool = False) -> bool:
    """
    Whether a count continues a list: "185 soldiers and 20 civilians".
    """
    return _joins_on(text[: counted.start], rules, words_only=words_only)


def _joins_on(before: str, rules: Rules, *, words_only: bool) -> bool:
    """Whether what stands before a number ends with a joining word, or with a comma too."""
    joint = _and_before(rules).search(before[-14:])
    return joint is not None and not (words_only and joint[0].startswith(","))


def goes_on(text: str, counted: Counted, rules: Rules) -> bool:
    """
    Whether another number of the dead is joined to this one, so that neither is the whole.
    """
    after = text[counted.head[1] : counted.head[1] + 22]
    match = rules.cue("and").search(after) if counted.of == "bodies" else None
    if match is None or {":", ","} & set(after[: match.start()]):
        return False
    following = find_numbers(after[match.end() :], rules)
    # "1,000 bodies and received 35" joins what one side gave to what it got.
    return bool(
        following and not rules.begins("and_clause", text[counted.head[1] + match.start() :])
    ) and not rules.ends("alone_before", after[: match.end() + following[0].start])


def days_share(counted: Counted, flag: Flags, rules: Rules) -> bool:
    """
    What came on one day, of a total named before: "189 of them on Monday".
    """
    end = counted.number.end
    after = flag.text[end : end + SHARE]
    dated = any(end <= mention.start < end + SHARE for mention in flag.dates)
    shared = rules.begins("part_of", after) and counted.number.value <= MAX_PEOPLE
    return shared and (dated or rules.has("exchange", after))


def not_ours(clause: str, counted: Counted, offset: int, flag: Flags, rules: Rules) -> bool:
    """
    A number of another matter, or one of two that only together are the dead.
    """
    another = of_another_matter(clause, counted, offset, flag, rules)
    return another or goes_on(flag.text, counted, rules)


@cache
def _from_region(rules: Rules) -> re.Pattern[str]:
    """People of one region, by a regional newspaper: some of those who came."""
    return re.compile(
        rf"[\w'-]+(?:\s[\w'-]+){{0,3}}?,?\s{rules.cue('from_region').pattern}", re.IGNORECASE
    )


@cache
def _part_base(rules: Rules) -> re.Pattern[str]:
    """A clause that begins with what a part is of."""
    return re.compile(rf"\W*{rules.cue('part_base').pattern}\s*$", re.IGNORECASE)


@cache
def _aside_closed(rules: Rules) -> re.Pattern[str]:
    """Some of those counted before, told between commas, and a joining word behind."""
    some, more = rules.cue("of_them").pattern, rules.cue("and").pattern
    return re.compile(rf"(?:^|,\s\w+)\s{some}\s\w+,\s{more}\s$", re.IGNORECASE)


@cache
def _part_before(rules: Rules) -> re.Pattern[str]:
    """A cue for a part, then only a few words of its clause before the number."""
    clause = rf"(?:(?!,\s{rules.cue('new_clause').pattern})[^.;:])"
    # "Some guardsmen among them, come home, 50 soldiers ...": two commas part them.
    few = rf"(?![^,]*,[^,]*,){clause}{{0,28}}"
    return re.compile(rf"{_part(rules).pattern}{few}$", re.IGNORECASE)


@cache
def _part(rules: Rules) -> re.Pattern[str]:
    """A cue for a part; "71 soldiers, six officers among them, and four civilians" ends one."""
    joined_on = rf"(?!\W+{rules.cue('and').pattern})"
    return re.compile(rules.cue("part").pattern + joined_on, re.IGNORECASE)


@cache
def _and_before(rules: Rules) -> re.Pattern[str]:
    """A joining word before the number."""
    return re.compile(
        rf"(?:,|{rules.cue('and').pattern})\s*(?:another\s|ще\s|еще\s|ещё\s)?$", re.IGNORECASE
    )
