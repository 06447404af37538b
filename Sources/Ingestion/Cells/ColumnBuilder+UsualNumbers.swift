import Tables

extension ColumnBuilder {
  /// Reads whole numbers of up to eight digits, other plain decimals, and blanks.
  mutating func appendUsualNumbers(_ cells: FieldCells, from start: Int) -> Int {
    let reader = UsualNumbers(allowed: allowed, kind: column.kind, isBlankFine: isBlankFine)
    var sum = WideSum()
    var count = 0
    numbers.append(atMost: cells.count - start) { values, presence in
      (count, sum) = reader.read(cells, from: start, values, presence)
      return count
    }
    self.sum.merge(sum)
    return start + count
  }
}

/// The tight loop of number columns.
private struct UsualNumbers {
  let allowed: AllowedValues
  let kind: CellKind
  let isBlankFine: Bool

  /// Writes the numbers of usual cells from a row on; how many these are, and their sum.
  func read(
    _ cells: FieldCells, from start: Int, _ values: RawRoom<Number>, _ presence: RawRoom<Presence>
  ) -> (count: Int, sum: WideSum) {
    var others = WideSum()
    // A block has too few rows for the sum of eight digits each to overflow.
    var wholes: UInt64 = 0
    var row = start
    while row < cells.count {
      let (first, end) = cells.range(row)
      let whole = NumberReader.whole(cells.bytes + first, digits: end &- first)
      if let whole, allowed.wholes.contains(whole) {
        values[row &- start] = Number(whole: whole)
        presence[row &- start] = .present
        wholes &+= whole
      } else if first == end, isBlankFine {
        values[row &- start] = .zero
        presence[row &- start] = .missing
      } else if !read(cells[row], into: values, presence, at: row - start, &others) {
        break
      }
      row &+= 1
    }
    others.add(Number(whole: wholes))
    return (row - start, others)
  }

  /// Reads what is quoted, spaced, longer or no whole number.
  private func read(
    _ cell: UnsafeBufferPointer<UInt8>, into values: RawRoom<Number>, _ presence: RawRoom<Presence>,
    at place: Int, _ sum: inout WideSum
  ) -> Bool {
    if cell.isEmpty, isBlankFine {
      values[place] = .zero
      presence[place] = .missing
      return true
    }
    guard let plain = NumberReader.plain(cell), plain.isFine(for: kind) else { return false }
    let number = plain.number
    guard allowed.fault(of: number) == nil else { return false }
    values[place] = number
    presence[place] = .present
    sum.add(number)
    return true
  }
}

extension Number {
  /// A whole number below 2^64.
  @inline(__always)
  fileprivate init(whole: UInt64) {
    let (high, low) = whole.multipliedFullWidth(by: 1_000_000_000_000)
    self.init(scaled: Int128(high) << 64 | Int128(low))
  }
}

extension NumberReader {
  /// A number of one to eight ASCII digits, all at once; eight bytes must be readable.
  @inline(__always)
  fileprivate static func whole(_ bytes: UnsafePointer<UInt8>, digits count: Int) -> UInt64? {
    guard count > 0, count <= 8 else { return nil }
    // The first digit is in the lowest byte; zeros come in before it.
    let word =
      (ByteWords.load(bytes) ^ 0x3030_3030_3030_3030) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    guard ((word &+ 0x7676_7676_7676_7676) | word) & ByteWords.highs == 0 else { return nil }
    let pairs = (word &* 10 &+ word &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF
  }
}
