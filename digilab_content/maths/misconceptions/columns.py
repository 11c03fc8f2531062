"""Sums, differences and products set out in columns: digits treated one by one (Brown and Burton, 1978)."""

from collections.abc import Iterator

from digilab_content.maths.misconceptions import Misconception, Procedure
from digilab_content.maths.reading import Tree

_WIDE = 8
_Digits = list[int]


def _numeral(t: Tree) -> tuple[str, int] | None:
    """The digits of a numeral and how many are decimals."""
    if t[0] != "num" or not str(t[1]).replace(".", "", 1).isdigit():
        return None
    whole, _, part = str(t[1]).partition(".")
    return (whole + part, len(part)) if len(whole + part) <= _WIDE else None


def _columns(a: Tree, b: Tree) -> tuple[_Digits, _Digits, int] | None:
    """The columns of two numerals, units first, and how many of them are decimals."""
    one, other = _numeral(a), _numeral(b)
    if one is None or other is None:
        return None
    places = max(one[1], other[1])
    rows = [[int(c) for c in reversed(d + "0" * (places - p))] for d, p in (one, other)]
    width = max(len(r) for r in rows)
    first, second = (r + [0] * (width - len(r)) for r in rows)
    return first, second, places


def _read(columns: list[str], places: int) -> Tree:
    """The number whose columns, units first, hold these writings (one may hold two digits)."""
    left, right = "".join(reversed(columns[places:])) or "0", "".join(reversed(columns[:places]))
    left = left.lstrip("0") or "0"
    return ("num", f"{left}.{right}" if right else left)


def _taken(t: Tree) -> tuple[_Digits, _Digits, int] | None:
    """The columns of `a - b` with a ≥ b."""
    if len(t) != 3 or t[1][0] != "num" or t[2][0] != "-":
        return None
    made = _columns(t[1], t[2][1])
    return made if made and made[0][::-1] >= made[1][::-1] else None


def smaller_from_larger(t: Tree) -> Iterator[Tree]:
    """In each column the smaller digit taken from the larger one."""
    made = _taken(t)
    if made:
        yield _read([str(abs(x - y)) for x, y in zip(made[0], made[1], strict=True)], made[2])


def borrowed_for_nothing(t: Tree) -> Iterator[Tree]:
    """Ten borrowed where it is needed, the next column left as it was."""
    made = _taken(t)
    if made and made[0][-1] >= made[1][-1] > 0:
        yield _read([str((x - y) % 10) for x, y in zip(made[0], made[1], strict=True)], made[2])


def zero_column(t: Tree) -> Iterator[Tree]:
    """0 − n makes n, or 0, in a column; the others are right as they stand."""
    made = _taken(t)
    if not made:
        return
    pairs = list(zip(made[0], made[1], strict=True))
    if all(x >= y or x == 0 for x, y in pairs) and any(x == 0 < y for x, y in pairs):
        for kept in (True, False):
            yield _read([str(x - y if x >= y else y if kept else 0) for x, y in pairs], made[2])


def _added(t: Tree) -> tuple[_Digits, _Digits, int] | None:
    return _columns(t[1], t[2]) if len(t) == 3 else None


def carry_forgotten(t: Tree) -> Iterator[Tree]:
    """No carry goes to the next column; the last column is written whole."""
    made = _added(t)
    if made:
        sums = [x + y for x, y in zip(made[0], made[1], strict=True)]
        yield _read([*(str(s % 10) for s in sums[:-1]), str(sums[-1])], made[2])
        yield _read([str(s % 10) for s in sums], made[2])


def carry_written(t: Tree) -> Iterator[Tree]:
    """The sum of every column is written whole, two digits or not."""
    made = _added(t)
    if made and made[2] == 0:
        yield _read([str(x + y) for x, y in zip(made[0], made[1], strict=True)], 0)


def _two_digits(t: Tree) -> Iterator[tuple[int, int]]:
    """Both orders of a product of two whole numbers, the second with two digits."""
    numbers = [_numeral(x) for x in t[1:]] if len(t) == 3 else []
    if len(numbers) == 2 and all(n and not n[1] and len(n[0]) <= 4 for n in numbers):
        a, b = (int(n[0]) for n in numbers if n)
        yield from ((x, y) for x, y in ((a, b), (b, a)) if 10 <= y <= 99)


def not_shifted(t: Tree) -> Iterator[Tree]:
    """The line of the tens written under that of the units, not shifted."""
    for a, b in _two_digits(t):
        if a > 9:
            yield ("num", str(a * (b % 10) + a * (b // 10)))


def like_with_like(t: Tree) -> Iterator[Tree]:
    """Tens by tens and units by units only."""
    for a, b in _two_digits(t):
        if 10 <= a <= 99:
            yield ("num", str((a // 10) * (b // 10) * 100 + (a % 10) * (b % 10)))


def zero_of_quotient(t: Tree) -> Iterator[Tree]:
    """The zeros inside a whole quotient left out."""
    made = [_numeral(x) for x in t[1:]]
    if not all(n and not n[1] for n in made):
        return
    a, b = (int(n[0]) for n in made if n)
    quotient = str(a // b) if b and a % b == 0 else ""
    if "0" in quotient.rstrip("0"):
        last = len(quotient.rstrip("0"))
        yield ("num", quotient[:last].replace("0", "") + quotient[last:])


def _one(
    id_: str,
    procedure: Procedure,
    head: str,
    explains: tuple[tuple[str, str], ...],
    refuses: tuple[tuple[str, str], ...],
    skill: str,
) -> Misconception:
    return Misconception(
        id_, (), "ma.primaire", skill, explains, refuses, procedure=procedure, heads=(head,), weight=24
    )


RULES = (
    _one(
        "smaller-from-larger",
        smaller_from_larger,
        "+",
        (("342-167", "225"), ("7.2-3.8", "4.6")),
        (("342-167", "285"), ("342+167", "225")),
        "column-subtraction",
    ),
    _one(
        "borrowed-for-nothing",
        borrowed_for_nothing,
        "+",
        (("342-167", "285"),),
        (("342-167", "225"), ("312-467", "945")),
        "column-subtraction",
    ),
    _one(
        "zero-column",
        zero_column,
        "+",
        (("704-352", "452"), ("704-352", "402")),
        (("704-352", "362"), ("724-352", "432")),
        "column-subtraction",
    ),
    _one(
        "carry-forgotten",
        carry_forgotten,
        "+",
        (("47+38", "75"), ("3.7+2.8", "5.5")),
        (("47+38", "715"),),
        "column-addition",
    ),
    _one("carry-written", carry_written, "+", (("47+38", "715"),), (("47+38", "75"),), "column-addition"),
    _one("tens-not-shifted", not_shifted, "*", (("23*14", "115"),), (("23*4", "92"),), "column-product"),
    _one("like-with-like", like_with_like, "*", (("23*14", "212"),), (("23*14", "115"),), "column-product"),
    _one("zero-of-quotient", zero_of_quotient, "/", (("612/6", "12"),), (("600/6", "1"),), "long-division"),
)
