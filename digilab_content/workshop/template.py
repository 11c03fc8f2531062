"""A new exercise from the sample of its type, and a translation to fill in."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from digilab_content.compile.headings import HEADINGS
from digilab_content.compile.kinds import SHOWN
from digilab_content.compile.load import Loaded, discover, load
from digilab_content.compile.project import project_of
from digilab_content.compile.prose import prose_hash
from digilab_content.model.doc import Doc, plain
from digilab_content.model.exercise import Slot
from digilab_content.text.diagnostics import Result, errors
from digilab_content.text.i18n import LANGS, direction
from digilab_content.workshop.start import samples

_ID = re.compile(r"(?m)^id:[ \t]*([^\s#]+)")
_SECTION = re.compile(r"(?m)^##[ \t]+.*$")


def types() -> tuple[str, ...]:
    """Answer types that have a sample."""
    return tuple(samples("en"))


def exercise(type_: str, title: str, level: str, folder: Path, lang: str) -> Result[Path]:
    """Write a new exercise; its path. The id is unique in the project."""
    project = project_of(folder)
    lang = project.lang if project.found and project.lang in LANGS else lang
    id_ = unique(slug(title) or type_, taken(project.root if project.found else folder))
    text = samples(lang)[type_]
    head, _, body = text.partition("\n---\n")
    head = re.sub(r"(?m)^id: .*$", f"id: {id_}", head)
    head = re.sub(r"(?m)^title: .*$", lambda _: f"title: {quoted(title)}", head)
    if level:
        head += f"\nlevel: {quoted(level)}"
    if "license" not in project.defaults:
        head += "\nlicense: CC-BY-SA-4.0"
    path = folder / f"{id_}.exo.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{head}\n---\n{body}", encoding="utf-8", newline="\n")
    return Result(path)


def slug(title: str) -> str:
    """`Aire d'un disque` as `aire-d-un-disque`; empty when nothing of the title is written in Latin letters."""
    flat = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", flat.lower()).strip("-")[:56].strip("-")


def taken(root: Path) -> frozenset[str]:
    """The ids in use below a folder."""
    found = set()
    for path in discover((root,)):
        try:
            match = _ID.search(path.read_text(encoding="utf-8", errors="replace")[:4096])
        except OSError:
            continue
        if match:
            found.add(match[1].strip("'\""))
    return frozenset(found)


def unique(stem: str, used: frozenset[str]) -> str:
    """`stem-001`, or the first number that is free."""
    return next(name for k in range(1, 10**6) if (name := f"{stem}-{k:03}") not in used)


def quoted(text: str) -> str:
    """A text as a YAML value: between apostrophes where YAML would read something else."""
    from digilab_content.markup.yaml import read
    from digilab_content.text.source import Source, fragment

    text = " ".join(text.split())
    made = read(fragment(Source("", f"a: {text}").whole()))
    from digilab_content.markup.tree import data

    same = made.value is not None and not made.diagnostics and data(made.value) == {"a": text}
    return text if same and " #" not in text else "'" + text.replace("'", "''") + "'"


# ── translations ──────────────────────────────────────────────────────────────────────────────────────────────────────


def translation(path: Path, lang: str) -> Result[Path]:
    """Write `x.<lang>.exo.md` beside a pivot, its words to be replaced by their translation; its path.

    E001 and the like when the pivot cannot be read; a file that exists is left alone (`exists` tells).
    """
    loaded = load(path)
    if loaded.value is None or errors(loaded.diagnostics):
        return Result(None, loaded.diagnostics)
    target = path.with_name(f"{path.name.partition('.exo.')[0]}.{lang}.exo.md")
    if target.exists():
        return Result(target)
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    target.write_text(translated(loaded.value, text, lang), encoding="utf-8", newline="\n")
    return Result(target)


def exists(path: Path, lang: str) -> bool:
    """Whether a pivot has its translation already."""
    return path.with_name(f"{path.name.partition('.exo.')[0]}.{lang}.exo.md").exists()


def translated(loaded: Loaded, text: str, lang: str) -> str:
    """The text of a translation to fill: same slots and ids, the pivot's words where words are to be written."""
    pivot = loaded.exercise
    head = f"---\nexo: 1\ntranslation_of: {pivot.id}\nlang: {lang}\ntitle: {quoted(pivot.title or pivot.id)}\n"
    head += f"source_hash: {prose_hash(pivot)}\n---\n"
    return head + "\n" + "\n\n".join(part for part in _parts(loaded, text, lang) if part) + "\n"


def _parts(loaded: Loaded, text: str, lang: str) -> Iterator[str]:
    pivot = loaded.exercise
    markdown = loaded.path.suffix == ".md"
    body = text.split("\n---", 2)[1].partition("\n")[2] if markdown and text.count("\n---") else ""
    cut = _SECTION.search(body)
    yield (body[: cut.start()] if cut else body).strip() or _source(pivot.statement)
    messages = [(s, list(_messages(s))) for s in pivot.slots if s.type not in SHOWN and not s.inline_key]
    messages = [(s, rows) for s, rows in messages if rows]
    if messages:
        yield f"## {_heading('answers', lang)}"
        for slot, rows in messages:
            yield "\n".join(([f"### {slot.id}\n"] if len(messages) > 1 else []) + rows)
    if pivot.hints:
        yield f"## {_heading('hints', lang)}"
        yield "\n".join(f"{k}. {_indented(_source(h.body), 3)}" for k, h in enumerate(pivot.hints, 1))
    if pivot.steps:
        yield f"## {_heading('steps', lang)}"
        yield "\n".join(f"{k}. {_indented(_source(step), 3)}" for k, step in enumerate(pivot.steps, 1))
    if pivot.solution:
        yield f"## {_heading('solution', lang)}"
        many = len(pivot.solution) > 1
        rows = [f"{k}. {_indented(_source(s), 3)}" if many else _source(s) for k, s in enumerate(pivot.solution, 1)]
        yield "\n".join(rows)


def _messages(slot: Slot) -> Iterator[str]:
    """The words of each line and code; keys of text, dictation and select are words themselves."""
    for line in slot.lines:
        said = f"\n  > {_indented(_source(line.feedback), 2, '> ')}" if line.feedback else ""
        if slot.type in {"text", "dictation", "select"}:
            yield f"- [{'x' if line.right else ' '}] {line.key} {{#{line.id}}}{said}"
        elif said:
            yield f"- `#{line.id}`{said}"
    for code, words in slot.messages:
        yield f"- `{code}`\n  > {_indented(_source(words), 2, '> ')}"


def _source(doc: Doc) -> str:
    """The Markdown of a document as it was written."""
    return "\n\n".join(block.span.text if block.span else plain((block,)) for block in doc)


def _indented(text: str, margin: int, mark: str = "") -> str:
    rows = [re.sub(r"^\s*>? ?", "", row) if mark else row.strip() for row in text.split("\n")]
    return ("\n" + " " * margin + mark).join(rows)


def _heading(section: str, lang: str) -> str:
    names = HEADINGS[section]
    right = direction(lang) == "rtl"
    fits = [n for n in names if any("\u0600" <= c <= "\u06ff" for c in n) == right]
    return fits[-1] if lang == "en" else fits[0]
