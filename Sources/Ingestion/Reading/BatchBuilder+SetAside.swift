import Tables

/// Records that become no rows.
extension BatchBuilder {
  /// Where a record stands in its chunk, counted from 1.
  struct Place {
    var record: Int
    var line: Int
  }

  /// Takes the records out of a block that become no rows, and tells why.
  mutating func setAside(from block: inout RecordBlock, _ memory: UnsafePointer<UInt8>) {
    var kept = 0
    let classifier = classifier
    let expectedFields = UInt32(file.expectedFields)
    let first = block.cells(of: block.plan.slots(of: 0), in: memory, isThaiEightBit: isThaiEightBit)
    for row in 0..<block.count {
      let isPlain = block.records[row].fields == expectedFields && !block.records[row].isDoubtful
      if isPlain && classifier.isOrdinary(row, of: block, first: first)
        || becomesRow(row, of: &block, memory, as: kept)
      {
        if kept != row { block.move(row, to: kept) }
        kept += 1
      }
    }
    block.keepFirst(kept)
  }

  /// Looks closely at a record.
  private mutating func becomesRow(
    _ row: Int, of block: inout RecordBlock, _ memory: UnsafePointer<UInt8>, as kept: Int
  ) -> Bool {
    let record = block.records[row]
    let place = Place(record: Int(record.record), line: Int(record.line))
    let bytes = record.bytes(in: memory)
    let fields = block.fields(row, in: memory)
    guard let firstFilled = fields.firstFilled() else {
      batch.counts.blanks += 1
      note(.recordBlank, .setAside, place)
      return false
    }
    if record.isDoubtful, let wrong = classifier.firstWrongByte(bytes) {
      let details = [classifier.encodingName, RawText.hexadecimal(bytes[wrong])]
      reject(.encodingInvalid, place, bytes, details: details)
      return false
    }
    let count = classifier.countFields(fields)
    if let header = file.headings.header(fields, isSuspect: count != file.expectedFields) {
      addHeader(header, record, place, bytes)
      return false
    }
    guard file.lacking.isEmpty else {
      reject(.headerLacks, place, bytes, details: file.lacking)
      return false
    }
    if let label = classifier.totalLabel(fields, firstFilled: firstFilled) {
      note(.recordTotal, .setAside, place, value: shown(bytes))
      oddRows.append(OddRow(row: kept, kind: .total))
      if label != .part, classifier.namesNoArea(fields) {
        batch.totals.append((batch.origins.count + kept, label))
      }
    } else if count > file.expectedFields {
      reject(.recordLong, place, bytes, details: [String(file.expectedFields), String(count)])
      return false
    } else if count < neededFields {
      addTooShort(fields, place, bytes)
      return false
    } else if count < file.expectedFields {
      oddRows.append(OddRow(row: kept, kind: .short))
    }
    if count < file.expectedFields { block.complete(row) }
    return true
  }

  /// Sets a header aside, and keeps one of other columns: what follows is to be read by it.
  mutating func addHeader(
    _ header: HeadingRows.Header, _ record: SplitRecord, _ place: Place,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    batch.counts.repeatedHeaders += 1
    note(.headerRepeated, .setAside, place, value: shown(bytes))
    guard case .other(let map) = header else { return }
    let start = windowOffset + record.bytes.lowerBound
    batch.headers.append(
      InnerHeader(
        map: map, bytes: start..<(start + record.bytes.count), record: place.record, line: place.line,
        lines: max(1, bytes.count { $0 == 0x0A }), text: shown(bytes)))
  }

  private mutating func addTooShort(
    _ fields: RecordFields, _ place: Place, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    if classifier.isFootnote(fields) {
      batch.counts.footnotes += 1
      note(.recordFootnote, .setAside, place, value: shown(bytes))
    } else {
      reject(.recordShort, place, bytes, details: [String(file.expectedFields), String(fields.count)])
    }
  }

  /// Rejects a record that becomes no row; none of its numbers is read.
  mutating func reject(
    _ code: FindingCode, _ place: Place, _ bytes: UnsafeBufferPointer<UInt8>, details: [String] = []
  ) {
    batch.counts.rejected[code, default: 0] += 1
    for binding in file.bindings {
      if let position = numberPositions[binding.column] { batch.unreadable[position] += 1 }
    }
    note(code, .rejected, place, value: shown(bytes), details: details)
  }
}
