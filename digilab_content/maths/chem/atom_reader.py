"""An atom where the cursor stands: mass and atomic numbers, symbol, and how many there are."""

from digilab_content.maths.chem.cursor import Cursor
from digilab_content.maths.chem.elements import NUMBER, PARTICLES
from digilab_content.maths.chem.species import Atom


def atom(cursor: Cursor) -> Atom | None:
    """Take an atom; None when none stands here."""
    start = cursor.at
    mass = number = None
    while cursor.place() and not cursor.done() and (mass is None or number is None):
        token = cursor.typed[cursor.at]
        if token.place == "up" and mass is None and token.text.isdigit() and nucleus_follows(cursor):
            mass = int(token.text[:4])
        elif token.place == "down" and number is None and _whole(token.text) and nucleus_follows(cursor):
            number = int(token.text[:4])
        else:
            break
        cursor.at += 1
    if cursor.peek() == "α":  # a nucleus of helium
        cursor.at += 1
        return Atom("He", 4 if mass is None else mass, 2 if number is None else number)
    symbol = _symbol(cursor, nucleus=mass is not None or number is not None)
    if symbol is None:
        if cursor.at > start:
            raise cursor.unknown()
        return None
    return Atom(symbol, mass, number)


def nucleus_follows(cursor: Cursor) -> bool:
    """Whether a symbol follows this raised or lowered run, perhaps after one of the other kind."""
    k = cursor.at + 1
    if k < len(cursor.typed) and cursor.typed[k].place and cursor.typed[k].place != cursor.typed[cursor.at].place:
        if not _whole(cursor.typed[k].text):
            return False
        k += 1
    return k < len(cursor.typed) and not cursor.typed[k].place and cursor.typed[k].text.isalpha()


def _symbol(cursor: Cursor, *, nucleus: bool) -> str | None:
    first, second = cursor.peek(), cursor.peek(1)
    if first in PARTICLES and first and (nucleus or first == "γ" or (first == "e" and _electron(cursor))):
        cursor.at += 1
        return first
    if not (first.isupper() and first.isascii()):
        return None
    if second.islower() and second.isascii():
        if first + second in NUMBER:
            cursor.at += 2
            return first + second
        raise cursor.unknown()
    if first in NUMBER:
        cursor.at += 1
        return first
    raise cursor.unknown()


def _electron(cursor: Cursor) -> bool:
    k = cursor.at + 1
    if k < len(cursor.typed) and cursor.typed[k].place == "up":
        return cursor.typed[k].text in {"-", "1-", "-1"}
    return cursor.peek(1) == "-" and not (cursor.peek(2).isalpha() or cursor.peek(2).isdigit())


def count(cursor: Cursor) -> int:
    """Take the number of atoms or groups, lowered or on the line; 1 when none is written."""
    if cursor.place() == "down" and not cursor.done():
        text = cursor.typed[cursor.at].text
        if not text.isdigit():
            raise cursor.stop(value=text)
        if nucleus_follows(cursor) and cursor.place(1) == "up":
            return 1  # `_6^14C` after another atom
        cursor.at += 1
    else:
        text = cursor.digits()
        if not text:
            return 1
    if text.startswith("0"):
        raise cursor.stop("@zero_for_o", value=text)
    if len(text) > 3:
        raise cursor.stop("@too_big")
    return int(text)


def _whole(text: str) -> bool:
    return text.lstrip("+-").isdigit() and len(text) <= 4 and len(text) - len(text.lstrip("+-")) <= 1
