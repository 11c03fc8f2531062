"""Where things are: the bank, the acceptance files, the reference folder."""

import os
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("DIGILAB_SHARED", ROOT.parent / "shared"))
BANK = ROOT / "exercises"
EXAMPLES = SHARED / "examples"
READY = ("00-hello", "02-choice", "03-choices", "04-expression", "05-interval")


def acceptance(*stems: str) -> list[Path]:
    """The acceptance files of the format with these stems (all of them when none is given), if they are here."""
    files = sorted((SHARED / "examples").glob("*.exo.md"))
    pivots = [f for f in files if not f.name.endswith(".ar.exo.md")]
    return [f for f in pivots if not stems or f.name.removesuffix(".exo.md") in stems]


def bank() -> list[Path]:
    """Every pivot file of the shipped bank."""
    from digilab_content.compile.load import discover

    return discover([BANK])
