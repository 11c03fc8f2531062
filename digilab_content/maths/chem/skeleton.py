"""The saturated molecule that a condensed formula writes: a tree of heavy atoms, each with its hydrogens.

Only where every valence is filled by single bonds: an atom that is full is the end of its branch, and what follows is
bound to the one before it, so that `CH3CHOHCH3` has one reading. Anything else has no skeleton here.
"""

from dataclasses import dataclass, field
from typing import Final

from digilab_content.maths.chem.species import Atom, Bond, Group, Part, Segment

_VALENCE: Final = {"C": 4, "N": 3, "O": 2, "S": 2, "F": 1, "Cl": 1, "Br": 1, "I": 1}
MAX_ATOMS: Final = 60
Shape = tuple[str, int, tuple["Shape", ...]]


@dataclass(slots=True)
class _Atom:
    symbol: str
    hydrogens: int = 0
    bound: list[int] = field(default_factory=list)

    @property
    def free(self) -> int:
        return _VALENCE[self.symbol] - self.hydrogens - len(self.bound)


class _Doubtful(Exception):  # noqa: N818 (never leaves this module)
    pass


class _Builder:
    def __init__(self) -> None:
        self.atoms: list[_Atom] = []

    def chain(self, parts: tuple[Part, ...], root: int | None) -> int | None:
        """Bind the atoms of `parts` one after the other, the first to `root`; the first atom of the chain."""
        first: int | None = None
        last, waiting = root, 0
        branches: list[Group] = []
        fresh = True
        for part in parts:
            if isinstance(part, Bond):
                fresh = True
                continue
            if isinstance(part.what, Group):
                if last is None or (last == root and first is None):
                    branches += [part.what] * part.count
                else:
                    self._branches([part.what] * part.count, last)
                continue
            symbol = part.what.symbol
            if symbol == "H":
                if fresh or first is None or last is None:
                    waiting += part.count
                else:
                    self.atoms[last].hydrogens += part.count
                continue
            for k in range(part.count):
                made = self._add(part.what, waiting if k == 0 else 0)
                if last is not None:
                    self._bind(self._place(last, made), made)
                first = made if first is None else first
                self._branches(branches, made)
                branches, waiting, last, fresh = [], 0, made, False
            if part.count > 1 and symbol == "C":
                raise _Doubtful
        if waiting or branches or first is None:
            raise _Doubtful
        return first

    def _add(self, atom: Atom, hydrogens: int) -> int:
        if atom.symbol not in _VALENCE or atom.mass is not None or len(self.atoms) >= MAX_ATOMS:
            raise _Doubtful
        self.atoms.append(_Atom(atom.symbol, hydrogens))
        return len(self.atoms) - 1

    def _branches(self, branches: list[Group], at: int) -> None:
        for branch in branches:
            self.chain(branch.parts, at)

    def _place(self, last: int, made: int) -> int:
        """What the new atom is bound to: the last atom, or the one before where the last is full."""
        k = last
        while True:
            before = [n for n in self.atoms[k].bound if n < k]
            if self.atoms[k].free > 0:
                return k
            if not before or k >= made:
                raise _Doubtful
            k = before[0]

    def _bind(self, a: int, b: int) -> None:
        self.atoms[a].bound.append(b)
        self.atoms[b].bound.append(a)

    def shape(self, root: int, parent: int | None = None) -> Shape:
        """The tree seen from an atom, branches in a fixed order."""
        atom = self.atoms[root]
        inner = sorted(self.shape(n, root) for n in atom.bound if n != parent)
        return (atom.symbol, atom.hydrogens, tuple(inner))


def skeleton(segment: Segment) -> Shape | None:
    """The molecule in a form that does not depend on how it is written; None where that is not certain."""
    made = _Builder()
    try:
        made.chain(segment.parts, None)
    except _Doubtful:
        return None
    if any(atom.free for atom in made.atoms):
        return None
    return min(made.shape(k) for k in range(len(made.atoms)))
