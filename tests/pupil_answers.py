"""The wrong answers of `tests/pupils/*.md`: one section a misconception, one row an answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "pupils"
AREAS = ("numbers", "fractions", "algebra", "analysis", "quantities")
LEVELS = {"P": "primaire", "C": "collège", "TC": "tronc commun", "1B": "1BAC", "2B": "2BAC"}
_FUNCTIONS = frozenset(
    "sqrt abs ln exp sin cos tan pi inf binomial max min diff integrate R e".split()  # noqa: SIM905
)


@dataclass(frozen=True)
class PupilAnswer:
    """One wrong answer: what was asked, how it is judged, what was typed, what was really done."""

    meant: str
    task: str
    type: str
    key: str
    answer: str
    level: str
    options: tuple[tuple[str, str], ...]

    def request(self, lang: str = "fr") -> dict:
        """The request that `judge` gets."""
        worked = self.task[1:-1] if self.task.startswith("`") else ""
        key = self.key or worked
        options = {n: int(v) if v.isdigit() else {"true": True, "false": False}.get(v, v) for n, v in self.options}
        if self.key and worked:
            options["from"] = worked
        letters = {w for w in re.findall(r"[a-z]+", f"{worked} {key}") if len(w) == 1 and w not in _FUNCTIONS}
        if self.type in ("expression", "set", "inequality"):
            options["symbols"] = sorted(letters) or ["x"]
        elif "integrate" in key:
            options["symbols"] = ["x"]
        return {
            "type": self.type,
            "key": key,
            "options": options,
            "answer": self.answer,
            "locale": "fr",
            "lang": lang,
        }


def answers() -> Iterator[PupilAnswer]:
    """All of them, in the order of the files."""
    for area in AREAS:
        meant = ""
        for line in (FOLDER / f"{area}.md").read_text("utf-8").splitlines():
            if line.startswith("## "):
                meant = line[3:].partition(":")[0]
            elif line.startswith("| ") and not line.startswith("| task"):
                cells = [c.strip().replace("\\|", "|") for c in re.split(r"(?<!\\)\|", line)[1:-1]]
                task, type_, key, answer, level = cells
                type_, *options = type_.split()
                key, *more = re.split(r" (?=[a-z]+=)", key)
                pairs = tuple(tuple(o.split("=", 1)) for o in (*options, *more))
                yield PupilAnswer(meant, task, type_, key, answer, level, pairs)
