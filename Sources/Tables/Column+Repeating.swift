extension Column {
  /// Adds the same cell several times; the cell must be absent or of the column's type.
  package mutating func append(_ cell: Cell, count: Int) {
    switch self {
    case .numbers(var column):
      self = .truths([])
      if case .number(let value) = cell {
        column.append(value, kind: .present, count: count)
      } else {
        column.append(.zero, kind: cell.kind, count: count)
      }
      self = .numbers(column)
    case .codes(var column):
      self = .truths([])
      if case .code(let value) = cell {
        column.append(value, kind: .present, count: count)
      } else {
        column.append(.empty, kind: cell.kind, count: count)
      }
      self = .codes(column)
    case .dates(var column):
      self = .truths([])
      if case .date(let value) = cell {
        column.append(value, kind: .present, count: count)
      } else {
        column.append(Day(number: 0), kind: cell.kind, count: count)
      }
      self = .dates(column)
    case .texts, .truths: for _ in 0..<count { append(cell) }
    }
  }
}

extension ValueColumn {
  fileprivate mutating func append(_ value: Value, kind: Presence, count: Int) {
    values.append(contentsOf: repeatElement(value, count: count))
    presence.append(contentsOf: repeatElement(kind, count: count))
  }
}
