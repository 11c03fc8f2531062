r"""`\ce{…}` in a statement's mathematics, said in plain TeX: no platform needs the mhchem package then."""

from digilab_content.maths.chem.cursor import Unread
from digilab_content.maths.chem.reader import read
from digilab_content.maths.chem.writing import latex


def plain_tex(tex: str) -> str:
    r"""The same with each `\ce{…}` that can be read as `\mathrm{…}`; one that cannot stays as written."""
    out = ""
    at = 0
    while (start := tex.find(r"\ce{", at)) >= 0:
        end = _closing(tex, start + 4)
        made = None if end is None else read(tex[start:][: end + 1 - start], equation=True)
        if end is None or made is None or isinstance(made, Unread):
            out += tex[at : start + 4]
            at = start + 4
            continue
        out += tex[at:start] + "{" + latex(made[0]) + "}"
        at = end + 1
    return out + tex[at:]


def _closing(tex: str, start: int) -> int | None:
    """Where the brace that opened just before `start` closes."""
    depth = 1
    for k in range(start, len(tex)):
        depth += {"{": 1, "}": -1}.get(tex[k], 0)
        if not depth:
            return k
    return None
