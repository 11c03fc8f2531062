### Pupils' mistakes described by the didactic literature: how this result comes about, and what is true.

mistake-smaller-from-larger = This is what you get by taking the smaller digit from the larger one in each column. When the top digit is too small, borrow ten from the column on the left.
mistake-borrowed-for-nothing = This is what you get by borrowing ten without taking it off the next column. What is borrowed must be taken from the column on the left.
mistake-zero-column = This is what you get by writing 0 − n = n (or 0) in a column. With a 0 on top, borrow from the column on the left.
mistake-carry-forgotten = This is what you get by forgetting to carry. When a column goes past 9, add 1 to the column on the left.
mistake-carry-written = This is what you get by writing the whole sum of each column. A column keeps one digit only: the ten goes to the left.
mistake-tens-not-shifted = This is what you get by not shifting the line of the tens. Multiplying by 20 is multiplying by 2, then by 10.
mistake-like-with-like = This is what you get by multiplying only tens by tens and units by units. The products of tens by units are missing.
mistake-zero-of-quotient = This is what you get by forgetting a zero in the quotient. When the divisor does not go in, write 0 before bringing down the next digit.
mistake-table-neighbour = This is a neighbour in the table: one of the factors is taken once too often or once too few times.
mistake-digits-side-by-side = This is what you get by writing the two numbers side by side. A number next to a letter means a product: if x = 4, 3x is 3 × 4.
mistake-decimal-parts-apart = This is what you get by working with the whole parts and the decimal parts apart. Ten tenths make a unit: 0.7 + 0.5 = 1.2.
mistake-decimals-of-longer-factor = This is what you get by keeping as many decimals as the longer factor has. In a product, count the decimals of both factors.
mistake-hundredths-aligned-right = This is what you get by lining the digits up on the right. Line up the decimal points: units under units, tenths under tenths.
mistake-divided-by-hundredths = This is the product of the two numbers; their quotient is asked for. Dividing by 0.25 is multiplying by 4.
mistake-hour-as-hundred-minutes = This is what you get by taking sixtieths for hundredths. An hour has 60 minutes: 30 minutes are half an hour.
mistake-power-of-ten-wrong-way = This is what you get by moving the decimal point the other way. Multiplying by 10 moves it to the right, dividing by 10 to the left.
mistake-longer-is-larger = This is what you get by comparing decimals as whole numbers. Compare the tenths first: 0.5 > 0.45, since 0.5 = 0.50.
mistake-shorter-is-larger = This is what you get by taking the decimal with fewer digits for the larger one. Compare place by place: 0.2 < 0.35, for 0.20 < 0.35.
mistake-sign-left-out-of-order = This is what you get by comparing without the sign. Of two negative numbers the larger one is nearer to zero: −3 > −7.
mistake-larger-denominator-larger = This is what you get by comparing the denominators. With equal numerators, the larger the denominator, the smaller the fraction.
mistake-numerators-left = This is what you get by writing the common denominator and leaving the numerators as they were. Multiply both terms of each fraction by the same number.
mistake-simplified-one-side = This is what you get by dividing only one of the two terms of the fraction. Divide the numerator and the denominator by the same number.
mistake-simplified-by-subtracting = This is what you get by taking the same number off the numerator and the denominator. A fraction is simplified by dividing, not by subtracting.
mistake-fraction-bar-as-point = This is what you get by reading the fraction bar as a decimal point. The bar is a division: a/b is a ÷ b.
mistake-three-fractions-added-across = This is what you get by adding the numerators and adding the denominators. First bring the fractions to the same denominator.
mistake-sum-as-product-of-fractions = This is what you get by multiplying the numerators and the denominators. That is the rule for a product; for a sum, use a common denominator.
mistake-whole-times-both-terms = This is what you get by multiplying both the numerator and the denominator. That does not change the fraction: n × (a/b) = (na)/b.
mistake-product-keeps-denominator = This is what you get by keeping the common denominator in a product. In fact, (a/b) × (c/b) = (ac)/b².
mistake-product-crosswise = This is what you get by writing (a/b) × (c/d) = (ad)/(bc). In fact, (a/b) × (c/d) = (ac)/(bd).
mistake-nested-fraction-flattened = This is what you get by writing a ÷ (b/c) = a/(bc). Dividing by a fraction is multiplying by its inverse: a ÷ (b/c) = (ac)/b.
mistake-inverses-added = This is what you get by writing 1/a + 1/b = 1/(a + b). In fact, 1/a + 1/b = (a + b)/(ab).
mistake-square-cancelled = This is what you get by cancelling in one term of the sum only: (a² + b)/a = a + b. Every term is divided: (a² + b)/a = a + b/a.
mistake-mixed-number-as-product = This is what you get by multiplying the whole number by the fraction. Here they are added: n + a/b = (nb + a)/b.
mistake-percentage-as-number = This is the number of the percentage itself. n % of a quantity is that quantity × n/100.
mistake-rate-of-final-value = This is what you get by dividing by the other value. A rate of change is counted from the value at the start.
mistake-rate-not-divided = This is the difference of the two values. For a rate, divide it by the value at the start, then multiply by 100.
mistake-rate-as-share = This is what you get by forgetting to multiply by 100, or to take away the value at the start. The rate in % is (difference ÷ start) × 100.
mistake-proportion-by-adding = This is what you get by adding one number and taking another away. Here, multiply by the one and divide by the other.
mistake-proportion-upside-down = This is what you get by swapping a factor and the divisor. Check which number multiplies and which one divides.
mistake-product-as-quotient = This is the quotient of the two numbers; their product is asked for.
mistake-sum-not-divided = This is the sum alone: it still has to be divided.
mistake-mean-halved = This is what you get by dividing the sum by 2. Count the terms of the sum: for a mean, divide by how many there are.
mistake-mean-unweighted = This is what you get by leaving out the coefficients. Multiply each value by its coefficient, and divide by the sum of the coefficients.
mistake-quotient-of-negatives = This is what you get by writing (−a) ÷ (−b) = −(a ÷ b). In fact, (−a) ÷ (−b) = a ÷ b.
mistake-product-by-negative = This is what you get by writing a × (−b) = ab. In fact, a × (−b) = −ab.
mistake-absolute-values-apart = This is what you get by adding the absolute values. First compute what stands between the bars.
mistake-even-power-of-negative = This is what you get by mixing up (−a)ⁿ and −aⁿ. The exponent bears on the minus sign only inside the brackets; when it is even, (−a)ⁿ = aⁿ.
mistake-sign-kept-on-last-term = This is what you get by writing −a(b + c) = −ab + c. In fact, −a(b + c) = −ab − ac.
mistake-left-to-right-with-power = This is what you get by working from left to right. The power comes first, then the product, then the sum or difference.
mistake-root-terms-joined = This is what you get by adding the numbers under the roots too. Only like roots are added: a√n + b√n = (a + b)√n.
mistake-like-roots-doubled = This is what you get by adding the numbers under the roots. In fact, a√n + b√n = (a + b)√n, and √n = 1√n.
mistake-bases-multiplied-alone = This is what you get by multiplying the bases too. In fact, a × aⁿ = aⁿ⁺¹: the base does not change.
mistake-square-raised-with-factor = This is what you get by multiplying before raising to the power. In a × bⁿ, the exponent bears on b only.
mistake-square-leaves-unrooted = This is what you get by taking a square out of the root as it is. Its root comes out: √(a²b) = a√b for a positive.
mistake-letters-joined = This is what you get by adding unlike terms. 2a + 5b cannot be reduced: a and b are different letters.
mistake-powers-joined = This is what you get by adding unlike terms. x² + 3x cannot be reduced: x² and x are different.
mistake-lone-letter-not-counted = This is what you get by not counting the letter that stands alone. x is 1x: ax + x = (a + 1)x.
mistake-lone-letters-not-counted = This is what you get by not counting the letters that stand alone. x is 1x: x + ax + x = (a + 2)x.
mistake-three-letters-as-cube = This is what you get by multiplying instead of adding. Adding x n times gives nx; x × x × x is x³.
mistake-one-product-forgotten = This is what you get by forgetting one of the four products. In fact, (a + b)(c + d) = ac + ad + bc + bd.
mistake-one-left-out = This is what you get by forgetting the 1 that is left in the brackets: ab + a = a(b + 1).
mistake-second-term-not-divided = This is what you get by taking the factor out of the first term only: ab + c = a(b + c). Expand to check: the last term would be multiplied by a.
mistake-multiple-squares-as-square = This is what you get by writing a² − b² = (a − b)². In fact, a² − b² = (a − b)(a + b).
mistake-multiple-squares-factored = This is what you get by writing a² + b² = (a + b)². In fact, (a + b)² = a² + 2ab + b².
mistake-sum-of-squares-as-difference = This is what you get by taking a sum of squares for a difference. It is a² − b² that equals (a − b)(a + b).
mistake-conjugate-coefficient-not-squared = This is what you get by forgetting to square the coefficient. In fact, (ax)² = a²x².
mistake-term-moved-with-its-sign = This is what you get by moving a term to the other side without changing its sign. Add or subtract the same term on both sides.
mistake-coefficient-taken-away = This is what you get by taking away the coefficient of the unknown. It multiplies: divide both sides by it.
mistake-divided-the-other-way = This is what you get by dividing the coefficient by the other side. If ax = b, then x = b/a.
mistake-coefficient-sign-dropped = This is what you get by dropping the minus sign of the coefficient. Divide both sides by the coefficient with its sign.
mistake-coefficient-not-divided = This is what you get by not dividing by the coefficient of the unknown. If ax = b, both sides still have to be divided by a.
mistake-one-term-divided = This is what you get by dividing only a part of the equation. Divide every term of both sides by the same number.
mistake-divided-again = This is what you get by dividing once more. The unknown is divided: multiply both sides.
mistake-one-root-of-square = This is what you get by keeping the positive root only. If c > 0, u² = c has two opposite solutions for u: √c and −√c.
mistake-square-as-double = This is what you get by dividing by 2 instead of taking the square root. u² is u × u, not 2u.
mistake-square-equal-to-negative = This is what you get by leaving out the minus sign. A square is never negative in ℝ.
mistake-divided-by-the-unknown = This is what you get by dividing by the unknown, which may be zero: a solution is then lost. Bring everything to one side, then factorise.
mistake-null-product-sign-kept = This is what you get by reading the solutions off without changing the signs. If a + b = 0, then a = −b.
mistake-null-product-not-divided = This is what you get by not dividing by the coefficient of the unknown in a factor. Solve each factor equal to 0.
mistake-each-factor-is-the-product = This is what you get by setting each factor equal to the right-hand side. The zero-product rule holds only when the product is 0.
mistake-roots-with-the-sign-of-b = This is what you get by taking b instead of −b in the formula. The solutions are (−b ± √Δ)/(2a).
mistake-roots-not-divided-by-a = This is what you get by dividing by 2 instead of 2a. The solutions are (−b ± √Δ)/(2a).
mistake-one-case-of-absolute-value = This is what you get by simply dropping the bars. |u| is u or −u: there are two cases.
mistake-sense-not-turned = This is what you get by dividing or multiplying by a negative number without turning the sign round. With a negative number, it turns.
mistake-sense-turned-for-nothing = This is what you get by turning the sign round for no reason. It turns only when you multiply or divide by a negative number.
mistake-inequality-as-equation = This is the solution of the equation. An inequality usually has a whole interval of solutions.
mistake-square-inequality-rooted = This is what you get by taking the root of both sides, as in u < √c. There is −√c as well: think of u² − c = (u − √c)(u + √c).
mistake-one-step-off = This is what you get by adding, or multiplying, once too often or once too few. In a sequence, u₀ to uₙ takes n steps, u₁ to uₙ takes n − 1.
mistake-product-in-place-of-steps = This is what you get by using a × bⁿ instead of a + nb. Adding b n times is adding nb.
mistake-steps-in-place-of-product = This is what you get by using a + nb instead of a × bⁿ. Multiplying by b n times is multiplying by bⁿ.
mistake-fractions-added-for-product = This is the sum of the two fractions; their product is asked for.
mistake-drawn-ball-put-back = This is what you get by using the first fraction twice. Without replacement, there is one object fewer at the second draw.
mistake-common-part-counted-twice = This is what you get by not subtracting the last term. In a union of two sets, what they have in common is counted once only.
mistake-not-taken-from-one = This is what you get by forgetting to subtract from 1. What is missing to make 1 is asked for.
mistake-at-least-one-added = This is what you get with n × (1 − p) instead of 1 − pⁿ. “At least once” is the opposite of “never”.
mistake-factor-not-used = This is what you get by forgetting a factor: a instead of n × a. Multiply first, then add.
mistake-exponent-not-used = This is what you get by forgetting the exponent: b instead of bⁿ. Work out the power first.

option-number-from = What the pupil works on, a calculation or a relation to solve (`2*x + 3 = 11`): known mistakes are looked for.
option-set-from = What the pupil works on, a calculation or a relation to solve (`2*x + 3 = 11`): known mistakes are looked for.
option-inequality-from = What the pupil works on, a calculation or a relation to solve (`2*x + 3 = 11`): known mistakes are looked for.
