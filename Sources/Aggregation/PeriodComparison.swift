package import Tables

/// A bound comparison of each month with the month before, over a period in which every month has its row.
package struct PeriodComparison: Sendable {
  package let keys: [NamedColumn]
  /// The column of months.
  package let along: NamedColumn
  /// Columns of numbers whose changes are shown.
  package let columns: [NamedColumn]
  package let period: ClosedRange<Month>
  package let output: Schema

  package init(
    input: Schema, keys: [NamedColumn], along: NamedColumn, columns: [NamedColumn],
    period: ClosedRange<Month>
  ) {
    self.keys = keys
    self.along = along
    self.columns = columns
    self.period = period
    let figures = columns.flatMap { named in
      let value = input.column(named)
      let change = ColumnSchema("\(named.name)_change", .number, decimals: value.decimals)
      return [value, change, ColumnSchema("\(named.name)_change_rate", .number, decimals: 2)]
    }
    output = Schema(
      keys.map { input.column($0) } + [input.column(along), ColumnSchema("silent", .flag)] + figures)
  }

  /// One row for each key and month, in ascending order.
  ///
  /// A month without a record is silent; the change after it is not computed, nor is a rate of change from zero.
  /// - Parameter register: a table of keys that have rows also when they have no record, and their columns in it.
  package func compare(
    _ table: Table, register: (table: Table, keys: [Int])? = nil
  ) -> (rows: Table, faults: [ComparisonFault]) {
    var records = MonthlyRecords(self, table, register: register)
    var columns = records.keyColumns
    columns.append(records.months)
    columns.append(.truths(records.silence))
    for column in self.columns { columns += records.figures(of: column, in: table) }
    return (Table(schema: output, columns: columns, rowCount: records.count), records.faults)
  }
}
