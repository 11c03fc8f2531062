"""Pictures and sounds: there, inside the project, said in words, safe, and light enough for a school's network.

Pure: whoever calls gives the reader of files.
"""

import posixpath
import re
from collections.abc import Callable, Iterator
from itertools import chain

from digilab_content.model.doc import Doc, Media, inlines
from digilab_content.model.exercise import Exercise
from digilab_content.text.diagnostics import Diagnostic

HEAVY = 200_000
ENDINGS = frozenset(
    [
        "png",
        "jpg",
        "jpeg",
        "gif",
        "webp",
        "avif",
        "svg",
        "mp3",
        "wav",
        "ogg",
        "oga",
        "m4a",
        "opus",
        "mp4",
        "webm",
        "ogv",
    ]
)  # what browsers, Moodle and QTI players show

_REMOTE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//|[a-z][a-z0-9+.-]+:", re.IGNORECASE)
# `data:` pictures stay inside the file; `#id` points inside it.
_UNSAFE = (
    ("script", re.compile(rb"<\s{0,9}script|javascript:|<\s{0,9}foreignobject", re.IGNORECASE)),
    ("event", re.compile(rb"\son[a-z]{3,20}\s{0,9}=", re.IGNORECASE)),
    ("entity", re.compile(rb"<!ENTITY", re.IGNORECASE)),
    ("external", re.compile(rb"(?:href|src)\s{0,9}=\s{0,9}[\"'](?!\s{0,9}(?:#|data:image/))", re.IGNORECASE)),
    ("external", re.compile(rb"url\(\s{0,9}[\"']?(?!\s{0,9}(?:#|data:))|@import", re.IGNORECASE)),
)

Reader = Callable[[str], bytes | None]


def docs(exercise: Exercise) -> Iterator[Doc]:
    """Every document of an exercise."""
    yield exercise.statement
    yield from (hint.body for hint in exercise.hints)
    yield from exercise.steps
    yield from exercise.solution
    for slot in exercise.slots:
        for line in slot.lines:
            yield line.body
            yield line.feedback
        yield from (doc for _, doc in slot.messages)
        yield from chain.from_iterable(slot.rows)


def assets(exercise: Exercise) -> tuple[Media, ...]:
    """Every picture, sound and film of an exercise, in reading order; a file used twice is there twice."""
    return tuple(one for doc in docs(exercise) for one in inlines(doc) if isinstance(one, Media))


def check_assets(exercise: Exercise, read: Reader, *, path: str = "", root: str = "") -> Iterator[Diagnostic]:
    """What is wrong with the files of an exercise.

    `read` gives the bytes of a path relative to the exercise's file, None when there are none. `root` is the folder of
    the project, in the same terms as `path` (by default `exercise.path`); without it an asset may climb no more folders
    than that path has.
    """
    seen: set[str] = set()
    dictated = any(slot.type == "dictation" for slot in exercise.slots)  # words beside the sound would be the answer
    for media in assets(exercise):
        if media.kind == "image" and not media.decorative and not media.alt.strip():
            yield _found("E092", media)
        if _REMOTE.match(media.src):
            yield _found("E095", media, why="remote")
            continue
        if media.src.rpartition(".")[2].lower() not in ENDINGS:
            yield _found("E095", media, why="ending")
        if outside(path or exercise.path, media.src, root):
            yield _found("E091", media)
            continue
        if media.kind == "audio" and dictated:
            pass
        elif media.kind != "image" and not media.title.strip() and not _transcript(exercise, media, read):
            yield _found("E093", media, file=_beside(media, exercise.lang))
        if media.src in seen:
            continue
        seen.add(media.src)
        data = read(media.src)
        if data is None:
            yield _found("E090", media)
            continue
        if len(data) > HEAVY:
            yield _found("W090", media, size=len(data) // 1000, limit=HEAVY // 1000)
        if media.src.lower().endswith(".svg"):
            why = unsafe(data)
            if why:
                yield _found("E094", media, why=why)


def outside(path: str, src: str, root: str = "") -> bool:
    """Whether a path of an asset leaves the project."""
    if src.startswith(("/", "\\")) or "\\" in src or "\0" in src:
        return True
    folder = posixpath.dirname(path.replace("\\", "/"))
    place = posixpath.normpath(posixpath.join(folder, src))
    if root:
        base = posixpath.normpath(root.replace("\\", "/"))
        return base not in (".", place) and not place.startswith(base.rstrip("/") + "/")
    return place.startswith("../") or place == ".."


def unsafe(svg: bytes) -> str:
    """Why an SVG may not be shown (`script`, `event`, `entity`, `external`), `""` when it may."""
    return next((why for why, pattern in _UNSAFE if pattern.search(_bare(svg))), "")


_NAMESPACE = re.compile(rb"\sxmlns(?::[a-zA-Z]{1,20})?\s{0,9}=\s{0,9}[\"'][^\"']{0,300}[\"']")


def _bare(svg: bytes) -> bytes:
    """The file without its namespaces (addresses that nothing fetches) and without NUL between letters (UTF-16)."""
    return _NAMESPACE.sub(b"", svg.replace(b"\0", b""))


def _transcript(exercise: Exercise, media: Media, read: Reader) -> bool:
    return bool((read(_beside(media, exercise.lang)) or b"").strip())


def _beside(media: Media, lang: str) -> str:
    stem = media.src.rpartition(".")[0]
    return f"{stem}.{lang}.txt"


def _found(code: str, media: Media, **facts: str | int) -> Diagnostic:
    return Diagnostic(code, media.span, (("src", media.src), *facts.items()))
