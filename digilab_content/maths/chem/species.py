"""What is read of chemistry: species and equations, as they were written."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, TypeAlias

MAX_ATOMS: Final = 4000


@dataclass(frozen=True, slots=True)
class Atom:
    """An element (or a particle), with its mass number and atomic number where they are written."""

    symbol: str
    mass: int | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Bond:
    """`-`, `=` or `≡`."""

    sign: str


@dataclass(frozen=True, slots=True)
class Group:
    """Parts in brackets."""

    parts: "tuple[Part, ...]"
    bracket: str = "("


@dataclass(frozen=True, slots=True)
class Counted:
    """An atom or a group, so many times."""

    what: Atom | Group
    count: int = 1


Part: TypeAlias = Counted | Bond


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands between the dots of a hydrate: `5 H2O`."""

    parts: tuple[Part, ...]
    times: int = 1


@dataclass(frozen=True, slots=True)
class Species:
    """A molecule, an ion, an isotope or an electron. `charge` in elementary charges; `state`: s, l, g, aq or empty."""

    segments: tuple[Segment, ...]
    charge: int = 0
    state: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A species and its coefficient."""

    species: Species
    times: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Formula:
    """A species, several with `+`, or an equation (`arrow` is then `→`, `⇌` or `=`)."""

    left: tuple[Term, ...]
    right: tuple[Term, ...] = ()
    arrow: str = ""

    @property
    def alone(self) -> Species | None:
        """The species, when it is one and no equation."""
        return self.left[0].species if not self.arrow and len(self.left) == 1 else None


def atoms(parts: tuple[Part, ...]) -> Iterator[tuple[Atom, int] | Bond]:
    """The atoms in the order of writing, groups repeated; `(OH)` and `(HO)` are one way of writing."""
    for part in parts:
        if isinstance(part, Bond):
            yield part
        elif isinstance(part.what, Atom):
            yield part.what, part.count
        else:
            inner = list(atoms(part.what.parts))
            bare = [one for one in inner if not isinstance(one, Bond)]
            if sorted(a.symbol for a, _ in bare) == ["H", "O"] and all(n == 1 for _, n in bare):
                inner = [one for symbol in "OH" for one in bare if one[0].symbol == symbol]
            for _ in range(part.count):
                yield from inner


def size(parts: tuple[Part, ...]) -> int:
    """How many atoms are written when groups are repeated (without repeating them)."""
    return sum(
        p.count * size(p.what.parts) if isinstance(p.what, Group) else 1 for p in parts if isinstance(p, Counted)
    )


def composition(species: Species) -> dict[str, int]:
    """How many atoms of each element, electrons left out."""
    found: dict[str, int] = {}
    for segment in species.segments:
        for one in atoms(segment.parts):
            if not isinstance(one, Bond) and one[0].symbol not in {"e", "γ"}:
                symbol, count = one[0].symbol, one[1] * segment.times
                found[symbol] = found.get(symbol, 0) + count
    return dict(sorted(found.items()))


def only_atom(species: Species) -> Atom | None:
    """The atom of a species that has just one."""
    if len(species.segments) == 1 and species.segments[0].times == 1 and len(species.segments[0].parts) == 1:
        part = species.segments[0].parts[0]
        if isinstance(part, Counted) and part.count == 1 and isinstance(part.what, Atom):
            return part.what
    return None
