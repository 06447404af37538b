import Tables

extension ParameterValue {
  /// The value as reports and manifests print it.
  package var text: String {
    switch self {
    case .cell(let cell): cell.text
    case .columns(let names): names.joined(separator: ", ")
    }
  }
}
