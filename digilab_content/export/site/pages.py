"""The files of a site: the pages of its items, a catalogue a language, and what they share."""

from collections.abc import Iterator, Mapping
from functools import partial
from importlib import resources
from operator import attrgetter
from typing import Any

from digilab_content.export.site.catalogue import Entry, address, catalogue
from digilab_content.export.site.render import MARKS, mark, render
from digilab_content.model.output import File, Output, Recipe, digest
from digilab_content.model.target import Bank, Heading, Part
from digilab_content.text.i18n import LANGS

STATIC = (
    "style.css",
    "answers.js",
    "judge.js",
    "ladder.js",
    "unveil.js",
    "numberline.js",
    "label.js",
    "page.js",
    "search.js",
)
FONT = {"font/digilab-math.woff2": "digilab-math.woff2", "font/LICENSE.txt": "GUST-FONT-LICENSE.txt"}


def assemble(bank: Bank, options: Mapping[str, str]) -> tuple[Output, ...]:
    """Every file of the site, sorted by path."""
    return tuple(sorted(_files(bank, options), key=attrgetter("path")))


def _files(bank: Bank, options: Mapping[str, str]) -> Iterator[Output]:
    """What it shares, its catalogues, its pages and their media."""
    title = options.get("title") or bank.title
    present = {piece.heading.lang for piece in bank.pieces}
    langs = [lang for lang in LANGS if lang in present] or [bank.lang]
    home = bank.lang if bank.lang in langs else langs[0]
    for name in STATIC:
        yield File(name, _bytes("static", name))
    for path, name in FONT.items():
        yield File(path, _bytes("font", name))
    places = {(p.heading.id, p.heading.lang, p.heading.variant): address(p.heading) for p in bank.pieces}
    around: dict[str, dict[str, Entry]] = {}
    for lang in langs:
        groups = catalogue([p.heading for p in bank.pieces if p.heading.lang == lang], lang)
        listed = [(other, index(other, home)) for other in langs]
        context = {"title": title, "root": "", "groups": groups, "langs": listed}
        yield Recipe(index(lang, home), digest(lang, context), partial(_rendered, "index.html", lang, context))
        around[lang] = _chained([e for group in groups for level in group.levels for e in level.entries])
    media: dict[str, Output] = {}
    for piece in bank.pieces:
        head = piece.heading
        around_it = {
            "title": title,
            "home": f"../{index(head.lang, home)}",
            "langs": _elsewhere(head, langs, home, places),
            "near": _near(around[head.lang][head.id], head),
        }
        yield Recipe(address(head), digest(piece.key, head.lang, around_it), partial(_page, piece, around_it))
        media |= {file.path: file for file in piece.files}
    yield from media.values()


def _rendered(template: str, lang: str, context: Mapping[str, Any]) -> tuple[bytes]:
    return (render(template, lang, **context),)


def _page(piece: Part, context: Mapping[str, Any]) -> tuple[bytes]:
    return (filled(piece.body, piece.heading.lang, **context),)


def index(lang: str, home: str) -> str:
    """Where the catalogue of a language stands; that of the bank's own language is the site's first page."""
    return "index.html" if lang == home else f"{lang}.html"


def filled(body: bytes, lang: str, **context: Any) -> bytes:
    """A page whose marks are replaced by what the whole site says: its name, the languages, the neighbours."""
    for name in MARKS:
        body = body.replace(mark(name), render(f"{name}.html", lang, **context).strip())
    return body


def _chained(entries: list[Entry]) -> dict[str, Entry]:
    """The entries by id, each knowing the address before and after it."""
    addresses = ["", *(entry.address for entry in entries), ""]
    return {entry.id: entry.between(addresses[k], addresses[k + 2]) for k, entry in enumerate(entries)}


def _elsewhere(
    head: Heading, langs: list[str], home: str, places: Mapping[tuple[str, str, int], str]
) -> list[tuple[str, str]]:
    """The same exercise in every language; where it is not translated, the catalogue of that language."""
    out = []
    for lang in langs:
        twin = places.get((head.id, lang, head.variant)) or places.get((head.id, lang, 1))
        out.append((lang, f"../{twin or index(lang, home)}"))
    return out


def _near(entry: Entry, head: Heading) -> dict[str, str]:
    """Addresses of the exercises before and after in the catalogue, and of the next variant."""
    variants = entry.variants
    following = variants[(variants.index(address(head)) + 1) % len(variants)]
    near = {
        "previous": entry.previous,
        "next": entry.following,
        "variant": following if len(variants) > 1 else "",
    }
    return {name: f"../{place}" if place else "" for name, place in near.items()}


def _bytes(folder: str, name: str) -> bytes:
    return (resources.files("digilab_content.export.site") / folder / name).read_bytes()
