import Pipelines
import Stages
import Tables
import Testing

@testable import RuleTesting

/// Small changes of the rules, and the cases that notice them.
@Suite struct MutationTests {
  @Test("the mutants of a small pipeline are these")
  func list() throws {
    let mutants = MutantList(try TinyPipeline.definition()).mutants
    #expect(
      mutants.map(\.name) == [
        "parameters.least: 5 → + 1", "parameters.least: 5 → − 1", "inputs.marks.key: id → −",
        "inputs.marks.columns.score.need: column → filled",
        "inputs.marks.columns.score.need: column → optional", "inputs.marks.columns.score.min: 0 → 1",
        "inputs.marks.columns.score.min: 0 → -1", "inputs.marks.columns.i1..i3.need: column → filled",
        "inputs.marks.columns.i1..i3.need: column → optional",
        "inputs.marks.columns.i1..i3.dash: not applicable → missing",
        "inputs.marks.columns.note.need: optional → filled",
        "inputs.marks.columns.note.need: optional → column",
        "stages.judged.columns.good: score > least",
        "stages.judged.checks.none_passed: count_failed(i1..i3) = 0",
        "stages.judged.checks.none_passed: count_passed(i2..i3) = 0",
        "stages.judged.checks.none_passed: count_passed(i1..i2) = 0",
        "stages.judged.checks.none_passed: count_passed(i1..i3) != 0",
        "stages.judged.checks.none_passed: count_passed(i1..i3) = 1",
        "stages.judged.checks.none_passed: count_passed(i1..i3) = -1",
        "stages.graded.aspects.all.indicators: i1..i3 → − i1",
        "stages.graded.aspects.all.indicators: i1..i3 → − i3",
        "stages.graded.aspects.all.at_least: 2 → 3", "stages.graded.aspects.all.at_least: 2 → 1",
        "stages.graded.levels.1.from: 1 → 2", "stages.graded.levels.1.to: 2 → 3",
        "stages.graded.levels.1.from: 1 → 0", "stages.graded.levels.1.to: 2 → 1",
        "stages.graded.levels.1-2: 2 | 3 → 3 | 4", "stages.graded.levels.1-2: 2 | 3 → 1 | 2",
        "stages.graded.levels.2.from: 3 → 4", "stages.graded.levels.2.to: 3 → 4",
        "stages.graded.levels.2.from: 3 → 2", "stages.graded.levels.2.to: 3 → 2",
        "stages.graded.otherwise: 0 → 1",
        "stages.totals.measures.high: mean(if(good, 1, 0))",
        "stages.totals.measures.high: sum(if(good, 2, 0))",
        "stages.totals.measures.high: sum(if(good, 0, 0))",
        "stages.totals.measures.high: sum(if(good, 1, 1))",
        "stages.totals.measures.high: sum(if(good, 1, -1))", "stages.totals.by: level → −",
      ])
    let edge = try #require(mutants.first { $0.path == "stages.graded.levels.2.from" })
    #expect(edge.location.description == "tiny/pipeline.yaml:34:26")
    let sign = try #require(mutants.first { $0.name == "stages.judged.columns.good: score > least" })
    #expect(sign.location.description == "tiny/pipeline.yaml:23:27")
    #expect(sign.from == ">=" && sign.to == ">")
  }

  @Test("good cases kill what can be killed, and what is left is told")
  func run() throws {
    let run = MutationRun(CaseSuite(try TinyPipeline.cases(TinyPipeline.good)), jobs: 2)
    #expect(
      run.survivors.map(\.mutant.name) == [
        "inputs.marks.columns.i1..i3.need: column → optional", "stages.graded.levels.2.to: 3 → 4",
      ])
    #expect(run.unboundCount + run.outcomes.count == MutantList(try TinyPipeline.definition()).mutants.count)
    #expect(run.rate < Number(100))
    #expect(run.isListHonest)
  }

  @Test("the list of unkillable mutants is held to what it says")
  func unkillable() throws {
    let list = """

      unkillable:
        - {mutant: "stages.graded.levels.2.to: 3 → 4", reason: {th: มีสามข้อ, en: there are three}}
        - {mutant: "stages.graded.aspects.all.at_least: 2 → 3", reason: {th: ก, en: a}}
        - {mutant: "stages.graded.no_such: 1 → 2", reason: {th: ก, en: a}}
      """
    let run = MutationRun(CaseSuite(try TinyPipeline.cases(TinyPipeline.good + list)), jobs: 2)
    #expect(run.listed.map(\.mutant.name) == ["stages.graded.levels.2.to: 3 → 4"])
    #expect(run.wronglyListed.map(\.mutant.name) == ["stages.graded.aspects.all.at_least: 2 → 3"])
    #expect(run.unknownNames.map(\.value) == ["stages.graded.no_such: 1 → 2"])
    #expect(!run.isListHonest)
    #expect(run.survivors.map(\.mutant.name) == ["inputs.marks.columns.i1..i3.need: column → optional"])
  }

  @Test("of a mutant that survives it is told whether any data of the cases could tell it apart")
  func changedResults() throws {
    let cases = """
      cases:
        - name: {th: ก, en: a}
          given: {marks: [{id: A, score: 7, i1..i3: 1}]}
          expect: {judged: 1}
      """
    let run = MutationRun(CaseSuite(try TinyPipeline.cases(cases)), jobs: 2)
    let same = Dictionary(uniqueKeysWithValues: run.survivors.map { ($0.mutant.name, $0.changesNothing) })
    // Seven is above the parameter either way, and all three answers are yes.
    #expect(same["parameters.least: 5 → + 1"] == true)
    #expect(same["stages.judged.columns.good: score > least"] == true)
    // The sum and the findings are others, but the case looks at neither.
    #expect(same["stages.totals.measures.high: sum(if(good, 2, 0))"] == false)
    #expect(same["stages.judged.checks.none_passed: count_failed(i1..i3) = 0"] == false)
    #expect(run.killedCount < run.outcomes.count)
  }

  @Test("which mutants are killed depends neither on the threads nor on the order in which cases are tried")
  func order() throws {
    var file = try TinyPipeline.cases(TinyPipeline.good)
    let run = MutationRun(CaseSuite(file), jobs: 1)
    file.cases.reverse()
    let other = MutationRun(CaseSuite(file), jobs: 4)
    #expect(run.outcomes.map { $0.killer == nil } == other.outcomes.map { $0.killer == nil })
    #expect(run.outcomes.map(\.mutant.name) == other.outcomes.map(\.mutant.name))
    #expect(run.unboundCount == other.unboundCount)
  }

  @Test("without cases every mutant survives")
  func none() throws {
    let run = MutationRun(CaseSuite(try TinyPipeline.cases("cases: []")), jobs: 1)
    #expect(run.killedCount == 0)
    #expect(run.survivors.count == run.outcomes.count)
  }
}
