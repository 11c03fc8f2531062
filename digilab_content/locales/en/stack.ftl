## Moodle's STACK questions

loss-stack-expression = STACK reads what is typed in its own way (“√”, “2 1/3” and words are sent back without penalty) and compares after simplification: where an expression exists does not count; it does not name mistakes that the exercise does not foresee
loss-stack-statement = STACK wants an answer of the same kind as its own (an equation, an inequality, a set) and sends others back without penalty; it does not name mistakes that the exercise does not foresee
loss-stack-number = STACK compares numbers to 12 figures and takes no percentages, mixed numbers or units: they are sent back without penalty
loss-stack-integer = STACK takes only a number written in the form asked for: other writings are sent back without penalty, not marked in part
loss-stack-exact = STACK sends back without penalty an approximate value of a number that is asked for exactly
loss-stack-quantity = STACK sends back a number without a unit, gives 0 for a unit that measures something else, and takes a product that is left to compute
loss-stack-entries = STACK gives no share for each entry: the whole matrix is right, or nothing
loss-stack-seeds = the { $count } variants are one STACK question with a deployed seed each: a pupil gets one of them
loss-stack-seeds-parts = STACK does not judge every slot: the variants stay questions of their own, so that what STACK asks and what it does not have the same numbers
loss-stack-seeds-trees = the variants have other response trees, other inputs or other figures of one name: they stay questions of their own, for random draws
loss-stack-not-follow = STACK asks once: what follows from the pupil's own earlier answer would be marked wrong
loss-stack-not-condition = STACK cannot ask on a condition
loss-stack-not-key = the answer stands for several values or for none: STACK has no such expression
loss-stack-not-form = STACK has no test of the form “{ $form }” that asks as much as ours
loss-stack-not-functions = STACK would read a function of the exercise as a product
loss-stack-not-upto = STACK has no test up to a factor, or up to a sign or constant with a form
loss-stack-not-assumed = STACK can only assume that every letter is positive, not “{ $assumed }”
loss-stack-not-domain = STACK forgets where roots and logarithms of letters exist
loss-stack-not-complex = STACK factors over the rational numbers, not over the complex ones
loss-stack-not-letters = STACK's test of a product is for one letter
loss-stack-not-solutions = STACK compares equations up to a factor, not by their solutions
loss-stack-not-equation = STACK does not compare such an equation as we do (a root or a function of letters, complex numbers)
loss-stack-not-degree = of inequalities that are not one relation of first degree STACK says no where it cannot tell
loss-stack-not-union = STACK does not compare unions of intervals and such bounds in every writing
loss-stack-not-bag = STACK would have to put numbers that are not rational in order
loss-stack-not-irrational = STACK does not tell such an irrational number from its calculation
loss-stack-not-measure = STACK has no test of decimals or of a range for quantities
loss-stack-not-unit = STACK does not know the unit “{ $unit }”
loss-stack-not-name = “{ $name }” means something else in STACK, or nothing
loss-stack-not-system = STACK compares systems by their complex solutions, not by the real ones
loss-stack-not-type = STACK has no question that judges “{ $type }” as we do
stack-inequality = Type <= for ≤ and >= for ≥.
stack-interval = Type an interval as a word and its two ends: cc(1, 2) for [1, 2], oo(1, 2) for (1, 2), co(1, 2) for [1, 2), oc(1, 2) for (1, 2]; type inf for infinity.
stack-set = Type a set between braces, its elements separated by commas; an opening and a closing brace for the empty set.
stack-matrix = Type one row of the matrix on each line, its entries separated by spaces.
stack-units = Type the number, then the unit: 3 m/s.
stack-list = Type the numbers in order between square brackets: [1, 2].
stack-inequalities = Type x > 1 and x < 3 for 1 < x < 3, with the words “and”, “or”; <= for ≤ and >= for ≥.
stack-system = Type the equations between square brackets, separated by commas: [x + y = 3, x - y = 1].
