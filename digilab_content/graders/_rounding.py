"""Which rounding a wrong number comes from: cut off, rounded the wrong way, rounded too soon, not rounded at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from digilab_content.graders._figures import cut, figured, magnitude, rounded
from digilab_content.text.message import Facts

Kind = Literal["cut", "up", "early", "unrounded", "last"]


@dataclass(frozen=True, slots=True)
class Rounding:
    """What was done. `kept`: how many decimals or figures were kept; `following`: the figure after them in the key."""

    kind: Kind
    kept: int = 0
    following: int = 0

    def facts(self, asked: int | None, *, figures: bool) -> Facts:
        """For the message."""
        counted = "figures" if figures else "decimals"
        made: Facts = (("kind", self.kind), ("kept", self.kept), ("next", self.following), ("counted", counted))
        return made if asked is None else (*made, ("asked", asked))


def of_number(given: Fraction, key: Fraction, decimals: int | None, sigfigs: int | None) -> Rounding | None:
    """How a number that is not the key rounded as asked comes from the key, None when that is not certain."""
    for kept, places in _kept(key, decimals, sigfigs):
        right = rounded(key, places)
        if given == right:
            if kept != (decimals if decimals is not None else sigfigs):
                return Rounding("early", kept)
            continue
        low = cut(key, places)
        if given == low:
            return Rounding("cut", kept, _following(key, places))
        if given == low + (1 if key >= 0 else -1) / Fraction(10) ** places and low != key:
            return Rounding("up", kept, _following(key, places)) if key > 0 else Rounding("last")
    return None


def unrounded(given: Fraction, key: Fraction, decimals: int | None, sigfigs: int | None) -> bool:
    """Whether a number that is not written in figures gives, rounded as asked, what the key gives."""
    if decimals is not None:
        return rounded(given, decimals) == rounded(key, decimals)
    return sigfigs is not None and figured(given, sigfigs) == figured(key, sigfigs)


def _kept(key: Fraction, decimals: int | None, sigfigs: int | None) -> Iterator[tuple[int, int]]:
    """What is asked, then less, with the decimal places that it means; not so few that anything would fit."""
    if decimals is not None:
        least = max(0, -magnitude(key))
        for n in range(decimals, least - 1, -1):
            yield n, n
    else:
        for n in range(sigfigs or 1, 1, -1):
            yield n, n - 1 - magnitude(key)


def _following(key: Fraction, places: int) -> int:
    """The figure of the key after so many decimals."""
    return int((abs(key) * Fraction(10) ** (places + 1)).__floor__() % 10)
