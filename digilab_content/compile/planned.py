"""Options that the format names and this version does not have yet (`grading.md`)."""

_OPTIONS = {
    "number": "angles",
    "expression": "form_score exact solutions angles",
    "choice": "scoring",
}


def planned_options(type_: str, at_hand: frozenset[str]) -> frozenset[str]:
    """Names of options to come of a type at hand."""
    return frozenset(_OPTIONS.get(type_, "").split()) - at_hand
