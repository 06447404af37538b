import Pipelines
import Running
package import Stages
package import Tables

/// Whether the cases of a pipeline notice each small change of its rules.
package struct MutationRun: Sendable {
  /// What became of one mutant.
  package struct Outcome: Sendable {
    package var mutant: Mutant
    /// The first case that fails on it; nil when none does.
    package var killer: RuleCase?
    /// Why no case can kill it, as the cases say.
    package var reason: Bilingual?
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
    let tried = inParallel(mutants.count, jobs: jobs) { place -> Outcome? in
      let mutant = mutants[place]
      guard let variants = mutant.variants(of: definition, for: suite.cases) else { return nil }
      let killer = suite.cases.first { rule in
        variants[rule].map { Self.kills(rule, $0) } ?? false
      }
      return Outcome(mutant: mutant, killer: killer, reason: reasons[mutant.name])
    }
    outcomes = tried.compactMap { $0 }
    unboundCount = tried.count - outcomes.count
    let names = Set(outcomes.map(\.mutant.name))
    unknownNames = suite.file.unkillable.map(\.mutant).filter { !names.contains($0.value) }
  }

  private static func kills(_ rule: RuleCase, _ pipeline: BoundPipeline) -> Bool {
    do throws(RunError) {
      let run = try CaseRun(rule, on: pipeline)
      return !CaseCheck(rule: rule, run: run).mismatches(stopsAtFirst: true).isEmpty
    } catch {
      return true
    }
  }

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
