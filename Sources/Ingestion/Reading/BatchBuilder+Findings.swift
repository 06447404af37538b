import Tables

/// Findings.
extension BatchBuilder {
  mutating func note(
    _ kind: any FindingKind, _ outcome: Finding.Outcome, _ place: Place, column: String? = nil,
    value: String? = nil
  ) {
    let place = Finding.Place(input: schema.name, file: fileName, record: place.record, line: place.line)
    batch.findings.append(Finding(kind, outcome, at: place, column: column, value: value))
  }

  mutating func note(
    _ fault: RowFault, _ fields: RecordFields, _ outcome: Finding.Outcome, _ place: Place
  ) {
    let cell = fields.at(fault.binding.field)
    note(
      finding(of: fault, fields), outcome, place, column: schema.columns[fault.binding.column].name,
      value: cell.isEmpty ? nil : shown(cell))
  }

  func finding(of fault: RowFault, _ fields: RecordFields) -> any FindingKind {
    switch fault.cause {
    case .others(let kind): kind
    case .cell(let cause):
      builders[fault.binding.column].finding(of: cause) {
        Array(RawText.decoded(fields.at(fault.binding.field), file.encoding).utf8)
      }
    }
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
