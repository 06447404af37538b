import Tables

/// Reads numbers as people and spreadsheets write them, exactly.
enum NumberReader {
  /// A number of plain ASCII, before it is scaled.
  struct Plain {
    var magnitude: UInt64
    var isNegative: Bool
    /// Digits behind the point, 0 to 12.
    var decimals: Int

    @inline(__always)
    var number: Number {
      let scaled = Int128(magnitude) &* Int128(NumberReader.power(12 - decimals))
      return Number(scaled: isNegative ? -scaled : scaled)
    }

    /// Whether a column of a kind may have so many decimals; trailing zeros need a closer look.
    @inline(__always)
    func isFine(for kind: CellKind) -> Bool {
      switch kind {
      case .money: decimals <= 2
      case .integer: decimals == 0
      default: true
      }
    }
  }

  /// Digits with a zero in front that are no number any more but somebody's: without the zero it would not be known as
  /// such where it leaves.
  static let longestWithZero = 13

  /// An optional "-", up to nineteen ASCII digits and a point: nearly every cell, so the fast way.
  @inline(__always)
  static func plain(_ cell: UnsafeBufferPointer<UInt8>) -> Plain? {
    guard cell.count > 0, cell.count <= 19, cell[0] != UInt8(ascii: "0") || cell.count < longestWithZero
    else {
      return nil
    }
    let isNegative = cell[0] == UInt8(ascii: "-")
    var position = isNegative ? 1 : 0
    var magnitude: UInt64 = 0
    var digits = 0
    var digitsBeforePoint = -1
    while position < cell.count {
      let digit = cell[position] &- UInt8(ascii: "0")
      if digit < 10 {
        magnitude = magnitude &* 10 &+ UInt64(digit)
        digits += 1
      } else if cell[position] == UInt8(ascii: "."), digitsBeforePoint < 0 {
        digitsBeforePoint = digits
      } else {
        return nil
      }
      position += 1
    }
    let decimals = digitsBeforePoint < 0 ? 0 : digits - digitsBeforePoint
    guard digits > 0, decimals <= 12 else { return nil }
    return Plain(magnitude: magnitude, isNegative: isNegative, decimals: decimals)
  }

  /// Reads the folded spelling of a number with whatever stands around it.
  ///
  /// ฿ or บาท on either side, ".-" behind whole baht, a percent sign (unless the column is money), parentheses for a
  /// negative number, thousands commas or spaces in their right places, a spreadsheet's 3.80E+04 and its apostrophe, and
  /// an accounting program's 1234.00-; not 100-, which may well be a price of 100 baht.
  static func read(
    _ folded: UnsafeBufferPointer<UInt8>, isMoney: Bool, noting cleanings: inout Cleanings
  ) -> CellReading<Number> {
    var body = folded
    var isNegative = false
    if body.first == UInt8(ascii: "'"), body.count > 1 {
      body = body.dropping(first: 1)
      cleanings.insert(.apostrophe)
    }
    let isPercentage = !isMoney && body.last == UInt8(ascii: "%")
    if isPercentage {
      body = body.dropping(last: 1)
      cleanings.insert(.percentSign)
    } else {
      dropCurrency(&body, noting: &cleanings)
    }
    if body.first == UInt8(ascii: "("), body.last == UInt8(ascii: ")"), body.count > 2 {
      body = body.dropping(first: 1, last: 1)
      isNegative = true
      cleanings.insert(.parentheses)
    } else if body.first == UInt8(ascii: "-") || body.first == UInt8(ascii: "+") {
      isNegative = body.first == UInt8(ascii: "-")
      body = UnsafeBufferPointer(rebasing: body.dropFirst())
    } else if body.last == UInt8(ascii: "-"), body.count > 4, body[body.count - 4] == UInt8(ascii: ".") {
      isNegative = true
      body = body.dropping(last: 1)
    }
    if !isPercentage { dropCurrency(&body, noting: &cleanings) }
    var decimal = Decimal()
    if let fault = decimal.read(body, noting: &cleanings) { return .wrong(fault) }
    return decimal.number(isNegative: isNegative, noting: &cleanings)
  }

  private static func dropCurrency(
    _ body: inout UnsafeBufferPointer<UInt8>, noting cleanings: inout Cleanings
  ) {
    // Written signs are beyond ASCII, and ".-" ends in its hyphen.
    guard let first = body.first, let last = body.last, (first | last) >= 0x80 || last == UInt8(ascii: "-")
    else { return }
    let whole = body.count
    if body.prefixSpells("฿") { body = body.dropping(first: 3) }
    if body.suffixSpells("บาท") {
      body = body.dropping(last: 9)
    } else if body.suffixSpells("฿") {
      body = body.dropping(last: 3)
    }
    if body.suffixSpells(".-") { body = body.dropping(last: 2) }
    if body.count < whole { cleanings.insert(.currencySign) }
  }

  /// Ten to the power of 0 to 12.
  @inline(__always)
  static func power(_ exponent: Int) -> UInt64 { powers[exponent] }

  private static let powers: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000,
  ]
}

extension UnsafeBufferPointer<UInt8> {
  /// Without some bytes at the ends and the spaces that are then there.
  fileprivate func dropping(first: Int = 0, last: Int = 0) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[first..<(count - last)]).trimmed
  }

  fileprivate func prefixSpells(_ word: StaticString) -> Bool {
    UnsafeBufferPointer(rebasing: prefix(word.utf8CodeUnitCount)).spells(word)
  }

  fileprivate func suffixSpells(_ word: StaticString) -> Bool {
    UnsafeBufferPointer(rebasing: suffix(word.utf8CodeUnitCount)).spells(word)
  }
}
