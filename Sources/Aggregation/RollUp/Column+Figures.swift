import Tables

extension Column {
  /// The answers of a column of answers or flags.
  var answers: [Truth] {
    guard case .truths(let answers) = self else { preconditionFailure("the binder tallies answers only") }
    return answers
  }

  /// Whether each cell holds a value.
  var isPresent: [Bool] {
    switch self {
    case .numbers(let column): column.presence.map { $0 == .present }
    case .codes(let column): column.presence.map { $0 == .present }
    case .dates(let column): column.presence.map { $0 == .present }
    case .texts(let column): column.presence.map { $0 == .present }
    case .truths(let column): column.map { $0.presence == .present }
    }
  }

  /// The column with one more row that is missing, for rows that stand for none.
  func withAbsentRow() -> Column {
    var column = self
    column.append(.absent(.missing))
    return column
  }

  /// The least or greatest of the present cells of some rows; missing when there is none.
  func extreme(of rows: Range<Int>, greatest: Bool) -> Cell {
    switch self {
    case .numbers(let column):
      column.extreme(of: rows, greatest: greatest).map(Cell.number) ?? .absent(.missing)
    case .codes(let column): column.extreme(of: rows, greatest: greatest).map(Cell.code) ?? .absent(.missing)
    case .dates(let column): column.extreme(of: rows, greatest: greatest).map(Cell.date) ?? .absent(.missing)
    case .texts, .truths: preconditionFailure("the binder orders numbers, codes and dates only")
    }
  }
}

extension ValueColumn where Value: Comparable {
  fileprivate func extreme(of rows: Range<Int>, greatest: Bool) -> Value? {
    var kept: Value?
    for row in rows where presence[row] == .present {
      let value = values[row]
      guard let best = kept else {
        kept = value
        continue
      }
      if greatest ? best < value : value < best { kept = value }
    }
    return kept
  }
}

extension Cell {
  /// The order of present numbers, codes or dates.
  func isBefore(_ other: Cell) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.code(let left), .code(let right)): left < right
    case (.date(let left), .date(let right)): left < right
    default: false
    }
  }
}

extension [[Truth]] {
  /// Calls `body` with the storage of all columns at once.
  func withBuffers(_ body: ([UnsafeBufferPointer<Truth>]) -> Void) {
    func open(_ buffers: [UnsafeBufferPointer<Truth>]) {
      guard buffers.count < count else { return body(buffers) }
      self[buffers.count].withUnsafeBufferPointer { open(buffers + [$0]) }
    }
    open([])
  }
}
