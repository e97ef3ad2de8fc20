"""
What every column and every key of the data holds: the data dictionary.

The tables, the JSON Schema, `datapackage.json` and the dictionary's page are made from
these; a column that is not here cannot be written.
"""

EXCHANGE = {
    "id": "the exchange's id, which never changes",
    "date": "the day of the hand-over, in the timeline's zone",
    "kind": "what kind of hand-over it was",
    "title": "one line on it",
    "url": "its page; a path below the site's root where the site has no address of its own",
    "deal": "the id of the deal that it carries out",
    "stage": "which stage of the deal it is",
    "ordinal": "its number in the official count",
    "groups": "who was among those freed, from a closed list",
    "services": "the services they served in",
    "places": "where they had served or were taken",
    "mediators": "who mediated",
    "youngest": "the youngest age, in years",
    "oldest": "the oldest age, in years",
    "held_since": "the year since when most were held",
    "handover": "where the hand-over was",
    "reports": "the pages of the reports on it",
    "sources": "the addresses of its sources, or their publishers",
    "corrections": "how many corrections the record has",
}
FIGURE = {
    "count": "how many, as the receiving side says; where it says nothing, the one number that "
    "all others name",
    "low": "the lowest of all claims",
    "high": "the highest of all claims",
    "status": "what the claims come to",
    "stated_by": "every claimant with the number that each states",
}
CLAIM = {
    "exchange": "the id of the exchange",
    "exchange_date": "the day of the exchange",
    "kind": "what kind of hand-over it was",
    "to": "the side that people return to",
    "of": "who is counted: people, military, civilians or bodies",
    "count": "how many; empty where the claimant does not announce it",
    "qualifier": "how exactly it was stated",
    "stated_by": "who said so, with the channel or the office",
    "side": "the claimant's own side; empty for a third party",
    "source": "the id of the source within the exchange",
    "source_publisher": "who published the source",
    "source_url": "the source's address",
    "words": "a few words of the claim, quoted",
    "derived": "how the count follows from what was said, where nobody printed it",
    "outside": "how many of the count returned outside the exchange",
    "said": "the day on which it was said, where that is later than the exchange",
}
PART = {
    "exchange": "the id of the exchange",
    "by": "what the part is told by",
    "what": "the part's name",
    "count": "how many",
    "qualifier": "how exactly it was stated",
    "stated_by": "who said so, with the channel or the office",
    "source": "the id of the source within the exchange",
}
DEAL = {
    "deal": "the deal's id, to which exchanges refer",
    "title": "the name it goes by",
    "agreed": "the day of the agreement",
    "place": "where it was agreed",
    "role": "what the count is",
    "to": "the side that people return to",
    "of": "who is counted: people, military, civilians or bodies",
    "count": "how many; empty where the claimant does not announce it",
    "qualifier": "how exactly it was stated",
    "stated_by": "who said so, with the channel or the office",
    "side": "the claimant's own side; empty for a third party",
    "said": "the day on which it was said",
    "source_publisher": "who published the source",
    "source_url": "the source's address",
}
SOURCE = {
    "exchange": "the id of the exchange",
    "id": "the source's id within the exchange",
    "publisher": "who published it",
    "title": "its title; empty where it has none, or where it names a captive",
    "url": "its address",
    "published": "the day or instant when it came out; an hour with no offset is the publisher's",
    "archived_url": "an archived copy",
    "retrieved": "the day on which it was read",
}
CHECKPOINT = {
    "id": "its day, with -2 for a second one that day",
    "date": "the day up to which it counts",
    "to": "the side that people returned to",
    "of": "who is counted: people, military, civilians or bodies",
    "total": "how many in all",
    "qualifier": "how exactly it was stated",
    "exchanges": "in how many exchanges",
    "outside": "how many returned outside exchanges, named beside the total",
    "scope": "whether the total counts exchanges alone or all ways home",
    "stated_by": "who said so, with the channel or the office",
    "side": "the claimant's own side; empty for a third party",
    "note": "what a reader must know to compare it",
    "source_publisher": "who published the source",
    "source_title": "the source's title",
    "source_url": "the source's address",
    "source_published": "the day or instant when the source came out",
    "source_archived_url": "an archived copy of the source",
}
CORRECTION = {
    "exchange": "the id of the exchange",
    "date": "the day of the correction",
    "what": "what was put right",
    "why": "the reason",
}
STATUS = {
    "agreed": "all exact claims name the same number",
    "disputed": "exact claims differ",
    "at-least": "claimants say no more than a lower bound",
    "about": "claimants give a rough number only",
    "sum": "nobody states people; military and civilians are added up",
    "not-announced": "the receiving side does not announce the number",
    "not-stated": "nobody states a number",
}
QUALIFIER = {
    "exact": "a plain number",
    "at-least": "a lower bound: more than, at least",
    "about": "a rough number: some, nearly",
    "not-announced": "the claimant said that the number will not be told, or not yet",
}
ROLE = {
    "promised": "what the sides agreed",
    "total": "what was announced for the whole deal and no stage carries",
}
PART_BY = {
    "service": "the service they served in",
    "rank": "their rank",
    "sex": "women and men",
    "group": "a group of the closed list",
    "origin": "where they came from",
}
KIND = {
    "prisoner-exchange": "both sides give people back",
    "unilateral-return": "one side gives people back",
    "repatriation-of-bodies": "the bodies of the dead are handed over",
}
SCOPE = {
    "in-exchanges": "those who returned in exchanges",
    "all-routes": "all who returned, by any way",
    "not-said": "the claimant did not say which",
}
