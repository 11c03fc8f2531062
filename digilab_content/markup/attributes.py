"""`{#id 50% fixed review=…}` at the end of a key line, an option, a hint or an image."""

import re
from dataclasses import dataclass

from digilab_content.text.diagnostics import Diagnostic, suggest
from digilab_content.text.message import Fact
from digilab_content.text.source import Fragment, Span

FLAGS = ("decorative", "fixed", "manual", "strict", "ungraded")
VALUED = ("after", "any", "keywords", "lang", "mistake", "review")

_TAIL = re.compile(r"(?:^|(?<=[\s`$)]))\{([^{}]*)\}\s*\Z")
_TOKEN = re.compile(r'(?:"[^"]*"|[^\s"])+')
_PERCENT = re.compile(r"([-−]?)(\d{1,9}(?:[.,]\d{1,9})?)\s?[%٪]")
_POINTS = re.compile(r"(\d{1,9}(?:[.,]\d{1,9})?)pts?")
_ID = re.compile(r"#([^\W_][\w-]{0,63})")


@dataclass(frozen=True, slots=True)
class Attribute:
    """`name` is `id`, `score`, `points`, a flag or one of `VALUED`; `value` a share (0.5), a number, True, or words."""

    name: str
    value: str | float | bool | tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Attributes:
    """The attributes of a text, the text without them, and what is wrong with them."""

    body: Fragment
    items: tuple[Attribute, ...]
    found: tuple[Diagnostic, ...] = ()

    def get(self, name: str) -> Attribute | None:
        """The attribute of that name."""
        return next((a for a in self.items if a.name == name), None)


def attributes(text: Fragment, allowed: tuple[str, ...]) -> Attributes:
    """Take the attributes from the end of a text. `allowed` are the names that make sense there."""
    match = _TAIL.search(text.text[-600:])
    if match is None:
        return Attributes(_trimmed(text), ())
    shift = len(text.text) - len(text.text[-600:])
    items: list[Attribute] = []
    found: list[Diagnostic] = []
    for token in _TOKEN.finditer(match[1]):
        start = shift + match.start(1) + token.start()
        span = text.span(start, start + len(token[0]))
        made = _attribute(token[0], span)
        if isinstance(made, Diagnostic):
            found.append(made)
        elif made.name not in allowed:
            found.append(_wrong(span, "place", token[0], allowed))
        elif any(a.name == made.name for a in items):
            found.append(_wrong(span, "twice", token[0]))
        else:
            items.append(made)
    if not match[1].strip():
        found.append(_wrong(text.span(shift + match.start(1) - 1, shift + match.end(1) + 1), "empty", ""))
    return Attributes(_trimmed(text.cut(0, shift + match.start())), tuple(items), tuple(found))


def _attribute(token: str, span: Span) -> Attribute | Diagnostic:
    if match := _ID.fullmatch(token):
        return Attribute("id", match[1], span)
    if match := _PERCENT.fullmatch(token):
        share = float(match[2].replace(",", ".")) / 100
        if share > 1:
            return _wrong(span, "percent", token)
        return Attribute("score", -share if match[1] else share, span)
    if match := _POINTS.fullmatch(token):
        return Attribute("points", float(match[1].replace(",", ".")), span)
    if token in FLAGS:
        return Attribute(token, True, span)
    name, equals, value = token.partition("=")
    if equals and name in VALUED:
        value = value.strip()
        if not value.strip('"'):
            return _wrong(span, "value", token)
        if name in {"after", "keywords"}:
            words = [w.strip().strip('"').strip() for w in _words(value)]
            return Attribute(name, tuple(w.lstrip("#") if name == "after" else w for w in words if w), span)
        return Attribute(name, value.strip('"'), span)
    why = "percent" if "%" in token else "id" if token.startswith("#") else "unknown"
    return _wrong(span, why, token, (*FLAGS, *VALUED))


def _words(value: str) -> list[str]:
    parts, quoted, start = [], False, 0
    for k, sign in enumerate(value):
        if sign == '"':
            quoted = not quoted
        elif sign in ",،" and not quoted:
            parts.append(value[start:k])
            start = k + 1
    return [*parts, value[start:]]


def _wrong(span: Span, why: str, name: str, known: tuple[str, ...] = ()) -> Diagnostic:
    facts: tuple[tuple[str, Fact], ...] = (("why", why), ("name", name))
    return Diagnostic("E032", span, facts, suggest(name.partition("=")[0], known) if why == "unknown" else ())


def _trimmed(text: Fragment) -> Fragment:
    return text.cut(0, len(text.text.rstrip()))
