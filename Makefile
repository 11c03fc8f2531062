# Two commands on a fresh machine: `make demo` and `make test`. They need Python ≥ 3.11, make and a package index.

VENV := .venv
BIN := $(VENV)/bin
DEMO := build/demo

.PHONY: help demo test test-full lint types layers docs bench schemas clean

help:
	@echo "make demo       set up, build the shipped bank, show where the result is"
	@echo "make test       set up, run lint, types, layers and all tests (test-full: the long ones too)"
	@echo "make docs       build the documentation into docs/_build/html"
	@echo "make bench      speed, as ratios in one run"
	@echo "make lint | types | layers | schemas | clean"

# The environment of a user: the command and its preview.
$(VENV)/.user: pyproject.toml
	@sh tools/environment.sh $(VENV) "preview"
	@touch $@

# The environment of a developer: all that the tests need from Python.
$(VENV)/.test: pyproject.toml
	@sh tools/environment.sh $(VENV) "test"
	@touch $(VENV)/.user $@

# What the tests need from the system: Chromium, an Arabic font, Node and its packages.
$(VENV)/.system: tools/system.sh $(wildcard tests/browser/package-lock.json)
	@sh tools/system.sh
	@touch $@

demo: $(VENV)/.user
	@$(BIN)/digilab-content build exercises --target moodle,qti21,site,json -o $(DEMO)
	@sh tools/show.sh $(DEMO)

test: lint types layers $(VENV)/.system
	$(BIN)/python -m pytest -n 2 -m "not long"

test-full: export HYPOTHESIS_PROFILE = search
test-full: lint types layers $(VENV)/.system
	$(BIN)/python -m pytest -n 2

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.test
	$(BIN)/mypy

layers: $(VENV)/.test
	$(BIN)/lint-imports

docs: $(VENV)/.test
	$(BIN)/python docs/generate.py
	$(BIN)/sphinx-build -q -W -b html docs docs/_build/html
	@echo "docs/_build/html/index.html"

bench: $(VENV)/.test
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/equality.py
	$(BIN)/python benchmarks/diagnosis.py
	$(BIN)/python benchmarks/oracle.py
	$(BIN)/python benchmarks/publishing.py

schemas: $(VENV)/.test
	$(BIN)/digilab-content schema --write digilab_content/schemas

clean:
	rm -rf build dist docs/_build .digilab-cache .mypy_cache .ruff_cache .hypothesis
