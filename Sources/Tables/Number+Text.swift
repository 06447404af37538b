extension Number: CustomStringConvertible {
  /// Reads a plain decimal: an optional sign, digits, at most one point, at most twelve decimals.
  ///
  /// Nothing else: no spaces, commas or Thai digits (Ingestion cleans those away first, and counts it).
  package init?(ascii bytes: some Collection<UInt8>) {
    var magnitude: UInt128 = 0
    var digits = 0
    var decimals: Int?
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        guard position == 0 else { return nil }
      case UInt8(ascii: "."):
        guard decimals == nil else { return nil }
        decimals = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (shifted, overflow) = magnitude.multipliedReportingOverflow(by: 10)
        guard !overflow, decimals != 12 else { return nil }
        magnitude = shifted + UInt128(byte - UInt8(ascii: "0"))
        digits += 1
        decimals = decimals.map { $0 + 1 }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    for _ in 0..<(12 - (decimals ?? 0)) {
      let (shifted, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      magnitude = shifted
    }
    guard let scaled = Int128(exactly: magnitude) else { return nil }
    self.scaled = bytes.first == UInt8(ascii: "-") ? -scaled : scaled
  }

  /// Reads a plain decimal from a string literal or an option.
  package init?(_ text: String) { self.init(ascii: Array(text.utf8)) }

  /// Reads a plain decimal whose whole part may have commas, all of them between thousands: "1,5" is no number.
  package init?(grouped text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = (parts.first ?? "").split(separator: ",", omittingEmptySubsequences: false)
    let head = groups.first?.drop { $0 == "-" || $0 == "+" }.count ?? 0
    guard groups.count == 1 || (1...3).contains(head) && groups.dropFirst().allSatisfy({ $0.count == 3 })
    else {
      return nil
    }
    self.init(([groups.joined()] + parts.dropFirst().map(String.init)).joined(separator: "."))
  }

  /// The exact value in its shortest form: "38000", "0.5", "-12.345".
  public var description: String { text(decimals: nil) }

  /// The value with a fixed number of decimals, rounded half away from zero; the shortest exact form for nil.
  package func text(decimals: Int?) -> String {
    let value = decimals.map { rounded(decimals: $0) } ?? self
    let (whole, fraction) = value.scaled.magnitude.quotientAndRemainder(dividingBy: Number.one.magnitude)
    let padded = String(String(fraction + Number.one.magnitude).dropFirst())
    let kept =
      decimals.map { String(padded.prefix($0)) }
      ?? String(padded.reversed().drop(while: { $0 == "0" }).reversed())
    let sign = value.scaled < 0 ? "-" : ""
    return kept.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(kept)"
  }
}
