import Tables

extension NumberReader {
  /// Digits, point, commas and exponent of a number without sign, while they are read.
  struct Decimal {
    private var magnitude: UInt128 = 0
    private var digits = 0
    /// Digits behind the point; nil while none has come.
    private var decimals: Int?
    private var exponent = 0
    /// Whether digits behind the 38 that fit into 128 bits were left out.
    private var isCut = false
    /// Digits since the last sign between thousands; nil while none has come.
    private var group: Int?
    /// What stands between thousands, a comma or a space; all the same in one number.
    private var groupSign: UInt8?

    /// Reads all bytes; what is wrong with them, or nil.
    mutating func read(
      _ body: UnsafeBufferPointer<UInt8>, noting cleanings: inout Cleanings
    ) -> CellFault? {
      for (position, byte) in body.enumerated() {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          if let fault = add(digit: byte - UInt8(ascii: "0")) { return fault }
        case UInt8(ascii: ","), UInt8(ascii: " "):
          guard decimals == nil, groupSign == nil || groupSign == byte,
            beginsGroup(leadingZero: body[0] == UInt8(ascii: "0"))
          else { return .numberInvalid }
          group = 0
          groupSign = byte
        case UInt8(ascii: "."):
          guard decimals == nil, group == nil || group == 3 else { return .numberInvalid }
          decimals = 0
        case UInt8(ascii: "E"), UInt8(ascii: "e"):
          let rest = UnsafeBufferPointer(rebasing: body[(position + 1)...])
          guard digits > 0, group == nil, let power = Self.exponent(rest) else { return .numberInvalid }
          exponent = power
          cleanings.insert(.scientificNotation)
          return nil
        default: return .numberInvalid
        }
      }
      guard digits > 0, group == nil || decimals != nil || group == 3 else { return .numberInvalid }
      if body[0] == UInt8(ascii: "0"), digits - (decimals ?? 0) >= NumberReader.longestWithZero {
        return .numberInvalid
      }
      if group != nil { cleanings.insert(.thousandsCommas) }
      return nil
    }

    /// The value, exact to twelve decimals.
    ///
    /// Finer numbers come from programs that compute with binary fractions ("0.30000000000000004"): they are rounded,
    /// half away from zero, which is counted.
    func number(isNegative: Bool, noting cleanings: inout Cleanings) -> CellReading<Number> {
      var scaled = magnitude
      var shift = scaled == 0 ? 0 : 12 - (decimals ?? 0) + exponent
      while shift > 0 {
        let step = min(shift, 12)
        let (product, overflow) = scaled.multipliedReportingOverflow(by: UInt128(NumberReader.power(step)))
        if overflow { return .wrong(.numberInvalid) }
        scaled = product
        shift -= step
      }
      var isRounded = isCut
      while shift < -1, scaled > 0 {
        isRounded = isRounded || scaled % 10 != 0
        scaled /= 10
        shift += 1
      }
      if shift < 0 {
        isRounded = isRounded || scaled % 10 != 0
        scaled = shift == -1 ? (scaled + 5) / 10 : 0
      }
      if isRounded { cleanings.insert(.rounded) }
      guard let value = Int128(exactly: scaled) else { return .wrong(.numberInvalid) }
      return .value(Number(scaled: isNegative ? -value : value))
    }

    private mutating func add(digit: UInt8) -> CellFault? {
      if digits == 38 {
        guard decimals != nil else { return .numberInvalid }
        isCut = isCut || digit != 0
        return nil
      }
      magnitude = magnitude &* 10 &+ UInt128(digit)
      digits += 1
      if let count = decimals { decimals = count + 1 } else if let count = group { group = count + 1 }
      return nil
    }

    /// Whether a sign between thousands may stand here: behind one to three digits, then behind each three.
    ///
    /// Not behind a leading zero: "0,123" may well be a decimal comma.
    private func beginsGroup(leadingZero: Bool) -> Bool {
      if let group { return group == 3 }
      return digits >= 1 && digits <= 3 && !leadingZero
    }

    /// A sign or none, and one to three digits.
    private static func exponent(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
      let isSigned = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
      let digits = bytes.dropFirst(isSigned ? 1 : 0)
      guard (1...3).contains(digits.count) else { return nil }
      var value = 0
      for byte in digits {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return bytes.first == UInt8(ascii: "-") ? -value : value
    }
  }
}
