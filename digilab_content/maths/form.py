"""What an answer lacks to have the form that was asked, seen on its tree as written."""

from digilab_content.maths import kernel
from digilab_content.maths.reading import Tree

UNSURE = kernel.UNSURE
FORMS = (
    "any",
    "as-written",
    "completed-square",
    "decimal",
    "expanded",
    "factored",
    "fraction",
    "integer",
    "lowest-terms",
    "mixed",
    "partial-fractions",
    "percent",
    "scientific",
    "simplified",
    "single-fraction",
)
_MAX_DEGREE = 12


def _irreducible(polynomial: kernel.Polynomial) -> bool | None:
    """Irreducible over the rationals: by hand up to degree 3 in one letter, else by SymPy's factorisation."""
    answer = kernel.irreducible(polynomial)
    if answer is not None:
        return answer
    if max(sum(k for _, k in monomial) for monomial in polynomial) > _MAX_DEGREE:
        return None
    from digilab_content.maths import algebra

    return algebra.irreducible(polynomial)


def shortfall(
    tree: Tree, form: str, *, like: Tree | None = None, variable: str = "", complex_numbers: bool = False
) -> str | None:
    """None when the tree has the form, else the code of what it lacks, or `UNSURE`.

    Codes: @not_expanded @not_factored @not_simplified @not_irreducible @not_computed @not_decimal @not_integer
    @not_scientific @not_mixed @not_percent @not_fraction @not_as_written (needs `like`) @not_completed_square
    @not_single_fraction @not_partial_fractions.
    """
    if kernel.size(tree)[1] > kernel.MAX_DEPTH:
        return UNSURE
    over = kernel.irreducible_over_complex if complex_numbers else _irreducible
    return kernel.shortfall(tree, form, like, variable, over)
