"""Who may ask: only pages of this very server. Checked before anything else is done.

A web site the teacher visits can point a name of its own at 127.0.0.1 (DNS rebinding): the Host header then names that
site, and is refused. It can also post to us from its own page: the Origin header then names it, and is refused.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
)


class Guard:
    """ASGI middleware: refuses foreign hosts and foreign posts, adds the headers that keep a page to itself."""

    def __init__(self, app: "ASGIApp", port: int) -> None:
        self.app = app
        self.hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")}

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = {name.lower(): value.decode("latin-1") for name, value in scope["headers"]}
        if not self._allowed(scope["method"], headers):
            await send({"type": "http.response.start", "status": 403, "headers": [(b"content-type", b"text/plain")]})
            await send({"type": "http.response.body", "body": b"403\n"})
            return

        async def guarded(message: "dict[str, object]") -> None:
            if message["type"] == "http.response.start":
                kept = message.get("headers") or []
                message["headers"] = [*list(kept), *HEADERS]  # type: ignore[call-overload]
            await send(message)

        await self.app(scope, receive, guarded)  # type: ignore[arg-type]

    def _allowed(self, method: str, headers: dict[bytes, str]) -> bool:
        host = headers.get(b"host", "").lower()
        if host not in self.hosts:
            return False
        if method in {"GET", "HEAD"}:
            # A page elsewhere may link to us, but not read us with a script or draw us in a frame.
            return headers.get(b"sec-fetch-site", "none") in {"none", "same-origin"} or (
                headers.get(b"sec-fetch-mode") == "navigate" and headers.get(b"sec-fetch-dest") == "document"
            )
        return headers.get(b"origin", "").lower() == f"http://{host}"
