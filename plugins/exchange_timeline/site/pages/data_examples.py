"""
Short examples of how to read the data: Python, R, a spreadsheet.

All three answer one question: how many returned to the first side, year by year, and in
how many exchanges the number is unknown. Tests run the Python one.
"""

from ..data.table import Table
from .data_contexts import Example
from .site import Site

PYTHON = """\
import csv
from collections import Counter

known, unknown = Counter(), Counter()
with open("exchanges.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        if row["kind"] == "prisoner-exchange":
            year = row["date"][:4]
            if row["{column}"]:
                known[year] += int(row["{column}"])
            else:
                unknown[year] += 1

for year in sorted(known | unknown):
    print(year, known[year], "and", unknown[year], "exchanges with an unknown number")
"""
R = """\
exchanges <- read.csv("exchanges.csv", encoding = "UTF-8")
exchanges <- subset(exchanges, kind == "prisoner-exchange")
year <- substr(exchanges$date, 1, 4)
data.frame(
  known = tapply(exchanges${column}, year, sum, na.rm = TRUE),
  unknown = tapply(is.na(exchanges${column}), year, sum)
)
"""
SPREADSHEET = """\
=SUMIFS({count}:{count}, {kind}:{kind}, "prisoner-exchange", {date}:{date}, ">="&DATE({year},1,1), {date}:{date}, "<"&DATE({next},1,1))
=COUNTIFS({count}2:{count}{last}, "", {kind}2:{kind}{last}, "prisoner-exchange", {date}2:{date}{last}, ">="&DATE({year},1,1), {date}2:{date}{last}, "<"&DATE({next},1,1))
"""  # noqa: E501 - a formula is one line


def examples(site: Site, exchanges: Table) -> tuple[Example, ...]:
    """
    Write the examples for the first side; a site without exchanges needs none.
    """
    if not site.timeline.years:
        return ()
    column = f"people_to_{site.sides[0].slug}"
    year = site.timeline.years[-1]
    names = [each.name for each in exchanges.columns]
    letters = {name: letter(names.index(name)) for name in ("kind", "date", column)}
    formula = SPREADSHEET.format(
        count=letters[column],
        kind=letters["kind"],
        date=letters["date"],
        year=year,
        next=year + 1,
        last=len(exchanges.rows) + 1,
    )
    return (
        Example(
            tool="Python",
            says=site.say("Nothing but Python itself is needed."),
            code=PYTHON.format(column=column),
        ),
        Example(
            tool="R",
            says=site.say("An empty cell is read as NA, not as 0."),
            code=R.replace("{column}", column),
        ),
        Example(
            tool=site.say("Spreadsheet"),
            says=site.say(
                "Open exchanges.csv as UTF-8 with commas; the first formula adds up the known "
                "numbers of a year, the second counts the exchanges whose number is unknown. Some "
                "languages write semicolons where these formulas have commas."
            ),
            code=formula,
        ),
    )


def letter(place: int) -> str:
    """
    Name a column as spreadsheets do.

    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
