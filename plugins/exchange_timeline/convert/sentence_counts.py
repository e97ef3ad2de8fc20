"""
The counts of one sentence: each number may say what the next one is of, and to whom it came.
"""

from collections.abc import Iterator
from dataclasses import replace

from exchange_timeline.convert.article import LIVING
from exchange_timeline.convert.claimed import Claimed, Voice, claimed
from exchange_timeline.convert.clauses import clause_of
from exchange_timeline.convert.direction import each_side, side_of
from exchange_timeline.convert.either_side import is_half, lists_each
from exchange_timeline.convert.fallen import of_another_day, whom
from exchange_timeline.convert.figure_tests import (
    days_share,
    is_part,
    joined,
    not_ours,
    of_a_service,
    tells_parts,
    tells_ranks,
)
from exchange_timeline.convert.flags import Flags
from exchange_timeline.convert.formula import DEAL
from exchange_timeline.convert.mentions import Counted, counted_in
from exchange_timeline.convert.number_lists import (
    both_sexes,
    counted_apart,
    lists_parts,
    parts_of_one,
)
from exchange_timeline.convert.recalled import OPENING
from exchange_timeline.convert.rules import Rules
from exchange_timeline.convert.sides import first_side, names_every_side, sides_in
from exchange_timeline.convert.told_by import told_by
from exchange_timeline.convert.whose import (
    adds_nations,
    from_across_the_border,
    names_another,
    nation_of,
    of_both,
    only_nation,
    whose,
)

LEAD = 3
# So many letters behind a part may tell where those went: "and 45 to Russia".
WHERE = 15


class SentenceCounts:
    """
    One sentence read from its first number to its last: each may say what the next one is of.
    """

    def __init__(
        self,
        flag: Flags,
        voice: Voice,
        rules: Rules,
        narrator: str | None,
        *,
        dead: bool,
        totalled: str | None,
    ) -> None:
        self.flag, self.rules, self.narrator = flag, rules, narrator
        self.sentence_voice = self.voice = voice
        # Whether the article is about the fallen.
        self.fallen = dead
        self.found = counted_in(flag.text, rules, flag.dates)
        self.apart = counted_apart(flag, self.found, rules)
        self.listed = lists_parts(flag.text, self.found, rules)
        self.adding_up = parts_of_one(self.found)
        self.told_by: str | None = None
        # The side that the last number came to, where its phrase ends, whether one was left open.
        self.known: str | None = None
        self.begin = self.end = 0
        self.opened = False
        # Whether the last number was another matter's, and whether it was no whole of its own.
        self.dropped = self.some = False
        # Whether the last number came to either side.
        self.either = False
        # After a sum over both sides, "108 Ukrainian women among them" is one side's whole.
        self.sum = 0
        # After a total, "50 of them on Wednesday" are the day's own; they came where all did.
        self.totalled = totalled

    def counts(self) -> Iterator[Claimed | None]:
        """Every counted group that belongs to the event; None where its side is left open."""
        for each in self.found:
            counted = whom(each, self.flag, self.rules)
            recalled = of_another_day(counted, self.flag, fallen=self.fallen)
            if recalled or both_sexes(counted, self.found):
                continue
            clause, offset = clause_of(self.flag.text, *counted.head, self.rules)
            self.voice = self.sentence_voice.within(offset, offset + len(clause))
            self.told_by = told_by(clause, offset, self.flag, self.voice, self.narrator)
            yield from self._one(counted, clause, offset)

    def plainly(self) -> Iterator[Claimed]:
        """What a sentence with no verb of coming home counts: who, by its own words, came where."""
        received = self.rules.begins("received_only", self.flag.text)
        for each in self.counts():
            if each and not each.part and (received or not each.weak):
                yield each

    def _one(self, counted: Counted, clause: str, offset: int) -> Iterator[Claimed | None]:
        flag, rules = self.flag, self.rules
        if self.totalled and days_share(counted, flag, rules):
            yield replace(claimed(flag, self.voice, counted, self.totalled), weak=False)
            return
        # "2,080 soldiers and 230 civilians", "6,400 people, 400 of them civilians": all of a sum.
        self.dropped = not_ours(clause, counted, offset, flag, rules) or (
            self.dropped and (self._goes_on(counted) or self._is_part(counted, clause, offset))
        )
        if self.dropped:
            self.totalled = side_of(clause, counted, offset, rules, self.told_by)
            return
        part = self._is_part(counted, clause, offset)
        in_all = self._in_all(counted, clause, offset)
        whole = not part or is_half(counted, self.found) or self._leads(counted, offset)
        self.either = whole and not in_all and self._of_either(counted, clause, offset)
        if self.either:
            # So many come in the days of a whole deal.
            of_a_deal = counted.of != "bodies" and counted.number.value >= DEAL
            more = counted is not self.found[0] and self._goes_on(counted)
            for side in () if of_a_deal else sides_in(rules):
                came = claimed(flag, self.voice, counted, side.name)
                yield replace(came, each=True, joined=more)
            return
        of_one = self.sum == counted.number.value * 2 or (
            self.sum > 0 and nation_of(counted, flag.text, rules) is not None
        )
        both = in_all or self._of_both(counted, clause, offset) or self._sums(counted)
        if both and not of_one:
            self.sum = counted.number.value
            return
        to = self._side(counted, clause, offset, part=part)
        if self.opened and counted.of == "civilians" and not whose(counted, flag.text, rules):
            # "37 soldiers and 12 civilians": where the first of a list came, all did.
            to = None if self._goes_on(counted) else to
        if to == first_side(rules) and from_across_the_border(counted, clause, flag, rules):
            to = None
        if to is None:
            self.opened = True
            yield None
            return
        # "95 came home: 51 soldiers, 11 of the guard and four sailors" adds nobody to the 95.
        some = self.some and counted.of in LIVING
        lists = self.known == to and not (self.opened or some)
        weak = counted.weak and not (self._base(counted) or of_one)
        weak = weak or rules.begins("service_noun", flag.text[counted.number.end :])
        yield replace(
            claimed(flag, self.voice, counted, to),
            weak=weak,
            part=part,
            outside=counted in self.apart,
            joined=lists and self._joined(counted),
            beside=counted.of == "civilians" and not part and rules.has("beside", flag.text),
        )
        self.known, self.opened, self.some = to, False, part or weak
        self.begin, self.end = counted.start, counted.head[1]

    def _goes_on(self, counted: Counted) -> bool:
        """Whether only a joining word parts it from the number before: "100 and 12 civilians"."""
        return joined(self.flag.text, counted, self.rules, words_only=True)

    def _of_both(self, counted: Counted, clause: str, offset: int) -> bool:
        """Whether it is a sum over both sides, by the sentence or by its own clause."""
        by_sentence = self.rules.has("both_sides", self.flag.text)
        return by_sentence or of_both(clause, counted, offset, self.rules)

    def _sums(self, counted: Counted) -> bool:
        """Whether it counts both: "218, 108 Ukrainian women among them", "218, 108 ... and 110"."""
        text, rules = self.flag.text, self.rules
        rest = [each for each in self.found if each.start > counted.start]
        if not rest or whose(counted, text, rules):
            return False
        if adds_nations(counted, rest[:2], text, rules):
            return True
        side, part = whose(rest[0], text, rules), rest[0].weak and self._is_part(rest[0], text, 0)
        return side is not None and (part or self._others_too(rest[0], side))

    def _others_too(self, part: Counted, side: str) -> bool:
        """Whether a nation's people are some of those counted: "a hundred, five Ukrainians"."""
        noun = self.flag.text[part.number.end : part.head[1]].strip()
        words = next(each for each in sides_in(self.rules) if each.name == side)
        nation = part.of == "people" and words.folk.fullmatch(noun) is not None
        return nation and self._is_part(part, self.flag.text, 0)

    def _of_either(self, counted: Counted, clause: str, offset: int) -> bool:
        """Whether it came to each side: "each freed 30 soldiers and 20 civilians"."""
        text, rules = self.flag.text, self.rules
        goes_on = self.either and self._goes_on(counted)
        return (
            (goes_on and whose(counted, text, rules) is None)
            or each_side(clause, counted, offset, rules)
            or lists_each(counted, self.found, text, rules)
        )

    def _leads(self, counted: Counted, offset: int) -> bool:
        """Whether an article begins with it: "307 of the prisoners on each side"."""
        first = self.flag.sentence.number <= 1 and counted is self.found[0]
        return first and counted.start == offset

    def _is_part(self, counted: Counted, clause: str, offset: int) -> bool:
        """Whether it counts some of those counted before, or one service of several."""
        text, rules = self.flag.text, self.rules
        if self.sum and nation_of(counted, text, rules):
            return False
        if counted in self.adding_up:
            return True
        # "One more soldier is home too" tells of one of them.
        # "The region meets its own: seven are home".
        regional = self.flag.sentence.section == "title" and rules.has("regional", text)
        some = regional or self.listed or (counted.of != "civilians" and counted.number.value == 1)
        late = self.flag.sentence.number > OPENING
        some = some or (late and rules.begins("of_a_place", text[counted.head[1] :]))
        some = some or rules.begins("of_the_freed", text[counted.number.end :])
        # Nor are those of one service all, where nobody was counted in the lead.
        some = some or (self.flag.sentence.number > LEAD and of_a_service(counted, text, rules))
        # "The bodies of a thousand, five of whom had been on a list": five of the dead.
        some = some or (counted.weak and self._of_the_bodies(counted, clause, offset))
        if some or (self.known and whose(counted, text, rules) not in (None, self.known)):
            return some
        # "177 people, including soldiers, border guards and three civilians"
        within = self.known is not None and joined(text, counted, rules)
        told = is_part(clause, counted, offset, rules) or is_part(text, counted, 0, rules)
        return (
            (told and not self._base(counted))
            or (self.known is not None and tells_ranks(text, counted, rules))
            or (within and tells_parts(text[self.end : counted.start], counted, rules))
        )

    def _of_the_bodies(self, counted: Counted, clause: str, offset: int) -> bool:
        """Whether it counts some of the dead before it, and not those of the other side."""
        if all(each.of != "bodies" for each in self.found if each.start < counted.start):
            return False
        return side_of(clause, counted, offset, self.rules, self.told_by) in (None, self.known)

    def _base(self, counted: Counted) -> bool:
        """Whether the lead counts all whom it parts: "of the 70 who came, six", "among the 70"."""
        if self.flag.sentence.number > LEAD or counted not in self.found[:2]:
            return False
        rules, text = self.rules, self.flag.text
        first = counted is self.found[0]
        return rules.ends("among_all", text[: counted.start]) or (
            first and rules.begins("base_came", text[counted.number.end :])
        )

    def _in_all(self, counted: Counted, clause: str, offset: int) -> bool:
        """A sum over both sides by the word behind it: "40 soldiers in all"."""
        after = clause[counted.head[1] - offset :]
        return (
            self.rules.begins("in_all", after)
            and side_of(clause, counted, offset, self.rules, None) is None
            and names_every_side(self.flag.text, self.rules)
        )

    def _side(self, counted: Counted, clause: str, offset: int, *, part: bool) -> str | None:
        """The side that they came to; what continues a list or is a part goes with the last."""
        text, rules = self.flag.text, self.rules
        named = whose(counted, text, rules)
        if self.known and not named and rules.ends("so_did", text[: counted.start]):
            return self.known
        if self.known and not named and part:
            # "212 of them returning to Ukraine and 45 to Russia"
            behind = text[self.end : counted.head[1] + WHERE]
            return side_of(behind, counted, self.end, rules, None) or self.known
        if named and (self.sum or counted.weak):
            return named
        if counted.of == "civilians" and self._lists_on(counted, named):
            return self.known
        to = side_of(clause, counted, offset, rules, self.told_by)
        listed = text[: counted.start].endswith(": ")
        if to is None and (listed or rules.has("its_own", text[slice(*counted.head)])):
            # "Russia let 145 go - most of them sergeants - and took 145 of its own."
            # "Released by Russia: 145 soldiers."
            to = side_of(text, counted, 0, rules, self.told_by)
        if to is None and self.known and joined(text, counted, rules):
            # "Four came back to Ukraine, and three to their families in Russia."
            stays = not names_another(text[counted.head[1] :], self.known, rules)
            to = self.known if stays else None
        return to or (self.told_by if part else None) or only_nation(counted, self.flag, rules)

    def _joined(self, counted: Counted) -> bool:
        """Whether it is told beside the last number: "in addition to 117 soldiers, 5 civilians"."""
        text, rules = self.flag.text, self.rules
        return self._goes_on(counted) or rules.ends("besides", text[: self.begin])

    def _lists_on(self, counted: Counted, named: str | None) -> bool:
        """Whether it ends a list, "100 soldiers and a civilian", and nothing says they part."""
        text, rules = self.flag.text, self.rules
        return (
            self.known is not None
            and not (self.opened or named)
            and self._goes_on(counted)
            and not names_another(text[self.end :], self.known, rules)
        )
