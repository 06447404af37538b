import Tables

/// Findings.
extension BatchBuilder {
  mutating func note(
    _ code: FindingCode, _ outcome: Finding.Outcome, _ place: Place, column: String? = nil,
    value: String? = nil, details: [String] = []
  ) {
    let place = Finding.Place(input: schema.name, file: fileName, record: place.record, line: place.line)
    batch.findings.append(
      Finding(code, outcome, at: place, column: column, value: value, details: details))
  }

  mutating func note(
    _ fault: CellFault, _ fields: RecordFields, _ outcome: Finding.Outcome, _ place: Place
  ) {
    let column = fault.binding.column
    let cell = fields.at(fault.binding.field)
    var details = fault.details
    if details == nil {
      let text = Array(RawText.decoded(cell, file.encoding).utf8)
      details = text.withUnsafeBufferPointer { builders[column].details(of: fault.code, cell: $0) }
    }
    note(
      fault.code, outcome, place, column: schema.columns[column].name,
      value: cell.isEmpty ? nil : shown(cell), details: details ?? [])
  }

  /// Records that become no rows are told of before the rows of their block.
  mutating func putFindingsInOrder() {
    let new = findingsInOrder..<batch.findings.count
    if new.count > 1 {
      batch.findings.withUnsafeMutableBufferPointer { findings in
        var new = UnsafeMutableBufferPointer(rebasing: findings[new])
        new.sort { $0.place.record < $1.place.record }
      }
    }
    findingsInOrder = new.upperBound
  }

  func shown(_ bytes: UnsafeBufferPointer<UInt8>) -> String { RawText.shown(bytes, file.encoding) }
}
