"""What somebody typed, as it may stand inside a sentence or on a terminal: nothing in it acts on what is around it."""

import re
from typing import Final

_UNSEEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]")
_OPENING: Final = "\u2066\u2067\u2068"
_CLOSING: Final = "\u2069"


def printable(text: str) -> str:
    """The text with control characters, overrides of direction and lone surrogates as `�`, isolates in pairs.

    A `U+202E` would turn the whole message around, a `U+001B` give orders to the terminal.
    """
    shown = _UNSEEN.sub("\ufffd", text)
    return shown if _paired(shown) else "".join(c for c in shown if c not in _OPENING and c != _CLOSING)


def _paired(text: str) -> bool:
    depth = 0
    for c in text:
        if c in _OPENING:
            depth += 1
        elif c == _CLOSING:
            depth -= 1
            if depth < 0:
                return False
    return depth == 0
