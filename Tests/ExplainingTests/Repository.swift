import Foundation
import Ingestion
import Pipelines
import Stages

/// The definitions and samples of the project.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func path(_ path: String) -> String { root.appending(path: path).path }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func sample(_ name: String) -> [InputFile] {
    [InputFile(path("Samples/monthly-2563-06/\(name).csv"))]
  }

  static func pipeline(_ name: String, settings: [String: [String]] = [:]) throws -> BoundPipeline {
    let place = SourceLocation.option("--param")
    let given = settings.map { name, texts in
      Setting(name: Located(name, at: place), texts: texts.map { Located($0, at: place) }, place: place)
    }
    return try PipelineBinder.bind(DefinitionReader.read(path: path("Pipelines/\(name)")), settings: given)
  }
}
