"""The quiz file: categories by language, subject, level and topic; variants have a category of their own."""

from collections import Counter
from collections.abc import Iterator

from digilab_content.export.moodle.element import html, text
from digilab_content.model.output import Recipe, digest
from digilab_content.model.target import Bank, Heading, Part

_LANGUAGES = {"fr": "Français", "ar": "العربية", "en": "English"}
_LONGEST = 250


def quiz(bank: Bank) -> Recipe:
    """`moodle.xml`."""
    key = digest(bank.title, bank.lang, [(piece.heading, piece.key) for piece in bank.pieces])
    return Recipe("moodle.xml", key, lambda: _written(bank))


def _written(bank: Bank) -> Iterator[bytes]:
    titles = Counter(
        (p.heading.lang, _place(p.heading), p.heading.title) for p in bank.pieces if p.heading.variant == 1
    )

    def path(piece: Part) -> tuple[str, ...]:
        one = piece.heading
        names = [bank.title, _LANGUAGES.get(one.lang, one.lang), *_place(one)]
        if one.variants > 1:
            twins = titles[(one.lang, _place(one), one.title)] > 1
            names.append(f"{one.title} ({one.id})" if one.title and twins else one.title or one.id)
        return tuple(_name(name) for name in names if name)

    paths = {piece.heading: path(piece) for piece in bank.pieces}
    placed = sorted(
        bank.pieces,
        key=lambda p: (_rank(p.heading.lang, bank.lang), paths[p.heading], p.heading.id, p.heading.variant),
    )
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'
    here: tuple[str, ...] = ()
    for piece in placed:
        there = paths[piece.heading]
        if there != here:
            yield _category(there).encode()
            here = there
        yield piece.body
    yield b"</quiz>\n"


def _rank(lang: str, first: str) -> tuple[bool, str]:
    return lang != first, lang


def _place(one: Heading) -> tuple[str, ...]:
    return tuple(name for name in (one.subject, one.level, one.topic) if name)


def _name(name: str) -> str:
    """One name of a path: `/` doubled, no `<` (it cuts the name), short enough for 4.5 (rule 3)."""
    clean = " ".join(name.replace("<", "‹").replace(">", "›").split())
    return clean[:_LONGEST].strip().replace("/", "//")


def _category(path: tuple[str, ...]) -> str:
    full = "/".join(("$course$", "top", *path))
    return f'  <question type="category">\n    {text("category", full)}\n    {html("info")}\n  </question>\n'
