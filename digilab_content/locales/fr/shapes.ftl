# Paires, ordres et textes libres (`match`, `order`, `essay`).

code-twice = « { $option } » est donné deux fois : ne l'utilise qu'une fois.
code-not-pairs = Écris des paires séparées par des virgules, comme 1 -> 2, 2 -> 1.
code-no-words = Il n'y a aucun mot dans ta réponse : écris ton texte.
code-pairs-wrong = { $right ->
    [0] Aucune de tes paires n'est juste pour l'instant.
    [one] Une seule de tes paires est juste, sur { $total } à trouver.
   *[other] { $right } de tes paires sont justes, sur { $total } à trouver.
}
code-pairs-missing = { $right ->
    [one] La paire que tu as faite est juste, mais il y en a { $total } à trouver.
   *[other] Tes { $right } paires sont justes, mais il y en a { $total } à trouver.
}
code-order-wrong = { $begun ->
    [0] Ce n'est pas le bon ordre : ta première ligne n'est pas celle par laquelle on commence.
    [one] Ta première ligne est à sa place, mais pas celle qui la suit.
   *[other] Tes { $begun } premières lignes sont à leur place, mais pas celle qui les suit.
}
code-lines-missing = { $count ->
    [one] Il manque une ligne.
   *[other] Il manque { $count } lignes.
}
code-lines-unwanted = { $count ->
    [one] Une des lignes que tu as placées n'a rien à faire là.
   *[other] { $count } des lignes que tu as placées n'ont rien à faire là.
}
code-few-words = { $count ->
    [one] Ton texte a un mot ;
   *[other] Ton texte a { $count } mots ;
} on en demande au moins { $least }. Ton professeur le lira.
code-many-words = { $count ->
    [one] Ton texte a un mot ;
   *[other] Ton texte a { $count } mots ;
} on en demande au plus { $most }. Ton professeur le lira.

## Pour le professeur seul

essay-count = { $count ->
    [one] Un mot.
   *[other] { $count } mots.
}
essay-keywords = #{ $name } : dans le texte : { $keywords }.
essay-no-keyword = #{ $name } : aucun des mots cherchés ({ $keywords }) ; l'idée y est peut-être dite autrement.
preview-notes = Pour le professeur

## Ce que le site demande

essay-between = Entre { $least } et { $most } mots.
essay-at-least = Au moins { $least } mots.
essay-at-most = Au plus { $most } mots.

## Dans le terminal

try-pairs = Réponse : 1 -> 2, 2 -> 1…
try-order = Réponse : les numéros des lignes dans l'ordre, séparés par des virgules.

## Erreurs d'un emplacement, dites à l'auteur

E240 = { $why ->
    [columns] La table de « { $slot } » doit avoir deux colonnes.
    [rows] La table de « { $slot } » doit avoir de 2 à 60 lignes sous son en-tête.
    [few] La table de « { $slot } » n'a pas assez à associer.
    [open] Une ligne de la table de « { $slot } » n'a rien à droite.
    [twice] Deux lignes de la table de « { $slot } » ont la même chose à gauche.
    [right] « { $key } » : les paires justes sont les lignes de la table.
    [true] « { $key } » est une paire juste de la table.
    [score] « { $key } » : une paire fausse n'a pas de score à elle.
   *[pair] « { $key } » n'est pas une paire de lignes de la table.
}
    .help = { $why ->
    [columns] Écrivez : | à gauche | à droite |
    [rows] Écrivez une ligne par paire ; une case vide à gauche fait un distracteur.
    [few] Il faut au moins une chose à gauche et deux choses différentes à droite.
    [open] Complétez la case de droite, ou retirez la ligne ; seule la case de gauche peut rester vide.
    [twice] L'élève ne pourrait pas les distinguer : changez l'une des deux.
    [right] Retirez cette ligne, ou décochez-la (`- [ ]`) pour dire une erreur attendue.
    [true] Retirez cette ligne, ou corrigez les numéros.
    [score] Retirez le pourcentage : chaque paire juste compte pour une part, `scoring` en décide.
   *[pair] Écrivez par exemple : `2 -> 4` (ligne 2 à gauche avec ligne 4 à droite).
}
    .page = Un emplacement `match` est suivi d'une table de deux colonnes, une paire par ligne ; une case vide à gauche fait un distracteur, une ligne `2 -> 4` dit une erreur attendue.
E241 = { $why ->
    [few] « { $slot } » a moins de deux lignes à mettre en ordre.
    [long] « { $slot } » a plus de 40 lignes à mettre en ordre.
    [distractor] La ligne « { $id } » est à écarter : elle ne vient après aucune autre.
    [unknown] La ligne « { $id } » vient après « { $name } », qui n'est pas une ligne à mettre en ordre.
    [cycle] Les `after` de « { $slot } » tournent en rond : « { $id } » ne peut jamais venir.
    [score] La ligne « { $id } » n'a pas de score à elle.
   *[many] « { $slot } » a plus de 120 ordres justes.
}
    .help = { $why ->
    [few] Écrivez une liste numérotée juste après l'emplacement.
    [long] Partagez l'exercice en plusieurs emplacements.
    [distractor] Retirez `after` de cette ligne.
    [unknown] Nommez une ligne de la liste numérotée : after=#debut
    [cycle] Retirez l'un des `after`.
    [score] Retirez le pourcentage : `scoring` dit ce que valent les lignes bien placées.
   *[many] Retirez des `after` : une ligne sans `after` vient après toutes celles qui la précèdent.
}
    .page = Un emplacement `order` est suivi d'une liste numérotée dans le bon ordre, puis de lignes `- [ ]` à écarter ; `after=#id` dit qu'une ligne vient seulement après celles qu'elle nomme.
E242 = { $why ->
    [words] « { $value } » ne dit pas un nombre de mots.
    [points] « { $value } » vaut moins que zéro.
   *[wrong] « { $value } » est une ligne fausse : un texte libre n'a que des critères.
}
    .help = { $why ->
    [words] Écrivez par exemple : words: 80..150 (ou 80.. ou ..150)
    [points] Écrivez des points positifs : 1pt
   *[wrong] Écrivez le critère avec une croix : `- [x] Cite la date 1pt`.
}
    .page = Un emplacement `essay` a des critères `- [x]` avec leurs points, et `words: 80..150` s'il faut une longueur ; une personne le corrige toujours.

## Options

option-match-scoring = Une part par paire juste, ou tout ou rien.
option-order-scoring = Tout ou rien ; une part par ligne suivie de la bonne ; ou la plus longue suite de lignes dans le bon ordre. Une ligne à écarter enlève une part.
option-essay-words = Combien de mots sont demandés : `80..150`, `80..` ou `..150`.
