"""
How Pelican builds this site: for reading from disk, or under any folder.
"""

from jinja2 import StrictUndefined

SITENAME = "Exchange Timeline"
SITEURL = ""
PATH = "content"
OUTPUT_PATH = "output"
TIMEZONE = "Europe/Kyiv"
DEFAULT_LANG = "en"

PLUGIN_PATHS = ["plugins"]
PLUGINS = ["exchange_timeline"]

THEME = "theme"
THEME_STATIC_DIR = "static/images"
THEME_STATIC_PATHS = ["static/images"]
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}

# The plugin's own generator makes every page, feed and list: Pelican's are off.
ARTICLE_PATHS = []
PAGE_PATHS = []
STATIC_PATHS = []
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
ARCHIVES_SAVE_AS = AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = ""

# Links end in index.html, so that the folder opens from disk.
TIMELINE_INDEX_LINKS = True

# Cards for sharing that were drawn before; `make clean` removes them.
TIMELINE_CARDS = ".build/cards"
