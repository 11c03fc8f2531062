### Équations, inéquations, ensembles, systèmes et raisonnements : ce qui est dit à l'élève, puis les options.

## Lecture

code-bounds-order = Dans un intervalle, la plus petite borne s'écrit en premier : vérifie l'ordre des bornes.
code-round-brackets = Écris les intervalles avec des crochets : [ a ; b ] quand les bornes sont comprises, ] a ; b [ quand elles ne le sont pas.

## Ensembles et solutions

code-missing-solution = Il manque au moins une solution.
code-extra-solution = Il ne manque rien, mais { $value } est en trop : vérifie en remplaçant dans l'énoncé.
code-not-a-solution = { $value } ne convient pas : vérifie en remplaçant dans l'énoncé.
code-missing-part = Il manque une partie des solutions.
code-extra-part = Ta réponse va trop loin : par exemple, { $value } ne convient pas.
code-bound-open = Les bornes ont les bonnes valeurs, mais au moins une de celles que tu exclus doit être comprise.
code-bound-closed = Les bornes ont les bonnes valeurs, mais au moins une de celles que tu prends doit être exclue.
code-bounds = Les bornes ont les bonnes valeurs, mais vérifie lesquelles sont comprises.
code-infinity-closed = L'infini n'est pas un nombre : il n'est jamais compris. Du côté de l'infini, le crochet reste ouvert (et l'inégalité stricte).
code-sense = C'est l'autre côté : le sens de l'inégalité est inversé.
code-complement = Tu as donné les nombres qui ne conviennent pas : c'est le complémentaire qui est demandé.
code-or-wanted = Un nombre ne peut pas vérifier les deux à la fois : c'est « ou » (la réunion ∪) qu'il faut.
code-and-wanted = Les deux doivent être vraies à la fois : c'est « et » (l'intersection ∩) qu'il faut.
code-interval-wanted = Tu n'as donné que les deux bornes : tous les nombres compris entre elles conviennent.
code-numbers-wanted = Seuls les deux nombres conviennent, pas ceux qui sont entre eux : écris-les entre accolades.
code-not-empty = Ta réponse ne contient aucun nombre, et pourtant il y a des solutions.
code-same-solutions = Cette équation a les mêmes solutions, mais ce n'est pas l'équation demandée, même à un facteur près.
code-not-slope-intercept = L'équation est juste, mais elle est demandée sous la forme y = mx + p.

## Raisonnements

code-step-lost = Ligne { $line } : une solution de la ligne d'avant est perdue. Cherche toutes ses solutions.
code-step-gained = Ligne { $line } : une solution est apparue, que la ligne d'avant n'a pas ({ $value }).
code-step-false = Ligne { $line } : cette ligne ne dit pas la même chose que celle d'avant.
code-step-differs = Ligne { $line } : l'expression n'est pas égale à celle d'avant{ $shown ->
    [no] .
   *[yes] {" "}({ $value }).
}
code-last-line = Tout ce qui est écrit est juste, mais ce n'est pas encore le résultat demandé : continue.

## Options des types, dites à l'auteur

option-inequality-assume = Ce que l'on sait des lettres : `x > 0`.
option-equation-form = Comment l'équation doit être écrite : `y=mx+p`, ou comme la clé.
option-equation-solutions = Seules les solutions comptent : (x-3)² = 0 vaut alors x = 3.
option-equation-complex = `i` est l'unité imaginaire et les lettres sont complexes.
option-equation-functions = Fonctions que la réponse peut nommer, en plus de celles de l'école.
option-equation-assume = Ce que l'on sait des lettres : `x > 0`.
option-system-assume = Ce que l'on sait des lettres : `x > 0`.
option-steps-from = La ligne d'où l'élève part.
option-steps-implies = Une ligne peut aussi seulement découler de celle d'avant.
option-steps-assume = Ce que l'on sait des lettres : `x > 0 ; a > 0`.
