# Every command of the project. `make run` and `make test` set the machine up first, ask nothing, and need nothing but
# Debian 12, make and the Swift 6.3 toolchain.
SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

export SWIFT ?= swift
export PYTHON ?= /usr/bin/python3
# What is shipped: optimised, the Swift runtime inside, so that it starts faster and runs where no toolchain is.
export RELEASE := -c release --static-swift-stdlib
SILA := .build/release/sila
# Passed on to the command: make run ARGS='--listen 127.0.0.1:9000', make bench ARGS=…
ARGS ?=
# Which database make bench measures over: sqlite, or postgres, to which the same content is moved.
ENGINE ?= sqlite

.PHONY: help run release test check lint format bench snapshots schema

help:
	@sed -nE 's/^# ([a-z]+): /  make \1 — /p' Makefile

# run: sets up, builds, and serves the demo associations on http://127.0.0.1:8080
run: release
	exec $(SILA) serve --demo $(ARGS)

# release: sets up and builds .build/release/sila
release:
	@Scripts/setup run
	@$(SWIFT) build $(RELEASE) --product sila || { echo 'make: the build failed: see the first error above.' >&2; exit 1; }

# test: sets up and runs every test, those in the browser too
test:
	@Scripts/setup test
	@Scripts/test all

# check: lint and the tests that need no browser; for before a commit
check: lint
	@Scripts/setup run
	@Scripts/test quick

# lint: formatting, module arrows, documentation, links, words that must not stay
lint:
	@Scripts/lint

# format: puts every Swift file into the project's format
format:
	@Scripts/lint --fix

# bench: measures what docs/performance.md reports
bench: release
	SILA_BENCH_ENGINE=$(ENGINE) Benchmarks/run $(ARGS)

# snapshots: records the pages and drawings that the tests compare with; read the difference before committing
snapshots:
	@Scripts/setup run
	SILA_RECORD=1 $(SWIFT) test --disable-xctest

# schema: writes docs/schema from the migrations
schema:
	@Scripts/setup test
	SILA_RECORD=1 $(SWIFT) test --disable-xctest --filter '^OfficeTests\.SchemaTests/dump'
