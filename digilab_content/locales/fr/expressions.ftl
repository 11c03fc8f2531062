# Expressions, paramètres, variantes et tests (E05x, E06x, E07x, W11x).

E050 = Expression illisible.
    .help = Écris un calcul avec + - * / ^ ( ), des nombres à point (2.5), les noms déclarés et les fonctions connues.
    .page = Une expression entre accents graves, dans « params », « require » ou entre double accolades n'a pas pu être lue. Exemple : « 2*x*(x+1) », « gcd(a, b) == 1 », « diff(f, x) ». Les nombres s'écrivent avec un point et la multiplication avec « * ».
E051 = Le paramètre « { $name } » n'est pas compris.
    .help = Écris « int 1..9 », « decimal 0.5..2.5 step 0.1 », « one of 2, 3, 5 » ou « = expression ».
    .page = Un paramètre se tire au hasard (« a: int -5..5 except 0 », « I: decimal 0.6..2.5 step 0.1 », « n: one of 2, 3, 4 ») ou se calcule (« u: = a*x + b »).
E052 = L'intervalle du paramètre « { $name } » est mal écrit.
    .help = Écris deux nombres séparés par deux points : « int -5..5 », « int 0..100 step 10 », « int -3..3 except 0 ».
    .page = Après « int » ou « decimal » vient un intervalle « bas..haut », puis au besoin « step pas » et « except liste ». Les bornes d'un « int » sont des entiers.
E053 = Le paramètre décimal « { $name } » n'a pas de pas.
    .help = Ajoute le pas : « decimal 0.5..2.5 step 0.1 ».
    .page = Un paramètre « decimal » se tire parmi les valeurs bas, bas + pas, bas + 2 pas… : le pas est obligatoire.
E054 = L'intervalle du paramètre « { $name } » est vide ou trop grand.
    .help = La borne basse vient d'abord, le pas est positif, et il y a au plus dix millions de valeurs.
    .page = « int 9..1 » ne contient aucune valeur : écris « int 1..9 ».
E055 = Le nom « { $name } » n'est pas connu ici.
    .help = Déclare-le dans « params » ou dans « symbols », ou corrige-le.
    .page = Une expression ne peut employer que les paramètres, les lettres de « symbols », les identifiants de champs et les fonctions du format.
E056 = La fonction « { $name } » n'existe pas.
    .help = Fonctions : abs, sqrt, root, gcd, lcm, diff, integrate, expand, factor, simplify, solve, sin, cos, exp, ln, log, round…
    .page = Seules les fonctions du format sont calculées ; rien d'autre n'est jamais exécuté.
E057 = L'expression est trop grande.
    .help = Découpe le calcul en plusieurs paramètres ; exposant au plus 64, entiers au plus 10^30, profondeur au plus 40.
    .page = Les limites protègent l'ordinateur de l'élève et le vôtre : 300 nœuds, 40 niveaux de parenthèses, exposants jusqu'à 64, entiers jusqu'à 10^30.
E058 = La fonction n'a pas le bon nombre d'arguments.
    .help = Exemples : « gcd(a, b) », « diff(f, x) », « round(x, 2) », « if(condition, a, b) ».
    .page = Chaque fonction attend un nombre précis d'arguments, séparés par des virgules.
E059 = Division par zéro dans l'expression.
    .help = Écarte ce cas avec « require », par exemple « - a != 0 », ou avec « except 0 ».
    .page = Pour certaines valeurs des paramètres, l'expression n'a pas de valeur. « require » écarte ces variantes.
E060 = Aucune variante ne satisfait les contraintes ({ $tried } essayées).
    .help = Assouplis « require » ou élargis les intervalles. Refus par contrainte : { $each }
    .page = Toutes les combinaisons de paramètres sont refusées par « require ». Le compte des refus de chaque ligne montre laquelle est trop sévère.
E062 = Une mauvaise réponse prévue est juste dans { $collided } variantes sur { $valid }.
    .help = Ajoute à « require » une ligne qui sépare la mauvaise réponse de la bonne, par exemple « - a != b ».
    .page = Une variante où une ligne fausse vaut la réponse juste est écartée. Quand c'est plus de la moitié des variantes, l'exercice est à revoir.
E063 = Le paramètre « { $name } » se définit par lui-même.
    .help = Un paramètre calculé n'emploie que des paramètres qui ne dépendent pas de lui.
    .page = « a: = b + 1 » et « b: = a - 1 » tournent en rond : donne une valeur à l'un des deux.
E064 = La clé du champ « { $slot } » dépend d'elle-même.
    .help = Une clé peut employer un autre champ, mais pas en rond.
    .page = La clé du champ P peut employer U (« U*I ») si celle de U n'emploie pas P.
E070 = La colonne « { $column } » du tableau de tests n'est ni un champ, ni un paramètre, ni « verdict », « erreur », « score » ou « message ».
    .help = Donne à la colonne le nom d'un champ ou d'un paramètre de l'exercice.
    .page = Les colonnes d'un tableau de tests : les champs (ce que l'élève tape), les paramètres (ils fixent la variante), verdict, erreur, score, message.
E071 = La cellule « { $cell } » n'est pas une expression de cette variante.
    .help = Entre accents graves, écris une expression ; sans accents graves, ce que l'élève tape.
    .page = Une cellule entre accents graves est calculée dans chaque variante ; une cellule ordinaire est tapée telle quelle.
E072 = Aucune variante n'a ces valeurs.
    .help = Choisis des valeurs que « params » et « require » permettent.
    .page = Les colonnes de paramètres fixent la variante à tester : elle doit exister.
E073 = Verdict inconnu : « { $word } ».
    .help = Écris juste, partiel, faux ou illisible (ou « U faux ; P juste » quand il y a plusieurs champs).
    .page = Les verdicts d'un test : juste, partiel, faux, illisible ; en anglais right, partial, wrong, invalid ; en arabe صحيح، جزئي، خطأ، غير مقروء.
E074 = « { $word } » n'est ni une ligne de réponse ni un code.
    .help = Écris l'identifiant d'une ligne (« perimetre » pour {"{"}#perimetre{"}"}) ou un code (« @wrong_unit »).
    .page = La colonne « erreur » nomme la ligne qui doit répondre, ou le code d'un diagnostic.
E075 = « { $cell } » n'est pas un score.
    .help = Écris un nombre de 0 à 1, par exemple 0,5.
    .page = Le score d'un test est une part de la note, de 0 à 1.
E076 = Test échoué, variante { $variant } : « { $answer } » donne { $got }, attendu : { $expected }.
    .help = Corrige la clé, la ligne fausse ou le test.
    .page = Une ligne du tableau de tests n'a pas donné le verdict attendu.
E077 = Test { $test } échoué, champ « { $slot } », variante { $variant } : « { $answer } » donne { $got }, attendu : { $expected }.
    .help = T1 juste accepté · T2 fausse reconnue · T3 options distinctes · T4 réponse affichée relue · T5 illisible refusé · T6 textes imprimés · T7 mêmes verdicts dans chaque langue.
    .page = Sept tests sont faits pour chaque exercice, sans rien écrire : T1 chaque ligne juste est jugée juste ; T2 chaque ligne fausse reçoit son propre message ; T3 deux options affichées ne sont jamais égales ; T4 la réponse affichée se relit comme juste dans chaque langue et en LaTeX ; T5 le vide et le charabia sont illisibles ; T6 tous les textes s'impriment ; T7 toutes les traductions donnent les mêmes verdicts.
W110 = { $collided } variantes écartées : une mauvaise réponse prévue y est juste.
    .help = C'est sans danger ; « require » peut les exclure d'avance.
    .page = Une variante où une ligne fausse vaut la réponse juste n'est jamais proposée à l'élève.
