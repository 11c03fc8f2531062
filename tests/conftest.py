"""What every test may ask for."""

import os
from pathlib import Path

import pytest
from hypothesis import settings
from places import SHARED

# The same examples in every run; HYPOTHESIS_PROFILE=search looks for new ones.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


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
