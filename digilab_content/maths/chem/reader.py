"""Chemistry as pupils and teachers type it, read into `species.Formula`. Never raises; costs are bounded."""

from fractions import Fraction
from itertools import product
from typing import Final

from digilab_content.maths.chem.atom_reader import atom, count
from digilab_content.maths.chem.charge_reader import charge, is_state, signs, state
from digilab_content.maths.chem.cursor import Cursor, Stop, Unread
from digilab_content.maths.chem.ions import readings
from digilab_content.maths.chem.species import (
    MAX_ATOMS,
    Atom,
    Bond,
    Counted,
    Formula,
    Group,
    Part,
    Segment,
    Species,
    Term,
    size,
)
from digilab_content.maths.chem.typed import Token, begins, has_close_arrow, tokens

LONGEST: Final = 600
MAX_COUNT: Final = 999
MAX_DEPTH: Final = 6
MAX_TERMS: Final = 20
_BONDS: Final = {"-": "-", "=": "=", "≡": "≡"}


def read(text: str, *, equation: bool = False) -> tuple[Formula, ...] | Unread:
    """The readings of a text: one, or several where digits before a sign may be a subscript or a charge.

    `equation`: an equation is expected, so that a lone `=` is its sign, not a double bond.
    """
    if len(text) > LONGEST:
        return Unread("@too_long", (("limit", LONGEST),), LONGEST, len(text))
    first = _readings(text, equation=equation, ion=False)
    if not has_close_arrow(text):
        return first
    other = _readings(text, equation=equation, ion=True)
    if isinstance(first, Unread) or isinstance(other, Unread):
        return other if isinstance(first, Unread) else first
    from digilab_content.maths.chem.balance import imbalance

    return other if imbalance(other[0]) is None and imbalance(first[0]) is not None else first


def _readings(text: str, *, equation: bool, ion: bool) -> tuple[Formula, ...] | Unread:
    typed = tokens(text, ion=ion)
    reader = _Reader(typed, len(text), (), equation=equation)
    try:
        found = [reader.formula()]
        if len(reader.asked) > 3:
            return Unread("@chem_end", (), 0, len(text))
        others = list(product(*(range(n) for n in reader.asked)))[1:]
        found += [_Reader(typed, len(text), picks, equation=equation).formula() for picks in others]
    except Stop as stop:
        return stop.why
    return tuple(dict.fromkeys(found))


class _Reader:
    """Recursive descent over tokens; `picks` says which of two readings to take at each doubtful place."""

    def __init__(self, typed: list[Token], length: int, picks: tuple[int, ...], *, equation: bool) -> None:
        self.cursor = Cursor(typed, length)
        self.picks = picks
        self.asked: list[int] = []
        self.equals_bond = self._equals_is_bond(equation=equation)

    # ── looking ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _equals_is_bond(self, *, equation: bool) -> bool:
        """Whether `=` between atoms is a double bond: an arrow says the equation, or no equation is seen."""
        chars = [t.text if not t.place else "^" for t in self.cursor.typed]
        if "→" in chars or "⇌" in chars:
            return True
        tight = [
            k
            for k, c in enumerate(chars)
            if c == "=" and 0 < k < len(chars) - 1 and " " not in (chars[k - 1], chars[k + 1])
        ]
        if len(tight) < chars.count("="):
            return True  # the one with spaces is the equation's
        return not (len(tight) == 1 and (equation or chars[tight[0] + 1].isdigit() or self._adds()))

    def _adds(self) -> bool:
        """Whether a `+` between two species is in sight."""
        return any(
            t.text == "+" and not t.place and begins(self.cursor.rest(k + 1)) for k, t in enumerate(self.cursor.typed)
        )

    # ── equations ────────────────────────────────────────────────────────────────────────────────────────────────────

    def formula(self) -> Formula:
        """The whole text."""
        left = self._side()
        self.cursor.spaces()
        arrow = self.cursor.peek()
        if self.cursor.done():
            return Formula(left)
        if arrow not in {"→", "⇌", "="}:
            raise self.cursor.unknown() if arrow.islower() else self.cursor.stop()
        self.cursor.at += 1
        right = self._side()
        self.cursor.spaces()
        if not self.cursor.done():
            raise self.cursor.stop()
        return Formula(left, right, arrow)

    def _side(self) -> tuple[Term, ...]:
        terms = [self._term()]
        while True:
            self.cursor.spaces()
            if self.cursor.peek() != "+":
                return tuple(terms)
            self.cursor.at += 1
            if len(terms) >= MAX_TERMS:
                raise self.cursor.stop("@too_big")
            terms.append(self._term())

    def _term(self) -> Term:
        self.cursor.spaces()
        times = self._coefficient()
        return Term(self._species(), times)

    def _coefficient(self) -> Fraction:
        start = self.cursor.at
        whole = self.cursor.digits()
        if not whole:
            return Fraction(1)
        if whole.startswith("0") and len(whole) > 1:
            raise self.cursor.stop("@zero_for_o", value=whole)
        value = Fraction(int(whole))
        if self.cursor.peek() == "/" and self.cursor.peek(1).isdigit():
            self.cursor.at += 1
            below = int(self.cursor.digits())
            if not below:
                raise self.cursor.stop()
            value /= below
        elif self.cursor.peek() in {",", "."} and self.cursor.peek(1).isdigit():
            self.cursor.at += 1
            part = self.cursor.digits()
            value += Fraction(int(part), 10 ** len(part))
        if not value or value > 10**6:
            self.cursor.at = start
            raise self.cursor.stop()
        self.cursor.spaces()
        if self.cursor.peek() == "·":
            self.cursor.at += 1
            self.cursor.spaces()
        return value

    # ── species ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _species(self) -> Species:
        charges: list[int] = []
        parts = self._parts(0, charges)
        if not parts:
            raise self.cursor.unknown()
        segments = [Segment(parts)]
        while not charges and (times := self._dot()):
            more = self._parts(0, charges)
            if not more:
                raise self.cursor.unknown()
            segments.append(Segment(more, times))
        if sum(size(s.parts) * s.times for s in segments) > MAX_ATOMS:
            raise self.cursor.stop("@too_big")
        total = charges[0] if charges else charge(self.cursor)
        return Species(tuple(segments), total, state(self.cursor))

    def _dot(self) -> int:
        """How many times what follows the dot of a hydrate stands there; 0 when there is no dot."""
        start = self.cursor.at
        self.cursor.spaces()
        if self.cursor.peek() not in {"·", ".", ","}:
            self.cursor.at = start
            return 0
        self.cursor.at += 1
        self.cursor.spaces()
        if not (self.cursor.peek().isdigit() or self.cursor.peek().isupper()):
            self.cursor.at = start
            return 0
        digits = self.cursor.digits()
        self.cursor.spaces()
        if digits and (int(digits) > MAX_COUNT or not int(digits)):
            raise self.cursor.stop("@too_big")
        return int(digits or 1)

    def _parts(self, depth: int, charges: list[int]) -> tuple[Part, ...]:
        if depth > MAX_DEPTH:
            raise self.cursor.stop("@too_deep")
        parts: list[Part] = []
        while True:
            bond = self._bond() if parts and isinstance(parts[-1], Counted) else ""
            if bond:
                parts.append(Bond(bond))
            what = self._what(depth)
            if what is None:
                if bond:
                    raise self.cursor.unknown()
                return tuple(parts)
            doubtful = self._doubtful() if not depth else ""
            if doubtful:
                parts.append(self._resolved(tuple(parts), what, doubtful, charges))
                return tuple(parts)
            parts.append(Counted(what, count(self.cursor)))

    def _bond(self) -> str:
        sign = self.cursor.peek()
        if sign not in _BONDS or (sign == "=" and not self.equals_bond):
            return ""
        after = self.cursor.peek(1)
        raised = self.cursor.place(1) == "up" and begins(self.cursor.rest(self.cursor.at + 2))
        if not (after.isupper() or after in {"(", "["} or raised) or is_state(self.cursor, 1):
            return ""
        self.cursor.at += 1
        return sign

    def _what(self, depth: int) -> Atom | Group | None:
        opening = self.cursor.peek()
        if opening in {"(", "["} and opening and not is_state(self.cursor, 0):
            self.cursor.at += 1
            inner = self._parts(depth + 1, [])
            if not inner:
                raise self.cursor.unknown()
            closing = ")" if opening == "(" else "]"
            if self.cursor.peek() != closing:
                if self.cursor.done():
                    raise self.cursor.stop("@chem_bracket", bracket=opening)
                raise self.cursor.unknown()
            self.cursor.at += 1
            return Group(inner, opening)
        return atom(self.cursor)

    def _doubtful(self) -> str:
        """Digits on the line right before a sign that is a charge: `2` in `Ca2+`. The sign is not taken."""
        k = self.cursor.at
        while k < len(self.cursor.typed) and not self.cursor.typed[k].place and self.cursor.typed[k].text.isdigit():
            k += 1
        digits = "".join(t.text for t in self.cursor.typed[self.cursor.at : k])
        if not digits or len(digits) > 3 or digits[0] == "0":
            return ""
        return digits if signs(self.cursor, k) == 1 else ""

    def _resolved(self, before: tuple[Part, ...], what: Atom | Group, digits: str, charges: list[int]) -> Counted:
        self.cursor.at += len(digits)
        sign = 1 if self.cursor.peek() == "+" else -1
        self.cursor.at += 1
        found = readings(before, what, digits, sign)
        pick = 0
        if len(found) > 1:
            pick = self.picks[len(self.asked)] if len(self.asked) < len(self.picks) else 0
            self.asked.append(len(found))
        count, charge = found[pick]
        charges.append(charge)
        return Counted(what, count)
