import Ingestion
import Pipelines
import Running

/// The inputs of a case as runs take them.
struct GivenInputs: Sendable {
  let files: [String: [InputFile]]
  /// Those that were read before.
  private(set) var held: [String: HeldInput] = [:]

  static let options = ReadOptions(jobs: 1, chunkBytes: 1 << 16)

  init(_ rule: RuleCase) {
    files = Dictionary(
      uniqueKeysWithValues: rule.inputs.map { input in
        let bytes = Array(input.csv.utf8)
        return (
          input.name,
          [InputFile(name: "\(input.name).csv", bytes: bytes, dialect: Dialect(encoding: .utf8))]
        )
      })
  }

  /// The inputs read once, for all runs of rules that read them as a pipeline does.
  init(_ rule: RuleCase, readAs pipeline: BoundPipeline) {
    self.init(rule)
    for input in pipeline.inputs {
      guard let files = files[input.schema.name] else { continue }
      held[input.schema.name] = try? HeldInput(reading: input.schema, files: files, options: Self.options)
    }
  }
}
