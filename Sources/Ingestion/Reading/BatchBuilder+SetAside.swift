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
    var plain = 0
    let classifier = classifier
    let expectedFields = UInt32(file.expectedFields)
    let first = block.cells(of: block.plan.slots(of: 0), in: memory, isThaiEightBit: isThaiEightBit)
    let surplus = block.cells(of: surplusSlots, in: memory, isThaiEightBit: isThaiEightBit)
    for row in 0..<block.count {
      let isRegular =
        block.records[row].fields == expectedFields
        && (surplusFields == 0 || surplus.areEmpty(row, fields: surplusFields))
      // Bytes of its neighbours make a record doubtful, but may not change what it is.
      let isPlain =
        isRegular && classifier.isOrdinary(row, of: block, first: first)
        && !(block.records[row].isDoubtful && hasWrongByte(row, of: block, memory))
      if isPlain { plain &+= 1 }
      if isPlain || becomesRow(row, of: &block, memory, as: kept) {
        if kept != row { block.move(row, to: kept) }
        kept += 1
      }
    }
    batch.widths.add(rightWidth, times: plain)
    block.keepFirst(kept)
  }

  @inline(never)
  private func hasWrongByte(
    _ row: Int, of block: borrowing RecordBlock, _ memory: UnsafePointer<UInt8>
  ) -> Bool {
    classifier.firstWrongByte(block.records[row].bytes(in: memory)) != nil
  }

  /// Looks closely at a record.
  private mutating func becomesRow(
    _ row: Int, of block: inout RecordBlock, _ memory: UnsafePointer<UInt8>, as kept: Int
  ) -> Bool {
    let record = block.records[row]
    let place = Place(record: Int(record.record), line: Int(record.line))
    let bytes = record.bytes(in: memory)
    let fields = block.fields(row, in: memory)
    switch classifier.nature(fields, bytes, isDoubtful: record.isDoubtful) {
    case .blank:
      batch.counts.blanks += 1
      note(SetAsideFindings.Blank(), .setAside, place)
      return false
    case .undefinedByte(let wrong):
      let byte = RawText.hexadecimal(bytes[wrong])
      reject(SplitFindings.InvalidByte(encoding: classifier.encodingName, byte: byte), place, bytes)
      return false
    case .header(let header):
      batch.counts.repeatedHeaders += 1
      addHeader(header, record, place, bytes)
      return false
    case .labels:
      batch.counts.repeatedHeaders += 1
      note(SetAsideFindings.ColumnLabels(), .setAside, place, value: shown(bytes))
      return false
    case .unreadable:
      reject(HeaderFindings.Lacks(columns: file.lacking), place, bytes)
      return false
    case .total(let label):
      note(SetAsideFindings.Total(), .setAside, place, value: shown(bytes))
      oddRows.append(OddRow(row: kept, kind: .total))
      if label != .part, classifier.namesNoArea(fields) {
        batch.totals.append((batch.origins.count + kept, label))
      }
    case .data:
      guard hasWidth(fields, place, bytes, as: kept) else { return false }
    }
    if fields.count < file.expectedFields { block.complete(row) }
    return true
  }

  /// Tells of a header that is set aside, and keeps one of other columns: what follows is to be read by it.
  mutating func addHeader(
    _ header: HeadingRows.Header, _ record: SplitRecord, _ place: Place,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    note(HeaderFindings.Repeated(), .setAside, place, value: shown(bytes))
    guard case .other(let map) = header else { return }
    let start = windowOffset + record.bytes.lowerBound
    batch.headers.append(
      InnerHeader(
        map: map, bytes: start..<(start + record.bytes.count), record: place.record, line: place.line,
        lines: max(1, bytes.count { $0 == 0x0A }), text: shown(bytes)))
  }

  /// Whether a record has as many cells as it must, or may have when its neighbours are as short.
  private mutating func hasWidth(
    _ fields: RecordFields, _ place: Place, _ bytes: UnsafeBufferPointer<UInt8>, as kept: Int
  ) -> Bool {
    let width = classifier.width(fields)
    if width != rightWidth, classifier.isFootnote(fields) {
      batch.counts.footnotes += 1
      note(SetAsideFindings.Footnote(), .setAside, place, value: shown(bytes))
      return false
    }
    batch.widths.add(width)
    if width == rightWidth { return true }
    if case .short = width, classifier.mayBeShort {
      oddRows.append(OddRow(row: kept, kind: .short))
      return true
    }
    rejectForWidth(width, fields, place, bytes)
    return false
  }

  private mutating func rejectForWidth(
    _ width: RecordWidth, _ fields: RecordFields, _ place: Place, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let filled = fields.lastFilled().map { $0 + 1 } ?? 0
    if fields.count > file.expectedFields {
      let joined = joiner.onlyWay(fields).map {
        WidthFindings.Long.Hint.oneValue(fields: $0.places, quoted: $0.quoted)
      }
      let hint = joined ?? (width == .trailing ? .trailing : nil)
      reject(
        WidthFindings.Long(expected: file.expectedFields, found: fields.count, hint: hint), place, bytes)
    } else if filled > file.namedFields {
      reject(WidthFindings.Long(expected: file.namedFields, found: filled), place, bytes)
    } else {
      let expected = max(file.expectedFields, file.headerFields)
      let hint: WidthFindings.Short.Hint? =
        width == .full ? .trailing : file.takesShort ? nil : .blankHeading
      reject(WidthFindings.Short(expected: expected, found: fields.count, hint: hint), place, bytes)
    }
  }

  /// Rejects a record that becomes no row; none of its numbers is read.
  mutating func reject(
    _ kind: some FindingKind, _ place: Place, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    batch.counts.rejected[type(of: kind).code, default: 0] += 1
    for binding in file.bindings {
      if let position = numberPositions[binding.column] { batch.unreadable[position] += 1 }
    }
    note(kind, .rejected, place, value: shown(bytes))
  }
}
