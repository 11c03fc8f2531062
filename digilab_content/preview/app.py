"""The live page as a web application (Starlette): a list, a page an exercise, judging, media, news of changes."""

import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from importlib import resources
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from digilab_content.model.verdict import Response as Answer
from digilab_content.preview import pages
from digilab_content.preview.guard import Guard
from digilab_content.preview.shelf import Look, Shelf
from digilab_content.preview.watch import News, watching
from digilab_content.text.i18n import LANGS

SITE = "digilab_content.export.site"
HERE = "digilab_content.preview"
STATIC: Mapping[str, tuple[str, str, str]] = {
    "style.css": (SITE, "static", "text/css"),
    "answers.js": (SITE, "static", "text/javascript"),
    "ladder.js": (SITE, "static", "text/javascript"),
    "unveil.js": (SITE, "static", "text/javascript"),
    "numberline.js": (SITE, "static", "text/javascript"),
    "label.js": (SITE, "static", "text/javascript"),
    "font/digilab-math.woff2": (SITE, "font", "font/woff2"),
    "preview.css": (HERE, "static", "text/css"),
    "preview.js": (HERE, "static", "text/javascript"),
}
LARGEST = 100_000
MOST_ANSWERS = 200
LONGEST = 20_000


def application(root: Path, lang: str, port: int, started: Callable[[], None] | None = None) -> Starlette:
    """The application for a file or folder. `port` is the one it will be asked on (the Host header is checked)."""
    shelf = Shelf(root)
    news = News()
    folder = root if root.is_dir() else root.parent

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with watching(folder, news):
            if started:
                started()
            yield

    def ui(request: Request) -> str:
        wanted = request.query_params.get("ui", lang)
        return wanted if wanted in LANGS else "en"

    def listed(request: Request) -> Response:
        return _html(pages.listed(shelf, ui(request)))

    def exercise(request: Request) -> Response:
        look = _look(shelf, request)
        return _html(pages.exercise(look, ui(request), folder.as_posix())) if look else RedirectResponse("/")

    def media(request: Request) -> Response:
        look = _look(shelf, request)
        assets = look.item.assets if look and look.item else ()
        asset = next((a for a in assets if a.src == request.query_params.get("src")), None)
        if asset is None:
            return Response(status_code=404)
        # A picture's own scripts never run: it is sandboxed when it is opened alone.
        return Response(asset.data, media_type=asset.mime, headers={"content-security-policy": "sandbox"})

    async def judge(request: Request) -> Response:
        asked = await _asked(request)
        if asked is None:
            return Response(status_code=400)
        name, spoken, variant, answers = asked
        look, marks = await run_in_threadpool(shelf.grade, name, spoken, variant, answers)
        return JSONResponse(pages.judged(look, marks, ui(request), answers))

    async def events(request: Request) -> Response:
        del request
        return StreamingResponse(news.stream(), media_type="text/event-stream")

    def static(request: Request) -> Response:
        path = request.path_params["path"]
        if path not in STATIC:
            return Response(status_code=404)
        package, folder, kind = STATIC[path]
        data = (resources.files(package) / folder / path.rpartition("/")[2]).read_bytes()
        return Response(data, media_type=kind)

    return Starlette(
        routes=[
            Route("/", listed),
            Route("/exercise", exercise),
            Route("/media", media),
            Route("/judge", judge, methods=["POST"]),
            Route("/events", events),
            Route("/static/{path:path}", static),
        ],
        middleware=[Middleware(Guard, port=port)],
        lifespan=lifespan,
    )


def _html(page: bytes) -> Response:
    return Response(page, media_type="text/html")


def _look(shelf: Shelf, request: Request) -> Look | None:
    asked = request.query_params
    variant = asked.get("variant", "1")
    number = int(variant) if variant.isascii() and variant.isdecimal() and len(variant) < 7 else 1
    return shelf.look(asked.get("name", ""), asked.get("lang", ""), number)


async def _asked(request: Request) -> tuple[str, str, int, dict[str, Answer]] | None:
    """Exercise, language, variant and answers of a post; None when they are not what the page sends."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return None
    try:
        asked: Any = json.loads(body)
        name, lang, variant = asked["name"], asked["lang"], asked["variant"]
        answers = {str(key): _answer(value) for key, value in asked["answers"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    whole = (
        isinstance(name, str) and isinstance(lang, str) and isinstance(variant, int) and not isinstance(variant, bool)
    )
    return (name, lang, variant, answers) if whole and len(answers) <= MOST_ANSWERS else None


def _answer(value: Any) -> Answer:
    """A response as the page sends it: text, ids, or pairs of ids."""
    match value:
        case str() if len(value) <= LONGEST:
            return value
        case list() if all(isinstance(one, str) for one in value):
            return tuple(value)
        case list() if all(isinstance(one, list) and all(isinstance(part, str) for part in one) for one in value):
            return tuple(tuple(one) for one in value)
        case _:
            raise TypeError
