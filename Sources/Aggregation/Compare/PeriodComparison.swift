package import Tables

/// A bound comparison of each month with the month before, over a period in which every month has its row.
package struct PeriodComparison: Sendable {
  package let keys: [NamedColumn]
  /// The column of months.
  package let along: NamedColumn
  /// Columns of numbers whose changes are shown.
  package let columns: [NamedColumn]
  package let period: ClosedRange<Month>
  package let register: Register?
  package let output: Schema

  /// A relation of keys that have rows also when they have no record.
  package struct Register: Sendable, Hashable {
    package var name: String
    /// The keys in it.
    package var keys: [Int]

    package init(name: String, keys: [Int]) {
      self.name = name
      self.keys = keys
    }
  }

  package init(
    input: Schema, keys: [NamedColumn], along: NamedColumn, columns: [NamedColumn],
    period: ClosedRange<Month>, register: Register? = nil
  ) {
    self.keys = keys
    self.along = along
    self.columns = columns
    self.period = period
    self.register = register
    output = Schema(
      keys.map { input.column($0) } + [input.column(along), Self.silent]
        + columns.flatMap { Self.columns(of: $0, in: input) })
  }

  /// One row for each key and month, in ascending order.
  ///
  /// A month without a record is silent; the change after it is not computed, nor is a rate of change from zero.
  /// - Parameter registered: the table behind `register`.
  package func compare(
    _ table: Table, registered: Table? = nil
  ) -> (rows: Table, faults: [ComparisonFault]) {
    var records = MonthlyRecords(self, table, registered: registered)
    var columns = records.keyColumns
    columns.append(records.months)
    columns.append(.truths(records.silence))
    for column in self.columns { columns += records.figures(of: column, in: table) }
    return (Table(schema: output, columns: columns, rowCount: records.count), records.faults)
  }
}
