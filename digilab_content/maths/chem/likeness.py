"""How a species that was typed is like the one that is asked: the same, the same written otherwise, another."""

from collections import Counter
from dataclasses import dataclass
from typing import Final, Literal

from digilab_content.maths.chem.balance import nucleus
from digilab_content.maths.chem.elements import NUMBER, PARTICLES
from digilab_content.maths.chem.skeleton import skeleton
from digilab_content.maths.chem.species import Atom, Bond, Segment, Species, atoms, composition, only_atom

_MOLECULAR: Final = frozenset(["H", "C", "N", "O", "F", "Cl", "Br", "I", "S", "P", "Si", "B", "Se"])


@dataclass(frozen=True, slots=True)
class Likeness:
    """`same`; `form`: right atoms in a writing that was not asked (`code`); `other`; `unknown`: cannot tell."""

    kind: Literal["same", "form", "other", "unknown"]
    code: str = ""


SAME: Final = Likeness("same")
_Piece = tuple[str, int | None, int] | str


def likeness(answer: Species, key: Species, *, composition_only: bool = False, states: bool = False) -> Likeness:
    """Compare two species. `states`: the state must be written where the key has one."""
    mine, theirs = only_atom(answer), only_atom(key)
    if mine is not None and theirs is not None and mine.symbol == theirs.symbol == "e":
        if nucleus(answer) != nucleus(key):
            return Likeness("other")
        return Likeness("form", "@missing_number") if theirs.number is not None and mine.number is None else SAME
    if composition(answer) != composition(key) or answer.charge != key.charge or _electrons(answer) != _electrons(key):
        return Likeness("other")
    found = _nuclei(answer, key)
    if found.kind == "other":
        return found
    written = SAME if composition_only else _written(answer, key)
    if written.kind != "same":
        return written
    if found.kind == "form":
        return found
    if key.state and answer.state and key.state != answer.state:
        return Likeness("form", "@wrong_state")
    if states and key.state and not answer.state:
        return Likeness("form", "@missing_state")
    return SAME


def _electrons(species: Species) -> int:
    return sum(1 for a in _bare(species) if a.symbol in {"e", "γ"})


def _bare(species: Species) -> list[Atom]:
    return [one[0] for s in species.segments for one in atoms(s.parts) if not isinstance(one, Bond)]


def _nuclei(answer: Species, key: Species) -> Likeness:
    mine, theirs = _bare(answer), _bare(key)
    if any(a.number is not None and a.number not in _numbers(a, answer) for a in mine):
        swapped = any(a.mass in _numbers(a, answer) for a in mine)
        return Likeness("other", "@az_swapped" if swapped else "@atomic_number")
    if Counter((a.symbol, a.mass) for a in mine) != Counter((a.symbol, a.mass) for a in theirs):
        wanted = any(a.mass is not None for a in theirs)
        if wanted and not any(a.mass is not None for a in mine):
            return Likeness("other", "@missing_mass")
        if all(_mass(a) == _mass(b) for a, b in zip(mine, theirs, strict=False)):
            return SAME
        return Likeness("other", "@mass_number")
    if any(a.number is not None for a in theirs) and not any(a.number is not None for a in mine):
        return Likeness("form", "@missing_number")
    return SAME


def _mass(atom: Atom) -> int | None:
    return atom.mass if atom.mass is not None or atom.symbol not in PARTICLES else PARTICLES[atom.symbol][0]


def _numbers(atom: Atom, species: Species) -> tuple[int, ...]:
    """The charge numbers that a nucleus or a particle may bear."""
    if atom.symbol == "e":
        return (species.charge,) if species.charge else (-1, 1)
    if atom.symbol in PARTICLES:
        return (PARTICLES[atom.symbol][1],)
    return (NUMBER[atom.symbol],)


# ── writing ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _written(answer: Species, key: Species) -> Likeness:
    mine, theirs = _line(answer), _line(key)
    if mine == theirs or sorted(composition(key).items()) == [("H", 1), ("O", 1)]:
        return SAME
    if len(answer.segments) > 1 or len(key.segments) > 1:
        return Likeness("form", "@atom_order")
    structural, wanted = _structural(answer), _structural(key)
    if not wanted:
        return Likeness("form", "@structural" if structural else "@atom_order")
    if not structural:
        return Likeness("other", "@molecular")
    return _molecules(answer.segments[0], key.segments[0])


def _line(species: Species) -> list[tuple[int, list[_Piece]]]:
    """The atoms in the order of writing: neighbours of one element joined, single bonds left out."""
    return [(s.times, _pieces(s)) for s in species.segments]


def _pieces(segment: Segment) -> list[_Piece]:
    found: list[_Piece] = []
    for one in atoms(segment.parts):
        if isinstance(one, Bond):
            found += [one.sign] if one.sign != "-" else []
            continue
        atom, count = one
        last = found[-1] if found else ""
        if not isinstance(last, str) and last[:2] == (atom.symbol, atom.mass):
            found[-1] = (atom.symbol, atom.mass, last[2] + count)
        else:
            found.append((atom.symbol, atom.mass, count))
    return found


def _structural(species: Species) -> bool:
    """Whether a formula shows how atoms are bound: bonds, or in a carbon compound an element at two places."""
    pieces = [p for s in species.segments for p in _pieces(s)]
    if any(isinstance(one, Bond) for s in species.segments for one in atoms(s.parts)):
        return True
    names = [p[0] for p in pieces if not isinstance(p, str)]
    return "C" in names and set(names) <= _MOLECULAR and len(set(names)) < len(names)


def _molecules(answer: Segment, key: Segment) -> Likeness:
    """Two structural formulas of one composition: the chain read from either end, else other bonds or an isomer."""
    mine, theirs = _Chain(answer), _Chain(key)
    if mine.all in (theirs.all, theirs.all[::-1]):
        return SAME
    if mine.units in (theirs.units, theirs.units[::-1]):
        shown = any(isinstance(one, Bond) for one in atoms(answer.parts))
        return Likeness("other" if shown else "form", "@bonds")
    one, other = skeleton(answer), skeleton(key)
    if one is not None and one == other:
        return SAME
    if one is not None and other is not None:
        return Likeness("other", "@isomer")
    if mine.certain and theirs.certain and Counter(mine.units) != Counter(theirs.units):
        return Likeness("other", "@isomer")
    return Likeness("unknown")


class _Chain:
    """The heavy atoms of a structural formula in order, each with its hydrogens; `all` has multiple bonds too."""

    def __init__(self, segment: Segment) -> None:
        self.all: list[tuple[str, int] | str] = []
        self.certain = True
        waiting = 0
        fresh = True
        ethyl = False
        before = ""
        for one in atoms(segment.parts):
            if isinstance(one, Bond):
                self.all += [one.sign] if one.sign != "-" else []
                fresh = True
                continue
            symbol, count = one[0].symbol, one[1]
            if symbol == "H":
                if fresh:
                    waiting += count
                elif ethyl and count == 5:  # C2H5 is CH3-CH2, seen from its end
                    self.all[-2:] = [("C", 3), ("C", 2)] if len(self.all) == 2 else [("C", 2), ("C", 3)]
                else:
                    last = self.all[-1]
                    assert not isinstance(last, str)
                    self.all[-1] = (last[0], last[1] + count)
                self.certain &= not ethyl or count == 5
                before += "H"
                ethyl = False
                continue
            self.certain &= not ethyl and not (symbol == "C" and (count > 2 or before == "OH"))
            ethyl = symbol == "C" and count == 2
            self.all += [(symbol, 0)] * (count - 1) + [(symbol, waiting)]
            waiting, before, fresh = 0, (symbol if fresh else "·"), False
        self.certain &= not waiting and not ethyl
        self.units = [u for u in self.all if not isinstance(u, str)]
