"""The units of school: their size and what they measure.

Exact factors of the International System and of the units admitted beside it (BIPM, SI Brochure, 9th edition, 2019,
tables 2 to 8, defining constants of 2.2), and of everyday British and American ones (international yard and pound
agreement, 1959). Beside the SI base there are bases for what is counted: `rad`, `tr` (turns: revolutions, cycles), `Bq`
(decays), `bit`, and one for each currency.
"""

from fractions import Fraction
from typing import Final

PREFIXES: Final = {
    "Q": 30, "R": 27, "Y": 24, "Z": 21, "E": 18, "P": 15, "T": 12, "G": 9, "M": 6, "k": 3, "h": 2, "da": 1, "d": -1,
    "c": -2, "m": -3, "µ": -6, "u": -6, "n": -9, "p": -12, "f": -15, "a": -18, "z": -21, "y": -24,
}  # fmt: skip

# `symbol = factor dimensions`; an exponent stands after its base.
_PREFIXED: Final = """
m = 1 m; g = 1/1000 kg; s = 1 s; A = 1 A; K = 1 K; mol = 1 mol; cd = 1 cd; rad = 1 rad; sr = 1 sr
L = 1/1000 m3; l = 1/1000 m3; Hz = 1 tr s-1; Bq = 1 Bq s-1; N = 1 kg m s-2; Pa = 1 kg m-1 s-2; J = 1 kg m2 s-2
W = 1 kg m2 s-3; C = 1 A s; V = 1 kg m2 s-3 A-1; Ω = 1 kg m2 s-3 A-2; S = 1 kg-1 m-2 s3 A2; F = 1 kg-1 m-2 s4 A2
T = 1 kg s-2 A-1; Wb = 1 kg m2 s-2 A-1; H = 1 kg m2 s-2 A-2; lm = 1 cd sr; lx = 1 cd sr m-2; kat = 1 mol s-1
Gy = 1 m2 s-2; Sv = 1 m2 s-2; bar = 100000 kg m-1 s-2; eV = 1602176634e-28 kg m2 s-2; Wh = 3600 kg m2 s-2
VA = 1 kg m2 s-3; var = 1 kg m2 s-3; Ah = 3600 A s; cal = 4184/1000 kg m2 s-2; t = 1000 kg; h = 3600 s; M = 1000 mol m-3
o = 8 bit; B = 8 bit; bit = 1 bit; pc = 149597870700*648000/pi m; u = 166053906892e-38 kg; Da = 166053906892e-38 kg
amu = 166053906892e-38 kg; tep = 41868000000 kg m2 s-2; TNT = 4184000000 kg m2 s-2; Ci = 37000000000 Bq s-1
rem = 1/100 m2 s-2; dpt = 1 m-1
"""
_ALONE: Final = """
min = 60 s; j = 86400 s; d = 86400 s; semaine = 604800 s; q = 100 kg; are = 100 m2; ha = 10000 m2; ca = 1 m2
cc = 1e-6 m3; % = 1/100; ‰ = 1/1000; ppm = 1e-6; °C = 1 K; °F = 5/9 K; tr = 1 tr; rpm = 1/60 tr s-1
° = 1/180*pi rad; ′ = 1/10800*pi rad; ″ = 1/648000*pi rad; gon = 1/200*pi rad
Å = 1e-10 m; ua = 149597870700 m; al = 9460730472580800 m; mille = 1852 m; nœud = 1852/3600 m s-1; Cal = 4184 kg m2 s-2
mmHg = 133322387415e-9 kg m-1 s-2; atm = 101325 kg m-1 s-2; torr = 101325/760 kg m-1 s-2
Btu = 105505585262e-8 kg m2 s-2; ch = 73549875e-5 kg m2 s-3; hp = 74569987158227022e-14 kg m2 s-3
in = 254e-4 m; ft = 3048e-4 m; yd = 9144e-4 m; mi = 1609344e-3 m; gal = 3785411784e-12 m3; lb = 45359237e-8 kg
oz = 28349523125e-12 kg; an = 1 an; mois = 1 mois; dB = 1 dB; DH = 1 DH; € = 1 €; $ = 1 $; £ = 1 £
"""
_OFFSETS: Final = {"°C": Fraction(27315, 100), "°F": Fraction(45967, 180)}


def _entries(text: str) -> dict[str, tuple[Fraction, int, dict[str, int]]]:
    """Symbol → factor, power of π in it, dimensions."""
    found = {}
    for entry in text.replace("\n", ";").split(";"):
        symbol, _, rest = entry.strip().partition(" = ")
        if symbol:
            size, _, dims = rest.partition(" ")
            found[symbol] = (*_size(size), dict(map(_base, dims.split())))
    return found


def _size(text: str) -> tuple[Fraction, int]:
    factor, pi = Fraction(1), 0
    for part in text.split("*"):
        number, _, below = part.partition("/")
        pi += (number == "pi") - (below == "pi")
        factor *= Fraction(1) if number == "pi" else Fraction(number)
        factor /= 1 if below in {"", "pi"} else Fraction(below)
    return factor, pi


def _base(text: str) -> tuple[str, int]:
    name = text.rstrip("-0123456789")
    return name, int(text[len(name) :] or 1)


PREFIXED: Final = _entries(_PREFIXED)
"""Units that take prefixes."""
ALONE: Final = _entries(_ALONE)
"""Units that take none."""


def offset(symbol: str) -> Fraction:
    """What is added, in kelvins, to a temperature read on the scale of that unit."""
    return _OFFSETS.get(symbol, Fraction(0))


QUANTITIES: Final = {
    "length": "m", "area": "m2", "volume": "m3", "mass": "kg", "time": "s", "speed": "m s-1", "acceleration": "m s-2",
    "force": "kg m s-2", "energy": "kg m2 s-2", "power": "kg m2 s-3", "pressure": "kg m-1 s-2", "current": "A",
    "charge": "A s", "voltage": "kg m2 s-3 A-1", "resistance": "kg m2 s-3 A-2", "capacity": "kg-1 m-2 s4 A2",
    "conductance": "kg-1 m-2 s3 A2", "induction": "kg s-2 A-1", "inductance": "kg m2 s-2 A-2", "temperature": "K",
    "amount": "mol", "concentration": "mol m-3", "density": "kg m-3", "molar-mass": "kg mol-1",
    "molar-volume": "m3 mol-1", "frequency": "tr s-1", "angle": "rad", "angular-speed": "rad s-1", "activity": "Bq s-1",
    "flow": "m3 s-1", "mass-flow": "kg s-1", "stiffness": "kg s-2", "momentum": "kg m s-1", "vergence": "m-1",
    "heat-capacity": "kg m2 s-2 K-1", "specific-heat": "m2 s-2 K-1", "specific-energy": "m2 s-2",
    "field": "kg m s-3 A-1", "data": "bit", "ratio": "", "intensity": "cd", "lighting": "cd sr m-2",
}  # fmt: skip
"""What is measured, by its dimensions (the names of `unit-…` words in the locales)."""

NAMED: Final = {tuple(sorted(map(_base, dims.split()))): name for name, dims in QUANTITIES.items()} | {
    ((c, 1),): "money" for c in ("DH", "€", "$", "£")
}
