"""
By which channel something was said: a platform, an address, a press service, a paper.
"""

import re

from exchange_timeline.convert.named import Name, is_one_of
from exchange_timeline.convert.rules import Rules

OWN_VOICE = re.compile(r"(?:'s?)? (?:press (?:service|office)|administration)\b")
PLATFORM = re.compile(
    r"truth social|telegram|facebook|twitter|\bx\b|instagram|youtube|whatsapp"
    r"|social (?:media|networks?)"
    r"|(?:телеграм|фейсбу|твіттер|твиттер|соцмереж|соцсет)\w*|соціальних мережах|социальных сетях",
    re.IGNORECASE,
)
SOME_NETWORK = re.compile(r"social|соц")
PLATFORMS = {
    "truth social": "Truth Social",
    "x": "X (Twitter)",
    "twitter": "X (Twitter)",
    "телеграм": "Telegram",
    "фейсбу": "Facebook",
    "твіттер": "X (Twitter)",
    "твиттер": "X (Twitter)",
    "соц": "social media",
    "social": "social media",
    "instagram": "Instagram",
    "facebook": "Facebook",
    "telegram": "Telegram",
    "youtube": "YouTube",
    "whatsapp": "WhatsApp",
}


def channel_in(text: str, rules: Rules) -> str | None:
    """
    How it was said, in the words of front matter: "Telegram", "evening address", "press service".
    """
    matches = list(rules.cue("channel").finditer(text))
    if not matches:
        return None
    match = matches[0]
    # "In a post on Telegram": where, before in what; "on the social network X": which one.
    platforms = [found[0].lower() for each in matches for found in PLATFORM.finditer(each[0])]
    if platforms:
        named = (each for each in platforms if not SOME_NETWORK.match(each))
        word = next(named, platforms[0])
        return next((name for start, name in PLATFORMS.items() if word.startswith(start)), word)
    plain = re.sub(
        r"^(?:(?:on|in|during|at|to|via|у|в|на|під час)\s+)?(?:(?:a|an|his|her|the|their|its)\s+)?",
        "",
        match[0],
        flags=re.I,
    )
    return plain.removesuffix(" of").strip() or None


def is_media(name: Name, text: str, rules: Rules) -> bool:
    """
    Whether a name is a newspaper's or an agency's.
    """
    if name.person:
        return False
    if is_one_of("media", text[name.start : name.end], rules):
        return True
    # "On the site of the Security Service": a body of the vocabulary is no site's name.
    return name.known is None and rules.ends("outlet", text[max(0, name.start - 30) : name.start])


def possessive(name: Name, text: str) -> bool:
    """
    Whether a name only tells whose something is.
    """
    owns = text[name.end - 2 : name.end] == "'s" or text[name.end : name.end + 2] in ("'s", "' ")
    # What a press service says, its master says.
    return owns and OWN_VOICE.match(text, name.end) is None
