"""Answer types and options that the format names and this version does not have yet (`grading.md`)."""

_TYPES = "label"
_OPTIONS = {
    "number": "tolerance decimals sigfigs accuracy form exact range unit unit_score angles",
    "expression": (
        "symbols functions assume complex domain form form_score from variable upto constant exact solutions angles"
    ),
    "text": "ignore tashkil typos",
    "choice": "shuffle scoring value",
    "choices": "shuffle scoring",
    "select": "shuffle value",
}


def planned_types(at_hand: frozenset[str]) -> frozenset[str]:
    """Names of types to come."""
    return frozenset(_TYPES.split()) - at_hand


def planned_options(type_: str, at_hand: frozenset[str]) -> frozenset[str]:
    """Names of options to come of a type at hand."""
    return frozenset(_OPTIONS.get(type_, "").split()) - at_hand
