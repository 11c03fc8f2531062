### Ce qui est dit des unités, à l'élève (on le tutoie), puis à l'auteur.

code-wrong-unit = { $named ->
    [yes] « { $unit } » est une unité { $mine ->
            [length] de longueur
            [area] d'aire
            [volume] de volume
            [mass] de masse
            [time] de durée
            [speed] de vitesse
            [acceleration] d'accélération
            [force] de force
            [energy] d'énergie
            [power] de puissance
            [pressure] de pression
            [current] d'intensité électrique
            [charge] de charge électrique
            [voltage] de tension
            [resistance] de résistance
            [capacity] de capacité électrique
            [conductance] de conductance
            [induction] de champ magnétique
            [inductance] d'inductance
            [temperature] de température
            [amount] de quantité de matière
            [concentration] de concentration
            [density] de masse volumique
            [molar-mass] de masse molaire
            [molar-volume] de volume molaire
            [frequency] de fréquence
            [angle] d'angle
            [angular-speed] de vitesse angulaire
            [activity] d'activité
            [flow] de débit
            [mass-flow] de débit massique
            [stiffness] de raideur
            [momentum] de quantité de mouvement
            [vergence] de vergence
            [heat-capacity] de capacité thermique
            [specific-heat] de capacité thermique massique
            [specific-energy] d'énergie massique
            [field] de champ électrique
            [data] d'information
            [ratio] de rapport
            [intensity] d'intensité lumineuse
            [lighting] d'éclairement
           *[money] de monnaie
        }. Ici, il faut une unité { $wanted ->
            [length] de longueur
            [area] d'aire
            [volume] de volume
            [mass] de masse
            [time] de durée
            [speed] de vitesse
            [acceleration] d'accélération
            [force] de force
            [energy] d'énergie
            [power] de puissance
            [pressure] de pression
            [current] d'intensité électrique
            [charge] de charge électrique
            [voltage] de tension
            [resistance] de résistance
            [capacity] de capacité électrique
            [conductance] de conductance
            [induction] de champ magnétique
            [inductance] d'inductance
            [temperature] de température
            [amount] de quantité de matière
            [concentration] de concentration
            [density] de masse volumique
            [molar-mass] de masse molaire
            [molar-volume] de volume molaire
            [frequency] de fréquence
            [angle] d'angle
            [angular-speed] de vitesse angulaire
            [activity] d'activité
            [flow] de débit
            [mass-flow] de débit massique
            [stiffness] de raideur
            [momentum] de quantité de mouvement
            [vergence] de vergence
            [heat-capacity] de capacité thermique
            [specific-heat] de capacité thermique massique
            [specific-energy] d'énergie massique
            [field] de champ électrique
            [data] d'information
            [ratio] de rapport
            [intensity] d'intensité lumineuse
            [lighting] d'éclairement
           *[money] de monnaie
        }, comme { $asked }.
   *[no] L'unité n'est pas la bonne : le résultat est attendu en { $asked }.
}
code-missing-unit = Il manque l'unité : un nombre seul ne dit pas ce qui est mesuré.
code-prefix = { $why ->
    [area] C'est ce qu'on trouve en convertissant l'aire comme une longueur. 1 m = 100 cm, mais 1 m² = 100² cm².
    [volume] C'est ce qu'on trouve en convertissant le volume comme une longueur ou une aire. 1 m = 100 cm, mais 1 m³ = 100³ cm³.
   *[other] Ta réponse est la bonne à une puissance de 10 près : vérifie la conversion de { $unit } en { $asked }.
}
code-unknown-unit = { $suggestion ->
    [none] Je ne connais pas l'unité « { $unit } » : réponds par exemple en { $asked }.
   *[other] Je ne connais pas l'unité « { $unit } ». Voulais-tu écrire { $suggestion } ?
}

E220 = La clé « { $key } » n'a pas d'unité.
    .help = Écrivez-la après le nombre : 9.81 m/s^2, ou donnez l'option `unit`.
    .page = Une réponse de type `quantity` est un nombre suivi d'une unité ; pour un nombre seul, prenez `number`.

option-quantity-tolerance = Écart accepté avec la clé, dans son unité (`0.05`), ou part de la clé (`5%`).
option-quantity-decimals = Nombre de décimales à écrire, comptées dans l'unité de la clé, qui est arrondie ainsi.
option-quantity-sigfigs = Nombre de chiffres significatifs à écrire, la clé étant arrondie ainsi dans l'unité écrite.
option-quantity-accuracy = Parmi les chiffres significatifs demandés, combien doivent être justes.
option-quantity-form = Comment le nombre doit être écrit.
option-quantity-exact = La valeur exacte est demandée : `√13 cm`, pas `3,6 cm`.
option-quantity-range = Valeurs qui sont justes aussi, dans l'unité de la clé, bornes comprises.
option-quantity-unit = Unité demandée, quand la clé ne la dit pas ou en dit une autre.
option-quantity-convert = Si toute unité compatible peut être écrite ; `false` : seulement l'unité demandée.
option-quantity-unit-score = Part des points gardée quand la valeur est juste et l'unité absente ou fausse.
