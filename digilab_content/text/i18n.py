"""Words: Fluent messages of one language, from `locales/<lang>/*.ftl`."""

import re
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from digilab_content.text.message import Fact, Facts, Message
from digilab_content.text.printable import printable
from digilab_content.text.sentence import sentence

LANGS = ("fr", "ar", "en")
RTL = frozenset({"ar"})


def direction(lang: str) -> str:
    """`rtl` or `ltr`."""
    return "rtl" if lang.partition("-")[0] in RTL else "ltr"


_ENTRY = re.compile(r"(?m)^(-?[A-Za-z][\w-]*) *=")
_REFERENCE = re.compile(r"\{\s*(-?[A-Za-z][\w-]*)")


class Words:
    """The messages of one language. Isolating marks surround arguments in right-to-left languages only.

    A message is parsed when it is first said: parsing all of them takes 100 ms.
    """

    def __init__(self, lang: str, texts: Mapping[str, str]) -> None:
        self.lang = lang
        self._sources: dict[str, str] = {}
        for name in sorted(texts):
            starts = list(_ENTRY.finditer(texts[name]))
            ends = [m.start() for m in starts[1:]] + [len(texts[name])]
            self._sources.update({m[1]: texts[name][m.start() : end] for m, end in zip(starts, ends, strict=True)})
        self._ids = frozenset(id_ for id_ in self._sources if not id_.startswith("-"))
        self._parsed: set[str] = set()

    @cached_property
    def _bundle(self) -> Any:
        from fluent.runtime import FluentBundle  # 30 ms: only where a message is not plain

        return FluentBundle([f"{self.lang}-MA" if self.lang != "en" else "en"], use_isolating=self.lang in RTL)

    def _parse(self, id_: str) -> None:
        from fluent.runtime import FluentResource

        source = self._sources.get(id_, "")
        if source and id_ not in self._parsed:
            self._parsed.add(id_)
            self._bundle.add_resource(FluentResource(source))
            for other in _REFERENCE.findall(source):
                self._parse(other)

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
        if id_ not in self._ids:
            return None
        known = dict(facts)
        own = {k: v for k, v in known.items() if not k.endswith("-says")}  # a message said inside has the same facts
        named = {k: self.text(str(v), own) if k.endswith("-says") else _safe(v) for k, v in known.items()}
        plain = sentence(self._sources[id_], name, named, self.lang)
        return self._said(id_, name, named) if plain is None else plain

    def _said(self, id_: str, name: str | None, named: Mapping[str, Fact]) -> str | None:
        """What the library says."""
        self._parse(id_)
        message = self._bundle.get_message(id_)
        pattern: Any = message.value if name is None else message.attributes.get(name)
        if pattern is None:
            return None
        value, _ = self._bundle.format_pattern(pattern, named)
        return str(value)


def _safe(fact: Fact) -> Fact:
    return printable(fact) if isinstance(fact, str) else fact


@cache
def words(lang: str) -> Words:
    """The messages of `lang` (`fr`, `ar`, `en`; anything else reads as `en`), read once."""
    lang = lang.partition("-")[0]
    lang = lang if lang in LANGS else "en"
    folder = Path(__file__).parent.parent / "locales" / lang
    return Words(lang, {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.ftl"))})
