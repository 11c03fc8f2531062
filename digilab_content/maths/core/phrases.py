"""Words that are not letters to multiply: connectives, ``racine de``, ``pour cent``, ``3 x 4``; and the author's names.

Each function takes the tokenizer in progress (``t``), adds the token, and says where the word ends.
"""

from digilab_content.maths.core import numerals
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

# ℝ* is ℝ without 0; ℝ₊ is [0 ; +∞[: the tokens for which each way to write them stands.
WITHOUT_ZERO = ("setminus", "{", "0", "}")
HALVES = {
    "+": ("[", "0", ";", "inf", "["),
    "+*": ("]", "0", ";", "inf", "["),
    "-": ("]", "-", "inf", ";", "0", "]"),
    "-*": ("]", "-", "inf", ";", "0", "["),
}


def special(t, word, i, j):
    """Words that are not letters to multiply: connectives, ``racine de``, ``3 x 4``; where they end, or None."""
    s = t.s
    v = t.vocabulary
    if word in v.symbols:
        return None
    lower = word.lower()
    if lower in CONNECTIVES:
        t.add("op", CONNECTIVES[lower], i, j)
        return j
    if word in SPACES:
        return number_set(t, SPACES[word], i, j)
    if word in ("R", "N", "Z", "Q", "C") and stands_for_set(t, j):
        return number_set(t, word, i, j)
    if word in ("x", "X") and not v.any_letter and t.last()[0] == "num" and numerals.is_digit(t.next_char(j) or " "):
        t.add("op", "*", i, j)
        return j
    if word in ("u", "U") and ends_set(t) and t.next_char(j) in ("]", "[", "{", "R", "I", "N", "Z", "Q", "ℝ"):
        t.add("op", "union", i, j)
        return j
    rest = s[j:].lower()
    if lower == "l" and rest.startswith("'infini"):
        t.add("const", "inf", i, j + 7)
        return j + 7
    if lower == "pour" and rest.lstrip(" ").startswith("cent"):
        end = s.lower().find("cent", j) + 4
        t.add("op", "%", i, end)
        return end
    if lower in PERCENT:
        t.add("op", "%", i, j)
        return j
    if lower == "في" and " ".join(rest.split(" ")[:2]) in (" المئة", " المائة"):
        end = s.find("ة", j) + 1
        t.add("op", "%", i, end)
        return end
    if lower in SIGNS and not v.any_letter and [c for c in word if c not in v.symbols]:
        t.add("op", SIGNS[lower], i, j)
        return j
    if lower in INFINITY:
        t.add("const", "inf", i, j)
        return j
    if lower == "ما" and rest.startswith(" لا نهاية"):
        t.add("const", "inf", i, j + len(" لا نهاية"))
        return j + len(" لا نهاية")
    if lower in ("racine", "rac", "جذر") and t.next_char(j) != "(":
        kind = "sqrt"
        moved = True
        while moved:
            moved = False
            for filler in (" carrée", " carree", " cubique", " de ", " d'", " la ", " square", " تربيعي"):
                if s[j:].lower().startswith(filler.rstrip(" ") if filler != " d'" else filler):
                    kind = "cbrt" if filler == " cubique" else kind
                    j += len(filler.rstrip(" "))
                    moved = True
        t.add("rad", kind, i, j)
        return j
    return None


def ends_set(t):
    """Whether the last token ends a set: a bracket, or a set of numbers."""
    kind, value = t.last()
    return kind in ("space", "empty") or (kind == "op" and value in "][})" and value != "")


def stands_for_set(t, j):
    """Whether a capital that nobody declared can only be a set of numbers: ``x ∈ R``, ``R+*``, ``R`` minus a set."""
    s = t.s
    after = t.next_char(j)
    if after == "\\":  # ``R \\ {0}``, and in LaTeX ``R\\setminus`` but not ``R\\times``
        rest = s[j:].lstrip(" ")[1:]
        return not ("a" <= rest[:1] <= "z") or rest[:8] in ("setminus", "backslas") or rest[:3] in ("cup", "cap")
    if t.vocabulary.any_letter:
        return False
    alone = not t.list or t.last() in (("op", "in"), ("op", "notin"), ("op", "union"), ("op", "inter"))
    return alone and (not after or after in "∖∪∩" or bool(mark(s, j)[0]))


def mark(s, j):
    """(what is written after a set of numbers: ``*``, ``+``, ``-``, ``+*``, ``-*`` or nothing, where it ends)."""
    signs = ""
    k = j
    while k < len(s) and s[k] in "*+-^_{}₊₋":
        if s[k] in "*+-₊₋":
            signs += {"₊": "+", "₋": "-"}.get(s[k], s[k])
        k += 1
    if signs not in ("*", "+", "-", "+*", "-*", "*+", "*-"):
        return "", j
    rest = s[k:].lstrip(" ")
    if rest and not (rest[0] in "\\∖∪∩)]};,.$" or rest[:2] in ("u ", "U ", "u[", "u]", "u{", "U[", "U]", "U{")):
        return "", j
    return (signs[1] + "*" if signs[0] == "*" and len(signs) > 1 else signs), k


def number_set(t, letter, i, j):
    """``ℝ``, ``IR*``, ``ℝ₊``, ``R-*``: the tokens of the set."""
    signs, end = mark(t.s, j)
    parts = WITHOUT_ZERO if signs == "*" else HALVES.get(signs, ()) if letter == "R" else ()
    if not parts:
        t.add("space", letter, i, j)
        return j
    t.add("op", "(", i, i)
    if signs == "*":
        t.add("space", letter, i, j)
    for part in parts:
        kind = "num" if part == "0" else "const" if part == "inf" else "op"
        t.add(kind, part, i, end)
    t.add("op", ")", end, end)
    return end


def author_word(t, word, i, j):
    """A name of the author's language; nothing is split."""
    connective = {"and": "and", "or": "or", "not": "not", "in": "in"}.get(word)
    if connective:
        t.add("op", connective, i, j)
    elif word in ("u", "U") and t.last() in (("op", "]"), ("op", "["), ("op", "}")) and t.next_char(j) in "][{":
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
