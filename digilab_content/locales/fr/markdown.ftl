# Le texte d'un exercice : en-tête, titres, listes, champs, formules, liens (E020–E023, E032, E034, E036, W20x).

E020 = { $why ->
    [open] L'en-tête n'est pas refermé.
    [shape] L'en-tête n'est pas fait de lignes « clé: valeur ».
   *[missing] L'en-tête manque : la première ligne n'est pas « --- ».
 }
    .help = { $why ->
        [open] Ajoute une ligne « --- » après la dernière clé de l'en-tête.
        [shape] Écris une clé par ligne, par exemple « exo: 1 » puis « id: calcul-001 ».
       *[missing] Commence le fichier par quatre lignes : « --- », « exo: 1 », « id: calcul-001 », « --- ».
     }
    .page = Un exercice commence par un en-tête entre deux lignes « --- ». Il contient au moins « exo: 1 » et un « id » en minuscules, chiffres et tirets. L'énoncé vient après la seconde ligne « --- ».
E021 = { $why ->
    [deep] Des listes ou des citations sont emboîtées sur plus de { $limit } niveaux : la suite est ignorée.
   *[long] Le texte est trop long : { $size } caractères, pour { $limit } au plus.
 }
    .help = { $why ->
        [deep] Sors les listes et les citations les unes des autres.
       *[long] Partage l'exercice en plusieurs fichiers.
     }
    .page = Un exercice tient sur quelques pages. La longueur et l'emboîtement sont limités pour qu'aucun fichier ne bloque l'ordinateur.
E022 = { $why ->
    [twice] La section « { $name } » est écrite deux fois (la première à la ligne { $line }).
    [front] « { $name } » ne s'écrit pas dans l'en-tête d'un fichier Markdown.
    [level] « { $name } » n'a pas le bon nombre de dièses pour être une section.
   *[unknown] Le titre « ## { $name } » n'est pas une section d'exercice.
 }
    .help = { $why ->
        [twice] Réunis les deux sections sous un seul titre.
        [front] { $name ->
            [statement] Écris l'énoncé après la seconde ligne « --- ».
           *[other] Écris ce texte sous un titre « { $heading } », après l'énoncé.
         }
        [level] Écris deux dièses : « ## Réponses ».
       *[unknown] Sections : ## Réponses, ## Indices, ## Étapes, ## Solution, ## Tests, ## Notes. Pour un titre dans l'énoncé, écris ### au lieu de ##.
     }
    .page = Les titres « ## » sont réservés : Réponses, Indices, Étapes, Solution, Tests, Notes (ou leurs noms anglais et arabes). Dans l'énoncé, les parties a), b), c) ont des titres « ### ».
E023 = { $why ->
    [lazy] Cette ligne suit une proposition sans en faire partie clairement.
    [after-quote] Ce texte vient après le commentaire d'une ligne.
    [empty-key] Cette case n'est suivie de rien.
    [empty-message] « { $name } » n'a pas de texte.
    [stray] Ce texte n'est pas dans le commentaire.
    [cells] Cette ligne du tableau a { $cells } cases, l'en-tête en a { $columns }.
    [few-cells] Cette ligne du tableau n'a que { $cells } cases, l'en-tête en a { $columns }.
    [rule] La ligne de tirets a { $cells } cases, l'en-tête en a { $columns }.
    [no-header] Ce tableau n'a pas de ligne de tirets sous son en-tête.
    [no-name] Une colonne du tableau n'a pas de nom.
    [which] Il y a plusieurs champs ({ $names }) : à lequel vont ces réponses ?
    [no-slot] Ces réponses ne vont à aucun champ : l'énoncé n'en a pas.
    [hints] Ce texte n'est pas dans la liste numérotée des indices.
    [steps] Ce texte n'est pas dans la liste numérotée des étapes.
   *[answers] Cette ligne n'est pas une réponse.
 }
    .help = { $why ->
        [lazy] Décale-la de deux espaces si elle continue la proposition, sinon laisse une ligne vide avant elle.
        [after-quote] Commence-le par « > » s'il fait partie du commentaire, sinon retire-le.
        [empty-key] Écris la réponse après la case : « - [x] `3/4` » ou « - [x] stomates ».
        [empty-message] Écris-le sur la ligne suivante, décalé et précédé de « > ».
        [stray] Mets-le sous la ligne, décalé et précédé de « > ».
        [cells] Dans une case, la barre s'écrit « \| ». Sinon, retire la case en trop.
        [few-cells] Complète la ligne avec des cases vides : « | | ».
        [rule] Écris une case « --- » pour chaque colonne : « |---|---| ».
        [no-header] Sous la ligne des noms de colonnes, ajoute « |---|---| » avec autant de cases.
        [no-name] Donne-lui le nom d'un champ ou d'un paramètre, ou « verdict », « erreur », « score », « message ».
        [which] Mets un titre « ### nom-du-champ » avant les réponses de chacun.
        [no-slot] Mets « [[nom]] » dans l'énoncé, là où l'élève répond.
        [hints] Commence chaque indice par « 1. », « 2. » ; décale de trois espaces la suite d'un même indice.
        [steps] Commence chaque étape par « 1. », « 2. » ; décale de trois espaces la suite d'une même étape.
       *[answers] Écris « - [x] » pour une réponse juste, « - [ ] » pour une erreur prévue, et les explications dessous après « > ».
     }
    .page = Sous « ## Réponses », chaque réponse est une ligne « - [x] » (juste) ou « - [ ] » (erreur prévue) avec son commentaire dessous, décalé, après « > ». Les indices et les étapes sont des listes numérotées. Un tableau a le même nombre de cases sur chaque ligne ; une barre dans une case s'écrit « \| ».
E032 = { $why ->
    [place] « { $name } » n'a pas de sens ici.
    [twice] « { $name } » : cette sorte d'attribut est déjà écrite.
    [empty] Les accolades sont vides.
    [percent] « { $name } » n'est pas un pourcentage entre -100 % et 100 %.
    [value] « { $name } » n'a pas de valeur.
    [id] « { $name } » n'est pas un identifiant.
   *[unknown] L'attribut « { $name } » n'existe pas.
 }
    .help = { $why ->
        [place] Retire-le, ou mets-le sur la ligne qu'il concerne.
        [twice] Garde-en un seul.
        [empty] Retire-les, ou écris « {"{#nom}"} ».
        [percent] Écris par exemple « {"{50%}"} » ou « {"{-25%}"} ».
        [value] Écris par exemple « {"{mistake=perimetre}"} ».
        [id] Écris « #nom » avec des lettres, des chiffres et des tirets.
       *[unknown] Attributs : #nom, 50%, 2pt, fixed, any=k, after=#nom, keywords=mots, manual, ungraded, strict, review=…, mistake=… Pour de vraies accolades, écris la formule entre dollars ou l'expression entre accents graves.
     }
    .page = Des accolades en fin de ligne donnent l'identifiant, la part de note et les autres attributs d'une réponse : « - [ ] `2*pi*r` {"{#perimetre 25%}"} ».
E034 = { $why ->
    [slot-id] « { $name } » n'est pas un nom de champ.
    [slot-open] Ce champ n'est pas refermé.
    [slot-empty] Ce champ est vide.
    [slot-key] La réponse de ce champ est vide.
    [slot-in-math] Un champ ne peut pas être dans une formule.
    [slot-here] Le champ « { $name } » n'est ni dans l'énoncé ni dans une étape.
    [slot-chosen] Le champ « { $name } » est de type { $type } : ses réponses ne s'écrivent pas dans la phrase.
    [alternatives] Les réponses de ce champ n'ont pas la même { $name ->
        [unit] unité
       *[other] tolérance
     } : { $value } et { $other }.
    [interp-open] Ces doubles accolades ne sont pas refermées.
    [interp-empty] Il n'y a rien entre ces doubles accolades.
    [filter] Le filtre « { $name } » n'existe pas.
    [braces] Les accolades de cette formule ne vont pas par paires.
    [comment] Ce commentaire n'est pas refermé.
   *[fence] Ce bloc de code n'est pas refermé : il avale toute la suite du fichier.
 }
    .help = { $why ->
        [slot-id] Écris un nom simple, « [[aire]] », ou une réponse après un signe égal : « [[= 12]] ».
        [slot-open] Ajoute « ]] ».
        [slot-empty] Écris « [[nom]] », ou la réponse : « [[= 56]] ».
        [slot-key] Écris la réponse après le signe égal : « [[= 56]] », « [[= glucose | sucre]] ».
        [slot-in-math] Ferme la formule avant le champ : « $x =$ [[x]] ».
        [slot-here] Retire-le d'ici : l'élève ne répond que dans l'énoncé et dans les étapes.
        [slot-chosen] Écris « [[{ $name }]] », et les propositions « - [x] » sous « ## Réponses ».
        [alternatives] Écris la même à chaque réponse, ou fais du champ un champ nommé avec ses options dans l'en-tête.
        [interp-open] Ajoute {"« }} »"} après l'expression, sans accolade entre les deux. Pour de vraies accolades, écris {"« \\{ »"}.
        [interp-empty] Écris une expression : {"« {{a*x + b}} »"}.
        [filter] Filtres : raw, dec(2), sci(2), frac, signed, coef, paren, pct, words, plural(one=…, other=…).
        [braces] Vérifie que chaque {"« { »"} a son {"« } »"}. Une accolade que l'on voit s'écrit {"« \\{ »"}.
        [comment] Ajoute « --> ».
       *[fence] Ajoute une ligne « ``` » après le bloc.
     }
    .page = Un champ s'écrit « [[nom]] » ou « [[= réponse]] », une valeur {"« {{expression}} »"} ou {"« {{expression | filtre}} »"}, une formule « $…$ ». Chacun se referme ; un champ reste hors des formules.
E036 = { $why ->
    [link] L'adresse « { $name } » n'est pas admise.
   *[html] Le HTML n'est pas admis : « { $name } » serait montré tel quel.
 }
    .help = { $why ->
        [link] Un lien commence par https://, http:// ou mailto:. Une image s'écrit « ![description](fichier.png) ».
       *[html] Écris du Markdown : **gras**, *italique*, une ligne vide pour un paragraphe. Pour montrer le signe, écris « \< ».
     }
    .page = Un exercice est du Markdown sans HTML, pour être le même dans Moodle, en QTI, sur le site et sur papier. Les liens vont vers http, https ou mailto.
W200 = « { $name } » sera attendu mot pour mot, car ce n'est pas un nombre avec une unité connue.
    .help = Mets le mot hors du champ : « [[= 56]] élèves ». Si c'est bien un texte, écris-le entre guillemets : « [[= "{ $name }"]] ».
    .page = Une réponse dans la phrase est un nombre, un nombre avec une unité (« 56 cm »), une expression, ou un texte. « 56 élèves » est un texte : l'élève qui répond 56 aurait faux.
W201 = « { $name } » n'ouvre pas de formule ici.
    .help = Écris la formule entre dollars : « $x^2$ », ou « $$ … $$ » sur des lignes à part.
    .page = Les formules s'écrivent entre « $ » (ou « $$ »). « \( » et « \[ » sont montrés tels quels.
W202 = Ce « $ » n'ouvre pas de formule : il est montré tel quel.
    .help = Ferme la formule par un « $ » collé à son dernier caractère, ou écris « \$ » pour un vrai dollar.
    .page = Une formule s'ouvre par un « $ » suivi d'un caractère et se ferme par un « $ » précédé d'un caractère, sans espace : « $x + 1$ ».
W203 = Cette liste de propositions ne suit aucun champ : elle est montrée comme un texte, cases comprises.
    .help = Mets « [[nom]] » seul sur la ligne d'avant, ou retire les cases.
    .page = Une liste « - [ ] » donne les propositions du champ écrit seul sur la ligne juste avant elle. Dans un énoncé sans aucun champ, elle est le champ « choice ».
W204 = La section « { $name } » est vide.
    .help = Remplis-la ou retire son titre.
    .page = Un titre de section sans rien dessous est sans doute un oubli.
