"""
The same work on a Dask cluster, for archives that outgrow one machine.

Needs the extra `cluster` (distributed), here and on the workers, and the project at
the same place on every worker, since each reads the rules and the closed lists itself.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from exchange_timeline.convert.inputs import Input
from exchange_timeline.convert.pool import Batch, work_on
from exchange_timeline.convert.work import Result, died

BATCH = 16
WINDOW = 64
RETRIES = 3


def convert_on(scheduler: str, inputs: Iterable[Input], content: str) -> Iterator[Result]:
    """
    Every article of every input, in order; a batch whose worker is lost is done by another.

    The bytes travel with the work, so the inputs need not lie where the workers run.
    """
    try:
        # An extra: most editors never need it, and it takes a second to load.
        from distributed import Client, KilledWorker  # noqa: PLC0415
    except ImportError:
        raise SystemExit("--scheduler needs the extra: pip install distributed") from None
    waiting = iter(inputs)
    lists = str(Path(content).resolve())
    with Client(scheduler, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        queue: deque[tuple[Batch, object]] = deque()
        while True:
            for batch in _batches(waiting, WINDOW - len(queue)):
                carried = tuple(_carried(given) for given in batch)
                queue.append(
                    (batch, client.submit(work_on, carried, lists, pure=False, retries=RETRIES))
                )
            if not queue:
                return
            batch, future = queue.popleft()
            try:
                yield from future.result()  # type: ignore[attr-defined]
            except KilledWorker:
                yield from (died(given.name) for given in batch)
            future.release()  # type: ignore[attr-defined]


def _batches(inputs: Iterator[Input], count: int) -> Iterator[Batch]:
    """As many batches as the window has room for."""
    for _ in range(count):
        batch = tuple(islice(inputs, BATCH))
        if not batch:
            return
        yield batch


def _carried(given: Input) -> Input:
    """An input with its bytes; one that cannot be read carries the reason."""
    if given.data is not None or given.refused is not None:
        return given
    try:
        return Input(given.name, given.read())
    except OSError as error:
        return Input(given.name, refused=f"cannot be read: {error.strerror or error}")
