"""The charge and the state that end a species, in every school notation: `^2-`, `2-`, `++`, ` 2-`, `(aq)`."""

from typing import Final

from digilab_content.maths.chem.cursor import Cursor
from digilab_content.maths.chem.typed import begins

STATES: Final = frozenset(["s", "l", "g", "aq"])


def charge(cursor: Cursor) -> int:
    """Take the charge; 0 when none is written."""
    if cursor.place() == "up" and not cursor.done():
        text = cursor.typed[cursor.at].text
        value = _raised(text)
        if value is None:
            raise cursor.stop("@charge_sign", value=text)
        cursor.at += 1
        return value
    if (count := signs(cursor, cursor.at)) > 0:
        sign = 1 if cursor.peek() == "+" else -1
        cursor.at += count
        return sign * count
    return _apart(cursor)


def signs(cursor: Cursor, k: int) -> int:
    """How many signs from token `k` on are a charge (the last may be the `+` of an equation, or a bond)."""
    if k >= len(cursor.typed) or cursor.typed[k].place or cursor.typed[k].text not in {"+", "-"}:
        return 0
    sign, end = cursor.typed[k].text, k
    while end < len(cursor.typed) and not cursor.typed[end].place and cursor.typed[end].text == sign:
        end += 1
    rest = cursor.rest(end)
    if sign == "+" and begins(rest):
        return end - k - 1
    if sign == "-" and begins(rest) and not rest.startswith(" "):
        return end - k - 1
    return end - k


def _apart(cursor: Cursor) -> int:
    """A charge after a space or in brackets: `SO4 2-`, `SO4 (2-)`, `Cl -` at the end."""
    start = cursor.at
    cursor.spaces()
    bracket = cursor.peek() == "("
    if bracket:
        cursor.at += 1
    digits = cursor.digits()
    sign = cursor.peek()
    value = int(digits or 1) * (1 if sign == "+" else -1)
    if sign in {"+", "-"} and sign and len(digits) < 2 and value and (bracket or cursor.at > start):
        cursor.at += 1
        if bracket and cursor.peek() == ")":
            cursor.at += 1
            return value
        rest = cursor.rest(cursor.at).lstrip(" ")
        ends = not rest or rest[0] in "+→⇌=)]" or rest.startswith(("(a", "(s", "(l", "(g"))
        if not bracket and ends and (digits or not rest or rest[0] in "+→⇌"):
            return value
    cursor.at = start
    return 0


def is_state(cursor: Cursor, ahead: int) -> bool:
    """Whether a state in brackets stands there."""
    if cursor.peek(ahead) != "(":
        return False
    text = cursor.rest(cursor.at + ahead)
    end = text.find(")")
    return end > 0 and text[1:end].strip() in STATES


def state(cursor: Cursor) -> str:
    """Take the state; empty when none is written."""
    start = cursor.at
    cursor.spaces()
    if cursor.place() == "down" and not cursor.done():
        text = cursor.typed[cursor.at].text.strip("()")
        if text in STATES:
            cursor.at += 1
            return text
    if not is_state(cursor, 0):
        cursor.at = start
        return ""
    text = cursor.rest(cursor.at)
    end = text.find(")")
    cursor.at += end + 1
    return text[1:end].strip()


def _raised(text: str) -> int | None:
    """The charge of a raised run: `2-`, `-2`, `-`, `++`; None when it has no sign."""
    digits, signs = "".join(c for c in text if c.isdigit()), "".join(c for c in text if c in "+-")
    if not signs or len(set(signs)) > 1 or len(digits) + len(signs) != len(text) or len(digits) > 2 or len(signs) > 7:
        return None
    if digits and (len(signs) > 1 or not int(digits)):
        return None
    return (int(digits) if digits else len(signs)) * (1 if signs[0] == "+" else -1)
