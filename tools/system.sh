#!/bin/sh
# What the tests need from the system: Chromium, an Arabic font, Node, Maxima. As root on Debian it is installed here;
# elsewhere the tests that need it are skipped loudly, and this says what to install.
set -u
missing=""
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
  command -v google-chrome >/dev/null 2>&1 || missing="$missing chromium"
{ command -v fc-list >/dev/null 2>&1 && fc-list ':lang=ar' family 2>/dev/null | grep -q .; } ||
  missing="$missing fontconfig fonts-noto-core"
command -v node >/dev/null 2>&1 || missing="$missing nodejs"
command -v npm >/dev/null 2>&1 || missing="$missing npm"
command -v maxima >/dev/null 2>&1 || missing="$missing maxima"
if [ -n "$missing" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing from Debian:$missing …"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >/dev/null 2>&1
    # shellcheck disable=SC2086
    apt-get install -qq -y --no-install-recommends $missing >/dev/null 2>&1 ||
      echo "WARNING: could not install:$missing. The tests that need them will be skipped." >&2
  else
    echo "WARNING: tests that need them will be SKIPPED; to run them: sudo apt-get install$missing" >&2
  fi
fi
if [ -f tests/browser/package-lock.json ] && command -v npm >/dev/null 2>&1; then
  (cd tests/browser && npm ci --silent --no-audit --no-fund --ignore-scripts) ||
    echo "WARNING: npm ci failed in tests/browser; the tests with real players will be SKIPPED." >&2
fi
exit 0
