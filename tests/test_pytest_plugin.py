"""`pytest content/`: exercises are tests."""

import os
import subprocess
import sys

GOOD = """---
exo: 1
id: good-1
lang: en
license: CC0-1.0
params: {a: int 2..4}
answers:
  r: {type: number}
---

Twice {{a}}: [[r]]

## Answers

- [x] `2*a`
- [ ] `a + 2` {#plus}
  > You added.

## Tests

| a | r | verdict |
|---|---|---|
| 3 | 6 | right |
| 3 | 5 | {verdict} |
"""


def pytest(folder, *arguments):
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "digilab_content.pytest_plugin"]
    command += ["-p", "no:digilab-content", *arguments]
    env = {**os.environ, "DIGILAB_LANG": "en"}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


def test_each_variant_is_a_test(tmp_path):
    (tmp_path / "good.exo.md").write_text(GOOD.replace("{verdict}", "wrong"), encoding="utf-8")
    made = pytest(tmp_path, "-v")
    assert made.returncode == 0, made.stdout
    assert "good.exo.md::validate PASSED" in made.stdout
    assert "good.exo.md::variant[1] PASSED" in made.stdout
    assert "4 passed" in made.stdout  # a variant whose wrong line is right is dropped


def test_what_fails_is_said_as_on_the_command_line(tmp_path):
    (tmp_path / "bad.exo.md").write_text(GOOD.replace("{verdict}", "right"), encoding="utf-8")
    (tmp_path / "broken.exo.md").write_text("---\nexo: 1\n", encoding="utf-8")
    made = pytest(tmp_path)
    assert made.returncode == 1
    assert "E076" in made.stdout
    assert "bad.exo.md:24" in made.stdout
    assert "E020" in made.stdout
    assert "Traceback" not in made.stdout
    assert "2 failed, 3 passed" in made.stdout
    assert "1 passed" in pytest(tmp_path, "-k", "validate and not broken").stdout
