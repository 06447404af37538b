import Testing

@Suite("Faults of keys and shapes")
struct KeyFaultTests {
  @Test(
    "of the pipeline, its sources, outputs and report",
    arguments: [
      FaultCase(
        "👉titel: {th: ก, en: a}\ntitle: {th: ก, en: a}",
        "unknown key 'titel' in the pipeline, did you mean 'title'?"),
      FaultCase("title: 👉{th: ก}", "title {th, en} lacks the key 'en'"),
      FaultCase("title: 👉ก", "expected a mapping (title {th, en})"),
      FaultCase("title: {th: ก, en: a, 👉fr: b}", "unknown key 'fr' in title {th, en}"),
      FaultCase("title: {th: ก, en: 👉[a]}", "expected English text"),
      FaultCase(
        "title: {th: ก, en: 38,👉000 baht a year}",
        "unknown key '000 baht a year' in title {th, en}; within {…} a text that holds a comma must be quoted"
      ),
      FaultCase("sources: 👉[]", "a pipeline needs at least one source with a mark"),
      FaultCase(
        "sources: [{mark: 👉oficial, about: {th: ก, en: a}}]",
        "'oficial' is not one of official, public, unverified, local, did you mean 'official'?"),
      FaultCase("sources: [👉{mark: local}]", "a source lacks the key 'about'"),
      FaultCase(
        "sources: [{mark: local, about: {th: ก, en: a}, document: 👉[1]}]", "expected a document's number"),
      FaultCase("report: 👉[]", "report: nothing is written; fill it in or remove the key"),
      FaultCase("report: 👉text", "expected a list (report)"),
      FaultCase("report: [{title: {th: ก, en: a}, 👉limit: 3}]", "'limit' goes only with 'table'"),
      FaultCase(
        "report: [{title: {th: ก, en: a}, table: rows, limit: 👉0}]",
        "'0' does not fit: expected a whole number, 1 or more"),
      FaultCase(
        "report: [{title: {th: ก, en: a}, table: rows, columns: 👉[]}]",
        "columns: nothing is written; fill it in or remove the key"),
      FaultCase("outputs: 👉{}", "outputs: nothing is written; fill it in or remove the key"),
      FaultCase("outputs:👉\n", "outputs: nothing is written; fill it in or remove the key"),
      FaultCase(
        "outputs: {rows: {👉form: rows}}", "unknown key 'form' in output 'rows', did you mean 'from'?"),
      FaultCase("labels: {code: 👉x}", "expected a mapping ('code' {th, en})"),
      FaultCase(
        "values: {words: {a: {th: ก, 👉eng: a}}}", "unknown key 'eng' in 'a' {th, en}, did you mean 'en'?"),
    ])
  func pipeline(_ fault: FaultCase) { fault.check() }

  @Test("of a file that is a list or nothing at all")
  func roots() {
    #expect(MarkedDefinition(whole: "[1, 2]").found == ["1:1: expected a mapping (the pipeline)"])
    #expect(MarkedDefinition(whole: "# only a comment\n").found == ["1:1: not valid YAML: the file is empty"])
    #expect(
      MarkedDefinition(whole: "title: {th: ก, en: a}").found == [
        "1:1: the pipeline lacks the key 'sources'", "1:1: the pipeline lacks the key 'inputs'",
        "1:1: the pipeline lacks the key 'stages'", "1:1: the pipeline lacks the key 'outputs'",
      ])
  }

  @Test(
    "of parameters and inputs",
    arguments: [
      FaultCase("parameters: 👉{}", "parameters: nothing is written; fill it in or remove the key"),
      FaultCase(
        "parameters: {line: {👉typ: number, label: {th: ก, en: a}}}",
        "unknown key 'typ' in parameter 'line', did you mean 'type'?"),
      FaultCase(
        "parameters: {line: 👉{type: choice, label: {th: ก, en: a}}}",
        "parameter 'line' lacks the key 'one_of'"),
      FaultCase(
        "parameters: {line: {type: number, 👉one_of: [1], label: {th: ก, en: a}}}",
        "'one_of' goes only with type: choice"),
      FaultCase(
        "inputs: {records: {label: {th: ก, en: a}, columns: 👉{}}}",
        "columns of 'records': nothing is written; fill it in or remove the key"),
      FaultCase(
        "inputs: {records: {label: {th: ก, en: a}, columns: {amount: 👉number}}}",
        "expected a mapping (column 'amount')"),
      FaultCase(
        "inputs: {records: {label: {th: ก, en: a}, columns: {amount: {type: number, 👉kind: 1}}}}",
        "unknown key 'kind' in column 'amount'"),
      FaultCase(
        "inputs: {records: {label: {th: ก, en: a}, optional: 👉yes, columns: {amount: {type: number}}}}",
        "'yes' does not fit: expected true or false"),
      FaultCase(
        "inputs: {records: {label: {th: ก, en: a}, key: 👉[], columns: {amount: {type: number}}}}",
        "key: nothing is written; fill it in or remove the key"),
      FaultCase(
        "inputs: {records: {label: {th: ก, en: a}, columns: {amount: {type: number, headers: 👉[]}}}}",
        "headers: nothing is written; fill it in or remove the key"),
    ])
  func declarations(_ fault: FaultCase) {
    // Whoever declares a parameter here is not asked whether anything reads it.
    FaultCase(
      fault.sections + (fault.sections.hasPrefix("parameters: {line") ? "\n" + Self.usesLine : ""),
      messages: fault.messages
    ).check()
  }

  private static let usesLine = "stages: {rows: {derive: records, columns: {twice: line}}}"

  @Test(
    "of stages",
    arguments: [
      FaultCase("stages: 👉{}", "stages: nothing is written; fill it in or remove the key"),
      FaultCase(
        "stages: {👉rows: {columns: {a: 1}}}",
        "a stage needs one of the keys derive, unpivot, score, rollup, compare, join, coverage, target, select, rank, deadlines, reconcile"
      ),
      FaultCase(
        "stages: {👉rows: {derive: records, join: records}}", "a stage is of one kind, but has derive, join"),
      FaultCase("stages: {rows: {derive: 👉[records]}}", "expected an input or stage"),
      FaultCase(
        "stages: {rows: {derive: records, 👉colums: {a: 1}}}",
        "unknown key 'colums' in stage 'rows', did you mean 'columns'?"),
      FaultCase("stages: {rows: {derive: records, columns: {a: 👉[1]}}}", "expected a mapping ('a')"),
      FaultCase("stages: {rows: {derive: records, columns: {a: 👉}}}", "expected an expression"),
      FaultCase(
        "stages: {rows: {derive: records, columns: {a: {value: amount, decimals: 👉13}}}}",
        "'13' does not fit: expected a whole number, 0 to 12"),
      FaultCase(
        "stages: {rows: {derive: records, columns: {a: {value: amount, decimals: 👉-1}}}}",
        "'-1' does not fit: expected a whole number, 0 to 12"),
      FaultCase(
        "stages: {rows: {derive: records, checks: {odd: 👉{when: amount < 0}}}}",
        "check 'odd' lacks the key 'say'"),
      FaultCase("stages: {rows: 👉{rollup: records, by: [code]}}", "stage 'rows' lacks the key 'measures'"),
      FaultCase(
        "stages: {rows: {rollup: records, measures: 👉{}}}",
        "measures: nothing is written; fill it in or remove the key"),
      FaultCase(
        "stages: {rows: {rollup: records, 👉levels: [total], measures: {n: count()}}}",
        "'levels' goes only with 'area'"),
      FaultCase(
        "stages: {rows: {rollup: records, 👉area: code, measures: {n: count()}}}",
        "'area' goes only with 'levels'"),
      FaultCase(
        "stages: {rows: {rollup: records, each: {label: l, of: i01..i05, 👉a: v}, measures: {n: count()}}}",
        "unknown key 'a' in each, did you mean 'as'?"),
      FaultCase(
        "stages: {rows: {score: records, indicators: 👉[]}}",
        "indicators: nothing is written; fill it in or remove the key"),
      FaultCase(
        "stages: {rows: {score: records, indicators: i01..i05, 👉mandatory_cap: 1}}",
        "'mandatory_cap' goes only with 'mandatory'"),
      FaultCase(
        "stages: {rows: {score: records, indicators: i01..i05, 👉otherwise: {level: 0, name: {th: ก, en: a}}}}",
        "'otherwise' goes only with 'levels'"),
      FaultCase(
        "stages: {rows: {score: records, indicators: i01..i05, levels: [{level: 👉one, from: 1, name: {th: ก, en: a}}]}}",
        "'one' does not fit: expected a whole number, 0 to 1000"),
      FaultCase(
        "stages: {rows: {score: records, aspects: {all: {indicators: i01..i05, 👉atleast: 2}}}}",
        "unknown key 'atleast' in aspect 'all', did you mean 'at_least'?"),
      FaultCase(
        "stages: {rows: 👉{compare: records, by: [code], before: amount = 1}}",
        "stage 'rows' lacks the key 'after'"),
      FaultCase(
        "stages: {rows: {compare: records, by: [code], before: amount = 1, after: amount = 2, 👉register: records}}",
        "'register' goes only with 'along'"),
      FaultCase(
        "stages: {rows: {compare: records, by: [amount], along: code, from: 2563-01, to: 2563-02, 👉level: amount}}",
        "'level' goes only with 'before' and 'after'"),
      FaultCase(
        "stages: {rows: 👉{join: records, with: records, on: [code]}}",
        "stage 'rows' lacks the key 'take'"),
    ])
  func stages(_ fault: FaultCase) { fault.check() }
}
