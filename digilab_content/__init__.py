"""digilab_content: exercises written as files, graded the same everywhere."""

__version__ = "0.1.0"
