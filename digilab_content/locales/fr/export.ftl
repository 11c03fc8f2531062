# Ce que disent les fichiers publiés.
review = Ton professeur lira cette réponse : elle n'est pas reconnue automatiquement et n'est pas comptée comme fausse.
transcript = Transcription
expected-answer = Réponse attendue :
row-true = Oui
row-false = Non

# Ce qu'une cible ne sait pas dire, et pourquoi (rapport de fidélité, pour l'enseignant).
loss-judge = seul le moteur reconnaît toutes les écritures justes ; la plateforme n'en connaît qu'une liste
loss-pattern = la plateforme ne lit pas les motifs (/…/), et celui-ci admet trop d'écritures pour les énumérer
loss-folds = la plateforme ne sait pas ignorer ces différences (accents, ponctuation, voyelles…), et il y a trop d'écritures pour les énumérer
loss-rare = des écritures rares ne sont pas dans la liste (trois espaces de suite, une apostrophe peu courante)
loss-range = la plateforme ne connaît pas les intervalles de nombres
loss-match = la plateforme n'a pas de règle de cette sorte
loss-numerals = seuls les nombres écrits en chiffres sont jugés : une fraction ou un calcul (112/2) y est compté faux
loss-written = seules les écritures énumérées du nombre sont reconnues : un calcul (26/2) ou une égalité (A = 13) y est compté faux
loss-review = la plateforme n'a pas de réponse « à relire » : une personne corrige
loss-model-answer = la réponse donnée en exemple ne serait pas reconnue : une personne corrige
loss-tally = la plateforme ne sait pas compter les points ainsi : une personne corrige
loss-rows = chaque case devient une ligne « Oui / Non », pour que les points restent les mêmes
loss-whole = la plateforme ne connaît pas le « tout ou rien » : une réponse incomplète, sans erreur, y gagne une part des points
loss-input = la plateforme n'a pas cette façon de répondre ({ $input }) : une autre la remplace
loss-many-slots = la plateforme ne met qu'une réponse par question ; il y en a { $count }
loss-free = une personne corrige cette production, ici comme partout
loss-steps = la plateforme n'a pas d'étapes guidées
loss-scoring = la plateforme additionne les points des réponses, sans autre barème
loss-attempts = le nombre d'essais se règle dans le test de la plateforme
loss-fixed = l'ordre des propositions reste celui du fichier, car l'une d'elles doit garder sa place
loss-feedback = la plateforme ne montre pas de commentaire propre à chaque paire
loss-moodle-split = Moodle ne met pas ces réponses ensemble : l'exercice devient { $count } questions de même énoncé
loss-moodle-essay = aucun type de question de Moodle ne juge cette réponse exactement : une personne corrige
loss-moodle-weights = Moodle ne prend que des points entiers : ceux de la question sont multipliés, son total est { $total }
loss-moodle-hints = les indices se montrent après un essai faux, dans le mode « interactif avec essais multiples »
loss-moodle-cost = les indices se montrent après un essai faux, et Moodle ne connaît qu'une même pénalité pour tous les essais
loss-moodle-hints-essay = une question corrigée à la main ne montre pas d'indices
loss-moodle-numerical = Moodle ignore ce qui suit le nombre (« 5 pommes » vaut 5, « 3/4 » vaut 3), ne lit pas les chiffres arabes orientaux, lit toujours « 1.125 » comme 1,125, et « 3,14 » comme 314 quand le site est en anglais
loss-moodle-text = Moodle compare les caractères : une marque invisible ou une autre écriture que celles énumérées y est comptée fausse
