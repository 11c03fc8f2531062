"""Templates to bytes: jinja2 with everything escaped, an undefined name an error, words from Fluent."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from digilab_content.text.i18n import direction, words

# The names of languages in themselves, as every language switch shows them.
NAMES = {"fr": "Français", "ar": "العربية", "en": "English"}

# Parts of an item's page that only the whole site knows; each is a template of that name.
MARKS = ("header", "neighbours", "retry")


def mark(name: str) -> bytes:
    """What stands in an item's page until the site is put together; no author's text can hold it (`<` is escaped)."""
    return f"<!--site:{name}-->".encode()


def render(template: str, lang: str, *, package: str = __package__ or "", **context: Any) -> bytes:
    """A page, from the templates of a package. In them `t(id, name=fact)` gives the words of `lang`."""
    made = _environment(package).get_template(template)
    page: str = made.render(
        lang=lang, dir=direction(lang), t=_speaker(lang), names=NAMES, direction=direction, **context
    )
    return (page.strip() + "\n").encode()


@cache
def _speaker(lang: str) -> Callable[..., str]:
    """`t` of the templates. Words without facts are said once: every page has the same."""
    say = words(lang)
    known: dict[str, str] = {}

    def text(id_: str, /, **facts: Any) -> str:
        if facts:
            return say.text(id_, facts)
        if id_ not in known:
            known[id_] = say.text(id_)
        return known[id_]

    return text


def data(value: Any) -> str:
    """JSON that may stand in a `script` element: no character of it can end the element or open a comment."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


@cache
def _environment(package: str) -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    made = Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["data"] = lambda value: Markup(data(value))  # noqa: S704 - `data` escapes all that HTML reads
    made.globals["mark"] = lambda name: Markup(mark(name).decode())  # noqa: S704 - a constant of ours
    return made
