import Tables

extension ColumnBuilder {
  /// Reads whole numbers of up to eight digits, other plain decimals, and blanks.
  mutating func appendUsualNumbers(_ cells: FieldCells, from start: Int) -> Int {
    var row = start
    // A block has too few rows for the sum of eight digits each to overflow.
    var wholeSum: UInt64 = 0
    var otherSum = WideSum()
    let isBlankFine = isBlankFine
    let allowed = allowed
    let kind = column.kind
    numbers.append(atMost: cells.count - start) { values, presence in
      while row < cells.count {
        let (first, end) = cells.range(row)
        if let whole = NumberReader.whole(cells.bytes + first, digits: end - first),
          allowed.wholes.contains(whole)
        {
          values[row - start] = Number(whole: whole)
          presence[row - start] = .present
          wholeSum &+= whole
        } else if first == end, isBlankFine {
          values[row - start] = .zero
          presence[row - start] = .missing
        } else {
          let cell = cells[row]
          if cell.isEmpty, isBlankFine {
            values[row - start] = .zero
            presence[row - start] = .missing
          } else if let number = NumberReader.plain(cell), number.isFine(for: kind),
            allowed.fault(of: number.number) == nil
          {
            values[row - start] = number.number
            presence[row - start] = .present
            otherSum.add(number.number)
          } else {
            break
          }
        }
        row += 1
      }
      return row - start
    }
    sum.add(Number(whole: wholeSum))
    sum.merge(otherSum)
    return row
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
  static func whole(_ bytes: UnsafePointer<UInt8>, digits count: Int) -> UInt64? {
    guard count > 0, count <= 8 else { return nil }
    // The first digit is in the lowest byte; zeros come in before it.
    let word = (ByteWords.load(bytes) ^ 0x3030_3030_3030_3030) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    guard ((word &+ 0x7676_7676_7676_7676) | word) & ByteWords.highs == 0 else { return nil }
    let pairs = (word &* 10 &+ word &>> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs &>> 16) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ fours &>> 32) & 0xFFFF_FFFF
  }
}
