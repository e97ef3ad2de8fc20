"""
The data as a Dataset: what it covers, under which licence, and where each file is.
"""

from ..pages.data_contexts import DataFile, DataPage
from ..pages.site import Site
from .node import Node, node

FORMATS = {"csv": "text/csv", "json": "application/json"}


def dataset(page: DataPage, site: Site) -> Node:
    """
    Describe the data by the page that offers them.
    """
    exchanges = site.timeline.exchanges
    covered = f"{exchanges[0].date}/{exchanges[-1].date}" if exchanges else None
    return node(
        "Dataset",
        name=f"{site.name}: {page.shell.title}",
        description=page.shell.description,
        version=page.version,
        license=page.licence.href,
        isAccessibleForFree=True,
        temporalCoverage=covered,
        dateModified=str(page.until) if page.until else None,
        creator=node("Organization", name=site.name),
        citation=page.citation,
        keywords=[side.name for side in site.sides],
        distribution=[_download(each, site) for each in (*page.tables, *page.files)],
    )


def _download(file: DataFile, site: Site) -> Node:
    """
    Describe one file; the data lie once, outside the folders of the languages.
    """
    return node(
        "DataDownload",
        name=file.name,
        description=file.says,
        encodingFormat=FORMATS[file.name.rpartition(".")[2]],
        contentUrl=f"{site.address}/data/{file.name}" if site.address else file.href,
    )
