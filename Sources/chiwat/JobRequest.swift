import Ingestion

/// What the command line says about pipelines and their files, whichever command it is for.
protocol JobRequest {
  var pipelines: [String] { get }
  /// Texts of the form name=file.
  var inputs: [String] { get }
  var from: String? { get }
  var output: String { get }
  /// Texts of the form name=value.
  var parameters: [String] { get }
  var settings: String? { get }
  var areas: [String] { get }
  var asOf: String? { get }
  var jobs: Int? { get }
  var lang: String { get }
  /// Texts of options that say how files are written: a value for all files, or file=value for one.
  var dialects: [(key: Dialect.Key, text: String)] { get }
  /// Inputs that are not of this job but of another one with the same options.
  var otherInputs: [String] { get }
  var maxRejects: String { get }
  /// Whether telephone numbers are masked, too, in what leaves.
  var maskTelephones: Bool { get }
}

extension JobRequest {
  var otherInputs: [String] { [] }
}
