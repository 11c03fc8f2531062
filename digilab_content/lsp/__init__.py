"""The language server: what an editor asks while a teacher writes an exercise (LSP over standard input and output).

Pure functions of a text and a place answer (`completion`, `hover`, `outline`, `rename`); `server` joins them to pygls.
"""
