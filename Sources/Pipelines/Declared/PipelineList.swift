package import Tables

/// Several pipelines that run together on the files of one folder, such as the monthly job.
package struct PipelineList: Sendable {
  package var file: String
  package var title: Bilingual
  /// The file name pattern of the area register, "areas*.csv".
  package var areas: String?
  package var entries: [Entry]

  /// One pipeline of the list.
  package struct Entry: Sendable {
    /// The folder of the pipeline beside the list's file.
    package var pipeline: Located<String>
    /// File name patterns of each input, "households*.csv".
    package var inputs: [(name: Located<String>, patterns: [String])]
  }
}

/// Values for the parameters of pipelines: pipeline, parameter, texts.
package typealias Settings = [String: [String: [String]]]
