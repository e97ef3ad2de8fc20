"""
Whose a picture is by the sign of copyright or the word, and which names are picture agencies'.
"""

import re

from exchange_timeline.convert.article import Photo
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.shapes import words_in

MAX_CREDIT = 14
# The sign of copyright before an owner, alone or with what the picture shows behind a comma.
SIGNED = re.compile(
    r"^(?:©|\(c\))\s*(?:(?:фото|photo|foto|скриншот|image)\s*:\s*)?"
    r"(?P<credit>[^\s©\d,;|][^©,;|]{1,70}?)\)?(?:[,;|]\s*(?P<shows>.{8,}))?$",
    re.IGNORECASE,
)
COPYRIGHT = re.compile(
    r"^(?P<caption>[^©]{8,300}?)\s*[/|,(]?\s*©\s*(?P<credit>[^©\d\s][^©]{1,60}?)\)?$"
)
# The word in place of the sign: "Buses at the border. Copyright Name/Agency".
WORD = re.compile(
    r"^(?:(?P<caption>.{8,300}?[\w.!?»\"”])\s+)?(?-i:Copyright|COPYRIGHT)\b:?\s+"
    r"(?P<credit>[A-ZА-ЯІЇЄҐЁ@][^©\d]{1,60})$",
    re.IGNORECASE,
)


def is_agency(text: str, rules: Rules) -> bool:
    """
    Whether words are a picture agency's name.
    """
    return rules.cue("photo_agencies").fullmatch(text.strip()) is not None


def copyright_photo(text: str, rules: Rules) -> Photo | None:
    """
    A caption and behind it the sign of copyright; or the sign, and whose the picture is.
    """
    match = COPYRIGHT.match(text) if "©" in text[1:] else None
    if match and len(words_in(match["credit"])) <= MAX_CREDIT:
        caption, credit = match["caption"].strip(" /|"), match["credit"].strip(" .")
        return Photo(caption=caption, credit=credit, line=0)
    signed = SIGNED.match(text)
    if not signed:
        return _by_word(text, rules) if "opyright" in text or "OPYRIGHT" in text else None
    owner = signed["credit"].strip(" .")
    # A paper's sign at its page's foot.
    papers = rules.cue("publisher").fullmatch(owner) and not is_agency(owner, rules)
    if papers or len(words_in(owner)) > MAX_CREDIT - 2:
        return None
    return Photo(caption=signed["shows"], credit=owner, line=0)


def _by_word(text: str, rules: Rules) -> Photo | None:
    """The same by the word, before an owner that can be nobody but a picture's."""
    match = WORD.match(text)
    if not match or len(words_in(match["credit"])) > MAX_CREDIT - 2:
        return None
    owner = match["credit"].strip(" .")
    owners = re.split(r"\s?/\s?", owner)
    if not any(is_agency(each, rules) or rules.has("picture_owner", fold(each)) for each in owners):
        return None
    return Photo(caption=match["caption"], credit=owner, line=0)
