"""What was read of an answer, to show it to the pupil."""

from typing import Any

from digilab_content.maths import writing
from digilab_content.maths.words import spoken
from digilab_content.model.verdict import Understood


def understood(tree: Any, locale: str, unit: str = "", lang: str = "") -> Understood:
    """A tree as text, LaTeX, MathML and words, with its unit; `lang` is by default the locale's language."""
    tail = f" {unit}" if unit else ""
    tex = rf"~\text{{{unit}}}" if unit and not set(unit) & set("\\{}$") else ""
    aloud = spoken(tree, lang or locale)
    return Understood(
        writing.plain(tree, locale) + tail,
        writing.latex(tree, locale) + tex,
        writing.mathml(tree, locale, aloud),
        aloud + tail if aloud else "",
    )
