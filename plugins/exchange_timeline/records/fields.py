"""
Every field of the front matter, with what it means, by the kind of file.

The tables are the format's one list of names: the readers refuse any other
field, and `docs/content-format.md` is tested against them.
"""

CLAIM = {
    "to": "the side that people return to",
    "of": "people, military, civilians or bodies",
    "count": "how many; null where the number is not announced",
    "qualifier": "exact, at-least, about or not-announced",
    "stated_by": "who said so, with the channel or the office",
    "side": "the claimant's own side; null for a third party",
    "source": "the id of the source that carries the words",
    "words": "a few words of the claim, quoted",
    "derived": "how the count follows from what was said, where nobody printed it",
    "outside": "how many of the count returned outside the exchange",
    "said": "the day on which it was said, where that is later than the exchange",
}
PART = {
    "by": "service, rank, sex, group or origin",
    "what": "the part's name",
    "count": "how many",
    "qualifier": "exact, at-least or about",
    "stated_by": "who said so",
    "source": "the id of the source that carries the words",
}
SOURCE = {
    "id": "s1, s2 ...: what claims refer to",
    "publisher": "who published it",
    "title": "its title; null where it has none, or where it names a captive",
    "url": "its address",
    "published": "the day or instant when it came out",
    "archived_url": "an archived copy",
    "retrieved": "the day on which it was read",
}
CORRECTION = {"date": "when", "what": "what was put right", "why": "the reason"}
WITHDRAWN = {"date": "since when", "reason": "why it no longer stands"}
AGES = {"youngest": "in years", "oldest": "in years"}

EXCHANGE = {
    "title": "one line, with the figure where there is one",
    "date": "the day of the hand-over",
    "kind": "prisoner-exchange, unilateral-return or repatriation-of-bodies",
    "ordinal": "which exchange it is by the official count",
    "deal": "the deal that it carries out: title, alias or file name",
    "stage": "which stage of the deal",
    "lang": "the language of title and body",
    "claims": "every count, as somebody stated it",
    "composition": "parts of those who returned, never added up",
    "groups": "who was among those freed",
    "services": "the services they served in",
    "places": "where they had served or were taken",
    "mediators": "who mediated",
    "ages": "the youngest and the oldest",
    "held_since": "the year since when most were held",
    "handover": "where the hand-over was",
    "sources": "where it was said",
    "corrections": "what was put right since it was first published",
    "embargo": "not to be published before this instant",
    "withdrawn": "why the record no longer stands",
}
DEAL = {
    "title": "the name the deal goes by",
    "lang": "the language of title and body",
    "aliases": "its other names, by which records may refer to it",
    "agreed": "the day of the agreement",
    "place": "where it was agreed",
    "mediators": "who mediated",
    "promised": "what the sides agreed, as claims",
    "totals": "what was announced for the whole deal, as claims",
    "sources": "where it was said",
    "corrections": "what was put right since it was first published",
}
REPORT = {
    "title": "the article's title",
    "date": "when it was published, with its offset",
    "modified": "when it was last changed",
    "lang": "the article's language, ISO 639-1",
    "authors": "who wrote it, as a person writes the name",
    "summary": "one or two sentences in our own words",
    "source": "publisher, address, archived copy, day it was read",
    "attributed_to": "whom the article names as its sources",
    "quotes": "who is quoted, with which words",
    "photos": "captions and credits",
    "rights": "full, excerpt or facts: what the site may show of the body",
    "review": "pending until a person has looked at it, then done",
    "exchange": "the exchange it reports; null where it reports none",
    "background": "earlier exchanges that it recounts",
    "total_to_date": "a running total that it states, as a claim",
    "evidence": "fact -> the words it was read from",
    "doubts": "what an editor should look at",
    "converted": "the converter's mark on a file nobody has edited",
    "embargo": "not to be published before this instant",
    "withdrawn": "why the report no longer stands",
}
TOLD = {
    "id": "the exchange's id, where day and kind do not tell it",
    "date": "the day of the hand-over",
    "kind": "as of an exchange, or announcement: said to come, not done",
    "deal": "the deal that the article names",
    "stage": "the stage that it names",
    "ordinal": "the number in the official count that it names",
    "claims": "every count it states",
    "groups": "who was among those freed",
    "services": "the services they served in",
    "places": "where they had served or were taken",
    "mediators": "who mediated",
    "ages": "the youngest and the oldest",
    "held_since": "the year since when most were held",
}
QUOTE = {"speaker": "who said it; null where the text does not tell", "text": "the words"}
PHOTO = {
    "caption": "what the picture shows",
    "credit": "to whom it is credited",
    "file": "our own copy",
}
TRANSLATION = {
    "title": "the title in this language",
    "lang": "the language",
    "summary": "a report's summary in this language",
}
CHECKPOINT = {
    "id": "its day, with -2 for a second one that day",
    "date": "the day up to which it counts",
    "to": "the side that people returned to",
    "of": "people or bodies",
    "total": "how many in all",
    "qualifier": "exact, at-least or about",
    "exchanges": "in how many exchanges; null where not said",
    "outside": "how many returned outside exchanges, named beside the total",
    "scope": "in-exchanges, all-routes or not-said",
    "stated_by": "who said so",
    "side": "the claimant's side",
    "note": "what a reader must know to compare it",
    "source": "publisher, title, address, time",
}
