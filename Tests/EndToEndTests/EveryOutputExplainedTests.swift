import Explaining
import Pipelines
import Stages
import Tables
import Testing

@testable import Running

/// Whatever stands in a table that a run writes, somebody will ask about.
@Suite("Every output explained")
struct EveryOutputExplainedTests {
  /// One pipeline of a list on its samples.
  struct Case: Sendable, CustomTestStringConvertible {
    var job: SampleJob
    var pipeline: String
    var testDescription: String { pipeline }

    static let all = [.clean, .quarterly, .yearly].flatMap { (job: SampleJob) in
      job.pipelines.map { Case(job: job, pipeline: $0) }
    }
  }

  /// The inputs of each list; what its pipelines feed each other is made once.
  private static let inputs: [SampleJob: Result<[RunInputs], any Error>] = Dictionary(
    uniqueKeysWithValues: Set(Case.all.map(\.job)).map { job in
      (job, Result { try Run.job(job.arguments(to: "")).workload.settled() })
    })

  @Test("an entity of the first row of each output is explained where the output has it", arguments: Case.all)
  func entities(_ rule: Case) throws {
    let all = try #require(Self.inputs[rule.job]).get()
    let inputs = try #require(all.first { $0.pipeline.definition.name == rule.pipeline })
    let pipeline = inputs.pipeline
    let result = try PipelineRun(inputs).run(findings: NoFindings())
    var asked: [String: Set<String>] = [:]
    for output in pipeline.outputs {
      let relation = try #require(result.relations[output.relation])
      let keys = RowNames(pipeline)[output.relation].keys
      if let entity = Self.entity(output.rows(of: relation, inputs.areas).collected(), keys) {
        asked[entity, default: []].insert(output.relation)
      }
    }
    #expect(!asked.isEmpty)
    let entities = asked.keys.sorted()
    for (entity, explanation) in zip(entities, try Explainer(inputs).explain(entities)) {
      let stages = (explanation?.rows.map(\.stage) ?? []) + (explanation?.areas.map(\.stage) ?? [])
      for relation in asked[entity] ?? [] {
        #expect(
          stages.contains { Self.isOneLine($0, relation, pipeline) },
          "\(rule.pipeline): \(entity) of \(relation) is not in \(stages)")
      }
    }
  }

  /// The first key of the first row that has one: a code or a text, a number where rows have nothing else; nil for a
  /// table whose rows are about everything.
  private static func entity(_ table: Table, _ keys: [String]) -> String? {
    for kinds: Set<ValueType> in [[.code, .text], [.number]] {
      let columns = keys.filter { table.schema[$0].map { kinds.contains($0.type) } ?? false }
      for row in 0..<table.rowCount {
        for key in columns {
          if let cell = table[row, key], cell.kind == .present { return cell.text }
        }
      }
    }
    return nil
  }

  /// Whether one of two stages hands on the rows of the other.
  private static func isOneLine(_ first: String, _ second: String, _ pipeline: BoundPipeline) -> Bool {
    line(first, pipeline).contains(second) || line(second, pipeline).contains(first)
  }

  private static func line(_ name: String, _ pipeline: BoundPipeline) -> [String] {
    guard let stage = pipeline.stage(name), stage.kind.isRowStage else { return [name] }
    return [name] + line(stage.source, pipeline)
  }
}
