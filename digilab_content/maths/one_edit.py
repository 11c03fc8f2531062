"""What single change makes an answer right: a sign, a coefficient, an exponent, a number, a term.

First the two trees side by side, up to order; then changes of the answer's own terms, tried by value. A change is
named only when `same` decided that the answer so changed is the key.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from digilab_content.maths.glance import Glance, alike, glance
from digilab_content.maths.kernel import canonical, names, size
from digilab_content.maths.reading import Tree
from digilab_content.maths.rewriting import flat
from digilab_content.maths.value import exact as exact_value
from digilab_content.maths.value import from_fraction

Kind = Literal[
    "sign",
    "coefficient",
    "exponent",
    "number",
    "extra",
    "missing",
    "missing-factor",
    "letter",
    "term",
    "extra-factor",
    "reciprocal",
]
MAX_NODES: Final = 60
_EXPONENTS: Final = tuple(("num", str(n)) for n in range(10))
_SHIFTS: Final = (("num", "1"), ("-", ("num", "1")), ("num", "2"), ("-", ("num", "2")))
_COMMON: Final = 2
_LEFT: Final = 4
_DEEPEST: Final = 24


@dataclass(frozen=True, slots=True)
class Edit:
    """The kind of change, the part of the answer that it touches (None: something is missing), the answer changed."""

    kind: Kind
    part: Tree | None
    changed: Tree


def one_edit(answer: Tree, key: Tree, same: Callable[[Tree], bool]) -> Edit | None:
    """The change that makes `answer` the key, None when there is none or little else would be left."""
    if max(size(answer)[0], size(key)[0]) > MAX_NODES:
        return None
    answer, key = flat(answer), flat(key)
    found = _beside(answer, key)
    if found is not None and found.kind == "term" and found.part and size(answer)[0] - size(found.part)[0] < _LEFT:
        found = None
    if found is not None and same(found.changed):
        return found
    target, own = glance(key), glance(answer)
    if target is None or own is None:
        return None
    for edit in _tried(answer, target, own):
        if same(edit.changed):
            return edit
    return None


# ── side by side ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _beside(a: Tree, k: Tree) -> Edit | None:
    """The one place where two trees differ, when most of the rest is common."""
    if a[0] == k[0] == "sym" and a != k and a[1].lower() == k[1].lower():
        return Edit("letter", a, k)
    if a[0] not in ("+", "*", "/", "^", "fn", "-") and k[0] not in ("+", "*"):
        return None
    found = _differ(a, k)
    if found is None or found.part == a or (a[0] == "-" and found.part == a[1] and found.kind == "number"):
        return None  # nothing else would be left
    return found


def _differ(a: Tree, k: Tree) -> Edit | None:
    if a == ("-", k) or k == ("-", a):
        return Edit("sign", a[1] if a[0] == "-" else a, k)
    if a[0] in ("+", "*") or k[0] in ("+", "*"):
        head = k[0] if k[0] == "+" or a[0] not in ("+", "*") else a[0]
        if a[0] == "+":
            head = "+"
        return _in_many(head, _items(a, head), _items(k, head), a)
    if a[0] == "num" and k[0] == "num":
        return Edit("number", a, k)
    if a[0] == "sym" and k[0] == "sym":
        return Edit("letter", a, k)
    if a[0] == k[0] and len(a) == len(k) and a[0] not in ("num", "sym", "const"):
        return _in_place(a, k)
    if a[0] == "^" and canonical(a[1]) == canonical(k):
        return Edit("exponent", a, k)
    if k[0] == "^" and canonical(k[1]) == canonical(a):
        return Edit("exponent", a, k)
    return None


def _items(t: Tree, head: str) -> tuple[Tree, ...]:
    return t[1:] if t[0] == head else (t,)


def _in_place(a: Tree, k: Tree) -> Edit | None:
    places = [
        n for n, (x, y) in enumerate(zip(a, k, strict=True)) if x != y and (isinstance(x, str) or not _alike(x, y))
    ]
    if len(places) != 1 or isinstance(a[places[0]], str):
        return None
    place = places[0]
    inner = _differ(a[place], k[place])
    changed = k[place] if inner is None else inner.changed
    whole = (*a[:place], changed, *a[place + 1 :])
    if a[0] == "^" and place == 2:
        return Edit("exponent", a, whole)
    if inner is None:
        return Edit("term", a[place], whole) if size(a[place])[0] <= 3 and a[0] != "-" else None
    return Edit(inner.kind, inner.part, whole)


def _alike(a: Tree, b: Tree) -> bool:
    return a == b or bool(canonical(a) == canonical(b))


def _in_many(head: str, mine: tuple[Tree, ...], theirs: tuple[Tree, ...], whole: Tree) -> Edit | None:
    left, right = list(mine), list(theirs)
    for x in mine:
        twin = next((y for y in right if _alike(x, y)), None)
        if twin is not None:
            left.remove(x)
            right.remove(twin)
    common = len(mine) - len(left)
    if not common or (len(mine) == 1 and mine[0][0] == "num"):
        return None
    if len(left) == 1 and not right and head == "+":
        return Edit("extra", left[0], _many(head, [x for x in mine if x is not left[0]]))
    if len(right) == 1 and not left:
        return Edit("missing" if head == "+" else "missing-factor", None, _many(head, [*mine, right[0]]))
    if len(left) != 1 or len(right) != 1:
        return None
    inner = _differ(left[0], right[0])
    if inner is None:
        return None
    changed = _many(head, [inner.changed if x is left[0] else x for x in mine])
    if head == "*" and inner.kind == "number":
        return Edit("coefficient", whole, changed)
    return Edit(inner.kind, inner.part, changed)


def _many(head: str, items: list[Tree]) -> Tree:
    return items[0] if len(items) == 1 else flat((head, *items))


# ── tried by value ────────────────────────────────────────────────────────────────────────────────────────────────────


def _tried(answer: Tree, target: Glance, own: Glance) -> Iterator[Edit]:
    """Changes of one term of a sum, then of one exponent, that give the key at a glance."""
    terms = _items(answer, "+")
    if len(terms) > _COMMON - 1:
        gap = (target[0] - own[0], target[1] - own[1])
        for n, term in enumerate(terms):
            seen = glance(term)
            if seen is None or 0 in seen:
                continue
            ratios = (gap[0] / seen[0], gap[1] / seen[1])
            if not alike(ratios, (ratios[0], ratios[0])):
                yield from _shifted(terms, n, (1 + ratios[0], 1 + ratios[1]))
                continue
            factor = _simple(1 + ratios[0])
            if factor is None:
                continue
            part = term[1] if term[0] == "-" else term
            rest = terms[:n] + terms[n + 1 :]
            if factor == ("num", "0"):
                yield Edit("extra", part, _many("+", list(rest)))
            elif factor == ("-", ("num", "1")):
                yield Edit("sign", part, _many("+", [*rest, ("-", term)]))
            elif names(term):
                yield Edit("coefficient", part, _many("+", [*rest, ("*", factor, term)]))
        yield from _lacking(answer, gap, target)
    yield from _by_factor(answer, target, own)
    yield from _deep(answer, target)
    if names(answer) and size(answer)[0] > 3:
        for changed, part in _powers(answer):
            seen = glance(changed)
            if seen is not None and alike(seen, target):
                yield Edit("exponent", part, changed)


def _shifted(terms: tuple[Tree, ...], n: int, ratios: Glance) -> Iterator[Edit]:
    """A term with another power of one of its letters."""
    term = terms[n]
    for letter in sorted(names(term)):
        for power in _SHIFTS:
            if power == _SHIFTS[1] and term in (("sym", letter), ("-", ("sym", letter))):
                continue  # 1 in the place of a letter is no exponent
            factor: Tree = ("^", ("sym", letter), power)
            seen = glance(factor)
            if seen is not None and alike(seen, ratios):
                part = term[1] if term[0] == "-" else term
                rest = (*terms[:n], *terms[n + 1 :])
                yield Edit("exponent", part, _many("+", [*rest, ("*", term, factor)]))


def _by_factor(answer: Tree, target: Glance, own: Glance) -> Iterator[Edit]:
    """A letter too much or too few as a factor, or the whole upside down."""
    if not names(answer) or 0 in own or 0 in target or size(answer)[0] < 4:
        return
    if alike((target[0] * own[0], target[1] * own[1]), (1, 1)):
        yield Edit("reciprocal", answer, ("/", ("num", "1"), answer))
    ratio = (target[0] / own[0], target[1] / own[1])
    for letter in sorted(names(answer)):
        sym: Tree = ("sym", letter)
        seen = glance(sym)
        if seen is not None and alike(seen, ratio):
            yield Edit("missing-factor", None, ("*", answer, sym))
        elif seen is not None and alike((1 / seen[0], 1 / seen[1]), ratio):
            yield Edit("extra-factor", sym, ("/", answer, sym))


def _deep(answer: Tree, target: Glance) -> Iterator[Edit]:
    """The sign of a term of an inner sum, or an inner number."""
    for count, (kind, part, made) in enumerate(_places(answer)):
        if count >= _DEEPEST:
            return
        if kind == "sign":
            changed = made(("-", part))
            seen = glance(changed)
            if seen is not None and alike(seen, target):
                yield Edit("sign", part[1] if part[0] == "-" else part, changed)
        elif names(answer):
            zero, one = glance(made(("num", "0"))), glance(made(("num", "1")))
            if zero is None or one is None or zero[0] == one[0]:
                continue
            wanted = _simple((target[0] - zero[0]) / (one[0] - zero[0]))
            if wanted is None or wanted in (("num", "0"), part):
                continue
            changed = made(wanted)
            seen = glance(changed)
            if seen is not None and alike(seen, target):
                yield Edit("number", part, changed)


Made = Callable[[Tree], Tree]


def _places(t: Tree) -> Iterator[tuple[Kind, Tree, Made]]:
    """Inner terms and numbers of a tree, each with what the whole is with something else in its place."""
    if t[0] in ("num", "sym", "const"):
        return
    for k, kid in enumerate(t):
        if not isinstance(kid, tuple):
            continue

        def put(x: Tree, k: int = k) -> Tree:
            return (*t[:k], x, *t[k + 1 :])

        if t[0] == "+":
            yield "sign", kid, put
        if kid[0] == "num" and not (t[0] == "^" and k == 2):
            yield "number", kid, put
        for kind, part, inner in _places(kid):
            yield kind, part, lambda x, inner=inner, put=put: put(inner(x))  # type: ignore[misc]


def _lacking(answer: Tree, gap: Glance, target: Glance) -> Iterator[Edit]:
    """A term in one power of a letter, added."""
    letters = sorted(names(answer))
    for letter in letters[:6]:
        for n in range(1, 5 + len(letters[:6])):
            power = _monomial(letter, n, letters)
            seen = glance(power)
            factor = None if seen is None else _simple(gap[0] / seen[0])
            if factor is None or factor == ("num", "0"):
                continue
            changed: Tree = flat(("+", answer, ("*", factor, power)))
            made = glance(changed)
            if made is not None and alike(made, target):
                yield Edit("missing", None, changed)


def _monomial(letter: str, n: int, letters: list[str]) -> Tree:
    """A power of a letter up to 4, then its products with the other letters."""
    if n > 4:
        return ("*", ("sym", letter), ("sym", letters[n - 5]))
    return ("sym", letter) if n == 1 else ("^", ("sym", letter), ("num", str(n)))


def _simple(ratio: complex) -> Tree | None:
    """A small fraction near a ratio, as a tree."""
    from fractions import Fraction

    if abs(ratio.imag) > 1e-9 or abs(ratio.real) > 1000:
        return None
    near = Fraction(ratio.real).limit_denominator(60)
    return from_fraction(near) if abs(float(near) - ratio.real) < 1e-9 else None


def _powers(t: Tree) -> Iterator[tuple[Tree, Tree]]:
    """The tree with another whole number for one exponent, and the power so changed."""
    if t[0] in ("num", "sym", "const"):
        return
    if t[0] == "^" and names(t[1]) and exact_value(t[2]) is not None:
        for other in _EXPONENTS:
            if other != t[2]:
                yield ("^", t[1], other), t
    for k, kid in enumerate(t):
        if isinstance(kid, tuple):
            for changed, part in _powers(kid):
                yield (*t[:k], changed, *t[k + 1 :]), part
