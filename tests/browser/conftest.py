"""Pages for the tests that look at them."""

from pathlib import Path

import pytest


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(item.path).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


@pytest.fixture
def visit(chromium):
    """Open pages; when the test ends, nothing may have been asked of another place or written to the console."""
    contexts, asked, said, allowed = [], [], [], []

    def failed(request):
        if request.resource_type != "eventsource":  # such a stream is cut whenever its page is left
            said.append(f"failed: {request.url}")

    def opened(address, *, width=1000, height=900, dark=False, script=True, quiet=True):
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            reduced_motion="reduce",
            device_scale_factor=2 if width < 500 else 1,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30000)
        allowed.append(address.split("://")[0] + "://" + address.split("://")[1].split("/")[0])
        page.on("request", lambda request: asked.append(request.url))
        if quiet:
            page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
            page.on("pageerror", lambda error: said.append(str(error)))
            page.on("requestfailed", failed)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    strange = [url for url in asked if not url.startswith((*allowed, "data:"))]
    assert strange == []
    assert said == []
