"""
What the search page searches: Pagefind's index of exchanges, deals and reports.
"""

from .pagefind import PagefindError, index_files
from .records import SearchRecord, search_records
from .steady import steady

__all__ = ["PagefindError", "SearchRecord", "index_files", "search_records", "steady"]
