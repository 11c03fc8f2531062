"""What is certain of a wrong chemical formula or equation, the most specific first."""

from digilab_content.graders._lines import Met
from digilab_content.maths.chem.balance import Imbalance, imbalance, is_nuclear
from digilab_content.maths.chem.elements import DIATOMIC
from digilab_content.maths.chem.likeness import likeness
from digilab_content.maths.chem.matching import Compare, Side, side
from digilab_content.maths.chem.species import Formula, Species, Term, composition, only_atom
from digilab_content.maths.chem.writing import keyboard, number, species_text
from digilab_content.model.verdict import Evidence
from digilab_content.text.message import Facts

COUNTED = Evidence("atoms", "proof")
WRONG = Met(holds=True, code="@wrong", evidence=COUNTED)


def diagnosed(answer: Formula, key: Formula, compare: Compare) -> Met:
    """What is said of a wrong answer beside the right one."""
    if answer.arrow and key.arrow:
        return _equation(answer, key, compare)
    mine, theirs = answer.alone, key.alone
    if mine is None or theirs is None:
        return _met("@species_count") if not answer.arrow and len(answer.left) != len(key.left) else _sum(answer, key)
    if answer.left[0].times != key.left[0].times and likeness(mine, theirs).kind == "same":
        return _met("@added_coefficient")
    return _species(mine, theirs)


def _met(code: str, *facts: tuple[str, str | int]) -> Met:
    made: Facts = facts
    return Met(holds=True, code=code, facts=made, evidence=COUNTED)


# ── one species ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _species(answer: Species, key: Species) -> Met:
    mine, theirs = composition(answer), composition(key)
    if mine == theirs:
        if answer.charge != key.charge:
            return _met(_charge_code(answer, key))
        found = likeness(answer, key)
        return _met(found.code) if found.code else WRONG
    if keyboard(_lone(answer)).casefold() == keyboard(_lone(key)).casefold():
        return _met("@element_case")
    if keyboard(_lone(answer)).replace("0", "O") == keyboard(_lone(key)):
        return _met("@zero_for_o", ("value", "0"))
    if _multiple(mine, theirs) or _multiple(theirs, mine):
        return _met("@proportions")
    if mine.keys() == theirs.keys():
        wrong = [name for name in mine if mine[name] != theirs[name]]
        return _met("@wrong_subscript", ("name", wrong[0])) if len(wrong) == 1 else _met("@wrong_subscripts")
    foreign = sorted(mine.keys() - theirs.keys())
    if foreign:
        return _met("@foreign_element", ("name", foreign[0]))
    return _met("@missing_element") if mine else WRONG


def _lone(species: Species) -> Formula:
    return Formula((Term(species),))


def _charge_code(answer: Species, key: Species) -> str:
    if not answer.charge:
        return "@missing_charge"
    if not key.charge:
        return "@extra_charge"
    return "@opposite_charge" if answer.charge == -key.charge else "@wrong_charge"


def _multiple(one: dict[str, int], other: dict[str, int]) -> int:
    """How many times `other` makes `one`; 0 when it does not, or only once."""
    if not other or one.keys() != other.keys():
        return 0
    name = next(iter(other))
    times, rest = divmod(one[name], other[name])
    return times if not rest and times > 1 and all(one[n] == times * other[n] for n in other) else 0


def _sum(answer: Formula, key: Formula) -> Met:
    if answer.arrow or key.arrow:
        return WRONG
    terms = side(answer.left, key.left, likeness)
    return _about(terms, answer.left, key.left) or (_met("@other_coefficients") if terms.whole else WRONG)


# ── equations ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _equation(answer: Formula, key: Formula, compare: Compare) -> Met:
    left, right = side(answer.left, key.left, compare), side(answer.right, key.right, compare)
    if is_nuclear(answer) and (unkept := imbalance(answer)) is not None:
        return _unkept(unkept)
    if not (left.whole and right.whole):
        crossed = side(answer.left, key.right, compare), side(answer.right, key.left, compare)
        if crossed[0].whole and crossed[1].whole:
            return _met("@sides_swapped")
        for found, other in ((left, key.right), (right, key.left)):
            for term in found.extra:
                if any(compare(term.species, k.species).kind == "same" for k in other):
                    return _met("@wrong_side", ("value", species_text(term.species)))
        about = _about(left, answer.left, key.left) or _about(right, answer.right, key.right)
        return about or _met("@species_missing", ("count", left.missing + right.missing))
    lost = imbalance(answer)
    return _met("@other_balance") if lost is None else _unkept(lost)


def _unkept(lost: Imbalance) -> Met:
    sides = ("count", number(lost.left)), ("total", number(lost.right))
    match lost.kind:
        case "element":
            return _met("@unbalanced_element", ("name", lost.name), *sides)
        case "charge":
            return _met("@unbalanced_charge", ("count", _signed(lost.left)), ("total", _signed(lost.right)))
        case "mass":
            return _met("@unbalanced_mass", *sides)
        case "number":
            return _met("@unbalanced_number", *sides)


def _signed(value: object) -> str:
    text = str(value)
    return text.replace("-", "−") if text.startswith("-") else text if text == "0" else f"+{text}"


def _about(found: Side, answer: tuple[Term, ...], key: tuple[Term, ...]) -> Met | None:
    """What is wrong with a species that the key's side does not have."""
    waiting = [k.species for k, times in zip(key, found.times, strict=True) if not times]
    for term in found.extra:
        shown = ("value", species_text(term.species))
        atom = only_atom(term.species)
        mine = composition(term.species)
        alone = atom is not None and not term.species.charge and atom.mass is None and atom.symbol in DIATOMIC
        if atom and alone and any(composition(k) == {atom.symbol: 2} and not k.charge for k in waiting):
            return _met("@diatomic", ("name", atom.symbol))
        for wanted in waiting:
            theirs = composition(wanted)
            if keyboard(_lone(term.species)).replace("0", "O") == keyboard(_lone(wanted)):
                return _met("@zero_for_o", ("value", "0"))
            if mine == theirs and term.species.charge != wanted.charge:
                return _met("@species_charge", shown)
            if _multiple(mine, theirs) and term.species.charge == wanted.charge * _multiple(mine, theirs):
                return _met("@coefficient_as_subscript", shown)
            if mine.keys() == theirs.keys() and mine != theirs and mine:
                return _met("@species_subscript", shown)
    if found.extra and len(answer) > len(key):
        return _met("@species_extra", ("value", species_text(found.extra[0].species)))
    return _met("@species_other", ("value", species_text(found.extra[0].species))) if found.extra else None
