"""The words of pupils for "there is no such number", in French, English and Arabic."""

from typing import Final

from digilab_content.text.normal import fold, spaced, visible

_FOLDS: Final = ("apostrophe", "case", "accents", "hamza", "tashkil", "final-period", "spaces")
_PHRASES: Final = (
    "n'existe pas",
    "il n'existe pas",
    "elle n'existe pas",
    "inexistant",
    "inexistante",
    "aucun",
    "aucune",
    "aucune valeur",
    "aucun nombre",
    "impossible",
    "c'est impossible",
    "pas possible",
    "non défini",
    "non définie",
    "n'est pas défini",
    "n'est pas définie",
    "pas défini",
    "pas définie",
    "indéfini",
    "indéfinie",
    "pas de valeur",
    "pas de limite",
    "il n'y en a pas",
    "none",
    "does not exist",
    "it does not exist",
    "doesn't exist",
    "dne",
    "undefined",
    "not defined",
    "no value",
    "no limit",
    "not possible",
    "غير موجود",
    "غير موجودة",
    "لا يوجد",
    "لا توجد",
    "غير معرف",
    "غير معرفة",
    "مستحيل",
    "غير ممكن",
    "لا شيء",
    "ليس له قيمة",
)
_NOTHING: Final = frozenset(fold(phrase, _FOLDS) for phrase in _PHRASES)


def says_none(text: str) -> bool:
    """Whether a text says that there is no such number: `n'existe pas`, `aucune`, `impossible`, `غير موجود`."""
    if len(text) > 60:
        return False
    bare = fold(spaced(visible(text)), _FOLDS)
    return bare in _NOTHING
