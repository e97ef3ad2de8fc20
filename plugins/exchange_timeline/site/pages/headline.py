"""
The figure of an exchange in one short line: for page titles and feeds.
"""

from exchange_timeline.model import Figure

from .site import Say
from .views import EntryView, SideView


def headline(entry: EntryView, say: Say) -> str:
    """
    Say what returned to whom, in a few words; unknown is said in words.
    """
    if not entry.sides:
        return say("number not stated")
    return "; ".join(
        f"{side.label}: {side_amount(side, say)}"
        for side in entry.sides
        if side is entry.sides[0] or side.figure.low is not None
    )


def side_amount(side: SideView, say: Say) -> str:
    """
    Say what one side received; bodies are named as such, in the plural that the number asks for.
    """
    figure = side.figure
    number = amount(figure, say)
    if figure.of == "bodies" and figure.low is not None:
        return say.plural("%(amount)s body", "%(amount)s bodies", figure.high or 0, amount=number)
    return number


def amount(figure: Figure, say: Say) -> str:
    """
    Say a figure: its number, its range, or that there is none.
    """
    if figure.status == "not-announced":
        return say("number not announced")
    if figure.low is None or figure.high is None:
        return say("number not stated")
    if figure.low != figure.high:
        return f"{say.number(figure.low)}–{say.number(figure.high)}"
    number = say.number(figure.low)
    if figure.status == "at-least":
        return say("at least %(number)s", number=number)
    if figure.status == "about":
        return say("about %(number)s", number=number)
    return number
