"""Words that are not letters to multiply: connectives, ``racine de``, ``pour cent``, ``3 x 4``; and the author's names.

Each function takes the tokenizer in progress (``t``), adds the token, and says where the word ends.
"""

from digilab_content.maths.core import numerals
from digilab_content.maths.core.glyphs import lower
from digilab_content.maths.core.named_sets import decorated
from digilab_content.maths.core.words import (
    AUTHOR_ALIASES,
    AUTHOR_FUNCTIONS,
    CONNECTIVES,
    CONSTANTS,
    INFINITY,
    PERCENT,
    SIGNS,
    SPACES,
)

FIRST = {}
for _word in list(CONNECTIVES) + list(SPACES) + list(PERCENT) + list(SIGNS) + list(INFINITY) + list("RNZQCxul"):
    FIRST[_word[0]] = FIRST[_word[0].upper()] = True
for _word in ("racine", "pour", "جذر", "في", "ما", "inter", "sauf", "إلا"):
    FIRST[_word[0]] = FIRST[_word[0].upper()] = True


def special(t, word, i, j):
    """Words that are not letters to multiply: connectives, ``racine de``, ``3 x 4``; where they end, or None."""
    s = t.s
    v = t.vocabulary
    if word in v.symbols or word[0] not in FIRST:
        return None
    lowered = lower(word)
    if lowered in CONNECTIVES:
        if lowered == "ou" and lower(s[j : j + 6]) in (" bien", " bien "):
            j += 5
        t.add("op", CONNECTIVES[lowered], i, j)
        return j
    if word in SPACES or (word in ("R", "N", "Z", "Q", "C") and (v.relations or before_set(t, j))):
        signs, end = decorated(s, j)
        t.add("space", SPACES.get(word, word) + signs, i, end)
        return end
    if v.relations and lowered in ("union", "inter", "in"):
        t.add("op", lowered, i, j)
        return j
    if v.relations and word in ("u", "U") and between_sets(t, j):
        t.add("op", "union", i, j)
        return j
    if v.relations and lowered in ("sauf", "privé", "prive", "إلا"):
        while s[j : j + 3] == " de":
            j += 3
        t.add("op", "setminus", i, j)
        return j
    if word in ("x", "X") and not v.any_letter and t.last()[0] == "num" and numerals.is_digit(t.next_char(j) or " "):
        t.add("op", "*", i, j)
        return j
    if word in ("u", "U") and t.last() in (("op", "]"), ("op", "["), ("op", "}")) and t.next_char(j) in "][{":
        t.add("op", "union", i, j)
        return j
    rest = lower(s[j:])
    if lowered == "l" and rest.startswith("'infini"):
        t.add("const", "inf", i, j + 7)
        return j + 7
    if lowered == "pour" and rest.lstrip(" ").startswith("cent"):
        end = lower(s).find("cent", j) + 4
        t.add("op", "%", i, end)
        return end
    if lowered in PERCENT:
        t.add("op", "%", i, j)
        return j
    if lowered == "في" and " ".join(rest.split(" ")[:2]) in (" المئة", " المائة"):
        end = s.find("ة", j) + 1
        t.add("op", "%", i, end)
        return end
    if lowered in SIGNS and not v.any_letter and [c for c in word if c not in v.symbols]:
        t.add("op", SIGNS[lowered], i, j)
        return j
    if lowered in INFINITY:
        t.add("const", "inf", i, j)
        return j
    if lowered == "ما" and rest.startswith(" لا نهاية"):
        t.add("const", "inf", i, j + len(" لا نهاية"))
        return j + len(" لا نهاية")
    if lowered in ("racine", "rac", "جذر") and t.next_char(j) != "(":
        kind = "sqrt"
        moved = True
        while moved:
            moved = False
            for filler in (" carrée", " carree", " cubique", " de ", " d'", " la ", " square", " تربيعي"):
                if lower(s[j:]).startswith(filler.rstrip(" ") if filler != " d'" else filler):
                    kind = "cbrt" if filler == " cubique" else kind
                    j += len(filler.rstrip(" "))
                    moved = True
        t.add("rad", kind, i, j)
        return j
    return None


def before_set(t, j):
    r"""Whether a difference of sets follows a capital: ``R \\ {0}``, in LaTeX ``R\\setminus`` but not ``R\\times``."""
    if t.next_char(j) != "\\":
        return False
    rest = t.s[j:].lstrip(" ")[1:]
    return not ("a" <= rest[:1] <= "z") or rest[:8] in ("setminus", "backslas") or rest[:3] in ("cup", "cap")


def between_sets(t, j):
    """Whether what stands around a lone ``u`` are sets: ``(0,1) U (2,3)``, ``R- u {1}``."""
    kind, value = t.last()
    before = kind in ("space", "empty") or (kind == "op" and value in (")", "]", "[", "}"))
    return before and t.next_char(j) in ("(", "[", "]", "{", "R", "ℝ", "I", "∅", "\\")


def author_word(t, word, i, j):
    """A name of the author's language; nothing is split."""
    connective = {"and": "and", "or": "or", "not": "not", "in": "in"}.get(word)
    if connective:
        t.add("op", connective, i, j)
    elif word in ("u", "U") and (
        (t.last() in (("op", "]"), ("op", "["), ("op", "}")) and t.next_char(j) in "][{")
        or (t.spaced and t.s[j : j + 1] == " " and between_sets(t, j))
    ):
        t.add("op", "union", i, j)
    elif word in ("R", "N", "Z", "Q", "C") and t.next_char(j) == "\\":
        t.add("space", word, i, j)
    elif word == "none":
        t.add("const", "none", i, j)
    elif word in AUTHOR_FUNCTIONS or word in AUTHOR_ALIASES:
        t.add("fn", (AUTHOR_ALIASES.get(word, word), None), i, j)
    elif word in CONSTANTS:
        t.add("const", CONSTANTS[word], i, j)
    elif j < len(t.s) and t.s[j] == "(":
        t.add("call", word, i, j)
    else:
        t.add("sym", word, i, j)
    return j
