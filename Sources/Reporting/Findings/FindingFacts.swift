import Tables

/// The facts of a finding as a sentence may show them: masked, on one line, cut to a length.
struct FindingFacts {
  let code: FindingCode
  let place: FindingPlace
  /// The column's name; empty for a whole record.
  let column: String
  /// The value in quotation marks.
  let value: String
  /// Whether there was a value that can be shown.
  let hasValue: Bool
  let masked: Bool
  private let details: [String]

  /// Characters of a value inside a sentence.
  static let length = 60

  init(_ finding: Finding) {
    var masked = false
    let shown = { (text: String, length: Int) in
      let safe = ShownText(text, length: length)
      masked = masked || safe.masked
      return safe.text
    }
    code = finding.code
    column = finding.column.map { shown($0, Self.length) } ?? ""
    value = "“\(finding.value.map { shown($0, Self.length) } ?? "")”"
    hasValue = finding.value?.isEmpty == false
    details = finding.details.map { shown($0, ShownText.cellLength) }
    place = FindingPlace(
      finding.place, file: shown(finding.place.file, ShownText.cellLength),
      input: shown(finding.place.input, Self.length), column: column)
    self.masked = masked
  }

  /// Whether there is a detail at a position.
  func has(_ position: Int) -> Bool { position < details.count }

  /// A detail by its position; "?" stands for one that was not given.
  subscript(position: Int) -> String { position < details.count ? details[position] : "?" }

  /// Details that are texts and their places by turns.
  var places: String {
    stride(from: 0, to: details.count - 1, by: 2).map { "“\(details[$0])” (\(details[$0 + 1]))" }
      .joined(separator: ", ")
  }

  /// All details as a list.
  var list: String { ShownText(details.joined(separator: ", ")).text }
}
