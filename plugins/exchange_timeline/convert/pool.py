"""
Many inputs at once: processes on this machine, results in order, memory flat.
"""

import gc
import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context

from exchange_timeline.convert.inputs import Input
from exchange_timeline.convert.work import Result, convert, died, on_record, reader

BATCH = 8
GARBAGE = 50_000  # objects, some articles' worth
AHEAD = 4
WORTH_IT = 24

Batch = tuple[Input, ...]


def convert_all(
    inputs: Iterable[Input],
    content: str,
    jobs: int | None = None,
    done: Callable[[int], None] = lambda _: None,
) -> Iterator[Result]:
    """
    Every article of every input, in order; `done` hears how many inputs each step finished.
    """
    jobs = jobs or os.cpu_count() or 1
    waiting = iter(inputs)
    first = tuple(islice(waiting, WORTH_IT))
    if jobs == 1 or len(first) < WORTH_IT:
        for given in (*first, *waiting):
            yield from convert(given, content)
            done(1)
        return
    # Lists and records are read before the processes part, so that they share them.
    reader(content)
    on_record(content)
    for batch, results in _in_processes(_batches((*first,), waiting), content, jobs):
        yield from results
        done(len(batch))


def work_on(batch: Batch, content: str) -> tuple[Result, ...]:
    """
    A batch of inputs, in one process.
    """
    return tuple(result for given in batch for result in convert(given, content))


def _batches(first: Batch, rest: Iterator[Input]) -> Iterator[Batch]:
    """Inputs by the handful: a task for each would cost more than the work."""
    held = iter(first)
    while batch := tuple(islice(held, BATCH)):
        yield batch
    while batch := tuple(islice(rest, BATCH)):
        yield batch


def _in_processes(
    batches: Iterator[Batch], content: str, jobs: int
) -> Iterator[tuple[Batch, tuple[Result, ...]]]:
    """A window of batches at work: what is not yet wanted is not yet begun."""
    queue: deque[tuple[Batch, Future[tuple[Result, ...]]]] = deque()
    pool = _pool(jobs)
    try:
        for batch in batches:
            queue.append((batch, _begun(pool, batch, content)))
            if len(queue) >= jobs * AHEAD:
                pool = yield from _next(queue, pool, content, jobs)
        while queue:
            pool = yield from _next(queue, pool, content, jobs)
    finally:
        pool.shutdown(cancel_futures=True)


def _next(
    queue: deque[tuple[Batch, Future[tuple[Result, ...]]]],
    pool: ProcessPoolExecutor,
    content: str,
    jobs: int,
) -> Generator[tuple[Batch, tuple[Result, ...]], None, ProcessPoolExecutor]:
    """The oldest batch; where a process died, its inputs go one by one and the rest begins anew."""
    batch, future = queue.popleft()
    try:
        yield batch, future.result()
    except BrokenProcessPool:
        pool.shutdown(cancel_futures=True)
        yield batch, tuple(result for given in batch for result in _alone(given, content))
        pool = _pool(jobs)
        waiting = [each for each, _ in queue]
        queue.clear()
        queue.extend((each, _begun(pool, each, content)) for each in waiting)
    return pool


def _begun(pool: ProcessPoolExecutor, batch: Batch, content: str) -> Future[tuple[Result, ...]]:
    """A batch at work; where a process died meanwhile, whoever waits for the batch hears of it."""
    try:
        return pool.submit(work_on, batch, content)
    except BrokenProcessPool as broken:
        lost: Future[tuple[Result, ...]] = Future()
        lost.set_exception(broken)
        return lost


def _alone(given: Input, content: str) -> tuple[Result, ...]:
    """One input in a process of its own: if that dies too, it is this input's fault."""
    with _pool(1) as pool:
        try:
            return pool.submit(work_on, (given,), content).result()
        except BrokenProcessPool:
            return (died(given.name),)


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Forked, so that dictionaries and lists that are read are not read again."""
    return ProcessPoolExecutor(jobs, mp_context=get_context("fork"), initializer=_settle)


def _settle() -> None:
    """What a process was forked with is never garbage; what an article leaves seldom is."""
    gc.freeze()
    gc.set_threshold(GARBAGE)
