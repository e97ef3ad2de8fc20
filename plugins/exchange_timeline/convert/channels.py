"""
By which channel something was said: a platform, an address, a press service.
"""

import re

from exchange_timeline.convert.rules import Rules

PLATFORM = re.compile(
    r"telegram|facebook|twitter|\bx\b|instagram|youtube|whatsapp|social (?:media|networks?)"
    r"|(?:телеграм|фейсбу|твіттер|твиттер|соцмереж|соцсет)\w*",
    re.IGNORECASE,
)
PLATFORMS = {
    "x": "X (Twitter)",
    "twitter": "X (Twitter)",
    "телеграм": "Telegram",
    "фейсбу": "Facebook",
    "твіттер": "X (Twitter)",
    "твиттер": "X (Twitter)",
    "соцмереж": "social media",
    "соцсет": "social media",
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
    match = rules.cue("channel").search(text)
    if not match:
        return None
    platform = PLATFORM.search(match[0])
    if platform:
        word = platform[0].lower()
        return next((name for start, name in PLATFORMS.items() if word.startswith(start)), word)
    plain = re.sub(
        r"^(?:(?:on|in|during|at|to|via|у|в|на|під час)\s+)?(?:(?:a|an|his|her|the|their|its)\s+)?",
        "",
        match[0],
        flags=re.I,
    )
    return plain.removesuffix(" of").strip() or None
