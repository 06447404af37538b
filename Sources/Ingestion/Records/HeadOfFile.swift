import Tables

/// What the records above a header are: titles, or data that was sorted together with its header.
struct HeadOfFile {
  /// The header that was found.
  private let header: HeaderFinder.Candidate
  private let schema: SchemaPlan
  private let isThaiEightBit: Bool
  /// Of the records above.
  private var likenesses: [Likeness] = []

  init(_ header: HeaderFinder.Candidate, _ schema: SchemaPlan, _ encoding: TextEncoding) {
    self.header = header
    self.schema = schema
    isThaiEightBit = encoding == .windows874
    likenesses = header.above.map { likeness($0.cells) }
  }

  /// How much a record is like data under the header.
  private enum Likeness: Comparable {
    case none
    /// Its cells fit, but so may those of a title.
    case weak
    case strong
  }

  /// The position among the records above of the first that is data; nil when all are titles.
  ///
  /// A single record that is only like data may be a title, several that end at the header are not.
  var firstRecord: Int? {
    if let first = likenesses.firstIndex(of: .strong) { return first }
    let run = likenesses.reversed().prefix { $0 > .none }.count
    return run >= Self.weakRun ? likenesses.count - run : nil
  }

  /// The records that are data without doubt.
  var sureRecords: Int { likenesses.count { $0 == .strong } }

  /// Whether any of the records is like data.
  var hasRecords: Bool { likenesses.contains { $0 > .none } }

  /// The first title that may be data all the same.
  var doubtfulTitle: HeaderFinder.RecordAbove? {
    let titles = firstRecord ?? header.above.count
    return likenesses.prefix(titles).firstIndex { $0 > .none }.map { header.above[$0] }
  }

  private static let weakRun = 3

  private func likeness(_ cells: [[UInt8]]) -> Likeness {
    let count = (cells.lastIndex { !$0.isEmpty } ?? -1) + 1
    guard count > 0, cells.count >= header.map.width, count <= header.map.width else { return .none }
    var evidence = Evidence()
    for (column, fields) in zip(schema.columns.indices, header.map.fields) {
      guard let field = fields.first else { continue }
      evidence.add(verdict(cells[field], column), cells[field], schema.columns[column])
    }
    guard !evidence.lacksKey, evidence.bad * 4 <= evidence.bound else { return .none }
    if evidence.typed == 0 {
      let texts = header.map.fields.compactMap(\.first).map { cells[$0] }
      return evidence.blank == 0 && Set(texts).count == texts.count ? .weak : .none
    }
    return evidence.typed > 1 && evidence.isMoreThanYears ? .strong : .weak
  }

  private func verdict(_ cell: [UInt8], _ column: Int) -> CellVerdict {
    var probe = schema.builders[column]
    return cell.withUnsafeBufferPointer { probe.append($0, isThaiEightBit: isThaiEightBit) }
  }

  /// What the cells of a record say.
  private struct Evidence {
    var bound = 0
    var blank = 0
    var bad = 0
    /// Cells that are no free text and can be read.
    var typed = 0
    /// Whether one of these is no year: headings above headings name years.
    var isMoreThanYears = false
    /// Whether a cell cannot be used without which no record can.
    var lacksKey = false

    mutating func add(_ verdict: CellVerdict, _ cell: [UInt8], _ column: InputColumn) {
      bound += 1
      if cell.isEmpty { blank += 1 }
      guard verdict == .fine else {
        bad += 1
        if column.need == .filled { lacksKey = true }
        return
      }
      guard !cell.isEmpty, column.kind.tellsData else { return }
      typed += 1
      if !(cell.count == 4 && (cell.starts(with: "24".utf8) || cell.starts(with: "25".utf8))) {
        isMoreThanYears = true
      }
    }
  }
}

extension HeaderFinder.Candidate {
  /// This header, or one above it that lacks needed columns but has records of its own.
  func firstWithRecords(
    _ schema: SchemaPlan, _ spellings: HeaderSpellings, _ encoding: TextEncoding
  ) -> HeaderFinder.Candidate {
    guard map.isWhole else { return self }
    for (position, record) in above.enumerated() where record.record + 1 < self.record {
      let cells = record.cells.map { $0.withUnsafeBufferPointer { RawText.decoded($0, encoding) } }
      let map = HeaderMap(cells, spellings: spellings)
      guard map.matches > 1, map.matches * 2 > map.headers.count(where: { !$0.isEmpty }) else { continue }
      var earlier = self
      earlier.map = map
      earlier.rawCells = record.cells
      earlier.above = Array(above[(position + 1)...])
      guard HeadOfFile(earlier, schema, encoding).hasRecords else { continue }
      earlier.above = Array(above[..<position])
      earlier.record = record.record
      earlier.line = record.line
      earlier.lines = above[position + 1].line - 1
      earlier.end = above[position + 1].start
      earlier.isFollowedByAnother = true
      return earlier
    }
    return self
  }
}

extension CellKind {
  /// Whether a title can hardly be read as a cell of the kind.
  fileprivate var tellsData: Bool {
    switch self {
    case .text, .code(nil): false
    default: true
    }
  }
}
