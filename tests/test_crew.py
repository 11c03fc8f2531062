"""Work shared between processes: the results in order, whatever becomes of the other processes."""

import os
import sys
from pathlib import Path

import pytest

from digilab_content.workshop.crew import shared

HERE = os.getpid()
THINGS = list(range(150))


def _twice(k: int) -> tuple[int, int]:
    return 2 * k, os.getpid()


def _twice_unless_killed(k: int) -> int:
    if os.getpid() != HERE and k > 60:
        os._exit(9)
    return 2 * k


def _refused(k: int) -> int:
    if k == 20:
        raise ValueError(k)
    return k


@pytest.mark.parametrize("jobs", [1, 2, 3, 7])
def test_results_come_in_order(jobs):
    made = list(shared(_twice, THINGS, jobs, few=10))
    assert [one for one, _ in made] == [2 * k for k in THINGS]
    if sys.platform == "linux":
        assert len({process for _, process in made}) == jobs


def test_few_things_are_done_here():
    assert {process for _, process in shared(_twice, THINGS[:9], 4, few=10)} == {HERE}


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_what_an_ended_process_leaves_is_done_here():
    assert list(shared(_twice_unless_killed, THINGS, 3, few=10)) == [2 * k for k in THINGS]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_large_results_do_not_fill_the_pipe_for_ever():
    made = list(shared(lambda k: bytes([k]) * 30_000, THINGS, 2, few=10))
    assert made == [bytes([k]) * 30_000 for k in THINGS]


def children() -> int:
    """The processes that this one began: other tests may have left some that run on."""
    parents = (file.read_text().rpartition(")")[2].split()[1] for file in Path("/proc").glob("[0-9]*/stat"))
    return sum(parent == str(os.getpid()) for parent in parents)


def test_what_goes_wrong_is_raised_here_and_nobody_is_left_behind():
    before = children()
    with pytest.raises(ValueError, match="20"):
        list(shared(_refused, THINGS, 2, few=10))
    assert children() == before


def test_who_stops_listening_ends_the_others():
    before = children()
    results = shared(_twice, THINGS, 2, few=10)
    assert next(results)[0] == 0
    results.close()
    assert children() == before
