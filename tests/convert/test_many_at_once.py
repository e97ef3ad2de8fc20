"""
Many inputs: in order, none lost, none doubled, even where a process dies.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psutil
import pytest
from distributed import Client

from exchange_timeline.convert import pool
from exchange_timeline.convert.cluster import convert_on
from exchange_timeline.convert.inputs import Input
from exchange_timeline.convert.pool import convert_all
from real_site import PROJECT, environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONTENT = str(PROJECT / "content")
TEXT = (
    "Exchange number {number}\n\n4 July 2025, 13:27\n\n{count} Ukrainian soldiers came home from "
    "Russian captivity in an exchange on Friday, the Coordination Headquarters said.\n"
)


def inputs(count: int) -> Iterator[Input]:
    """So many small articles, each with its own number."""
    for number in range(count):
        yield Input(f"{number}.txt", TEXT.format(number=number, count=number + 1).encode())


def names(count: int) -> list[str]:
    """The names of the inputs, in order."""
    return [f"{number}.txt" for number in range(count)]


@pytest.mark.parametrize("count", [0, 3, 60])
def test_results_come_in_order_each_once(count: int):
    assert [result.input for result in convert_all(inputs(count), CONTENT, 2)] == names(count)


def test_inputs_are_drawn_as_they_are_needed():
    """
    Memory stays flat: what is far ahead has not been read yet.
    """
    drawn = 0

    def counted() -> Iterator[Input]:
        nonlocal drawn
        for given in inputs(400):
            drawn += 1
            yield given

    results = convert_all(counted(), CONTENT, 2)
    next(results)
    ahead = drawn
    results.close()

    assert ahead <= pool.WORTH_IT + pool.BATCH * pool.AHEAD * 2 + pool.BATCH


# At once the next batch is waited for; a second later a new one is begun.
@pytest.mark.parametrize(
    "later", [0, pytest.param(1, marks=pytest.mark.slow)], ids=["at once", "a second later"]
)
def test_a_process_that_dies_loses_nothing(later: int):
    # Other tests' servers and browsers are children of this process too.
    others = {child.pid for child in psutil.Process().children()}
    results = convert_all(inputs(120), CONTENT, 2)
    got = [next(results).input]
    started = [child for child in psutil.Process().children() if child.pid not in others]
    worker = next(each for each in started if "multiprocessing" not in " ".join(each.cmdline()))
    os.kill(worker.pid, signal.SIGKILL)
    time.sleep(later)
    got += [result.input for result in results]

    assert got == names(120)


@contextmanager
def a_cluster(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A real scheduler and two real workers, each a process of its own."""
    address_file = folder / "scheduler.json"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    env = environment(PROJECT)
    scheduler = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "distributed.cli.dask_scheduler",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--dashboard-address",
            "127.0.0.1:0",
            "--scheduler-file",
            str(address_file),
        ],
        env=env,
        cwd=folder,
        **quiet,
    )
    workers: list[subprocess.Popen[bytes]] = []
    try:
        deadline = time.monotonic() + 60
        while not address_file.exists() and time.monotonic() < deadline:
            time.sleep(0.2)
        workers += [
            subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "distributed.cli.dask_worker",
                    "--scheduler-file",
                    str(address_file),
                    "--nthreads",
                    "1",
                    "--no-nanny",
                    "--no-dashboard",
                    "--local-directory",
                    str(folder),
                ],
                env=env,
                cwd=folder,
                **quiet,
            )
            for _ in range(2)
        ]
        address = json.loads(address_file.read_text(encoding="utf-8"))["address"]
        with Client(address, set_as_default=False) as client:
            client.wait_for_workers(len(workers), timeout=60)
        yield address, workers
    finally:
        for process in [*workers, scheduler]:
            process.kill()
            process.wait(timeout=30)


@pytest.mark.slow
def test_a_killed_worker_of_a_cluster_loses_and_doubles_nothing(tmp_path: Path):
    """
    A scheduler and two workers, one of which is killed midway: every input comes once, in order.
    """
    with a_cluster(tmp_path) as (address, workers):
        results = convert_on(address, inputs(1200), CONTENT)
        got = [next(results).input for _ in range(40)]
        killed = threading.Thread(target=workers[0].kill)
        killed.start()
        got += [result.input for result in results]
        killed.join()

        assert workers[0].wait(timeout=30) == -signal.SIGKILL
        assert workers[1].poll() is None

    assert got == names(1200)
