# make run · make test · make lint · make bench; each does its own set-up.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 5000
FOLDER ?= seeds
BIN := .venv/bin

.PHONY: run test lint bench readme browser lock clean help

help: ## Say what there is
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*##/ -/'

.venv/.run: requirements.lock setup.cfg pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "quizgen needs Python 3.11 or newer; name one: make PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/.dev: .venv/.run requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

run: .venv/.run ## Serve the site on http://HOST:PORT
	$(BIN)/quizgen serve --host $(HOST) --port $(PORT)

browser:
	@bash .ci/browser

test: .venv/.dev browser ## All tests: unit, web, browser
	$(BIN)/python -m pytest -q

lint: .venv/.dev ## ruff, mypy, import-linter
	$(BIN)/ruff check --config .ci/ruff.toml .
	$(BIN)/mypy
	$(BIN)/lint-imports --config setup.cfg

bench: .venv/.dev ## Speed on the articles of FOLDER, as ratios to the bare spaCy pass
	$(BIN)/python -m tests.evaluation.bench $(FOLDER)

readme: .venv/.dev ## Write the output of README's examples anew
	$(BIN)/python -m tests.readme

lock: ## Make the lock files again from requirements*.in
	$(PYTHON) -m pip install --quiet uv
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header .ci/requirements.in -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header .ci/requirements-dev.in -c requirements.lock -o requirements-dev.lock

clean: ## Remove what make made
	rm -rf .venv build *.egg-info
