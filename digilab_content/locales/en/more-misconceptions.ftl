### Mistakes in calculus, geometry, trigonometry, vectors, sets and units.

## Calculus

mistake-sine-sign = This is what you get by writing (sin x)′ = −cos x. In fact, (sin x)′ = cos x.
mistake-constant-kept = This is what you get by leaving the constant as it is. The derivative of a constant is 0.
mistake-coefficient-differentiated-away = This is what you get by leaving out the coefficient. In fact, (k u)′ = k u′.
mistake-exponential-as-power = This is what you get by using the rule of xⁿ. Here the letter is in the exponent: (eˣ)′ = eˣ and (aˣ)′ = aˣ ln a.
mistake-exponential-base-as-e = This is what you get by writing (aˣ)′ = aˣ. That holds for e only; in general, (aˣ)′ = aˣ ln a.
mistake-root-derivative-not-halved = This is what you get by writing (√u)′ = u′/√u. In fact, (√u)′ = u′/(2√u).
mistake-reciprocal-derivative-sign = This is what you get by writing (1/u)′ = u′/u². In fact, (1/u)′ = −u′/u².
mistake-denominator-differentiated = This is what you get by writing (1/u)′ = 1/u′. In fact, (1/u)′ = −u′/u².
mistake-negative-exponent-raised = This is what you get by adding 1 to a negative exponent. In fact, (x⁻ⁿ)′ = −n x⁻ⁿ⁻¹: the exponent goes down by 1.
mistake-inner-derivative-only = This is what you get by writing (f(u))′ = f′(u′). In fact, (f(u))′ = u′ × f′(u).
mistake-function-not-differentiated = This is the function itself, up to a constant. Its derivative is asked for.
mistake-differentiated-twice = You differentiated once too often: this is the derivative of the right answer.
mistake-integrated-instead = This is what you get by looking for an antiderivative instead of the derivative.
mistake-function-not-integrated = This is the function itself. An antiderivative of it is asked for.
mistake-integral-multiplied = This is what you get by multiplying by the new exponent. In fact, ∫ xⁿ dx = xⁿ⁺¹/(n + 1) + C.
mistake-divided-by-old-exponent = This is what you get by dividing by the old exponent. In fact, ∫ xⁿ dx = xⁿ⁺¹/(n + 1) + C.
mistake-exponent-not-raised = This is what you get without raising the exponent. In fact, ∫ xⁿ dx = xⁿ⁺¹/(n + 1) + C.
mistake-constant-not-integrated = This is what you get by leaving the constant as it is. In fact, ∫ k dx = kx + C.
mistake-inner-slope-not-divided = This is what you get by writing ∫ f(ax) dx = F(ax). In fact, ∫ f(ax) dx = F(ax)/a + C.
mistake-inner-slope-multiplied = This is what you get by writing ∫ f(ax) dx = a F(ax). In fact, ∫ f(ax) dx = F(ax)/a + C.
mistake-sine-antiderivative-sign = This is what you get by getting the sign wrong. In fact, ∫ sin x dx = −cos x + C and ∫ cos x dx = sin x + C.
mistake-integral-of-product = This is what you get by integrating each factor. The integral of a product is not the product of the integrals.
mistake-reciprocal-integral-as-power = This is what you get by changing the exponent of 1/x. In fact, ∫ dx/x = ln |x| + C.
mistake-absolute-value-forgotten = This is what you get by forgetting the bars of ln |u|: without them it exists only where u > 0.

mistake-degrees-as-radians = This is what you get by taking degrees for radians: set the calculator, or turn the angle into radians.
mistake-radians-as-degrees = This is what you get by putting 180 in the place of π in a calculation in radians.
mistake-addition-formula-sign = This is what you get by taking the other sign in the addition formula. In fact, cos(a + b) = cos a cos b − sin a sin b and sin(a + b) = sin a cos b + cos a sin b.
mistake-addition-formula-swapped = This is what you get by exchanging the addition formulas of sine and cosine. In fact, sin(a + b) = sin a cos b + cos a sin b.
mistake-double-angle-sign = This is what you get with a wrong sign in the formula. In fact, cos(2a) = cos² a − sin² a = 2 cos² a − 1 = 1 − 2 sin² a.
mistake-double-angle-factor = This is what you get by forgetting the 2 of the formula. In fact, sin(2a) = 2 sin a cos a and cos(2a) = 2 cos² a − 1.
mistake-inverse-as-reciprocal = This is what you get by writing arctan a = 1/tan a. The inverse function gives the angle; it is not the reciprocal of a number.
mistake-associated-angle-sign = This is what you get by losing or adding a sign. In fact, cos(π − a) = −cos a, sin(π − a) = sin a, cos(π + a) = −cos a, sin(π + a) = −sin a.
mistake-associated-angle-not-exchanged = This is what you get by keeping the same function. With π/2, sine and cosine are exchanged: cos(π/2 − a) = sin a.
mistake-coordinates-added = This is what you get by adding coordinates where they are subtracted.
mistake-coordinates-reversed = This is what you get by subtracting the other way round. The coordinates of AB are those of B minus those of A.
mistake-midpoint-not-halved = This is what you get by adding without dividing by 2. The coordinates of the midpoint are half the sums.
mistake-midpoint-as-difference = This is what you get by subtracting. The coordinates of the midpoint are half the sums, not half the differences.
mistake-distance-coordinates-added = This is what you get with sums instead of differences. The distance AB is √((xB − xA)² + (yB − yA)²).
mistake-distance-squares-subtracted = This is what you get by subtracting the squares. Under the root, the squares of the differences are added.
mistake-distance-not-squared = This is what you get by leaving out the squares. In fact, AB = √((xB − xA)² + (yB − yA)²).
mistake-speed-conversion-reversed = This is what you get by converting the other way. 1 m/s = 3.6 km/h: from km/h to m/s, divide by 3.6.
mistake-minutes-as-hundredths = This is what you get by taking sixtieths for hundredths. An hour has 60 minutes: 30 minutes are half an hour.
mistake-area-converted-as-length = This is what you get by converting an area as if it were a length. 1 m = 100 cm, but 1 m² = 100² cm².
mistake-volume-converted-as-area = This is what you get by converting a volume as if it were an area. 1 m² = 100² cm², but 1 m³ = 100³ cm³.
mistake-volume-converted-as-length = This is what you get by converting a volume as if it were a length. 1 m = 100 cm, but 1 m³ = 100³ cm³.
mistake-conversion-reversed = This is what you get by multiplying instead of dividing, or the reverse. To convert to a larger unit, divide; to a smaller one, multiply.
mistake-subscripts-ignored = This is what you get by counting each term once. A number in front multiplies its term.
mistake-divided-for-multiplied = This is what you get by dividing. Here the two quantities are multiplied.
mistake-multiplied-for-divided = This is what you get by multiplying. Here one quantity is divided by the other.
mistake-litres-not-converted = This is what you get by forgetting the 1000 of the conversion (1 L = 1000 mL, 1 kg = 1000 g).
mistake-square-forgotten = This is what you get by forgetting the square.
mistake-sphere-area-for-volume = This is what 4πr² gives, the area of the sphere. The volume of the ball is (4/3)πr³.
mistake-cylinder-side-for-volume = This is what 2πrh gives, the area of the side. The volume of the cylinder is πr²h.
mistake-circumference-with-radius = This is what you get by writing πr. The length of the circle is 2πr, or π times the diameter.
mistake-ratio-upside-down = This is what you get by turning the ratio upside down. Check what is divided by what.
mistake-cube-as-square = This is what you get by taking the square for the cube. a³ = a × a × a.
mistake-log-of-power-outside = This is what you get by writing ln(aⁿ) = (ln a)ⁿ. In fact, ln(aⁿ) = n ln a.
mistake-log-of-quotient-order = This is what you get by writing ln(a/b) = ln b − ln a. In fact, ln(a/b) = ln a − ln b.
mistake-log-of-one = This is what you get with a wrong value for a standard one: ln 1 = 0, ln e = 1, e⁰ = 1.
mistake-root-index-ignored = This is what you get by taking the square root. The index of the root says which power gives the number back.
mistake-log-and-exponential-swapped = This is what you get by undoing only part of the exponential. In fact, e^(n ln a) = aⁿ and e^(ln a + b) = a × e^b.
mistake-discriminant-sign = This is what you get by writing Δ = b² + 4ac. In fact, Δ = b² − 4ac.
mistake-roots-not-halved = This is what you get by dividing by a. In fact, the solutions are (−b ± √Δ)/(2a).
