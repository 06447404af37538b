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
  var areas: String? { get }
  var asOf: String? { get }
  var jobs: Int? { get }
  var lang: String { get }
  var encoding: String? { get }
  var delimiter: String? { get }
  var maxRejects: String { get }
}
