# Chiwat: `make run` runs the sample month, `make test` runs every test. Both install what is missing first.
SWIFT_FLAGS := --explicit-target-dependency-import-check error
# With Swift's libraries inside, the program starts faster, needs less memory and runs where no Swift is installed.
# Without symbols it is little more than half as large.
RELEASE_FLAGS := $(SWIFT_FLAGS) --configuration release --static-swift-stdlib -Xlinker -s
MONTH := monthly-2563-06
comma := ,

.PHONY: help run test check lint format build release bench guard mutants golden corpora samples fuzz sanitize setup hooks clean

help: ## show these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 12

run: release ## run the monthly list on the sample month into out/2563-06
	.build/release/chiwat run Pipelines/monthly.yaml --from Samples/$(MONTH) --settings Samples/$(MONTH)/settings.yaml --output out/2563-06

test: release ## run every test; those that start the program start the one for use, which takes a tenth of the time
	swift build --build-tests $(SWIFT_FLAGS)
	CHIWAT_PROGRAM=$(CURDIR)/.build/release/chiwat swift test --skip-build $(SWIFT_FLAGS)

# All pipelines, or some by their names.
MUTATED ?=

mutants: release ## change the rules of all pipelines a little; do their cases notice 95 in 100? (MUTATED=market-sales)
	time .build/release/chiwat test $(or $(MUTATED:%=Pipelines/%),Pipelines) --coverage-at-least 90 --mutate --kill-at-least 95

check: lint test ## what CI runs: format check and tests

lint: ## check the format
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

format: ## put the format right
	swift format --in-place --parallel --recursive Package.swift Sources Tests

build: setup ## build for debugging
	swift build $(SWIFT_FLAGS)

release: setup ## build for use
	swift build $(RELEASE_FLAGS) --product chiwat

bench: release ## measure against DuckDB and Polars (SIZE=200MB CASES=clean,quoted RUNS=5 JOBS=2 LARGE=1)
	swift build $(RELEASE_FLAGS) --product chiwat-samples
	python3 Tests/Benchmark/bench.py $(if $(SIZE),--size $(SIZE)) $(if $(CASES),--cases $(CASES)) $(if $(RUNS),--runs $(RUNS)) $(if $(JOBS),--jobs $(JOBS)) $(if $(LARGE),--large)

guard: release ## compare the instructions of five small runs with the committed counts (UPDATE=1 writes them anew)
	swift build $(RELEASE_FLAGS) --product chiwat-samples
	python3 Tests/Benchmark/guard.py $(if $(UPDATE),--update)

golden: setup ## write the expected results of the samples anew; read `git diff` before you commit them
	-UPDATE_GOLDEN=1 swift test $(SWIFT_FLAGS) --filter EndToEndTests
	git status --short Samples Tests

corpora: setup ## read the messy files of public corpora and hold them to their clean tables (CORPORA=DIR)
	@test -d "$(CORPORA)" || { echo 'CORPORA=DIR names the folder of corpora; Tests/EndToEndTests/Support/Corpus.swift tells its layout'; exit 2; }
	CHIWAT_CORPORA=$(abspath $(CORPORA)) swift test $(SWIFT_FLAGS) --filter CorporaTests

TIME ?= 60
FUZZ ?=

fuzz: setup ## fuzz each reader of bytes for TIME seconds, 60 without it; 0 tries the committed inputs only (FUZZ=records,files)
	Tests/Fuzz/fuzz $(TIME) $(subst $(comma), ,$(FUZZ))

SUITES ?=
SANITIZERS ?= address thread

sanitize: setup ## run the tests under the address and the thread sanitizer (SUITES=IngestionTests SANITIZERS=address)
	for sanitizer in $(SANITIZERS); do Tests/sanitize $$sanitizer $(SUITES) || exit 1; done

samples: setup ## write the sample months anew
	swift run $(SWIFT_FLAGS) chiwat-samples month --output Samples/$(MONTH)
	swift run $(SWIFT_FLAGS) chiwat-samples month --messy --output Samples/$(MONTH)-messy

setup: ## install Debian's libcsv-dev when it is missing
	@.ci/setup

hooks: ## check format before each commit
	git config core.hooksPath .ci

clean: ## remove what was built and the results of runs
	rm -rf .build .build-* out
