# Ce qu'a fait `validate --fix`.

validate-mended = { $fixes ->
    [0] Rien de certain à corriger.
    [one] { $fixes } correction faite.
   *[other] { $fixes } corrections faites dans { $files ->
        [one] un fichier
       *[other] { $files } fichiers
    }.
}
