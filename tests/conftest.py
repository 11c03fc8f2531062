"""What every test may ask for: the reference folder, a cache of its own, Chromium (one for a whole run)."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import settings
from places import SHARED

# The same examples in every run; HYPOTHESIS_PROFILE=search looks for new ones.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="write the golden files anew (as DIGILAB_ACCEPT=1): read the difference"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--accept", default=False):
        os.environ["DIGILAB_ACCEPT"] = "1"  # workers of pytest-xdist inherit it, and read it as tests do


ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
HOW = "Chromium is missing: `apt-get install chromium` (or set DIGILAB_CHROMIUM to its path); these tests were NOT run"


def chromium_path() -> str | None:
    wanted = os.environ.get("DIGILAB_CHROMIUM")
    if wanted:
        return wanted if Path(wanted).exists() else None
    return next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )


@pytest.fixture(scope="session")
def chromium():
    path = chromium_path()
    if path is None:
        print(f"\n!! {HOW}", file=sys.stderr)
        pytest.skip(HOW)
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is missing: pip install playwright")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The reference folder beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is missing: set DIGILAB_SHARED to run this test")
    return SHARED


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIGILAB_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
    monkeypatch.delenv("DIGILAB_LANG", raising=False)
