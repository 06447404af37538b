import Pipelines
package import Running
import Stages
package import Tables

/// What `chiwat test` found, as plain data for people and programs.
///
/// Its JSON form is `docs/test-report.schema.json`; a change that readers would notice raises `version`.
package struct TestReport: Sendable, Encodable {
  package var schema = "chiwat-test-report"
  package var version = 1
  package var summary = Summary()
  package private(set) var pipelines: [Pipeline] = []

  package init() {}

  /// Counts over all pipelines.
  package struct Summary: Sendable, Encodable {
    package var cases = 0
    package var passed = 0
    package var failed = 0
  }

  /// A place in a definition or a file of cases.
  package struct Place: Sendable, Encodable {
    package var file: String
    package var line: Int
    package var column: Int

    init(_ location: SourceLocation) {
      file = location.file
      line = location.line
      column = location.column
    }

    package var text: String { "\(file):\(line):\(column)" }
  }

  /// One pipeline with its cases.
  package struct Pipeline: Sendable, Encodable {
    package var name: String
    package var file: String
    package var cases: [Case]
    package var coverage: CoverageReport?
    package var mutation: MutationReport?
  }

  /// One case.
  package struct Case: Sendable, Encodable {
    package var name: Bilingual
    package var place: Place
    package var status: Status
    /// What the case sets, `as_of` among it; only of cases that fail.
    package var parameters: [String: String]
    /// The lines of the inputs; only of cases that fail.
    package var given: [Input]
    package var failures: [Failure]
  }

  package enum Status: String, Sendable, Encodable { case passed, failed }

  /// The text of one input.
  package struct Input: Sendable, Encodable {
    package var name: String
    package var csv: String
    /// The rows as people read them.
    package var rows: [String]
  }

  /// One thing that is not as expected.
  package struct Failure: Sendable, Encodable {
    package var kind: String
    package var message: Bilingual
    package var place: Place
    package var expected: String?
    package var actual: String?
    package var rule: Rule?
  }

  /// The rule that decided.
  package struct Rule: Sendable, Encodable {
    package var stage: String
    package var text: Bilingual
    package var place: Place
  }

  /// Which points of the rules the cases reach.
  package struct CoverageReport: Sendable, Encodable {
    package var percent: String
    package var reached: Int
    package var points: Int
    package var lines: [Line]

    /// The points of one line of the definition.
    package struct Line: Sendable, Encodable {
      package var stage: String
      package var place: Place
      package var reached: [Bilingual]
      package var unreached: [Bilingual]
    }
  }

  /// Which small changes of the rules the cases notice.
  package struct MutationReport: Sendable, Encodable {
    package var percent: String
    package var killed: Int
    package var mutants: Int
    /// Changes that make no pipeline, noticed before any case.
    package var unbound: Int
    package var survivors: [Entry]
    package var unkillable: [Entry]
    /// Listed as unkillable, but killed by a case.
    package var killedAfterAll: [Entry]
    /// Listed as unkillable, but no mutant has that name.
    package var unknown: [Entry]

    /// One mutant.
    package struct Entry: Sendable, Encodable {
      package var name: String
      package var place: Place
      /// The part that is changed, where the name holds the whole text after the change.
      package var from: String?
      package var to: String?
      package var reason: Bilingual?
      /// Of a mutant that no case kills: whether no data of the cases tells it apart, all results being the same.
      package var changesNothing: Bool?
    }
  }

  // MARK: - Filling

  /// Adds what came of a pipeline.
  ///
  /// - Parameter stopped: the sentence for what stops a run.
  package mutating func add(
    _ suite: CaseSuite, _ outcomes: [CaseSuite.Outcome], coverage: Coverage? = nil,
    mutation: MutationRun? = nil, stopped: (RunError) -> Bilingual
  ) {
    pipelines.append(
      Pipeline(
        name: suite.file.name, file: suite.file.file,
        cases: outcomes.map { Case($0, stopped: stopped) }, coverage: coverage.map { CoverageReport($0) },
        mutation: mutation.map { MutationReport($0) }))
    summary.cases += outcomes.count
    summary.passed += outcomes.count(where: \.isPassed)
    summary.failed = summary.cases - summary.passed
  }
}

extension TestReport.Case {
  fileprivate init(_ outcome: CaseSuite.Outcome, stopped: (RunError) -> Bilingual) {
    name = outcome.rule.name
    place = TestReport.Place(outcome.rule.location)
    status = outcome.isPassed ? .passed : .failed
    parameters = outcome.isPassed ? [:] : outcome.rule.settings.shown
    given =
      outcome.isPassed
      ? [] : outcome.rule.inputs.map { TestReport.Input(name: $0.name, csv: $0.csv, rows: $0.rows) }
    failures = outcome.mismatches.map { explained in
      let mismatch = explained.mismatch
      return TestReport.Failure(
        kind: mismatch.kindName, message: mismatch.message(stopped: stopped),
        place: TestReport.Place(mismatch.location), expected: mismatch.expected, actual: mismatch.actual,
        rule: explained.rule.map {
          TestReport.Rule(
            stage: $0.stage, text: $0.text, place: TestReport.Place($0.location))
        })
    }
  }
}

extension TestReport.CoverageReport {
  fileprivate init(_ coverage: Coverage) {
    percent = coverage.rate.text(decimals: 2)
    reached = coverage.reachedCount
    points = coverage.count
    lines = coverage.lines.map { line in
      Line(
        stage: line.stage, place: TestReport.Place(line.location),
        reached: line.reached.map { $0.text },
        unreached: line.unreached.map { $0.text })
    }
  }
}

extension TestReport.MutationReport {
  fileprivate init(_ run: MutationRun) {
    percent = run.rate.text(decimals: 2)
    killed = run.killedCount
    mutants = run.outcomes.count
    unbound = run.unboundCount
    survivors = run.survivors.map { Entry($0) }
    unkillable = run.listed.map { Entry($0) }
    killedAfterAll = run.wronglyListed.map { Entry($0) }
    unknown = run.unknownNames.map { Entry(name: $0.value, place: TestReport.Place($0.location)) }
  }
}

extension TestReport.MutationReport.Entry {
  fileprivate init(_ outcome: MutationRun.Outcome) {
    let mutant = outcome.mutant
    self.init(
      name: mutant.name, place: TestReport.Place(mutant.location),
      from: mutant.whole == nil ? nil : mutant.from, to: mutant.whole == nil ? nil : mutant.to,
      reason: outcome.reason, changesNothing: outcome.killer == nil ? outcome.changesNothing : nil)
  }
}
