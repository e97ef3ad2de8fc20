"""
How Pelican builds the release: for one address, given by `make publish SITEURL=…`.
"""

import os
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))  # Pelican runs this file from anywhere

from pelicanconf import *

SITEURL = os.environ.get("SITEURL", "")

# A server finds the page in a folder: links need not name the file.
TIMELINE_INDEX_LINKS = False
