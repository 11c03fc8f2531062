"""How near a number must be: tolerance, decimals, significant figures, range; what is certain of one that is not."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from digilab_content.graders._figures import (
    Value,
    Written,
    cut,
    figured,
    magnitude,
    numeral,
    rounded,
    same,
    terminating,
)
from digilab_content.graders._lines import NO, Met
from digilab_content.graders._rounding import Rounding, of_number, unrounded
from digilab_content.model.verdict import Evidence
from digilab_content.text.message import Facts

_SHRINK: Final = Fraction(1, 10**40)


@dataclass(frozen=True, slots=True)
class Typed:
    """A numeral in the unit in which it was typed, where that is no power of ten of the key's; and the key in it.

    `step` is the size of the typed unit in the key's.
    """

    given: Value
    wrote: Written
    key: Value
    step: Fraction


@dataclass(frozen=True, slots=True)
class Measure:
    """What is asked of the value. `tolerance` absolute, or a share of the key when `relative`."""

    tolerance: Fraction | None = None
    relative: bool = False
    decimals: int | None = None
    sigfigs: int | None = None
    accuracy: int | None = None
    exact: bool = False
    low: Fraction | None = None
    high: Fraction | None = None
    form_score: float = 0.5

    def meets(self, given: Value, wrote: Written | None, key: Value, typed: Typed | None = None) -> Met:
        """How a number meets a key. `wrote` is the numeral in the key's unit, None when it is not written as one."""
        if given.special or key.special:
            equal, evidence = same(given, key)
            return Met(holds=equal, evidence=evidence) if equal else NO
        if self.low is not None and self.high is not None and self.low <= given.number <= self.high:
            return Met(holds=True, evidence=Evidence("range", "proof" if given.exact else "numeric"))
        if self.tolerance is not None and not self.exact:
            return self._near(given, wrote, key)
        if self.sigfigs is not None and typed is not None:
            return self._rounded(typed.given, typed.wrote, typed.key)
        if self.decimals is not None and typed is not None:
            return self._rounded_in(given, key, typed)
        if self.decimals is not None or self.sigfigs is not None:
            return self._rounded(given, wrote, key)
        equal, evidence = same(given, key)
        return Met(holds=equal, evidence=evidence)

    def _rounded_in(self, given: Value, key: Value, typed: Typed) -> Met:
        """Decimals are counted in the key's unit; elsewhere the key rounded there, at least as finely, is right."""
        evidence = Evidence("rounding", "proof" if key.exact else "numeric")
        fine = typed.step / Fraction(10) ** typed.wrote.decimals <= 1 / Fraction(10) ** (self.decimals or 0)
        near = fine and typed.given.number == rounded(typed.key.number, typed.wrote.decimals)
        if near or given.number == self.target(key.number):
            return Met(holds=True, evidence=evidence)
        equal, how = same(given, key)
        return Met(holds=equal, evidence=how)

    def bounds(self, key: Value) -> tuple[Fraction, Fraction]:
        """Least and greatest value accepted with the tolerance (exact; for an irrational key, inside by 10⁻⁴⁰)."""
        tolerance = self.tolerance or Fraction(0)
        margin = abs(key.number) * tolerance if self.relative else tolerance
        inside = Fraction(0) if key.exact else _SHRINK * max(abs(key.number), Fraction(1))
        return key.number - margin + inside, key.number + margin - inside

    def _near(self, given: Value, wrote: Written | None, key: Value) -> Met:
        low, high = self.bounds(key)
        if not low <= given.number <= high:
            equal, evidence = same(given, key)
            return Met(holds=equal, evidence=evidence)
        code = self._digits_code(wrote) if wrote else None
        guarantee = "proof" if given.exact else "numeric"
        return Met(holds=True, code=code, facts=self._facts(), evidence=Evidence("tolerance", guarantee))

    def _digits_code(self, wrote: Written) -> str | None:
        if self.decimals is not None and wrote.decimals != self.decimals:
            return "@too_many_decimals" if wrote.decimals > self.decimals else "@too_few_decimals"
        if self.sigfigs is not None:
            least, most = wrote.figures
            if not least <= self.sigfigs <= most:
                return "@too_many_figures" if least > self.sigfigs else "@too_few_figures"
        return None

    def _facts(self) -> tuple[tuple[str, int], ...]:
        asked = self.decimals if self.decimals is not None else self.sigfigs
        return () if asked is None else (("asked", asked),)

    def target(self, key: Fraction) -> Fraction:
        """The key rounded as asked."""
        return rounded(key, self.decimals) if self.decimals is not None else figured(key, self.sigfigs or 1)

    def _rounded(self, given: Value, wrote: Written | None, key: Value) -> Met:
        target = self.target(key.number)
        evidence = Evidence("rounding", "proof" if key.exact else "numeric")
        if wrote is None:
            equal, how = same(given, key)
            form = Met(holds=True, code="@not_decimal", form=True, share=self.form_score, evidence=how)
            return form if equal else NO
        code = self._digits_code(wrote)
        if code is None:
            if given.number == target:
                return Met(holds=True, evidence=evidence)
            m = self.accuracy
            near = m is not None and figured(given.number, m) == figured(key.number, m)
            return Met(holds=True, evidence=evidence) if near else NO
        right = given.number == target or (given.exact and key.exact and given.number == key.number)
        if code in {"@too_many_decimals", "@too_many_figures"}:
            right = right or given.number == rounded(key.number, wrote.decimals)
        kept = Met(holds=True, code=code, facts=self._facts(), form=True, share=self.form_score, evidence=evidence)
        return kept if right else NO

    def recognises(self, given: Value, wrote: Written | None, wrong: Value, typed: Typed | None = None) -> Met:
        """Whether it is the value of a wrong line: within the tolerance, rounded as asked or finer, or exactly."""
        if typed is not None and self.sigfigs is not None and self.tolerance is None:
            return self.recognises(typed.given, typed.wrote, typed.key)
        if self.tolerance is not None and not (given.special or wrong.special):
            low, high = self.bounds(wrong)
            if low <= given.number <= high:
                return Met(holds=True, evidence=Evidence("tolerance", "proof" if given.exact else "numeric"))
        elif wrote is not None and (self.decimals is not None or self.sigfigs is not None) and not wrong.special:
            enough = wrote.decimals >= (self.decimals or 0) and wrote.figures[1] >= (self.sigfigs or 0)
            fine = {self.target(wrong.number), rounded(wrong.number, wrote.decimals)}
            if enough and given.number in fine:
                return Met(holds=True, evidence=Evidence("rounding", "proof" if wrong.exact else "numeric"))
        equal, evidence = same(given, wrong)
        return Met(holds=equal, evidence=evidence)

    def slack(self, given: Value) -> float:
        """How far from a value that it rounds or approximates a number may be, about; 0 where it must be exact."""
        if self.exact:
            return 0.0
        if self.tolerance is not None:
            return float(abs(given.number) * self.tolerance * 2 if self.relative else self.tolerance)
        if self.decimals is not None:
            return float(Fraction(10) ** -self.decimals)
        if self.sigfigs is not None:
            return float(Fraction(10) ** (magnitude(given.number) + 1 - self.sigfigs))
        return 0.0

    def diagnosis(self, given: Value, wrote: Written | None, key: Value) -> Met:
        """What is certain of a number that is not the key."""
        if given.special or key.special or key.number == 0:
            return NO
        if self._is_rounding(given, wrote, key):
            kind = of_number(given.number, key.number, self.decimals, self.sigfigs) or Rounding("last")
            return Met(holds=True, code="@rounding", facts=self._rounding_facts(kind))
        code = self._digits_code(wrote) if wrote else None
        if code and wrote and given.number in {rounded(key.number, wrote.decimals), cut(key.number, wrote.decimals)}:
            return Met(holds=True, code=code, facts=self._facts())
        if wrote and self.decimals is None and self.sigfigs is None and self._approximates(given, wrote, key):
            return Met(holds=True, code="@not_exact" if self.tolerance is None else "@not_precise")
        if self._would(given, Fraction(-1), key):
            return Met(holds=True, code="@sign")
        for power in (1, -1, 2, -2, 3, -3, 4, -4, 6, -6):
            if self._would(given, Fraction(10) ** power, key):
                return Met(holds=True, code="@factor10", facts=(("power", abs(power)),))
        if given.number and given.exact and key.exact and given.number * key.number == 1:
            return Met(holds=True, code="@reciprocal")
        return self._rounded_otherwise(given, wrote, key)

    def _rounded_otherwise(self, given: Value, wrote: Written | None, key: Value) -> Met:
        """Rounded too soon, or not at all, where decimals or figures are asked for."""
        if (self.decimals is None and self.sigfigs is None) or self.tolerance is not None:
            return NO
        if wrote is None:
            late = unrounded(given.number, key.number, self.decimals, self.sigfigs)
            return Met(holds=True, code="@rounding", facts=self._rounding_facts(Rounding("unrounded"))) if late else NO
        found = None if self._digits_code(wrote) else of_number(given.number, key.number, self.decimals, self.sigfigs)
        return NO if found is None else Met(holds=True, code="@rounding", facts=self._rounding_facts(found))

    def _rounding_facts(self, made: Rounding) -> Facts:
        asked = self.decimals if self.decimals is not None else self.sigfigs
        return made.facts(asked, figures=self.decimals is None)

    def _would(self, given: Value, factor: Fraction, key: Value) -> bool:
        other = given.times(factor)
        if self.tolerance is not None and not self.exact:
            low, high = self.bounds(key)
            return low <= other.number <= high and high - low <= abs(key.number) / 2
        if self.decimals is not None or self.sigfigs is not None:
            return other.number in {self.target(key.number), key.number}
        return same(other, key)[0] is True

    def _is_rounding(self, given: Value, wrote: Written | None, key: Value) -> bool:
        if wrote is None or self._digits_code(wrote) or (self.decimals is None and self.sigfigs is None):
            return False
        places = self.decimals if self.decimals is not None else (self.sigfigs or 1) - 1 - magnitude(key.number)
        return abs(given.number - key.number) < Fraction(1, 1) / Fraction(10) ** places

    def _approximates(self, given: Value, wrote: Written, key: Value) -> bool:
        """Whether it is the key rounded or cut at its own decimals (where no tolerance is given, a key without end)."""
        ends = self.tolerance is None and key.exact and terminating(key.number) is not None
        near = {rounded(key.number, wrote.decimals), cut(key.number, wrote.decimals)}
        said = wrote.decimals > 0 or self.tolerance is not None
        return said and not ends and given.number in near and given.number != 0

    def shown(self, key: Value) -> str | None:
        """A numeral that meets the key, with a point; None when there is none."""
        if key.special:
            return None
        if self.decimals is not None:
            return numeral(key.number, self.decimals)
        if self.sigfigs is not None:
            places = self.sigfigs - 1 - magnitude(self.target(key.number))
            return numeral(key.number, places)
        if self.tolerance is not None and not self.exact and self.tolerance > 0:
            low, high = self.bounds(key)
            for places in range(13):
                near = abs(rounded(key.number, places) - key.number)
                if low <= rounded(key.number, places) <= high and near <= (high - low) / 4:
                    return numeral(key.number, places)
        places_ = terminating(key.number) if key.exact else None
        return None if places_ is None else numeral(key.number, places_)
