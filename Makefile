# Klantbeeld. Two commands do all: `make report` and `make test`. `make help` lists the rest.
#
# The files between the stages are ordinary make targets, so a stage runs again only when something that it reads has other bytes.
# Make cannot handle blanks in names: a delivery is known to make by the hash of its content, and a folder with a blank by a link.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-builtin-rules --warn-undefined-variables --no-print-directory
.DELETE_ON_ERROR:
.SECONDARY:
.DEFAULT_GOAL := help

# ---- what a person may set -------------------------------------------------------------------------------------------
DATA ?= data
REPORTS ?= reports
PEILMAAND ?=
BEKEND_OP ?=
SETTINGS ?=
STRENG ?=
SEED ?= 1
KLANTEN ?= 2400
MAANDEN ?= 36
LAGEN ?=
T ?= 60
KB_SHARED ?= ../shared
KB_TESTS ?=
KB_ALLES ?=

# ---- where things are ------------------------------------------------------------------------------------------------
ROOT := $(patsubst %/,%,$(dir $(realpath $(lastword $(MAKEFILE_LIST)))))
EXES := kb-ingest kb-match kb-load kb-measure kb-report kb-lists kb-publish kb-sign kb-sample
# In the archive of `make dist` there is no Package.swift: the programs lie ready in bin/.
SOURCE := $(wildcard Package.swift)
BIN := $(if $(SOURCE),.build/bin,bin)

# ---- help --------------------------------------------------------------------------------------------------------------
.PHONY: help
help: ## deze lijst
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/make \1|\2/' | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

# ---- building ----------------------------------------------------------------------------------------------------------
# One compiler call for all programs; a program is replaced only when its bytes changed, so that a comment in the lowest library reruns no stage.
ifneq ($(SOURCE),)
SWIFT_FILES := Package.swift $(shell find Sources -type f ! -path '*.docc/*')
.build/stamp: $(SWIFT_FILES)
	@.ci/voorzieningen bouwen
	@# What is edited while the compiler runs is newer than this moment, and is built the next time.
	@mkdir -p .build; touch .build/begin; echo "Klantbeeld wordt gebouwd (de eerste keer duurt dat enkele minuten)." >&2
	@swift build -c release --quiet 2> .build/uitvoer.txt || { cat .build/uitvoer.txt >&2; rm -f .build/uitvoer.txt; exit 1; }
	@rm -f .build/uitvoer.txt
	@mkdir -p .build/bin
	@for e in $(EXES); do cmp -s .build/release/$$e .build/bin/$$e || cp -f .build/release/$$e .build/bin/$$e; done
	@touch -r .build/begin $@
$(EXES:%=.build/bin/%): .build/stamp ;
else
$(EXES:%=bin/%): ;
endif

.PHONY: build
build: $(EXES:%=$(BIN)/%)

# The stages are called with the programs of another folder only by a test that replaces one of them.
ifneq ($(filter-out .build/bin bin,$(BIN)),)
$(EXES:%=$(BIN)/%): ;
endif

# ---- make report -----------------------------------------------------------------------------------------------------
# Without deliveries the sample municipality is reported, in folders of its own and marked as such.
.PHONY: report
report: build ## de rapporten van de nieuwste peilmaand (zonder aanleveringen: de voorbeeldgemeente)
	@.ci/rapport "$(BIN)" "$(DATA)" "$(REPORTS)" "$(PEILMAAND)" "$(BEKEND_OP)" "$(SETTINGS)" "$(STRENG)"

# What .ci/rapport calls once the deliveries are numbered; D and R are paths without blanks.
D ?= $(DATA)
R ?= $(REPORTS)
VOORBEELD ?=
WERK := $(D)/werk
LEVS := $(wildcard $(WERK)/levering/*.lev)
LEVERINGEN := $(patsubst $(WERK)/levering/%.lev,$(WERK)/bron/%.sqlite,$(LEVS))

.PHONY: stages
stages: $(WERK)/uitvoer/controller.stempel $(WERK)/uitvoer/management.stempel
	@:

# One process reads all deliveries that are new or older than what they are read with: starting one for each takes longer than reading most.
ONTBREEKT := $(filter-out $(wildcard $(WERK)/bron/*.sqlite),$(LEVERINGEN))
.PHONY: ontbreekt
ontbreekt: ;
TE_LEZEN = $(if $(filter-out %.lev ontbreekt,$?),$(LEVS),$(sort $(filter %.lev,$?) $(patsubst $(WERK)/bron/%.sqlite,$(WERK)/levering/%.lev,$(ONTBREEKT))))

$(WERK)/bron.stempel: $(LEVS) $(WERK)/definities.txt $(WERK)/leesinstellingen.txt $(BIN)/kb-ingest $(if $(ONTBREEKT),ontbreekt)
	@$(BIN)/kb-ingest --data $(D) --leveringen $(if $(SETTINGS),--instellingen "$(SETTINGS)") $(TE_LEZEN)
	@touch $@

$(WERK)/personen.sqlite: $(WERK)/bron.stempel $(D)/register/leveringen.csv $(WERK)/definities.txt $(WERK)/leesinstellingen.txt $(WERK)/besluiten_leveringen.txt $(WERK)/bekend_op.txt $(BIN)/kb-match
	@$(BIN)/kb-match --data $(D) --uit $@ $(if $(BEKEND_OP),--bekend-op $(BEKEND_OP)) $(if $(SETTINGS),--instellingen "$(SETTINGS)")

$(WERK)/klantbeeld.sqlite: $(WERK)/personen.sqlite $(WERK)/vastgesteld.txt $(WERK)/peilmaand_keuze.txt $(WERK)/instellingen.txt $(BIN)/kb-load
	@$(BIN)/kb-load --data $(D) --personen $< --uit $@ $(if $(PEILMAAND),--peilmaand $(PEILMAAND)) $(if $(SETTINGS),--instellingen "$(SETTINGS)")

$(WERK)/kengetallen.sqlite: $(WERK)/klantbeeld.sqlite $(BIN)/kb-measure
	@$(BIN)/kb-measure --data $(D) --warehouse $< --uit $@ --analist $(WERK)/uitvoer/analist/$$(cat $(WERK)/peilmaand.txt) $(if $(SETTINGS),--instellingen "$(SETTINGS)") $(if $(BEKEND_OP),--bekend-op $(BEKEND_OP))

$(WERK)/uitvoer/management.stempel: $(WERK)/kengetallen.sqlite $(BIN)/kb-report
	@$(BIN)/kb-report --data $(D) --kengetallen $< --analist $(WERK)/uitvoer/analist/$$(cat $(WERK)/peilmaand.txt) --uit $(WERK)/uitvoer/management/$$(cat $(WERK)/peilmaand.txt) --uitvoercontrole $(WERK)/uitvoercontrole.csv $(if $(VOORBEELD),--voorbeeld)
	@touch $@

$(WERK)/uitvoer/controller.stempel: $(WERK)/uitvoer/management.stempel $(WERK)/inventaris.csv $(WERK)/besluiten.txt $(WERK)/instellingen.txt $(BIN)/kb-lists
	@$(BIN)/kb-lists --data $(D) --kengetallen $(WERK)/kengetallen.sqlite --warehouse $(WERK)/klantbeeld.sqlite --personen $(WERK)/personen.sqlite --uit $(WERK)/uitvoer/controller/$$(cat $(WERK)/peilmaand.txt) $(if $(SETTINGS),--instellingen "$(SETTINGS)")
	@touch $@

# ---- signing, and the lists for the week ---------------------------------------------------------------------------------
# These reach the script through the environment, so that a name may hold any mark.
DOOR ?=
VOORBEHOUD ?=
PEILDATUM ?=
export DOOR VOORBEHOUD PEILDATUM
.PHONY: vaststellen
vaststellen: build ## stelt een maand vast (PEILMAAND=2026-10 DOOR="naam" VOORBEHOUD="tekst")
	@.ci/rapport --vaststellen "$(BIN)" "$(DATA)" "$(REPORTS)" "$(PEILMAAND)" "" "$(SETTINGS)" ""

.PHONY: weekstart
weekstart: build ## werklijsten per team tot en met een dag (PEILDATUM=2026-10-12), in REPORTS/team
	@.ci/rapport --weekstart "$(BIN)" "$(DATA)" "$(REPORTS)" "" "" "$(SETTINGS)" ""

# ---- the sample municipality -----------------------------------------------------------------------------------------
.PHONY: sample
sample: build ## de voorbeeldgemeente in data/voorbeeld/aanlevering (SEED= KLANTEN= MAANDEN= LAGEN=)
	@$(BIN)/kb-sample --uit data/voorbeeld --seed $(SEED) --klanten $(KLANTEN) --maanden $(MAANDEN) $(if $(LAGEN),--lagen $(LAGEN))

# ---- deciding whether it works ---------------------------------------------------------------------------------------
.PHONY: test
test: ## alles wat beslist of het werkt; eindigt met wat is overgeslagen, bij naam
	@.ci/voorzieningen testen
	@.ci/toets "$(KB_TESTS)"

.PHONY: opnemen
opnemen: build ## legt de uitkomst van een hele kleine run opnieuw vast; lees het verschil voor het wordt bewaard
	@KB_OPNEMEN=1 KB_TESTS=EndToEndTests swift test -c release --disable-testable-imports --disable-xctest --no-parallel --filter GoldenTests
	@git diff --stat Tests/EndToEndTests/Golden

.PHONY: fuzz
fuzz: ## willekeurige bytes door de lezer, T seconden lang
	@.ci/voorzieningen bouwen
	@Tests/Fuzz/run $(T)

.PHONY: bench
bench: build ## de snelheid, als verhouding tot een ander programma in dezelfde ronde
	@.ci/voorzieningen bouwen
	@.ci/meting

.PHONY: controle
controle: build ## alleen de nieuwe aanleveringen lezen en uitleggen; er wordt niets bewaard
	@.ci/rapport --controle "$(BIN)" "$(DATA)" "$(SETTINGS)"

.PHONY: verify
verify: build ## alles opnieuw opbouwen in een andere map en byte voor byte vergelijken
	@.ci/vergelijk "$(BIN)" "$(DATA)" "$(REPORTS)"

.PHONY: test-slow
test-slow: ## de lange proeven: het archief zonder compiler, en alles opnieuw opgebouwd en vergeleken
	@.ci/voorzieningen bouwen
	@.ci/proef-archief

# ---- what leaves, and what may stay ------------------------------------------------------------------------------------
EXPORT ?=
.PHONY: export
export: build ## de database van de analist als CSV met DDL, in REPORTS/export/MAAND (of EXPORT=map)
	@.ci/uitvoer "$(BIN)" "$(DATA)" "$(REPORTS)" "$(EXPORT)"

PROEF ?=
.PHONY: bewaren
bewaren: build ## verwijdert lijsten over personen en exports die ouder zijn dan bewaar_maanden (PROEF=1 noemt ze alleen)
	@$(BIN)/kb-publish --data "$(DATA)" --reports "$(REPORTS)" --bewaren $(if $(PROEF),--proef) $(if $(SETTINGS),--instellingen "$(SETTINGS)")

# ---- for a machine without a compiler ----------------------------------------------------------------------------------
.PHONY: dist
dist: ## een archief dat zonder compiler draait (dist/klantbeeld-VERSIE.tar.gz)
	@.ci/voorzieningen bouwen
	@.ci/archief $(EXES)

.PHONY: clean
clean: ## verwijdert wat opnieuw gemaakt kan worden (nooit aanlevering, definities of register)
	@rm -rf .build dist "$(DATA)/werk" data/voorbeeld reports/voorbeeld
