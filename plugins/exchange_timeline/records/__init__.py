"""
The front-matter format: the only place that knows a field's name.
"""

from .content import Content, load_content, load_lists
from .front_matter import ContentFile, FrontMatterError, dump, split
from .pieces import Lists
from .settings import Settings, Side, load_settings
from .vocabulary import Term, Vocabulary, load_vocabulary

__all__ = [
    "Content",
    "ContentFile",
    "FrontMatterError",
    "Lists",
    "Settings",
    "Side",
    "Term",
    "Vocabulary",
    "dump",
    "load_content",
    "load_lists",
    "load_settings",
    "load_vocabulary",
    "split",
]
