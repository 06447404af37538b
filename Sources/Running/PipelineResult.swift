package import Ingestion
package import Tables

/// What came of one pipeline, before it is written.
package struct PipelineResult: Sendable {
  /// Stored inputs and results of stages, by name.
  package var relations: [String: any Relation] = [:]
  package var inputs: [InputResult] = []
  /// What the run's watch picked, by the name of the input or row stage, in the order of the rows.
  package var watched: [String: Table] = [:]
  /// A roll-up with more groups than are kept.
  var overfull: String?

  /// The records of the files of a name.
  func records(of file: String) -> Int {
    inputs.flatMap(\.summary.files).filter { $0.name == file }.reduce(0) { $0 + $1.records.read }
  }
}

/// What was read of one input, and what the pipeline's own conditions left out.
package struct InputResult: Sendable {
  package var summary: InputSummary
  package var outOfScope: OutOfScope

  init(summary: InputSummary, outOfScope states: [OutOfScope]) {
    self.summary = summary
    outOfScope = states.reduce(into: OutOfScope()) { $0.merge($1) }
  }
}

/// Records and money that a condition on an input left out, by the position of the file.
package struct OutOfScope: Sendable {
  package private(set) var records: [Int: Int] = [:]
  /// By file and column.
  package private(set) var money: [Int: [String: Number]] = [:]

  mutating func add(_ row: Int, of table: Table) {
    let file = Int(table.origins[row].file)
    records[file, default: 0] += 1
    for (index, column) in table.schema.columns.enumerated() {
      if case .numbers(let numbers) = table.columns[index], let value = numbers[row] {
        add(value, file, column.name)
      }
    }
  }

  mutating func merge(_ other: OutOfScope) {
    records.merge(other.records, uniquingKeysWith: +)
    for (file, sums) in other.money {
      for (column, value) in sums { add(value, file, column) }
    }
  }

  private mutating func add(_ value: Number, _ file: Int, _ column: String) {
    let sum = money[file]?[column] ?? .zero
    // Sums that leave the range were already reported by the reader's own ledger.
    money[file, default: [:]][column] = sum.adding(value) ?? sum
  }
}
