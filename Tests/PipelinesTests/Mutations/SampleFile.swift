import Foundation
import Glibc
import Ingestion
import Pipelines
import Stages
import Testing

/// The first records of a committed sample, with the input that a pipeline reads it as.
struct SampleFile: Sendable, CustomTestStringConvertible {
  var pipeline: String
  var schema: InputSchema
  var bytes: [UInt8]

  var testDescription: String { "\(pipeline) \(schema.name)" }

  /// The files of all lists: one for each input of each pipeline.
  static let all: [SampleFile] = lists.flatMap { list, folder in
    let path = "\(ShippedPipelinesTests.folder)/\(list).yaml"
    return ((try? DefinitionReader.readList(path: path))?.entries ?? []).flatMap { entry in
      files(entry.pipeline.value, entry.inputs.map { ($0.name.value, $0.origin) }, folder)
    }
  }

  private static let lists = [
    ("monthly", "monthly-2563-06"), ("monthly", "monthly-2563-06-messy"), ("quarterly", "quarterly-2563-q3"),
    ("yearly", "yearly-2563"),
  ]

  private static func files(
    _ pipeline: String, _ inputs: [(name: String, origin: PipelineList.Origin)], _ folder: String
  ) -> [SampleFile] {
    let path = "\(ShippedPipelinesTests.folder)/\(pipeline)"
    guard let bound = try? PipelineBinder.bind(DefinitionReader.read(path: path)) else { return [] }
    return inputs.compactMap { name, origin in
      guard case .files(let patterns) = origin, let bytes = beginning(matching: patterns, in: folder),
        let input = bound.inputs.first(where: { $0.schema.name == name })
      else { return nil }
      return SampleFile(pipeline: pipeline, schema: input.schema, bytes: bytes)
    }
  }

  /// The beginning of the first file that a pattern names.
  private static func beginning(matching patterns: [String], in folder: String) -> [UInt8]? {
    let samples = URL(filePath: "\(ShippedPipelinesTests.folder)/../Samples/\(folder)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: samples.path)) ?? []
    let name = names.sorted().first { name in patterns.contains { fnmatch($0, name, 0) == 0 } }
    guard let name, let data = try? Data(contentsOf: samples.appending(path: name)) else { return nil }
    return Array(data.prefix(3000))
  }
}
