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
stack-inequality = Écris « <= » pour ⩽ et « >= » pour ⩾.
stack-interval = Écris un intervalle avec un mot et ses deux bornes : cc(1; 2) pour [1 ; 2], oo(1; 2) pour ]1 ; 2[, co(1; 2) pour [1 ; 2[, oc(1; 2) pour ]1 ; 2] ; écris inf pour l'infini.
stack-set = Écris un ensemble entre accolades, ses éléments séparés par des points-virgules ; écris une accolade ouverte et une fermée pour l'ensemble vide.
stack-matrix = Écris une ligne de la matrice sur chaque ligne, ses coefficients séparés par des espaces.
stack-units = Écris le nombre, puis l'unité : 3 m/s.
