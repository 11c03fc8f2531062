"""What a ``number`` slot asks of a value: range, tolerance, decimals, figures, form; and how an answer meets it."""

from digilab_content.maths.core import exact
from digilab_content.maths.core.author_key import parsed
from digilab_content.maths.core.number_answer import (
    NO,
    UNSURE,
    YES,
    digits_code,
    finished,
    form_code,
    interval,
    near,
    places,
    same,
    special,
    target,
    written,
)
from digilab_content.maths.core.rational import Undefined, less, make


def share_of(text):
    """The exact value of an option. Raises ValueError where it has none."""
    v = exact.value(parsed(text))
    if v is None:
        raise ValueError
    return v


class Measure:
    """The options of a number, read once."""

    def __init__(self, options):
        self.form = options.get("form") or "any"
        self.share = 0.5 if options.get("form_score") is None else options["form_score"]
        self.decimals = options.get("decimals")
        self.sigfigs = options.get("sigfigs")
        self.percent = options.get("unit") == "%"
        text = str(options.get("tolerance") or "").strip()
        self.relative = text.endswith("%")
        self.tolerance = None
        if text and not options.get("exact"):
            t = share_of(text.rstrip("%"))
            self.tolerance = make(t[0], t[1] * 100) if self.relative else t
        self.low = self.high = None
        if options.get("range"):
            first, _, last = options["range"].partition("..")
            self.low, self.high = share_of(first), share_of(last)

    def refusal(self, t):
        """The code of an answer that is no finished number, ``UNSURE``, or None."""
        state = finished(t)
        if state == UNSURE or (self.percent and t[0] == "%"):
            return UNSURE
        if not special(t):
            try:
                v = exact.value(t)
            except Undefined:
                return "@undefined"
            if v is None and interval(t) is None:
                return UNSURE
        return "@not_computed" if state == NO else None

    def meets(self, t, key, right):
        """``(state, code, flawed, share, by, guarantee)``, as ``Question.meets``."""
        a, b = special(t), special(key)
        if a or b:
            return (YES if a == b else NO), None, False, 0, "special", "proof"
        met = self.value(t, key, right)
        if met[0] != YES or not right:
            return met
        code = form_code(t, self.form)
        if code == UNSURE:
            return UNSURE, None, False, 0, "form", ""
        return (YES, code, True, self.share, met[4], met[5]) if code else met

    def value(self, t, key, right):
        """The value alone."""
        given = exact.value(t)
        wrote = written(t)
        proof = "proof" if given is not None and exact.value(key) is not None else "numeric"
        if self.low is not None and right:
            if given is None:
                return UNSURE, None, False, 0, "range", ""
            if not less(given, self.low) and not less(self.high, given):
                return YES, None, False, 0, "range", "proof"
        if self.tolerance is not None:
            ends = (given,) if given is not None else interval(t)
            states = [near(key, v, self.tolerance, self.relative) for v in ends]
            state = states[0] if states[0] == states[-1] else UNSURE
            code = digits_code(wrote, self.decimals, self.sigfigs) if wrote and right else None
            return state, code, False, 0, "tolerance", proof
        if self.decimals is not None or self.sigfigs is not None:
            if right:
                return self.rounded(t, given, wrote, key, proof)
            if wrote:
                return UNSURE, None, False, 0, "rounding", ""
        state, by, guarantee = same(key, t)
        return state, None, False, 0, by, guarantee

    def rounded(self, t, given, wrote, key, proof):
        """``decimals`` and ``sigfigs``: as many digits as asked, of the key rounded so."""
        if wrote is None or given is None:
            state, by, guarantee = same(key, t)
            return state, "@not_decimal", True, self.share, by, guarantee
        goal = target(key, self.decimals, self.sigfigs)
        finer = target(key, places(wrote), None)
        if goal is None or finer is None:
            return UNSURE, None, False, 0, "rounding", ""
        code = digits_code(wrote, self.decimals, self.sigfigs)
        if code is None:
            return (YES if given == goal else NO), None, False, 0, "rounding", proof
        right = given in (goal, exact.value(key)) or (
            code in ("@too_many_decimals", "@too_many_figures") and given == finer
        )
        return (YES if right else NO), code, True, self.share, "rounding", proof
