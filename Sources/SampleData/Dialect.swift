/// How records become lines and lines become bytes.
struct Dialect: Sendable {
  var encoding = SampleEncoding.utf8
  var hasByteOrderMark = false
  var delimiter = ","
  var lineEnd = "\n"
  /// The delimiter once more after the last field, as in text exports of the registration office.
  var delimiterTrails = false

  static let clean = Dialect()

  /// A record as one line (more when a field holds a line break), without its end.
  func record(_ fields: [String]) -> String { joined(fields.map(quoted)) }

  func joined(_ written: [String]) -> String {
    written.joined(separator: delimiter) + (delimiterTrails ? delimiter : "")
  }

  /// The field in quotes where it needs them.
  func quoted(_ field: String) -> String {
    let special = field.unicodeScalars.contains {
      delimiter.unicodeScalars.contains($0) || "\"\n\r".unicodeScalars.contains($0)
    }
    guard special else { return field }
    return "\"" + Self.doublingQuotes(field) + "\""
  }

  func bytes(_ text: String) -> [UInt8] {
    (hasByteOrderMark ? encoding.byteOrderMark : []) + encoding.bytes(text)
  }

  private static func doublingQuotes(_ field: String) -> String {
    var text = ""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text.unicodeScalars.append("\"") }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
