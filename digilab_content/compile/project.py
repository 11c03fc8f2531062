"""A project on disk: `digilab.yaml` above a file, `_defaults.yaml` in the folders between, and files read as text."""

from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from os.path import exists, normpath
from pathlib import Path
from types import MappingProxyType
from typing import Any

from digilab_content.markup.fault import forbidden
from digilab_content.markup.tree import Mapping as Entries
from digilab_content.markup.tree import Node, Scalar, data
from digilab_content.text.diagnostics import Diagnostic, Result, errors
from digilab_content.text.i18n import LANGS
from digilab_content.text.source import Source, Span, fragment

PROJECT = "digilab.yaml"
DEFAULTS = "_defaults.yaml"
VOCABULARY = "misconceptions.yaml"
LIMIT = 1_000_000
unsaved: ContextVar[Mapping[Path, bytes]] = ContextVar("unsaved", default=MappingProxyType({}))
"""Texts of files as they stand in an editor, which count more than what is on disk."""
_OWN = frozenset(
    {"name", "title", "langs"}
)  # keys of the project itself; its other keys are defaults of every exercise


@dataclass(frozen=True, slots=True)
class Project:
    """What surrounds a file.

    `root` is the folder of `digilab.yaml` (the file's own folder when there is none: `found` is False). `defaults`
    are the keys that an exercise there need not repeat, the nearest `_defaults.yaml` winning over those above it and
    over the project; plain values, valid by the schema. `files` are the files they came from, `diagnostics` what is
    wrong in them. `names` are the files beside the exercise by what stands before their first point, where whoever
    loads many of one folder has listed it.
    """

    root: Path
    title: str = ""
    lang: str = "fr"
    langs: tuple[str, ...] = LANGS
    defaults: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    files: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    found: bool = False
    names: Mapping[str, Sequence[str]] | None = None


def project_of(path: Path) -> Project:
    """The project around a file or folder. Files are read once and again when they change."""
    here = path if path.is_dir() else path.parent
    defaults: dict[str, Any] = {}
    own: Mapping[str, Any] = {}
    files: list[Path] = []
    found: list[Diagnostic] = []
    root: Path | None = None
    for folder, name, file, shown in _places(here, str(Path.cwd())):
        read = _settings(file, shown)
        if read is None:
            continue
        files.append(Path(file))
        found.extend(read.diagnostics)
        own = read.value or own
        for key, value in (read.value or {}).items():
            if key not in _OWN:
                defaults.setdefault(key, value)
        if name == PROJECT:
            root = folder
            break
    if root is None:  # without a project file only the folder's own defaults count: nothing above is ours to read
        return _alone(here)
    lang = str(own.get("lang") or "fr")
    langs = own.get("langs") or LANGS
    langs = (langs,) if isinstance(langs, str) else tuple(langs)
    title = str(own.get("title") or own.get("name") or root.name)
    shared = root / VOCABULARY
    if exists(shared):  # noqa: PTH110 - once a file: pathlib costs five times more
        from digilab_content.compile.misconceptions import vocabulary

        files.append(shared)
        found.extend(vocabulary(root).diagnostics)
    return Project(root, title, lang, langs, MappingProxyType(defaults), tuple(files), tuple(found), found=True)


@lru_cache(maxsize=256)
def _places(here: Path, _from: str) -> tuple[tuple[Path, str, str, str], ...]:
    """Where settings may stand, nearest first: folder, file name, its whole path, its path as people see it."""
    start = Path(normpath(here.absolute()))
    places = []
    for up, folder in enumerate((start, *start.parents)):
        near = up < len(here.parts) and ".." not in here.parts
        shown = here if up == 0 else Path(*here.parts[:-up]) if near else folder
        places += [(folder, name, str(folder / name), (shown / name).as_posix()) for name in (DEFAULTS, PROJECT)]
    return tuple(places)


def _alone(here: Path) -> Project:
    folder, _, file, shown = _places(here, str(Path.cwd()))[0]
    read = _settings(file, shown)
    defaults = dict(read.value or {}) if read else {}
    files = (Path(file),) if read else ()
    lang = str(defaults.get("lang") or "fr")
    found = read.diagnostics if read else ()
    return Project(folder, folder.name, lang, LANGS, MappingProxyType(defaults), files, found)


def _settings(file: str, shown: str) -> Result[Mapping[str, Any]] | None:
    try:
        state = Path(file).stat()
    except OSError:
        return None
    return _read_settings(file, shown, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=512)
def _read_settings(file: str, shown: str, _changed: int, _size: int) -> Result[Mapping[str, Any]]:
    """The valid keys of a settings file, and what is wrong with the others."""
    from digilab_content.compile.schema import validate
    from digilab_content.markup.yaml import read

    path = Path(file)
    source = read_source(path, shown)
    if source.value is None:
        return Result(None, source.diagnostics)
    tree = read(fragment(source.value.whole()))
    if tree.value is None:
        return Result(None, tree.diagnostics)
    problems = validate(tree.value, "project" if path.name == PROJECT else "defaults")
    bad = [d.span for d in errors(problems) if d.span]
    kept = {} if not isinstance(tree.value, Entries) else _sound(tree.value, bad)
    return Result(MappingProxyType(kept), (*tree.diagnostics, *problems))


def _sound(tree: Entries, bad: list[Span]) -> dict[str, Any]:
    """The entries that no error touches."""
    kept: dict[str, Any] = {}
    for key, value in tree.entries:
        start, end = key.span.start, max(key.span.end, value.span.end)
        if not any(start <= b.start <= end for b in bad):
            kept[str(key.value)] = _as_written(value)
    return kept


def _as_written(node: Node) -> Any:
    """Plain values; decimals as they are written."""
    if isinstance(node, Scalar) and isinstance(node.value, float):
        return node.raw.strip()
    return data(node)


# ── files ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def read_source(path: Path, shown: str | None = None) -> Result[Source]:
    """A text file: UTF-8, at most 1 MB, line ends made single line feeds, a byte order mark dropped.

    Errors: E001 not found, E002 another encoding (with a guess), E003 UTF-16, E004 too large, E005 a control
    character, E006 half of a character, E007 cannot be opened. `shown` is the path as people see it.
    """
    name = path.as_posix() if shown is None else shown
    here = unsaved.get().get(path)
    if here is not None:
        return decode(here, name)
    try:
        if not path.is_file():
            code = "E007" if path.exists() else "E001"
            return Result(None, (Diagnostic(code, None, (("file", name),), _near(path), path=name),))
        size = path.stat().st_size
        if size > LIMIT:
            facts = (("size", size), ("limit", LIMIT))
            return Result(None, (Diagnostic("E004", None, facts, path=name),))
        raw = path.read_bytes()
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return Result(None, (Diagnostic("E007", None, (("file", name),), path=name),))
    return decode(raw, name)


def _near(path: Path) -> tuple[str, ...]:
    from digilab_content.text.diagnostics import suggest

    ending = "".join(path.suffixes[-2:])
    try:
        names = sorted(p.name for p in path.parent.iterdir() if p.name.endswith(ending or p.name))[:1000]
    except (OSError, ValueError):
        return ()
    near = suggest(path.name.removesuffix(ending), [n.removesuffix(ending) for n in names])
    return tuple(path.with_name(n + ending).as_posix() for n in near)


def decode(raw: bytes, name: str) -> Result[Source]:
    """The bytes of a file as a source."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or (len(raw) > 3 and raw[:64].count(0) > len(raw[:64]) // 3):
        return Result(None, (Diagnostic("E003", None, path=name),))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return Result(None, (_not_utf8(raw, error.start, name),))
    source = Source(name, _unix(text.removeprefix("\ufeff")))
    found = forbidden(fragment(source.whole()))
    return Result(None, found) if found else Result(source)


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _not_utf8(raw: bytes, at: int, name: str) -> Diagnostic:
    """E002, or E006 for a half of a character written alone (CESU-8), at the first byte that is not UTF-8.

    The encoding is guessed: Arabic when most bytes above 127 are Arabic letters in windows-1256, else windows-1252.
    """
    if raw[at : at + 1] == b"\xed" and b"\xa0" <= raw[at + 1 : at + 2] <= b"\xbf":
        text = _unix(raw[:at].decode("utf-8") + "\ufffd" + raw[at + 3 :].decode("utf-8", errors="replace"))
        source = Source(name, text.removeprefix("\ufeff"))
        place = source.text.find("\ufffd")
        half = f"U+{0xD000 | (raw[at + 1] & 0x3F) << 6 | (raw[at + 2 : at + 3] or b'?')[0] & 0x3F:04X}"
        return Diagnostic("E006", Span(source, place, place + 1), (("character", half),))
    high = [bytes([b]).decode("cp1256") for b in raw if b > 127]
    arabic = sum("\u0600" <= c <= "\u06ff" for c in high)
    guess = "windows-1256" if arabic * 2 > len(high) else "windows-1252"
    before = _unix(raw[:at].decode("utf-8")).removeprefix("\ufeff")
    source = Source(name, before + _unix(raw[at:].decode(guess, errors="replace")))
    span = Span(source, len(before), len(before) + 1)
    return Diagnostic("E002", span, (("encoding", guess), ("character", span.text)))
