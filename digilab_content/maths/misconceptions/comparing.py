"""Which number is the larger: decimals by their length, negatives by their distance, fractions by their denominator.

A comparison is `max(a, b)`, `min(a, b)` or the order of a list (`wrong_order`). Resnick et al. (1989), Stacey and
Steinle (1998), Kerslake (1986), Vergnaud (1989).
"""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import Final

from digilab_content.maths.misconceptions import Misconception, Procedure
from digilab_content.maths.reading import Tree
from digilab_content.maths.value import exact

Rank = Callable[[Tree], tuple[Fraction, ...] | None]
_LONG: Final = 24


def _decimal(t: Tree) -> tuple[str, str] | None:
    if t[0] != "num":
        return None
    whole, _, part = str(t[1]).partition(".")
    return (whole, part) if (whole + part).isdigit() and len(whole + part) < _LONG else None


def longer(t: Tree) -> tuple[Fraction, ...] | None:
    """The decimals as a whole number: 0,45 above 0,5."""
    made = _decimal(t)
    return made and (Fraction(made[0] or 0), Fraction(made[1] or 0))


def shorter(t: Tree) -> tuple[Fraction, ...] | None:
    """Fewer decimals is larger: 0,3 above 0,47."""
    made = _decimal(t)
    return made and (Fraction(made[0] or 0), Fraction(-len(made[1])))


def distance(t: Tree) -> tuple[Fraction, ...] | None:
    """Negatives first, but by their distance to zero: −7 above −3."""
    value = exact(t)
    return None if value is None else (Fraction(value >= 0), abs(value))


def denominator(t: Tree) -> tuple[Fraction, ...] | None:
    """The larger denominator is the larger fraction, the numerators being equal: 1/5 above 1/3."""
    if t[0] != "/" or t[1][0] != "num" or t[2][0] != "num" or "." in t[1][1] + t[2][1]:
        return None
    return (Fraction(t[2][1]),)


_SAME_TOPS: Final = (denominator,)


def _ranks(items: Sequence[Tree], rank: Rank) -> list[tuple[Fraction, ...]] | None:
    """What a rank makes of every item; None where it does not apply to all or leaves two of them level."""
    if rank in _SAME_TOPS and len({t[1] for t in items if t[0] == "/"}) != 1:
        return None
    made = [rank(t) for t in items]
    found = [r for r in made if r is not None]
    return found if len(found) == len(made) == len(set(found)) > 1 else None


def chosen(rank: Rank) -> Procedure:
    """The other number of `max(a, b)` and `min(a, b)`, when the rank says so."""

    def procedure(t: Tree) -> Iterator[Tree]:
        ranks = _ranks(t[2:], rank)
        if ranks:
            pick = max if t[1] == "max" else min
            yield t[2 + ranks.index(pick(ranks))]

    return procedure


def wrong_order(key: Sequence[Tree], answer: Sequence[Tree]) -> str | None:
    """The misconception that puts the numbers of a list, right in increasing or decreasing order, as in the answer."""
    values, mine = [exact(t) for t in key], [exact(t) for t in answer]
    known = [v for v in values if v is not None]
    if len(known) != len(key) or None in mine or sorted(known) != sorted(v for v in mine if v is not None):
        return None
    falling = known == sorted(known, reverse=True)
    if known != sorted(known) and not falling:
        return None
    for id_, rank in RANKS:
        ranks = _ranks(key, rank)
        if ranks:
            wrong = [v for _, v in sorted(zip(ranks, known, strict=True), reverse=falling)]
            if wrong == mine and wrong != known:
                return id_
    return None


RANKS: Final[tuple[tuple[str, Rank], ...]] = (
    ("longer-is-larger", longer),
    ("shorter-is-larger", shorter),
    ("sign-left-out-of-order", distance),
    ("larger-denominator-larger", denominator),
)


def _one(
    id_: str, rank: Rank, skill: str, explains: tuple[str, str], refuses: tuple[str, str], level: str
) -> Misconception:
    return Misconception(
        id_,
        (),
        level,
        skill,
        (explains,),
        (refuses,),
        procedure=chosen(rank),
        heads=("fn max", "fn min"),
        weight=24,
    )


RULES = (
    _one(
        "longer-is-larger",
        longer,
        "decimal-order",
        ("max(0.5, 0.45)", "0.45"),
        ("max(0.5, 0.45)", "0.5"),
        "ma.primaire",
    ),
    _one(
        "shorter-is-larger",
        shorter,
        "decimal-order",
        ("max(0.3, 0.47)", "0.3"),
        ("max(0.5, 0.45)", "0.45"),
        "ma.primaire",
    ),
    _one("sign-left-out-of-order", distance, "order", ("max(-7, -3)", "-7"), ("max(-7, 3)", "3"), "ma.1ac"),
    _one(
        "larger-denominator-larger",
        denominator,
        "fraction-order",
        ("max(1/3, 1/5)", "1/5"),
        ("max(1/3, 2/5)", "1/3"),
        "ma.primaire",
    ),
)
