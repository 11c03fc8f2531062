"""What is asked of every command: the language of the words, and whether a fault shows its traceback."""

from collections.abc import Mapping
from dataclasses import dataclass

LANGS = ("fr", "ar", "en")
_NAMES = {"french": "fr", "arabic": "ar", "english": "en"}  # how Windows names locales


@dataclass(frozen=True, slots=True)
class Asked:
    """The arguments without `--lang` and `--traceback`, and what these said."""

    lang: str
    rest: tuple[str, ...]
    traceback: bool = False
    bad_lang: str = ""
    chosen: bool = False


def asked(argv: list[str], environment: Mapping[str, str]) -> Asked:
    """Language: `--lang`, then `DIGILAB_LANG`, then the locale; English when it is none of ours."""
    lang, bad, rest, traceback = "", "", [], False
    arguments = iter(argv)
    for argument in arguments:
        if argument == "--":
            rest += [argument, *arguments]
        elif argument == "--traceback":
            traceback = True
        elif argument == "--lang" or argument.startswith("--lang="):
            value = argument[7:] if "=" in argument else next(arguments, "")
            lang, bad = (value, bad) if value in LANGS else (lang, value or "?")
        else:
            rest.append(argument)
    return Asked(lang or of_machine(environment), tuple(rest), traceback, bad, bool(lang))


def of_machine(environment: Mapping[str, str]) -> str:
    """The language that the environment asks for."""
    for name in ("DIGILAB_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "").strip().lower()
        if value[:2] in LANGS:
            return value[:2]
        if value and value not in {"c", "posix"} and not value.startswith("c."):
            return "en"
    return _of_windows() if environment.get("OS") == "Windows_NT" else "en"


def _of_windows() -> str:
    import locale

    name = (locale.getlocale()[0] or "").lower()
    return next(
        (lang for full, lang in _NAMES.items() if name.startswith(full)), name[:2] if name[:2] in LANGS else "en"
    )
