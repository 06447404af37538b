import Tables

/// The balance of an input, as far as one thread has come.
struct InputTally: Sendable {
  var files: [FileTally]
  /// By column.
  var cleanings: [CleaningCounts]

  struct FileTally: Sendable {
    var records = RecordCounts()
    var lineEnds = LineEnds()
    var widths = WidthCounts()
    /// The first row that has the width of the file.
    var first: FirstRow?
    /// By number column.
    var amounts: [AmountBalance]
  }

  /// What must be known of it if it is the only one.
  struct FirstRow: Sendable {
    var origin: RowOrigin
    var isUsed: Bool
    /// Whether its last cell may be empty.
    var endsEmpty: Bool
  }

  init(files: Int, schema: SchemaPlan) {
    let amounts = [AmountBalance](repeating: AmountBalance(), count: schema.numbers.count)
    self.files = Array(repeating: FileTally(amounts: amounts), count: files)
    cleanings = schema.columns.map { _ in CleaningCounts() }
  }

  mutating func merge(_ other: InputTally) {
    for file in files.indices {
      files[file].records.merge(other.files[file].records)
      files[file].lineEnds.merge(other.files[file].lineEnds)
      files[file].widths.merge(other.files[file].widths)
      files[file].note(other.files[file].first)
      for column in files[file].amounts.indices {
        files[file].amounts[column].merge(other.files[file].amounts[column])
      }
    }
    for column in cleanings.indices { cleanings[column].merge(other.cleanings[column]) }
  }
}

extension InputTally.FileTally {
  mutating func note(_ row: InputTally.FirstRow?) {
    guard let row, row.origin.record < first?.origin.record ?? .max else { return }
    first = row
  }

  /// What the widths of all records of the file tell of those that are used.
  func widthFindings(_ file: FilePlan, input: String) -> [Finding] {
    guard let first, first.isUsed else { return [] }
    if file.expectedFields < file.headerFields {
      let place = Finding.Place(
        input: input, file: file.name, record: first.origin.record, line: Int(first.origin.line))
      let details = [file.headerFields, file.expectedFields, widths.short].map(String.init)
      return [Finding(.recordsAllShort, .noted, at: place, details: details)]
    }
    // One against one: nobody can tell which of the two has lost a separator, or has one too many.
    let isDoubtful = widths.short == 1 || widths.trailing > 0 && first.endsEmpty
    let isOnlyOne = file.expectedFields == file.headerFields && widths.full == 1
    return isOnlyOne && isDoubtful ? [.uneven(first.origin, file, input: input)] : []
  }
}
