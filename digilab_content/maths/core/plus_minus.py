"""``x = ±2``: two equations in one line, read once with each sign. Anywhere else the sign is no answer."""

from digilab_content.maths.core.tree import Misread

SIGNS = ("±", "\\pm", "+/-")


def where(text):
    r"""``(place, length)`` of the only ``±``, ``\\pm`` or ``+/-`` of ``text``; None where there is none, or several."""
    found = None
    for sign in SIGNS:
        k = text.find(sign)
        while k >= 0:
            after = text[k + len(sign) : k + len(sign) + 1]
            if not (sign == "\\pm" and "a" <= after.lower() <= "z"):  # \pmod is another command
                if found:
                    return None
                found = k, len(sign)
            k = text.find(sign, k + len(sign))
    return found


def both(text, read):
    """The tree of ``text`` with either sign; None where it has no ``±`` of its own or is no equality or set.

    ``read`` reads a text of the same length. Raises Misread as it does.
    """
    place = where(text)
    if place is None:
        return None
    k, n = place
    pair = [read(text[:k] + sign + " " * (n - 1) + text[k + n :]) for sign in "+-"]
    if pair[0][0] == "set":
        items = []
        for item in pair[0][1:] + pair[1][1:]:
            if item not in items:
                items.append(item)
        return ("set",) + tuple(items)
    if equalities(pair[0]):
        return ("or", pair[0], pair[1])
    raise Misread("@syntax", k, k + n, (("reason", "character"), ("character", "±")))


def equalities(tree):
    """Whether ``tree`` is one equality, or several joined by ``or``."""
    if tree[0] == "or":
        return all(equalities(t) for t in tree[1:])
    return tree[0] == "rel" and len(tree) == 4 and tree[2] == "="
