import Pipelines
import Stages
import Tables

@testable import RuleTesting

/// A small pipeline, and cases on it.
enum TinyPipeline {
  static let yaml = """
    title: {th: เล็ก, en: tiny}
    sources:
      - mark: unverified
        about: {th: สมมุติ, en: made up}
    parameters:
      least:
        type: number
        default: 5
        label: {th: อย่างน้อย, en: at least}
    inputs:
      marks:
        label: {th: คะแนน, en: marks}
        key: [id]
        columns:
          id: {type: text, need: filled}
          score: {type: integer, min: 0}
          i1..i3: {type: answer}
          note: {type: text, need: optional}
    stages:
      judged:
        derive: marks
        columns:
          good: {value: score >= least, answer: true}
        checks:
          none_passed:
            when: count_passed(i1..i3) = 0
            say: {th: ไม่ผ่านเลย, en: none passed}
      graded:
        score: judged
        aspects:
          all: {indicators: i1..i3, at_least: 2}
        levels:
          - {level: 1, from: 1, to: 2, name: {th: หนึ่ง, en: one}}
          - {level: 2, from: 3, to: 3, name: {th: สอง, en: two}}
        otherwise: {level: 0, name: {th: ไม่มี, en: none}}
      totals:
        rollup: graded
        by: [level]
        measures:
          rows: count()
          high: sum(if(good, 1, 0))
    outputs:
      graded: {from: graded}
      totals: {from: totals}
    """

  static func definition() throws -> PipelineDefinition {
    try DefinitionReader.read(yaml: yaml, name: "tiny", file: "tiny/pipeline.yaml")
  }

  static func cases(_ yaml: String) throws -> CaseFile {
    try CaseReader.read(SourceText(yaml, file: "tiny/cases.yaml"), of: definition())
  }

  /// The outcomes of cases in order.
  static func run(_ yaml: String, failsFast: Bool = false) throws -> [CaseSuite.Outcome] {
    try CaseSuite(cases(yaml)).run(jobs: 2, failsFast: failsFast)
  }

  /// The faults of a file of cases, as lines.
  static func faults(_ yaml: String) -> [String] {
    do {
      _ = try cases(yaml)
      return []
    } catch let faults as DefinitionFaults {
      return faults.sorted.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  /// Cases that reach every rule of the pipeline.
  static let good = """
    base:
      marks: {id: A, score: 5, i1..i3: 0}
    cases:
      - name: {th: ขอบ, en: edges}
        table:
          set: passed i1..i3
          check: [graded.level, graded.all_met, graded.reachable_level]
          lines:
            - [0, 0, 0, 0]
            - [1, 1, 0, 1]
            - [2, 1, 1, 1]
            - [3, 2, 1, 2]
      - name: {th: แถว, en: rows}
        given:
          marks:
            - {id: A, score: 5, i3: 1}
            - {id: B, score: 4, i1: 1}
            - {id: C, score: ~, i1..i3: 1}
            - {id: D, i1: "-", i2: 1, i3: ~}
            - {id: E, score: 0}
            - {id: F, score: -1}
            - {id: G, score: -1, note: n}
        expect:
          graded:
            - {id: A, good: 1, passed: 1}
            - {id: B, good: 0}
            - {id: C, good: ~, passed: 3}
            - {id: D, not_applicable: 1, missing_answers: 1, all_met: ~}
            - {id: E, score: 0, level: 0}
          totals:
            - {level: 0, rows: 1, high: 0}
            - {level: 1, rows: 3, high: 2}
          findings:
            - {code: rule.check, check: none_passed, row: 5}
            - {code: number.range, column: score, row: 6, outcome: rejected}
            - {code: number.range, column: score, row: 7}
    """
}
