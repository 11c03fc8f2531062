"""What a slot asks of a number, from the options that the teacher wrote; or what is wrong with them."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from digilab_content.graders._figures import value_of
from digilab_content.graders._measure import Measure
from digilab_content.graders._options import trouble
from digilab_content.model.exercise import Slot
from digilab_content.text.diagnostics import Diagnostic


def fraction_of(text: str, values: Mapping[str, Any]) -> Fraction | None:
    """The exact value of an option that is a number or an author expression of parameters; None when it is neither."""
    from digilab_content.maths import author

    tree = author.parse(text.strip().removeprefix("="))
    if isinstance(tree, author.Refused):
        return None
    value = author.evaluate(tree, values)
    if isinstance(value, author.Refused):
        return None
    found = value_of(value)
    return None if found is None or found.special else found.number


def measure_of(slot: Slot, values: Mapping[str, Any], options: Mapping[str, Any]) -> Measure | Diagnostic:
    """What a slot asks of the value, from its options; or what is wrong with them."""
    clash = _clash(options)
    if clash:
        return trouble(slot, "E206", slot.option_spans.get(clash[0]), (("one", clash[0]), ("other", clash[1])))
    text = options.get("tolerance", "").strip()
    tolerance = fraction_of(text.rstrip("%"), values) if text else None
    if text and (tolerance is None or tolerance < 0):
        return _bad(slot, "tolerance", text, "0.05 | 5%")
    low = high = None
    if span := options.get("range", ""):
        first, dots, last = span.partition("..")
        low, high = fraction_of(first, values), fraction_of(last, values)
        if not dots or low is None or high is None or low > high:
            return _bad(slot, "range", span, "2..5")
    return Measure(
        tolerance=tolerance / 100 if tolerance is not None and text.endswith("%") else tolerance,
        relative=text.endswith("%"),
        decimals=options.get("decimals"),
        sigfigs=options.get("sigfigs"),
        accuracy=options.get("accuracy"),
        exact=options.get("exact", False),
        low=low,
        high=high,
        form_score=slot.form_score,
    )


def _clash(options: Mapping[str, Any]) -> tuple[str, str] | None:
    if "decimals" in options and "sigfigs" in options:
        return "decimals", "sigfigs"
    if "accuracy" in options and "sigfigs" not in options:
        return "accuracy", "sigfigs"
    if options.get("exact"):
        return next((("exact", name) for name in ("tolerance", "decimals", "sigfigs") if name in options), None)
    return None


def _bad(slot: Slot, option: str, value: str, expected: str) -> Diagnostic:
    facts = (("option", option), ("value", value), ("expected", expected))
    return trouble(slot, "E202", slot.option_spans.get(option), facts)
