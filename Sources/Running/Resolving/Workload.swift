package import Ingestion
package import Pipelines
package import Tables

/// Pipelines that were asked for together: each bound, with every input found.
package struct Workload: Sendable {
  /// One pipeline and where the rows of its inputs come from.
  package struct Entry: Sendable {
    package var pipeline: BoundPipeline
    /// The values of parameters as they were given.
    package var settings: [Setting]
    /// By input; an optional input may have none.
    package var sources: [String: Source]
    /// Where the definition was read, for the manifest.
    package var path: String
    /// Whether it was asked for; else it is there for what others read of it.
    package var isAsked = true

    /// The pipeline's name.
    package var name: String { pipeline.definition.name }

    /// The files of the inputs that have some.
    package var files: [String: [InputFile]] {
      sources.compactMapValues { if case .files(let files) = $0 { files } else { nil } }
    }

    /// The tables of other entries that are read, by input.
    var feeds: [String: OutputReference] {
      sources.compactMapValues { if case .result(let output) = $0 { output } else { nil } }
    }
  }

  /// Where the rows of an input come from.
  package enum Source: Sendable {
    case files([InputFile])
    /// A table of another entry.
    case result(OutputReference)
  }

  package var entries: [Entry]
  /// The title of the list that the entries come from; nil for a single pipeline.
  package var title: Bilingual?
  /// The register of areas.
  package var areaFiles: [InputFile]
  /// The pipelines or lists as they were named.
  package var requested: [String]
  package var options: ReadOptions
  /// The day that was given, by which versions are chosen and deadlines measured.
  package var asOf: Day?

  /// Every file that is read.
  package var files: [InputFile] { areaFiles + entries.flatMap { $0.files.values.joined() } }

  /// What can be read only once: standard input, or a pipe.
  package var stream: InputFile? { files.first { $0.isStandardInput || InputFile.isPipe($0.path) } }
}
