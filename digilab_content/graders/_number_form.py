"""The forms of a number: which trees are numbers of school and which are sums still to be done; and the form asked for.

`7 × 8` for 56 is arithmetic left to do; fractions, `3√2/2`, `2π`, `1,2×10³`, `(1+√5)/2` and `50 %` are numbers.
"""

from typing import Any, Literal, TypeAlias

from digilab_content.graders._figures import written
from digilab_content.maths import value

Form: TypeAlias = Literal["any", "integer", "decimal", "fraction", "lowest-terms", "mixed", "scientific", "percent"]


def is_whole(tree: Any) -> bool:
    """A whole number with or without a sign."""
    match tree:
        case ("num", str(text)):
            return text.isdecimal()
        case ("-", inner):
            return is_whole(inner)
    return False


def left_to_do(tree: Any, allowed: frozenset[str] = frozenset()) -> bool:
    """Whether arithmetic is left to do. `allowed`: functions (and `^`) that stand in the key itself."""
    return _part(tree, allowed) is None


def _part(tree: Any, allowed: frozenset[str]) -> tuple[str, ...] | None:
    """The irrational factors of a term (none: rational), None when arithmetic is left to do."""
    if written(tree) is not None:
        return ()
    match tree:
        case ("const", name):
            return (name,)
        case ("-" | "%", inner):
            return _part(inner, allowed)
        case ("mixed", *_):
            return ()
        case ("empty",):
            return ()
        case ("/", top, bottom):
            return _quotient(top, bottom, allowed)
        case ("*" | ".", *factors):
            return _product(factors, allowed)
        case ("+", *terms):
            return _sum(terms, allowed)
        case ("^", base, power):
            return _power(base, power, allowed)
        case ("fn", name, *arguments):
            return _function(name, arguments, tree, allowed)
    return None


def _quotient(top: Any, bottom: Any, allowed: frozenset[str]) -> tuple[str, ...] | None:
    if (is_whole(top) and is_whole(bottom)) or (written(top) and bottom[0] == "^" and written(bottom)):
        return ()
    a, b = _part(top, allowed), _part(bottom, allowed)
    if a is None or b is None or (not a and not b) or (set(a) & set(b)):
        return None
    return (*a, *b)


def _product(factors: list[Any], allowed: frozenset[str]) -> tuple[str, ...] | None:
    found: list[str] = []
    rationals = 0
    for factor in factors:
        part = _part(factor, allowed)
        if part is None or set(part) & set(found):
            return None
        rationals += not part
        found += part
    return tuple(found) if found and rationals <= 1 else None


def _sum(terms: list[Any], allowed: frozenset[str]) -> tuple[str, ...] | None:
    kinds = [_part(t, allowed) for t in terms]
    if None in kinds or len({tuple(sorted(k or ())) for k in kinds}) < len(kinds):
        return None
    return tuple(sorted({name for k in kinds for name in k or ()}))


def _power(base: Any, power: Any, allowed: frozenset[str]) -> tuple[str, ...] | None:
    inner = _part(base, allowed)
    if inner is None or _part(power, allowed) is None:
        return None
    if inner or "^" in allowed:
        return inner or ("^",)
    return None if value.exact(("^", base, power)) is not None else (f"^{base}{power}",)


def _function(name: str, arguments: list[Any], tree: Any, allowed: frozenset[str]) -> tuple[str, ...] | None:
    if value.exact(tree) is not None or any(_part(a, allowed) is None for a in arguments):
        return None
    roots = name in {"sqrt", "cbrt", "root"}
    return (f"{name}{arguments}",) if roots or name in allowed or name in {"exp", "ln"} else None


def heads(tree: Any) -> frozenset[str]:
    """The functions of a key, and `^` when it holds a power."""
    found = set()
    stack = [tree]
    while stack:
        t = stack.pop()
        if isinstance(t, tuple) and t:
            if t[0] == "fn":
                found.add(t[1])
            elif t[0] == "^":
                found.add("^")
            stack.extend(t[1:])
    return frozenset(found)


def form_code(tree: Any, form: Form) -> str | None:
    """The code of what is missing for the form asked for; None when the number is written so."""
    bare = tree[1] if tree[0] == "-" else tree
    match form:
        case "any":
            return None
        case "integer":
            return None if is_whole(tree) else "@not_integer"
        case "decimal":
            return None if bare[0] == "num" and "e" not in bare[1] else "@not_decimal"
        case "fraction":
            return None if is_whole(tree) or _fraction(bare) else "@not_fraction"
        case "lowest-terms":
            return _lowest(tree, bare)
        case "mixed":
            proper = bare[0] == "mixed" and _below(bare[2], bare[3])
            plain = is_whole(tree) or (_fraction(bare) and _below(bare[1], bare[2]))
            return None if proper or plain else "@not_mixed"
        case "scientific":
            return None if _scientific(bare) else "@not_scientific"
        case "percent":
            return None if bare[0] == "%" and written(bare[1]) else "@not_percent"


def _fraction(tree: Any) -> bool:
    return bool(tree[0] == "/" and is_whole(tree[1]) and is_whole(tree[2]))


def _signed(tree: Any) -> int:
    return -_signed(tree[1]) if tree[0] == "-" else int(tree[1])


def _below(a: Any, b: Any) -> bool:
    return abs(_signed(a)) < abs(_signed(b))


def _lowest(tree: Any, bare: Any) -> str | None:
    from math import gcd

    if is_whole(tree):
        return None
    if not _fraction(bare):
        return "@not_fraction"
    top, bottom = _signed(bare[1]), _signed(bare[2])
    return None if bottom > 1 and gcd(top, bottom) == 1 else "@not_irreducible"


def _scientific(tree: Any) -> bool:
    match tree:
        case ("num", str(text)) if "e" in text:
            head = text.partition("e")[0]
        case ("*" | ".", ("num", str(head)), ("^", ("num", "10"), power)) if is_whole(power) and "e" not in head:
            pass
        case _:
            return False
    return len(head.partition(".")[0]) == 1 and head[0] != "0"
