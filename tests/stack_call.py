"""The call of an answer test as STACK compiles it into a response tree (prt.class.php), for its own code.

Tests that simplify are called with `simp` on, the others with it off; options are simplified; tests that look at the
digits get the text typed.
"""

import re

from digilab_content.export.moodle.stack.question_tests import typed

SIMPLIFIED = {"AlgEquiv", "Expanded", "NumAbsolute", "NumRelative", "PartFrac", "CompSquare", "SysEquiv"}
RAW = {"NumSigFigs", "NumDecPlaces", "Units", "UnitsStrict"}
BARE = {"AlgEquiv", "EqualComAss", "Sets", "Expanded", "SingleFrac", "LowestTerms", "SysEquiv"}
NAMES = {"UnitsRelativeS": "UnitsStrictRelative", "UnitsAbsoluteS": "UnitsStrictAbsolute"}
DECLARED = [
    "dk_second(dk_v_l):=if listp(dk_v_l) and length(dk_v_l)>1 then is(dk_v_l[2]=true) else error(dk_v_l)",
]


def own(test, one) -> tuple[list[str], str]:
    """Statements to run first, and the call: true where the test holds."""
    name = NAMES.get(test.kind, test.kind)
    guard = test.sans.startswith("dl")  # a feedback variable, computed with `simp` off
    parts = ["dlg1" if guard else test.sans, noun(test.tans)]
    if test.kind not in BARE:
        parts.append(f"ev({test.option},simp)")
    if name in RAW:
        parts.append(f'"{typed(one)}"')
    simp = "true" if name in SIMPLIFIED else "false"
    units = ["stack_unit_si_declare(true)"] if name.startswith("Units") else []
    guards = [f"dlg1:{test.sans}"] if guard else []
    return [*units, f"ans1:{noun(typed(one))}", *guards], (
        f"(simp:{simp},dk_r2:errcatch(AT{name}({','.join(parts)})),simp:false,"
        "if dk_r2=[] then false else dk_second(first(dk_r2)))"
    )


def noun(text: str) -> str:
    """Logic as STACK holds it: `nounand`, `nounor`."""
    return re.sub(r" (and|or) ", r" noun\1 ", text)
