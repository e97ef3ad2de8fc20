"""
Articles and records of prisoner exchanges become a timeline.

Pelican loads this package as a plugin and calls `register`; the command line
(`python -m exchange_timeline`) converts articles and checks content without it.
"""


def register() -> None:
    """
    Hang the timeline on Pelican's signals.

    Pelican is imported here and not above, since the converter and the check
    run without it.
    """
    from exchange_timeline.site import register as connect  # noqa: PLC0415 - see above

    connect()
