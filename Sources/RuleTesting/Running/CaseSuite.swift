import Pipelines
import Running
package import Stages
import Tables
import Synchronization

/// Runs the cases of a pipeline.
package struct CaseSuite: Sendable {
  package let file: CaseFile
  /// The cases that are to run: all, or those that a filter lets through.
  package let cases: [RuleCase]

  /// - Parameter filter: part of a case's name in either language, or "line" as in the case's place.
  package init(_ file: CaseFile, filter: String? = nil) {
    self.file = file
    guard let filter = filter?.lowercased() else {
      cases = file.cases
      return
    }
    cases = file.cases.filter { rule in
      [rule.name.thai, rule.name.english, rule.location.description].contains {
        $0.lowercased().contains(filter)
      }
    }
  }

  /// What came of one case.
  package struct Outcome: Sendable {
    package var rule: RuleCase
    package var mismatches: [Explained]
    /// The points of the rules that the case reached.
    var reached: Set<CoveragePoint> = []

    package var isPassed: Bool { mismatches.isEmpty }
  }

  /// A mismatch with the rule that made the cell.
  package struct Explained: Sendable {
    package var mismatch: Mismatch
    package var rule: DecidingRule?
  }

  /// Runs the cases in parallel; outcomes come in the order of the file.
  ///
  /// - Parameters:
  ///   - failsFast: whether cases behind the first that fails are left out.
  ///   - traces: whether to find out what of the rules each case reaches.
  package func run(
    jobs: Int, failsFast: Bool = false, traces: Bool = true
  ) throws(DefinitionFaults) -> [Outcome] {
    let points = traces ? CoveragePoint.all(of: file.definition) : []
    let variants = try BoundVariants(file.definition, for: cases)
    let firstFailure = Atomic<Int>(Int.max)
    let outcomes = inParallel(cases.count, jobs: jobs) { place -> Outcome? in
      guard !failsFast || place < firstFailure.load(ordering: .relaxed) else { return nil }
      let outcome = outcome(of: cases[place], variants, points)
      if !outcome.isPassed { firstFailure.min(place, ordering: .relaxed) }
      return outcome
    }
    let last = failsFast ? firstFailure.load(ordering: .relaxed) : Int.max
    return outcomes.prefix(last == .max ? outcomes.count : last + 1).compactMap { $0 }
  }

  /// Those of the points that a run reaches; a version in a file of its own has points of its own.
  private func reached(by run: CaseRun, _ points: [CoveragePoint]) -> Set<CoveragePoint> {
    let definition = run.pipeline.definition
    let isSame = points.isEmpty || definition.source.file == file.definition.source.file
    return CoveragePoint.reached(by: run, among: isSame ? points : CoveragePoint.all(of: definition))
  }

  private func outcome(of rule: RuleCase, _ variants: BoundVariants, _ points: [CoveragePoint]) -> Outcome {
    guard let pipeline = variants[rule] else {
      preconditionFailure("a variant is bound for every case")
    }
    do throws(RunError) {
      let run = try CaseRun(GivenInputs(rule), on: pipeline)
      let mismatches = CaseCheck(rule: rule, run: run).mismatches().map { mismatch in
        guard case .cell(let relation, _, let row, let column, _, _) = mismatch.kind else {
          return Explained(mismatch: mismatch)
        }
        return Explained(
          mismatch: mismatch, rule: DecidingRule(of: column, in: relation, row: row, run: run))
      }
      return Outcome(rule: rule, mismatches: mismatches, reached: reached(by: run, points))
    } catch {
      return Outcome(
        rule: rule,
        mismatches: [Explained(mismatch: Mismatch(location: rule.location, kind: .stopped(error)))])
    }
  }
}
