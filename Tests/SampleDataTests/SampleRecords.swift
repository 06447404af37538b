/// The records of a small file, each with the line it begins on: a plain reader to hold the samples against.
struct SampleRecords {
  private(set) var records: [(line: Int, fields: [String])] = []

  init(_ text: String, delimiter: Unicode.Scalar = ",") {
    var field = String.UnicodeScalarView()
    var fields: [String] = []
    var isQuoted = false
    var (line, start) = (1, 1)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case delimiter where !isQuoted:
        fields.append(String(field))
        field = .init()
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        records.append((start, fields + [String(field)]))
        (field, fields, start) = (.init(), [], line + 1)
      default: field.append(scalar)
      }
      if scalar == "\n" { line += 1 }
    }
    if !field.isEmpty { records.append((start, fields + [String(field)])) }
  }
}
