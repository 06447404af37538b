/// The cells of one column of a table, by type.
package enum Column: Sendable {
  case numbers(NumberColumn)
  case codes(CodeColumn)
  case dates(DayColumn)
  case texts(TextColumn)
  /// Answers and flags: the byte holds presence too.
  case truths([Truth])

  /// An empty column of a type.
  package init(_ type: ValueType, capacity: Int = 0) {
    switch type {
    case .number: self = .numbers(NumberColumn(capacity: capacity))
    case .code: self = .codes(CodeColumn(capacity: capacity))
    case .date: self = .dates(DayColumn(capacity: capacity))
    case .text: self = .texts(TextColumn())
    case .answer, .flag:
      var truths: [Truth] = []
      truths.reserveCapacity(capacity)
      self = .truths(truths)
    }
  }

  /// `count` cells without a value.
  package init(absent kind: Presence, type: ValueType, count: Int) {
    self.init(repeating: .absent(kind), type: type, count: count)
  }

  package var count: Int {
    switch self {
    case .numbers(let column): column.count
    case .codes(let column): column.count
    case .dates(let column): column.count
    case .texts(let column): column.count
    case .truths(let column): column.count
    }
  }

  package func presence(_ row: Int) -> Presence {
    switch self {
    case .numbers(let column): column.presence[row]
    case .codes(let column): column.presence[row]
    case .dates(let column): column.presence[row]
    case .texts(let column): column.presence[row]
    case .truths(let column): column[row].presence
    }
  }

  /// One cell as a value of its own.
  ///
  /// For small tables, keys and messages, not for work on every row.
  package subscript(row: Int) -> Cell {
    switch self {
    case .numbers(let column): column[row].map(Cell.number) ?? .absent(column.presence[row])
    case .codes(let column): column[row].map(Cell.code) ?? .absent(column.presence[row])
    case .dates(let column): column[row].map(Cell.date) ?? .absent(column.presence[row])
    case .texts(let column): column[row].map(Cell.text) ?? .absent(column.presence[row])
    case .truths(let column):
      column[row].presence == .present ? .truth(column[row] == .yes) : .absent(column[row].presence)
    }
  }

  /// Adds a cell; the cell must be absent or of the column's type.
  package mutating func append(_ cell: Cell) {
    switch (self, cell) {
    case (.numbers(var column), _):
      self = .truths([])
      if case .number(let value) = cell {
        column.append(value)
      } else {
        column.appendAbsent(cell.kind, filler: .zero)
      }
      self = .numbers(column)
    case (.codes(var column), _):
      self = .truths([])
      if case .code(let value) = cell {
        column.append(value)
      } else {
        column.appendAbsent(cell.kind, filler: .empty)
      }
      self = .codes(column)
    case (.dates(var column), _):
      self = .truths([])
      if case .date(let value) = cell {
        column.append(value)
      } else {
        column.appendAbsent(cell.kind, filler: Day(number: 0))
      }
      self = .dates(column)
    case (.texts(var column), _):
      self = .truths([])
      if case .text(let value) = cell { column.append(value.utf8) } else { column.appendAbsent(cell.kind) }
      self = .texts(column)
    case (.truths(var column), _):
      self = .truths([])
      if case .truth(let value) = cell {
        column.append(Truth(value))
      } else {
        column.append(Truth(absent: cell.kind))
      }
      self = .truths(column)
    }
  }

  /// The cells of the given rows, in that order.
  package func picking(_ rows: [Int]) -> Column {
    switch self {
    case .numbers(let column):
      .numbers(
        NumberColumn(values: rows.map { column.values[$0] }, presence: rows.map { column.presence[$0] }))
    case .codes(let column):
      .codes(CodeColumn(values: rows.map { column.values[$0] }, presence: rows.map { column.presence[$0] }))
    case .dates(let column):
      .dates(DayColumn(values: rows.map { column.values[$0] }, presence: rows.map { column.presence[$0] }))
    case .texts(let column): .texts(column.picking(rows))
    case .truths(let column): .truths(rows.map { column[$0] })
    }
  }
}

extension TextColumn {
  fileprivate func picking(_ rows: [Int]) -> TextColumn {
    var picked = TextColumn()
    for row in rows {
      if presence[row] == .present {
        picked.append(bytes[range(row)])
      } else {
        picked.appendAbsent(presence[row])
      }
    }
    return picked
  }
}

extension Column {
  /// Adds all cells of another column of the same type.
  package mutating func append(contentsOf other: Column) {
    switch (self, other) {
    case (.numbers(var mine), .numbers(let more)):
      self = .truths([])
      mine.values += more.values
      mine.presence += more.presence
      self = .numbers(mine)
    case (.codes(var mine), .codes(let more)):
      self = .truths([])
      mine.values += more.values
      mine.presence += more.presence
      self = .codes(mine)
    case (.dates(var mine), .dates(let more)):
      self = .truths([])
      mine.values += more.values
      mine.presence += more.presence
      self = .dates(mine)
    case (.texts(var mine), .texts(let more)):
      self = .truths([])
      mine.append(more)
      self = .texts(mine)
    case (.truths(var mine), .truths(let more)):
      self = .truths([])
      mine += more
      self = .truths(mine)
    default: preconditionFailure("columns of two types cannot be joined")
    }
  }
}
