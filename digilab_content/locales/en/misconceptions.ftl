### Mistakes that the engine recognises, as told to a pupil. Nothing is supposed: it says how this result comes about.

code-mistake = This is not the right answer: it comes from a known mistake.
mistakes-none = The engine recognises no wrong answer here: the key is a result, not a calculation (add from: or write the calculation).

## Just one thing to change

code-one-edit = { $kind ->
    [sign] Nearly there: only the sign in front of { $part } needs another look.
    [coefficient] Nearly there: only the coefficient of { $part } needs another look.
    [exponent] Nearly there: just one exponent needs another look, in { $part }.
    [number] Nearly there: only the number { $part } needs another look.
    [extra] Nearly there: { $part } is too much, the rest is right.
    [missing] Nearly there: one term is missing, the rest is right.
    [missing-factor] Nearly there: one factor is missing, the rest is right.
    [extra-factor] Nearly there: the factor { $part } is too much.
    [reciprocal] This is the reciprocal of the right answer.
    [swap] Nearly there: { $part } and { $other } have changed places.
    [digit] Nearly there: just one digit needs another look.
    [letter] Nearly there: only the letter { $part } needs another look.
   *[term] Nearly there: only { $part } needs another look.
}

## The mistakes

mistakes-two = Two mistakes come together here: { $first-says }, then { $second-says }. Look at them again one after the other.
mistake-left-to-right = This is what you get by working from left to right. Multiplication and division come before addition and subtraction.
mistake-product-first-lost = This is what you get by leaving out the brackets. What is inside the brackets is worked out first.
mistake-subtraction-regrouped = This is what you get by working out the end first. A chain of additions and subtractions is worked from left to right.
mistake-division-regrouped = This is what you get by working out the end first. A chain of multiplications and divisions is worked from left to right.
mistake-product-of-negatives = This is what you get by writing (−a) × (−b) = −ab. In fact, (−a) × (−b) = ab.
mistake-product-sign-lost = This is what you get by forgetting the rule of signs. When just one of the two numbers is negative, the result is negative.
mistake-two-minuses-added = This is what you get by using “two minuses make a plus” in a sum. That rule is for products; −a − b = −(a + b).
mistake-negative-subtracted = This is what you get by writing a − (−b) = a − b. In fact, a − (−b) = a + b.
mistake-negative-then-plus = This is what you get by writing −a + b = −(a + b). In fact, −a + b = b − a.
mistake-absolute-value-of-negative = This is what you get by writing |−a| = −a. In fact, |−a| = |a|.
mistake-absolute-value-of-sum = This is what you get by splitting the absolute value term by term. Work out the inside first: |a + b| is not always |a| + |b|.
mistake-times-zero = This is what you get by writing a × 0 = a. Taking a number zero times is taking nothing.
mistake-bar-without-brackets = This is what you get by writing (a + b) ÷ c = a + b ÷ c. In fact, (a + b) ÷ c = a ÷ c + b ÷ c.
mistake-product-as-sum = This is what you get by adding two numbers that must be multiplied.
mistake-sign-read-wrongly = This is what you get by taking a + for a − (or a − for a +) in the calculation.
mistake-absolute-value-dropped = This is what you get by writing |x| = x. That holds only when x is positive; otherwise |x| = −x.
mistake-arrangements-for-combinations = This is what you get by counting ordered lists. Order does not count here: divide by p! as well, where p is how many are chosen.
mistake-fractions-added-across = This is what you get by writing a/b + c/d = (a + c)/(b + d). In fact, a/b + c/d = (ad + bc)/(bd).
mistake-numerators-added-only = This is what you get by writing a/b + c/d = (a + c)/(bd). In fact, a/b + c/d = (ad + bc)/(bd).
mistake-whole-added-to-numerator = This is what you get by writing a + b/c = (a + b)/c. In fact, a + b/c = (ac + b)/c.
mistake-fractions-cross-multiplied = This is what you get by writing (a/b) × (c/d) = (ad)/(bc). In fact, (a/b) × (c/d) = (ac)/(bd).
mistake-quotient-not-inverted = This is what you get by writing (a/b) ÷ (c/d) = (ac)/(bd). In fact, (a/b) ÷ (c/d) = (ad)/(bc).
mistake-first-fraction-inverted = This is what you get by writing (a/b) ÷ (c/d) = (bc)/(ad). In fact, (a/b) ÷ (c/d) = (ad)/(bc).
mistake-whole-times-denominator = This is what you get by writing a × (b/c) = b/(ac). In fact, a × (b/c) = (ab)/c.
mistake-terms-cancelled = This is what you get by cancelling a term of a sum. Only a factor of the whole numerator and the whole denominator cancels.
mistake-denominator-split = This is what you get by writing a/(b + c) = a/b + a/c. In fact, (b + c)/a = b/a + c/a.
mistake-power-of-numerator-only = This is what you get by writing (a/b)ⁿ = aⁿ/b. In fact, (a/b)ⁿ = aⁿ/bⁿ.
mistake-power-of-denominator-only = This is what you get by writing (a/b)ⁿ = a/bⁿ. In fact, (a/b)ⁿ = aⁿ/bⁿ.
mistake-minus-before-fraction = This is what you get by writing −(a − b)/c = (−a − b)/c. In fact, −(a − b)/c = (−a + b)/c.
mistake-decimal-point-aligned-in-product = This is what you get by placing the point as in an addition. Tenths × tenths give hundredths: 0.1 × 0.1 = 0.01.
mistake-decimals-aligned-right = This is what you get by lining the digits up on the right. Line up the points: units under units, tenths under tenths.
mistake-zero-added-to-decimal = This is what you get by writing a zero at the end of the number, which does not change it. To multiply by 10, move the point one place to the right.
mistake-decimal-divided-as-whole = This is what you get by leaving out the point of the divisor. To divide by 0.5 is to divide a number 10 times as big by 5.
mistake-divided-becomes-multiplied = This is what you get by multiplying instead of dividing. Dividing a positive number by a number between 0 and 1 gives a bigger result.
mistake-power-as-product = This is what you get by multiplying by the exponent. aⁿ is a product of n factors equal to a: a³ = a × a × a.
mistake-base-and-exponent-swapped = This is what you get by writing aⁿ = nᵃ. In fact, aⁿ is a product of n factors equal to a: a³ = a × a × a.
mistake-exponents-multiplied = This is what you get by writing aᵐ × aⁿ = aᵐⁿ. In fact, aᵐ × aⁿ = aᵐ⁺ⁿ.
mistake-exponents-added = This is what you get by writing (aᵐ)ⁿ = aᵐ⁺ⁿ. In fact, (aᵐ)ⁿ = aᵐⁿ.
mistake-exponents-divided = This is what you get by writing aᵐ/aⁿ = a^(m/n). In fact, aᵐ/aⁿ = aᵐ⁻ⁿ.
mistake-bases-multiplied = This is what you get by writing aᵐ × aⁿ = (a × a)ᵐ⁺ⁿ. In fact, aᵐ × aⁿ = aᵐ⁺ⁿ.
mistake-powers-of-two-bases = This is what you get by writing aᵐ × bⁿ = (ab)ᵐ⁺ⁿ. In fact, aⁿ × bⁿ = (ab)ⁿ.
mistake-powers-added = This is what you get by writing aᵐ + aⁿ = aᵐ⁺ⁿ. In fact, aᵐ × aⁿ = aᵐ⁺ⁿ.
mistake-negative-exponent-as-opposite = This is what you get by writing a⁻ⁿ = −aⁿ. In fact, a⁻ⁿ = 1/aⁿ.
mistake-exponent-sign-lost = This is what you get by writing a⁻ⁿ = aⁿ. In fact, a⁻ⁿ = 1/aⁿ.
mistake-zero-exponent = This is what you get by taking a⁰ for 0 or for a. From a² to a¹, then from a¹ to a⁰, each step divides by a.
mistake-power-of-one-factor = This is what you get by writing (ab)ⁿ = abⁿ. In fact, (ab)ⁿ = aⁿbⁿ.
mistake-coefficient-raised = This is what you get by raising the coefficient to the power as well. In a × bⁿ the exponent belongs to b alone.
mistake-exponents-raised = This is what you get by writing (aᵐ)ⁿ = a^(mⁿ). In fact, (aᵐ)ⁿ = aᵐⁿ.
mistake-power-of-sum-split = This is what you get by writing aᵐ⁺ⁿ = aᵐ + aⁿ. In fact, aᵐ⁺ⁿ = aᵐ × aⁿ.
mistake-minus-inside-power = This is what you get by writing −a² = (−a)². In fact, −a² = −(a × a).
mistake-minus-outside-power = This is what you get by writing (−a)² = −a². In fact, (−a)² = a².
mistake-root-of-sum = This is what you get by writing √(a + b) = √a + √b. In fact, √(ab) = √a × √b.
mistake-roots-added-inside = This is what you get by writing √a + √b = √(a + b). In fact, √a × √b = √(ab).
mistake-root-product-added = This is what you get by writing √a × √b = √(a + b). In fact, √a × √b = √(ab).
mistake-root-as-half = This is what you get by taking half. The square root of a is the positive number whose square is a.
mistake-cube-root-as-third = This is what you get by dividing by 3. The cube root of a is the number whose cube is a.
mistake-root-of-square = This is what you get by writing √(a²) = a. That holds only when a is positive; in general, √(a²) = |a|.
mistake-coefficient-under-root = This is what you get by moving the coefficient under the root without squaring it. When a is positive, a√b = √(a²b).
mistake-factor-out-unrooted = This is what you get by taking a factor out of the root as it is. Its root comes out: √(ab) = √a × √b.
mistake-root-squared = This is what you get by writing √a × √a = a². In fact, √a × √a = a.
mistake-root-of-numerator-only = This is what you get by writing √(a/b) = √a/b. In fact, √(a/b) = √a/√b.
mistake-minus-bracket = This is what you get by writing −(a − b) = −a − b. In fact, −(a − b) = −a + b.
mistake-first-term-only = This is what you get by writing a(b + c) = ab + c. In fact, a(b + c) = ab + ac.
mistake-second-term-sign = This is what you get by writing −a(b − c) = −ab − ac. In fact, −a(b − c) = −ab + ac.
mistake-products-of-same-rank = This is what you get by writing (a + b)(c + d) = ac + bd. In fact, (a + b)(c + d) = ac + ad + bc + bd.
mistake-unlike-terms-added = This is what you get by adding terms that are not alike. 3x + 2 cannot be simplified: 3x and 2 are not like terms.
mistake-sum-as-square = This is what you get by adding the exponents as well. In a sum of like terms the coefficients are added and the letter stays the same; it is x × x that is x².
mistake-product-as-double = This is what you get by taking a product for a sum: it is x + x that is 2x.
mistake-letter-subtracted-away = This is what you get by crossing the letter out, as in 5x − x = 5. x is 1x: subtract the coefficients and keep the letter.
mistake-square-of-sum = This is what you get by writing (a + b)² = a² + b². In fact, (a + b)² = a² + 2ab + b².
mistake-square-of-difference = This is what you get by squaring each term without the double product. In fact, (a − b)² = a² − 2ab + b².
mistake-last-square-negative = This is what you get by writing (a − b)² = a² − 2ab − b². In fact, (a − b)² = a² − 2ab + b².
mistake-double-product-not-doubled = This is what you get by writing (a + b)² = a² + ab + b². In fact, (a + b)² = a² + 2ab + b².
mistake-last-term-not-squared = This is what you get by writing (a + b)² = a² + 2ab + b. In fact, (a + b)² = a² + 2ab + b².
mistake-coefficient-not-squared = This is what you get by writing (ax)² = ax². In fact, (ax)² = a²x².
mistake-cube-of-sum = This is what you get by writing (a + b)³ = a³ + b³. In fact, (a + b)³ = a³ + 3a²b + 3ab² + b³.
mistake-difference-of-squares-as-square = This is what you get by writing a² − b² = (a − b)². In fact, a² − b² = (a − b)(a + b).
mistake-difference-of-cubes-as-cube = This is what you get by writing a³ − b³ = (a − b)³. In fact, a³ − b³ = (a − b)(a² + ab + b²).
mistake-sum-of-squares-factored = This is what you get by writing a² + b² = (a + b)². In fact, (a + b)² = a² + 2ab + b².
mistake-conjugates-added = This is what you get by writing (a + b)(a − b) = a² + b². In fact, (a + b)(a − b) = a² − b².
mistake-coefficient-subtracted = This is what you get by subtracting instead of dividing.
mistake-coefficient-multiplied = This is what you get by multiplying instead of dividing.
mistake-derivative-of-product = This is what you get by writing (uv)′ = u′v′. In fact, (uv)′ = u′v + uv′.
mistake-derivative-of-quotient = This is what you get by writing (u/v)′ = u′/v′. In fact, (u/v)′ = (u′v − uv′)/v².
mistake-quotient-order-swapped = This is what you get by writing (u/v)′ = (uv′ − u′v)/v². In fact, (u/v)′ = (u′v − uv′)/v².
mistake-quotient-plus = This is what you get by writing (u/v)′ = (u′v + uv′)/v². In fact, (u/v)′ = (u′v − uv′)/v².
mistake-exponent-not-lowered = This is what you get by writing (xⁿ)′ = n xⁿ. In fact, (xⁿ)′ = n xⁿ⁻¹.
mistake-exponent-not-brought-down = This is what you get by writing (xⁿ)′ = xⁿ⁻¹. In fact, (xⁿ)′ = n xⁿ⁻¹.
mistake-inner-derivative-forgotten = This is what you get by writing (f(u))′ = f′(u). In fact, (f(u))′ = u′ × f′(u).
mistake-cosine-sign = This is what you get by writing (cos x)′ = sin x. Check the sign: between 0 and π, cosine decreases.
mistake-integral-not-divided = This is what you get by writing ∫ xⁿ dx = xⁿ⁺¹. In fact, ∫ xⁿ dx = xⁿ⁺¹/(n + 1) + C.
mistake-differentiated-instead = This is what you get by differentiating. An antiderivative is asked for.
mistake-function-of-sum = This is what you get by writing f(a + b) = f(a) + f(b). The functions sin, cos, tan and exp do not do that.
mistake-multiple-angle = This is what you get by writing sin(2a) = 2 sin a. In fact, sin(2a) = 2 sin a cos a.
mistake-cosine-of-opposite = This is what you get by writing cos(−a) = −cos a. In fact, cos(−a) = cos a.
mistake-sine-of-opposite = This is what you get by writing sin(−a) = sin a. In fact, sin(−a) = −sin a.
mistake-squared-sine-inside = This is what you get by writing sin² a = sin(a²). In fact, sin² a = (sin a)².
mistake-log-of-sum = This is what you get by writing ln(a + b) = ln a + ln b. In fact, ln(ab) = ln a + ln b.
mistake-log-of-product = This is what you get by writing ln(ab) = ln a × ln b. In fact, ln(ab) = ln a + ln b.
mistake-quotient-of-logs = This is what you get by writing (ln a)/(ln b) = ln a − ln b. In fact, ln(a/b) = ln a − ln b.
mistake-logs-combined-inside = This is what you get by writing ln a + ln b = ln(a + b). In fact, ln a + ln b = ln(ab).
mistake-quotient-of-logs-inside = This is what you get by writing (ln a)/(ln b) = ln(a − b). In fact, ln a − ln b = ln(a/b).
mistake-sine-cosine-swapped = This is what you get by taking sine for cosine, or the reverse. In a right-angled triangle, cosine is adjacent ÷ hypotenuse.
mistake-tangent-inverted = This is what you get by writing tan a = cos a/sin a. In fact, tan a = sin a/cos a.
mistake-power-of-log = This is what you get by writing (ln a)ⁿ = n ln a. In fact, ln(aⁿ) = n ln a.
mistake-exponential-of-product = This is what you get by writing exp(ab) = exp(a) × exp(b). In fact, exp(a + b) = exp(a) × exp(b).
mistake-percentage-added-as-number = This is what you get by adding or taking off the percentage as a number. n% of an amount is that amount × n/100.
mistake-percentage-alone = This is what you get by keeping only the rise or the fall. The value after the change is asked for.
mistake-percentage-wrong-way = This is what you get by taking a rise for a fall, or the reverse. For a rise of n%, multiply by 1 + n/100; for a fall of n%, by 1 − n/100.
mistake-percentages-added = This is what you get by adding the percentages. Two changes in a row do not add up: their multipliers are multiplied.
mistake-percentage-undone-by-same = This is what you get by applying the same percentage the other way. To return to the starting value, divide by the multiplier.
mistake-percentage-not-divided = This is what you get by forgetting to divide by 100. n% of an amount is that amount × n/100.
mistake-circumference-for-area = This is what 2πr gives, the length of the circle. The area of the disc is πr².
mistake-area-for-circumference = This is what πr² gives, the area of the disc. The length of the circle is 2πr.
mistake-diameter-for-radius = This is what you get by taking the diameter for the radius. The radius is half the diameter.
mistake-half-forgotten = This is what you get without dividing by 2.
mistake-third-forgotten = This is what you get without dividing by 3. The volume of a pyramid or cone is base area × height ÷ 3.
mistake-root-not-taken = This is what you get without taking the square root.
mistake-pythagoras-sign = This is what you get by exchanging sum and difference of the squares. The square of the hypotenuse is the sum of the other two.
mistake-area-for-perimeter = This is what you get by multiplying the two sides, as for an area. The perimeter of a rectangle is 2 × (L + l).
mistake-one-side-each = This is what you get without multiplying by 2: each one counts twice.
