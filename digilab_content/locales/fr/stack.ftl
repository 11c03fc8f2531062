## Questions STACK de Moodle

loss-stack-expression = STACK lit ce qui est tapé à sa manière (« √ », « 2 1/3 » et les mots sont refusés sans pénalité) et compare après simplification : le domaine de définition ne compte pas ; il ne nomme pas les erreurs que l'exercice ne prévoit pas
loss-stack-statement = STACK veut une réponse du même genre que la sienne (une équation, une inégalité, un ensemble) et renvoie les autres sans pénalité ; il ne nomme pas les erreurs que l'exercice ne prévoit pas
loss-stack-number = STACK compare les nombres à 12 chiffres et n'accepte ni pourcentages, ni nombres mixtes, ni unités : ils sont refusés sans pénalité
loss-stack-integer = STACK ne prend que le nombre écrit dans la forme demandée : les autres écritures sont refusées sans pénalité, non corrigées en partie
loss-stack-exact = STACK refuse sans pénalité une valeur approchée d'un nombre demandé exactement
loss-stack-quantity = STACK refuse sans pénalité un nombre sans unité, compte 0 une unité d'une autre grandeur, et accepte un produit qui reste à calculer
loss-stack-entries = STACK ne donne pas de part par coefficient : toute la matrice est juste, ou rien
loss-stack-seeds = les { $count } variantes sont une seule question STACK avec une graine déployée pour chacune : chaque élève en reçoit une
loss-stack-seeds-parts = STACK ne juge pas tous les champs : les variantes restent des questions séparées, pour que ce que STACK demande et le reste gardent les mêmes nombres
loss-stack-seeds-trees = les variantes ont d'autres arbres de réponse, d'autres champs ou d'autres figures de même nom : elles restent des questions séparées, à tirer au hasard
loss-stack-not-follow = STACK n'interroge qu'une fois : ce qui suit d'une réponse précédente de l'élève serait compté faux
loss-stack-not-condition = STACK ne peut pas poser une question sous condition
loss-stack-not-key = la réponse désigne plusieurs valeurs ou aucune : STACK n'a pas d'expression pour cela
loss-stack-not-form = STACK n'a pas de test de la forme « { $form } » aussi exigeant que le nôtre
loss-stack-not-functions = STACK lirait une fonction de l'exercice comme un produit
loss-stack-not-upto = STACK n'a pas de test à un facteur près, ni au signe ou à une constante près avec une forme
loss-stack-not-assumed = STACK ne sait supposer que toutes les lettres positives, pas « { $assumed } »
loss-stack-not-domain = STACK oublie où les racines et les logarithmes de lettres existent
loss-stack-not-complex = STACK factorise sur les rationnels, non sur les complexes
loss-stack-not-letters = le test d'un produit de STACK est fait pour une seule lettre
loss-stack-not-solutions = STACK compare les équations à un facteur près, non par leurs solutions
loss-stack-not-equation = STACK ne compare pas une telle équation comme nous (racine ou fonction de lettres, complexes)
loss-stack-not-degree = d'inégalités autres qu'une seule relation du premier degré, STACK dit non quand il ne sait pas
loss-stack-not-union = STACK ne compare pas les réunions d'intervalles et de telles bornes dans toutes leurs écritures
loss-stack-not-bag = STACK devrait ranger des nombres qui ne sont pas rationnels
loss-stack-not-irrational = STACK ne distingue pas un tel irrationnel de son calcul
loss-stack-not-measure = STACK n'a pas de test de décimales ni d'encadrement pour les grandeurs
loss-stack-not-unit = STACK ne connaît pas l'unité « { $unit } »
loss-stack-not-name = « { $name } » veut dire autre chose dans STACK, ou rien
loss-stack-not-system = STACK compare les systèmes par leurs solutions complexes, non par les réelles
loss-stack-not-type = STACK n'a pas de question qui juge « { $type } » comme nous
stack-inequality = Écris « <= » pour ⩽ et « >= » pour ⩾.
stack-interval = Écris un intervalle avec un mot et ses deux bornes : cc(1; 2) pour [1 ; 2], oo(1; 2) pour ]1 ; 2[, co(1; 2) pour [1 ; 2[, oc(1; 2) pour ]1 ; 2] ; écris inf pour l'infini.
stack-set = Écris un ensemble entre accolades, ses éléments séparés par des points-virgules ; écris une accolade ouverte et une fermée pour l'ensemble vide.
stack-matrix = Écris une ligne de la matrice sur chaque ligne, ses coefficients séparés par des espaces.
stack-units = Écris le nombre, puis l'unité : 3 m/s.
stack-list = Écris les nombres dans l'ordre entre crochets : [1; 2].
stack-inequalities = Écris x > 1 and x < 3 pour 1 < x < 3, avec les mots « and » (et), « or » (ou) ; « <= » pour ⩽ et « >= » pour ⩾.
stack-system = Écris les équations entre crochets, séparées par des points-virgules : [x + y = 3; x - y = 1].
