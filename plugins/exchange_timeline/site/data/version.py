"""
The version of the data: the newest heading of the changelog that comes with the content.

Semantic: a new first number breaks a reader of the data, a new second one adds columns
or files, a new third one corrects or adds records.
"""

import re

HEADING = re.compile(r"^## (?P<version>\d+\.\d+\.\d+)\b", re.MULTILINE)
UNVERSIONED = "0.0.0"


def version_of(changelog: str) -> str:
    r"""
    Read the newest version, which stands first; a site without a changelog has none.

    >>> version_of("# Changes\n\n## 1.2.0, 1 May 2031\n\n## 1.1.0, 2 April 2031\n")
    '1.2.0'
    >>> version_of("")
    '0.0.0'
    """
    found = HEADING.search(changelog)
    return found["version"] if found else UNVERSIONED
