"""What pupils really do wrong, as data: one short entry a misconception, one file a group.

An entry rewrites a part of what the pupil was asked to work on. A rewrite is `pattern => result` in the author's
language; `+` and `*` match in any order (as written when `ordered`) and leave what they do not need. Its letters:

=========  =====================================================================
`a b c d`  any expression
`u v w`    an expression that holds a letter
`h`        an expression that is no quotient
`k`        an expression that holds a letter and is no opposite
`m n p q`  a whole number as written
`r s`      a decimal with one decimal, `t` with two
`x`        a letter
=========  =====================================================================

In a relation, `~` is any of `= < > <= >=`, `≶` any of the last four and `≷` the same turned round; what it solves to is
compared. Where a rewrite cannot say it (columns, tables, digits), `procedure` gives the wrong results of a part whose
head is one of `heads`, and `weight` says how specific it is.

`explains` and `refuses` are (task, answer) pairs: answers that it must explain and must not; a test runs them all. The
words are `mistake-<id>` in `locales/*/misconceptions.ftl`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Final

from digilab_content.maths.reading import Tree

GROUPS: Final = (
    "arithmetic",
    "fractions",
    "decimals",
    "powers",
    "radicals",
    "algebra",
    "identities",
    "equations",
    "calculus",
    "functions",
    "percentages",
    "geometry",
    "trigonometry",
    "vectors",
    "units",
    "chemistry",
    "quadratics",
    "columns",
    "tables",
    "decimal_places",
    "comparing",
    "fraction_terms",
    "shares",
    "means",
    "signs",
    "radical_sums",
    "square_factors",
    "collecting",
    "factoring",
    "common_factor",
    "solving",
    "squares",
    "inequalities",
    "left_out",
    "sequences",
    "probability",
)
Pairs = tuple[tuple[str, str], ...]
Procedure = Callable[[Tree], Iterator[Tree]]


@dataclass(frozen=True, slots=True)
class Misconception:
    """One misconception. `level` is the first class that meets it, `skill` what to work on again.

    `measured`: its words speak of quantities, so that it is named only where the slot has a unit; `units`: a unit of
    one of these kinds (see `units.kind`), where its words speak of a length, an area, a volume or a speed.
    `about`: the only kind of task for which its words make sense (`coordinates`); any when empty.
    `whole`: it is about the whole task, never about a part of it.
    """

    id: str
    rewrites: tuple[str, ...]
    level: str
    skill: str
    explains: Pairs
    refuses: Pairs
    ordered: bool = False
    measured: bool = False
    units: tuple[str, ...] = ()
    about: str = ""
    procedure: Procedure | None = None
    heads: tuple[str, ...] = ()
    weight: int = 0
    whole: bool = False

    def named_with(self, kind: str | None) -> bool:
        """Whether its words are true of an answer in a unit of this kind (empty: another kind; None: no unit)."""
        return not self.measured or (kind is not None and (not self.units or kind in self.units))

    @property
    def message(self) -> str:
        """The id of its message."""
        return "mistake-" + self.id


@cache
def misconceptions() -> tuple[Misconception, ...]:
    """Every misconception, group by group."""
    modules = (import_module(f"{__name__}.{group}") for group in GROUPS)
    return tuple(rule for module in modules for rule in module.RULES)
