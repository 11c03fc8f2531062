"""What was read of an answer, to show it to the pupil."""

from typing import Any

from digilab_content.maths import writing
from digilab_content.model.verdict import Understood


def understood(tree: Any, locale: str, unit: str = "") -> Understood:
    """A tree as text, LaTeX and MathML, with its unit."""
    tail = f" {unit}" if unit else ""
    tex = rf"~\text{{{unit}}}" if unit and not set(unit) & set("\\{}$") else ""
    return Understood(
        writing.plain(tree, locale) + tail, writing.latex(tree, locale) + tex, writing.mathml(tree, locale)
    )
