"""Identifiers: XML names without dots, colons or a leading digit (OpenOlat, OPAL and Canvas rewrite others)."""

import re
from collections.abc import Iterable

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")
_MEDIA = re.compile(r"[^A-Za-z0-9._-]")


def identifier(text: str) -> str:
    """A stable XML name: `x` in front where the first sign may not stand there, other signs as their code."""
    safe = _UNSAFE.sub(lambda found: f"_{ord(found[0]):x}_", text)
    return safe if re.match("[A-Za-z]", safe) and not safe.startswith("x-") else f"x-{safe}"


def variable(stem: str, slot: str) -> str:
    """The name of a slot's variable: `RESPONSE_U`; only the stem where the item has one slot (`slot` empty)."""
    return f"{stem}_{_UNSAFE.sub(lambda found: f'_{ord(found[0]):x}_', slot)}" if slot else stem


def media(name: str) -> str:
    """A file name that every importer takes: no spaces, no per cent signs, no letters outside ASCII."""
    return _MEDIA.sub(lambda found: f"_{ord(found[0]):x}_", name).lstrip(".") or "file"


def unique(wanted: str, taken: Iterable[str]) -> str:
    """`wanted`, or with the first number that makes it differ from every name taken."""
    used = frozenset(taken)
    if wanted not in used:
        return wanted
    return next(name for k in range(2, len(used) + 3) if (name := f"{wanted}-{k}") not in used)
