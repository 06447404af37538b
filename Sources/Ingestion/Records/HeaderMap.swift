internal import Tables

/// Which field of a header belongs to which column.
struct HeaderMap {
  /// The fields of each column, in the order of the columns; one is right.
  private(set) var fields: [[Int]]
  /// The header's cells, cleaned.
  let headers: [String]

  init(_ cells: [String], spellings: HeaderSpellings) {
    headers = cells.map(TextCleaner.cleaned)
    fields = Array(repeating: [], count: spellings.count)
    for (position, cell) in cells.enumerated() {
      if let column = spellings.column(of: cell) { fields[column].append(position) }
    }
  }

  /// Columns that are recognised.
  var matches: Int { fields.count { !$0.isEmpty } }

  /// Fields up to the last header with a text: a trailing delimiter makes no column.
  var width: Int { headers.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0 }
}

/// The texts by which headers are known.
struct HeaderSpellings {
  private let columns: [String: Int]
  let count: Int

  /// The first column wins where two share a spelling; the binder has seen to that.
  init(_ columns: [InputColumn]) {
    count = columns.count
    self.columns = Dictionary(
      columns.enumerated().flatMap { position, column in
        ([column.name] + column.headers).map { (headerKey($0), position) }
      }, uniquingKeysWith: { first, _ in first })
  }

  func column(of header: String) -> Int? { columns[headerKey(header)] }
}
