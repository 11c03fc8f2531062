"""Bad files: whatever is done to an exercise, `validate` finds diagnostics or nothing, and never fails itself.

Batches are checked in processes of their own with 500 MB of memory and a guard against hanging; what bounds the work
is tested where it is done (`test_yaml.py`, the readers' own tests).
"""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from places import acceptance, bank

HANG = 120  # seconds for a whole batch: only a hang takes so long
MEMORY = 500 * 1024 * 1024
SEED = 20261124

CHECKER = """
import json, resource, sys
from pathlib import Path
memory = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_AS, (memory + 1_000_000_000, memory + 1_000_000_000))  # room for mapped libraries
from digilab_content.compile.load import check
from digilab_content.text.report import Style, as_json, as_text
made = {}
for name in sys.argv[2:]:
    path = Path(name)
    try:
        found = check(path)[1]
        text = as_text(found, Style("ar")) + as_json(found, "fr")
        made[path.name] = [d.code for d in found] if "⟨" not in text else ["words missing: " + text[:500]]
    except BaseException as error:
        import traceback
        made[path.name] = ["raised", traceback.format_exc()[-2000:]]
made["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps(made))
"""


def checked(paths: list[Path], memory: int = MEMORY) -> dict[str, list[str]]:
    pytest.importorskip("resource", reason="limits of memory are POSIX's")
    command = [sys.executable, "-c", CHECKER, str(memory), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=HANG, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    made = json.loads(done.stdout)
    assert made.pop("peak") <= memory
    assert set(made) == {p.name for p in paths}
    for name, codes in made.items():
        assert codes[:1] != ["raised"], (name, codes[1])
        assert all(len(code) == 4 for code in codes), (name, codes)
    return made


def originals() -> list[Path]:
    return [*acceptance(), *bank()]


INSERTED = (
    "\x00", "\x1b", "\ufeff", "\u200f", "\u202e", "\u2066", "\u2028", "\x85", "\r", "\t", "{{", "}}", "[[", "]]", "$",
    "`", "|", "---\n", "## Réponses\n", "- [x] ", "  > ", "{#a}", "*a", "&a ", "!!x ", ": ", "\\", "😀", "اختبار", "#",
    "(" * 50, "^" * 50,
)  # fmt: skip


def mutant(text: str, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 5)):
        at = chance.randint(0, len(text))
        match chance.randint(0, 5):
            case 0:
                text = text[:at]
            case 1:
                text = text[:at] + text[at + chance.randint(1, 30) :]
            case 2:
                text = text[:at] + chance.choice(INSERTED) + text[at:]
            case 3:
                end = at + chance.randint(1, 80)
                text = text[:at] + text[at:end] * chance.randint(2, 5) + text[end:]
            case 4:
                lines = text.split("\n")
                chance.shuffle(lines) if chance.random() < 0.2 else lines.reverse() if chance.random() < 0.2 else None
                text = "\n".join(lines)
            case _:
                text = text[:at] + text[at : at + 40][::-1] + text[at + 40 :]
    encoding = chance.choices(["utf-8", "cp1252", "cp1256", "utf-16", "utf-8-sig"], [16, 1, 1, 1, 1])[0]
    return text.encode(encoding, errors="replace")


@pytest.mark.parametrize("batch", range(4))
def test_mutants_of_real_exercises(batch, tmp_path):
    chance = random.Random(SEED + batch)
    paths = []
    files = originals()
    for number in range(75):
        source = chance.choice(files)
        path = tmp_path / f"{number}.exo.md"
        path.write_bytes(mutant(source.read_text(encoding="utf-8"), chance))
        paths.append(path)
    made = checked(paths)
    assert sum(bool(codes) for codes in made.values()) > len(paths) // 2


def test_every_truncation_of_a_file(tmp_path):
    raw = next(p for p in originals() if "expression" in p.name or "developper" in p.name).read_bytes()
    paths = []
    for at in range(0, len(raw), 37):
        path = tmp_path / f"{at}.exo.md"
        path.write_bytes(raw[:at])
        paths.append(path)
    checked(paths)


HEAD = "---\nexo: 1\nid: a-001\nlicense: CC0-1.0\n"
END = "---\nCombien ? [[= 3]]\n"
ALIASES = "a0: &a0 [x, x]\n" + "".join(f"a{k}: &a{k} [*a{k - 1}, *a{k - 1}]\n" for k in range(1, 40))
RANGES = "".join(f"  p{k}: int 0..9999\n" for k in range(60))
BOMBS = {
    "ten megabytes": (HEAD + END + "mot " * 2_500_000, ["E004"]),
    "aliases": (HEAD + ALIASES + END, ["E014", "E016"]),
    "deep YAML": (HEAD + "params:\n" + "- " * 5000 + "x\n" + END, ["E009"]),
    "open brackets": (HEAD + "params: " + "[" * 5000 + "\n" + END, ["E012"]),
    "many keys": (HEAD + "".join(f"k{k}: 1\n" for k in range(2500)) + END, ["E016"]),
    "deep quotes": (HEAD + END + "> " * 8000 + "x\n", None),
    "deep lists": (HEAD + END + "".join("  " * k + "- x\n" for k in range(200)), None),
    "emphasis": (HEAD + END + "*_" * 12_000, None),
    "brackets": (HEAD + END + "[" * 24_000, None),
    "slots": (HEAD + "---\n" + "[[= 3]] " * 5000, None),
    "interpolations": (HEAD + "params:\n  a: int 1..3\n" + END + "{{a}} " * 6000, None),
    "braces": (HEAD + END + "$" + "{" * 20_000 + "$\n", None),
    "deep expression": (HEAD + "params:\n  a: = " + "(" * 20_000 + "1" + ")" * 20_000 + "\n" + END, None),
    "power tower": (HEAD + "params:\n  a: = 9^9^9^9^9^9\n" + END, None),
    "factorial": (HEAD + "params:\n  a: = factorial(factorial(20))\n" + END, None),
    "long number": (HEAD + "params:\n  a: = " + "9" * 20_000 + "\n" + END, None),
    "huge range": (HEAD + "params:\n  a: int 0..999999999999\n" + END, ["E054"]),
    "many params": (HEAD + "params:\n" + RANGES + "require:\n  - p1 == p2 + 10000\n" + END, None),
    "table": (HEAD + END + "|" * 10_000 + "\n" + "|-" * 5000 + "\n" + "|x" * 5000 + "\n", None),
    "pattern": (HEAD + "answers:\n  n: text\n---\n[[n]]\n\n## Réponses\n\n- [x] /(a*)*(b*)*(a|b|ab)*c/\n", None),
    "answers": (HEAD + "---\nCombien ? [[n]]\n\n## Réponses\n\n" + "- [ ] `3` {#a}\n  > x\n" * 2000, None),
    "directions": (HEAD + "title: \u202e\u2066\u200fabc\u202b اختبار\n" + END, None),
    "half a character": (HEAD.encode() + b"title: \xed\xa0\xbd\n" + END.encode(), ["E006"]),
    "not a text": (bytes(range(256)) * 20, None),
    "nothing": (b"", None),
    "only a mark": (b"\xef\xbb\xbf", None),
    "UTF-16": ((HEAD + END).encode("utf-16"), ["E003"]),
    "old Mac": ((HEAD + END).replace("\n", "\r").encode(), []),
}  # fmt: skip


def test_bombs(tmp_path):
    paths = {}
    for number, (name, (text, _)) in enumerate(BOMBS.items()):
        path = tmp_path / f"{number}.exo.md"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        paths[path.name] = name
    made = checked([tmp_path / name for name in paths])
    for file, codes in made.items():
        expected = BOMBS[paths[file]][1]
        if expected is not None:
            assert sorted(set(codes)) == expected, paths[file]


@pytest.mark.parametrize("name", ["ten megabytes", "aliases", "deep YAML", "half a character", "UTF-16"])
def test_the_command_ends_with_1_and_no_traceback(name, tmp_path):
    text = BOMBS[name][0]
    path = tmp_path / "x.exo.md"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    command = [sys.executable, "-m", "digilab_content", "validate", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=HANG, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
