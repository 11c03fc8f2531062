# L'aide après une réponse fausse : indices, étapes, solution, essais ; suites et conditions entre les champs.

E270 = Les indices coûtent ensemble { $percent } % : plus que l'exercice entier, à partir de l'indice { $number }.
    .help = Baisse les coûts : leur somme ne dépasse pas 100 %.
    .page =
        Un indice coûte une part des points de l'exercice. Quand leur somme dépasse 100 %, le dernier ne peut plus rien
        coûter : son prix est faux.

            ## Indices

            1. Premier indice, gratuit.
            2. Deuxième indice. {"{"}-20%{"}"}
E271 = Ces champs se suivent en rond : { $circle }.
    .help = Retire « follow » d'un de ces champs.
    .page =
        « follow » juge un champ à partir de la réponse que l'élève a donnée à un champ d'avant. En rond, aucun champ ne
        vient avant l'autre.

            answers:
              U: number
              P: {"{"}type: number, follow: [U]{"}"}
E272 = { $why ->
    [empty] Cette condition est vide.
    [long] Cette condition est trop longue.
    [deep] Cette condition a trop de parenthèses.
    [end] Cette condition s'arrête trop tôt.
    [slot] « { $text } » n'est pas un nom de champ.
    [is] « { $text } » : après le nom d'un champ vient « is ».
    [word] « { $text } » n'est ni un verdict ni l'identifiant d'une ligne.
   *[other] « { $text } » n'a pas de sens ici dans une condition.
    }
    .help = Écris par exemple « if: a is right » ou « if: q is oui and not b is wrong ».
    .page =
        « if » dit quand un champ est posé, d'après la réponse donnée à d'autres champs : « right », « partial »,
        « wrong », « answered », « undecided », ou l'identifiant d'une ligne ou d'un choix. « and », « or », « not » et
        les parenthèses les joignent.

            answers:
              q: choice
              x: {"{"}type: number, if: q is oui{"}"}
E273 = { $why ->
    [self] Le champ « { $name } » ne peut pas dépendre de lui-même.
    [step] Le champ « { $name } » d'une étape guidée n'a pas de condition.
    [word] « { $name } » n'est ni un verdict, ni une ligne ou un choix de « { $slot } ».
   *[slot] Il n'y a pas de champ « { $name } » dont « { $slot } » puisse dépendre.
    }
    .help = { $why ->
    [self] Nomme un autre champ.
    [step] Retire « if ».
    [word] Possible ici : { $known }.
   *[slot] Nomme un champ de l'énoncé (les champs des étapes ne comptent pas).
    }
    .page =
        Une condition nomme un champ de l'énoncé, puis un verdict ou l'identifiant d'une de ses lignes.

            answers:
              q: choice
              x: {"{"}type: number, if: q is right{"}"}
E274 = Ces conditions tournent en rond : { $circle }.
    .help = Retire « if » d'un de ces champs.
    .page =
        Chaque champ attend que l'autre soit répondu : aucun ne serait jamais posé.

            answers:
              a: number
              b: {"{"}type: number, if: a is right{"}"}
E275 = Ces étapes n'ont aucun champ où répondre.
    .help = Mets un champ dans chaque étape, par exemple « $2 + 3 =$ [[= 5]] » ; ce qui se lit seulement va dans les indices.
    .page =
        Les étapes guident l'élève après une réponse fausse : à chacune il répond. Ce qui se lit sans répondre est un
        indice, ou la solution.

            ## Étapes

            1. Le double de 4 : [[= 8]]
            2. Ajoute 1 : [[= 9]]
E276 = { $why ->
    [syntax] Le barème « { $scoring } » ne se lit pas.
    [name] Le barème nomme « { $name } », qui n'est ni un champ ni un paramètre.
   *[part] Le barème ne peut pas employer « { $name } » ici.
    }
    .help = Écris « sum », « all-or-nothing », ou un calcul sur les champs : « scoring: min(U, P) ».
    .page =
        Dans un calcul, chaque champ vaut les points qu'il a rapportés. On emploie + - * /, min, max, abs, floor, ceil,
        round, if(condition, a, b), les comparaisons, and, or, not. Le résultat reste entre 0 et le total.

            scoring: if(U > 0, U + P, 0)
W111 = L'essai { $number } de « { $slot } » ne rapporte plus rien.
    .help = Baisse « penalty », ou donne moins d'essais.
    .page =
        Chaque essai après le premier coûte « penalty ». Quand ces coûts atteignent 100 %, une réponse juste ne vaut plus
        rien.

            answers:
              n: {"{"}type: number, attempts: 3, penalty: 25%{"}"}

key-if = Quand le champ est posé, d'après d'autres champs : a is right.

# Le site et l'aperçu
site-solution-more = La suite de la solution
site-earlier = Cette réponse dépend d'une réponse d'avant qui n'est pas encore juste : reprends d'abord celle-là.
site-unclimbed = D'autres aides viendront après ta réponse.
site-asked-more = Une nouvelle question est apparue.
preview-pupil = Comme un élève
preview-next-hint = Indice suivant (−{ $percent } %)
preview-free-hint = Indice suivant
preview-open-steps = Ouvrir les étapes
preview-open-solution = La solution, pas à pas
preview-restart = Recommencer
preview-earned = Avec l'aide prise : { $points } sur { $total }
preview-unasked = Ce champ n'est pas posé avec ces réponses.

# Essayer
try-next-help = Ou bien : { $offers }.
try-offer-hint = « ? » un indice { $percent ->
    [0] (gratuit)
   *[other] (−{ $percent } % des points)
    }
try-offer-steps = « + » les étapes
try-offer-solution = « ! » la solution
try-attempt = Essai { $number } sur { $total }.
try-no-more = Tu n'as plus d'essai ici.
try-not-yet = Pas encore : réponds d'abord, ou demande un indice.
try-no-steps = Il n'y a pas d'autres étapes.
try-steps = Étapes (elles ne comptent pas dans la note)
try-waiting = Ton professeur regardera : { $points } { $points ->
    [one] point
   *[other] points
    } en attente.
try-other-variant = Un autre énoncé : { $command }
try-no-solution = Il n'y a pas d'autre solution à montrer.
try-given-up = Les réponses qui suivent sont vérifiées, mais ne donnent plus de points.

# Pertes à la publication
loss-follow = la plateforme ne juge pas une réponse d'après la réponse d'avant : une suite juste d'un résultat faux y est comptée fausse
loss-follow-review = la plateforme ne juge pas une réponse d'après la réponse d'avant : ce qui n'est pas la bonne valeur est relu par une personne
loss-condition = la plateforme pose toujours cette question, sans condition
loss-moodle-tries = Moodle donne un essai de plus que d'indices, dans le mode « interactif avec essais multiples »
