"""
The front-matter format: the only place that knows a field's name.
"""

from .content import Content, OpenFile, load_content, load_exchanges, load_lists, opened_by
from .families import Contact, Families, Phone, load_families
from .front_matter import ContentFile, FrontMatterError, dump, split
from .node import Node
from .pieces import Lists
from .settings import Settings, Side, load_settings
from .vocabulary import PAGED, Term, Vocabulary, load_vocabulary

__all__ = [
    "PAGED",
    "Contact",
    "Content",
    "ContentFile",
    "Families",
    "FrontMatterError",
    "Lists",
    "Node",
    "OpenFile",
    "Phone",
    "Settings",
    "Side",
    "Term",
    "Vocabulary",
    "dump",
    "load_content",
    "load_exchanges",
    "load_families",
    "load_lists",
    "load_settings",
    "load_vocabulary",
    "opened_by",
    "split",
]
