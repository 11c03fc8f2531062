### Chimie : ce qui est dit à l'élève, puis les erreurs d'un emplacement et les options.

## Lecture

code-unknown-element = « { $name } » n'est le symbole d'aucun élément.
code-symbol-case = Vérifie les majuscules : le symbole d'un élément commence par une majuscule, et sa seconde lettre est une minuscule.
code-zero-for-o = Il y a un zéro là où il faut une lettre ou un autre nombre : le symbole de l'oxygène est la lettre O.
code-ambiguous-charge = On peut te lire de deux façons : { $reading } ou { $other }. Écris la charge après ^, par exemple SO4^2-.
code-charge-sign = « { $value } » en exposant n'a pas de signe : une charge s'écrit avec + ou −, par exemple 2−.
code-chem-syntax = Ta formule n'a pas pu être lue : « { $value } » n'est pas à sa place.
code-chem-end = Ta formule n'a pas pu être lue jusqu'au bout : il manque quelque chose à la fin.
code-chem-bracket = Le signe « { $bracket } » n'est pas refermé.
code-formula-wanted = C'est une équation : une seule formule est demandée.
code-equation-wanted = C'est l'équation de la réaction qui est demandée, avec une flèche : … -> …

## Écriture

code-atom-order = Les atomes et leurs nombres sont les bons, mais ce n'est pas l'écriture attendue de cette formule : vérifie l'ordre des symboles et les parenthèses.
code-structural = Ce sont les bons atomes, mais c'est la formule brute qui est demandée : compte les atomes de chaque élément.
code-bonds = Vérifie les liaisons : simples, doubles ou triples.
code-not-minimal = L'équation est équilibrée, mais les coefficients demandés sont les plus petits entiers possibles.
code-spectators = L'équation est équilibrée, mais des espèces sont les mêmes des deux côtés : ne les écris pas, elles ne réagissent pas.
code-missing-state = Il manque au moins un état : (s), (l), (g) ou (aq).
code-wrong-state = Vérifie les états : (s), (l), (g) ou (aq).
code-missing-number = Le nombre de masse est juste, mais il manque le numéro atomique, en bas à gauche du symbole.

## Une espèce

code-molecular = C'est une formule brute : la formule demandée montre comment les atomes sont liés.
code-isomer = Les atomes sont les bons, mais ils ne sont pas liés ainsi : c'est une autre molécule.
code-element-case = Vérifie les majuscules et les minuscules : elles changent l'élément (Co est le cobalt, CO contient du carbone et de l'oxygène).
code-wrong-subscript = Les éléments sont les bons, mais vérifie le nombre d'atomes de { $name }.
code-wrong-subscripts = Les éléments sont les bons, mais vérifie les nombres d'atomes.
code-proportions = Les proportions entre les éléments sont justes, mais pas les nombres d'atomes.
code-foreign-element = L'élément { $name } n'est pas dans cette formule.
code-missing-element = Il manque au moins un élément.
code-missing-charge = Les atomes sont les bons, mais il manque la charge : c'est un ion.
code-extra-charge = Les atomes sont les bons, mais cette espèce n'a pas de charge.
code-opposite-charge = Les atomes sont les bons, mais la charge est de l'autre signe.
code-wrong-charge = Les atomes sont les bons, mais vérifie la charge.
code-mass-number = Vérifie le nombre de masse, en haut à gauche du symbole.
code-missing-mass = Il manque le nombre de masse, en haut à gauche du symbole.
code-atomic-number = Le numéro atomique écrit n'est pas celui de cet élément.
code-az-swapped = Tu as échangé les deux nombres : le nombre de masse A est en haut, le numéro atomique Z est en bas.
code-added-coefficient = L'espèce est la bonne, mais vérifie le coefficient écrit devant elle.
code-other-coefficients = Les espèces sont les bonnes, mais vérifie les coefficients écrits devant elles.
code-species-count = Vérifie le nombre d'espèces.

## Une équation

code-species-missing = { $count ->
    [one] Il manque une espèce dans l'équation.
   *[other] Il manque { $count } espèces dans l'équation.
}
code-species-extra = { $value } n'a pas sa place dans cette équation.
code-species-other = { $value } n'est pas une des espèces de cette réaction.
code-species-charge = Vérifie la charge de { $value }.
code-species-subscript = Vérifie les indices de { $value } : pour équilibrer, on change les coefficients, jamais les formules.
code-coefficient-as-subscript = Vérifie { $value } : le nombre de molécules s'écrit devant la formule, pas dans les indices.
code-diatomic = Le corps simple de l'élément { $name } est formé de molécules de deux atomes.
code-sides-swapped = L'équation est écrite à l'envers : les réactifs sont à gauche, les produits à droite.
code-wrong-side = { $value } n'est pas du bon côté de la flèche.
code-unbalanced-element = L'élément { $name } n'est pas équilibré : { $count } à gauche, { $total } à droite.
code-unbalanced-charge = Les atomes sont équilibrés, mais pas les charges : { $count } à gauche, { $total } à droite.
code-unbalanced-mass = Les nombres de masse ne sont pas conservés : { $count } à gauche, { $total } à droite.
code-unbalanced-number = Les nombres de charge ne sont pas conservés : { $count } à gauche, { $total } à droite.
code-other-balance = L'équation est équilibrée, mais les coefficients ne sont pas ceux de cette réaction.

## Erreurs d'un emplacement, dites à l'auteur

E250 = La clé « { $key } » ne peut pas être lue comme une formule chimique.
    .help = { $why ->
    [ambiguous] Écrivez la charge après ^ : on lit { $reading } ou { $other }.
    [unknown_element] « { $name } » n'est le symbole d'aucun élément.
    [symbol_case] Vérifiez les majuscules de « { $name } ».
   *[other] Écrivez par exemple : H2SO4, SO4^2-, ^14_6C, CuSO4·5H2O, 2 H2 + O2 -> 2 H2O.
}
    .page = Une clé de type `formula` est une formule, un ion, un isotope ou une équation : `H2SO4`, `SO4^2-`, `^14_6C`, `2 H2 + O2 -> 2 H2O`.
E251 = L'équation « { $key } » n'est pas équilibrée : { $left } à gauche, { $right } à droite ({ $what }).
    .help = Équilibrez la clé : c'est à elle que les réponses sont comparées.
    .page = La clé d'une équation doit conserver chaque élément et la charge (les nombres de masse et de charge pour des noyaux).

## Options

option-formula-upto = `composition` : seuls les atomes et la charge comptent, pas l'écriture de la formule.
option-formula-minimal = Les coefficients doivent être les plus petits entiers.
option-formula-states = Les états (s), (l), (g), (aq) doivent être écrits là où la clé les porte.
