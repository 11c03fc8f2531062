# Choses à classer (`categories`).

code-not-sorted = Écris chaque élément avec sa catégorie, comme : élément -> catégorie ; élément -> catégorie.
code-items-wrong = { $count ->
    [one] Un élément n'est pas dans la bonne catégorie ; { $right ->
        [0] aucun n'est bien placé pour l'instant
        [one] un seul est bien placé
       *[other] { $right } sont bien placés
    }, sur { $total }.
   *[other] { $count } éléments ne sont pas dans la bonne catégorie ; { $right ->
        [0] aucun n'est bien placé pour l'instant
        [one] un seul est bien placé
       *[other] { $right } sont bien placés
    }, sur { $total }.
}
code-items-missing = { $count ->
    [one] Il reste un élément à classer.
   *[other] Il reste { $count } éléments à classer.
}
code-items-unwanted = { $count ->
    [one] Un élément que tu as classé ne va dans aucune de ces catégories.
   *[other] { $count } éléments que tu as classés ne vont dans aucune de ces catégories.
}
row-nowhere = Aucune de ces réponses
loss-nowhere = chaque élément reçoit une réponse, « { row-nowhere } » pour ceux à laisser de côté, et compte alors comme les autres : les scores partiels changent
site-sort = Choisis une catégorie pour chaque élément. Laisse « – » si aucune ne convient.
try-categories = Réponse : élément -> catégorie ; élément -> catégorie…

## Erreurs d'un emplacement, dites à l'auteur

E243 = { $why ->
    [rows] « { $slot } » n'a pas de table à classer.
    [columns] La table de « { $slot } » doit avoir de 2 à 12 colonnes, dont une au moins avec un titre.
    [header] Deux colonnes de « { $slot } » ont le même titre, « { $key } ».
    [items] La table de « { $slot } » doit avoir de 2 à 60 éléments sous ses titres.
    [homes] Aucun élément de « { $slot } » n'est dans une colonne qui a un titre.
    [several] « { $key } » est dans deux colonnes de « { $slot } ».
    [twice] « { $key } » est deux fois dans la table de « { $slot } ».
    [right] « { $key } » : les places justes sont celles de la table.
    [true] « { $key } » est une place juste de la table.
    [score] « { $key } » : une place fausse n'a pas de score à elle.
   *[pair] « { $key } » ne nomme pas un élément et une catégorie de « { $slot } ».
}
    .help = { $why ->
    [rows] Écrivez sous l'emplacement une table : un titre par catégorie, un élément par case.
    [columns] Écrivez par exemple : | Mammifères | Oiseaux | | ; une colonne sans titre contient ce qui ne va nulle part.
    [header] Changez un des deux titres.
    [items] Écrivez un élément par case ; une case peut rester vide.
    [homes] Donnez un titre à au moins une colonne qui contient des éléments.
    [several] Retirez-le d'une colonne, ou écrivez `several: true` si les deux sont justes.
    [twice] L'élève ne pourra pas les distinguer : changez ou retirez l'un des deux.
    [right] Retirez cette ligne, ou écrivez `- [ ]` pour prévoir une erreur.
    [true] Retirez cette ligne, ou corrigez la catégorie.
    [score] Retirez le pourcentage : `scoring` règle les parts.
   *[pair] Écrivez par exemple : `truite -> Mammifères`, avec les mots de la table.
}
    .page = Un emplacement `categories` est suivi d'une table : les titres des colonnes sont les catégories, chaque case un élément ; une colonne sans titre contient ce qui ne va nulle part. Une ligne fausse `truite -> Mammifères` prévoit une erreur.
option-categories-scoring = Une part pour chaque élément à sa place, une de moins pour chaque élément à laisser de côté ; chaque juste +1 et chaque faux −1 ; ou tout ou rien.
option-categories-several = Un élément peut être dans plusieurs colonnes : chacune est juste pour lui.
option-match-repeated = La même chose à droite peut être dans plusieurs lignes : elle est montrée une fois.

W084 = Des nombres ou des formules de cet énoncé ne sont pas ceux de l'exercice d'origine (ici : { $here } ; là-bas : { $pivot }).
    .help = Accordez-les ; si la différence est voulue, écrivez le « source_hash » que donne W080.
    .page = Les nombres, les valeurs de la variante et les formules sont les mêmes dans toutes les langues. Là où ils diffèrent, un des deux fichiers a été modifié et l'autre oublié. Une traduction dont le « source_hash » est celui de l'exercice d'origine a été relue : elle est laissée telle quelle.

W112 = Dans { $count } des { $looked } combinaisons de paramètres examinées, { $why ->
        [right] une réponse fausse prévue serait juste
        [same] deux réponses fausses prévues seraient la même
        [wrong] la réponse juste ne serait pas acceptée
        [key] une clé n'aurait pas de valeur
       *[text] un texte ne pourrait pas s'afficher
    }.
    .help = Écartez-les par une ligne de `require` ou un `except`.
    .page = Les variantes montrées sont tirées parmi toutes les combinaisons permises. Un autre identifiant, un autre nombre de variantes en tireraient d'autres : une contrainte qui manque se dit avant qu'elle ne gêne.
loss-groups = chaque case du tableau compte seule : ici, la plateforme ne sait pas exiger une ligne entière juste

# Cases d'un tableau (`table`).

code-not-cells = Donne la réponse de chaque case, comme r1c2 : 6.
code-cells-wrong = { $right ->
    [0] Aucune case n'est juste pour l'instant, sur { $total }.
    [one] Une seule case est juste, sur { $total }.
   *[other] { $right } cases sont justes, sur { $total }.
}
code-cells-missing = { $count ->
    [one] Il reste une case à remplir.
   *[other] Il reste { $count } cases à remplir.
}
cell-of = Case { $place } :
option-table-scoring = Chaque case compte seule, chaque ligne compte quand elle est toute juste, ou tout ou rien.
