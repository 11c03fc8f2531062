"""Every code that a verdict may carry, in one table: the docs are made from it, a law asks for its words."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Family: TypeAlias = Literal[
    "reading",
    "form",
    "rounding",
    "unit",
    "value",
    "mistake",
    "words",
    "choice",
    "lines",
    "entries",
    "sets",
    "steps",
    "chemistry",
]


@dataclass(frozen=True, slots=True)
class Code:
    """A code, what it is about, and the statuses a verdict may have with it."""

    name: str
    family: Family
    statuses: tuple[str, ...] = ("wrong",)

    @property
    def message(self) -> str:
        """The id of its message."""
        return message_id(self.name)


def message_id(code: str) -> str:
    """`@wrong_unit` → `code-wrong-unit`."""
    return "code-" + code.lstrip("@").replace("_", "-")


def _codes(family: Family, names: str, *statuses: str) -> tuple[Code, ...]:
    return tuple(Code("@" + n, family, statuses) for n in names.split())


CODES: Final = (
    *_codes(
        "reading",
        "empty syntax unknown_symbol unknown_function wrong_type too_long too_deep too_big ambiguous unbalanced "
        "not_computed undefined not_an_option",
        "invalid",
    ),
    *_codes(
        "form",
        "not_integer not_decimal not_fraction not_irreducible not_mixed not_scientific not_percent not_expanded "
        "not_reduced not_factored not_simplified not_single_fraction not_lowest_terms not_partial_fractions "
        "not_completed_square not_as_written repeats_start",
        "partial",
        "wrong",
    ),
    *_codes(
        "rounding", "too_many_decimals too_few_decimals too_many_figures too_few_figures", "right", "partial", "wrong"
    ),
    *_codes("rounding", "rounding not_exact not_precise", "wrong"),
    *_codes("unit", "wrong_unit missing_unit", "partial", "wrong"),
    *_codes("unit", "unknown_unit unit_unwanted", "invalid"),
    *_codes("unit", "prefix", "wrong"),
    *_codes("value", "sign factor10 factor reciprocal off_by_constant", "wrong"),
    *_codes("value", "equal_where", "right", "wrong"),
    *_codes("value", "other_points", "wrong"),
    *_codes("value", "missing_constant extra_constant", "partial", "wrong"),
    *_codes("reading", "bounds_order round_brackets", "invalid"),
    *_codes(
        "sets",
        "missing_solution extra_solution not_a_solution missing_part extra_part bound_open bound_closed bounds "
        "infinity_closed sense complement or_wanted and_wanted interval_wanted numbers_wanted not_empty same_solutions",
        "wrong",
    ),
    *_codes("form", "not_slope_intercept", "partial", "wrong"),
    *_codes("steps", "step_lost step_gained step_false step_differs last_line", "wrong"),
    *_codes("mistake", "mistake one_edit", "wrong"),
    *_codes("words", "typo", "right"),
    *_codes("words", "case accents hamza ta_marbuta tashkil plural punctuation spaces articles", "wrong"),
    *_codes("choice", "some_missing some_wrong", "partial", "wrong"),
    *_codes("entries", "ragged other_shape point_brackets", "invalid"),
    *_codes(
        "entries", "swapped_coordinates opposite proportional wrong_entry wrong_entries transposed", "partial", "wrong"
    ),
    *_codes("entries", "zero_vector wrong_shape wrong_order missing_item extra_item wrong_item", "wrong"),
    *_codes("mistake", "wrong_terms constant_multiplied right_slope right_intercept", "wrong"),
    *_codes("entries", "no_entry not_an_item", "wrong"),
    *_codes("unit", "sixty", "wrong"),
    *_codes("sets", "difference_reversed one_side union_wanted", "wrong"),
    # Plain facts, where nothing more is certain.
    *_codes(
        "value",
        "value_differs derivative_differs letter_extra letter_missing near right_size too_large too_small "
        "should_be_positive should_be_negative",
        "wrong",
    ),
    # Pairs, orders and free texts.
    *_codes("reading", "twice not_pairs no_words", "invalid"),
    *_codes("choice", "pairs_wrong pairs_missing order_wrong lines_missing lines_unwanted", "partial", "wrong"),
    # Cells of a table.
    *_codes("reading", "not_cells", "invalid"),
    *_codes("choice", "cells_wrong cells_missing", "partial", "wrong"),
    # Things sorted into categories.
    *_codes("reading", "not_sorted", "invalid"),
    *_codes("choice", "items_wrong items_missing items_unwanted", "partial", "wrong"),
    # Legends put on a picture.
    *_codes("reading", "not_placed off_picture", "invalid"),
    *_codes("choice", "labels_swapped labels_wrong labels_missing labels_unwanted", "partial", "wrong"),
    *_codes("words", "few_words many_words", "undecided"),
    # Dictations.
    *_codes("words", "dictation", "partial", "wrong"),
    *_codes("words", "forgiven", "right", "partial"),
    # Chemistry.
    *_codes(
        "reading",
        "unknown_element symbol_case ambiguous_charge charge_sign chem_syntax chem_end chem_bracket formula_wanted "
        "equation_wanted",
        "invalid",
    ),
    *_codes("reading", "zero_for_o", "invalid", "wrong"),
    *_codes(
        "form",
        "atom_order structural bonds not_minimal spectators missing_state wrong_state missing_number",
        "partial",
        "wrong",
    ),
    *_codes("chemistry", "molecular", "partial", "wrong"),
    *_codes(
        "chemistry",
        "isomer element_case wrong_subscript wrong_subscripts proportions foreign_element missing_element "
        "missing_charge extra_charge opposite_charge wrong_charge mass_number missing_mass atomic_number az_swapped "
        "added_coefficient other_coefficients species_count species_missing species_extra species_other "
        "species_charge species_subscript coefficient_as_subscript diatomic sides_swapped wrong_side "
        "unbalanced_element unbalanced_charge unbalanced_mass unbalanced_number other_balance",
        "wrong",
    ),
    *_codes("lines", "follow", "right", "partial"),
    *_codes("lines", "wrong", "wrong"),
    *_codes("lines", "undecided", "undecided"),
)

PLAIN: Final = frozenset(
    {
        "@value_differs",
        "@derivative_differs",
        "@near",
        "@right_size",
        "@too_large",
        "@too_small",
        "@should_be_positive",
        "@should_be_negative",
    }
)
"""Codes that give way to the exercise's own words for `@wrong`."""

NAMES: Final = frozenset(c.name for c in CODES)
