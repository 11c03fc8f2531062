"""L0: text, where it stands, what is wrong with it, and the words to say so."""
