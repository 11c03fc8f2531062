# Structure d'un exercice (E024–E031, E033, E035), traductions (E08x, W08x), images et sons (E09x, W090).

E024 = { $why ->
    [empty] Le champ « { $slot } » n'a pas de réponse juste.
    [table] Le champ « { $slot } » n'a pas de tableau.
    [options] Le champ « { $slot } » n'a pas de propositions.
    [type] Le type du champ « { $slot } » n'est pas dit, et sa réponse ne le montre pas.
   *[missing] Rien n'est dit du champ « { $slot } ».
 }
    .help = { $why ->
        [empty] Écris « - [x] `réponse` » sous « ## Réponses » (et sous « ### { $slot } » s'il y a plusieurs champs).
        [table] Mets son tableau juste après « [[{ $slot }]] » écrit seul sur sa ligne.
        [options] Mets sa liste « - [x] … », « - [ ] … » juste après « [[{ $slot }]] » écrit seul sur sa ligne, ou sous « ## Réponses ».
        [type] Écris « { $slot }: number », ou « expression », « set », « text »… sous « answers: » dans l'en-tête.
       *[missing] Écris « { $slot }: number » (ou un autre type) sous « answers: » dans l'en-tête et sa réponse sous « ## Réponses », ou la réponse sur place : « [[= 56]] ».
     }
    .page = Chaque champ de l'énoncé a besoin d'une réponse : sur place (« [[= 56]] »), sous « ## Réponses » (« - [x] `56` »), ou, pour un choix, dans la liste qui le suit.
E025 = Le champ « { $name } » a des réponses mais n'est pas dans l'énoncé.
    .help = Mets « [[{ $name }]] » là où l'élève répond, ou retire ces réponses.
    .page = Un champ décrit sous « answers: » ou « ## Réponses » doit se trouver dans l'énoncé ou dans une étape, sous le même nom, majuscules comprises.
E026 = Le champ « { $slot } » est deux fois dans le texte (la première à la ligne { $line }).
    .help = Donne un autre nom au second champ.
    .page = Un champ est un seul endroit où répondre. Deux endroits ont deux noms.
E027 = « { $name } » est à la fois un paramètre et un champ.
    .help = Renomme le paramètre, par exemple « { $name }v », partout où il sert.
    .page = Dans une réponse, un nom de champ veut dire sa valeur juste ; un paramètre du même nom serait ambigu. Un nom est un paramètre ou un champ, jamais les deux.
E028 = { $why ->
    [one] Le champ « { $slot } » n'a qu'une proposition.
    [few] Le champ « { $slot } » n'a pas au moins deux lignes à ordonner.
    [two-lists] Une deuxième liste de propositions, et aucun champ pour la recevoir.
    [order] Une ligne en trop d'un champ à ordonner ne peut pas être juste.
   *[none-right] Aucune proposition du champ « { $slot } » n'est juste.
 }
    .help = { $why ->
        [one] Ajoute au moins une autre proposition.
        [few] Écris les lignes dans le bon ordre : « 1. … », « 2. … ».
        [two-lists] Mets un champ « [[nom]] » seul sur la ligne avant chaque liste.
        [order] Écris « - [ ] », ou mets la ligne à sa place dans la liste numérotée.
       *[none-right] Mets un x dans la case de la bonne : « - [x] », ou donne son numéro avec « value: ».
     }
    .page = Une liste de propositions en a au moins deux, dont une juste, marquée « - [x] ». Le numéro de la bonne peut aussi venir d'une expression : « value: = if(P > 100, 1, 2) ».
E029 = { $why ->
    [message] Le message de « { $name } » est écrit deux fois.
    [column] La colonne « { $name } » est écrite deux fois.
   *[line] L'identifiant « { $name } » est déjà pris dans le champ « { $slot } » (ligne { $line }).
 }
    .help = { $why ->
        [message] Garde un seul texte.
        [column] Retire l'une des deux.
       *[line] Donne un autre nom à cette ligne.
     }
    .page = Dans un champ, chaque ligne a son identifiant : les tests, les traductions et les statistiques la nomment ainsi.
E030 = { $why ->
    [id] Aucune ligne du champ « { $slot } » ne s'appelle « { $name } ».
   *[code] Le code « { $name } » n'existe pas.
 }
    .help = { $why ->
        [id] Écris l'identifiant d'une ligne, celui qui est entre accolades : « {"{#nom}"} ».
       *[code] Codes courants : @wrong_unit, @too_many_decimals, @not_irreducible, @not_expanded, @typo, @syntax, @wrong.
     }
    .page = Une ligne « - `@code` » suivie d'un commentaire remplace le texte que l'élève verrait pour ce diagnostic.
E031 = { $why ->
    [no-slot] L'énoncé n'a aucun endroit où répondre.
   *[empty] L'énoncé est vide.
 }
    .help = Écris la question après la seconde ligne « --- », et « [[= 56]] » ou « [[nom]] » là où l'élève répond.
    .page = L'énoncé est le texte entre l'en-tête et la première section « ## ». Il contient au moins un champ ou une liste de propositions.
E033 = { $why ->
    [self] Le champ « { $slot } » se suit lui-même.
    [after] « after=#{ $name } » : aucune ligne du champ « { $slot } » ne s'appelle ainsi.
   *[follow] « follow: { $name } » : aucun autre champ ne s'appelle ainsi.
 }
    .help = { $why ->
        [after] Écris l'identifiant d'une autre ligne de la même liste.
       *[follow] Écris le nom d'un autre champ de l'exercice.
     }
    .page = « follow: [U] » juge une réponse aussi d'après ce que l'élève a trouvé au champ U ; « after=#b » dit qu'une ligne vient après une autre.
E035 = L'identifiant « { $id } » est déjà celui de « { $other } ».
    .help = Donne un autre « id » à l'un des deux exercices ; un « id » déjà publié ne change pas.
    .page = L'« id » d'un exercice est unique dans le projet et ne change jamais : c'est lui qui permet de mettre à jour une question dans Moodle sans la doubler.
E080 = { $why ->
    [other] Cette traduction est celle de « { $name } », pas de « { $pivot } ».
   *[missing] La traduction ne dit pas de quel exercice elle vient.
 }
    .help = Écris « translation_of: { $pivot } » dans l'en-tête, ou donne au fichier le nom de son exercice.
    .page = Une traduction « x.ar.exo.md » est à côté de son exercice « x.exo.md » et le nomme : « translation_of: son-id ».
E081 = { $why ->
    [extra] Le champ « { $slot } » n'est pas dans l'exercice d'origine.
   *[missing] Le champ « { $slot } » manque dans la traduction.
 }
    .help = { $why ->
        [extra] Retire-le, ou corrige son nom.
       *[missing] Mets « [[{ $slot }]] » dans le texte traduit, là où l'élève répond.
     }
    .page = Une traduction a les mêmes champs que l'exercice d'origine. Les champs « [[= …]] » sans nom se correspondent dans l'ordre où ils sont écrits.
E082 = Aucune ligne du champ « { $slot } » ne s'appelle « { $name } ».
    .help = Lignes de l'exercice d'origine : { $names }.
    .page = Dans une traduction, « - `#nom` » donne le commentaire de la ligne de ce nom ; « #right », « #right2 » sont les réponses justes sans nom.
E083 = { $why ->
    [steps] La traduction a { $here } étapes, l'exercice d'origine en a { $pivot }.
   *[hints] La traduction a { $here } indices, l'exercice d'origine en a { $pivot }.
 }
    .help = Traduis-les tous, dans le même ordre.
    .page = Les indices et les étapes coûtent et se montrent de la même façon dans toutes les langues : il en faut autant.
E084 = { $why ->
    [missing] Les propositions du champ « { $slot } » ne sont pas traduites.
    [right] Les propositions justes du champ « { $slot } » ne sont pas celles de l'exercice d'origine.
   *[count] Le champ « { $slot } » a { $here } propositions, { $pivot } dans l'exercice d'origine.
 }
    .help = { $why ->
        [missing] Écris de nouveau la liste « - [ ] … » après « [[{ $slot }]] », avec les mêmes « #id » ou dans le même ordre.
        [right] Garde les mêmes cases cochées, avec les mêmes « #id » ou dans le même ordre.
       *[count] Écris-les toutes, avec les mêmes « #id » ou dans le même ordre.
     }
    .page = Les propositions traduites correspondent à celles d'origine par leur « #id », ou par leur place quand aucune n'en a.
E085 = { $why ->
    [missing] La traduction ne dit pas sa langue.
    [same] La traduction est dans la langue de l'exercice d'origine ({ $name }).
   *[unknown] La langue « { $name } » n'est pas connue.
 }
    .help = Écris « lang: ar », « lang: fr » ou « lang: en » dans l'en-tête.
    .page = Une traduction dit sa langue, autre que celle de l'exercice d'origine.
E086 = Le tableau du champ « { $slot } » n'a pas les mêmes cases que celui d'origine ({ $here } lignes, { $pivot } dans l'exercice d'origine).
    .help = Écris le même tableau, ligne par ligne, cases vides comprises.
    .page = Les lignes d'un tableau se correspondent par leur place d'une langue à l'autre.
E090 = Le fichier « { $src } » est introuvable.
    .help = Vérifie le nom, majuscules comprises ; le chemin part du dossier de l'exercice.
    .page = Le chemin d'une image ou d'un son part du dossier du fichier de l'exercice : « ![plan](assets/plan.svg) ».
E091 = Le fichier « { $src } » est en dehors du projet.
    .help = Copie-le dans le dossier de l'exercice et écris un chemin relatif.
    .page = Un exercice n'emploie que des fichiers de son projet, par un chemin relatif, pour fonctionner sur toute machine.
E092 = L'image « { $src } » n'a pas de description.
    .help = Décris ce qu'il faut y voir : « ![triangle ABC rectangle en A]({ $src }) ». Si elle n'apprend rien, écris « {"{decorative}"} » après elle.
    .page = Un élève qui ne voit pas l'image travaille avec sa description : elle dit ce que l'image montre, sans donner la réponse.
E093 = L'enregistrement « { $src } » n'a pas de transcription.
    .help = Écris-la entre guillemets : « ![titre]({ $src } "le texte dit") », ou dans un fichier « { $file } ».
    .page = Un élève qui n'entend pas a besoin du texte de l'enregistrement : entre guillemets après le nom du fichier, ou dans un fichier texte à côté.
E094 = Le dessin « { $src } » contient { $why ->
    [external] une adresse extérieure
    [entity] une entité XML
   *[script] du code
 }.
    .help = Exporte-le en « SVG simple » depuis le logiciel de dessin, images incorporées.
    .page = Un dessin SVG montré à des élèves ne contient ni code ni lien vers l'extérieur.
E095 = { $why ->
    [remote] « { $src } » est une adresse sur Internet.
   *[ending] Les fichiers comme « { $src } » ne s'affichent pas partout.
 }
    .help = { $why ->
        [remote] Télécharge le fichier à côté de l'exercice (si sa licence le permet) et écris son nom.
       *[ending] Emploie png, jpg, gif, webp, svg pour une image, mp3, ogg, wav, m4a pour un son, mp4, webm pour un film.
     }
    .page = Un exercice fonctionne sans Internet et dans tous les navigateurs : ses fichiers sont à côté de lui, dans un format courant.
W080 = L'exercice d'origine a changé depuis cette traduction.
    .help = Relis la traduction, puis écris « source_hash: { $now } ».
    .page = « source_hash » retient l'état de l'exercice d'origine quand on l'a traduit. S'il a changé, la traduction est peut-être à revoir.
W081 = La réponse « { $here } » du champ « { $slot } » ne compte pas : celle de l'exercice d'origine est « { $pivot } ».
    .help = Écris la même, ou corrige l'exercice d'origine.
    .page = Les réponses qui ne sont pas des mots viennent de l'exercice d'origine, pour que toutes les langues soient jugées de même.
W082 = { $why ->
    [title] Le titre n'est pas traduit.
    [solution] La solution n'est pas traduite : elle ne sera pas montrée.
   *[feedback] Des commentaires du champ « { $slot } » ne sont pas traduits et ne seront pas montrés : { $names }.
 }
    .help = { $why ->
        [title] Ajoute « title: » dans l'en-tête.
        [solution] Ajoute la section du même titre avec le texte traduit.
       *[feedback] Ajoute « - `#nom` » et le commentaire traduit sous « ## Réponses ».
     }
    .page = Ce qui n'est pas traduit n'est pas montré : un texte dans une autre langue n'aide pas l'élève.
W083 = « { $name } » n'est pas lu dans une traduction.
    .help = Retire-le : il vient de l'exercice d'origine. Une traduction a « exo », « translation_of », « lang », « title », « topic », « translators » et « source_hash ».
    .page = Les paramètres, les types, les réponses et les tests sont ceux de l'exercice d'origine ; la traduction n'apporte que des phrases.
W090 = Le fichier « { $src } » pèse { $size } ko ; au-delà de { $limit } ko il est lent à charger à l'école.
    .help = Réduis ses dimensions ou sa qualité.
    .page = Le réseau des écoles est lent : une image ou un son reste sous 200 ko.
