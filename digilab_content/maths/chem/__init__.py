"""Chemistry: formulas, ions, isotopes and equations as school writes them, read, compared, balanced and written."""
