"""The shared vocabulary of mistakes: what `mistake=<id>` and `review=<skill>` name, in words for people."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Labels = Mapping[str, str]


def _none() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Entry:
    """One mistake: `labels` a few words by language (`""`: of any language), `level` the first class that meets it.

    `skill` is what to work on again, `exercise` the id of an exercise to do that with.
    """

    id: str
    labels: Labels = field(default_factory=_none)
    level: str = ""
    skill: str = ""
    exercise: str = ""

    def label(self, lang: str) -> str:
        """The words of a language, else any words there are, else the id."""
        return in_language(self.labels, lang) or self.id


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Mistakes and skills by id. `skills` gives their words; `closed` says that there are no others."""

    entries: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))
    skills: Mapping[str, Labels] = field(default_factory=lambda: MappingProxyType({}))
    closed: bool = False

    def known_skills(self) -> frozenset[str]:
        """Skills that are listed and those that an entry names."""
        return frozenset(self.skills) | {entry.skill for entry in self.entries.values() if entry.skill}

    def label(self, id_: str, lang: str) -> str:
        """The words of a mistake, empty when it is not known."""
        entry = self.entries.get(id_)
        return entry.label(lang) if entry else ""


def in_language(labels: Labels, lang: str) -> str:
    """The words of a language, else those of no language, else the first there are."""
    return labels.get(lang) or labels.get("") or next(iter(labels.values()), "")
