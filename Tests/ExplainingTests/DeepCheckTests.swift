import Expressions
import Pipelines
import Stages
import Tables
import Testing

@testable import Explaining
@testable import Scoring

@Suite struct DeepCheckTests {
  @Test(
    "indicators without effect are those that change no result in any of all combinations", arguments: 0..<80)
  func indicators(seed: Int) throws {
    let random = RandomRule(seed: seed + 3000, indicators: 8)
    let grid = try #require(ResultGrid(random.rule))
    let columns = Array(random.row.columns.indices)
    let failing = Table(
      schema: random.row.schema, columns: columns.map { _ in .truths([.no]) }, rowCount: 1)
    let sets = (0..<1 << columns.count).map { mask in columns.filter { mask >> $0 & 1 == 1 } }
    var faults: [EvaluationFault] = []
    let scored = random.rule.score(failing.changing(sets, to: .yes), faults: &faults)
    let name = random.rule.ladder.bands.isEmpty ? "all_aspects_met" : "level"
    let results = (0..<sets.count).map { scored[$0, name] }
    let idle = columns.filter { column in
      sets.indices.allSatisfy { $0 >> column & 1 == 1 || results[$0] == results[$0 | 1 << column] }
    }
    let found = grid.results(random.rule)
    #expect(grid.withoutEffect(found).sorted() == idle)
    #expect(Set(found.map(\.self)) == Set(results.compactMap(\.self)))
  }

  @Test("23 indicators with a core of ten are checked exactly, not by trying eight million rows")
  func many() throws {
    let core = (1...10).map { $0 < 10 ? "i0\($0)" : "i\($0)" }
    let pipeline = try Repository.pipeline(
      "village-levels", settings: ["core_indicators": [core.joined(separator: ",")]])
    let rule = try #require(pipeline.stages.first?.kind.rule as? ScoreRule)
    let grid = try #require(ResultGrid(rule))
    #expect(grid.withoutEffect(grid.results(rule)).isEmpty)
    #expect(DeepCheck(pipeline).remarks.isEmpty)
  }

  @Test("an empty core, idle mandatory indicators and a column that nobody reads are told with their places")
  func remarks() throws {
    let yaml = try Repository.text("Pipelines/village-levels/pipeline.yaml")
      .replacing("    aspects:\n", with: "    mandatory: i01\n    mandatory_cap: 3\n    aspects:\n")
      .replacing(
        "villages: {from: villages,", with: "villages: {from: villages, columns: [village_code, level],")
    let pipeline = try PipelineBinder.bind(DefinitionReader.read(yaml: yaml, name: "v", file: "v.yaml"))
    let remarks = DeepCheck(pipeline).remarks
    #expect(
      remarks.map { "\($0.location.line): \($0.text.english)" } == [
        "46: column 'assessed_on' of 'assessments' is read, but no stage, check, output or report uses it",
        "57: stage 'villages': the mandatory indicators never change a result (no mandatory_cap, or no level above it)",
        "65: stage 'villages': the list of core indicators of level 1 is empty: this gate can never fail",
      ])
  }
}
