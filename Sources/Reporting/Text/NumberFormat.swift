package import Tables

/// Prints numbers with a fixed count of decimals, rounded once, half away from zero.
///
/// The one place where a number of a result is rounded and turned to text: CSV files, the report and the terminal
/// all print through it.
package struct NumberFormat: Sendable {
  /// The longest text: a sign, 27 digits before the point, the point and twelve decimals.
  static let longest = 41

  /// Whole numbers.
  package static let count = NumberFormat(decimals: 0)

  private static var one: UInt64 { 1_000_000_000_000 }

  private let decimals: Int?
  /// Whether a whole part that is a citizen number is masked.
  private let masks: Bool
  /// What the last printed digit stands for, in units of 10^-12.
  private let unit: UInt64
  /// 10 to the power of the decimals.
  private let fraction: UInt64

  /// Decimals from 0 to 12; nil prints the exact value in its shortest form.
  ///
  /// - Parameter masks: whether citizen numbers are masked, as in everything that leaves the program.
  package init(decimals: Int?, masks: Bool = true) {
    self.masks = masks
    self.decimals = decimals.map { min(12, max(0, $0)) }
    unit = (0..<(12 - (self.decimals ?? 12))).reduce(1) { value, _ in value * 10 }
    fraction = Self.one / unit
  }

  /// The text with commas between thousands.
  package func grouped(_ number: Number) -> String {
    let text = text(number)
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(separator: ".")
    let whole = String(parts.first ?? "0")
    let lead = whole.count % 3
    var groups = lead == 0 ? [] : [String(whole.prefix(lead))]
    var rest = whole.dropFirst(lead)
    while !rest.isEmpty {
      groups.append(String(rest.prefix(3)))
      rest = rest.dropFirst(3)
    }
    return sign + groups.joined(separator: ",") + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// The text without commas, as it stands in a CSV file.
  package func text(_ number: Number) -> String {
    var bytes: [UInt8] = []
    bytes.print(room: Self.longest) { append(number, to: &$0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Prints the text, of `longest` bytes at most; true when a citizen number was masked.
  @inline(__always)
  @discardableResult
  func append(_ number: Number, to head: inout PrintHead) -> Bool {
    // Almost every figure stays below nine million with its twelve decimals: one machine word.
    guard number.scaled >= 0, number.scaled < 1 << 63 else {
      let (end, masked) = appendingLarge(number, to: head)
      head = end
      return masked
    }
    let scaled = UInt64(truncatingIfNeeded: number.scaled)
    guard decimals == nil else {
      appendFixed(scaled &+ unit / 2, to: &head)
      return false
    }
    let whole = scaled / Self.one
    head.append(digits: whole)
    if whole &* Self.one != scaled { head = appendingDecimals(scaled &- whole &* Self.one, to: head) }
    return false
  }

  /// Prints a number of which half of the last printed digit was added, so that cutting it off rounds.
  @inline(__always)
  private func appendFixed(_ scaled: UInt64, to head: inout PrintHead) {
    let whole = scaled / Self.one
    head.append(digits: whole)
    guard let decimals, decimals > 0 else { return }
    head.append(UInt8(ascii: "."))
    head.append(digits: (scaled &- whole &* Self.one) / unit, count: decimals)
  }

  /// Prints a point and the decimals of 10^-12 without the zeros at the end.
  private func appendingDecimals(_ decimals: UInt64, to start: PrintHead) -> PrintHead {
    var head = start
    var digits = decimals
    var count = 12
    while digits % 10 == 0 {
      digits /= 10
      count -= 1
    }
    head.append(UInt8(ascii: "."))
    head.append(digits: digits, count: count)
    return head
  }

  /// Prints numbers below zero and those of more than a word.
  private func appendingLarge(_ number: Number, to start: PrintHead) -> (head: PrintHead, masked: Bool) {
    var head = start
    let magnitude = number.scaled.magnitude
    // 10^-12 when all decimals are wanted.
    let units = decimals == nil ? magnitude : (magnitude + UInt128(unit / 2)) / UInt128(unit)
    let (whole, rest) = units.quotientAndRemainder(dividingBy: UInt128(decimals == nil ? Self.one : fraction))
    if number.scaled < 0, units > 0 { head.append(UInt8(ascii: "-")) }
    let digits = String(whole)
    let shown = masks ? Outgoing(digits) : nil
    for byte in (shown?.text ?? digits).utf8 { head.append(byte) }
    let decimals = UInt64(truncatingIfNeeded: rest)
    if let count = self.decimals, count > 0 {
      head.append(UInt8(ascii: "."))
      head.append(digits: decimals, count: count)
    } else if decimals > 0 {
      head = appendingDecimals(decimals, to: head)
    }
    return (head, shown?.masked ?? false)
  }
}
