### Des faits sur une réponse fausse dont rien de plus n'est certain. Ils mènent à une vérification ; aucun ne donne la bonne valeur.

code-value-differs = { $begun ->
    [yes] Vérifie avec { $at } : l'expression de départ vaut { $start } et la tienne vaut { $mine }. Elles ne sont pas égales.
   *[no] Vérifie avec { $at } : ton expression y vaut { $mine }, et ce n'est pas la valeur qu'elle devrait avoir.
}
code-derivative-differs = { $shown ->
    [no] Vérifie en dérivant : la dérivée de ta réponse n'est pas la fonction de départ.
   *[other] Vérifie en dérivant : la dérivée de ta réponse est { $derivative }, et ce n'est pas la fonction de départ.
}
code-letter-extra = La bonne réponse ne dépend pas de { $name }, et la tienne en dépend.
code-letter-missing = La bonne réponse dépend de { $name }, et la tienne n'en dépend pas.
code-near = Ton résultat est très proche du bon, mais il ne lui est pas égal : vérifie les dernières étapes.
code-right-size = Ton résultat est du bon ordre de grandeur, mais il n'est pas juste : reprends le calcul.
code-too-large = Ton résultat est bien trop grand : estime d'abord un ordre de grandeur.
code-too-small = Ton résultat est bien trop petit : estime d'abord un ordre de grandeur.
code-should-be-positive = La bonne réponse est un nombre positif : vérifie le signe et la taille de la tienne.
code-should-be-negative = La bonne réponse est un nombre négatif : vérifie le signe et la taille de la tienne.

code-wrong-terms = { $count ->
    [one] Une fois tout développé, seul le terme en { $terms } est faux.
   *[other] Une fois tout développé, seuls ces termes sont faux : { $terms }.
}
code-right-slope = Le coefficient directeur est juste. L'ordonnée à l'origine ne l'est pas : vérifie avec un point de la droite.
code-right-intercept = L'ordonnée à l'origine est juste. Le coefficient directeur ne l'est pas : vérifie avec un point de la droite.
code-constant-multiplied = La constante s'ajoute à une primitive, elle ne la multiplie pas.
code-no-entry = { $kind ->
    [coordinate] Aucune des coordonnées n'est juste : vérifie-les une par une.
    [item] Aucun des éléments n'est juste : vérifie-les un par un.
   *[other] Aucun des coefficients n'est juste : vérifie-les un par un.
}
code-not-an-item = { $item } ne fait pas partie de cette liste.
code-sixty = Une heure a 60 minutes et une minute 60 secondes, pas 100 : 0,1 h, c'est 6 min.
code-difference-reversed = Tu as pris la différence dans l'autre sens : A \ B contient ce qui est dans A et pas dans B.
code-one-side = Ta réponse continue sans fin d'un côté. Un carré ou une valeur absolue donne des bornes des deux côtés.
code-union-wanted = Tu n'as gardé que les nombres communs : c'est la réunion ∪ (« ou ») qu'il faut.
