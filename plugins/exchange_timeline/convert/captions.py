"""
Whether a line is a picture's: what it shows, and whose it is.
"""

import re
from functools import cache, lru_cache

from exchange_timeline.convert.article import Photo
from exchange_timeline.convert.copyright import MAX_CREDIT, copyright_photo, is_agency
from exchange_timeline.convert.rules import Rules, fold
from exchange_timeline.convert.shapes import words_in

MAX_CAPTION = 60
MAX_BARE = 8
GIVEN = re.compile(r"courtesy|provided|supplied|handout|надан|предоставлен", re.IGNORECASE)
MOVING = re.compile(r"video|відео|видео", re.IGNORECASE)
SLASHED = re.compile(
    r"(?<![\w/:])((?:[A-ZА-ЯІЇЄҐЁ][\w.'’-]*,?\s){0,4}"
    r"[A-ZА-ЯІЇЄҐЁ][\w.'’-]*\s?/\s?[A-ZА-ЯІЇЄҐЁ][\w./' -]{1,60}"
    r"|[A-ZА-ЯІЇЄҐЁ][\w /.'’-]{0,40}\bvia\s[A-ZА-ЯІЇЄҐЁ][\w .]{1,30})\.?$"
)
# A caption, a slash, and an owner at the end: "Freed men at home / Name via Telegram".
BESIDE = re.compile(
    r"^(?P<caption>.{12,200}?\w[.!»\"”]?) / (?P<owner>[^/]{3,60}(?:/[^/\s][^/]*)?)$"
)
PLATFORM = re.compile(r"(?:Twitter|X|Truth Social|WhatsApp|Viber) ?/")
# "Freed men hug. Source: Koval", "Freed men hug / Джерело: Коваль": one sentence and its owner.
SOURCED = re.compile(
    r"(?P<caption>(?:[^.:\"“”«»!?/]|\.(?= \d)){12,200})(?:(?P<stop>[.!?]) (?=\(?Source)| ?/ ?)"
    r"\(?(?:Source|Джерело|Источник): (?P<owner>[^:;()]{3,60}?)\)?\.?$"
)
# "Men at the borderPhoto: Koval": the label lost the space before it.
GLUED = re.compile(
    r"(?<=[a-zß-žа-яіїєґё])(?=(?:Photo|Image|Picture|Credit|Foto|Bild|Imagen|Fot|Фото)s?: )"
)
SENTENCE_BEFORE = re.compile(r"\w{3}[.!?] \w")
BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,90})[)\]]\.?$")
BBC = re.compile(
    r"^(?:(?:image|photo) (?:source|credit)|автор фото|(?:джерело|источник) фото"
    r"|(?P<caption>(?:image|photo) caption|підпис до фото|подпись к фото)),\s*(?P<says>.+)$",
    re.IGNORECASE,
)
IN_BRACKETS = re.compile(r"\(([^()]{3,60})\)$")
# A caption of one sentence, in which a full stop may follow "Aug" or an initial.
OWNED = re.compile(
    r"(?P<caption>(?:[^.:\"“”«»!?]|\.(?= \d)|(?<=\b[A-Z])\.){12,250}[.!?]) "
    r"(?:\((?P<inside>[A-ZА-ЯІЇЄҐЁ][^().:\d]{2,90})\)"
    r"|(?P<behind>[A-ZА-ЯІЇЄҐЁt][^():!?\"“«]{2,80}[^.\s]))$"
)
JOINING = ("of", "for", "the", "and", "in", "on", "via", "at", "to", "s")
AGENCY_CAPTION = re.compile(r"^[A-Z][\w ]{2,25} (?:--|-|–|—) [A-Z].{20,250}\b20\d\d\.?$")


@lru_cache(maxsize=1024)  # a line is asked by several stages
def photo_in(text: str, rules: Rules) -> Photo | None:
    """
    The picture that a line is caption or credit of, or None.

    >>> from exchange_timeline.convert.rules import rules_for
    >>> photo_in("Buses at the border. Photo: Press office", rules_for("en"))
    Photo(caption='Buses at the border.', credit='Press office', line=0)
    """
    if len(words_in(text)) > MAX_CAPTION + MAX_CREDIT:
        return None
    text = GLUED.sub(" ", text) if ": " in text else text
    for read in READERS:
        photo = read(text, rules)
        if photo and photo.credit and rules.cue("no_credit").fullmatch(fold(photo.credit)):
            # "File photo" tells nobody whose it is.
            return Photo(caption=photo.caption, credit=None, line=0)
        if photo and photo.credit and photo.credit.startswith("©"):
            return Photo(caption=photo.caption, credit=photo.credit.strip("© "), line=0)
        if photo:
            return photo
    return None


def _labelled(text: str, rules: Rules) -> Photo | None:
    """A caption, the word for a photo, a colon or slash, and whose it is."""
    folded = fold(text)
    labels = list(_label(rules).finditer(folded)) if rules.has("label_photo", folded) else []
    if not labels:
        return None
    match = labels[0]
    if len(labels) > 1 and match.start() == 0:
        # "Image: what it shows. Pic: whose it is".
        shows = text[match.end() : labels[-1].start()].strip(" /|,([*_•-–")
        credit = text[labels[-1].end() :].strip(" .*_]")
        return Photo(caption=shows or None, credit=credit, line=0) if shows and credit else None
    credit = text[match.end() :].strip(" .*_]")
    credit = credit if "(" in credit else credit.rstrip(")")
    inside = IN_BRACKETS.search(credit)
    if inside and match.start() == 0 and (_is_address(inside[1]) or is_agency(inside[1], rules)):
        # "Photo: what it shows (whose it is)".
        shows = credit[: inside.start()].strip()
        return Photo(caption=shows or None, credit=inside[1], line=0)
    caption = text[: match.start()].strip(" /|,([*_•-–")
    if MOVING.match(match[0].lstrip()) and caption[-1:].isalnum() and match[0][0] == " ":
        # "Watch more of our video: ...": a film's name, or the way to it.
        return None
    if not credit or len(words_in(credit)) > MAX_CREDIT or len(words_in(caption)) > MAX_CAPTION:
        return None
    return Photo(caption=caption or None, credit=credit, line=0)


def _label_above_both(text: str, rules: Rules) -> Photo | None:
    """The word for a photo, what it shows, and an agency behind: "Photo: Men hug. Koval/AP"."""
    label = _label(rules).match(fold(text)) if "/" in text else None
    photo = _slashed(text[label.end() :], rules) if label else None
    whole = photo is not None and photo.caption and photo.caption.endswith((".", "!", "?"))
    return photo if whole else None


def _after_caption(text: str, rules: Rules) -> Photo | None:
    """A caption's full stop, then "Photo" and whose it is, with no colon between."""
    caption, _, last = text.rpartition(". ")
    if caption and rules.cue("credit_words").fullmatch(fold(last)) and len(words_in(last)) > 1:
        return Photo(caption=caption + ".", credit=last, line=0)
    match = _unmarked(rules).search(fold(text))
    if not match or len(words_in(text[: match.start()])) > MAX_CAPTION / 2:
        return None
    credit = text[match.end() :].strip(" .")
    if not 0 < len(words_in(credit)) <= MAX_CREDIT / 2:
        return None
    return Photo(caption=text[: match.start()].strip(), credit=credit, line=0)


def _is_address(text: str) -> bool:
    """Whether words are a page's or an account's address."""
    return " " not in text and re.search(r"\w\.\w|^@\w", text) is not None


def _bracketed(text: str, rules: Rules) -> Photo | None:
    """A credit in brackets at the end: "(EPA Photo)", "[Handout/Reuters]"."""
    match = BRACKETED.search(text)
    if not match:
        return None
    inside = match[1].strip()
    label = _start(rules).match(fold(inside))
    known = (
        rules.cue("credit_words").search(inside) is not None
        or is_agency(inside, rules)
        or (label is not None and (not label["joint"] or rules.has("picture_owner", fold(inside))))
    )
    slashed = "/" in inside and (
        rules.has("photo_agencies", inside)
        or PLATFORM.match(inside) is not None
        or (" / " in inside and len(words_in(inside)) <= 8)
        or rules.cue("handed_out").fullmatch(inside.rpartition("/")[2].strip()) is not None
    )
    if not (known or slashed) or len(words_in(inside)) > MAX_CREDIT:
        return None
    caption = text[: match.start()].strip()
    return Photo(caption=caption or None, credit=_bare_credit(inside, rules), line=0)


def _bare_credit(inside: str, rules: Rules) -> str:
    """Without "Photo by" before the name."""
    label = _start(rules).match(fold(inside))
    inside = inside[label.end() :] if label else inside
    return re.sub(
        r"^(?:photo|image|picture|foto|bild|фото|file|archive|quelle|fot\.?)s?"
        r"(?: by| courtesy of| from|:)\s*",
        "",
        inside,
        flags=re.IGNORECASE,
    )


def _slashed(text: str, rules: Rules) -> Photo | None:
    """A name and an agency after the caption with no label: "A. Name/Agency"."""
    match = SLASHED.search(text) if "/" in text or "via" in text else None
    if not match or not rules.has("photo_agencies", match[1].replace("/", " / ")):
        return None
    caption = text[: match.start()].strip(" |")
    if caption.endswith(":"):
        return None
    return Photo(caption=caption or None, credit=match[1].strip(), line=0)


def _beside(text: str, rules: Rules) -> Photo | None:
    """A caption, no list of names, and behind a slash a body or an account that owns pictures."""
    match = BESIDE.match(text) if " / " in text else None
    if not match or SENTENCE_BEFORE.search(match["caption"]):
        return None
    owner, shows = match["owner"], words_in(match["caption"])
    if len(words_in(owner)) > MAX_CREDIT - 2 or not any(
        word.islower() and word not in JOINING for word in shows[1:]
    ):
        return None
    known = rules.has("picture_owner", fold(owner)) or rules.has("photo_agencies", owner)
    return Photo(caption=match["caption"], credit=owner, line=0) if known else None


def _bbc(text: str, rules: Rules) -> Photo | None:  # noqa: ARG001
    """BBC marks source and caption of an image with a comma."""
    match = BBC.match(text)
    if not match:
        return None
    says = match["says"]
    caption = match["caption"] is not None
    return Photo(caption=says if caption else None, credit=None if caption else says, line=0)


def _bare(text: str, rules: Rules) -> Photo | None:
    """A short line of the word for a photo and a name; or an agency that sells pictures alone."""
    folded = fold(text)
    if rules.cue("picture_shops").fullmatch(folded.strip()):
        return Photo(caption=None, credit=text.strip(), line=0)
    match = _start(rules).match(folded)
    if not match or len(words_in(text)) > MAX_BARE:
        return None
    credit = text[match.end() :].strip(" .")
    if match["joint"] and not (
        GIVEN.match(match["joint"])
        or rules.has("picture_owner", fold(credit))
        or rules.has("photo_agencies", credit)
    ):
        # "Photos of the border" tell what they show.
        return None
    return Photo(caption=None, credit=credit, line=0)


def _dated(text: str, rules: Rules) -> Photo | None:  # noqa: ARG001
    """An agency's caption: the place, a dash, what it shows, and the day with its year."""
    return Photo(caption=text, credit=None, line=0) if AGENCY_CAPTION.match(text) else None


def _owned(text: str, rules: Rules) -> Photo | None:
    """A caption of one sentence and behind it nothing but an owner: "(President's Office)"."""
    match = OWNED.match(text)
    if not match:
        return None
    owner = (match["inside"] or match["behind"]).strip()
    small = [word for word in words_in(owner) if word[0].islower() and word not in JOINING]
    known = " / " in owner or _is_address(owner) or is_agency(owner.rpartition(", ")[2], rules)
    if match["inside"]:
        known = " " in owner and rules.cue("publisher").fullmatch(owner) is None
    elif is_agency(owner, rules):
        # The agency's name at the end of its own text.
        known = False
    if not known or (owner.isascii() and small) or len(words_in(owner)) > MAX_CREDIT - 2:
        return None
    return Photo(caption=match["caption"].strip(), credit=owner, line=0)


def _sourced(text: str, rules: Rules) -> Photo | None:
    """A caption of one sentence in which nobody speaks, and the word for a source behind it."""
    match = SOURCED.match(text) if ": " in text else None
    if match is None or rules.has("say", fold(match["caption"])):
        return None
    if rules.cue("media").fullmatch(fold(match["owner"])):
        # A paper behind a sentence is where the news stood.
        return None
    caption = match["caption"].rstrip() + (match["stop"] or "")
    return Photo(caption=caption, credit=match["owner"], line=0)


@cache
def _label(rules: Rules) -> re.Pattern[str]:
    """The word for a photo with its colon; a slash serves too where a caption stands before it."""
    word = rules.cue("label_photo").pattern
    return re.compile(
        rf"(?:^[*_(\[ ]*|[\s/|.(\[]){word}\s?:\s*|(?<=/ ){word}\s?:?\s*", re.IGNORECASE
    )


@cache
def _unmarked(rules: Rules) -> re.Pattern[str]:
    """The word for a photo with a capital, behind a full stop and before a capital."""
    word = rules.cue("label_photo").pattern
    return re.compile(rf"(?<=[.!?»”\"])\s+(?=[A-ZА-ЯІЇЄҐ])(?i:{word})\s+(?=[A-ZА-ЯІЇЄҐ])")


@cache
def _start(rules: Rules) -> re.Pattern[str]:
    """The word for a photo at the start, a dash or a word that joins perhaps, then a capital."""
    word = rules.cue("label_photo").pattern
    joint = rules.cue("photo_joint").pattern
    return re.compile(
        rf"(?i:{word})\s(?:[-/]\s)?"
        rf"(?:(?P<joint>(?i:{joint}))\s(?=\S)|(?=[A-ZА-ЯІЇЄҐ@]))"
    )


READERS = (
    _label_above_both,
    _labelled,
    _after_caption,
    copyright_photo,
    _bracketed,
    _bare,
    _sourced,
    _beside,
    _slashed,
    _bbc,
    _dated,
    _owned,
)
