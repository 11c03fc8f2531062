### Listes, points, vecteurs et matrices : ce qui est dit à l'élève (on le tutoie), puis à l'auteur.

code-ragged = Les lignes de ta matrice n'ont pas toutes le même nombre de coefficients.
code-other-shape = { $rows ->
    [0] Ta matrice n'a pas la taille demandée.
   *[other] Ta matrice n'a pas la taille demandée : compte ses lignes et ses colonnes.
}
code-point-brackets = Les coordonnées d'un point s'écrivent entre parenthèses : (2 ; 3). Les crochets sont ceux d'un intervalle.
code-swapped-coordinates = Tu as les bonnes coordonnées, mais pas dans le bon ordre.
code-opposite = { $kind ->
    [matrix] C'est la matrice opposée de la bonne : vérifie les signes.
    [vector] C'est le vecteur opposé du bon : vérifie son sens.
   *[other] C'est l'opposé de la bonne réponse : vérifie les signes.
}
code-proportional = { $kind ->
    [matrix] Ta matrice est proportionnelle à la bonne : il y a un facteur de trop, ou un facteur oublié.
    [vector] Ton vecteur est colinéaire au bon, mais ce n'est pas lui : vérifie le facteur.
   *[other] Ta réponse est proportionnelle à la bonne : vérifie le facteur.
}
code-wrong-entry = { $kind ->
    [entry] Un seul coefficient est faux : celui de la ligne { $row }, colonne { $column }.
    [coordinate] { $place ->
        [1] La première coordonnée est fausse, le reste est juste.
        [2] La deuxième coordonnée est fausse, le reste est juste.
        [3] La troisième coordonnée est fausse, le reste est juste.
       *[other] La coordonnée numéro { $place } est fausse, le reste est juste.
    }
    [item] Un seul élément est faux : celui de rang { $place }.
   *[other] Un seul élément est faux.
}
code-wrong-entries = { $kind ->
    [entry] Certains coefficients sont justes ; ceux-ci (ligne, colonne) sont faux : { $places }.
    [coordinate] Certaines coordonnées sont justes ; celles-ci sont fausses : { $places }.
    [item] Certains éléments sont justes ; ceux de ces rangs sont faux : { $places }.
   *[other] Certains éléments sont justes, d'autres non.
}
code-transposed = Tu as écrit la transposée de la bonne matrice : les lignes et les colonnes sont échangées.
code-zero-vector = Le vecteur nul ne donne pas de direction.
code-wrong-shape = { $kind ->
    [entry] Ta matrice a { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    } et { $columns ->
        [one] { $columns } colonne
       *[other] { $columns } colonnes
    } : ce n'est pas la taille demandée.
    [coordinate] Tu as donné { $count ->
        [one] { $count } coordonnée : ce n'est pas le bon nombre.
       *[other] { $count } coordonnées : ce n'est pas le bon nombre.
    }
   *[other] Ta réponse n'a pas la taille demandée.
}
code-wrong-order = Tu as les bons éléments, mais pas dans le bon ordre.
code-missing-item = { $count ->
    [one] { $place ->
        [0] Ce que tu as écrit est juste, mais il manque un élément.
       *[other] Ce que tu as écrit est juste, mais il manque l'élément de rang { $place }.
    }
   *[other] Ce que tu as écrit est juste, mais il manque des éléments.
}
code-extra-item = { $count ->
    [one] Il y a un élément de trop : { $item }.
   *[other] Il y a des éléments de trop.
}
code-wrong-item = { $kind ->
   *[other] Il y a un seul élément faux dans ta liste.
}

E230 = La clé « { $key } » n'est pas une réponse du type « { $type } ».
    .help = { $type ->
        [matrix] Écrivez des lignes de même longueur : `[1, 2 ; 3, 4]` (`;` sépare les lignes, `,` les colonnes).
        [list] Écrivez une liste : `[1 ; 2 ; 3]`.
       *[other] Écrivez des coordonnées entre parenthèses : `(2 ; -1)`.
    }
    .page = Une liste, un point, un vecteur ou une matrice a une clé de sa sorte ; une opération comme `2*u` ou `inverse(A)` convient si elle en donne une.
E231 = La clé « { $key } » n'a pas la taille { $shape } que dit `shape`.
    .help = Corrigez la clé ou l'option : lignes x colonnes, comme `2x3`.
    .page = `shape` dit combien de lignes et de colonnes l'élève doit écrire ; toutes les clés ont cette taille.

option-list-ordered = Si l'ordre compte ; `false` : dans n'importe quel ordre.
option-point-scoring = Si chaque coordonnée juste compte.
option-vector-scoring = Si chaque coordonnée juste compte.
option-vector-upto = `factor` : tout multiple non nul est juste (un vecteur directeur).
option-matrix-shape = Lignes et colonnes, `2x3` : une réponse d'une autre taille est rendue à l'élève sans rien coûter.
option-matrix-scoring = Si chaque coefficient juste compte.
