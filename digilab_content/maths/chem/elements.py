"""The 118 elements in the order of their atomic numbers (IUPAC, table of 2022), and charges of simple ions."""

from typing import Final

_TABLE: Final = (
    "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y "
    "Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re "
    "Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds "
    "Rg Cn Nh Fl Mc Lv Ts Og"
)
SYMBOLS: Final = tuple(_TABLE.split())
NUMBER: Final = {symbol: k for k, symbol in enumerate(SYMBOLS, 1)}
"""Symbol → atomic number."""

PARTICLES: Final = {"e": (0, -1), "n": (1, 0), "p": (1, 1), "γ": (0, 0)}
"""Particles of nuclear equations: mass number and charge number."""

DIATOMIC: Final = frozenset(["H", "N", "O", "F", "Cl", "Br", "I"])
"""Elements whose simple substance is made of molecules of two atoms."""

_CHARGES: Final = {
    1: "H Li Na K Rb Cs Fr Ag Cu Au Tl",
    2: "Be Mg Ca Sr Ba Ra Zn Cd Fe Cu Co Ni Mn Cr Pb Sn Hg Pd Pt Ti V",
    3: "Al Fe Cr Co Au Bi Ga In Sb Ti V Mn Ni La Ce Sc Y",
    4: "Pb Sn Ti Mn Ce Th U Zr Pt",
    -1: "H F Cl Br I",
    -2: "O S Se Te",
    -3: "N P As",
    -4: "C Si",
}
ONE_ATOM: Final = {(symbol, charge) for charge, symbols in _CHARGES.items() for symbol in symbols.split()}
"""Ions of one atom that school meets: symbol and charge."""

SAME_ATOMS: Final = frozenset([("O", 2, -1), ("I", 3, -1), ("N", 3, -1), ("H", 2, 1), ("O", 3, -1)])
"""Ions made of several atoms of one element with the charge 1+ or 1-: superoxide, triiodide, azide …"""
