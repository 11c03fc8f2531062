"""Sphinx settings. `generate.py` writes `reference/` from the code before Sphinx reads it."""

from pygments.lexers.data import JsonLexer
from pygments.lexers.markup import MarkdownLexer
from pygments.lexers.shell import BashSessionLexer

project = "digilab_content"
author = "Digital Lab"
project_copyright = "Digital Lab, CC BY-SA 4.0"
extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 3
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
html_theme = "alabaster"
html_theme_options = {"description": "Exercises as files, graded the same everywhere", "page_width": "64rem"}
html_static_path: list[str] = ["_static"]
suppress_warnings = ["misc.highlighting_failure"]


def setup(app):
    app.add_lexer("exo", MarkdownLexer)
    app.add_lexer("judge", JsonLexer)
    app.add_lexer("terminal", BashSessionLexer)
