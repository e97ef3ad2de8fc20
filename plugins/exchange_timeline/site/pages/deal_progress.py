"""
A deal's promises against its stages, as its page shows them.
"""

from exchange_timeline.model import Deal, Progress, progress

from ..address import Linker
from .entry import entry_view
from .fact_contexts import ProgressView, StepView
from .site import Site


def progress_views(deal: Deal, site: Site, linker: Linker) -> tuple[ProgressView, ...]:
    """
    Show how far each promise of a deal is carried out, stage by stage.
    """
    stages = [each.exchange for each in site.timeline.stages(deal)]
    sides = [side.name for side in site.sides]
    return tuple(_view(each, site, linker) for each in progress(deal, stages, sides))


def _view(each: Progress, site: Site, linker: Linker) -> ProgressView:
    side = next(side for side in site.sides if side.name == each.to)
    entries = {entry.exchange.id: entry for entry in site.timeline.entries}
    return ProgressView(
        nth=site.nth(side),
        to=site.to_side(side),
        progress=each,
        stages=tuple(
            StepView(
                entry=entry_view(entries[stage.exchange.id], site, linker),
                number=stage.exchange.stage,
                own=stage.figure.own,
                so_far=stage.so_far,
                lacking=stage.lacking,
            )
            for stage in each.stages
        ),
    )
