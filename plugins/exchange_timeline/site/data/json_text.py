"""
JSON as this site writes it: readable, in its own letters, the same bytes every time.
"""

import json


def json_text(document: object) -> str:
    r"""
    Write a document of plain values.

    >>> json_text({"місто": None})
    '{\n "місто": null\n}\n'
    """
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
