E400 = { $target } : le champ « { $field } » de « { $exercise } » ({ $in }) est { $level }, pas exact : { $reason-says }.
    .help = Modifie l'exercice pour que la cible puisse le dire, choisis une autre cible, ou publie sans --strict.
    .page =
        Avec `--strict`, on ne publie que ce que chaque cible garde exactement : même verdict, même note et mêmes mots
        pour chaque réponse. Rien n'a été écrit. Les niveaux : `bounded` (une liste d'écritures ; le reste va à une
        personne ou compte faux, comme le dit la raison), `manual` (une personne corrige), `refused` (la cible ne peut
        pas le dire).

            digilab-content build exercices --target site,json -o sortie --strict

# What a target cannot say, and why.
loss-moodle-apart = ces langues ne peuvent pas tenir dans une même question (réponses à écrire ou mots des menus différents) : elle est publiée une fois par langue
family-e40 = publier : ce que les cibles gardent
loss-moodle-gaps = Moodle marque chaque trou, et dit ses mots pour l'ensemble de la phrase
loss-counts = la plateforme dit comment tient la réponse entière, et les mots de chaque partie : elle ne compte pas ce qui est juste ou ce qui manque
