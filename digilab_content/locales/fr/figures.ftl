# Les figures : ce qu'elles montrent, dit en mots (figure-…), et ce qui n'y va pas (E096).

figure-title-plane = Figure
figure-title-rule = Droite graduée
figure-title-table = Tableau
figure-title-chart = Graphique

figure-axes = Repère : axe { $x } de { $a } à { $b }, axe { $y } de { $c } à { $d }.
figure-point = Point { $name }.
figure-point-at = Point { $name } { $place }.
figure-segment = Segment d'extrémités { $a } et { $b }{ $has-label ->
    [no] { "" }
   *[other] , noté { $label }
 }{ $ticks ->
    [0] { "" }
    [one] , codé d'un trait
   *[other] , codé de { $ticks } traits
 }.
figure-line = Droite passant par { $a } et { $b }{ $has-label ->
    [no] { "" }
   *[other] , notée { $label }
 }.
figure-ray = Demi-droite d'origine { $a } passant par { $b }{ $has-label ->
    [no] { "" }
   *[other] , notée { $label }
 }.
figure-vector = Vecteur de { $a } vers { $b }{ $has-label ->
    [no] { "" }
   *[other] , noté { $label }
 }.
figure-triangle = Triangle { $names }{ $has-label ->
    [no] { "" }
   *[other] , noté { $label }
 }.
figure-polygon = Polygone { $names }{ $has-label ->
    [no] { "" }
   *[other] , noté { $label }
 }.
figure-closed = Contour fermé { $names }{ $has-label ->
    [no] { "" }
   *[other] , noté { $label }
 }.
figure-path = Ligne { $names }{ $has-label ->
    [no] { "" }
   *[other] , notée { $label }
 }.
figure-circle = Cercle de centre { $centre } et de rayon { $radius }{ $has-label ->
    [no] { "" }
   *[other] , noté { $label }
 }.
figure-ellipse = Ovale de centre { $centre }{ $has-label ->
    [no] { "" }
   *[other] , noté { $label }
 }.
figure-arc = Arc de { $turn }°, de centre { $centre } et de rayon { $radius }.
figure-angle = Angle { $names } marqué{ $has-label ->
    [no] { "" }
   *[other] , noté { $label }
 }.
figure-right-angle = Angle droit { $names }.
figure-curve = Courbe d'équation y = { $text }{ $has-label ->
    [no] { "" }
   *[other] , notée { $label }
 }.
figure-area = Domaine entre la courbe d'équation y = { $text } et l'axe des abscisses{ $has-label ->
    [no] { "" }
   *[other] , noté { $label }
 }.
figure-note = Texte « { $text } ».
figure-dots = Nuage de { $count ->
    [one] { $count } point
   *[other] { $count } points
 } : { $places }.
figure-rule = Droite graduée de { $a } à { $b }.
figure-mark = Un point{ $has-label ->
    [no] { "" }
   *[other] { " " }{ $label }
 } est placé en { $at }.
figure-interval = L'intervalle { $text } est marqué{ $has-label ->
    [no] { "" }
   *[other] , noté { $label }
 }.
figure-table = Tableau selon { $letter }, aux valeurs { $values }.
figure-sign = { $sign ->
    [plus] positif
    [minus] négatif
   *[other] non défini
 } de { $a } à { $b }
figure-sign-zero = nul en { $at }
figure-sign-bar = non défini en { $at }
figure-signs = Signe de { $name } : { $said }.
figure-varies = { $kind ->
    [up] croissante de { $a } à { $b }
    [down] décroissante de { $a } à { $b }
    [flat] constante de { $a } à { $b }
   *[none] non définie de { $a } à { $b }
 }
figure-value-at = en { $at }, { $value }
figure-bar-at = double barre en { $at }{ $has-left ->
    [no] { "" }
   *[other] , à gauche { $left }
 }{ $has-right ->
    [no] { "" }
   *[other] , à droite { $right }
 }
figure-variations = Variations de { $name } : { $said }.
figure-bars = Diagramme en barres{ $has-axis ->
    [no] { "" }
   *[other] { " " }({ $axis })
 } : { $entries }.
figure-pie = Diagramme circulaire : { $entries }.
figure-histogram = Histogramme{ $has-axis ->
    [no] { "" }
   *[other] { " " }({ $axis })
 } : { $entries }.
figure-box = Boîte à moustaches{ $has-name ->
    [no] { "" }
   *[other] { " " }{ $name }
 } : minimum { $a }, premier quartile { $b }, médiane { $c }, troisième quartile { $d }, maximum { $e }.

E096 = { $why ->
    [command] « { $name } » n'est pas une commande de figure.
    [option] « { $name } » n'est pas une option de cette commande.
    [quote] Un guillemet n'est pas refermé.
    [bracket] Une parenthèse n'est pas refermée : « { $name } ».
    [twice] L'option « { $name } » est écrite deux fois.
    [short] Il manque quelque chose après « { $name } ».
    [more] « { $name } » est en trop.
    [number] « { $name } » n'est pas un nombre (au plus un million).
    [range] « { $name } » doit être un entier de { $low } à { $high }.
    [span] « { $name } » n'est pas un domaine comme -3..5.
    [place] « { $name } » n'est pas un point.
    [point] Le point « { $name } » n'est pas déclaré au-dessus.
    [colour] « { $name } » n'est pas une couleur.
    [way] « { $name } » n'est pas un côté.
    [one-of] « { $name } » n'est pas possible ici.
    [long] Le texte dépasse { $limit } caractères.
    [known] Le point « { $name } » est déjà déclaré.
    [name] « { $name } » n'est pas un nom de point.
    [many] Il y en a plus de { $limit }.
    [lines] La figure a plus de { $limit } lignes.
    [once] « { $name } » ne s'écrit qu'une fois.
    [step] Ce pas donne plus de { $limit } graduations, ou n'est pas positif.
    [count] « { $name } » demande { $count } points.
    [corners] « { $name } » demande de { $count } à { $limit } points.
    [same] Deux des points de « { $name } » sont au même endroit.
    [part] « { $name } » n'est ni un côté (AB=5) ni un angle (A=60) de ce triangle.
    [triangle] Ces mesures ne donnent pas un seul triangle.
    [radius] Le rayon doit être positif.
    [arc] L'angle de fin doit suivre l'angle de début, d'un tour au plus.
    [function] « { $name } » n'est pas une fonction de x.
    [interval] Ce n'est pas un intervalle.
    [outside] « { $name } » est en dehors de la droite graduée.
    [window] « { $name } » est loin en dehors de la fenêtre des axes, en { $place }.
    [colon] Il manque « : » après le nom.
    [values] Il faut de 2 à { $limit } valeurs courtes, séparées par « ; ».
    [table-first] La ligne « table » doit venir avant.
    [sign] « { $name } » n'a pas sa place ici.
    [signs] { $found } signes pour { $wanted } intervalles.
    [variation] « { $name } » n'a pas sa place ici.
    [arrows] { $found } flèches pour { $wanted } intervalles.
    [mixed] Un graphique ne mêle pas « { $name } » et « { $other } ».
    [positive] « { $name } » doit être positif.
    [overlap] La classe « { $name } » recouvre la précédente.
    [box-order] Les cinq nombres doivent aller du plus petit au plus grand.
    [kind] « { $name } » ne va pas avec le reste : une figure est d'une seule sorte.
    [no-words] Il manque le texte.
   *[empty] La figure est vide.
 }
    .help = { $why ->
        [command] Commandes : { $known }.
        [option] Options : { $known }.
        [quote] Refermez le guillemet : "…".
        [bracket] Refermez la parenthèse : (2 ; 3).
        [short] Écrivez par exemple « { $usage } ».
        [more] Écrivez par exemple « { $usage } ».
        [count] Écrivez par exemple « { $usage } ».
        [place] Écrivez (2 ; 3), ou le nom d'un point déclaré au-dessus.
        [number] Écrivez par exemple 2,5, 1/2 ou sqrt(3).
        [span] Écrivez le plus petit nombre, deux points, le plus grand : -3..5.
        [point] Points connus : { $known }.
        [colour] Couleurs : { $known }.
        [way] Côtés : { $known }.
        [one-of] Écrivez l'un de : { $known }.
        [name] Un nom commence par une lettre et n'a pas plus de 20 signes.
        [known] Donnez-lui un autre nom.
        [part] Sommets : { $names }. Écrivez par exemple AB=5 ou A=60.
        [triangle] Donnez trois côtés, deux côtés et l'angle entre eux, ou un côté et deux angles.
        [function] Écrivez par exemple « curve y = 2*x^2 - 1 on -2..2 ».
        [interval] Écrivez par exemple « interval ]-1 ; 3] » ou « interval [2 ; +inf[ ».
        [window] Agrandissez la fenêtre (axes x=… y=…) ou corrigez les coordonnées.
        [colon] Écrivez par exemple « signs f'(x) : + 0 - ».
        [values] Écrivez par exemple « table x : -inf ; 0 ; +inf ».
        [table-first] Commencez par « table x : -inf ; 0 ; +inf ».
        [sign] Écrivez +, -, 0, || ou |, séparés par des espaces.
        [signs] Écrivez un signe entre deux valeurs de la ligne « table ».
        [variation] Écrivez par exemple « variations f(x) : -inf / 3 \ 1 || 0 / +inf ».
        [arrows] Écrivez une flèche (/ ou \) entre deux valeurs de la ligne « table ».
        [box-order] Écrivez minimum, Q1, médiane, Q3, maximum.
        [kind] Faites-en une seconde figure.
        [empty] Écrivez au moins une ligne, par exemple « point A 2 3 ».
       *[other] Corrigez cette ligne de la figure.
     }
    .page =
        Un bloc ```figure dessine une figure : une chose par ligne, d'abord une commande (point, segment, curve,
        numberline, table, bar …), puis ce qu'elle relie, puis des options « nom=valeur ». La ligne indiquée ne se
        lit pas. La page « Figures » du manuel montre chaque commande.
