### Ce qui est dit à l'élève d'une réponse (on le tutoie), puis les erreurs d'une clé, dites à l'auteur.

praise = Bravo, c'est juste !
you-wrote = Tu as écrit : { $what }

## Lecture : rien n'est compté, la réponse est à reprendre

code-empty = Tu n'as rien répondu : écris ta réponse.
code-syntax = { $reason ->
    [operand-missing] Il manque quelque chose à côté de « { $operator } ».
    [two-numbers] Deux nombres se suivent sans opération : { $token } et { $other }.
    [number-missing] Il manque le nombre devant l'unité.
    [number-after-letter] Un nombre suit une lettre : voulais-tu écrire { $suggestion } ?
    [function-without-argument] Il manque ce à quoi s'applique { $name }.
    [character] Le signe « { $character } » n'est pas compris ici.
    [command] La commande « { $token } » n'est pas comprise ici.
    [number] Ce nombre est mal écrit : vérifie les virgules, les points et les espaces.
    [arity] { $name } n'a pas le bon nombre de valeurs entre ses parenthèses.
   *[other] Je n'arrive pas à lire ta réponse : vérifie les signes et les parenthèses.
}
code-unbalanced = { $side ->
    [close] Une parenthèse ou un crochet « { $bracket } » est fermé sans avoir été ouvert.
   *[open] Il manque de quoi fermer « { $bracket } ».
}
code-unknown-symbol = « { $name } » n'est pas attendu dans cette réponse.
code-unknown-function = La fonction « { $name } » n'est pas connue ici.
code-wrong-type = Ce n'est pas le genre de réponse demandé ici.
code-too-long = Ta réponse est trop longue pour être lue.
code-too-deep = Ta réponse a trop de parenthèses les unes dans les autres.
code-too-big = Ta réponse contient un nombre trop grand pour être calculé.
code-ambiguous = On peut lire ta réponse de deux façons : { $reading } ou { $other }. Écris-la sans ambiguïté.
code-not-computed = Il reste un calcul à faire : donne son résultat.
code-undefined = Ce que tu as écrit n'a pas de valeur (une division par zéro, par exemple).
code-not-an-option = « { $option } » n'est pas un des choix proposés.

## Forme : la valeur est juste, l'écriture n'est pas celle demandée

code-not-integer = La valeur est juste, mais un nombre entier est demandé.
code-not-decimal = La valeur est juste, mais une écriture décimale est demandée.
code-not-fraction = La valeur est juste, mais une fraction est demandée.
code-not-irreducible = La valeur est juste, mais la fraction n'est pas irréductible : simplifie-la.
code-not-mixed = La valeur est juste, mais il faut un entier suivi d'une fraction plus petite que 1.
code-not-scientific = La valeur est juste, mais l'écriture scientifique est demandée : a × 10ⁿ avec 1 ≤ a < 10.
code-not-percent = La valeur est juste, mais un pourcentage est demandé.
code-not-expanded = C'est égal, mais ce n'est pas développé.
code-not-reduced = C'est développé, mais pas réduit : regroupe les termes semblables et fais les calculs.
code-not-factored = C'est égal, mais ce n'est pas factorisé jusqu'au bout.
code-not-simplified = C'est égal, mais on peut encore simplifier.
code-not-single-fraction = C'est égal, mais il faut une seule fraction.
code-not-lowest-terms = C'est égal, mais une fraction peut encore être simplifiée.
code-not-partial-fractions = C'est égal, mais ce n'est pas décomposé en éléments simples.
code-not-completed-square = C'est égal, mais ce n'est pas la forme canonique.
code-not-as-written = C'est juste, mais ce n'est pas écrit sous la forme demandée.
code-repeats-start = Tu as recopié l'expression de départ : il faut la transformer.

## Arrondi

code-too-many-decimals = Tu as écrit trop de décimales : { $asked ->
    [0] un nombre sans décimale est demandé.
    [one] une seule est demandée.
   *[other] { $asked } sont demandées.
}
code-too-few-decimals = Tu n'as pas écrit assez de décimales : { $asked ->
    [one] une est demandée.
   *[other] { $asked } sont demandées.
}
code-too-many-figures = Tu as écrit trop de chiffres significatifs : { $asked ->
    [one] un seul est demandé.
   *[other] { $asked } sont demandés.
}
code-too-few-figures = Tu n'as pas écrit assez de chiffres significatifs : { $asked } sont demandés.
code-rounding = { $kind ->
    [cut] Tu as coupé le nombre au lieu de l'arrondir. Le chiffre suivant est { $next } : le dernier chiffre gardé augmente de 1.
    [up] Tu as arrondi vers le haut. Le chiffre suivant est { $next }, plus petit que 5 : le dernier chiffre gardé ne change pas.
    [early] Tu as arrondi trop tôt : { $counted ->
        [decimals] { $kept ->
            [0] aucune décimale gardée
            [one] une décimale gardée
           *[other] { $kept } décimales gardées
        } au lieu de { $asked }.
       *[figures] { $kept ->
            [one] un chiffre significatif gardé
           *[other] { $kept } chiffres significatifs gardés
        } au lieu de { $asked }.
    }
    [unrounded] Arrondie comme demandé, ta valeur est juste : écris le nombre décimal.
   *[last] L'arrondi n'est pas le bon : vérifie le dernier chiffre.
}
code-not-precise = Ce n'est pas assez précis : garde plus de chiffres.
code-not-exact = C'est une valeur approchée : la valeur exacte est demandée.

## Unité

code-unit-unwanted = Réponds par un nombre seul, sans « { $unit } ».

## Valeur

code-sign = C'est l'opposé de la bonne réponse : vérifie les signes.
code-factor10 = Ta réponse est la bonne à une puissance de 10 près : vérifie la place de la virgule.
code-factor = Ta réponse est proportionnelle à la bonne : vérifie les coefficients.
code-reciprocal = C'est l'inverse du bon nombre.
code-off-by-constant = Ta réponse ne diffère de la bonne que par un nombre ajouté : vérifie le terme constant.
code-missing-constant = Il manque la constante : il y a toute une famille de réponses, ajoute + C.
code-extra-constant = Une seule constante suffit.

## Mots

code-typo = Attention à l'orthographe : { $correct }
code-case = C'est presque ça : vérifie les majuscules et les minuscules.
code-accents = C'est presque ça : vérifie les accents.
code-hamza = C'est presque ça : vérifie la hamza.
code-ta-marbuta = C'est presque ça : vérifie la fin du mot, ه ou ة.
code-tashkil = C'est presque ça : vérifie les voyelles brèves.
code-plural = C'est presque ça : vérifie le singulier et le pluriel.
code-punctuation = C'est presque ça : vérifie la ponctuation.
code-spaces = C'est presque ça : vérifie les espaces.
code-articles = C'est presque ça : vérifie l'article.

## Choix

code-some-missing = Ce que tu as coché est juste, mais il manque au moins une réponse.
code-some-wrong = Au moins une des réponses cochées n'est pas juste.

## Suite

code-follow = C'est cohérent avec ta réponse précédente.
code-wrong = Ce n'est pas la bonne réponse.
code-undecided = Ta réponse n'a pas pu être vérifiée automatiquement : ton professeur la regardera.

## Motifs de mots

pattern-too-big = Le motif est trop grand.
pattern-nothing-to-repeat = « { $sign } » ne suit rien qui puisse être répété.
pattern-bad-repeat = La répétition entre accolades est mal écrite ou dépasse 200.
pattern-open-group = Une parenthèse n'est pas fermée.
pattern-open-class = Un crochet n'est pas fermé.
pattern-stray-bracket = Une parenthèse est fermée sans avoir été ouverte.
pattern-bad-range = Un intervalle entre crochets est à l'envers.
pattern-lone-backslash = Une barre « \ » termine le motif.
pattern-unknown-escape = « { $what } » n'est pas connu.
pattern-not-linear = « { $what } » n'est pas accepté : ni renvois ni conditions autour, pour que la lecture reste rapide.

## Erreurs d'un emplacement, dites à l'auteur

E200 = L'emplacement « { $slot } » n'a pas de réponse juste.
    .help = Ajoutez une ligne `- [x] …` sous « Réponses », ou une clé entre crochets : [[= 56]].
    .page = Chaque emplacement a besoin d'au moins une ligne juste (`- [x]`) : sans elle, aucune réponse ne peut être acceptée.
E201 = Le type « { $type } » n'a pas d'option « { $option } ».
    .help = Retirez-la, ou vérifiez son nom.
    .page = Chaque type de réponse a ses options ; la page du type en donne la liste.
E202 = L'option « { $option } » ne peut pas valoir « { $value } ».
    .help = Écrivez par exemple : { $expected }
    .page = La valeur d'une option doit être de la sorte que son type attend.
E203 = La clé « { $key } » ne peut pas être lue.
    .help = { $why ->
    [unknown-name] Déclarez le nom « { $name } » dans `symbols` ou dans `params`.
    [unknown-function] La fonction « { $name } » n'existe pas.
    [division-by-zero] La clé divise par zéro.
   *[other] Écrivez-la comme une expression : 2*x + 1, sqrt(2)/2, 3/4 ; les nombres prennent un point.
}
    .page = Une clé entre accents graves est une expression du langage de l'auteur : nombres avec un point, paramètres, lettres déclarées et fonctions connues.
E204 = La clé « { $key } » n'est pas un nombre.
    .help = Pour une réponse avec des lettres, prenez le type `expression` ; pour des mots, `text`.
    .page = Le type `number` attend une clé qui a une valeur : un nombre, ou une expression de paramètres.
E205 = Le motif « { $key } » n'est pas correct.
    .help = Vérifiez-le au caractère { $at } ; les renvois (\1) et les conditions autour (?=…) ne sont pas acceptés.
    .page = Un motif entre barres obliques est une expression régulière simple, lue en temps linéaire.
E206 = Les options « { $one } » et « { $other } » ne vont pas ensemble.
    .help = { $one ->
    [accuracy] Ajoutez `sigfigs` : `accuracy` dit combien de ses chiffres doivent être justes.
   *[other] Retirez l'une des deux.
}
    .page = Certaines options se contredisent : des décimales et des chiffres significatifs, une valeur exacte et une tolérance.
E207 = `value` donne { $value }, qui n'est le numéro d'aucune des { $count } options.
    .help = L'expression doit donner un entier de 1 à { $count }.
    .page = `value` donne le numéro de l'option juste, compté à partir de 1.
E208 = La lettre « { $letter } » de `any` n'est pas dans la clé « { $key } ».
    .help = Écrivez par exemple : `k * df` suivi de any=k entre accolades.
    .page = `any=k` dit que k représente n'importe quelle valeur sauf 0 ; la clé doit contenir k.
E209 = L'emplacement « { $slot } » a moins de deux options.
    .help = Ajoutez des lignes `- [ ] …` juste après lui.
    .page = Un choix se fait entre deux options au moins.
E210 = Aucune option de « { $slot } » n'est juste.
    .help = Mettez une croix à la bonne : `- [x] …`.
    .page = Au moins une option doit être marquée juste, ou `value` doit la désigner.
E211 = L'option « { $id } » est donnée deux fois.
    .help = Donnez à chaque option un nom différent.
    .page = Le nom d'une option la désigne dans les tests et dans les traductions : il doit être unique.
E212 = Il faut dire de quelle variable dépend « { $slot } ».
    .help = Ajoutez par exemple : variable: x
    .page = `upto: constant` compare des fonctions d'une variable ; quand plusieurs lettres sont déclarées, il faut dire laquelle.

## La commande judge

judge-not-an-object = Chaque ligne doit être un objet JSON.
judge-not-json = Cette ligne n'est pas du JSON.
judge-no-files = Cette commande ne lit pas de fichier ici.
judge-no-answer = Il manque "answer".
judge-no-key = Il manque "key", un texte.
judge-bad-options = "options" doit être un objet.
judge-bad-lines = "lines" doit être une liste d'objets avec "when", et peut-être "id", "right", "score", "feedback".
judge-bad-share = « { $name } » doit être un nombre de 0 à 1.
judge-unknown-type = Le type « { $type } » n'existe pas dans cette version. Types : { $known }.
judge-unknown-locale = La notation « { $locale } » n'existe pas. Notations : { $known }.
judge-too-deep = La demande est trop imbriquée.

## Options des types, dites à l'auteur

option-number-tolerance = Écart accepté avec la clé : un nombre (`0.05`) ou une part de la clé (`5%`).
option-number-decimals = Nombre de décimales à écrire, la clé étant arrondie ainsi ; à côté d'une tolérance, ne fait qu'ajouter son code.
option-number-sigfigs = Nombre de chiffres significatifs à écrire, la clé étant arrondie ainsi.
option-number-accuracy = Parmi les chiffres significatifs demandés, combien doivent être justes.
option-number-form = Comment le nombre doit être écrit.
option-number-exact = La valeur exacte est demandée : `√13`, pas `3,6`.
option-number-range = Valeurs qui sont justes aussi, bornes comprises : `2..5`.
option-number-unit = Unité de la clé : un nombre seul compte dans cette unité, et toute unité compatible peut être écrite.
option-number-unit-score = Part des points gardée quand la valeur est juste et l'unité fausse.
option-expression-symbols = Lettres que la réponse peut employer.
option-expression-functions = Fonctions que la réponse peut nommer, en plus de celles de l'école.
option-expression-assume = Ce que l'on sait des lettres : `x > 0 ; n natural`.
option-expression-complex = `i` est l'unité imaginaire et les valeurs peuvent être complexes.
option-expression-form = Comment l'expression doit être écrite.
option-expression-from = L'expression de départ, qui ne vaut rien si elle est recopiée.
option-expression-variable = La lettre dont l'expression est une fonction (formes, constantes).
option-expression-upto = Différences qui ne comptent pas : une constante ajoutée, un facteur non nul, le signe.
option-expression-constant = Avec `upto: constant`, si la lettre de la constante doit être écrite.
option-text-ignore = Différences qui ne comptent pas (les espaces autour, un point final et ’ ou ' ne comptent jamais).
option-text-tashkil = Voyelles brèves de l'arabe : toutes doivent concorder, aucune, celles que les deux portent, ou celles des dernières lettres.
option-text-typos = Fautes de frappe pardonnées sans perte (une au plus pour quatre lettres) ; la correction est montrée.
option-choice-shuffle = Montrer les options dans un autre ordre à chaque élève (celles marquées `fixed` restent en place).
option-choice-value = Une expression qui donne le numéro de l'option juste, à partir de 1, au lieu de `[x]`.
option-choices-scoring = Tout ou rien ; chaque bonne réponse +1/nombre de bonnes et chaque mauvaise −1/nombre de bonnes ; ou une part par option.
option-choices-shuffle = Montrer les options dans un autre ordre à chaque élève (celles marquées `fixed` restent en place).
option-select-shuffle = Montrer les options dans un autre ordre à chaque élève (celles marquées `fixed` restent en place).
option-select-value = Une expression qui donne le numéro de l'option juste, à partir de 1, au lieu de `[x]`.
