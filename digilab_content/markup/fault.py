"""What went wrong in a YAML text, in the teacher's terms: the parser's complaint turned into a place and a reason."""

import re

from digilab_content.text.diagnostics import Diagnostic, Edit, Fix
from digilab_content.text.source import Fragment

_FORBIDDEN = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COLON = re.compile(r":(?=\s)")


def forbidden(fragment: Fragment) -> tuple[Diagnostic, ...]:
    """The first character that no text file should hold: a control character (E005) or half of a pair (E006)."""
    found = _FORBIDDEN.search(fragment.text)
    if found is None:
        return ()
    number = ord(found.group())
    code = "E006" if 0xD800 <= number <= 0xDFFF else "E005"
    span = fragment.span(found.start(), found.end())
    return (Diagnostic(code, span, (("character", f"U+{number:04X}"),)),)


def fault(
    fragment: Fragment, context: str, problem: str, at: int, begin: int, quoted: tuple[int, int] | None
) -> Diagnostic:
    """The diagnostic of a syntax mistake.

    `at` is where the parser stopped, `begin` where the construct it was reading began (-1 when unknown); `quoted` the
    last quoted text before it. Codes: E015 tab, E011 to be quoted, E012 not closed, E014 several documents, E010 else.
    """
    text = fragment.text
    at = min(max(at, 0), len(text))
    begin = min(begin, len(text))
    line = text.rfind("\n", 0, at) + 1
    stop = text.find("\n", at)
    stop = len(text) if stop < 0 else stop
    margin = re.match(r"[ \t]*", text[line:stop])
    tab = margin.group().find("\t") if margin else -1
    char = text[at : at + 1]
    if tab >= 0:
        return Diagnostic("E015", fragment.span(line + tab, line + tab + 1))
    if "end of stream" in problem or "document indicator" in problem:
        return _unclosed(fragment, begin if begin >= 0 else at)
    if "escape" in problem or "hexdecimal" in problem or "hexadecimal" in problem:
        at = at if char == "\\" else max(0, at - 1)
        return _quote(fragment, "backslash", at, min(at + 2, len(text)), text[at : at + 2])
    if "alias" in context or "anchor" in context or "tag" in context:
        at = begin if begin >= 0 else at
        return _quote(fragment, "start", at, at + 1, text[at : at + 1])
    if "mapping values" in problem:
        return _colon(fragment, at, line, stop)
    if "flow" in context:
        return _flow(fragment, at, begin, line, stop)
    if "cannot start any token" in problem or ("node content" in problem and char in "]},"):
        return _quote(fragment, "start", at, min(at + 1, len(text)), char)
    if "sequence entries" in problem:
        return _broken(fragment, "dash", at, at + 1)
    if "directive" in problem or "document" in problem or "directive" in context:
        facts = (("what", "documents"), ("text", text[at : at + 3]))
        return Diagnostic("E014", fragment.span(at, min(at + 3, len(text))), facts)
    if "block scalar" in context:
        return _broken(fragment, "block", at, stop)
    if "':'" in problem and begin >= 0 and "simple key" in context:
        end = text.find("\n", begin)
        return _broken(fragment, "colon", begin, len(text) if end < 0 else end)
    if quoted and quoted[1] <= at and not text[quoted[1] : at].strip():
        if "\n" in text[quoted[0] : quoted[1]]:
            return _unclosed(fragment, quoted[0])
        mark = text[quoted[0] : quoted[0] + 1]
        return _quote(fragment, "apostrophe" if mark == "'" else "quote", quoted[1] - 1, quoted[1], mark)
    if char == ":":
        return _broken(fragment, "key", at, at + 1)
    return _broken(fragment, "indent", at, max(at, stop))


def _broken(fragment: Fragment, reason: str, start: int, end: int) -> Diagnostic:
    return Diagnostic("E010", fragment.span(start, max(start, end)), (("reason", reason),))


def _unclosed(fragment: Fragment, at: int) -> Diagnostic:
    char = fragment.text[at : at + 1]
    closing = {"[": "]", "{": "}"}.get(char, char)
    return Diagnostic("E012", fragment.span(at, at + len(char)), (("char", char), ("closing", closing)))


def _quote(fragment: Fragment, reason: str, start: int, end: int, char: str) -> Diagnostic:
    return Diagnostic("E011", fragment.span(start, max(start, end)), (("reason", reason), ("char", char)))


def _colon(fragment: Fragment, at: int, line: int, stop: int) -> Diagnostic:
    """`title: Fractions : comparer` needs quotes; else the line above lacks its colon, or this one is too far in."""
    text = fragment.text
    first = _COLON.search(text, line, at)
    if first is None:
        above = text[:line].rstrip()
        start = above.rfind("\n") + 1
        if above and not _COLON.search(text, start, len(above) + 1):
            start += len(text[start:]) - len(text[start:].lstrip(" "))
            return _broken(fragment, "colon", start, len(above))
        return _broken(fragment, "indent", line, at)
    start = first.end()
    while start < at and text[start] in " \t":
        start += 1
    value = text[start:stop].rstrip()
    right = "'" + value.replace("'", "''") + "'"
    span = fragment.span(start, start + len(value))
    fix = Fix("fix-quote", (Edit(span, right),))
    name = text[line : first.start()].strip(" -")
    return Diagnostic("E011", span, (("reason", "colon"), ("char", ":")), (f"{name}: {right}"[:200],), (fix,))


def _flow(fragment: Fragment, at: int, begin: int, line: int, stop: int) -> Diagnostic:
    """Between `[ ]` or `{ }`: a ` : ` in a sentence when the bracket closes on this line, else it is not closed."""
    text = fragment.text
    rest = text[at:stop]
    opened = text[begin : begin + 1] if begin >= 0 else "["
    closing = {"[": "]", "{": "}"}.get(opened, "]")
    if rest[:1] == ":" and closing in rest:
        return _quote(fragment, "colon", at, at + 1, ":")
    if rest[:1] and rest[:1] not in "]}:" and closing in rest and begin >= line:
        return _broken(fragment, "comma", at, at + 1)
    return _unclosed(fragment, begin if begin >= 0 else at)
