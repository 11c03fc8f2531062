#!/bin/sh
# Make the virtual environment $1 and install this project in it with the extras $2.
set -eu
venv=$1
extras=$2
if [ ! -x "$venv/bin/python" ]; then
  for python in ${PYTHON:-} python3.13 python3.12 python3.11 python3; do
    if command -v "$python" >/dev/null 2>&1 &&
      "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      found=$python
      break
    fi
  done
  if [ -z "${found:-}" ]; then
    echo "Python 3.11 or newer is needed. Install it, or say where it is: make PYTHON=/path/to/python3.12 …" >&2
    exit 1
  fi
  echo "Setting up $venv with $("$found" --version) …"
  "$found" -m venv "$venv"
fi
echo "Installing digilab-content[$extras] …"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check -e ".[$extras]"
