"""`python -m digilab_content` is the command."""

from digilab_content.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
