internal import Tables

/// Which field of a header belongs to which column.
struct HeaderMap: Sendable {
  /// The fields of each column, in the order of the columns; one is right.
  let fields: [[Int]]
  /// The header's cells, cleaned.
  let headers: [String]
  /// The columns that were recognised only without the unit or the number in their heading.
  let unitColumns: [Int]
  /// Whether it has all columns that are needed.
  let isWhole: Bool

  init(_ cells: [String], spellings: HeaderSpellings) {
    headers = cells.map(TextCleaner.cleaned)
    var fields = Array(repeating: [Int](), count: spellings.count)
    var others: [Int: [Int]] = [:]
    for (position, cell) in cells.enumerated() where !cell.isEmpty {
      if let column = spellings.column(of: cell) {
        fields[column].append(position)
      } else if let column = spellings.column(ofStem: cell) {
        others[column, default: []].append(position)
      }
    }
    // Only what is left without doubt: one heading for a column that has none.
    others = others.filter { fields[$0].isEmpty && $1.count == 1 }
    for (column, found) in others { fields[column] = found }
    unitColumns = others.keys.sorted()
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

  /// A header that is no column's and is near a spelling of the column: of other letters, or of another unit.
  func near(_ column: InputColumn) -> String? {
    let byKey = Dictionary(unused.map { (headerKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    let keys = ([column.name] + column.headers).map(headerKey)
    let ofOtherUnit = unused.first { header in
      HeadingUnit.split(header).map { keys.contains(headerKey($0.stem)) } ?? false
    }
    return ofOtherUnit
      ?? keys.lazy.compactMap { Suggestion.closest(to: $0, among: byKey.keys, sameNumbers: true) }.first
      .flatMap { byKey[$0] }
  }
}
