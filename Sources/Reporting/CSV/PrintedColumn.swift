import Tables

/// The memory of a column while its cells are printed: looking into the column itself for each cell would cost more
/// than the printing.
enum PrintedColumn {
  case numbers(UnsafeBufferPointer<Number>, UnsafeBufferPointer<Presence>, NumberFormat)
  case codes(UnsafeBufferPointer<Code>, UnsafeBufferPointer<Presence>)
  case dates(UnsafeBufferPointer<Day>, UnsafeBufferPointer<Presence>)
  case texts(
    UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<Int>, UnsafeBufferPointer<Presence>, CSVField.Reader
  )
  case truths(UnsafeBufferPointer<Truth>)

  /// Calls `body` with the memory of all columns.
  static func withColumns(
    _ columns: [Column], _ formats: [NumberFormat], for reader: CSVField.Reader,
    _ body: (UnsafeBufferPointer<PrintedColumn>) -> Void
  ) {
    func open(_ opened: [PrintedColumn]) {
      guard opened.count < columns.count else { return opened.withUnsafeBufferPointer(body) }
      columns[opened.count].withMemory(formats[opened.count], reader) { open(opened + [$0]) }
    }
    open([])
  }

  /// The most bytes that the cells of some rows can take.
  func room(for rows: Range<Int>) -> Int {
    switch self {
    case .numbers: rows.count * NumberFormat.longest
    case .codes: rows.count * CSVField.room(for: 8)
    case .dates: rows.count * 10
    case .truths: rows.count * CSVField.room(for: 0)
    case .texts(_, let ends, _, _):
      CSVField.room(for: Self.range(rows.lowerBound, ends).lowerBound.distance(to: ends[rows.upperBound - 1]))
        + rows.count * CSVField.room(for: 0)
    }
  }

  /// Prints a cell; true when a citizen number in it was masked.
  @inline(__always)
  func append(_ row: Int, to head: inout PrintHead) -> Bool {
    switch self {
    case .numbers(let values, let presence, let format):
      var masked = false
      head.append(presence[row]) { masked = format.append(values[row], to: &$0) }
      return masked
    case .codes(let values, let presence): head.append(presence[row]) { $0.append(field: values[row]) }
    case .dates(let values, let presence): head.append(presence[row]) { $0.append(values[row]) }
    case .truths(let values): head.append(values[row])
    case .texts(let bytes, let ends, let presence, let reader):
      var masked = false
      head.append(presence[row]) { head in
        masked = CSVField.append(bytes, Self.range(row, ends), for: reader, to: &head)
      }
      return masked
    }
    return false
  }

  @inline(__always)
  private static func range(_ row: Int, _ ends: UnsafeBufferPointer<Int>) -> Range<Int> {
    (row == 0 ? 0 : ends[row - 1])..<ends[row]
  }
}

extension Column {
  fileprivate func withMemory(
    _ format: NumberFormat, _ reader: CSVField.Reader, _ body: (PrintedColumn) -> Void
  ) {
    switch self {
    case .numbers(let column): column.withMemory { body(.numbers($0, $1, format)) }
    case .codes(let column): column.withMemory { body(.codes($0, $1)) }
    case .dates(let column): column.withMemory { body(.dates($0, $1)) }
    case .truths(let column): column.withUnsafeBufferPointer { body(.truths($0)) }
    case .texts(let column):
      column.bytes.withUnsafeBufferPointer { bytes in
        column.ends.withUnsafeBufferPointer { ends in
          column.presence.withUnsafeBufferPointer { body(.texts(bytes, ends: ends, $0, reader)) }
        }
      }
    }
  }
}

extension ValueColumn {
  fileprivate func withMemory(
    _ body: (UnsafeBufferPointer<Value>, UnsafeBufferPointer<Presence>) -> Void
  ) {
    values.withUnsafeBufferPointer { values in
      presence.withUnsafeBufferPointer { body(values, $0) }
    }
  }
}

extension PrintHead {
  /// Prints a present cell as `body` does, and what stands for one that is not.
  @inline(__always)
  fileprivate mutating func append(_ presence: Presence, _ body: (inout PrintHead) -> Void) {
    switch presence {
    case .present: body(&self)
    case .notApplicable: append(UInt8(ascii: "-"))
    case .missing: break
    }
  }

  /// Without a branch, for nobody can foresee an answer: "0", "1", "-" stand in a word in the order of the states, and
  /// of a missing one nothing is printed.
  @inline(__always)
  fileprivate mutating func append(_ answer: Truth) {
    let state = UInt64(answer.rawValue)
    append(0x2D31_30 >> (8 * state), count: answer == .missing ? 0 : 1)
  }

  @inline(__always)
  fileprivate mutating func append(field code: Code) {
    guard !code.contains(UInt8(ascii: ",")), !code.contains(UInt8(ascii: "\"")) else {
      self = appendingQuoted(code)
      return
    }
    append(code.packed.byteSwapped, count: code.length)
  }

  private func appendingQuoted(_ code: Code) -> PrintHead {
    var head = self
    head.append(UInt8(ascii: "\""))
    for byte in code.bytes {
      if byte == UInt8(ascii: "\"") { head.append(byte) }
      head.append(byte)
    }
    head.append(UInt8(ascii: "\""))
    return head
  }

  @inline(__always)
  fileprivate mutating func append(_ day: Day) {
    let (year, month, day) = day.parts
    append(digits: UInt64(truncatingIfNeeded: year), count: 4)
    append(UInt8(ascii: "-"))
    append(digits: UInt64(month), count: 2)
    append(UInt8(ascii: "-"))
    append(digits: UInt64(day), count: 2)
  }
}

extension Code {
  /// Whether a character stands in it: a byte that is zero after taking the character away from all bytes.
  @inline(__always)
  fileprivate func contains(_ byte: UInt8) -> Bool {
    let different = packed ^ UInt64(byte) &* 0x0101_0101_0101_0101
    return (different &- 0x0101_0101_0101_0101) & ~different & 0x8080_8080_8080_8080 != 0
  }
}
