package import Ingestion
package import Tables

/// What a command line says about pipelines and their data, as it was typed: nothing is looked up yet.
package struct InputRequest: Sendable {
  /// A name and what was typed behind it.
  package struct Pair: Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What is said of how a file is written, or all files where none is named.
  package struct DialectOption: Sendable {
    package var file: String?
    package var key: Dialect.Key
    package var value: String

    package init(file: String?, key: Dialect.Key, value: String) {
      self.file = file
      self.key = key
      self.value = value
    }
  }

  /// Folders of pipelines, or lists.
  package var pipelines: [String]
  /// A list that says where the inputs of the pipelines come from; then they are entries of it.
  package var list: String?
  /// Files by input, which may be named behind the pipeline and a dot.
  package var inputs: [Pair] = []
  /// The folder that holds the files a list names.
  package var from: String?
  /// Values of parameters, which may be named behind the pipeline and a dot.
  package var parameters: [Pair] = []
  /// The path of a settings file.
  package var settings: String?
  /// Files of the register of areas.
  package var areas: [String] = []
  package var asOf: Day?
  /// Threads; nil for as many as there are cores.
  package var jobs: Int?
  package var dialects: [DialectOption] = []
  /// Inputs that are not of this request but of another one with the same options.
  package var otherInputs: [Pair] = []

  package init(pipelines: [String]) { self.pipelines = pipelines }
}
