"""
How surely the receiving side's own number is known, for comparing exchanges.
"""

from dataclasses import dataclass

from .exchange import Exchange
from .total import within_exchange
from .values import Of


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnNumber:
    """
    The least and the most that the receiving side's own words allow.

    `most` is None where they set no bound; the two are equal where the side
    named one exact number. People who returned outside the exchange are not in
    either (rule 5).
    """

    least: int
    most: int | None

    @property
    def exact(self) -> bool:
        """Whether the side named one exact number."""
        return self.least == self.most


UNKNOWN = OwnNumber(least=0, most=None)


def own_number(exchange: Exchange, to: str, of: Of) -> OwnNumber:
    """
    Tell what the receiving side's own words allow for one question.

    "About" bounds nothing, and so does a sum of which a part is rough.
    """
    figure = within_exchange(exchange.figure(to, of))
    if figure.own is None:
        return UNKNOWN
    if not figure.rough:
        return OwnNumber(least=figure.own, most=figure.own)
    bounded = any(
        claim.by_receiver and claim.of == of and claim.qualifier == "at-least"
        for claim in figure.claims
        if claim.count == figure.own
    )
    return OwnNumber(least=figure.own, most=None) if bounded else UNKNOWN
