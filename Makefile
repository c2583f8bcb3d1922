# The two commands are `make run` and `make test`; the rest is for those who work on Relais.
SHELL := /bin/bash
.DEFAULT_GOAL := help
RELAIS := .venv/bin/relais
PYBABEL := .venv/bin/pybabel

.PHONY: help
help:  ## what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.PHONY: run
run: setup  ## everything on this machine: phones, desk, Rasa, PostgreSQL; Ctrl-C stops it
	@exec $(RELAIS) up

.PHONY: setup
setup:  ## both Python environments, as requirements/ locks them
	@scripts/setup

.PHONY: test
test: setup-tests  ## all tests, the fast ones first
	@scripts/test

.PHONY: setup-tests
setup-tests:
	@scripts/setup --tests

.PHONY: check
check: setup-tests  ## formatting, lint, types
	.venv/bin/ruff format --check
	.venv/bin/ruff check
	.venv/bin/mypy

.PHONY: catalogues
catalogues:  ## collect the sentences of domain.yml for the translators
	$(PYBABEL) -q extract -F babel.cfg --sort-by-file --no-location --omit-header -o locales/relais.pot .
	for language in $$(ls -d locales/*/ | xargs -n1 basename); do \
	  $(PYBABEL) -q update -N --ignore-pot-creation-date -D relais -i locales/relais.pot -d locales -l $$language; done

.PHONY: lock
lock:  ## lock the dependencies of pyproject.toml: names, versions, hashes
	scripts/lock

.PHONY: pictures
pictures: setup-tests  ## the screenshots of the README, made by the browser test
	@mkdir -p docs/pictures
	RELAIS_PICTURES=docs/pictures .venv/bin/pytest -q tests/browser

.PHONY: evaluate
evaluate: setup  ## how well messages are understood, on those that were never trained on
	$(RELAIS) evaluate
