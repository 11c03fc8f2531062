"""The catalogue of a language: subjects, their levels, their exercises, in a stable order."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from digilab_content.model.target import Heading
from digilab_content.text.i18n import direction, words


@dataclass(frozen=True, slots=True)
class Entry:
    """An exercise of the catalogue; `variants` are the addresses of its pages, `text` what a search reads.

    `previous` and `following` are the addresses of its neighbours, empty at the ends.
    """

    id: str
    title: str
    topic: str
    difficulty: int | None
    variants: tuple[str, ...]
    identifiers: tuple[str, ...]
    text: str
    previous: str = ""
    following: str = ""

    @property
    def address(self) -> str:
        """The page of the first variant."""
        return self.variants[0]

    def between(self, previous: str, following: str) -> "Entry":
        """The entry with its neighbours."""
        return replace(self, previous=previous, following=following)


@dataclass(frozen=True, slots=True)
class LevelGroup:
    """The exercises of one level."""

    code: str
    label: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class SubjectGroup:
    """The levels of one subject."""

    code: str
    label: str
    levels: tuple[LevelGroup, ...]


def address(head: Heading) -> str:
    """Where an item's page stands, from the root of the site."""
    return f"{head.lang}/{head.identifier}.html"


def catalogue(heads: Iterable[Heading], lang: str) -> tuple[SubjectGroup, ...]:
    """Subjects by their codes (none comes last), levels in school order, exercises by topic, difficulty and id."""
    exercises: dict[str, list[Heading]] = {}
    for head in heads:
        exercises.setdefault(head.id, []).append(head)
    tree: dict[str, dict[str, list[Entry]]] = {}
    for same in exercises.values():
        first = same[0]
        tree.setdefault(first.subject, {}).setdefault(first.level, []).append(_entry(same, lang))
    return tuple(
        SubjectGroup(
            subject,
            subject_label(subject, lang),
            tuple(
                LevelGroup(level, level_label(level, lang), tuple(sorted(entries, key=_order)))
                for level, entries in sorted(levels.items(), key=lambda pair: level_order(pair[0]))
            ),
        )
        for subject, levels in sorted(tree.items(), key=lambda pair: (not pair[0], pair[0]))
    )


def _order(entry: Entry) -> tuple[str, int, str]:
    return entry.topic, entry.difficulty or 0, entry.id


def _entry(same: list[Heading], lang: str) -> Entry:
    ordered = sorted(same, key=lambda head: head.variant)
    first = ordered[0]
    labels = (subject_label(first.subject, lang), level_label(first.level, lang))
    return Entry(
        id=first.id,
        title=first.title or first.id,
        topic=topic_label(first.topic, lang),
        difficulty=first.difficulty,
        variants=tuple(address(head) for head in ordered),
        identifiers=tuple(head.identifier for head in ordered),
        text=" ".join(part for part in (first.title, topic_label(first.topic, lang), *labels, first.id) if part),
    )


def subject_label(code: str, lang: str) -> str:
    """A subject's name, its code where we have no name for it."""
    return _label(f"site-subject-{code}", code, lang) if code else words(lang).text("site-subject-none")


def level_label(code: str, lang: str) -> str:
    """A level's name (`ma.1ac` → `1re année collège`), its code where we have no name for it."""
    return _label("site-level-" + code.replace(".", "-"), code, lang) if code else ""


def topic_label(topic: str, lang: str) -> str:
    """The topic where it is in the letters of the language: a translation that has none of its own inherits it."""
    letters = any("\u0600" <= sign <= "\u06ff" for sign in topic)
    return topic if letters == (direction(lang) == "rtl") else ""


def _label(id_: str, code: str, lang: str) -> str:
    say = words(lang)
    return say.text(id_) if id_ in say.ids() else code


# School years of Morocco, first to last (primary, collège, lycée).
_YEARS = ("1ap", "2ap", "3ap", "4ap", "5ap", "6ap", "1ac", "2ac", "3ac", "tc", "1bac", "2bac")


def level_order(code: str) -> tuple[int, str]:
    """School order; levels that we do not know come last, by name."""
    year = code.partition(".")[2].partition("-")[0].partition(".")[0]
    return (_YEARS.index(year) if year in _YEARS else len(_YEARS), code)
