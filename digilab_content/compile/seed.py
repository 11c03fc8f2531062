"""SplitMix64: the same numbers on every machine, Python version and in a browser.

Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014 (the public-domain C of
Sebastiano Vigna). The seed of an exercise is the first eight bytes, big-endian, of the SHA-256 of its id in UTF-8.
"""

from hashlib import sha256

_MASK = (1 << 64) - 1


class SplitMix64:
    """A stream of 64-bit numbers."""

    __slots__ = ("state",)

    def __init__(self, seed: int) -> None:
        self.state = seed & _MASK

    def next(self) -> int:
        """The next number, 0 to 2⁶⁴ − 1."""
        self.state = (self.state + 0x9E3779B97F4A7C15) & _MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
        return z ^ (z >> 31)

    def below(self, bound: int) -> int:
        """A number from 0 to `bound` − 1, each as likely (numbers above the last whole multiple are drawn again).

        A bound above 2⁶⁴ takes as many 64-bit numbers as it needs, the first one the most significant.
        """
        words = max(1, ((bound - 1).bit_length() + 63) // 64)
        limit = (1 << 64 * words) - (1 << 64 * words) % bound
        while True:
            z = 0
            for _ in range(words):
                z = z << 64 | self.next()
            if z < limit:
                return z % bound


def seed_of(id_: str) -> int:
    """The seed of an exercise."""
    return int.from_bytes(sha256(id_.encode()).digest()[:8], "big")
