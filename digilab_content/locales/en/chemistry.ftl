### Chemistry: what is said to pupils, then faults of a slot and options.

## Reading

code-unknown-element = “{ $name }” is not the symbol of an element.
code-symbol-case = Check the capitals: the symbol of an element begins with a capital letter, and its second letter is small.
code-zero-for-o = There is a zero where a letter or another number should be: the symbol of oxygen is the letter O.
code-ambiguous-charge = This can be read in two ways: { $reading } or { $other }. Write the charge after ^, for instance SO4^2-.
code-charge-sign = “{ $value }” is raised but has no sign: a charge is written with + or −, for instance 2−.
code-chem-syntax = Your formula could not be read: “{ $value }” is out of place.
code-chem-end = Your formula could not be read to its end: something is missing there.
code-chem-bracket = The sign “{ $bracket }” is not closed.
code-formula-wanted = This is an equation: one formula alone is asked for.
code-equation-wanted = The equation of the reaction is asked for, with an arrow: … -> …

## Writing

code-atom-order = The atoms and their numbers are right, but this formula is not written this way: check the order of the symbols and the brackets.
code-structural = The atoms are right, but the molecular formula is asked for: count the atoms of each element.
code-bonds = Check the bonds: single, double or triple.
code-not-minimal = The equation is balanced, but the smallest whole coefficients are asked for.
code-spectators = The equation is balanced, but some species are the same on both sides: leave them out, they do not react.
code-missing-state = At least one state is missing: (s), (l), (g) or (aq).
code-wrong-state = Check the states: (s), (l), (g) or (aq).
code-missing-number = The mass number is right, but the atomic number is missing, at the bottom left of the symbol.

## One species

code-molecular = This is a molecular formula: the formula asked for shows how the atoms are bound.
code-isomer = The atoms are right, but they are not bonded in this way: this is another molecule.
code-element-case = Check capital and small letters: they change the element (Co is cobalt, CO is made of carbon and oxygen).
code-wrong-subscript = The elements are right, but check the number of { $name } atoms.
code-wrong-subscripts = The elements are right, but check the numbers of atoms.
code-proportions = The proportions of the elements are right, but not the numbers of atoms.
code-foreign-element = The element { $name } is not in this formula.
code-missing-element = At least one element is missing.
code-missing-charge = The atoms are right, but the charge is missing: this is an ion.
code-extra-charge = The atoms are right, but this species has no charge.
code-opposite-charge = The atoms are right, but the charge has the other sign.
code-wrong-charge = The atoms are right, but check the charge.
code-mass-number = Check the mass number, at the top left of the symbol.
code-missing-mass = The mass number is missing, at the top left of the symbol.
code-atomic-number = The atomic number that is written is not that of this element.
code-az-swapped = The two numbers are swapped: the mass number A is at the top, the atomic number Z at the bottom.
code-added-coefficient = The species is right, but check the coefficient in front of it.
code-other-coefficients = The species are right, but check the coefficients in front of them.
code-species-count = Check how many species there are.

## An equation

code-species-missing = { $count ->
    [one] One species is missing in the equation.
   *[other] { $count } species are missing in the equation.
}
code-species-extra = { $value } has no place in this equation.
code-species-other = { $value } is not one of the species of this reaction.
code-species-charge = Check the charge of { $value }.
code-species-subscript = Check the subscripts of { $value }: to balance, change the coefficients, never the formulas.
code-coefficient-as-subscript = Check { $value }: the number of molecules is written in front of the formula, not in the subscripts.
code-diatomic = The simple substance of the element { $name } is made of molecules of two atoms.
code-sides-swapped = The equation is written backwards: reactants are on the left, products on the right.
code-wrong-side = { $value } is on the wrong side of the arrow.
code-unbalanced-element = The element { $name } is not balanced: { $count } on the left, { $total } on the right.
code-unbalanced-charge = The atoms are balanced, but not the charges: { $count } on the left, { $total } on the right.
code-unbalanced-mass = Mass numbers are not conserved: { $count } on the left, { $total } on the right.
code-unbalanced-number = Charge numbers are not conserved: { $count } on the left, { $total } on the right.
code-other-balance = The equation is balanced, but these are not the coefficients of this reaction.

## Faults of a slot, said to the author

E250 = The key “{ $key }” cannot be read as a chemical formula.
    .help = { $why ->
    [ambiguous] Write the charge after ^: it reads as { $reading } or { $other }.
    [unknown_element] “{ $name }” is not the symbol of an element.
    [symbol_case] Check the capitals of “{ $name }”.
   *[other] Write for instance: H2SO4, SO4^2-, ^14_6C, CuSO4·5H2O, 2 H2 + O2 -> 2 H2O.
}
    .page = A key of type `formula` is a formula, an ion, an isotope or an equation: `H2SO4`, `SO4^2-`, `^14_6C`, `2 H2 + O2 -> 2 H2O`.
E251 = The equation “{ $key }” is not balanced: { $left } on the left, { $right } on the right ({ $what }).
    .help = Balance the key: answers are compared with it.
    .page = The key of an equation must conserve every element and the charge (mass and charge numbers where nuclei react).

## Options

option-formula-upto = `composition`: only the atoms and the charge count, not how the formula is written.
option-formula-minimal = The coefficients must be the smallest integers.
option-formula-states = The states (s), (l), (g), (aq) must be written where the key has them.
