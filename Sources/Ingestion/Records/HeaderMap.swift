internal import Tables

/// Which field of a header belongs to which column.
struct HeaderMap: Sendable {
  /// The fields of each column, in the order of the columns; one is right.
  let fields: [[Int]]
  /// The header's cells, cleaned.
  let headers: [String]

  /// Whether it has all columns that are needed.
  let isWhole: Bool

  init(_ cells: [String], spellings: HeaderSpellings) {
    headers = cells.map(TextCleaner.cleaned)
    var fields = Array(repeating: [Int](), count: spellings.count)
    for (position, cell) in cells.enumerated() {
      if let column = spellings.column(of: cell) { fields[column].append(position) }
    }
    self.fields = fields
    isWhole = spellings.needed.allSatisfy { !fields[$0].isEmpty }
  }

  /// Whether both have the same columns in the same fields, and are as wide.
  func isSame(as other: HeaderMap) -> Bool { fields == other.fields && width == other.width }

  /// Columns that are recognised.
  var matches: Int { fields.count { !$0.isEmpty } }

  /// Headers that are no column's.
  var unused: [String] {
    let bound = Set(fields.joined())
    return headers.indices.filter { !bound.contains($0) && !headers[$0].isEmpty }.map { headers[$0] }
  }

  /// Fields up to the last header with a text: a trailing delimiter makes no column.
  var width: Int { headers.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0 }
}

/// The texts by which headers are known.
struct HeaderSpellings: Sendable {
  private let columns: [String: Int]
  let count: Int
  /// The columns without which a file cannot be used.
  let needed: [Int]
  /// All of them, as they are compared.
  var texts: [String] { Array(columns.keys) }

  /// The first column wins where two share a spelling; the binder has seen to that.
  init(_ columns: [InputColumn]) {
    count = columns.count
    needed = columns.indices.filter { columns[$0].need != .optional }
    self.columns = Dictionary(
      columns.enumerated().flatMap { position, column in
        ([column.name] + column.headers).map { (headerKey($0), position) }
      }, uniquingKeysWith: { first, _ in first })
  }

  func column(of header: String) -> Int? { columns[headerKey(header)] }
}
