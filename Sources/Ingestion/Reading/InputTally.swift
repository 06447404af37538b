import Tables

/// The balance of an input, as far as one thread has come.
struct InputTally: Sendable {
  var files: [FileTally]
  /// Of the parts under headers of their own.
  var parts: [PartWidths]
  /// By column.
  var cleanings: [CleaningCounts]

  struct FileTally: Sendable {
    var records = RecordCounts()
    var lineEnds = LineEnds()
    /// By number column.
    var amounts: [AmountBalance]
  }

  init(files: Int, parts: Int, schema: SchemaPlan) {
    self.parts = Array(repeating: PartWidths(), count: parts)
    let amounts = [AmountBalance](repeating: AmountBalance(), count: schema.numbers.count)
    self.files = Array(repeating: FileTally(amounts: amounts), count: files)
    cleanings = schema.columns.map { _ in CleaningCounts() }
  }

  mutating func merge(_ other: InputTally) {
    for file in files.indices {
      files[file].records.merge(other.files[file].records)
      files[file].lineEnds.merge(other.files[file].lineEnds)
      for column in files[file].amounts.indices {
        files[file].amounts[column].merge(other.files[file].amounts[column])
      }
    }
    for part in parts.indices { parts[part].merge(other.parts[part]) }
    for column in cleanings.indices { cleanings[column].merge(other.cleanings[column]) }
  }
}
