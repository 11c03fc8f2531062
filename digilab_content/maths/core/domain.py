"""Where letters live, from ``assume`` (``x > 0 ; n natural ; 0 < x < 1``), and the seeded points of comparison."""

from digilab_content.maths.core import exact, rational, reader
from digilab_content.maths.core.rational import TooBig, Undefined
from digilab_content.maths.core.residue import split_mix
from digilab_content.maths.core.tree import Misread, kids, names
from digilab_content.maths.core.words import Vocabulary

SEED = 20240917
NATURAL = ("natural", "naturel", "naturels", "entier naturel", "طبيعي")
INTEGER = ("integer", "entier", "relatif", "صحيح")
POSITIVE = ("positive", "positif", "strictement positif", "موجب")
FLIP = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
# One regime a point: (low, high) in 64ths. Positive, negative, larger, near 0 and mixed signs all occur.
REGIMES = ((13, 166), (-166, -13), (96, 384), (-384, -64), (1, 40), (-40, -1), (400, 1400), (-1400, -400))


class Assumptions:
    """Kinds and bounds of the letters, and the relations that a point must satisfy."""

    def __init__(self, text=""):
        self.kind = {}
        self.low = {}
        self.high = {}
        self.relations = []
        for piece in text.replace("؛", ";").split(";"):
            self.take(piece.strip())

    def copy(self):
        """The same assumptions, to be added to."""
        other = Assumptions()
        other.kind = dict(self.kind)
        other.low = dict(self.low)
        other.high = dict(self.high)
        other.relations = self.relations
        return other

    def take(self, piece):
        """One assumption; what cannot be read is left out, which is only stricter."""
        if not piece:
            return
        name, _, kind = piece.partition(" ")
        kind = kind.strip().lower()
        if kind in NATURAL or kind in ("in N", "in ℕ", "∈ ℕ"):
            self.kind[name] = "natural"
            return
        if kind in INTEGER:
            self.kind[name] = "integer"
            return
        if kind in POSITIVE:
            self.low[name] = (0, 1)
            return
        try:
            t = reader.read(piece, Vocabulary("en", any_letter=True))
        except Misread:
            return
        for r in t[1:] if t[0] == "and" else (t,):
            if r[0] == "rel":
                self.relate(r)

    def relate(self, t):
        """A relation: a bound where one side is a letter, else a condition on the points."""
        for k in range(1, len(t) - 2, 2):
            left, op, right = t[k], t[k + 1], t[k + 2]
            if op in FLIP:
                if left[0] == "sym":
                    self.bound(left[1], op, right)
                elif right[0] == "sym":
                    self.bound(right[1], FLIP[op], left)
                self.relations.append((left, op, right))

    def bound(self, name, op, tree):
        """Keep the tightest bound."""
        try:
            v = exact.value(tree)
        except (Undefined, TooBig):
            v = None
        if v is None:
            return
        if op[0] == ">" and (name not in self.low or rational.less(self.low[name], v)):
            self.low[name] = v
        if op[0] == "<" and (name not in self.high or rational.less(v, self.high[name])):
            self.high[name] = v

    def natural_arguments(self, t):
        """Letters inside a factorial or a binomial are naturals; exponents of a negative number are whole."""
        stack = [(t, False)]
        while stack:
            x, inside = stack.pop()
            if x[0] == "sym":
                if inside and x[1] not in self.kind:
                    self.kind[x[1]] = "natural"
                continue
            if x[0] == "^" and x[1][0] == "-" and x[1][1][0] in ("num", "/") and not names(x[1]):
                for letter in names(x[2]):
                    self.kind.setdefault(letter, "integer")
            if x[0] == "fn" and x[1] in ("factorial", "binomial"):
                inside = True
            for k in kids(x):
                stack.append((k, inside))


def inside(low, high, bits64):
    """A dyadic number strictly between two rationals."""
    scale = 1 << 40
    a = low[0] * scale // low[1]
    b = high[0] * scale // high[1]
    if b - a < 4:
        return (a * 2 + 1, 41)
    return (a + 1 + bits64 % (b - a - 1), 40)


def points(letters, assumptions, count, seed=SEED, whole=False):
    """``count`` seeded points: dicts from a letter to ``(m, k)``, the number m/2^k."""
    state = seed
    out = []
    letters = sorted(letters)
    for n in range(count):
        env = {}
        for j, v in enumerate(letters):
            state, r = split_mix(state)
            kind = assumptions.kind.get(v, "integer" if whole else "real")
            low = assumptions.low.get(v)
            high = assumptions.high.get(v)
            if kind != "real":
                first = 0 if kind == "natural" else -9
                if low is not None:
                    first = -((-low[0]) // low[1])
                span = (60 if n % 4 == 3 else 13 + n // 2) if high is None else max(1, high[0] // high[1] - first + 1)
                env[v] = (first + r % span, 0)
                continue
            if low is None and high is None:
                state, pick = split_mix(state)
                a, b = REGIMES[n % 8] if j == 0 else REGIMES[pick % 8]
                env[v] = inside((a, 64), (b, 64), r)
            else:
                width = (1 + (n % 3) * 4, 1)
                if low is None:
                    low = rational.add(high, (-width[0], 1))
                if high is None:
                    high = rational.add(low, width)
                env[v] = inside(low, high, r)
        out.append(env)
    return out


def switches(t, out):
    """Subtrees whose sign changes the course of things: |u|, even roots, logarithms, inverse functions, floors."""
    if t[0] == "fn":
        if t[1] in ("abs", "sqrt", "ln", "log", "sign", "floor", "ceil", "acosh"):
            out.append(t[2])
        elif t[1] in ("root", "logb"):
            out.append(t[3])
        elif t[1] in ("asin", "acos", "atanh"):
            out.append(("+", ("rat", 1, 1), ("-", ("^", t[2], ("rat", 2, 1)))))
        elif t[1] in ("min", "max") and len(t) > 3:
            out.append(("+", t[2], ("-", t[3])))
    elif t[0] == "^" and not (t[2][0] == "rat" and t[2][2] == 1):
        out.append(t[1])
    for k in kids(t):
        if k[0] not in ("rat", "sym", "const"):
            switches(k, out)
    return out


def numerals(t, out):
    """The rational numbers of a folded tree, small ones."""
    if t[0] == "rat":
        if abs(t[1]) < 1 << 40 and t[2] < 1 << 40:
            out.add((t[1], t[2]))
    elif t[0] not in ("sym", "const"):
        for k in t[1:]:
            if k.__class__ is tuple:
                numerals(k, out)
    return out


def grid(letters, assumptions, numbers, seed=SEED + 3):
    """Candidates over many scales and around the numbers of both sides, from which one point a sign pattern is kept."""
    state = seed
    scale = 1 << 40
    base = []
    for k in range(-4, 12, 2):
        for sign in (1, -1):
            state, r = split_mix(state)
            base.append(sign * ((1 << (40 + k)) + r % (1 << (37 + k))))
    for p, q in sorted(numbers)[:10]:
        for sign in (1, -1):
            for d in (-1, 1):
                state, r = split_mix(state)
                base.append(sign * (p * scale // q) + d * (scale // 4 + r % (scale // 8)))
    letters = sorted(letters)
    out = []
    for k in range(len(base) if len(letters) == 1 else 2 * len(base)):
        env = {}
        for v in letters:
            state, r = split_mix(state)
            x = base[k] if len(letters) == 1 else base[r % len(base)]
            low = assumptions.low.get(v)
            high = assumptions.high.get(v)
            if assumptions.kind.get(v, "real") != "real":
                env[v] = (abs(x >> 40) % 40, 0)
            elif low is not None and high is not None:
                env[v] = inside(low, high, r)
            elif low is not None:
                env[v] = (low[0] * scale // low[1] + abs(x) + 1, 40)
            elif high is not None:
                env[v] = (high[0] * scale // high[1] - abs(x) - 1, 40)
            else:
                env[v] = (x, 40)
        out.append(env)
    return out
