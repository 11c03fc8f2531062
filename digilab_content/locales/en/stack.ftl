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
stack-inequality = Type <= for ≤ and >= for ≥.
stack-interval = Type an interval as a word and its two ends: cc(1, 2) for [1, 2], oo(1, 2) for (1, 2), co(1, 2) for [1, 2), oc(1, 2) for (1, 2]; type inf for infinity.
stack-set = Type a set between braces, its elements separated by commas; an opening and a closing brace for the empty set.
stack-matrix = Type one row of the matrix on each line, its entries separated by spaces.
stack-units = Type the number, then the unit: 3 m/s.
