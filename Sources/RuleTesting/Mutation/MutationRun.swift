import Pipelines
import Running
package import Stages
package import Tables

/// Whether the cases of a pipeline notice each small change of its rules.
package struct MutationRun: Sendable {
  /// What became of one mutant.
  package struct Outcome: Sendable {
    package var mutant: Mutant
    /// A case that fails on it; nil when none does.
    package var killer: RuleCase?
    /// Whether no data of the cases tells it apart: every row and finding of every case is as without the change.
    package var changesNothing = false
    /// Why no case can kill it, as the cases say.
    package var reason: Bilingual?

    /// Nil for a change that makes no pipeline.
    fileprivate init?(mutant: Mutant, fate: MutantTrial.Fate, reason: Bilingual?) {
      self.mutant = mutant
      self.reason = reason
      switch fate {
      case .unbound: return nil
      case .killed(let rule): killer = rule
      case .survives(let changesResults): changesNothing = !changesResults
      }
    }
  }

  /// Those that make a pipeline, in the order of the definition.
  package private(set) var outcomes: [Outcome] = []
  /// How many changes make no pipeline: the checks of the definition kill them before any case.
  package private(set) var unboundCount = 0
  /// Names listed as unkillable that are no mutants.
  package private(set) var unknownNames: [Located<String>] = []

  /// - Parameter suite: whose cases all pass without any change.
  package init(_ suite: CaseSuite, jobs: Int) {
    let definition = suite.file.definition
    let mutants = MutantList(definition).mutants
    let reasons = Dictionary(
      suite.file.unkillable.map { ($0.mutant.value, $0.reason) }, uniquingKeysWith: { first, _ in first })
    let trial = MutantTrial(suite, jobs: jobs)
    let size = Self.neighbours
    let fates = inParallel((mutants.count + size - 1) / size, jobs: jobs) { part in
      trial.fates(of: mutants[part * size..<min((part + 1) * size, mutants.count)])
    }.flatMap(\.self)
    outcomes = zip(mutants, fates).compactMap { mutant, fate in
      Outcome(mutant: mutant, fate: fate, reason: reasons[mutant.name])
    }
    unboundCount = mutants.count - outcomes.count
    let names = Set(outcomes.map(\.mutant.name))
    unknownNames = suite.file.unkillable.map(\.mutant).filter { !names.contains($0.value) }
  }

  /// Mutants that one thread tries in a row: enough to learn from, few enough to busy all threads.
  private static let neighbours = 24

  package var killedCount: Int { outcomes.count { $0.killer != nil } }

  /// Killed of all mutants, in percent; the unkillable count as not killed.
  package var rate: Number {
    guard !outcomes.isEmpty else { return Number(100) }
    return Number(killedCount * 100).divided(by: Number(outcomes.count)) ?? .zero
  }

  /// Neither killed nor listed with a reason.
  package var survivors: [Outcome] { outcomes.filter { $0.killer == nil && $0.reason == nil } }

  package var listed: [Outcome] { outcomes.filter { $0.killer == nil && $0.reason != nil } }

  /// Listed as unkillable, but killed after all.
  package var wronglyListed: [Outcome] { outcomes.filter { $0.killer != nil && $0.reason != nil } }

  /// Whether the list of unkillable mutants says what is so.
  package var isListHonest: Bool { wronglyListed.isEmpty && unknownNames.isEmpty }
}
