### Les erreurs que le moteur reconnaît, dites à l'élève. Une erreur n'est jamais supposée : on dit comment ce résultat s'obtient.

code-mistake = Ce n'est pas la bonne réponse : elle vient d'une erreur connue.
mistakes-none = Le moteur ne reconnaît aucune réponse fausse ici : la clé est un résultat, pas un calcul (ajoutez from: ou écrivez le calcul).

## Une seule chose à changer

code-one-edit = { $kind ->
    [sign] Tu y es presque : seul le signe devant { $part } est à revoir.
    [coefficient] Tu y es presque : seul le coefficient de { $part } est à revoir.
    [exponent] Tu y es presque : seul l'exposant dans { $part } est à revoir.
    [number] Tu y es presque : seul le nombre { $part } est à revoir.
    [extra] Tu y es presque : { $part } est de trop, le reste est juste.
    [missing] Tu y es presque : il manque un terme, le reste est juste.
    [missing-factor] Tu y es presque : il manque un facteur, le reste est juste.
    [extra-factor] Tu y es presque : le facteur { $part } est de trop.
    [reciprocal] C'est l'inverse de la bonne réponse.
    [swap] Tu y es presque : { $part } et { $other } ont échangé leurs places.
    [digit] Tu y es presque : un seul chiffre est à revoir.
    [letter] Tu y es presque : seule la lettre { $part } est à revoir.
   *[term] Tu y es presque : seul { $part } est à revoir.
}

## Les erreurs

mistake-left-to-right = C'est ce qu'on trouve en calculant de gauche à droite. La multiplication et la division passent avant l'addition et la soustraction.
mistake-product-first-lost = C'est ce qu'on trouve sans tenir compte des parenthèses. On calcule d'abord ce qui est entre parenthèses.
mistake-subtraction-regrouped = C'est ce qu'on trouve en calculant d'abord la fin. Une suite d'additions et de soustractions se calcule de gauche à droite.
mistake-division-regrouped = C'est ce qu'on trouve en calculant d'abord la fin. Une suite de multiplications et de divisions se calcule de gauche à droite.
mistake-product-of-negatives = C'est ce qu'on trouve en écrivant (−a) × (−b) = −ab. En fait, (−a) × (−b) = ab.
mistake-product-sign-lost = C'est ce qu'on trouve en oubliant la règle des signes. Quand un seul des deux nombres est négatif, le résultat est négatif.
mistake-two-minuses-added = C'est ce qu'on trouve en appliquant « moins et moins font plus » à une somme. Cette règle vaut pour un produit ; −a − b = −(a + b).
mistake-negative-subtracted = C'est ce qu'on trouve en écrivant a − (−b) = a − b. En fait, a − (−b) = a + b.
mistake-negative-then-plus = C'est ce qu'on trouve en écrivant −a + b = −(a + b). En fait, −a + b = b − a.
mistake-absolute-value-of-negative = C'est ce qu'on trouve en écrivant |−a| = −a. En fait, |−a| = |a|.
mistake-absolute-value-of-sum = C'est ce qu'on trouve en séparant la valeur absolue terme à terme. On calcule d'abord à l'intérieur : |a + b| n'est pas toujours |a| + |b|.
mistake-times-zero = C'est ce qu'on trouve en écrivant a × 0 = a. En fait, a × 0 = 0.
mistake-bar-without-brackets = C'est ce qu'on trouve en écrivant (a + b) ÷ c = a + b ÷ c. En fait, (a + b) ÷ c = a ÷ c + b ÷ c.
mistake-product-as-sum = C'est la somme des deux nombres. C'est leur produit qui est demandé.
mistake-sign-read-wrongly = C'est ce qu'on trouve en prenant un + pour un − (ou un − pour un +) dans le calcul.
mistake-absolute-value-dropped = C'est ce qu'on trouve en écrivant |x| = x. Ce n'est vrai que si x est positif ; sinon |x| = −x.
mistake-arrangements-for-combinations = C'est le nombre de listes ordonnées. L'ordre ne compte pas ici : il faut encore diviser par p!.
mistake-fractions-added-across = C'est ce qu'on trouve en écrivant a/b + c/d = (a + c)/(b + d). En fait, a/b + c/d = (ad + bc)/(bd).
mistake-numerators-added-only = C'est ce qu'on trouve en écrivant a/b + c/d = (a + c)/(bd). En fait, a/b + c/d = (ad + bc)/(bd).
mistake-whole-added-to-numerator = C'est ce qu'on trouve en écrivant a + b/c = (a + b)/c. En fait, a + b/c = (ac + b)/c.
mistake-fractions-cross-multiplied = C'est ce qu'on trouve en écrivant (a/b) × (c/d) = (ad)/(bc). En fait, (a/b) × (c/d) = (ac)/(bd).
mistake-quotient-not-inverted = C'est ce qu'on trouve en écrivant (a/b) ÷ (c/d) = (ac)/(bd). En fait, (a/b) ÷ (c/d) = (ad)/(bc).
mistake-first-fraction-inverted = C'est ce qu'on trouve en écrivant (a/b) ÷ (c/d) = (bc)/(ad). En fait, (a/b) ÷ (c/d) = (ad)/(bc).
mistake-whole-times-denominator = C'est ce qu'on trouve en écrivant a × (b/c) = b/(ac). En fait, a × (b/c) = (ab)/c.
mistake-terms-cancelled = C'est ce qu'on trouve en barrant un terme d'une somme. On ne simplifie que par un facteur de tout le numérateur et de tout le dénominateur.
mistake-denominator-split = C'est ce qu'on trouve en écrivant a/(b + c) = a/b + a/c. En fait, (b + c)/a = b/a + c/a.
mistake-power-of-numerator-only = C'est ce qu'on trouve en écrivant (a/b)ⁿ = aⁿ/b. En fait, (a/b)ⁿ = aⁿ/bⁿ.
mistake-power-of-denominator-only = C'est ce qu'on trouve en écrivant (a/b)ⁿ = a/bⁿ. En fait, (a/b)ⁿ = aⁿ/bⁿ.
mistake-minus-before-fraction = C'est ce qu'on trouve en écrivant −(a − b)/c = (−a − b)/c. En fait, −(a − b)/c = (−a + b)/c.
mistake-decimal-point-aligned-in-product = C'est ce qu'on trouve en plaçant la virgule comme dans une addition. Dixièmes × dixièmes donnent des centièmes : 0,1 × 0,1 = 0,01.
mistake-decimals-aligned-right = C'est ce qu'on trouve en alignant les chiffres à droite. On aligne les virgules : unités sous unités, dixièmes sous dixièmes.
mistake-zero-added-to-decimal = Écrire des zéros à la fin d'un nombre décimal ne le change pas. Multiplier par 10, c'est déplacer la virgule d'un rang vers la droite.
mistake-decimal-divided-as-whole = C'est ce qu'on trouve en oubliant la virgule du diviseur. Diviser par 0,5, c'est comme diviser 10 fois plus par 5.
mistake-divided-becomes-multiplied = C'est le produit des deux nombres. C'est leur quotient qui est demandé : diviser par un nombre plus petit que 1 donne un résultat plus grand.
mistake-power-as-product = C'est ce qu'on trouve en multipliant par l'exposant. aⁿ est le produit de n facteurs égaux à a : 2³ = 2 × 2 × 2.
mistake-base-and-exponent-swapped = C'est ce qu'on trouve en écrivant aⁿ = nᵃ. En fait, 2³ = 2 × 2 × 2.
mistake-exponents-multiplied = C'est ce qu'on trouve en écrivant aᵐ × aⁿ = aᵐⁿ. En fait, aᵐ × aⁿ = aᵐ⁺ⁿ.
mistake-exponents-added = C'est ce qu'on trouve en écrivant (aᵐ)ⁿ = aᵐ⁺ⁿ. En fait, (aᵐ)ⁿ = aᵐⁿ.
mistake-exponents-divided = C'est ce qu'on trouve en écrivant aᵐ/aⁿ = aᵐᐟⁿ. En fait, aᵐ/aⁿ = aᵐ⁻ⁿ.
mistake-bases-multiplied = C'est ce qu'on trouve en écrivant aᵐ × aⁿ = (a × a)ᵐ⁺ⁿ. En fait, aᵐ × aⁿ = aᵐ⁺ⁿ.
mistake-powers-of-two-bases = C'est ce qu'on trouve en écrivant aᵐ × bⁿ = (ab)ᵐ⁺ⁿ. En fait, aⁿ × bⁿ = (ab)ⁿ.
mistake-powers-added = C'est ce qu'on trouve en écrivant aᵐ + aⁿ = aᵐ⁺ⁿ. En fait, aᵐ × aⁿ = aᵐ⁺ⁿ.
mistake-negative-exponent-as-opposite = C'est ce qu'on trouve en écrivant a⁻ⁿ = −aⁿ. En fait, a⁻ⁿ = 1/aⁿ.
mistake-exponent-sign-lost = C'est ce qu'on trouve en écrivant a⁻ⁿ = aⁿ. En fait, a⁻ⁿ = 1/aⁿ.
mistake-zero-exponent = Un nombre non nul à la puissance 0 ne vaut ni 0 ni lui-même : a⁰ = 1.
mistake-power-of-one-factor = C'est ce qu'on trouve en écrivant (ab)ⁿ = abⁿ. En fait, (ab)ⁿ = aⁿbⁿ.
mistake-coefficient-raised = C'est ce qu'on trouve en élevant aussi le coefficient à la puissance. Dans a × bⁿ, l'exposant ne porte que sur b.
mistake-exponents-raised = C'est ce qu'on trouve en écrivant (aᵐ)ⁿ = a^(mⁿ). En fait, (aᵐ)ⁿ = aᵐⁿ.
mistake-power-of-sum-split = C'est ce qu'on trouve en écrivant aᵐ⁺ⁿ = aᵐ + aⁿ. En fait, aᵐ⁺ⁿ = aᵐ × aⁿ.
mistake-minus-inside-power = C'est ce qu'on trouve en écrivant −a² = (−a)². En fait, −a² = −(a × a).
mistake-minus-outside-power = C'est ce qu'on trouve en écrivant (−a)² = −a². En fait, (−a)² = a².
mistake-root-of-sum = C'est ce qu'on trouve en écrivant √(a + b) = √a + √b. En fait, √(ab) = √a × √b.
mistake-roots-added-inside = C'est ce qu'on trouve en écrivant √a + √b = √(a + b). En fait, √a × √b = √(ab).
mistake-root-product-added = C'est ce qu'on trouve en écrivant √a × √b = √(a + b). En fait, √a × √b = √(ab).
mistake-root-as-half = C'est ce qu'on trouve en prenant la moitié. La racine carrée de a est le nombre positif dont le carré est a.
mistake-cube-root-as-third = C'est ce qu'on trouve en divisant par 3. La racine cubique de a est le nombre dont le cube est a.
mistake-root-of-square = C'est ce qu'on trouve en écrivant √(a²) = a. Ce n'est vrai que si a est positif ; en général, √(a²) = |a|.
mistake-coefficient-under-root = C'est ce qu'on trouve en faisant entrer le coefficient sous la racine sans l'élever au carré : 2√3 = √(2² × 3).
mistake-factor-out-unrooted = C'est ce qu'on trouve en sortant un facteur de la racine tel quel. Il en sort sa racine : √(ab) = √a × √b.
mistake-root-squared = C'est ce qu'on trouve en écrivant √a × √a = a². En fait, √a × √a = a.
mistake-root-of-numerator-only = C'est ce qu'on trouve en écrivant √(a/b) = √a/b. En fait, √(a/b) = √a/√b.
mistake-minus-bracket = C'est ce qu'on trouve en écrivant −(a − b) = −a − b. En fait, −(a − b) = −a + b.
mistake-first-term-only = C'est ce qu'on trouve en écrivant a(b + c) = ab + c. En fait, a(b + c) = ab + ac.
mistake-second-term-sign = C'est ce qu'on trouve en écrivant −a(b − c) = −ab − ac. En fait, −a(b − c) = −ab + ac.
mistake-products-of-same-rank = C'est ce qu'on trouve en écrivant (a + b)(c + d) = ac + bd. En fait, (a + b)(c + d) = ac + ad + bc + bd.
mistake-unlike-terms-added = C'est ce qu'on trouve en ajoutant des termes qui ne sont pas semblables. 3x + 2 ne se réduit pas : 3x et 2 n'ont pas la même partie littérale.
mistake-sum-as-square = C'est ce qu'on trouve en ajoutant aussi les exposants. x + x = 2x ; c'est x × x qui vaut x².
mistake-product-as-double = C'est ce qu'on trouve en oubliant que x × x = x². C'est x + x qui vaut 2x.
mistake-letter-subtracted-away = C'est ce qu'on trouve en écrivant 3x − x = 3. En fait, 3x − x = 2x.
mistake-square-of-sum = C'est ce qu'on trouve en écrivant (a + b)² = a² + b². En fait, (a + b)² = a² + 2ab + b².
mistake-square-of-difference = C'est ce qu'on trouve en élevant chaque terme au carré sans le double produit. En fait, (a − b)² = a² − 2ab + b².
mistake-last-square-negative = C'est ce qu'on trouve en écrivant (a − b)² = a² − 2ab − b². En fait, (a − b)² = a² − 2ab + b².
mistake-double-product-not-doubled = C'est ce qu'on trouve en écrivant (a + b)² = a² + ab + b². En fait, (a + b)² = a² + 2ab + b².
mistake-last-term-not-squared = C'est ce qu'on trouve en écrivant (a + b)² = a² + 2ab + b. En fait, (a + b)² = a² + 2ab + b².
mistake-coefficient-not-squared = C'est ce qu'on trouve en écrivant (ax)² = ax². En fait, (ax)² = a²x².
mistake-cube-of-sum = C'est ce qu'on trouve en écrivant (a + b)³ = a³ + b³. En fait, (a + b)³ = a³ + 3a²b + 3ab² + b³.
mistake-difference-of-squares-as-square = C'est ce qu'on trouve en écrivant a² − b² = (a − b)². En fait, a² − b² = (a − b)(a + b).
mistake-difference-of-cubes-as-cube = C'est ce qu'on trouve en écrivant a³ − b³ = (a − b)³. En fait, a³ − b³ = (a − b)(a² + ab + b²).
mistake-sum-of-squares-factored = C'est ce qu'on trouve en écrivant a² + b² = (a + b)². En fait, (a + b)² = a² + 2ab + b².
mistake-conjugates-added = C'est ce qu'on trouve en écrivant (a + b)(a − b) = a² + b². En fait, (a + b)(a − b) = a² − b².
mistake-coefficient-subtracted = C'est ce qu'on trouve en soustrayant le diviseur au lieu de diviser.
mistake-coefficient-multiplied = C'est ce qu'on trouve en multipliant au lieu de diviser.
mistake-derivative-of-product = C'est ce qu'on trouve en écrivant (uv)′ = u′v′. En fait, (uv)′ = u′v + uv′.
mistake-derivative-of-quotient = C'est ce qu'on trouve en écrivant (u/v)′ = u′/v′. En fait, (u/v)′ = (u′v − uv′)/v².
mistake-quotient-order-swapped = C'est ce qu'on trouve en écrivant (u/v)′ = (uv′ − u′v)/v². En fait, (u/v)′ = (u′v − uv′)/v².
mistake-quotient-plus = C'est ce qu'on trouve en écrivant (u/v)′ = (u′v + uv′)/v². En fait, (u/v)′ = (u′v − uv′)/v².
mistake-exponent-not-lowered = C'est ce qu'on trouve en écrivant (xⁿ)′ = n xⁿ. En fait, (xⁿ)′ = n xⁿ⁻¹.
mistake-exponent-not-brought-down = C'est ce qu'on trouve en écrivant (xⁿ)′ = xⁿ⁻¹. En fait, (xⁿ)′ = n xⁿ⁻¹.
mistake-inner-derivative-forgotten = C'est ce qu'on trouve en écrivant (f(u))′ = f′(u). En fait, (f(u))′ = u′ × f′(u).
mistake-cosine-sign = C'est ce qu'on trouve en écrivant (cos x)′ = sin x. En fait, (cos x)′ = −sin x.
mistake-integral-not-divided = C'est ce qu'on trouve en écrivant ∫ xⁿ dx = xⁿ⁺¹. En fait, ∫ xⁿ dx = xⁿ⁺¹/(n + 1) + C.
mistake-differentiated-instead = C'est la dérivée. C'est une primitive qui est demandée.
mistake-function-of-sum = C'est ce qu'on trouve en écrivant f(a + b) = f(a) + f(b). Les fonctions sin, cos, tan et exp n'ont pas cette propriété.
mistake-multiple-angle = C'est ce qu'on trouve en écrivant sin(2a) = 2 sin a. En fait, sin(2a) = 2 sin a cos a.
mistake-cosine-of-opposite = C'est ce qu'on trouve en écrivant cos(−a) = −cos a. En fait, cos(−a) = cos a.
mistake-sine-of-opposite = C'est ce qu'on trouve en écrivant sin(−a) = sin a. En fait, sin(−a) = −sin a.
mistake-squared-sine-inside = C'est ce qu'on trouve en écrivant sin² a = sin(a²). En fait, sin² a = (sin a)².
mistake-log-of-sum = C'est ce qu'on trouve en écrivant ln(a + b) = ln a + ln b. En fait, ln(ab) = ln a + ln b.
mistake-log-of-product = C'est ce qu'on trouve en écrivant ln(ab) = ln a × ln b. En fait, ln(ab) = ln a + ln b.
mistake-quotient-of-logs = C'est ce qu'on trouve en écrivant ln a/ln b = ln a − ln b. En fait, ln(a/b) = ln a − ln b.
mistake-logs-combined-inside = C'est ce qu'on trouve en écrivant ln a + ln b = ln(a + b). En fait, ln a + ln b = ln(ab).
mistake-quotient-of-logs-inside = C'est ce qu'on trouve en écrivant ln a/ln b = ln(a − b). En fait, ln a − ln b = ln(a/b).
mistake-sine-cosine-swapped = C'est ce qu'on trouve en prenant le sinus pour le cosinus, ou l'inverse. Dans un triangle rectangle, le cosinus est adjacent ÷ hypoténuse.
mistake-tangent-inverted = C'est ce qu'on trouve en écrivant tan a = cos a/sin a. En fait, tan a = sin a/cos a.
mistake-power-of-log = C'est ce qu'on trouve en écrivant (ln a)ⁿ = n ln a. En fait, ln(aⁿ) = n ln a.
mistake-exponential-of-product = C'est ce qu'on trouve en écrivant exp(ab) = exp(a) × exp(b). En fait, exp(a + b) = exp(a) × exp(b).
mistake-percentage-added-as-number = C'est ce qu'on trouve en ajoutant ou en retirant le nombre du pourcentage lui-même. n % d'une quantité, c'est cette quantité × n/100.
mistake-percentage-alone = C'est le montant de la hausse ou de la baisse. C'est la valeur après le changement qui est demandée.
mistake-percentage-wrong-way = C'est ce qu'on trouve en prenant une hausse pour une baisse, ou l'inverse. Une hausse se multiplie par 1 + n/100, une baisse par 1 − n/100.
mistake-percentages-added = C'est ce qu'on trouve en ajoutant les pourcentages. Deux évolutions successives ne s'ajoutent pas : leurs coefficients se multiplient.
mistake-percentage-undone-by-same = C'est ce qu'on trouve en appliquant le même pourcentage dans l'autre sens. Pour revenir à la valeur de départ, on divise par le coefficient.
mistake-percentage-not-divided = C'est ce qu'on trouve sans prendre le centième. n % d'une quantité, c'est cette quantité × n/100.
mistake-circumference-for-area = C'est ce que donne 2πr, la longueur du cercle. L'aire du disque est πr².
mistake-area-for-circumference = C'est ce que donne πr², l'aire du disque. La longueur du cercle est 2πr.
mistake-diameter-for-radius = C'est ce qu'on trouve en prenant le diamètre à la place du rayon. Le rayon est la moitié du diamètre.
mistake-half-forgotten = C'est ce qu'on trouve sans diviser par 2.
mistake-third-forgotten = C'est ce qu'on trouve sans diviser par 3. Le volume d'une pyramide ou d'un cône est aire de la base × hauteur ÷ 3.
mistake-root-not-taken = C'est le carré de la longueur cherchée. Il reste à prendre la racine carrée.
mistake-pythagoras-sign = C'est ce qu'on trouve en échangeant somme et différence des carrés. L'hypoténuse a le plus grand carré : c'est la somme des deux autres.
mistake-area-for-perimeter = C'est le produit des deux côtés, comme pour une aire. Le périmètre d'un rectangle est 2 × (L + l).
mistake-one-side-each = C'est ce qu'on trouve sans multiplier par 2 : chaque côté compte deux fois.
