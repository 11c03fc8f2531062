# La valeur est la bonne, mais pas partout (`domain`).
code-equal-where = Ton expression n'est égale à la bonne que pour { $where } : ailleurs, l'une des deux n'existe pas.
code-other-points = Ton expression a la même valeur que la bonne, mais elles n'existent pas toutes les deux aux mêmes points.
option-expression-domain = Où la réponse doit exister : là où la clé existe, à des points isolés près (`natural`), là exactement (`strict`), ou n'importe où, en étant égale là où les deux existent (`common`).
