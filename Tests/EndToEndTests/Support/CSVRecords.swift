import Foundation

/// A small CSV reader that shares no code with the program, to read its outputs back.
struct CSVRecords {
  let header: [String]
  let rows: [[String]]

  init(_ bytes: Data) {
    var rows = Self.rows([UInt8](bytes))
    header = rows.isEmpty ? [] : rows.removeFirst()
    self.rows = rows
  }

  /// Each row by the names of its columns.
  var records: [[String: String]] {
    rows.map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
  }

  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    let (quote, comma, lineEnd) = (UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"))
    var rows: [[String]] = []
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let doubles = isQuoted && byte == quote && index + 1 < bytes.count && bytes[index + 1] == quote
      if doubles {
        field.append(quote)
        index += 1
      } else if byte == quote {
        isQuoted.toggle()
      } else if !isQuoted, byte == comma || byte == lineEnd {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll()
        if byte == lineEnd {
          rows.append(fields)
          fields.removeAll()
        }
      } else {
        field.append(byte)
      }
      index += 1
    }
    return rows
  }
}
