"""L1: the exercise as the teacher wrote it, and the item that every target reads."""
