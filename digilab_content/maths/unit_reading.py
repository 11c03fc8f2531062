"""Units read: in the spellings of French, English and Arabic classes, as a size and dimensions.

A unit is a factor (a rational, with a power of π for angles) times the coherent unit of its dimensions. `°C` and `°F`
are scales: alone they also carry an offset; in `J/(kg·°C)` they are differences. A name that is no unit can be the base
of a key's own unit (`12 élèves`); in an answer it is unknown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final

from digilab_content.maths.unit_table import ALONE, NAMED, PREFIXED, PREFIXES, offset
from digilab_content.maths.unit_words import folded, said, symbol_of
from digilab_content.text.normal import visible, western

Dimensions = tuple[tuple[str, int], ...]
MAX_LENGTH: Final = 60
MAX_POWER: Final = 12
COUNTS: Final = frozenset({"rad", "tr", "Bq", "sr"})
_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
TOKEN: Final = re.compile(
    r"(?P<power>\^(?:\([+-]?\d+\)|[+-]?\d+))|(?P<sign>[*/()])|(?P<name>[^\d\s^*/()+-]+)(?P<close>-?\d+)?|(?P<one>1)(?=/)"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """`factor` × π^`pi` × the coherent unit of `dimensions`; `zero` is the offset of a temperature scale, in K."""

    factor: Fraction
    dimensions: Dimensions = ()
    pi: int = 0
    zero: Fraction = Fraction(0)

    @property
    def measures(self) -> str:
        """The name of what it measures (`length`), empty where it has none."""
        counts = tuple(d for d in self.dimensions if d[0] not in COUNTS)
        return NAMED.get(self.dimensions) or NAMED.get(counts, "") if self.dimensions else "ratio"


class NoUnit(Exception):  # noqa: N818
    """A name that is no unit, or a text that is none."""

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.name = name


def unit(text: str, own: frozenset[str] = frozenset()) -> Unit | None:
    """The unit of that spelling (`cm^2`, `m.s⁻¹`, `km/h`, `سم²`, `mètres carrés`), None if unknown.

    `own`: names that are units of this question (`élève`), see `unknown_names`.
    """
    return next(iter(readings(text, own)), None)


@lru_cache(maxsize=2048)
def readings(text: str, own: frozenset[str] = frozenset()) -> tuple[Unit, ...]:
    """What a unit can mean, the likelier first: `J/kg.K` is J/(kg·K), and J/kg × K where only that is asked."""
    flat = spelled(text)
    if not flat or len(flat) > MAX_LENGTH:
        return ()
    try:
        found = tuple(dict.fromkeys(Parser(flat, own, under=under).whole() for under in (True, False)))
    except NoUnit:
        return ()
    return found[:1] if "/" not in flat else found


def unknown_names(text: str) -> frozenset[str]:
    """The names in a unit that are no units of ours."""
    tokens = TOKEN.finditer(spelled(text)[:MAX_LENGTH])
    return frozenset(folded(t["name"]) for t in tokens if t["name"] and _simple(t["name"], frozenset()) is None)


def known(text: str) -> bool:
    """Whether every name in it is a unit, and the whole is one."""
    return unit(text) is not None


def spelled(text: str) -> str:
    """One spelling for the spellings of a unit: `cm²`, `cm ^2` → `cm^2`; `m·s⁻¹`, `m.s^{-1}` → `m*s^-1`."""
    flat = " ".join(western(visible(text[: 4 * MAX_LENGTH])).replace("−", "-").replace("’", "'").split())
    flat = re.sub(r"\\d?frac *\{([^{}]*)\} *\{((?:[^{}]|\{[^{}]*\})*)\}", r"(\1)/(\2)", flat)
    flat = flat.replace("{", "").replace("}", "").replace("\\", "").replace("μ", "µ").replace("\u2126", "Ω")
    flat = re.sub(r"[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda m: "^" + m[0].translate(_SUPERSCRIPTS), flat)
    flat = re.sub(r"° +(?=[CF](?![^\W\d_]))", "°", flat)
    flat = said("a.l." if flat == "a.l." else flat)
    flat = re.sub(r" ?([·.×⋅∙•*/^]) ?", r"\1", flat) if flat != "a.l." else "al"
    flat = re.sub(r"[·.×⋅∙• ]", "*", flat.strip(" ."))
    return "1" + flat if flat.startswith("/") else flat


class Parser:
    """A unit by recursive descent. `under`: what follows a bar with `*` stands below it too (`J/kg.K`)."""

    def __init__(self, text: str, own: frozenset[str], *, under: bool) -> None:
        self.tokens = list(self._tokens(text))
        self.at = 0
        self.own = own
        self.under = under
        self.parts = 0

    @staticmethod
    def _tokens(text: str) -> Iterator[tuple[str, str]]:
        end = 0
        while end < len(text):
            found = TOKEN.match(text, end)
            if found is None:
                raise NoUnit
            end = found.end()
            if found["name"]:
                yield "name", found["name"]
                if found["close"]:
                    yield "power", found["close"]
            elif found["power"]:
                yield "power", found["power"].strip("^()")
            else:
                yield "sign", found["sign"] or "1"

    def whole(self) -> Unit:
        """The unit of the whole text. Raises NoUnit."""
        made = self._product(0)
        if self.at < len(self.tokens):
            raise NoUnit
        if self.parts > 1 or made.factor <= 0:
            return Unit(made.factor, made.dimensions, made.pi)
        return made

    def _next(self) -> tuple[str, str]:
        return self.tokens[self.at] if self.at < len(self.tokens) else ("end", "")

    def _product(self, depth: int) -> Unit:
        made = self._factor(depth)
        below = False
        while self._next() in {("sign", "*"), ("sign", "/")}:
            bar = self._next()[1] == "/"
            self.at += 1
            below = bar or (below and self.under)
            made = times(made, self._factor(depth), -1 if below else 1)
        return made

    def _factor(self, depth: int) -> Unit:
        kind, text = self._next()
        self.at += 1
        if (kind, text) == ("sign", "1"):
            return Unit(Fraction(1))
        if (kind, text) == ("sign", "(") and depth < 6:
            made = self._product(depth + 1)
            if self._next() != ("sign", ")"):
                raise NoUnit
            self.at += 1
        elif kind == "name":
            made = self._unit_of(text)
            self.parts += 1
        else:
            raise NoUnit
        if self._next()[0] == "power":
            power = int(self._next()[1])
            self.at += 1
            self.parts += power != 1
            if power == 0 or abs(power) > MAX_POWER:
                raise NoUnit
            made = times(Unit(Fraction(1)), made, power)
        return made

    def _unit_of(self, name: str) -> Unit:
        found = _simple(name, self.own)
        if found is None:
            raise NoUnit(name)
        return found


def times(a: Unit, b: Unit, power: int) -> Unit:
    """`a × b^power`."""
    dimensions = dict(a.dimensions)
    for name, exponent in b.dimensions:
        dimensions[name] = dimensions.get(name, 0) + exponent * power
    kept = tuple(sorted((n, e) for n, e in dimensions.items() if e))
    zero = b.zero if a == Unit(Fraction(1)) and power == 1 else Fraction(0)
    return Unit(a.factor * b.factor**power, kept, a.pi + b.pi * power, zero)


@lru_cache(maxsize=2048)
def _simple(name: str, own: frozenset[str]) -> Unit | None:
    if own and folded(name) in own:
        return Unit(Fraction(1), ((folded(name), 1),))
    symbol = symbol_of(name)
    if "/" in symbol or "*" in symbol:
        return unit(symbol)
    entry, power = ALONE.get(symbol) or PREFIXED.get(symbol), 0
    if entry is None:
        for prefix, ten in PREFIXES.items():
            rest = symbol_of(symbol.removeprefix(prefix)) if len(symbol) - len(prefix) < 2 else symbol[len(prefix) :]
            if symbol.startswith(prefix) and rest in PREFIXED:
                entry, power = PREFIXED[rest], ten
                break
    if entry is None:
        return None
    factor, pi, dims = entry
    return Unit(factor * Fraction(10) ** power, tuple(sorted(dims.items())), pi, offset(symbol))
