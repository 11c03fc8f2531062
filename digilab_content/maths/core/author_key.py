"""The key of an answer, as an author writes it, read without the author's calculator: ``2*x*(x+1)``, ``sqrt(13)``.

What must be computed first (``diff``, ``solve``, ``if``, parameters) is left to the full engine, which hands over the
computed tree instead.
"""

from digilab_content.maths.core import plain
from digilab_content.maths.core.grammar import Grammar
from digilab_content.maths.core.tree import LEAVES, names, rebuild
from digilab_content.maths.core.words import AUTHOR_FUNCTIONS, FUNCTIONS, Vocabulary

LETTERS = ("e", "i")
COMPUTED = [f for f in AUTHOR_FUNCTIONS if f not in FUNCTIONS]


class Unreadable(Exception):  # noqa: N818
    """The key needs the full engine."""


def as_tree(data):
    """A tree that came through JSON: lists for tuples."""
    if data.__class__ in (list, tuple):
        return tuple([as_tree(x) for x in data])
    return data


def parsed(text):
    """The tree of an author's text, names unresolved. Raises Misread."""
    vocabulary = Vocabulary("en", author=True)
    return Grammar(plain.tokens(text, vocabulary), vocabulary).whole()


def spellable(name, symbols):
    """Whether a name of several letters is a product of declared letters."""
    return len(name) > 1 and all(c in symbols or c in LETTERS for c in name)


def declared(t, symbols, functions):
    """``symbols`` with the letters of a parsed key that are not products of them."""
    found = list(symbols)
    for name in sorted(names(t)):
        known = name in found or name in functions or name in LETTERS
        if not known and not (symbols and spellable(name, symbols)):
            found.append(name)
    return tuple(found)


def resolved(t, symbols, functions):
    """The tree of a parsed key with its names told apart. Raises Unreadable."""
    head = t[0]
    if head == "sym":
        return letter(t[1], symbols)
    if head == "const":
        return ("sym", t[1]) if t[1] in symbols else t
    if head in LEAVES:
        return t
    if head == "^" and t[1][0] == "sym" and t[1][1] not in symbols and spellable(t[1][1], symbols):
        word = t[1][1]  # yx^2 is y·x^2, whatever the parser took for a name
        last = ("^", letter(word[-1], symbols), resolved(t[2], symbols, functions))
        return (".",) + tuple([letter(c, symbols) for c in word[:-1]]) + (last,)
    if head == "." and len(t) == 2:
        return resolved(t[1], symbols, functions)
    if head == "fn" and t[1] in COMPUTED:
        raise Unreadable
    new = rebuild(t, lambda x: resolved(x, symbols, functions))
    if head == "call" and t[1] not in functions:
        if len(t) == 3 and (t[1] in symbols or spellable(t[1], symbols)):
            return (".", letter(t[1], symbols), new[2])
        raise Unreadable
    return new


def letter(name, symbols):
    """A name of the key: a letter, a constant, or a product of letters."""
    if name in symbols:
        return ("sym", name)
    if name in LETTERS:
        return ("const", name)
    if spellable(name, symbols):
        return (".",) + tuple([letter(c, symbols) for c in name])
    raise Unreadable
