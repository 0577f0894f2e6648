# Everything runs from .venv, which `make install` fills from uv.lock.
PYTHON ?= python3
PORT ?= 8000
T ?= tests
export UV_PYTHON_DOWNLOADS ?= never

BIN := .venv/bin
UV := $(shell command -v uv 2>/dev/null || echo var/uv/bin/uv)

.DEFAULT_GOAL := help
.PHONY: help install demo test check format bench faults pictures

help: ## Print this
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

install: .venv/installed ## Bring everything into .venv, start nothing

demo: install ## Run the whole service on this machine: PORT=8000
	@exec $(BIN)/python manage.py demo --port $(PORT)

test: install ## Run the tests against real servers and a real browser: T=tests/events for a part
	@$(BIN)/python -m pytest -m "not fault" $(if $(filter tests,$(T)),--numprocesses 2 --dist worksteal) $(T)

faults: install ## Run the slow proofs that faults lose nothing
	@$(BIN)/python -m pytest -m fault -s

bench: install ## Measure against named references
	@for name in chronicle triage extraction ingest pages admin_pages desk; do $(BIN)/python -m benchmarks.$$name || exit 1; done

pictures: install ## Take the pictures of the README and of the guide again
	@PICTURES=1 $(BIN)/python -m pytest -q tests/browser/test_screenshots.py tests/browser/test_guide.py

check: install ## Lint, types, templates, floors, migrations, settings
	$(UV) lock --check --quiet
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/djlint --check --lint --quiet templates
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python manage.py check --fail-level WARNING

format: install ## Lay out code and templates
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	-$(BIN)/djlint --reformat --quiet templates

.venv/installed: pyproject.toml uv.lock | $(UV)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Shuttered needs Python 3.11 or newer: name one with make $(MAKECMDGOALS) PYTHON=/path/to/python3.11"; exit 1; }
	$(UV) sync --locked --python $(PYTHON)
	@touch $@

var/uv/bin/uv:
	@echo "There is no uv here: bringing it into var/uv"
	@$(PYTHON) -m venv var/uv || \
		{ echo "Python cannot make virtual environments: install its venv package (Debian: apt-get install python3-venv), or uv"; exit 1; }
	var/uv/bin/pip install --quiet "uv>=0.8"
