# What `validate --fix` did.

validate-mended = { $fixes ->
    [0] Nothing to correct that is certain.
    [one] { $fixes } correction made.
   *[other] { $fixes } corrections made in { $files ->
        [one] one file
       *[other] { $files } files
    }.
}
