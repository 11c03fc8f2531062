"""The words of a plain Fluent message without the Fluent library, whose import takes longer than most of what is said.

Plain is: text on one line, `{ $fact }`, and choices among such texts by a word or a whole number. Of anything else
None is returned, and the library says it; a law says every message both ways.
"""

import re
from collections.abc import Mapping

from digilab_content.text.message import Fact

_GROUPS = {"fr": "\u202f", "ar": ".", "en": ","}
LONGEST = 2500  # characters of a fact: the library refuses longer ones
_PIECE = re.compile(r"(?P<text>[^{}\n]+)|\{ *\$(?P<fact>[A-Za-z][\w-]*) *(?:\}|(?P<choice>->))")
_VARIANT = re.compile(r"\s*(?P<other>\*?)\[ *(?P<key>[\w-]+) *\] *")
_END = re.compile(r"\s*\}")
_MORE = re.compile(r"\n+ +[^\s.]")


def sentence(source: str, attribute: str | None, facts: Mapping[str, Fact], lang: str) -> str | None:
    """The value of the message `source`, or its attribute; None where it is not plain or has none."""
    named = r"-?[A-Za-z][\w-]*" if attribute is None else rf"\s+\.{re.escape(attribute)}"
    start = re.compile(rf"(?m)^{named} *= *(?=\S)").search(source)
    if start is None:
        return None
    try:
        said, end = _pattern(source, start.end(), facts, lang)
    except _NotPlain:
        return None
    return None if _MORE.match(source, end) or source[end : end + 1].strip() else said


class _NotPlain(Exception):  # noqa: N818 - not an error: the library is asked instead
    pass


def _pattern(source: str, at: int, facts: Mapping[str, Fact], lang: str) -> tuple[str, int]:
    """What a text says, and where its line ends."""
    said: list[tuple[str, bool]] = []
    while piece := _PIECE.match(source, at):
        at = piece.end()
        if piece["text"]:
            said.append((piece["text"], False))
            continue
        fact = facts.get(piece["fact"])
        if not (isinstance(fact, str) and len(fact) <= LONGEST) and (type(fact) is not int or fact < 0):
            raise _NotPlain
        if piece["choice"]:
            chosen, at = _chosen(source, at, fact, facts, lang)
            said.append((chosen, True))
        else:
            said.append((f"{fact:,}".replace(",", _GROUPS[lang]) if isinstance(fact, int) else fact, True))
    if source[at : at + 1] == "{":
        raise _NotPlain
    if said and not said[-1][1]:
        said[-1] = (said[-1][0].rstrip(" "), False)
    isolated = lang == "ar" and len(said) > 1
    return "".join(f"\u2068{text}\u2069" if isolated and placed else text for text, placed in said), at


def _chosen(source: str, at: int, fact: Fact, facts: Mapping[str, Fact], lang: str) -> tuple[str, int]:
    """What the variant of a fact says, and where the choice ends."""
    found = other = None
    while variant := _VARIANT.match(source, at):
        said, at = _pattern(source, variant.end(), facts, lang)
        if found is None and _is(fact, variant["key"], lang):
            found = said
        other = said if variant["other"] else other
    end = _END.match(source, at)
    chosen = other if found is None else found
    if end is None or chosen is None:
        raise _NotPlain
    return chosen, end.end()


def _is(fact: Fact, key: str, lang: str) -> bool:
    if isinstance(fact, str):
        if key.isdecimal():
            raise _NotPlain
        return fact == key
    return fact == int(key) if key.isdecimal() else key == _plural(int(fact), lang)


def _plural(n: int, lang: str) -> str:
    """The plural category of a whole number (Unicode CLDR)."""
    match lang:
        case "ar":
            few = {0: "zero", 1: "one", 2: "two"}
            return few.get(n) or ("few" if 3 <= n % 100 <= 10 else "many" if n % 100 >= 11 else "other")
        case "fr":
            return "one" if n < 2 else "many" if n % 1_000_000 == 0 else "other"
        case _:
            return "one" if n == 1 else "other"
