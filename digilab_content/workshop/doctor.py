"""What this machine has, what it lacks, and how to mend it."""

import os
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata, util
from typing import Literal

from digilab_content.text.i18n import words

State = Literal["good", "lacks", "bad"]
CORE = (
    "click",
    "fluent.runtime",
    "jinja2",
    "jsonschema",
    "lxml",
    "markdown-it-py",
    "math-core",
    "msgspec",
    "pylatexenc",
    "pyyaml",
    "sympy",
)
EXTRAS = {"preview": ("starlette", "uvicorn", "watchfiles"), "exact": ("flint",)}
_NAMES = {"flint": "python-flint"}
OLDEST = (3, 11)


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing looked at: `lacks` is optional, `bad` is not. `fix` is what to type."""

    what: str
    state: State
    seen: str
    fix: str = ""

    def line(self, lang: str) -> str:
        """As it is printed."""
        say = words(lang)
        mark = {"good": "✓", "lacks": "·", "bad": "✗"}[self.state]
        name = say.text(f"doctor-{self.what}") if self.what in _WORDED else self.what
        fix = f"\n    {say.text('doctor-fix', (('fix', self.fix),))}" if self.fix else ""
        return f"{mark} {name}: {self.seen}{fix}"


_WORDED = frozenset({"python", "encoding", "locale", "yaml-parser"})


def examined(environment: Mapping[str, str] | None = None) -> tuple[Examined, ...]:
    """Python, the packages, the fast YAML parser, optional extras, encoding and locale."""
    environment = os.environ if environment is None else environment
    return (_python(), *map(_package, CORE), _parser(), *map(_extra, EXTRAS), _encoding(), _locale(environment))


def _python() -> Examined:
    seen = f"{platform.python_version()} ({platform.system()})"
    fine = sys.version_info[:2] >= OLDEST
    return Examined("python", "good" if fine else "bad", seen, "" if fine else "https://www.python.org/downloads/")


def _package(name: str) -> Examined:
    try:
        return Examined(name, "good", metadata.version(name))
    except metadata.PackageNotFoundError:
        return Examined(name, "bad", "—", "pip install --upgrade digilab-content")


def _parser() -> Examined:
    import yaml

    if yaml.__with_libyaml__:
        return Examined("yaml-parser", "good", "C")
    return Examined("yaml-parser", "lacks", "Python", "pip install --force-reinstall pyyaml")


def _extra(name: str) -> Examined:
    modules = EXTRAS[name]
    missing = [_NAMES.get(m, m) for m in modules if util.find_spec(m) is None]
    if missing:
        return Examined(f"[{name}]", "lacks", ", ".join(missing) + " —", f'pip install "digilab-content[{name}]"')
    return Examined(
        f"[{name}]", "good", ", ".join(f"{_NAMES.get(m, m)} {metadata.version(_NAMES.get(m, m))}" for m in modules)
    )


def _encoding() -> Examined:
    seen = sys.getfilesystemencoding()
    fine = seen.lower().replace("-", "") == "utf8"
    return Examined("encoding", "good" if fine else "lacks", seen, "" if fine else "PYTHONUTF8=1")


def _locale(environment: Mapping[str, str]) -> Examined:
    names = ("DIGILAB_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR")
    seen = " ".join(f"{n}={environment[n]}" for n in names if environment.get(n)) or "—"
    known = any(environment.get(n, "")[:2] in {"fr", "ar", "en"} for n in names)
    return Examined("locale", "good" if known else "lacks", seen, "" if known else "DIGILAB_LANG=fr")
