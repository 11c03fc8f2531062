"""The files of a site: one page an item, a catalogue a language, and what they share."""

import hashlib
from collections.abc import Mapping
from importlib import resources

from digilab_content.export.site.catalogue import Entry, catalogue
from digilab_content.export.site.exercise import page
from digilab_content.export.site.render import render
from digilab_content.model.item import Item
from digilab_content.model.target import Bank, File, Loss, Written
from digilab_content.text.i18n import LANGS
from digilab_content.text.message import Message

STATIC = ("style.css", "judge.js", "page.js", "search.js")


def write(bank: Bank, options: Mapping[str, str]) -> Written:
    """Every file of the site, sorted by path, and what it lost. `options`: `title` replaces the project's."""
    title = options.get("title", bank.title)
    langs = [lang for lang in LANGS if any(item.lang == lang for item in bank.items)] or [bank.lang]
    home = bank.lang if bank.lang in langs else langs[0]
    media = _media(bank.items)
    files = {name: _static(name) for name in STATIC}
    files["font/digilab-math.woff2"] = _font("digilab-math.woff2")
    files["font/LICENSE.txt"] = _font("GUST-FONT-LICENSE.txt")
    losses: list[Loss] = []
    by_lang = {lang: tuple(item for item in bank.items if item.lang == lang) for lang in langs}
    places = {(item.id, item.lang, item.variant): address(item) for item in bank.items}
    for lang in langs:
        others = [(other, _index(other, home)) for other in langs]
        entries = catalogue(by_lang[lang], lang)
        files[_index(lang, home)] = render("index.html", lang, title=title, entries=entries, langs=others)
        ordered = [entry for group in entries for level in group.levels for entry in level.entries]
        for item in by_lang[lang]:
            own = {asset.src: f"../{media[_key(item, asset.src)][0]}" for asset in item.assets}
            context, lost = page(item, own)
            near = _near(ordered, item)
            files[address(item)] = render(
                "item.html",
                lang,
                title=title,
                root="../",
                home=f"../{_index(lang, home)}",
                langs=_elsewhere(item, langs, home, places),
                near=near,
                **context,
            )
            losses.extend(lost)
    files.update({path: data for path, data in media.values()})
    done = tuple(File(path, files[path]) for path in sorted(files))
    return Written(done, (*losses, *_shipped(bank.items)))


def address(item: Item) -> str:
    """Where an item's page stands, from the root of the site."""
    return f"{item.lang}/{item.identifier}.html"


def _index(lang: str, home: str) -> str:
    return "index.html" if lang == home else f"{lang}.html"


def _elsewhere(
    item: Item, langs: list[str], home: str, places: Mapping[tuple[str, str, int], str]
) -> list[tuple[str, str]]:
    """The same exercise in the other languages; where it is not translated, their catalogues."""
    out = []
    for lang in langs:
        twin = places.get((item.id, lang, item.variant)) or places.get((item.id, lang, 1))
        out.append((lang, f"../{twin or _index(lang, home)}"))
    return out


def _near(ordered: list[Entry], item: Item) -> Mapping[str, str]:
    """Addresses of the exercises before and after in the catalogue, and of the next variant."""
    at = next(i for i, entry in enumerate(ordered) if entry.id == item.id)
    out = {}
    if at:
        out["previous"] = f"../{ordered[at - 1].address}"
    if at + 1 < len(ordered):
        out["next"] = f"../{ordered[at + 1].address}"
    mine = ordered[at].variants
    if len(mine) > 1:
        out["variant"] = f"../{mine[(mine.index(address(item)) + 1) % len(mine)]}"
    return out


def _key(item: Item, src: str) -> tuple[str, str]:
    return item.identifier, src


def _media(items: tuple[Item, ...]) -> dict[tuple[str, str], tuple[str, bytes]]:
    """Each asset once, under a name that its content gives."""
    out = {}
    for item in items:
        for asset in item.assets:
            mark = hashlib.sha256(asset.data).hexdigest()[:10]
            out[_key(item, asset.src)] = (f"media/{mark}-{asset.name}", asset.data)
    return out


def _shipped(items: tuple[Item, ...]) -> tuple[Loss, ...]:
    """Costs and limits on a page can be passed by reloading it: said once an item that has them."""
    reason = Message("site-loss-attempts")
    return tuple(
        Loss(item.identifier, f"slot {slot.id}", "exact", reason)
        for item in items
        for slot in item.slots
        if slot.attempts is not None
    )


def _static(name: str) -> bytes:
    return (resources.files("digilab_content.export.site") / "static" / name).read_bytes()


def _font(name: str) -> bytes:
    return (resources.files("digilab_content.export.site") / "font" / name).read_bytes()
