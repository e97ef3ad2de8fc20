# One word per chore. Every target that needs the environment makes it first, and again only when a lock changes.
#
# .venv/.site and .venv/.dev remember which lock was installed; output/ is only ever replaced by a build that succeeded.

PYTHON := .venv/bin/python
OUT ?= content/articles
PORT ?= 8000
WORKERS ?= 2
TESTS ?= tests
SITE := .venv/.site
DEV := .venv/.dev

# The same bytes on every machine: no order by hash, no local clock, no local language.
export PYTHONHASHSEED := 0
export TZ := UTC
export LC_ALL := C.UTF-8

.PHONY: help html publish check convert new serve test test-fast lint docs lock bench audit screenshots clean

help:  ## what each target does (this list)
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

html: $(SITE)  ## check the content, build the site, swap it with output/
	@$(PYTHON) tools/build.py

publish: $(SITE)  ## the release build with absolute addresses: make publish SITEURL=https://example.org
	@test -n "$(SITEURL)" || { echo "make publish: say where the site will stand: make publish SITEURL=https://example.org" >&2; exit 2; }
	@SITEURL="$(SITEURL)" $(PYTHON) tools/build.py --settings publishconf.py

check: $(SITE)  ## every problem in the content, as file:line: what: hint
	@$(PYTHON) -m exchange_timeline check

convert: $(SITE)  ## pasted articles to front matter: make convert FROM=inbox/ [OUT=content/articles] [REPORT=report.json]
	@test -n "$(FROM)" || { echo "make convert: say what to read: make convert FROM=inbox/ (files, folders, or - for standard input)" >&2; exit 2; }
	@$(PYTHON) -m exchange_timeline convert --to "$(OUT)" $(if $(REPORT),--report "$(REPORT)") $(FROM)

new: $(SITE)  ## start a file for an exchange: make new DATE=2025-07-04 [KIND=prisoner-exchange]
	@$(PYTHON) -m exchange_timeline new $(if $(DATE),"$(DATE)") $(if $(KIND),--kind "$(KIND)")

serve: $(SITE)  ## preview on localhost, built again at every change: make serve [PORT=8000]
	@$(PYTHON) -m pelican content -s pelicanconf.py -o .build/preview --listen --autoreload --port $(PORT)

test: $(DEV)  ## every test, the browser's too: make test [TESTS=tests/built] [WORKERS=2]
	@tools/get-browser >/dev/null
	@tools/get-nginx >/dev/null || true # its own test fails then, and all others still run
	@$(PYTHON) -m pytest -n $(WORKERS) --dist loadgroup $(TESTS)

test-fast: $(DEV)  ## the tests that need neither browser nor whole builds
	@$(PYTHON) -m pytest -m "not slow" $(TESTS)

lint: $(DEV)  ## style, formatting and types
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy

docs: $(SITE)  ## write docs/template-context.md anew from the code
	@$(PYTHON) tools/template_context.py

lock:  ## pin the newest versions of all packages, with hashes
	@tools/lock

bench: $(DEV) html  ## how fast build, converter and filters are, in how much memory, and how large the pages are
	@$(PYTHON) tools/bench.py
	@$(PYTHON) tools/bench_convert.py
	@$(PYTHON) tools/bench_filter.py

audit: $(DEV) html  ## the checks that need Node: Lighthouse, html-validate, TimelineJS3 reads our export
	@tools/get-browser >/dev/null
	@tools/audit/run

screenshots: $(DEV) html  ## every page type, wide and narrow, light and dark, in all languages, into .build/screenshots: make screenshots [SCRIPT=no]
	@tools/get-browser >/dev/null
	@$(PYTHON) tools/screenshots.py $(if $(filter no,$(SCRIPT)),--no-script)

clean:  ## remove all that was built; the environment in .venv stays
	@rm -rf output .build .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find plugins tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

$(SITE): requirements.lock tools/setup
	@tools/setup requirements.lock $@

$(DEV): requirements-dev.lock tools/setup | $(SITE)
	@tools/setup requirements-dev.lock $@
