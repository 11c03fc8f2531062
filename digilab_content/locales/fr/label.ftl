# Légendes à placer sur une image (`label`).

option-label-scoring = Une part pour chaque légende à sa place, une de moins pour chaque légende à laisser de côté ; ou tout ou rien.
option-label-tolerance = À quelle distance de sa place une légende doit être posée, en pour cent de l'image, là où le tableau ne le dit pas ; moins si une autre place est proche.

code-not-placed = Écris chaque légende avec sa place, comme : légende -> 1 ; légende -> 2.
code-off-picture = Cette place est en dehors de l'image : { $option }. Les deux nombres vont de 0 à 100 %.
code-labels-swapped = Les légendes « { $first } » et « { $second } » sont échangées{ $others ->
    [0] .
    [one] , et une autre n'est pas à sa place.
   *[other] , et { $others } autres ne sont pas à leur place.
}
code-labels-wrong = { $count ->
    [one] Cette légende n'est pas à sa place : { $names }. { $right ->
        [0] Aucune n'est bien placée pour l'instant
        [one] Une seule est bien placée
       *[other] { $right } sont bien placées
    } sur { $total }.
   *[other] Ces légendes ne sont pas à leur place : { $names }. { $right ->
        [0] Aucune n'est bien placée pour l'instant
        [one] Une seule est bien placée
       *[other] { $right } sont bien placées
    } sur { $total }.
}
code-labels-missing = { $count ->
    [one] Il reste une légende à placer : { $names }.
   *[other] Il reste { $count } légendes à placer : { $names }.
}
code-labels-unwanted = { $count ->
    [one] Cette légende ne va à aucune de ces places : { $names }.
   *[other] Ces légendes ne vont à aucune de ces places : { $names }.
}

site-label = Choisis pour chaque légende sa place sur l'image. Laisse « – » si aucune ne convient.
site-label-board = Tu peux aussi toucher une légende, puis sa place sur l'image. Au clavier : Entrée pour prendre la légende, les flèches pour aller d'une place à l'autre, Entrée pour la poser.
site-label-mark = Place { $name }
site-label-holds = Place { $name } : { $legends }
site-label-held = { $legend } : choisis sa place
try-label = Réponse : légende -> place ; légende -> place… (le nom du point, le numéro ou 30% 40%)
loss-board = les places sont numérotées dans l'image, et chaque légende choisit la sienne dans une liste : on n'y pose rien
loss-board-picture = les dimensions de l'image ne se lisent pas : les numéros des places ne peuvent pas y être dessinés

## Erreurs d'un emplacement, dites à l'auteur

E281 = { $why ->
    [figure] Le champ « { $slot } » n'a pas d'image à légender.
    [table] Le tableau de « { $slot } » doit avoir deux ou trois colonnes : légende, position, tolérance.
    [rows] Le tableau de « { $slot } » a plus de 40 lignes.
    [few] « { $slot } » doit avoir au moins une légende avec une position, et de quoi hésiter.
    [twice] La légende « { $key } » est deux fois dans le tableau de « { $slot } ».
    [blank] La ligne { $key } du tableau de « { $slot } » est vide.
    [point] La figure n'a pas de point « { $key } ».
    [name] « { $key } » n'est pas un nom de place possible, ou sert deux fois.
    [outside] La position { $key } est en dehors de l'image.
    [zone] « { $key } » n'est pas une tolérance.
    [centre] La position { $key } n'est pas dans sa propre zone.
    [overlap] Les places « { $key } » et « { $other } » se recouvrent.
    [right] « { $key } » : les places justes sont celles du tableau.
    [true] « { $key } » est une place juste du tableau.
    [score] « { $key } » : une place fausse n'a pas de score à elle.
   *[pair] « { $key } » ne nomme pas une légende et une place de « { $slot } ».
}
    .help = { $why ->
    [figure] Mettez une image ou un bloc ```figure juste sous [[{ $slot }]], seul sur sa ligne, puis le tableau.
    [table] Écrivez par exemple : | noyau | 40%, 50% | 8% | ; la dernière colonne peut manquer.
    [rows] Faites-en deux exercices.
    [few] Ajoutez une légende, ou une place sans légende.
    [twice] L'élève ne pourra pas les distinguer : changez ou retirez l'une des deux.
    [blank] Retirez la ligne, ou donnez-lui une légende ou une position.
    [point] Écrivez le nom d'un point de la figure, ou deux pour cents : 40%, 50%.
    [name] Écrivez un nom court et différent pour chaque place, ou deux pour cents : 40%, 50%.
    [outside] Les deux nombres vont de 0% (à gauche, en haut) à 100% (à droite, en bas).
    [zone] Écrivez un rayon (8%), « rect 20% x 10% » autour de la position, ou « polygon 10%,20% 30%,20% 30%,50% ».
    [centre] Déplacez la position dans la zone : c'est là que le numéro est dessiné.
    [overlap] Éloignez-les, ou réduisez leurs tolérances : une légende ne peut pas être à deux places.
    [right] Retirez cette ligne, ou écrivez `- [ ]` pour prévoir une confusion.
    [true] Retirez cette ligne, ou corrigez la place.
    [score] Retirez le pourcentage : `scoring` règle les parts.
   *[pair] Écrivez par exemple : `noyau -> membrane` (le noyau mis à la place de la membrane), ou `noyau -> A`.
}
    .page = Un emplacement `label` est suivi d'une image ou d'une figure, puis d'un tableau : légende, position (`40%, 50%` ou le nom d'un point de la figure), tolérance. Une légende sans position est de trop, une position sans légende est une place de trop. Une ligne fausse `noyau -> membrane` prévoit une confusion.
