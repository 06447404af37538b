import Tables

/// The facts of a finding as a sentence may show them: masked, on one line, cut to a length.
struct FindingFacts {
  let code: FindingCode
  let place: Bilingual
  /// The column's name; empty for a whole record.
  let column: String
  /// The value in quotation marks.
  let value: String
  let masked: Bool
  private let details: [String]

  /// Characters of a value inside a sentence.
  private static let length = 60

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
    details = finding.details.map { shown($0, ShownText.cellLength) }
    place = Self.place(
      finding.place, file: shown(finding.place.file, ShownText.cellLength),
      input: shown(finding.place.input, Self.length), column: column)
    self.masked = masked
  }

  /// A detail by its position; "?" stands for one that was not given.
  subscript(position: Int) -> String { position < details.count ? details[position] : "?" }

  /// All details as a list.
  var list: String { ShownText(details.joined(separator: ", ")).text }

  private static func place(
    _ place: Finding.Place, file: String, input: String, column: String
  ) -> Bilingual {
    var thai = [file.isEmpty ? "ผลของ \(input)" : file]
    var english = [file.isEmpty ? "result of \(input)" : file]
    if place.line > 0 {
      thai.append("บรรทัด \(place.line)")
      english.append("line \(place.line)")
    } else if place.record > 0 {
      thai.append("ระเบียนที่ \(place.record)")
      english.append("record \(place.record)")
    }
    if !column.isEmpty {
      thai.append("คอลัมน์ “\(column)”")
      english.append("column “\(column)”")
    }
    return Bilingual(thai: thai.joined(separator: " "), english: english.joined(separator: " "))
  }
}
