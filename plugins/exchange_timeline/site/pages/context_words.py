"""
The sentences of the context paragraph, by kind of exchange; gettext has the others.

They stand apart from the rules that choose them, so that an editor of words need
not read code. No sentence ends in a date, since some languages end dates in a dot.
"""

from collections.abc import Mapping
from typing import Literal

from exchange_timeline.model import Kind, Of

Which = Literal["largest", "smallest"]

PLACE: Mapping[Kind, str] = {
    "prisoner-exchange": (
        "It is prisoner exchange no. %(nth)s of %(year)s in this timeline, "
        "which counts every hand-over by itself."
    ),
    "unilateral-return": (
        "It is return outside an exchange no. %(nth)s of %(year)s in this timeline, "
        "which counts every hand-over by itself."
    ),
    "repatriation-of-bodies": (
        "It is repatriation of bodies no. %(nth)s of %(year)s in this timeline, "
        "which counts every hand-over by itself."
    ),
}
PLACE_SHARED: Mapping[Kind, str] = {
    "prisoner-exchange": (
        "It is one of the prisoner exchanges of that day, "
        "no. %(first)s to %(last)s of %(year)s in this timeline, "
        "which counts every hand-over by itself."
    ),
    "unilateral-return": (
        "It is one of the returns outside an exchange of that day, "
        "no. %(first)s to %(last)s of %(year)s in this timeline, "
        "which counts every hand-over by itself."
    ),
    "repatriation-of-bodies": (
        "It is one of the repatriations of bodies of that day, "
        "no. %(first)s to %(last)s of %(year)s in this timeline, "
        "which counts every hand-over by itself."
    ),
}
BEFORE: Mapping[Kind, tuple[str, str]] = {
    "prisoner-exchange": (
        "Before that day, the last prisoner exchange in this timeline was on %(day)s, "
        "%(num)s day earlier.",
        "Before that day, the last prisoner exchange in this timeline was on %(day)s, "
        "%(num)s days earlier.",
    ),
    "unilateral-return": (
        "Before that day, the last return outside an exchange in this timeline was on %(day)s, "
        "%(num)s day earlier.",
        "Before that day, the last return outside an exchange in this timeline was on %(day)s, "
        "%(num)s days earlier.",
    ),
    "repatriation-of-bodies": (
        "Before that day, the last repatriation of bodies in this timeline was on %(day)s, "
        "%(num)s day earlier.",
        "Before that day, the last repatriation of bodies in this timeline was on %(day)s, "
        "%(num)s days earlier.",
    ),
}
SINCE: Mapping[tuple[Of, Which], str] = {
    ("people", "largest"): (
        "By the exact numbers that %(side)s gave for itself, the last prisoner exchange "
        "in which as many people or more returned to it was on %(day)s (%(count)s)."
    ),
    ("people", "smallest"): (
        "By the exact numbers that %(side)s gave for itself, the last prisoner exchange "
        "in which as few people or fewer returned to it was on %(day)s (%(count)s)."
    ),
    ("bodies", "largest"): (
        "By the exact numbers that %(side)s gave for itself, the last repatriation "
        "in which as many bodies or more returned to it was on %(day)s (%(count)s)."
    ),
    ("bodies", "smallest"): (
        "By the exact numbers that %(side)s gave for itself, the last repatriation "
        "in which as few bodies or fewer returned to it was on %(day)s (%(count)s)."
    ),
}
EVER: Mapping[tuple[Of, Which], str] = {
    ("people", "largest"): (
        "By the exact numbers that %(side)s gave for itself, as many people "
        "had not returned to it in any earlier prisoner exchange of this timeline."
    ),
    ("people", "smallest"): (
        "By the exact numbers that %(side)s gave for itself, so few people "
        "had not returned to it in any earlier prisoner exchange of this timeline."
    ),
    ("bodies", "largest"): (
        "By the exact numbers that %(side)s gave for itself, as many bodies "
        "had not returned to it in any earlier repatriation of this timeline."
    ),
    ("bodies", "smallest"): (
        "By the exact numbers that %(side)s gave for itself, so few bodies "
        "had not returned to it in any earlier repatriation of this timeline."
    ),
}
WITHOUT: Mapping[bool, tuple[str, str]] = {
    True: (
        "For %(num)s hand-over between the two there is no such number.",
        "For %(num)s hand-overs between the two there is no such number.",
    ),
    False: (
        "For %(num)s earlier hand-over there is no such number.",
        "For %(num)s earlier hand-overs there is no such number.",
    ),
}
SUM: Mapping[Of, tuple[str, str]] = {
    "people": (
        "By the end of that day the numbers that %(side)s gave for itself came to "
        "%(count)s in %(num)s prisoner exchange of this timeline.",
        "By the end of that day the numbers that %(side)s gave for itself came to "
        "%(count)s in %(num)s prisoner exchanges of this timeline.",
    ),
    "bodies": (
        "By the end of that day the numbers that %(side)s gave for itself came to "
        "%(count)s in %(num)s hand-over of this timeline.",
        "By the end of that day the numbers that %(side)s gave for itself came to "
        "%(count)s in %(num)s hand-overs of this timeline.",
    ),
}
