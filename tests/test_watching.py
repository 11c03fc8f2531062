"""`--watch`: a save is answered, until Ctrl+C."""

import os
import signal
import subprocess
import sys
from queue import Empty, Queue
from threading import Thread

import pytest

GOOD = "---\nexo: 1\nid: x-1\nlicense: CC0-1.0\n---\n\n1 + 1 = [[= 2]]\n"
WAIT = 60.0  # seconds at most, on a machine that has much else to do


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C cannot be sent to a process alone there")
@pytest.mark.parametrize("command", ["validate", "test"])
def test_a_save_is_answered(command, tmp_path):
    pytest.importorskip("watchfiles")
    file = tmp_path / "x.exo.md"
    file.write_text(GOOD, encoding="utf-8")
    run = subprocess.Popen(
        [sys.executable, "-m", "digilab_content", "--lang", "en", command, ".", "--watch"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    said: Queue[str] = Queue()
    Thread(target=lambda: [said.put(line) for line in run.stdout], daemon=True).start()

    def until(words):
        seen = ""
        try:
            while words not in seen:
                seen += said.get(timeout=WAIT)
        except Empty:
            pytest.fail(f"“{words}” was not said: {seen}")
        return seen

    try:
        assert "E0" not in until("Waiting")
        (tmp_path / ".swap").write_text("x", encoding="utf-8")
        file.write_text(GOOD.replace("exo: 1", "exo: 2"), encoding="utf-8")
        assert "x.exo.md" in until("E0")
        file.write_text(GOOD, encoding="utf-8")
        until("1 exercise checked" if command == "validate" else "✓ x.exo.md")
    finally:
        run.send_signal(signal.SIGINT)
    assert run.wait(WAIT) in {0, 130}
