package import Tables

/// What was found and read in one input: for the ledger and the report.
package struct InputSummary: Sendable {
  /// The input's name in the pipeline.
  package var input: String
  package var files: [FileSummary]
  /// The money columns, in the order of the schema.
  package var moneyColumns: [String]
  /// How many cells of each column were tidied, in the order of the schema.
  package var cleanings: [ColumnCleanings]

  /// The tidied cells of one column.
  package struct ColumnCleanings: Sendable {
    package var column: String
    package var counts: CleaningCounts
  }

  /// The counts of all files.
  package var records: RecordCounts {
    files.reduce(into: RecordCounts()) { $0.merge($1.records) }
  }

  /// The balance of a money column over all files.
  package func amounts(of column: String) -> AmountBalance {
    files.reduce(into: AmountBalance()) { sum, file in
      if let amounts = file.amounts[column] { sum.merge(amounts) }
    }
  }

  /// One place where what was read is not what is accounted for: a fault of the program, never of the data.
  package struct Imbalance: Sendable, Hashable {
    package var file: String
    /// The money column, or nil when records are missing.
    package var column: String?
    /// What was read and what is accounted for; nil when outside the range of numbers.
    package var read: Number?
    package var accounted: Number?
  }

  /// Every place where the balance does not hold; empty when nothing was lost.
  package func imbalances() -> [Imbalance] {
    files.flatMap { file in
      var found: [Imbalance] = []
      if file.records.read != file.records.accounted {
        found.append(
          Imbalance(
            file: file.name, read: Number(file.records.read), accounted: Number(file.records.accounted)))
      }
      for column in moneyColumns {
        guard let amounts = file.amounts[column], amounts.read != amounts.accounted else { continue }
        found.append(
          Imbalance(
            file: file.name, column: column, read: amounts.read.number, accounted: amounts.accounted.number))
      }
      return found
    }
  }
}

/// What was found and read in one file.
package struct FileSummary: Sendable {
  package var name: String
  package var bytes: Int
  package var encoding: TextEncoding
  package var evidence: EncodingEvidence
  package var delimiter: Delimiter
  package var headerRecord: Int
  package var headerLine: Int
  /// The columns that the file has, in the order of the schema, each with the header as it stands there.
  package var columns: [BoundColumn]
  /// Headers that nothing is bound to.
  package var unusedHeaders: [String]
  package var lineEnds = LineEnds()
  package var records = RecordCounts()
  /// By the name of the column; all number columns.
  package var amounts: [String: AmountBalance] = [:]

  /// A column and the header it was found by.
  package struct BoundColumn: Sendable, Hashable {
    package var column: String
    package var header: String
  }
}

/// How the records of a file end.
package struct LineEnds: Sendable, Hashable {
  package var lineFeed = 0
  package var returnAndLineFeed = 0

  package mutating func merge(_ other: LineEnds) {
    lineFeed += other.lineFeed
    returnAndLineFeed += other.returnAndLineFeed
  }
}
