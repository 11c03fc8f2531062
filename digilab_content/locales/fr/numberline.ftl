# La droite graduée : où placer la réponse, et ce qui ne va pas dans sa clé.
option-numberline-tolerance = Écart accepté entre le point et la clé : un nombre (`0.1`) ; exact sans cela.
option-numberline-snap = Distance entre deux positions de ce qu'on déplace ; une graduation, ou la moitié, le cinquième, le dixième d'une graduation.
site-rail-point = Place le point sur la droite (avec le doigt, la souris ou les flèches du clavier), ou écris sa valeur.
site-rail-points = Touche la droite pour poser ou enlever un point (au clavier : flèches, puis Entrée), ou écris les valeurs : 1 ; 3.
site-rail-interval = Déplace les deux bornes, tourne leurs crochets, ou écris l'intervalle : ]0 ; 1].
site-rail-position = point
site-rail-low = borne de gauche
site-rail-high = borne de droite
site-rail-cursor = curseur
site-rail-turn-low = Tourner le crochet de gauche
site-rail-turn-high = Tourner le crochet de droite

loss-rail = la réponse s'écrit sous la droite : on n'y déplace rien

E280 = { $why ->
    [figure] Le champ « { $slot } » n'a pas de droite graduée.
    [mixed] Les clés de « { $slot } » mêlent des nombres et des ensembles : { $key }.
    [tolerance] « tolerance » ne vaut que pour un point, pas pour un ensemble.
    [outside] La réponse { $key } est en dehors de la droite graduée.
    [fine] Un pas de { $key } est trop fin pour cette droite.
   *[snap] Aucune position de la droite ne tombe sur { $key }.
 }
    .help = { $why ->
        [figure] Mettez un bloc ```figure qui commence par « numberline 0..5 step=1 » juste sous [[{ $slot }]], seul sur sa ligne.
        [mixed] Écrivez partout des nombres, ou partout des intervalles ou des ensembles.
        [tolerance] Enlevez « tolerance », ou demandez un seul point.
        [outside] Allongez la droite (numberline) ou corrigez la clé.
        [fine] Choisissez un « snap » plus grand.
       *[snap] Donnez un « snap » qui y mène, ou une « tolerance ».
     }
    .page =
        Un champ numberline se répond sur la droite graduée qui le suit. Sa clé est un nombre (2.5), un intervalle
        (]0 ; 1]) ou des points (1 et 3 entre accolades) ; elle doit être sur la droite, là où le curseur peut aller.
