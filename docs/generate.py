"""Write the reference pages from the code: answer types, targets, diagnostics, codes. Run by `make docs`."""

import dataclasses
import json
import re
import typing
from pathlib import Path

import fidelity

from digilab_content.export import target, targets
from digilab_content.graders import AnswerType, grader, types
from digilab_content.text.i18n import words

HERE = Path(__file__).parent
CASES = HERE.parent / "tests" / "cases" / "diagnostics"
LANGUAGES = (("en", "English"), ("fr", "Français"), ("ar", "العربية"))


def pages() -> dict[str, str]:
    """Every generated page: path under `docs/` → Markdown."""
    made: dict[str, str] = {}
    for name in types():
        made[f"reference/types/{name}.md"] = _type(name, grader(name))
    made["reference/types/index.md"] = _index(
        "Answer types", types(), "One page for each `type:`, generated from its code."
    )
    for name in targets():
        made[f"reference/targets/{name}.md"] = _target(name)
    made["reference/targets/index.md"] = _index("Targets", targets(), "What each target of `build` writes and keeps.")
    codes = sorted(c for c in words("en").ids() if re.fullmatch(r"[EW]\d{3}", c))
    for code in codes:
        made[f"reference/diagnostics/{code}.md"] = _diagnostic(code)
    made["reference/diagnostics/index.md"] = _diagnostics(codes)
    made["reference/codes.md"] = _codes()
    made["reference/mistakes.md"] = _mistakes()
    made["reference/fidelity.md"] = fidelity.page()
    return made


def _index(title: str, names: typing.Sequence[str], words_: str) -> str:
    entries = "\n".join(names)
    return f"# {title}\n\n{words_}\n\n```{{toctree}}\n:maxdepth: 1\n\n{entries}\n```\n"


def _type(name: str, class_: type[AnswerType]) -> str:
    out = [f"# `{name}`\n", _doc(class_) + "\n"]
    rows = _options(class_)
    if rows:
        out.append("## Options\n\n| option | default | what it means |\n|---|---|---|")
        out.extend(f"| `{n}` | {d} | {t} |" for n, d, t in rows)
        out.append("")
    out.append("## Examples\n")
    for example in class_.EXAMPLES:
        out.append(f"### {example.title['en']}\n")
        out.append(f"*{example.title['fr']}* · {example.title['ar']}\n")
        request = json.dumps(dict(example.request), ensure_ascii=False)
        out.append(f"```json\n{request}\n```\n")
        out.append("| answer | verdict | code |\n|---|---|---|")
        for response, status, code in example.answers:
            shown = response if isinstance(response, str) else ", ".join(map(str, response))
            out.append(f"| {_cell(shown)} | {status} | {f'`{code}`' if code else ''} |")
        out.append("")
    return "\n".join(out)


def _options(class_: type) -> list[tuple[str, str, str]]:
    hints = typing.get_type_hints(class_, include_extras=True)
    rows = []
    for field in dataclasses.fields(class_):
        meta = next((m for m in getattr(hints[field.name], "__metadata__", ()) if hasattr(m, "description")), None)
        if meta is None or not meta.description:
            continue
        default = "" if field.default in (dataclasses.MISSING, None) else f"`{field.default}`"
        rows.append((field.name, default.replace("`()`", ""), meta.description.replace("|", "\\|")))
    return rows


def _cell(text: str) -> str:
    if not text.strip():
        return "(empty)"
    shown = text.replace("|", "\\|").replace("\n", "⏎")
    return f"`` {shown} ``" if "`" in shown else f"`{shown}`"


def _doc(of: object) -> str:
    text = (of.__doc__ or "").strip()
    return "\n".join(line.strip() for line in text.splitlines())


def _target(name: str) -> str:
    import importlib

    to = target(name)
    can = to.CAN
    rows = [
        ("inputs", ", ".join(sorted(can.inputs))),
        ("matches", ", ".join(sorted(can.matches))),
        ("tallies", ", ".join(sorted(can.tallies)) or "—"),
        ("engines", ", ".join(sorted(can.engines)) or "—"),
        ("a third outcome, “a person will look”", "yes" if can.review else "no"),
        ("several slots in one question", "yes" if can.many_slots else "no"),
    ]
    table = "\n".join(f"| {a} | {b} |" for a, b in rows)
    about = _doc(importlib.import_module(f"digilab_content.export.{name}"))
    return (
        f"# `{name}`\n\n{about}\n\n## What it can say\n\n| | |\n|---|---|\n{table}\n\n"
        "What an exercise loses on the way is in `fidelity.json` beside the output, field by field, with the reason.\n"
    )


def _diagnostics(codes: list[str]) -> str:
    rows = []
    for code in codes:
        sentence = _sentence(code, "en")
        rows.append(f"| [{code}]({code}.md) | {sentence} |")
    entries = "\n".join(codes)
    return (
        "# Diagnostics\n\nEvery error (E) and warning (W), each with its page; "
        "`digilab-content explain CODE` prints it in the terminal.\n\n| code | what it says |\n|---|---|\n"
        + "\n".join(rows)
        + f"\n\n```{{toctree}}\n:hidden:\n\n{entries}\n```\n"
    )


def _sentence(code: str, lang: str) -> str:
    """The sentence of a message with its facts named."""
    text = re.sub(r"[\u2066-\u2069]", "", words(lang).text(code))
    return _prose(re.sub(r"\s+", " ", text)).replace("|", "\\|")


def _prose(text: str) -> str:
    """Words as Markdown that shows them: what stands between backticks is left alone."""
    parts = re.split(r"(`[^`]*`)", re.sub(r"[\u2066-\u2069]", "", text))
    for k in range(0, len(parts), 2):
        parts[k] = re.sub(r"([<$\\]|!(?=\[)|\](?=\())", r"\\\1", parts[k])
        parts[k] = re.sub(r"\{\\\$(\w+)\}", r"*\1*", parts[k])
    return "".join(parts)


def _diagnostic(code: str) -> str:
    out = [f"# {code}\n"]
    for lang, name in LANGUAGES:
        page = words(lang).attribute(code, "page") or ""
        help_ = words(lang).attribute(code, "help") or ""
        open_ = '<div dir="rtl">\n\n' if lang == "ar" else ""
        close = "\n</div>\n" if lang == "ar" else ""
        out.append(f"## {name}\n\n{open_}**{_sentence(code, lang)}**\n\n{_prose(page)}\n\n{_prose(help_)}\n{close}")
    case = CASES / f"{code}.md"
    if case.exists():
        out.append("## Example\n")
        text = case.read_text(encoding="utf-8")
        body = text.split("\n", 1)[1] if text.startswith("#") else text
        out.append(re.sub(r"(?m)^(`{3,})\S.*$", r"\1text", body).strip() + "\n")
    return "\n".join(out)


def _codes() -> str:
    from digilab_content.graders import _codes as table

    rows = []
    for code in sorted(table.CODES, key=lambda c: (c.family, c.name)):
        said = " | ".join(_sentence(code.message, lang) for lang, _ in LANGUAGES)
        rows.append(f"| `{code.name}` | {code.family} | {', '.join(code.statuses)} | {said} |")
    return (
        "# Codes of verdicts\n\nStable names of what a grader found; a file may give its own words for one "
        "(``- `@wrong_unit` `` and a quote).\n\n"
        "| code | about | verdicts | English | français | العربية |\n|---|---|---|---|---|---|\n"
        + "\n".join(rows)
        + "\n"
    )


def _mistakes() -> str:
    from digilab_content.compile.misconceptions import shipped

    rows = [
        f"| `{e.id}` | {e.level} | `{e.skill}` | " + " | ".join(e.labels[lang] for lang, _ in LANGUAGES) + " |"
        for e in shipped().entries.values()
    ]
    return (
        "# The mistakes that the engine knows\n\nEach recognises a wrong answer that no author has foreseen; "
        "`mistake=<id>` on a wrong line names one too, and a project adds its own in `misconceptions.yaml` "
        "(see [the vocabulary of mistakes](../how-to/mistakes.md)).\n\n"
        "| id | class | skill | English | français | العربية |\n|---|---|---|---|---|---|\n" + "\n".join(rows) + "\n"
    )


def main() -> None:
    """Write every page, and drop those that no longer exist; and the vocabulary of mistakes that the package ships."""
    from digilab_content.compile import misconceptions

    shipped = HERE.parent / "digilab_content" / misconceptions.FILE
    shipped.write_text(misconceptions.text(), encoding="utf-8")
    made = pages()
    for folder in ("types", "targets", "diagnostics"):
        for old in (HERE / "reference" / folder).glob("*.md"):
            if old.relative_to(HERE).as_posix() not in made:
                old.unlink()
    for name, text in made.items():
        path = HERE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
