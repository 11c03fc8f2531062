# Le vocabulaire des erreurs : ses clés, ce qui y manque, les bilans et l'adoption.

key-misconceptions = Erreurs types, chacune sous un identifiant court qui ne change pas.
key-skill = Compétence à revoir.
key-exercise = Identifiant d'un exercice de remédiation.
key-label = L'erreur en quelques mots, dans chaque langue.
key-fr = En français.
key-ar = En arabe.
key-en = En anglais.

W303 = L'erreur « { $name } » n'est dans aucun vocabulaire.
    .help = Corrige le nom, ou ajoute-le dans `misconceptions.yaml`, à côté de `digilab.yaml`.
    .page =
        `mistake=` nomme une erreur type : celles du moteur (`digilab-content mistakes --known` les donne) et celles de
        `misconceptions.yaml`. Sans elle, les bilans ne peuvent pas dire « 14 élèves : produit des dérivées ».

            misconceptions:
              produit-des-derivees:
                label: {"{"}fr: produit des dérivées, ar: جداء المشتقتين, en: product of derivatives{"}"}
                level: ma.1bac-se
                skill: derivatives
W304 = La compétence « { $name } » n'est dans aucun vocabulaire.
    .help = Corrige le nom, ou ajoute-le sous `skills` dans `misconceptions.yaml`.
    .page = `review=` nomme une compétence à revoir. Quand `misconceptions.yaml` en donne la liste (`skills`), celles qui n'y sont pas sont signalées ; les compétences de l'exercice sont toujours connues.

## Essayer

try-mistake = Erreur reconnue : { $label }.

## Les bilans

tally-pupils = { $count ->
    [one] Un élève : { $label }
   *[other] { $count } élèves : { $label }
}
tally-answers = { $count ->
    [one] Une réponse : { $label }
   *[other] { $count } réponses : { $label }
}
tally-none = Aucune erreur reconnue.
tally-unread = { $count ->
    [one] Une ligne n'est pas un verdict.
   *[other] { $count } lignes ne sont pas des verdicts.
}

## Ce que le moteur reconnaît dans un exercice

mistakes-same = Même valeur que : { $names }
mistakes-foreseen = { $slot } : { $answer } est déjà prévu par la ligne { $line } ({ $names }).
mistakes-right = { $slot } : { $answer } est accepté comme juste, l'erreur ne se voit pas ici ({ $names }).
mistakes-unseen = { $slot } : cette erreur donne ici la bonne réponse, elle ne se voit pas ({ $names }).
mistakes-brief = { $slot } : { $list }{ $more ->
    [0] {""}
    [one] {" "}· et une autre
   *[other] {" "}· et { $more } autres
}

## Adopter une erreur

adopt-ask = Numéro ou nom de l'erreur à prévoir dans le fichier (Entrée : aucune)
adopt-done = { $path }:{ $line } : « { $label } » est maintenant prévue ({ $key }).
adopt-unknown = Aucune réponse fausse reconnue ici ne porte le nom ou le numéro « { $name } ».
adopt-format = Seuls les fichiers .exo.md peuvent être complétés ainsi ; ajoutez la ligne à la main.
adopt-varies = « { $label } » n'a pas la même écriture dans toutes les variantes : rien n'est écrit.
adopt-place = Les réponses de « { $slot } » n'ont pas de liste sous « Réponses » : ajoutez d'abord une ligne `- [x] …`.
adopt-refused = La ligne n'a pas été écrite : avec elle, le fichier ne passerait plus ses tests ({ $why }).
