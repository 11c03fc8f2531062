"""The typed face of `maths.core`, which carries no annotations so that MicroPython can run it; nothing else."""

from collections.abc import Callable, Collection, Iterable
from typing import Any, TypeAlias

from digilab_content.maths.core import (
    ball,
    exact,
    forms,
    glyphs,
    grammar,
    key,
    latex_reader,
    numeric,
    places,
    plain,
    polynomial,
    rational,
    reader,
    real_value,
    residue,
    shapes,
    tree,
    words,
    written,
)
from digilab_content.maths.core import compare as comparison

Tree: TypeAlias = tuple[Any, ...]
Pair: TypeAlias = tuple[int, int]
Ball: TypeAlias = tuple[int, int, int]
Polynomial: TypeAlias = dict[tuple[tuple[str, int], ...], Pair]
Point: TypeAlias = dict[str, tuple[int, int]]
Bounds: TypeAlias = tuple[tuple[str, Pair, Pair], ...]

size: Callable[[Tree], tuple[int, int]] = tree.size
kids: Callable[[Tree], Iterable[Tree]] = tree.kids
names: Callable[[Tree], set[str]] = tree.names
replace: Callable[[Tree, str, Tree], Tree] = tree.replace
holds: Callable[..., bool] = tree.holds
rebuild: Callable[[Tree, Callable[[Tree], Tree]], Tree] = tree.rebuild

vocabulary: Callable[..., words.Vocabulary] = words.Vocabulary
split: Callable[[str, words.Vocabulary], list[tuple[str, str, int]]] = words.split
fold: Callable[[str], tuple[str, list[int]]] = glyphs.fold
is_letter: Callable[[str], bool] = plain.is_letter
is_latex: Callable[[str], bool] = latex_reader.is_latex
read: Callable[[str, words.Vocabulary, str], Tree] = reader.read
undelimited: Callable[[str], str] = reader.undelimited
read_once: Callable[[str, words.Vocabulary], Tree] = reader.read_once
read_plain: Callable[[str, words.Vocabulary, str], Tree] = reader.read_plain
after_name: Callable[[str, words.Vocabulary, str], int] = reader.after_name
tokens: Callable[[str, words.Vocabulary], list[Any]] = plain.tokens
grammar_of: Callable[[list[Any], words.Vocabulary], grammar.Grammar] = grammar.Grammar
whole: Callable[[grammar.Grammar], Tree] = grammar.Grammar.whole

rational_value: Callable[[Tree], Pair | None] = exact.value
rational_of_text: Callable[[str], Pair] = rational.of_text
binomial: Callable[[int, int], int] = rational.binomial
is_prime: Callable[[int], bool] = residue.is_prime
balls: Callable[[int, list[int]], ball.Balls] = ball.Balls
fold_constants: Callable[[Tree], Tree] = numeric.fold_constants
real: Callable[[ball.Balls, dict[str, Ball]], real_value.RealValue] = real_value.RealValue
value_in: Callable[[real_value.RealValue, Tree], Ball] = real_value.RealValue.of

compare: Callable[[Tree, Tree, str, bool, Bounds, str], tuple[bool | None, str, str]] = comparison.compare
forget: Callable[[], None] = comparison.forget
use_balls: Callable[[type[ball.Balls]], None] = ball.use
OUR_BALLS: type[ball.Balls] = ball.Balls

canonical: Callable[[Tree], Tree] = written.canonical
sample: Callable[[tuple[str, ...], str], list[Point]] = places.sample
sign_at: Callable[[Tree, Point], int | None] = places.sign_at
assumed: Callable[[str, Tree, str], bool] = places.assumed
polynomial_of: Callable[[Tree], Polynomial | None] = polynomial.of_tree
coefficients: Callable[[Polynomial, str], list[Pair] | None] = polynomial.coefficients
degree: Callable[[Polynomial, str], int] = polynomial.degree
shortfall: Callable[[Tree, str, Tree | None, str, Callable[[Polynomial], bool | None]], str | None] = forms.shortfall
irreducible: Callable[[Polynomial], bool | None] = polynomial.irreducible
irreducible_over_complex: Callable[[Polynomial], bool | None] = polynomial.irreducible_over_complex

FUNCTIONS: Collection[str] = words.FUNCTIONS
"""The names of functions that a pupil may type."""

FIRST_LETTERS = glyphs.GREEK_LETTER
MAX_CHARS: int = tree.MAX_CHARS
MAX_DEPTH: int = key.MAX_DEPTH
LEAVES: tuple[str, ...] = tree.LEAVES

Misread = tree.Misread
misread: Callable[..., tree.Misread] = tree.Misread
Undefined = rational.Undefined
TooBig = rational.TooBig
Wide = ball.Wide
Spent = ball.Spent
Unsupported = numeric.Unsupported
Vocabulary = words.Vocabulary
UNSURE: str = shapes.UNSURE
