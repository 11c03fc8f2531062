"""One source for CPython, Pyodide and MicroPython: reading, exact and seeded numeric comparison, usual forms.

House rule for this folder: tuples and small classes only; no dataclasses, no typing, no ``match``, no ``fractions``.
"""
