"""The typed face of `maths.core.sets` and `maths.core.reals`: sets of real numbers in normal form; nothing else."""

from collections.abc import Callable
from typing import Any, TypeAlias

from digilab_content.maths.core import reals
from digilab_content.maths.core import sets as core
from digilab_content.maths.reading import Tree

Piece: TypeAlias = tuple[Any, bool, Any, bool]
Pieces: TypeAlias = tuple[Piece, ...]
InOrder: TypeAlias = Callable[[Any, Any], int]

LINE: Pieces = core.LINE
NOTHING: Pieces = core.NOTHING
MINUS: Tree = reals.MINUS
PLUS: Tree = reals.PLUS

point: Callable[[Any], Pieces] = core.point
union: Callable[[Pieces, Pieces, InOrder], Pieces] = core.union
intersection: Callable[[Pieces, Pieces, InOrder], Pieces] = core.intersection
difference: Callable[[Pieces, Pieces, InOrder], Pieces] = core.difference
complement: Callable[[Pieces, InOrder], Pieces] = core.complement
same: Callable[[Pieces, Pieces, InOrder], bool] = core.same
within: Callable[[Pieces, Pieces, InOrder], bool] = core.within
finite: Callable[[Pieces, InOrder], bool] = core.finite
closed: Callable[[Pieces], Pieces] = core.closed
place: Callable[[list[Any], Any, InOrder], None] = core.place
from_cells: Callable[[list[bool], list[Any]], Pieces] = core.from_cells
of_tree: Callable[[Tree, InOrder, Callable[..., Any], Callable[[Tree], Pieces] | None], Pieces] = core.of_tree
to_tree: Callable[[Pieces, InOrder], Tree] = core.to_tree
interval_of: Callable[[Tree], tuple[str, Tree, Tree, str] | None] = core.interval_of
improper: Callable[[Tree], bool] = core.improper
infinite: Callable[[Any], int] = reals.infinite
tree_order: Callable[[], Any] = reals.Order

NotASet = core.NotASet
NoValue = reals.NoValue
Undecidable = reals.Undecidable
