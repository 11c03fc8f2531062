"""What names a question in Moodle: its name, its idnumber, its tags; and what a wrong try costs."""

import hashlib

from digilab_content.export.moodle.element import text
from digilab_content.model.item import Item

_NAME = 250
_IDNUMBER = 100


def name(item: Item, number_: int, total: int) -> str:
    """The name in lists: no `<` (tags are cut out), never empty, at most 255 (rule 5)."""
    title = " ".join((item.title or item.id).replace("<", "‹").replace(">", "›").split()) or item.id
    suffix = f" · {item.variant}" if item.variants > 1 else ""
    suffix += f" ({number_}/{total})" if total > 1 else ""
    return title[: _NAME - len(suffix)] + suffix


def idnumber(item: Item, number_: int, total: int) -> str:
    """At most 100 characters, unique (rule 8)."""
    id_ = item.identifier + (f"-p{number_}" if total > 1 else "")
    return id_ if len(id_) <= _IDNUMBER else f"{id_[:85]}-{hashlib.sha256(id_.encode()).hexdigest()[:12]}"


def tags(item: Item) -> str:
    """Never an empty list of tags: it is an exception (rule 9)."""
    meta = item.meta
    found = [f"lang:{item.lang}", meta.subject, meta.level, meta.topic, *meta.skills]
    found += [f"difficulty:{meta.difficulty}"] if meta.difficulty else []
    found += [f"license:{meta.license}"] if meta.license else []
    clean: dict[str, str] = {}
    for tag in found:
        one = " ".join(tag.replace("<", "‹").replace(">", "›").replace(",", " ").split())[:50].strip()
        clean.setdefault(one.casefold(), one)
    clean.pop("", None)
    return "<tags>" + "".join(text("tag", tag) for tag in clean.values()) + "</tags>"


def penalty(item: Item) -> float:
    """What a wrong try costs: the slot's penalty and, since Moodle shows a hint after each wrong try, the hint's."""
    own = max((slot.penalty or 0.0 for slot in item.slots), default=0.0)
    return min(own + max((hint.cost for hint in item.hints), default=0.0), 1.0)
