### Dictées : ce qui est dit à l'élève, puis les erreurs d'un emplacement et les options.

code-dictation = { $count ->
    [one] Il y a une erreur.
   *[other] Il y a { $count } erreurs.
}
code-forgiven = Très bien ! { $count ->
    [one] Une erreur, qui ne compte pas :
   *[other] { $count } erreurs, qui ne comptent pas :
}
code-dictation-far = Écoute encore le texte et écris-le mot par mot.
code-dictation-more = { $count ->
    [one] Et encore une erreur.
   *[other] Et encore { $count } erreurs.
}
code-dictation-missing = { $before ->
    [start] Il manque « { $correct } » au début.
   *[other] Il manque « { $correct } » après « { $before } ».
}
code-dictation-missing-place = { $before ->
    [start] Il manque un mot au début.
   *[other] Il manque un mot après « { $before } ».
}
code-dictation-extra = « { $value } » est en trop.
code-dictation-extra-place = « { $value } » est en trop.
code-dictation-word = « { $value } » s'écrit « { $correct } ».
code-dictation-word-place = « { $value } » est mal écrit.
code-dictation-case = « { $value } » s'écrit « { $correct } » : attention à la majuscule.
code-dictation-case-place = Vérifie les majuscules de « { $value } ».
code-dictation-accents = « { $value } » s'écrit « { $correct } » : attention aux accents.
code-dictation-accents-place = Vérifie les accents de « { $value } ».
code-dictation-tashkil = « { $value } » s'écrit « { $correct } » : attention aux voyelles brèves.
code-dictation-tashkil-place = Vérifie les voyelles brèves de « { $value } ».
code-dictation-tatweel = « { $value } » s'écrit « { $correct } », sans allongement (ـ).
code-dictation-tatweel-place = Écris « { $value } » sans allongement (ـ).
code-dictation-hamza = « { $value } » s'écrit « { $correct } » : attention à la hamza.
code-dictation-hamza-place = Vérifie la hamza de « { $value } ».
code-dictation-ta-marbuta = « { $value } » s'écrit « { $correct } » : ة ou ه à la fin ?
code-dictation-ta-marbuta-place = Vérifie la fin de « { $value } » : ة ou ه ?
code-dictation-plural = « { $value } » s'écrit « { $correct } » : attention à la fin du mot.
code-dictation-plural-place = Vérifie la fin de « { $value } ».
code-dictation-hyphen = « { $value } » s'écrit « { $correct } » : attention au trait d'union et à l'apostrophe.
code-dictation-hyphen-place = Vérifie le trait d'union ou l'apostrophe de « { $value } ».
code-dictation-cut = « { $value } » s'écrit en un seul mot : « { $correct } ».
code-dictation-cut-place = « { $value } » ne s'écrit pas en deux mots.
code-dictation-joined = « { $value } » s'écrit en deux mots : « { $correct } ».
code-dictation-joined-place = « { $value } » ne s'écrit pas en un seul mot.
code-dictation-sign-missing = { $before ->
    [start] Il manque « { $correct } » au début.
   *[other] Il manque « { $correct } » après « { $before } ».
}
code-dictation-sign-missing-place = { $before ->
    [start] Il manque un signe de ponctuation au début.
   *[other] Il manque un signe de ponctuation après « { $before } ».
}
code-dictation-sign-extra = { $before ->
    [start] Le signe « { $value } » au début est en trop.
   *[other] Le signe « { $value } » après « { $before } » est en trop.
}
code-dictation-sign-extra-place = { $before ->
    [start] Le signe « { $value } » au début est en trop.
   *[other] Le signe « { $value } » après « { $before } » est en trop.
}
code-dictation-sign = { $before ->
    [start] Au début, il faut « { $correct } » et non « { $value } ».
   *[other] Après « { $before } », il faut « { $correct } » et non « { $value } ».
}
code-dictation-sign-place = { $before ->
    [start] Vérifie la ponctuation au début.
   *[other] Vérifie la ponctuation après « { $before } ».
}

## Erreurs d'un emplacement, dites à l'auteur

E252 = { $why ->
    [long] Le texte de la dictée est trop long : { $limit } caractères au plus.
   *[other] Le texte de la dictée n'a pas de mot.
}
    .help = Écrivez le texte entier après `- [x]`, sur une ligne.
    .page = La clé d'une dictée est le texte lui-même, au plus 10 000 caractères, lu par le professeur ou enregistré.

## Options

option-dictation-ignore = Différences qui ne comptent pas (les espaces et ’ ou ' ne comptent jamais).
option-dictation-tashkil = Voyelles brèves de l'arabe : celles que les deux portent doivent concorder, toutes, aucune, ou celles des dernières lettres.
option-dictation-scoring = Une part pour chaque mot juste, un coût pour chaque erreur (`cost`), ou tout ou rien.
option-dictation-cost = Part des points perdue à chaque erreur, avec `per-mistake`.
option-dictation-allowed = Erreurs qui ne coûtent rien ; elles sont montrées quand même.
option-dictation-minor = Ce que pèse une erreur d'accent, de majuscule, de trait d'union ou de ponctuation à côté d'une autre.
option-dictation-show = Ce qui est dit : les mots justes, seulement où sont les erreurs, ou seulement combien il y en a.
