# ما قام به validate --fix.

validate-mended = { $fixes ->
    [zero] لا شيء أكيد يُصحَّح.
    [one] أُجري تصحيح واحد.
    [two] أُجري تصحيحان.
    [few] أُجريت { $fixes } تصحيحات.
    [many] أُجري { $fixes } تصحيحا.
   *[other] أُجري { $fixes } تصحيح.
}
