"""A key compiled once: per answer only the answer is folded, walked and evaluated."""

from digilab_content.maths.core import proofs, residue
from digilab_content.maths.core.ball import Spent
from digilab_content.maths.core.domain import Assumptions
from digilab_content.maths.core.numeric import Unsupported, fold_constants
from digilab_content.maths.core.probe import Frame, Probe
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.survey import PARTIAL, PIECEWISE, Survey

MAX_DEPTH = 120
MAX_NODES = 4000
ARCS = {"asin", "acos", "atan"}
DISCRETE = {"factorial", "binomial"}
SWITCHES = set(PARTIAL + PIECEWISE)
PARTIALS = set(PARTIAL)
PIECES = set(PIECEWISE)
UNBOUNDED = {"tan", "cot", "sec", "csc", "tanh"}


class Side:
    """One of the two trees: folded, and what it holds."""

    def __init__(self, t, survey, complex_numbers):
        self.tree = t
        self.survey = survey
        self.complex = complex_numbers
        self.value = fold_constants(t, complex_numbers)
        self.letters = survey.letters
        marks = survey.marks
        self.rational = residue.Rational(self.value, survey)
        if self.rational.holds:
            self.switching = self.domain_matters = False
            return
        roots = "^" in marks and powers(self.value)
        self.switching = roots or survey.has(SWITCHES)
        self.domain_matters = (
            roots
            or survey.has(PARTIALS)
            or (survey.has(PIECES) and ("/" in marks or "^" in marks or survey.has(UNBOUNDED)))
        )


def powers(t):
    """Whether a power has an exponent that is not a whole number."""
    if t[0] in ("rat", "sym", "const"):
        return False
    if t[0] == "^" and t[1] != ("const", "e") and not (t[2][0] == "rat" and t[2][2] == 1):
        return True
    for k in t[1:]:
        if k.__class__ is tuple and powers(k):
            return True
    return False


class Key:
    """The right value, what is assumed of its letters, and all that can be computed before an answer comes."""

    def __init__(self, a, assume, complex_numbers, bounds, domains):
        self.tree = a
        self.domains = domains
        self.complex = complex_numbers
        self.domain = Assumptions(assume)
        for name, low, high in bounds:
            self.domain.low[name] = low
            self.domain.high[name] = high
        self.survey = Survey(a)
        self.sides = {}
        self.frames = {}
        self.forms = {}
        self.usual = None
        if self.usable(self.survey):
            self.domain.natural_arguments(a)

    def usable(self, survey):
        """Whether a tree is a number or an expression of letters and known functions, and not too large."""
        return survey.nodes <= MAX_NODES and survey.depth <= MAX_DEPTH and survey.is_number() and not self.calls(survey)

    def calls(self, survey):
        """Whether a declared function stands there."""
        return "call" in survey.marks

    def too_large(self, b):
        """Whether one of the two trees is beyond the bounds."""
        for s in (self.survey, Survey(b)):
            if s.nodes > MAX_NODES or s.depth > MAX_DEPTH:
                return True
        return False

    def side(self, complex_numbers):
        """The key over the real or the complex numbers. Raises what stopped it."""
        side = self.sides.get(complex_numbers)
        if side is None:
            try:
                side = Side(self.tree, self.survey, complex_numbers)
            except (Undefined, TooBig, Unsupported) as stopped:
                side = stopped
            self.sides[complex_numbers] = side
        if isinstance(side, Exception):
            raise side
        return side

    def frame(self, letters, domain):
        """The points of a set of letters, with the values of the key there."""
        usual = domain is self.domain and letters == self.survey.letters
        if usual and self.usual is not None:
            return self.usual
        label = (tuple(sorted(letters)), tuple(sorted(domain.kind.items())))
        frame = self.frames.get(label)
        if frame is None:
            if len(self.frames) > 16:
                self.frames.clear()
            frame = self.frames[label] = Frame(label[0], domain)
        if usual:
            self.usual = frame
        return frame

    def compare(self, b):
        """(equal, how, guarantee); None where one of the two is not a number."""
        survey = Survey(b)
        for s in (self.survey, survey):
            if s.nodes > MAX_NODES or s.depth > MAX_DEPTH:
                return None, "size", ""
        if not (self.usable(self.survey) and self.usable(survey)):
            return None
        complex_numbers = self.complex or "i" in survey.marks or "i" in self.survey.marks
        try:
            return self.decide(b, survey, complex_numbers)
        except TooBig:
            return None, "size", ""
        except Spent:
            return None, "budget", ""
        except Unsupported:
            return None, "unsupported", ""

    def decide(self, b, survey, complex_numbers):
        """The steps, from the quickest."""
        try:
            x = self.side(complex_numbers)
        except Undefined:
            return None, "undefined", ""  # a key without a value judges nothing
        try:
            y = Side(b, survey, complex_numbers)
        except Undefined:
            return False, "undefined", "proof"
        if x.value == y.value:
            return True, "same", "proof"
        if x.rational.holds and y.rational.holds:
            marks = survey.marks | self.survey.marks
            if not ("pi" in marks and "e" in marks):
                return residue.decide(x.rational, y.rational)
        domain = self.domain
        if survey.has(DISCRETE) or ("^" in survey.marks and ("-" in survey.marks and powers(y.value))):
            domain = domain.copy()
            domain.natural_arguments(b)
        frame = self.frame(x.letters | y.letters, domain)
        return Probe(self, x, y, frame, complex_numbers).decide()

    def proved(self, x, y, domain, complex_numbers):
        """Whether the normal forms of both sides are equal."""
        positive = proofs.learnable(y.value, proofs.learnable(x.value, set()))
        if proofs.proves(x.value, y.value, domain, positive, complex_numbers, self.forms):
            return True
        if complex_numbers or domain.kind or not (x.survey.has(ARCS) or y.survey.has(ARCS)):
            return False
        # a multiple of 2π that is continuous on a connected domain is one number, and the first points tell it is 0
        joined = proofs.connected(x.value) and proofs.connected(y.value)
        return joined and proofs.turns_to_one(x.value, y.value, domain, positive)
