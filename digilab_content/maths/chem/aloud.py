"""Formulas said aloud, for screen readers."""

from typing import Final

from digilab_content.maths.chem.species import Atom, Bond, Formula, Part, Term
from digilab_content.maths.chem.writing import number

_WORDS: Final = {
    "fr": {
        "+": "plus", "-": "moins", "→": "donne", "⇌": "en équilibre avec", "=": "donne", "(": "parenthèse",
        ")": "fin de parenthèse", "·": "point", "s": "solide", "l": "liquide", "g": "gaz", "aq": "en solution",
        "b-": "liaison simple", "b=": "double liaison", "b≡": "triple liaison",
        "mass": "nombre de masse", "number": "numéro atomique",
    },
    "en": {
        "+": "plus", "-": "minus", "→": "gives", "⇌": "in equilibrium with", "=": "gives", "(": "open bracket",
        ")": "close bracket", "·": "dot", "s": "solid", "l": "liquid", "g": "gas", "aq": "in solution",
        "b-": "single bond", "b=": "double bond", "b≡": "triple bond",
        "mass": "mass number", "number": "atomic number",
    },
    "ar": {
        "+": "زائد", "-": "ناقص", "→": "يعطي", "⇌": "في توازن مع", "=": "يعطي", "(": "قوس",
        ")": "نهاية القوس", "·": "نقطة", "s": "صلب", "l": "سائل", "g": "غاز", "aq": "محلول",
        "b-": "رابطة بسيطة", "b=": "رابطة ثنائية", "b≡": "رابطة ثلاثية",
        "mass": "عدد الكتلة", "number": "العدد الذري",
    },
}  # fmt: skip


def spoken(formula: Formula, lang: str) -> str:
    """`2 H 2 plus O 2 donne 2 H 2 O`: letters and numbers one by one, charges and states in words."""
    words = _WORDS.get(lang, _WORDS["en"])
    sides = [f", {words['+']}, ".join(_said(t, words) for t in side) for side in (formula.left, formula.right)]
    if lang == "ar":
        sides = [side.replace(",", "،") for side in sides]
    return f"{sides[0]} {words[formula.arrow]} {sides[1]}" if formula.arrow else sides[0]


def _said(term: Term, words: dict[str, str]) -> str:
    species = term.species
    out = [] if term.times == 1 else [number(term.times)]
    for k, segment in enumerate(species.segments):
        out += [words["·"]] if k else []
        out += [str(segment.times)] if segment.times != 1 else []
        out += _said_parts(segment.parts, words)
    if species.charge:
        out.append(("" if abs(species.charge) == 1 else f"{abs(species.charge)} ") + words[_sign(species.charge)])
    return " ".join([*out, *([words[species.state]] if species.state else [])])


def _sign(charge: int) -> str:
    return "+" if charge > 0 else "-"


def _said_parts(parts: tuple[Part, ...], words: dict[str, str]) -> list[str]:
    out: list[str] = []
    for part in parts:
        if isinstance(part, Bond):
            out.append(words["b" + part.sign])
            continue
        if isinstance(part.what, Atom):
            for name, value in (("mass", part.what.mass), ("number", part.what.number)):
                out += [f"{words[name]} {value}"] if value is not None else []
            out.append(part.what.symbol)
        else:
            out += [words["("], *_said_parts(part.what.parts, words), words[")"]]
        out += [str(part.count)] if part.count != 1 else []
    return out
