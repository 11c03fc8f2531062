"""Formulas in MathML."""

from digilab_content.maths.chem.species import Atom, Bond, Counted, Formula, Part, Species, Term
from digilab_content.maths.mathml import NAMESPACE, escape


def mathml(formula: Formula, aloud: str = "") -> str:
    """One `<math>` element, left to right; `aloud` is its text for screen readers."""
    quoted = escape(aloud).replace('"', "&quot;")
    said = f' alttext="{quoted}"' if aloud else ""
    plus = "<mo>+</mo>"
    sides = [plus.join(_term_ml(t) for t in side) for side in (formula.left, formula.right)]
    inner = f"{sides[0]}<mo>{escape(formula.arrow)}</mo>{sides[1]}" if formula.arrow else sides[0]
    return f'<math xmlns="{NAMESPACE}" dir="ltr"{said}><mrow>{inner}</mrow></math>'


def _term_ml(term: Term) -> str:
    inner = _species_ml(term.species)
    if term.times == 1:
        return inner
    low, high = term.times.denominator, term.times.numerator
    times = f"<mn>{high}</mn>" if low == 1 else f"<mfrac><mn>{high}</mn><mn>{low}</mn></mfrac>"
    return f'{times}<mspace width="0.2em"/>{inner}'


def _species_ml(species: Species) -> str:
    pieces = []
    for k, segment in enumerate(species.segments):
        times = "" if segment.times == 1 else f"<mn>{segment.times}</mn>"
        charge = species.charge if k == len(species.segments) - 1 else 0
        pieces.append(times + _parts_ml(segment.parts, charge))
    state = f"<mtext>({species.state})</mtext>" if species.state else ""
    return "<mo>·</mo>".join(pieces) + state


def _parts_ml(parts: tuple[Part, ...], charge: int) -> str:
    out = ""
    last = len(parts) - 1
    for k, part in enumerate(parts):
        if isinstance(part, Bond):
            out += f"<mo>{'−' if part.sign == '-' else part.sign}</mo>"
            continue
        if isinstance(part.what, Atom):
            base = _atom_ml(part.what)
        else:
            closing = ")" if part.what.bracket == "(" else "]"
            inner = _parts_ml(part.what.parts, 0)
            base = (
                f'<mrow><mo stretchy="false">{part.what.bracket}</mo>{inner}<mo stretchy="false">{closing}</mo></mrow>'
            )
        out += _scripts(base, part, charge if k == last else 0)
    return out


def _scripts(base: str, part: Counted, charge: int) -> str:
    low = f"<mn>{part.count}</mn>" if part.count != 1 else ""
    digits, sign = ("" if abs(charge) == 1 else f"<mn>{abs(charge)}</mn>"), "+" if charge > 0 else "−"
    high = f"<mrow>{digits}<mo>{sign}</mo></mrow>" if charge else ""
    if low and high:
        return f"<msubsup>{base}{low}{high}</msubsup>"
    if low:
        return f"<msub>{base}{low}</msub>"
    return f"<msup>{base}{high}</msup>" if high else base


def _atom_ml(atom: Atom) -> str:
    symbol = f'<mi mathvariant="normal">{escape(atom.symbol)}</mi>'
    if atom.mass is None and atom.number is None:
        return symbol
    low = "<none/>" if atom.number is None else f"<mn>{atom.number}</mn>"
    high = "<none/>" if atom.mass is None else f"<mn>{atom.mass}</mn>"
    return f"<mmultiscripts>{symbol}<mprescripts/>{low}{high}</mmultiscripts>"
