try-choice = Réponse : le numéro de ton choix.
try-choices = Réponse : les numéros de tes choix, séparés par des virgules.
