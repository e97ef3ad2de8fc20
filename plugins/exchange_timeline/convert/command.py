"""
`convert --to DIR [--report FILE] PATH...`: raw articles to front-matter drafts.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from exchange_timeline.convert.inputs import find_inputs
from exchange_timeline.convert.pool import convert_all
from exchange_timeline.convert.report import Row, told
from exchange_timeline.convert.shelf import Shelf
from exchange_timeline.convert.work import Result, reader
from exchange_timeline.errors import ContentError, Problem

PARTS = (SpinnerColumn(), TextColumn("{task.completed:,.0f} read"), TimeElapsedColumn())


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    The options of the command.
    """
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input"
    )
    parser.add_argument(
        "--to", required=True, type=Path, metavar="DIR", help="the folder for the drafts"
    )
    parser.add_argument(
        "--report", type=Path, metavar="FILE", help="write what became of each input as JSON"
    )
    parser.add_argument(
        "--jobs", type=int, metavar="N", help="processes; as many as processors where not given"
    )
    parser.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="a Dask scheduler to hand the work to (extra: cluster)",
    )
    parser.add_argument(
        "--allow-private",
        action="store_true",
        help="fetch addresses inside the machine's own network too",
    )
    parser.add_argument(
        "--content",
        default="content",
        metavar="DIR",
        help="where vocabulary.yaml and timeline.yaml lie",
    )


def run(args: argparse.Namespace) -> int:
    """
    Convert everything; 0 all well, 1 problems in the input (the rest is done), 2 wrong use.
    """
    errors = Console(stderr=True)
    try:
        reader(args.content)
    except (ContentError, OSError) as error:
        errors.print(f"{error}", markup=False)
        return 2
    if args.to.exists() and not args.to.is_dir():
        errors.print(f"--to: {args.to} is no folder", markup=False)
        return 2
    if args.report:
        try:
            args.report.parent.mkdir(parents=True, exist_ok=True)
            args.report.touch()
        except OSError as error:
            errors.print(f"--report: {args.report}: {error.strerror}", markup=False)
            return 2
    report = told(_saved(_results(args), Shelf(args.to)), args.report)
    report.show(Console(file=sys.stdout))
    if not report.read:
        errors.print("nothing to read: the folders hold no articles", markup=False)
    return 1 if not report.read or report.wrong else 0


def _results(args: argparse.Namespace) -> Iterator[Result]:
    """Every input's articles, in order."""
    inputs = find_inputs(args.paths, allow_private=args.allow_private)
    if args.scheduler:
        from exchange_timeline.convert.cluster import convert_on  # noqa: PLC0415  (an extra)

        yield from convert_on(args.scheduler, inputs, args.content)
        return
    with Progress(*PARTS, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None)
        yield from convert_all(
            inputs, args.content, args.jobs, lambda count: progress.advance(task, count)
        )


def _saved(results: Iterable[Result], shelf: Shelf) -> Iterator[Row]:
    """Each result in its file, or the reason why it is in none."""
    for result in results:
        if result.draft is None:
            yield Row(input=result.input, problems=result.problems)
            continue
        try:
            saved = shelf.save(result.draft, result.input)
        except OSError as error:
            problem = Problem(
                result.input, 0, f"cannot be written: {error.strerror}: {error.filename}"
            )
            yield Row(input=result.input, problems=(*result.problems, problem), read=result.read)
            continue
        more = (Problem(result.input, 0, saved.says, saved.hint),) if saved.path is None else ()
        yield Row(
            input=result.input,
            output=str(saved.path) if saved.path else None,
            problems=(*result.problems, *more),
            read=result.read,
            doubts=(
                *result.doubts,
                *([f"newer version: {saved.changed}"] if saved.changed else []),
            ),
        )
