#!/bin/sh
# Where the demonstration is, and how to open each part.
set -eu
here=$(cd "$1" && pwd)
cat <<EOF

The shipped bank is built in $here:

  site/index.html   the practice pages: open it in a browser       xdg-open $here/site/index.html
  moodle/           in Moodle: Question bank > Import > Moodle XML  $(ls "$here"/moodle 2>/dev/null | tr '\n' ' ')
  qti21/            a QTI 2.1 package for TAO, OpenOlat, Inspera …  $(ls "$here"/qti21 2>/dev/null | tr '\n' ' ')
  json/             the public model, one file an exercise
  fidelity.json     what each target keeps of each exercise, and why not where it does not

Write your own:   . .venv/bin/activate && digilab-content init my-exercises
EOF
