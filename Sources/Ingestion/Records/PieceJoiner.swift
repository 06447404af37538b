import Tables

/// Tells which pieces of a too long record were one cell, cut by a separator that nobody put into quotes.
///
/// It tells only what can be no other way: there must be one way alone to put pieces that stand side by side together so that the
/// record has its width and each cell is one of its column. Nothing is ever read so; it is advice.
struct PieceJoiner {
  /// What was one cell.
  struct Found {
    /// "10-11", counted from 1.
    var places: String
    /// The cell as it must be written.
    var quoted: String
  }

  /// More separators too many are no slip, and more ways than these nobody wants to wait for.
  private static let mostSurplus = 4
  private static let mostFields = 256

  private let file: FilePlan
  private let builders: [ColumnBuilder]
  /// The column of each field of a record; nil where none is read.
  private let columns: [Int?]

  init(schema: SchemaPlan, file: FilePlan) {
    self.file = file
    builders = schema.builders
    var columns = [Int?](repeating: nil, count: min(file.expectedFields, Self.mostFields))
    for binding in file.bindings where binding.field < columns.count {
      columns[binding.field] = binding.column
    }
    self.columns = columns
  }

  /// What must be joined, or nil when there is no way or more than one.
  func onlyWay(_ fields: RecordFields) -> Found? {
    let surplus = fields.count - file.expectedFields
    guard file.expectedFields == columns.count, (1...Self.mostSurplus).contains(surplus) else { return nil }
    var search = Search(joiner: self, fields: fields, surplus: surplus)
    guard let joined = search.onlyWay() else { return nil }
    let texts = joined.map { piece in search.text(piece).map { RawText.shown($0, file.encoding) } ?? "" }
    return Found(
      places: joined.map { "\($0.lowerBound + 1)-\($0.upperBound + 1)" }.joined(separator: ", "),
      quoted: texts.map { "\"\($0)\"" }.joined(separator: ", "))
  }

  /// All ways to put the pieces of one record together.
  private struct Search {
    let joiner: PieceJoiner
    let fields: RecordFields
    let surplus: Int
    /// Copies of the columns, to try cells in.
    var probes: [ColumnBuilder]
    var values = [CellKind.number, .date].map { ColumnBuilder(InputColumn(name: "", kind: $0)) }
    let isThaiEightBit: Bool

    init(joiner: PieceJoiner, fields: RecordFields, surplus: Int) {
      self.joiner = joiner
      self.fields = fields
      self.surplus = surplus
      probes = joiner.builders
      isThaiEightBit = joiner.file.encoding == .windows874
    }

    /// The pieces that are joined in the only way there is.
    mutating func onlyWay() -> [ClosedRange<Int>]? {
      let width = joiner.columns.count
      // For each number of separators dropped before a column: how often the rest fits, and how many are dropped in it.
      var ways = [(count: Int, dropped: Int)](repeating: (0, 0), count: surplus + 1)
      ways[surplus].count = 1
      var chosen: [[Int]] = []
      for column in (0..<width).reversed() {
        var next = [(count: Int, dropped: Int)](repeating: (0, 0), count: surplus + 1)
        for before in 0...min(surplus, column * surplus) {
          for dropped in 0...(surplus - before) where ways[before + dropped].count > 0 {
            let first = column + before
            guard fits(first...(first + dropped), column) else { continue }
            next[before] = (next[before].count + ways[before + dropped].count, dropped)
          }
        }
        guard next.contains(where: { $0.count > 0 }) else { return nil }
        ways = next
        chosen.append(next.map(\.dropped))
      }
      guard ways[0].count == 1 else { return nil }
      var before = 0
      return (0..<width).compactMap { column in
        let dropped = chosen[width - 1 - column][before]
        defer { before += dropped }
        return dropped > 0 ? (column + before)...(column + before + dropped) : nil
      }
    }

    private mutating func fits(_ pieces: ClosedRange<Int>, _ field: Int) -> Bool {
      guard let text = text(pieces) else { return false }
      if field >= joiner.file.namedFields { return text.isEmpty }
      guard let column = joiner.columns[field] else { return true }
      if probes[column].column.kind == .text, pieces.count > 1, pieces.contains(where: { isValue($0) }) {
        return false
      }
      return probes[column].append(text, isThaiEightBit: isThaiEightBit) == .fine
    }

    /// Whether a piece is a number or a day: it belongs to a column of its own and is no part of a text.
    private mutating func isValue(_ piece: Int) -> Bool {
      values.indices.contains { values[$0].append(fields[piece], isThaiEightBit: isThaiEightBit) == .fine }
    }

    /// The text of pieces with the separators between them; nil where they were not one cell: it neither began nor
    /// ended with a separator, and had no quotes.
    func text(_ pieces: ClosedRange<Int>) -> UnsafeBufferPointer<UInt8>? {
      let first = fields[pieces.lowerBound]
      guard pieces.count > 1 else { return first }
      let last = fields[pieces.upperBound]
      guard let start = first.baseAddress, let end = last.baseAddress, !first.isEmpty, !last.isEmpty else {
        return nil
      }
      let text = UnsafeBufferPointer(start: start, count: end + last.count - start)
      return text.contains(UInt8(ascii: "\"")) ? nil : text
    }
  }
}
