import Tables

/// For each key and each month of a period the row that records it.
struct MonthlyRecords: Sendable {
  /// The key of each row of the result.
  private(set) var keyColumns: [Column]
  private(set) var faults: [ComparisonFault] = []
  /// Which months have no record; missing where several records contradict each other.
  private(set) var silence: [Truth] = []
  private let period: ClosedRange<Month>
  private let rowCount: Int
  /// The rows of the input, key by key and month by month; `rowCount` where there is none to be used.
  private var rows: [Int] = []

  init(_ rule: PeriodComparison, _ table: Table, registered: Table?) {
    period = rule.period
    rowCount = table.rowCount
    keyColumns = rule.keys.map { table.columns[$0.column] }
    for (place, column) in (rule.register?.keys ?? []).enumerated() {
      if let registered { keyColumns[place].append(contentsOf: registered.columns[column]) }
    }
    var known = KeyTable()
    let keyRows = rowCount + (registered?.rowCount ?? 0)
    let keys = known.insert(RowKeys(of: keyColumns, rows: Array(0..<keyRows)))
    var found = [[Int]](repeating: [], count: known.count * period.count)
    for row in 0..<rowCount {
      guard let month = month(table.columns[rule.along.column], row) else { continue }
      found[keys[row] * period.count + month].append(row)
    }
    var samples = [Int](repeating: 0, count: known.count)
    for (row, key) in keys.enumerated() { samples[key] = row }
    let order = known.sortedOrder()
    for key in order { use(found[(key * period.count)..<((key + 1) * period.count)]) }
    let lines = order.flatMap { repeatElement(samples[$0], count: period.count) }
    keyColumns = keyColumns.map { $0.picking(lines) }
  }

  var count: Int { rows.count }

  /// The month of each row of the result.
  var months: Column {
    .codes(CodeColumn(rows.indices.map { period.lowerBound.advanced(by: $0 % period.count).code }))
  }

  /// The position of a row's month in the period.
  private mutating func month(_ column: Column, _ row: Int) -> Int? {
    guard case .code(let code) = column[row], let month = Month(code) else {
      faults.append(.monthUnknown(row: row))
      return nil
    }
    guard period.contains(month) else {
      faults.append(.outsidePeriod(row: row))
      return nil
    }
    return period.lowerBound.distance(to: month)
  }

  /// Takes the records of one key; of several in one month none can be chosen.
  private mutating func use(_ months: ArraySlice<[Int]>) {
    for records in months {
      rows.append(records.count == 1 ? records[0] : rowCount)
      silence.append(records.isEmpty ? .yes : records.count == 1 ? .no : .missing)
      guard records.count > 1 else { continue }
      faults.append(.repeated(key: keyColumns.map { $0[records[0]] }, rows: records))
    }
  }

  /// The values, their change from the month before, and that in percent of it.
  mutating func figures(of column: NamedColumn, in table: Table) -> [Column] {
    guard case .numbers(let values) = table.columns[column.column].withAbsentRow().picking(rows) else {
      preconditionFailure("the binder compares numbers only")
    }
    var changes = Column(.number)
    var rates = Column(.number)
    for row in 0..<count {
      let previous = row % period.count == 0 ? nil : values[row - 1]
      let (change, rate) = change(from: previous, to: values[row], row: row, column: column.name)
      changes.append(change.map(Cell.number) ?? .absent(.missing))
      rates.append(rate.map(Cell.number) ?? .absent(.missing))
    }
    return [.numbers(values), changes, rates]
  }

  private mutating func change(
    from previous: Number?, to value: Number?, row: Int, column: String
  ) -> (change: Number?, rate: Number?) {
    guard let previous, let value else { return (nil, nil) }
    let change = value.subtracting(previous)
    let rate = change?.percent(of: previous)
    if change == nil || rate == nil && previous != .zero {
      faults.append(.overflow(key: keyColumns.map { $0[row] }, column: column))
    }
    return (change, rate)
  }
}
