package import Ingestion
package import Pipelines
package import Tables

/// The days that an input spans, by which versions of a rule are chosen.
package enum DataPeriod {
  /// The first and the last day of a column of dates; nil when no record has one.
  ///
  /// Reads the whole input once, as titles, headers and spellings are found like in any run; keys are not compared.
  package static func read(
    _ input: BoundInput, column: String, files: [InputFile], options: ReadOptions
  ) throws(IngestionError) -> ClosedRange<Day>? {
    let schema = InputSchema(name: input.schema.name, columns: input.schema.columns, key: [])
    guard let index = schema.tableSchema.index(of: column) else { return nil }
    let (states, _) = try Ingestion.read(
      schema, files: files, options: options, findings: NoFindings(),
      makeState: { nil as ClosedRange<Day>? },
      consume: { period, table, _, _ in
        for row in 0..<table.rowCount {
          guard case .date(let day) = table.columns[index][row] else { continue }
          period = period.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
        }
      })
    let parts = states.compactMap { $0 }
    guard let first = parts.map(\.lowerBound).min(), let last = parts.map(\.upperBound).max() else {
      return nil
    }
    return first...last
  }
}
