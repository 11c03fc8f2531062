E400 = { $target } : le champ « { $field } » de « { $exercise } » ({ $in }) est { $level }, pas exact : { $reason-says }.
    .help = Modifie l'exercice pour que la cible puisse le dire, choisis une autre cible, ou publie sans --strict.
    .page =
        Avec `--strict`, on ne publie que ce que chaque cible garde exactement : même verdict, même note et mêmes mots
        pour chaque réponse. Rien n'a été écrit. Les niveaux : `bounded` (une liste d'écritures ; le reste va à une
        personne ou compte faux, comme le dit la raison), `manual` (une personne corrige), `refused` (la cible ne peut
        pas le dire).

            digilab-content build exercices --target site,json -o sortie --strict
E401 = { $why ->
    [unknown] Profil inconnu : « { $profile } ».
   *[version] { $profile } ne lit pas ce que la cible { $target } écrit.
    }
    .help = { $why ->
        [unknown] Profils : { $known }.
       *[version] Pour { $profile }, publie la cible { $known }.
        }
    .page =
        Un profil nomme la plateforme à laquelle le paquet est destiné. Chacune ne lit que certaines versions de QTI :
        Canvas QTI 1.2, Blackboard et Inspera QTI 2.1, TAO 2.1 et 2.2.

            digilab-content build . --target qti21 --profile blackboard -o sortie

# What a target cannot say, and why.
loss-moodle-apart = ces langues ne peuvent pas tenir dans une même question (réponses à écrire ou mots des menus différents) : elle est publiée une fois par langue
family-e40 = publier : ce que les cibles gardent
loss-moodle-gaps = Moodle marque chaque trou, et dit ses mots pour l'ensemble de la phrase
loss-counts = la plateforme dit comment tient la réponse entière, et les mots de chaque partie : elle ne compte pas ce qui est juste ou ce qui manque
qti-lost-blackboard = Blackboard laisse de côté les questions qui ont un traitement des réponses : cette réponse devient une question ouverte, qu'une personne corrige
qti-lost-blackboard-words = Blackboard ne lit que la bonne réponse : ni commentaires ni solution
loss-ungraded = ce que l'exercice demande de réécrire, sans compter d'essai, compte faux sur la plateforme
loss-ungraded-read = ce que l'exercice demande de réécrire, sans compter d'essai, est lu par une personne
E403 = { $why ->
    [full] Plus de place sur le disque de « { $folder } ».
   *[other] Impossible d'écrire dans « { $folder } » : { $said }.
    }
    .help = { $why ->
        [full] Libérer de la place ou donner un autre dossier avec -o. Ce qui était publié est toujours là, entier.
       *[other] Vérifier que c'est un dossier où l'écriture est permise, ou en donner un autre avec -o.
        }
    .page =
        La publication écrit à côté de la dernière et prend sa place à la fin. Si elle ne peut pas écrire, elle s'arrête,
        efface ce qu'elle avait commencé et laisse la dernière telle quelle. Il faut de la place pour une seconde copie de
        ce qui a changé.

            digilab-content build exercises --target site -o /media/usb/site
