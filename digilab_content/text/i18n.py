"""Words: Fluent messages of one language, from `locales/<lang>/*.ftl`."""

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from digilab_content.text.message import Fact, Facts, Message

LANGS = ("fr", "ar", "en")
RTL = frozenset({"ar"})


def direction(lang: str) -> str:
    """`rtl` or `ltr`."""
    return "rtl" if lang.partition("-")[0] in RTL else "ltr"


class Words:
    """The messages of one language. Isolating marks surround arguments in right-to-left languages only."""

    def __init__(self, lang: str, texts: Mapping[str, str]) -> None:
        from fluent.runtime import FluentBundle, FluentResource  # 60 ms: only when a message is shown

        self.lang = lang
        self._bundle = FluentBundle([f"{lang}-MA" if lang != "en" else "en"], use_isolating=lang in RTL)
        for name in sorted(texts):
            self._bundle.add_resource(FluentResource(texts[name]))
        self._ids = frozenset(re.findall(r"(?m)^([A-Za-z][\w-]*) *=", "\n".join(texts.values())))

    def ids(self) -> frozenset[str]:
        """Every message id."""
        return self._ids

    def text(self, id_: str, facts: Facts | Mapping[str, Fact] = ()) -> str:
        """The words of a message; the id itself in brackets when it is missing (a test keeps that from happening)."""
        return self._format(id_, None, facts) or f"⟨{id_}⟩"

    def attribute(self, id_: str, name: str, facts: Facts | Mapping[str, Fact] = ()) -> str | None:
        """The words of a message's attribute, None when it has none."""
        return self._format(id_, name, facts)

    def say(self, message: Message) -> str:
        """The words of a message with its facts."""
        return self.text(message.id, message.facts)

    def _format(self, id_: str, name: str | None, facts: Facts | Mapping[str, Fact]) -> str | None:
        if not self._bundle.has_message(id_):
            return None
        message = self._bundle.get_message(id_)
        pattern: Any = message.value if name is None else message.attributes.get(name)
        if pattern is None:
            return None
        value, _ = self._bundle.format_pattern(pattern, dict(facts))
        return str(value)


@cache
def words(lang: str) -> Words:
    """The messages of `lang` (`fr`, `ar`, `en`; anything else reads as `en`), read once."""
    lang = lang.partition("-")[0]
    lang = lang if lang in LANGS else "en"
    folder = resources.files("digilab_content") / "locales" / lang
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".ftl")), key=lambda f: f.name)
    return Words(lang, {f.name: f.read_text(encoding="utf-8") for f in files})
