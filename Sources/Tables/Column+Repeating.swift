extension Column {
  /// The same cell in every row; the cell must be absent or of the type.
  package init(repeating cell: Cell, type: ValueType, count: Int) {
    var one = Column(type)
    one.append(cell)
    self = one.repeatingRows(count)
  }

  /// Each cell several times, one after the other.
  package func repeatingRows(_ times: Int) -> Column {
    if times == 1 { return self }
    return switch self {
    case .numbers(let column): .numbers(column.repeatingRows(times))
    case .codes(let column): .codes(column.repeatingRows(times))
    case .dates(let column): .dates(column.repeatingRows(times))
    case .truths(let column): .truths(column.repeatingElements(times))
    case .texts(let column): .texts(column.repeatingRows(times))
    }
  }

  /// The cells of some rows that follow each other.
  package func picking(_ rows: Range<Int>) -> Column {
    switch self {
    case .numbers(let column): .numbers(column.picking(rows))
    case .codes(let column): .codes(column.picking(rows))
    case .dates(let column): .dates(column.picking(rows))
    case .truths(let column): .truths(Array(column[rows]))
    case .texts(let column): .texts(column.picking(rows))
    }
  }
}

extension ValueColumn {
  fileprivate func repeatingRows(_ times: Int) -> ValueColumn {
    ValueColumn(values: values.repeatingElements(times), presence: presence.repeatingElements(times))
  }

  fileprivate func picking(_ rows: Range<Int>) -> ValueColumn {
    ValueColumn(values: Array(values[rows]), presence: Array(presence[rows]))
  }
}

extension TextColumn {
  /// All cells, and then all of them again, so many times.
  package func repeatingWhole(_ times: Int) -> TextColumn {
    var result = TextColumn()
    result.bytes = bytes.repeatingWhole(times)
    result.presence = presence.repeatingWhole(times)
    result.ends = [Int](unsafeUninitializedCapacity: times * count) { repeated, filled in
      for time in 0..<times {
        for row in 0..<count { repeated[time * count + row] = ends[row] + time * bytes.count }
      }
      filled = times * count
    }
    return result
  }

  fileprivate func repeatingRows(_ times: Int) -> TextColumn {
    if count == 1 { return repeatingWhole(times) }
    var result = TextColumn()
    for row in 0..<count { result.append(picking(row..<row + 1).repeatingWhole(times)) }
    return result
  }

  fileprivate func picking(_ rows: Range<Int>) -> TextColumn {
    var picked = TextColumn()
    let start = rows.isEmpty ? 0 : range(rows.lowerBound).lowerBound
    let end = rows.isEmpty ? 0 : ends[rows.upperBound - 1]
    picked.bytes = Array(bytes[start..<end])
    picked.ends = ends[rows].map { $0 - start }
    picked.presence = Array(presence[rows])
    return picked
  }

  /// Adds all cells of another column.
  package mutating func append(_ other: TextColumn) {
    let shift = bytes.count
    bytes += other.bytes
    ends += other.ends.map { $0 + shift }
    presence += other.presence
  }
}

extension Array {
  /// Copies what is there already, twice as much each time.
  fileprivate func repeatingWhole(_ times: Int) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(times * count)
    guard times > 0, !isEmpty else { return result }
    result += self
    while result.count < times * count { result += result.prefix(times * count - result.count) }
    return result
  }

  fileprivate func repeatingElements(_ times: Int) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(times * count)
    for element in self { result.append(contentsOf: repeatElement(element, count: times)) }
    return result
  }
}
