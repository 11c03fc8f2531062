"""Words of school that one or two letters turn into others: a difference between them is never a slip of the pen."""

from typing import Final

from digilab_content.text.normal import fold

_BEGINNINGS: Final = (
    ("hyper", "hypo"),
    ("endo", "exo"),
    ("inter", "intra"),
    ("macro", "micro"),
    ("mono", "di", "bi", "tri", "tetra", "penta", "hexa", "poly", "uni"),
    ("homo", "hetero"),
    ("pre", "post"),
    ("ante", "anti"),
    ("im", "em", "e"),
    ("in", "ex"),
    ("as", "dis"),
    ("sous", "sur", "sub", "super"),
    ("cat", "an"),
    ("ad", "ab"),
    ("syn", "sym", "a"),
    ("aff", "eff"),
    ("mi", "me"),
    ("kilo", "milli", "hecto", "deca", "deci", "centi", "deka"),
)
_NEGATIONS: Final = (
    "in", "im", "ir", "il", "un", "non", "des", "de", "dis", "a", "an", "anti", "mal", "me", "mis", "co",
)  # fmt: skip
_ENDINGS: Final = (
    ("ate", "ite", "ide", "ure"),
    ("ane", "ene", "yne", "ine"),
    ("ase", "ose"),
    ("ique", "eux", "ic", "ous"),
    ("e", "er", "ez", "ait", "ais", "ai", "aient"),
    ("eur", "euse", "rice"),
)
MIN_STEM: Final = 3


def contrary(one: str, other: str) -> bool:
    """Whether two words differ by a beginning or an ending that changes the meaning (hypo-/hyper-, -ate/-ite, in-)."""
    a, b = (fold(word, ("accents", "case")) for word in (one, other))
    return a != b and (_negated(a, b) or _negated(b, a) or _beginnings(a, b) or _endings(a, b))


def _negated(a: str, b: str) -> bool:
    return len(b) >= MIN_STEM and any(a == prefix + b for prefix in _NEGATIONS)


def _beginnings(a: str, b: str) -> bool:
    for family in _BEGINNINGS:
        rests = [{w[len(p) :]: p for p in family if w.startswith(p) and len(w) - len(p) >= MIN_STEM} for w in (a, b)]
        if any(rests[1].get(rest, p) != p for rest, p in rests[0].items()):
            return True
    return False


def _endings(a: str, b: str) -> bool:
    for family in _ENDINGS:
        stems = [{w[: -len(e)]: e for e in family if w.endswith(e) and len(w) - len(e) >= MIN_STEM} for w in (a, b)]
        if any(stems[1].get(stem, e) != e for stem, e in stems[0].items()):
            return True
    return False
